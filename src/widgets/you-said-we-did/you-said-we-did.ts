import {msg} from '@lit/localize';
import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {RecordController} from '../../data/record-controller.js';
import {SMALLEST_COUNT} from '../../record/figures.js';
import {byTheme, countStates, mergeResponses} from '../../record/responses.js';
import type {Response, ResponseState, SendRecord} from '../../record/schema.js';
import {renderNothingYet} from '../../ui/absent.js';
import {renderDate} from '../../ui/date.js';
import {define} from '../../ui/define.js';
import {fewWords, numberWords} from '../../ui/figure.js';
import {renderHeading} from '../../ui/heading.js';
import {itemName, renderReference} from '../../ui/items.js';
import {SendElement} from '../../ui/send-element.js';
import {renderStatusShape} from '../../ui/status.js';
import {renderLine, renderProse} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {styles} from './you-said-we-did.styles.js';

/** A record that says nothing, for when there is no second address. */
const NOTHING_FURTHER = {version: 1};
/** With fewer responses than this there is nothing to filter. */
const WORTH_FILTERING = 5;

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

  @state() private shownState: ResponseState | undefined;
  readonly #further = new RecordController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#further.follow({record: this.responses ? undefined : NOTHING_FURTHER, src: this.responses, list: 'responses'});
  }

  override refresh(): void {
    super.refresh();
    this.#further.refresh();
  }

  protected override renderContent(record: SendRecord): TemplateResult {
    const all = this.chosen(mergeResponses(record.responses, this.#further.loaded?.record?.responses ?? []));
    const shown = this.shownState ? all.filter(({state: kept}) => kept === this.shownState) : all;
    return html`
      ${this.noHeading ? nothing : renderHeading(this.level(), msg('You said, we did', {id: 'responses.heading', desc: 'Heading over what families said and what was done about it'}), {look: 'title', part: 'heading'})}
      ${all.length > WORTH_FILTERING ? this.#renderFilter(all) : nothing}
      ${all.length ? byTheme(shown).map(({named, responses}) => html`
        <section class="theme" part="theme">
          ${renderHeading(this.level(1), renderLine(record, named.theme) ?? msg('Other things', {id: 'responses.no-theme', desc: 'Heading over responses without a theme'}))}
          <ul>${responses.map(response => this.#renderResponse(record, response))}</ul>
        </section>`) : renderNothingYet()}`;
  }

  #renderFilter(all: readonly Response[]): TemplateResult {
    const show = (wanted: ResponseState | undefined) => () => (this.shownState = wanted);
    const button = (wanted: ResponseState | undefined, words: string, count: number) => html`
      <button class="button" type="button" aria-pressed=${this.shownState === wanted ? 'true' : 'false'} @click=${show(wanted)}>${words} <span>(${numberWords(count)})</span></button>`;
    return html`
      <div class="filter screen-only" part="filter" role="group" aria-label=${msg('Show', {id: 'filter.label', desc: 'Name of a group of buttons that choose what is shown'})}>
        ${button(undefined, msg('All', {id: 'filter.all', desc: 'Button: shows everything'}), all.length)}
        ${countStates(all).map(({state: wanted, count}) => button(wanted, stateWords(wanted), count))}
      </div>`;
  }

  #renderResponse(record: SendRecord, response: Response): TemplateResult {
    const priority = record.priorities.find(({id}) => id === response.priority);
    return html`
      <li class="response" part="response" data-item=${itemName('responses', response.id)}>
        <div class="side">
          <p class="label">${msg('You said', {id: 'responses.you-said', desc: 'Label above what families said'})}</p>
          ${renderProse(record, response.youSaid) ?? renderNothingYet()}
          ${response.said ? html`<p class="quiet small">${saidWords(response.said)}</p>` : nothing}
        </div>
        <div class="side">
          <p class="label">${msg('We did', {id: 'responses.we-did', desc: 'Label above what was done about what families said'})}</p>
          ${response.state ? html`<p class="status" part="status">${renderStatusShape(SHAPES[response.state])} <span>${stateWords(response.state)}</span></p>` : nothing}
          ${renderWording(record, response, response.weDid, this.reading, this.base) ?? nothing}
          ${response.why ? html`<div><p class="label">${msg('Why', {id: 'responses.why', desc: 'Label above the reason why something cannot be done'})}</p>${renderProse(record, response.why)}</div>` : nothing}
          ${response.date ? html`<p class="quiet small">${renderDate(record, response.date)}</p>` : nothing}
          ${priority ? html`<p class="quiet small">${msg('Part of the priority:', {id: 'responses.priority', desc: 'Before the priority that a response belongs to'})} ${renderReference('priorities', priority.id, renderLine(record, priority.title ?? priority.commitment), this.recordAddress)}</p>` : nothing}
        </div>
      </li>`;
  }
}

const SHAPES = {done: 'done', 'under-way': 'in-progress', 'not-yet': 'not-started', cannot: 'stopped'} as const;

function stateWords(state: ResponseState): string {
  switch (state) {
    case 'done': return msg('Done', {id: 'status.done', desc: 'Status of a priority or action'});
    case 'under-way': return msg('Under way', {id: 'response.under-way', desc: 'State of an answer to what families said'});
    case 'not-yet': return msg('Not yet', {id: 'response.not-yet', desc: 'State of an answer to what families said'});
    case 'cannot': return msg('Cannot be done', {id: 'response.cannot', desc: 'State of an answer to what families said'});
  }
}

/** How many said it; small numbers are not told apart. */
function saidWords(count: number): string {
  const label = msg('How many said this:', {id: 'responses.said', desc: 'Before the number of people who said something'});
  return `${label} ${count < SMALLEST_COUNT ? fewWords() : numberWords(count)}`;
}

define('send-you-said-we-did', SendYouSaidWeDid);

declare global {
  interface HTMLElementTagNameMap {
    'send-you-said-we-did': SendYouSaidWeDid;
  }
}
