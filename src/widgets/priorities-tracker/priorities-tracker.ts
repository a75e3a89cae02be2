import {type TemplateResult, html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {msg, str, withPack} from '../../language/msg.js';
import type {Day} from '../../record/dates.js';
import type {PriorityChoice, PriorityOrder} from '../../record/priorities.js';
import type {Priority, SendRecord} from '../../record/schema.js';
import {announce} from '../../ui/announce.js';
import type {ItemDate} from '../../ui/calendar-file.js';
import {renderCalendarButton} from '../../ui/calendar.js';
import {define} from '../../ui/define.js';
import {apart, inBlocks} from '../../ui/incremental-list-controller.js';
import {ListModelController} from '../../ui/list-model-controller.js';
import {styles as measureStyles} from '../../ui/measure.js';
import {renderNothingYet} from '../../ui/notices.js';
import {property, state} from '../../ui/property.js';
import {SendElement} from '../../ui/send-element.js';
import {takeFocus} from '../../ui/take-focus.js';
import {plainWords} from '../../ui/text.js';
import {LastVisit} from './last-visit.js';
import {messages, titleOf} from './messages.js';
import {type Inputs, type Model, createModel, staleAfterOf} from './model.js';
import {styles} from './priorities-tracker.styles.js';
import {
  reminderWords,
  renderChanges,
  renderControls,
  renderLead,
  renderReminder,
} from './templates/head.js';
import type {Context} from './templates/open.js';
import {renderPriority, renderSteps} from './templates/row.js';

/** Rows rendered at once. */
const ROWS_FIRST = 20;
/** How many rows are rendered before the content of closed ones. */
const rowsOf = (count: number) => Math.max(count, ROWS_FIRST);

/**
 * What leaders said they would do, and what has been published about it since: the status of each commitment at a
 * glance; and in each open row its words, its evidence, and reports from families. It cannot flatter: if nothing was
 * published, it says so.
 *
 * @element send-priorities-tracker
 * @csspart states - how many priorities are in each state
 * @csspart controls - the line with the two selects
 * @csspart filter - the select for a status or a theme
 * @csspart changes - what is new since the reader's last visit
 * @csspart list - the list of priorities
 * @csspart priority - one priority
 * @csspart status - the status of a priority or an action
 * @csspart commitment - a commitment as it was worded
 * @csspart easy-read - a text in Easy Read
 * @csspart update - the newest update
 * @csspart families - what families report
 * @csspart evidence - evidence that something was done
 * @csspart measure - something that is measured
 * @csspart drawing - the drawing of a measure
 * @csspart actions - the actions of a priority
 * @csspart history - the earlier updates of a priority
 * @csspart source - where a statement comes from
 */
export class SendPrioritiesTracker extends SendElement {
  static override styles = [SendElement.styles, styles, measureStyles];

  /** Months without an update after which a priority says so. */
  @property({type: Number, attribute: 'stale-after'}) staleAfter = 6;
  /** The initial order: `published`, `due` or `updated`. */
  @property() order: PriorityOrder = 'published';
  /** How many priorities to show at first; a button shows the rest. */
  @property({type: Number}) limit?: number;
  /** Whether every row starts open. */
  @property({type: Boolean}) expanded = false;

  /** @internal */
  override readonly list = 'priorities' as const;

  @state() private choice: PriorityChoice = {};
  /** The order that the reader chose. */
  @state() private sorted?: PriorityOrder;
  /** Whether the reader opened or closed all. */
  @state() private opened?: boolean;
  /** In Easy Read: the index of the visible priority. */
  @state() private step = 0;

  readonly #list = new ListModelController<Inputs, Model>(this, {
    create: createModel,
    length: ({shown}) => rowsOf(shown.length) + shown.length,
    first: ROWS_FIRST,
  });
  readonly #visit = new LastVisit(this);

  protected override renderContent(record: SendRecord): TemplateResult {
    const model = this.#list.update(this.#inputs(record));
    const {offered, shown, alone, silent} = model;
    const context: Context = {
      model,
      base: this.base,
      reading: this.reading,
      expanded: this.opened ?? this.expanded,
      level: depth => this.level(depth),
      recordAddress: this.recordAddress,
    };
    const since = this.#visit.since(this.day);
    const easy = this.reading === 'easy-read';
    const parts = [model, this.expanded, ...this.basis];
    const renderItem = (priority: Priority, closed: boolean) =>
      guard(
        [priority, closed, ...parts],
        () => html`<li>${renderPriority(context, priority, closed)}</li>`,
      );
    const title =
      alone || !offered.length
        ? msg('What leaders said they would do', {
            id: 'priorities.heading',
            desc: 'Heading of the priorities tracker',
          })
        : titleOf(offered.length, silent);
    if (!offered.length) return html`${this.say(record, title)}${renderNothingYet()}`;
    return html`${this.say(record, title, alone || easy ? undefined : renderLead(model))}
      ${
        alone || easy
          ? nothing
          : html`${since !== undefined && since < this.day ? renderChanges(context, since, this.#handleRead) : nothing}
            ${renderControls(model, this.#handleChoice, this.#handleOrder)}`
      }
      <ul class=${easy ? 'cards' : 'rows'} role="list" part="list">
        ${
          this.#steps
            ? renderItem(shown[this.#step]!, true)
            : inBlocks(
                shown.slice(0, this.#list.drawn),
                parts,
                (block, more) => block.map((priority, index) => renderItem(priority, index < more)),
                apart,
                this.#list.drawn - rowsOf(shown.length),
              )
        }
      </ul>
      ${this.#steps ? renderSteps(this.#step, shown.length, this.#handleStep) : this.#renderActs(model, since)}`;
  }

  /** Whether priorities are shown one at a time. */
  get #steps(): boolean {
    return (
      this.reading === 'easy-read' && !this.paper.printing && this.#list.model!.shown.length > 1
    );
  }

  /** A refreshed record may have fewer priorities. */
  get #step(): number {
    return Math.min(this.step, this.#list.model!.shown.length - 1);
  }

  readonly #handleStep = (step: number) => {
    this.step = step;
    void this.updateComplete.then(() =>
      takeFocus(this.renderRoot.querySelector<HTMLElement>('.card .part')),
    );
  };

  /** The buttons under the list. */
  #renderActs(model: Model, since: Day | undefined): TemplateResult {
    const {matching, shown, limit, alone, dates} = model;
    const easy = this.reading === 'easy-read';
    return html`<div class="acts screen-only">
      ${matching.length > limit ? html`<button class="act" type="button" @click=${this.#handleAll}>${messages.showAll(matching.length)}</button>` : nothing}
      ${shown.length > 1 && !easy ? html`<button class="act" type="button" @click=${this.#handleOpen}>${this.#openAllWords(shown.length)}</button>` : nothing}
      ${alone || easy ? nothing : renderReminder(since, this.#visit.blocked, this.#handleRemind)}
      ${
        dates.length && !alone && !easy
          ? renderCalendarButton(
              msg('Put the dates into my calendar', {
                id: 'priorities.calendar',
                desc: 'Button: downloads a calendar file with the due dates',
              }),
              'act',
              'priorities',
              this.#datesToSave,
            )
          : nothing
      }
    </div>`;
  }

  #openAllWords(count: number): string {
    return (this.opened ?? this.expanded)
      ? msg('Close all', {id: 'rows.close-all', desc: 'Button: closes every row of a list'})
      : msg(str`Open all ${count}`, {
          id: 'rows.open-every',
          desc: 'Button: opens every row of a list, such as Open all 11',
        });
  }

  #inputs(record: SendRecord): Inputs {
    return {
      record,
      item: this.item || undefined,
      day: this.day,
      staleAfter: staleAfterOf(this.staleAfter),
      choice: this.choice,
      order: this.sorted ?? this.order,
      limit: this.#list.limitOf(
        this.reading === 'easy-read' ? undefined : this.limit,
        this.paper.printing,
      ),
    };
  }

  readonly #handleChoice = (choice: PriorityChoice) => {
    this.choice = choice;
    this.#followChoice();
  };

  readonly #handleOrder = (order: PriorityOrder) => {
    this.sorted = order;
    this.#followChoice();
  };

  /** Another list is rendered into the same elements: open rows must follow their priorities. */
  #followChoice(): void {
    const before = new Map(this.#rows.map(({dataset, open}) => [dataset['item'], open]));
    void this.updateComplete.then(() => {
      for (const row of this.#rows)
        row.open = before.get(row.dataset['item']) ?? this.opened ?? this.expanded;
      const {shown, offered} = this.#list.model!;
      this.#announce(() => messages.shown(shown.length, offered.length));
    });
  }

  #announce(sentence: () => string): void {
    announce(withPack(this.speech.pack, sentence), this.speech.tag);
  }

  readonly #handleAll = () => {
    const {limit} = this.#list.model!;
    this.#list.showAll(() => this.#rows[limit]?.querySelector('summary'));
  };

  /** Also resets rows that the reader opened or closed individually. */
  readonly #handleOpen = () => {
    this.opened = !(this.opened ?? this.expanded);
    for (const row of this.#rows) row.open = this.opened;
  };

  get #rows(): HTMLDetailsElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('.row')];
  }

  readonly #handleRemind = () => {
    const since = this.#visit.since(this.day) === undefined ? this.day : undefined;
    this.#visit.save(since);
    this.#announce(() => reminderWords(since, this.#visit.blocked));
  };

  readonly #handleRead = () => {
    this.#visit.save(this.day);
    void this.updateComplete.then(() =>
      takeFocus(this.renderRoot.querySelector<HTMLElement>('.say .title, .rows summary')),
    );
  };

  /** Due dates for a calendar, in the words of the widget. */
  readonly #datesToSave = (): ItemDate[] => {
    const {record, dates} = this.#list.model!;
    return withPack(this.speech.pack, () =>
      dates.map(({id, date, title, priority}) => ({
        id,
        item: priority.id,
        date,
        title: `${messages.due()}: ${plainWords(record, title) || plainWords(record, priority.title)}`,
      })),
    );
  };

  /** Shows a priority, even if the limit, a filter or incremental rendering hides it. @internal */
  override showItem(id: string, movesFocus: boolean): boolean {
    const isIt = (priority: {id: string}) => priority.id === id;
    return this.#list.reveal(
      () => super.showItem(id, movesFocus),
      ({offered, shown}) => {
        if (!offered.some(isIt)) return false;
        this.step = Math.max(0, shown.findIndex(isIt));
        if (!shown.some(isIt)) {
          this.choice = {};
          this.#list.all = true;
        }
        return true;
      },
    );
  }
}

define('send-priorities-tracker', SendPrioritiesTracker);

declare global {
  interface HTMLElementTagNameMap {
    'send-priorities-tracker': SendPrioritiesTracker;
  }
}
