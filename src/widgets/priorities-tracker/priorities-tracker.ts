import {type TemplateResult, html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {guard} from 'lit/directives/guard.js';
import {msg, withPack} from '../../language/msg.js';
import type {Day} from '../../record/dates.js';
import type {PriorityChoice, PriorityOrder} from '../../record/priorities.js';
import type {SendRecord} from '../../record/schema.js';
import {renderNothingYet} from '../../ui/notices.js';
import {announce} from '../../ui/announce.js';
import {define} from '../../ui/define.js';
import {IncrementalListController} from '../../ui/incremental-list-controller.js';
import {itemsEdition} from '../../ui/items.js';
import {styles as measureStyles} from '../../ui/measure.js';
import {saveDates} from '../../ui/calendar.js';
import {SendElement} from '../../ui/send-element.js';
import {renderProse} from '../../ui/text.js';
import {datesToSave} from './calendar.js';
import {renderChanges} from './changes.js';
import {renderFoot} from './foot.js';
import {styles} from './priorities-tracker.styles.js';
import {renderPriority} from './priority.js';
import {renderControls, renderSummary} from './summary.js';
import {BLOCK, type View, type Wishes, createView, staleAfterOf} from './view.js';
import {keepVisit, lastVisit, reminderWords} from './visits.js';
import {words} from './words.js';

/**
 * What leaders said they would do, and what has been published about it since: each commitment as it was worded, where it
 * stands and what shows it, beside what families report. It cannot flatter: where nothing was published, that is what it says.
 *
 * @element send-priorities-tracker
 * @csspart states - how many priorities are in each state
 * @csspart filter - the buttons that choose a state
 * @csspart controls - the lists that choose a theme and an order
 * @csspart changes - what is new since the reader's last visit
 * @csspart list - the list of priorities
 * @csspart priority - one priority
 * @csspart status - where a priority or an action stands
 * @csspart commitment - a commitment as it was worded
 * @csspart easy-read - a text in Easy Read
 * @csspart update - the newest update
 * @csspart families - what families report
 * @csspart evidence - what shows that something was done
 * @csspart measure - something that is measured
 * @csspart drawing - the drawing of a measure
 * @csspart actions - the actions of a priority
 * @csspart history - the earlier updates of a priority
 * @csspart source - where a statement comes from
 */
export class SendPrioritiesTracker extends SendElement {
  static override styles = [SendElement.styles, styles, measureStyles];

  /** Months without anything new after which a priority says so. */
  @property({type: Number, attribute: 'stale-after'}) staleAfter = 6;
  /** In which order they stand at first: `published`, `due` or `updated`. */
  @property() order: PriorityOrder = 'published';
  /** How many priorities to show at first; the rest waits behind a button. */
  @property({type: Number}) limit?: number;

  /** @internal */
  override readonly list = 'priorities' as const;

  @state() private choice: PriorityChoice = {};
  /** The order that the reader chose. */
  @state() private sorted?: PriorityOrder;
  /** Whether the reader asked for what lies past the limit. */
  @state() private all = false;
  /** Whether the browser refused to keep the day of a visit. */
  @state() private blocked = false;

  readonly #growth = new IncrementalListController(this, BLOCK);
  #view: View | undefined;
  #basis: readonly unknown[] = [];
  #revealing = false;

  protected override renderContent(record: SendRecord): unknown {
    const view = this.#viewOf(record);
    const since = lastVisit(this.#visitKey, this.day);
    let before = 0;
    return html` ${guard([view, since, this.blocked], () => this.#renderHead(record, view, since))}
    ${
      view.offered.length
        ? html`<ol class="priorities" role="list" part="list">
            ${view.blocks.map(block => {
              before += block.length;
              return before - block.length < this.#growth.limit
                ? guard([view], () => block.map(priority => renderPriority(view, priority)))
                : nothing;
            })}
          </ol>`
        : renderNothingYet()
    }
    ${guard([view, since, this.blocked], () => renderFoot(view, since, this.blocked, this.#page, {all: this.#handleAll, remind: this.#handleRemind, calendar: this.#handleCalendar}))}`;
  }

  #renderHead(record: SendRecord, view: View, since: Day | undefined): TemplateResult {
    const handlers = {choose: this.#handleChoice, sort: this.#handleOrder};
    return html` ${this.say(record, msg('What leaders said they would do', {id: 'priorities.heading', desc: 'Heading of the priorities tracker'}))}
    ${renderProse(record, record.notice)}
    ${view.offered.length && !view.alone ? html`${renderSummary(view, handlers)}${since !== undefined && since < view.day ? renderChanges(view, since, this.#handleRead) : nothing}${renderControls(view, handlers)}` : nothing}`;
  }

  /** The view of now; the same object as before while nothing it follows from has changed. */
  #viewOf(record: SendRecord): View {
    const offered = this.chosen(record.priorities);
    const wishes: Wishes = {
      offered,
      alone: this.item !== undefined,
      base: this.base,
      day: this.day,
      reading: this.reading,
      choice: this.choice,
      staleAfter: staleAfterOf(this.staleAfter),
      order: this.sorted ?? this.order,
      limit:
        !this.all && !this.paper.printing && this.limit! >= 1 ? Math.floor(this.limit!) : Infinity,
      recordAddress: this.recordAddress,
      level: depth => this.level(depth),
    };
    const basis = [
      record,
      this.item,
      itemsEdition(),
      this.speech.pack,
      this.level(),
      this.noHeading,
      ...Object.values({...wishes, offered: 0, level: 0}),
    ];
    if (this.#view && basis.every((value, index) => value === this.#basis[index]))
      return this.#view;
    this.#basis = basis;
    this.#view = createView(record, wishes);
    this.#growth.reset(this.#view.shown.length);
    return this.#view;
  }

  get #page(): string {
    return location.href.split('#')[0]!;
  }

  /** What a visit is kept for: the record, wherever it is shown; else the page. */
  get #visitKey(): string {
    return this.recordAddress ?? location.origin + location.pathname;
  }

  readonly #handleChoice = (choice: PriorityChoice) => {
    this.choice = choice;
    this.#announceShown();
  };

  readonly #handleOrder = (order: PriorityOrder) => {
    this.sorted = order;
    this.#announceShown();
  };

  #announceShown(): void {
    void this.updateComplete.then(() =>
      this.#say(() => words.shown(this.#view!.shown.length, this.#view!.offered.length)),
    );
  }

  #say(sentence: () => string): void {
    announce(withPack(this.speech.pack, sentence), this.speech.tag);
  }

  /** Shows the rest, and takes the reader to the first that was not in view before: the button is gone. */
  readonly #handleAll = () => {
    const first = this.#view!.limit;
    this.all = true;
    void this.updateComplete.then(() =>
      this.#focus(this.renderRoot.querySelectorAll<HTMLElement>('.name')[first]),
    );
  };

  readonly #handleRemind = () => {
    const since = lastVisit(this.#visitKey, this.day) === undefined ? this.day : undefined;
    this.blocked = !keepVisit(this.#visitKey, since);
    this.requestUpdate();
    this.#say(() => reminderWords(this.blocked ? undefined : since, this.blocked));
  };

  readonly #handleRead = () => {
    this.blocked = !keepVisit(this.#visitKey, this.day);
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.#focus(this.renderRoot.querySelector<HTMLElement>('.said')),
    );
  };

  readonly #handleCalendar = () => {
    const view = this.#view!;
    saveDates(
      'priorities',
      withPack(this.speech.pack, () => datesToSave(view.record, view.dates)),
    );
  };

  /** For those who pressed a button that is gone now. */
  #focus(element: HTMLElement | null | undefined): void {
    element?.setAttribute('tabindex', '-1');
    element?.focus();
  }

  /** Brings a priority into view, past the limit, the reader's choice and what is not drawn yet. @internal */
  override showItem(id: string, takeFocus: boolean): boolean {
    if (super.showItem(id, takeFocus)) return true;
    if (this.#revealing || !this.#view?.offered.some(priority => priority.id === id)) return false;
    if (!this.#view.shown.some(priority => priority.id === id)) {
      this.choice = {};
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

define('send-priorities-tracker', SendPrioritiesTracker);

declare global {
  interface HTMLElementTagNameMap {
    'send-priorities-tracker': SendPrioritiesTracker;
  }
}
