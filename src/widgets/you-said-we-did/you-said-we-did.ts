import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {RecordController} from '../../data/record-controller.js';
import {msg} from '../../language/msg.js';
import {isKnownAbsent} from '../../record/absence.js';
import type {Fault} from '../../record/faults.js';
import {isSmall} from '../../record/figures.js';
import {byTheme, countStates, mergeResponses, stateKey} from '../../record/responses.js';
import type {Response, ResponseState, SendRecord} from '../../record/schema.js';
import {absentWords, renderNothingYet} from '../../ui/notices.js';
import {renderDate} from '../../ui/date.js';
import {define} from '../../ui/define.js';
import {fewWords, numberWords} from '../../ui/figure.js';
import {renderHeading} from '../../ui/heading.js';
import {itemName, renderReference} from '../../ui/items.js';
import {SendElement, type SendErrorDetail} from '../../ui/send-element.js';
import {renderEvidence, renderLinks} from '../../ui/source.js';
import {renderStatus} from '../../ui/status.js';
import {renderIcon} from '../../ui/icons.js';
import {renderLine, renderProse} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {styles} from './you-said-we-did.styles.js';

/** Where a response comes from: its record, and what relative addresses of that are relative to. */
interface Origin {
  record: SendRecord;
  base: string;
}

/** A record that says nothing, for when there is no second address. */
const NOTHING_FURTHER = {version: 1};

/**
 * What families said, and what was done about it: done, under way, not yet, or cannot and why.
 *
 * @element send-you-said-we-did
 * @csspart filter - buttons that show the responses of one state
 * @csspart theme - responses of one theme
 * @csspart response - one response
 * @csspart status - how far it has got
 * @csspart easy-read - the wording in Easy Read, pictures and words
 */
export class SendYouSaidWeDid extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'responses' as const;

  /** Address of further responses, such as a receiver's `responses.json`; by id they take the place of the record's. */
  @property() responses?: string;

  @state() private shownState: string | undefined;
  readonly #further = new RecordController(this);
  #toldFaults: readonly Fault[] | undefined;
  /** @internal */
  protected override needsRecord = true;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#further.follow({
      record: this.responses ? undefined : NOTHING_FURTHER,
      src: this.responses,
      list: 'responses',
    });
    // Responses of their own suffice, once the record is there or cannot be had.
    this.needsRecord = !this.responses || !this.#further.loaded?.record || this.source.waiting;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {faults, problem} = this.#further.loaded ?? {};
    if (!faults?.length || faults === this.#toldFaults) return;
    this.#toldFaults = faults;
    console.warn(`<${this.localName}> ${this.responses}`, ...faults);
    const detail: SendErrorDetail = {problem, faults};
    this.dispatchEvent(new CustomEvent('send-error', {bubbles: true, composed: true, detail}));
  }

  override refresh(): void {
    super.refresh();
    this.#further.refresh();
  }

  protected override renderContent(record: SendRecord | undefined): TemplateResult {
    const further = this.#further.loaded;
    const newer = new Set(further?.record?.responses);
    const origin = (response: Response) =>
      (newer.has(response) ? further : {record, base: this.base}) as Origin;
    const all = this.chosen(mergeResponses(record?.responses ?? [], [...newer]));
    const states = countStates(all);
    // A record that was renewed may have none left of the state that was chosen.
    const only = states.find(({key}) => key === this.shownState)?.key;
    const shown = only ? all.filter(response => stateKey(response) === only) : all;
    return html` ${this.say(record, msg('You said, we did', {id: 'responses.heading', desc: 'Heading over what families said and what was done about it'}))}
    ${states.length > 1 ? this.#renderFilter(all.length, states, only, record) : nothing}
    ${
      all.length
        ? byTheme(shown).map(
            ({named, responses}) =>
              html` <section class="theme" part="theme">
                ${renderHeading(this.level(1), renderLine(origin(named).record, named.theme) ?? msg('Other things', {id: 'responses.no-theme', desc: 'Heading over responses without a theme'}))}
                <ul>
                  ${responses.map(response => this.#renderResponse(origin(response), response, record))}
                </ul>
              </section>`,
          )
        : renderNothingYet()
    }`;
  }

  #renderFilter(
    all: number,
    states: ReturnType<typeof countStates>,
    only: string | undefined,
    record: SendRecord | undefined,
  ): TemplateResult {
    const show = (wanted: string | undefined) => () => (this.shownState = wanted);
    const button = (wanted: string | undefined, words: unknown, count: number) =>
      html` <button
        class="button"
        type="button"
        aria-pressed=${only === wanted ? 'true' : 'false'}
        @click=${show(wanted)}
      >
        ${words} <span>(${numberWords(count)})</span>
      </button>`;
    return html` <div
      class="filter screen-only"
      part="filter"
      role="group"
      aria-label=${msg('Show', {id: 'filter.label', desc: 'Name of a group of buttons that choose what is shown'})}
    >
      ${button(undefined, msg('All', {id: 'filter.all', desc: 'Button: shows everything'}), all)}
      ${states.map(({key, state: wanted, words, count}) => button(key, wanted ? stateWords(wanted) : renderLine(record ?? {}, words), count))}
    </div>`;
  }

  /** @param main where the priorities are */
  #renderResponse({record, base}: Origin, response: Response, main = record): TemplateResult {
    const priority = main.priorities.find(({id}) => id === response.priority);
    const priorityName = priority && renderLine(main, priority.title ?? priority.commitment);
    const nothingSaid = () => html`<p>${absentWords()}</p>`;
    const published = renderLine(record, response.stateText);
    const why = renderProse(record, response.why) ?? (response.state === 'cannot' && nothingSaid());
    return html` <li
      class="response"
      part="response"
      data-item=${itemName('responses', response.id)}
    >
      <div class="side">
        <p class="label">
          ${msg('You said', {id: 'responses.you-said', desc: 'Label above what families said'})}
        </p>
        ${renderProse(record, response.youSaid) ?? renderNothingYet()}
        ${response.said ? html`<p class="quiet small">${saidWords(response.said)}</p>` : nothing}
      </div>
      <div class="side">
        <p class="label">
          ${msg('We did', {id: 'responses.we-did', desc: 'Label above what was done about what families said'})}
        </p>
        ${response.state ? html`<p class="status" part="status">${renderIcon(SHAPES[response.state])} <span>${stateWords(response.state)}</span></p>` : nothing}
        ${published ? html`<p class="status" part="status">${renderStatus('published', published)}</p>` : nothing}
        ${renderWording(record, response, response.weDid, this.reading, base) ?? (response.state || published || !isKnownAbsent(response, 'weDid') ? nothing : nothingSaid())}
        ${renderEvidence(record, response.evidence, base)}
        ${renderLinks(record, response.links, base)}
        ${
          why
            ? html`<div>
                <p class="label">
                  ${msg('Why', {id: 'responses.why', desc: 'Label above the reason why something cannot be done'})}
                </p>
                ${why}
              </div>`
            : nothing
        }
        ${response.date ? html`<p class="quiet small">${renderDate(record, response.date)}</p>` : nothing}
        ${priorityName ? html`<p class="quiet small">${msg('Part of the priority:', {id: 'responses.priority', desc: 'Before the priority that a response belongs to'})} ${renderReference('priorities', priority!.id, priorityName, this.recordAddress)}</p>` : nothing}
      </div>
    </li>`;
  }
}

const SHAPES = {
  'done': 'done',
  'under-way': 'in-progress',
  'not-yet': 'not-started',
  'cannot': 'stopped',
} as const;

function stateWords(state: ResponseState): string {
  switch (state) {
    case 'done':
      return msg('Done', {id: 'status.done', desc: 'Status of a priority or action'});
    case 'under-way':
      return msg('Under way', {
        id: 'response.under-way',
        desc: 'State of an answer to what families said',
      });
    case 'not-yet':
      return msg('Not yet', {
        id: 'response.not-yet',
        desc: 'State of an answer to what families said',
      });
    case 'cannot':
      return msg('Cannot be done', {
        id: 'response.cannot',
        desc: 'State of an answer to what families said',
      });
  }
}

/** How many said it; small numbers are not told apart. */
function saidWords(count: number): string {
  const label = msg('How many said this:', {
    id: 'responses.said',
    desc: 'Before the number of people who said something',
  });
  return `${label} ${isSmall(count) ? fewWords() : numberWords(count)}`;
}

define('send-you-said-we-did', SendYouSaidWeDid);

declare global {
  interface HTMLElementTagNameMap {
    'send-you-said-we-did': SendYouSaidWeDid;
  }
}
