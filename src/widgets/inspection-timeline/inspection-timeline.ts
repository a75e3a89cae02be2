import {type TemplateResult, html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {withPack} from '../../language/msg.js';
import {parseDate} from '../../record/dates.js';
import type {Order} from '../../record/events.js';
import type {EventGroup} from '../../record/kinds.js';
import type {SendRecord} from '../../record/schema.js';
import {announce} from '../../ui/announce.js';
import {publishedDateWords} from '../../ui/date.js';
import {define} from '../../ui/define.js';
import {itemsEdition} from '../../ui/items.js';
import {ListModelController} from '../../ui/list-model-controller.js';
import {renderNothingYet} from '../../ui/notices.js';
import {property, state} from '../../ui/property.js';
import {SendElement} from '../../ui/send-element.js';
import {renderTermMeanings, termStyles} from '../../ui/terms.js';
import type {Reading} from '../../ui/wording.js';
import {styles} from './inspection-timeline.styles.js';
import {headingWords, lastInspectionWords, showAllWords, shownWords} from './messages.js';
import {type TimelineInputs, type TimelineModel, timelineModel} from './model.js';
import type {TimelineContext} from './templates/body.js';
import {drawingTotal, renderFilter, renderNext, renderSections} from './templates/list.js';

/** The inputs of the model and of its templates. */
interface Inputs extends TimelineInputs {
  base: string;
  reading: Reading;
  recordAddress: string | undefined;
  ownLevel: number;
  noHeading: boolean;
  /** The language in use. */
  pack: unknown;
  /** Changes when references become links, or stop being links. */
  itemsEdition: number;
}

/**
 * What happened, when, and what it means: visits, inspections, letters and reports of a local area, each shown as the kind
 * of thing it is; and what usually comes next.
 *
 * @element send-inspection-timeline
 * @csspart filter - the select for kinds of events
 * @csspart list - a list of events: future, past or older ones
 * @csspart event - one event, or a letter or report under it
 * @csspart outcome - the outcome of an inspection
 * @csspart meaning - what an event means for families
 * @csspart documents - documents of an event
 * @csspart source - the source of an event's facts
 * @csspart easy-read - an event's text in Easy Read
 * @csspart next - what usually comes next
 * @csspart next-step - one step that usually comes next
 * @csspart terms - the meanings of jargon
 */
export class SendInspectionTimeline extends SendElement {
  static override styles = [SendElement.styles, styles, termStyles];

  /** Which events come first: `newest` or `oldest`. */
  @property() order: Order = 'newest';
  /** Kinds of event to show, such as `inspection re-visit`, separated by spaces or commas; all when empty. */
  @property() kinds = '';
  /** Leaves out events that ended before this date, such as `2021` or `2021-03`. */
  @property() from?: string;
  /** Leaves out events that begin after this date. */
  @property() to?: string;
  /**
   * How many events to show at first, not counting letters and reports under them; a button shows the rest. By
   * default, older years are behind a disclosure.
   */
  @property({type: Number}) limit?: number;
  /** `compact` for narrow places: every event starts closed, even the newest inspection. */
  @property() layout: 'full' | 'compact' = 'full';

  /** @internal */
  override readonly list = 'events' as const;

  /** The reader's filter, if any. */
  @state() private only?: EventGroup;

  readonly #list = new ListModelController<Inputs, TimelineContext>(this, {
    create: inputs => this.#contextOf(inputs),
    length: ({model}) => drawingTotal(model),
  });

  protected override renderContent(record: SendRecord): TemplateResult {
    const context = this.#list.update(this.#inputs(record));
    const {model} = context;
    const easy = this.reading === 'easy-read';
    return html`<div class=${easy ? 'timeline easy' : 'timeline'}>
      ${this.say(record, titleOf(model))}
      ${easy ? nothing : renderFilter(model, this.#handleChoice)}
      ${model.matching ? renderSections(context, this.#list.drawn) : record.events.length ? html`<p class="quiet">${shownWords(0, record.events.length)}</p>` : renderNothingYet()}
      ${model.matching > model.limit ? html`<p class="all screen-only"><button class="button" type="button" @click=${this.#handleAll}>${showAllWords(model.matching)}</button></p>` : nothing}
      ${renderNext(context)}
      ${guard([{}], () => renderTermMeanings(context.usedTerms, this.level(1)))}
    </div>`;
  }

  #inputs(record: SendRecord): Inputs {
    return {
      record,
      item: this.item || undefined,
      day: this.day,
      compact: this.layout === 'compact',
      order: this.order === 'oldest' ? 'oldest' : 'newest',
      kinds: this.kinds || '',
      from: this.from,
      to: this.to,
      only: this.only,
      folds: !(this.limit! >= 1),
      limit: this.#list.limitOf(this.limit, this.paper.printing),
      base: this.base,
      reading: this.reading,
      recordAddress: this.recordAddress,
      ownLevel: this.level(),
      noHeading: this.noHeading,
      pack: this.speech.pack,
      itemsEdition: itemsEdition(),
    };
  }

  #contextOf(inputs: Inputs): TimelineContext {
    const {record, base, reading, recordAddress} = inputs;
    const model = timelineModel(inputs);
    const level = (depth: number) => this.level(depth);
    return {model, record, base, reading, recordAddress, level, usedTerms: new Set()};
  }

  readonly #handleChoice = (group?: EventGroup) => {
    this.only = group;
    void this.updateComplete.then(() => {
      const {shown, offered} = this.#list.model!.model;
      announce(
        withPack(this.speech.pack, () => shownWords(shown.size, offered.length)),
        this.speech.tag,
      );
    });
  };

  readonly #handleAll = () => {
    const first = this.#list.model!.model.limit;
    this.#list.showAll(() => {
      const row = this.renderRoot.querySelectorAll('.event')[first];
      return row?.querySelector<HTMLElement>('summary, .name');
    });
  };

  /** Shows an event, even if the limit, the filter or incremental rendering hides it. @internal */
  override showItem(id: string, movesFocus: boolean): boolean {
    return this.#list.reveal(
      () => super.showItem(id, movesFocus),
      ({model}) => {
        const event = model.offered.find(offered => offered.id === id);
        if (event && !model.shown.has(event)) {
          this.only = undefined;
          this.#list.all = true;
        }
        return event !== undefined;
      },
    );
  }
}

/** When inspectors last visited, if the list says so; else what the list is. */
function titleOf({lastInspection}: TimelineModel): string {
  const date = lastInspection && parseDate(lastInspection.date);
  return date ? lastInspectionWords(publishedDateWords(date)) : headingWords();
}

define('send-inspection-timeline', SendInspectionTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'send-inspection-timeline': SendInspectionTimeline;
  }
}
