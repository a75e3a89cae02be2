import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {RecordController} from '../../data/record-controller.js';
import type {Fault} from '../../record/faults.js';
import {mergeResponses} from '../../record/responses.js';
import type {Response, SendRecord} from '../../record/schema.js';
import {renderNothingYet} from '../../ui/notices.js';
import {define} from '../../ui/define.js';
import {
  IncrementalListController,
  apart,
  cutter,
  inBlocks,
} from '../../ui/incremental-list-controller.js';
import {renderHeading} from '../../ui/heading.js';
import {property, state} from '../../ui/property.js';
import {SendElement} from '../../ui/send-element.js';
import {renderLine} from '../../ui/text.js';
import {labels} from './messages.js';
import {responsesModel} from './model.js';
import {renderCounts, renderFilter, renderResponse} from './templates.js';
import {styles} from './you-said-we-did.styles.js';

/** An empty record, used if there is no second address. */
const NOTHING_FURTHER = {version: 1};

/**
 * What families said, and what was done about it: done, under way, not yet, or cannot and why.
 *
 * @element send-you-said-we-did
 * @csspart filter - filters the responses by state
 * @csspart theme - responses of one theme
 * @csspart response - one response
 * @csspart status - how far it has got
 * @csspart easy-read - the wording in Easy Read, pictures and words
 */
export class SendYouSaidWeDid extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'responses' as const;

  /**
   * Address of further responses, such as a receiver's `responses.json`; they replace those of the record with the
   * same id.
   */
  @property() responses?: string;

  @state() private shownState: string | undefined;
  readonly #drawn = new IncrementalListController(this);
  readonly #further = new RecordController(this);
  #reportedFaults: readonly Fault[] | undefined;
  /** @internal */
  protected override needsRecord = true;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#further.follow({
      record: this.responses ? undefined : NOTHING_FURTHER,
      src: this.responses,
      list: 'responses',
    });
    // The further responses are enough, once the record has loaded or is unavailable.
    this.needsRecord = !this.responses || !this.#further.loaded?.record || this.source.waiting;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {faults, problem} = this.#further.loaded ?? {};
    if (!faults?.length || faults === this.#reportedFaults) return;
    this.#reportedFaults = faults;
    this.report(faults, problem, this.responses);
  }

  override refresh(): void {
    super.refresh();
    this.#further.refresh();
  }

  /** @internal */
  protected override itemsOf(record: SendRecord | undefined): readonly Response[] | undefined {
    if (this.#further.waiting) return undefined;
    return mergeResponses(record?.responses ?? [], this.#further.loaded?.record?.responses ?? []);
  }

  protected override renderContent(record: SendRecord | undefined): TemplateResult {
    const further = this.#further.loaded;
    const newer = new Set(further?.record?.responses);
    const chosen = this.chosen(mergeResponses(record?.responses ?? [], [...newer]));
    const model = responsesModel(chosen, this.shownState);
    const basis = [...this.basis, further, model.only];
    const context = {
      main: record,
      recordAddress: this.recordAddress,
      reading: this.reading,
      level: this.level(2),
    };
    const recordOf = (response: Response) => (newer.has(response) ? further!.record! : record!);
    const render = (response: Response) =>
      renderResponse(
        recordOf(response),
        newer.has(response) ? further!.base : this.base,
        response,
        context,
      );
    const cut = cutter(this.#drawn.take(model.shown).length);
    return html`${this.say(record, labels.heading(), model.total > 1 && model.states.length ? renderCounts(record, model) : undefined)}${this.renderEasyReadMissing(record)}
    ${chosen.length ? nothing : renderNothingYet()}
    ${model.hasFilter && this.reading !== 'easy-read' ? renderFilter(record, model, this.#handleChoice) : nothing}
    ${
      chosen.length
        ? html`<p class="heads quiet" aria-hidden="true">
            <span>${labels.youSaid()}</span><span>${labels.weDid()}</span>
          </p>`
        : nothing
    }
    ${model.themes.map(({named, responses}) => {
      const drawn = cut(responses);
      return drawn.length
        ? html`<section class="theme" part="theme">
            ${renderHeading(this.level(1), renderLine(recordOf(named), named.theme) ?? labels.noTheme(), {look: 'quiet small'})}
            <ul class="rows" role="list">
              ${inBlocks(drawn, basis, block => block.map(render), apart)}
            </ul>
          </section>`
        : nothing;
    })}`;
  }

  readonly #handleChoice = ({target}: Event) => {
    this.shownState = (target as HTMLSelectElement).value || undefined;
  };
}

define('send-you-said-we-did', SendYouSaidWeDid);

declare global {
  interface HTMLElementTagNameMap {
    'send-you-said-we-did': SendYouSaidWeDid;
  }
}
