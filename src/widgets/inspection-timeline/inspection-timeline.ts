import {type TemplateResult, html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {guard} from 'lit/directives/guard.js';
import {withPack} from '../../language/msg.js';
import type {Order} from '../../record/events.js';
import type {EventGroup} from '../../record/kinds.js';
import type {SendRecord} from '../../record/schema.js';
import {announce} from '../../ui/announce.js';
import {define} from '../../ui/define.js';
import {IncrementalListController} from '../../ui/incremental-list-controller.js';
import {itemsEdition} from '../../ui/items.js';
import {renderNothingYet} from '../../ui/notices.js';
import {SendElement} from '../../ui/send-element.js';
import {renderTermMeanings, termStyles} from '../../ui/terms.js';
import {styles} from './inspection-timeline.styles.js';
import {headingWords, showAllWords, shownWords} from './messages.js';
import {type TimelineInputs, timelineModel} from './model.js';
import type {TimelineContext} from './templates/body.js';
import {drawingTotal, renderFilter, renderNext, renderSections} from './templates/list.js';

/**
 * What happened, when, and what it means: visits, inspections, letters and reports of a local area, each shown as the kind
 * of thing it is; and what usually comes next.
 *
 * @element send-inspection-timeline
 * @csspart filter - the list that chooses a kind of event
 * @csspart list - a list of events: those to come, those of the past, older ones
 * @csspart event - one event, or a letter or report under it
 * @csspart outcome - the outcome of an inspection
 * @csspart meaning - what an event means for families
 * @csspart documents - documents of an event
 * @csspart source - where an event's facts come from
 * @csspart easy-read - an event's text in Easy Read
 * @csspart next - what usually comes next
 * @csspart next-step - one step that usually comes next
 * @csspart terms - the meanings of words of the field
 */
export class SendInspectionTimeline extends SendElement {
  static override styles = [SendElement.styles, styles, termStyles];

  /** Which comes first: `newest` or `oldest`. */
  @property() order: Order = 'newest';
  /** Kinds of event to show, such as `inspection re-visit`, separated by spaces or commas; all when empty. */
  @property() kinds = '';
  /** Leaves out what was over before this date of the record, such as `2021` or `2021-03`. */
  @property() from?: string;
  /** Leaves out what begins after this date of the record. */
  @property() to?: string;
  /** How many events to show at first, letters and reports under them not counted; the rest waits behind a button. Unless set, older years wait behind a disclosure. */
  @property({type: Number}) limit?: number;
  /** `compact` for narrow places: every event starts closed, the newest inspection too. */
  @property() layout: 'full' | 'compact' = 'full';

  /** @internal */
  override readonly list = 'events' as const;

  /** What the reader chose to see, if not all. */
  @state() private only?: EventGroup;
  /** Whether the reader asked for what lies past the limit. */
  @state() private all = false;

  readonly #rows = new IncrementalListController(this);
  #context: TimelineContext | undefined;
  /** What the context was made from. */
  #inputs: readonly unknown[] = [];
  #revealing = false;

  protected override renderContent(record: SendRecord): TemplateResult {
    const context = this.#contextOf(record);
    const {model} = context;
    return html`<div class=${model.compact ? 'timeline compact' : 'timeline'}>
      ${this.say(record, headingWords())} ${renderFilter(model, this.#handleChoice)}
      ${model.matching ? renderSections(context, this.#rows.limit) : record.events.length ? html`<p class="quiet">${shownWords(0, record.events.length)}</p>` : renderNothingYet()}
      ${model.matching > model.limit ? html`<p class="all screen-only"><button class="button" type="button" @click=${this.#handleAll}>${showAllWords(model.matching)}</button></p>` : nothing}
      ${renderNext(context)}
      ${guard([{}], () => renderTermMeanings(context.usedTerms, this.level(1)))}
    </div>`;
  }

  /** The model and what shows it; the same object as before while nothing that decides it has changed. */
  #contextOf(record: SendRecord): TimelineContext {
    const chosen = this.chosen(record.events);
    const inputs: TimelineInputs = {
      item: this.item || undefined,
      pool: this.item
        ? record.events.filter(event => chosen.includes(event) || event.follows === this.item)
        : record.events,
      day: this.day,
      compact: this.layout === 'compact',
      order: this.order === 'oldest' ? 'oldest' : 'newest',
      kinds: this.kinds
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
      from: this.from,
      to: this.to,
      only: this.only,
      folds: !(this.limit! >= 1),
      limit:
        !this.all && !this.paper.printing && this.limit! >= 1 ? Math.floor(this.limit!) : Infinity,
    };
    const display = {
      record,
      base: this.base,
      reading: this.reading,
      recordAddress: this.recordAddress,
    };
    const basis = [
      ...Object.values({...inputs, pool: 0, kinds: this.kinds}),
      ...Object.values(display),
      itemsEdition(),
      this.speech.pack,
      this.level(),
      this.noHeading,
    ];
    if (this.#context && basis.every((value, index) => value === this.#inputs[index]))
      return this.#context;
    this.#inputs = basis;
    this.#context = {
      ...display,
      model: timelineModel(record, inputs),
      level: depth => this.level(depth),
      usedTerms: new Set(),
    };
    this.#rows.reset(drawingTotal(this.#context.model));
    return this.#context;
  }

  readonly #handleChoice = (group?: EventGroup) => {
    this.only = group;
    void this.updateComplete.then(() => {
      const {shown, offered} = this.#context!.model;
      announce(
        withPack(this.speech.pack, () => shownWords(shown.size, offered.length)),
        this.speech.tag,
      );
    });
  };

  /** Shows the rest, and takes the reader to the first that was not in view before: the button is gone. */
  readonly #handleAll = async () => {
    const first = this.#context!.model.limit;
    this.all = true;
    await this.updateComplete;
    const row = this.renderRoot.querySelectorAll('.event')[first];
    const target = row?.querySelector<HTMLElement>('summary') ?? row?.querySelector('.name');
    if (!(target instanceof HTMLElement)) return;
    if (target.localName !== 'summary') target.tabIndex = -1;
    target.focus();
  };

  /** Brings an event into view, past the limit, the reader's choice and what is not drawn yet. @internal */
  override showItem(id: string, takeFocus: boolean): boolean {
    if (super.showItem(id, takeFocus)) return true;
    const model = this.#context?.model;
    const event = model?.offered.find(offered => offered.id === id);
    if (!model || !event || this.#revealing) return false;
    if (!model.shown.has(event)) {
      this.only = undefined;
      this.all = true;
    }
    this.#revealing = true;
    // The first update makes the list, the second draws all of it.
    this.performUpdate();
    this.#rows.finish();
    this.performUpdate();
    this.#revealing = false;
    return super.showItem(id, takeFocus);
  }
}

define('send-inspection-timeline', SendInspectionTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'send-inspection-timeline': SendInspectionTimeline;
  }
}
