import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {guard} from 'lit/directives/guard.js';
import {msg, str, withPack} from '../../language/msg.js';
import type {Order} from '../../record/events.js';
import type {EventGroup} from '../../record/kinds.js';
import type {SendRecord} from '../../record/schema.js';
import {renderNothingYet} from '../../ui/notices.js';
import {announce} from '../../ui/announce.js';
import {define} from '../../ui/define.js';
import {IncrementalListController} from '../../ui/incremental-list-controller.js';
import {itemsEdition} from '../../ui/items.js';
import {SendElement} from '../../ui/send-element.js';
import {renderTermMeanings, termStyles} from '../../ui/terms.js';
import {renderLine, renderProse} from '../../ui/text.js';
import {shownWords} from './facts.js';
import {renderFilter} from './filter.js';
import {styles} from './inspection-timeline.styles.js';
import {estimateHeights, renderYears} from './list.js';
import {renderNext} from './next.js';
import {type View, type Wishes, createView} from './view.js';

/**
 * What happened, when, and what it means: visits, inspections, letters and reports of a local area, each shown as the kind
 * of thing it is; and what usually comes next.
 *
 * @element send-inspection-timeline
 * @csspart filter - the buttons that choose a kind of event
 * @csspart list - the list of one year's events
 * @csspart event - one event
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
  /** Kinds of event to show, such as `inspection re-visit`, parted by spaces or commas; all when empty. */
  @property() kinds = '';
  /** Leaves out what was over before this date of the record, such as `2021` or `2021-03`. */
  @property() from?: string;
  /** Leaves out what begins after this date of the record. */
  @property() to?: string;
  /** How many events to show at first, letters and reports under them not counted; the rest waits behind a button. */
  @property({type: Number}) limit?: number;
  /** `compact` for narrow places: each event's details wait behind "More". */
  @property() layout: 'full' | 'compact' = 'full';

  /** @internal */
  override readonly list = 'events' as const;

  /** What the reader chose to see, if not all. */
  @state() private only?: EventGroup;
  /** Whether the reader asked for what lies past the limit. */
  @state() private all = false;

  readonly #growth = new IncrementalListController(this);
  #view: View | undefined;
  /** The view whose first events have been measured. */
  #measured: View | undefined;
  #basis: readonly unknown[] = [];
  #revealing = false;

  protected override renderContent(record: SendRecord): TemplateResult {
    const view = this.#viewOf(record);
    const next = renderNext(view, view.next);
    const hidden = view.matching.threads > view.limit;
    return html` <div class=${view.compact ? 'timeline compact' : 'timeline'}>
      ${this.say(record, this.#title(record))} ${renderProse(record, record.notice)}
      ${renderFilter(view, this.#handleChoice)} ${view.order === 'oldest' ? nothing : next}
      ${view.years.length ? renderYears(view, this.#growth.limit) : record.events.length ? html`<p class="quiet">${shownWords(0, record.events.length)}</p>` : renderNothingYet()}
      ${hidden ? html`<p class="all screen-only"><button class="button" type="button" @click=${this.#handleAll}>${msg(str`Show all ${view.matching.threads}`, {id: 'timeline.show-all', desc: 'Button that shows every event, such as Show all 24'})}</button></p>` : nothing}
      ${view.order === 'oldest' ? next : nothing}
      ${guard([{}], () => renderTermMeanings(view.used, this.level(1)))}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#view) estimateHeights(this.renderRoot, this.#view, this.#measured !== this.#view);
    this.#measured = this.#view;
  }

  /** The view of now; the same object as before while nothing it follows from has changed. */
  #viewOf(record: SendRecord): View {
    const chosen = this.chosen(record.events);
    const pool = this.item
      ? record.events.filter(event => chosen.includes(event) || event.follows === this.item)
      : record.events;
    const wishes: Wishes = {
      pool,
      base: this.base,
      recordAddress: this.recordAddress,
      day: this.day,
      reading: this.reading,
      compact: this.layout === 'compact',
      order: this.order === 'oldest' ? 'oldest' : 'newest',
      kinds: this.kinds
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
      from: this.from,
      to: this.to,
      only: this.only,
      limit:
        !this.all && !this.paper.printing && this.limit! >= 1 ? Math.floor(this.limit!) : Infinity,
      level: depth => this.level(depth),
    };
    const known = {
      ...wishes,
      pool: this.item,
      kinds: this.kinds,
      level: this.level(),
      title: this.noHeading,
    };
    const basis = [record, itemsEdition(), this.speech.pack, ...Object.values(known)];
    if (this.#view && basis.every((value, index) => value === this.#basis[index]))
      return this.#view;
    this.#basis = basis;
    this.#view = createView(record, wishes);
    this.#growth.reset(this.#view.shown.size);
    return this.#view;
  }

  #title(record: SendRecord): TemplateResult {
    const area = renderLine(record, record.area?.name);
    return html`${msg('Inspections and visits', {id: 'timeline.heading', desc: 'Heading of the timeline'})}${area ? html`<span class="quiet">: ${area}</span>` : nothing}`;
  }

  readonly #handleChoice = (group?: EventGroup) => {
    this.only = this.only === group ? undefined : group;
    void this.updateComplete.then(() => {
      const {shown, offered} = this.#view!;
      announce(
        withPack(this.speech.pack, () => shownWords(shown.size, offered.length)),
        this.speech.tag,
      );
    });
  };

  /** Shows the rest, and takes the reader to the first that was not in view before: the button is gone. */
  readonly #handleAll = async () => {
    const first = this.#view!.limit;
    this.all = true;
    await this.updateComplete;
    const heading = this.renderRoot.querySelectorAll<HTMLElement>('.event:not(.foretold) > .name')[
      first
    ];
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };

  /** Brings an event into view, past the limit, the reader's choice and what is not drawn yet. @internal */
  override showItem(id: string, takeFocus: boolean): boolean {
    if (super.showItem(id, takeFocus)) return true;
    const view = this.#view;
    const event = view?.offered.find(offered => offered.id === id);
    if (!view || !event || this.#revealing) return false;
    if (!view.shown.has(event)) {
      this.only = undefined;
      this.all = true;
    }
    this.#revealing = true;
    // The first update makes the list, the second draws all of it.
    this.performUpdate();
    this.#growth.finish();
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
