/**
 * An element that shows a record: where it comes from, in which language it is shown, what of it `item` chooses, and what is wrong
 * with it. How that looks is for `SendElement`.
 */
import type {PropertyValues} from 'lit';
import type {Loaded, Problem} from '../data/reading.js';
import {RecordController} from '../data/record-controller.js';
import {TranslationController} from '../data/translation-controller.js';
import {LanguageController} from '../language/language-controller.js';
import {safeUrl} from '../record/addresses.js';
import {isKnownAbsent} from '../record/absence.js';
import {type Day, dayOf, earliest} from '../record/dates.js';
import {type Fault, faultSentence} from '../record/faults.js';
import {inOwnLanguage} from '../record/record-texts.js';
import {type Askable, isAbout, isKnown} from '../record/references.js';
import type {ListName, SendRecord} from '../record/schema.js';
import {pickText} from '../record/texts.js';
import type {ForeignWords} from './device-translation.js';
import {GuardedElement} from './guarded-element.js';
import {foreignWords, unreviewed} from './notices.js';
import {property} from './property.js';
import type {Worded} from './wording.js';

/** Detail of `send-error`. */
export interface SendErrorDetail {
  /** Why nothing can be shown; absent when part of the record could be read. */
  problem?: Problem;
  faults: readonly Fault[];
}

/** What is on screen, in which language. While a translation is awaited, the view before it stays. */
interface Displayed extends Pick<LanguageController, 'pack' | 'tag' | 'dir' | 'missing'> {
  loaded: Loaded | undefined;
}

/** Faults that were printed once already: several widgets read one record. */
const printed = new Set<string>();

/**
 * @attr {string} lang - language of this widget, when it differs from the page's
 * @fires send-error - the record, or part of it, could not be read; the detail holds `problem` and `faults`
 */
export abstract class RecordElement extends GuardedElement {
  /** Address of the record. */
  @property() src?: string;
  /** Id of the one item to show; or of an event, to show what belongs to it. */
  @property() item?: string;
  /** What columns of a table are called there, such as `lead: SRO; title: What we want`, where no widget could know. */
  @property() columns?: string;
  /** What the publisher's own words for a status mean, such as `On course: in-progress`. */
  @property() statuses?: string;
  /** The record as an object, instead of an address. */
  @property({attribute: false}) record?: unknown;
  /** Shows the widget as on another day, such as `2027-01-31`: for previews. The reader's own day unless set. */
  @property() today?: string;

  /** @internal */
  protected readonly speech = new LanguageController(this);
  /** @internal */
  protected readonly source = new RecordController(this);
  /** Whether the widget has something to say without a record. @internal */
  protected readonly needsRecord: boolean = true;
  /** The list of the record that the widget shows, and that a table holds. @internal */
  readonly list: ListName | undefined = undefined;
  readonly #translation = new TranslationController(this);
  /** The record in the language it was written in, and what it was made from. */
  #own: {of: SendRecord; record: SendRecord} | undefined;
  /** What is on screen; `undefined` before anything can be. @internal */
  protected displayed: Displayed | undefined;
  #address: {src: string | undefined; baseURI: string; url: string | undefined} | undefined;
  #reportedFaults: readonly Fault[] | undefined;
  #reportedItem: string | undefined;

  /** Asks the address of the record again. What is shown stays until there is an answer. */
  refresh(): void {
    this.source.refresh();
    this.#translation.refresh();
  }

  /** The day to reckon from: read once a render, and handed on. @internal */
  protected get day(): Day {
    return earliest(this.today ?? undefined) ?? dayOf(new Date());
  }

  /** What relative addresses of the record are relative to. @internal */
  protected get base(): string {
    return this.source.loaded?.base ?? this.baseURI;
  }

  /** The items to show: the one that `item` names, those of the event that it names, or all. @internal */
  protected chosen<Item extends Askable>(items: readonly Item[]): readonly Item[] {
    return this.item ? items.filter(isAbout(this.item)) : items;
  }

  /** What `item` chooses from; `undefined` while some of it is awaited. @internal */
  protected itemsOf(record: SendRecord | undefined): readonly (Worded & Askable)[] | undefined {
    return this.list && record?.[this.list];
  }

  /** The id in `item` that nothing in the record has: most likely mistyped, and no word on what is published. @internal */
  get unknownItem(): string | undefined {
    const record = this.displayed?.loaded?.record;
    const items = this.item && this.itemsOf(record);
    return items && !isKnown(this.item!, items, record?.events ?? []) ? this.item : undefined;
  }

  /** Whether the widget's list could not be read: then nothing may be said to be missing. @internal */
  protected get isUnclear(): boolean {
    const record = this.displayed?.loaded?.record;
    return Boolean(
      record && this.list && !record[this.list].length && !isKnownAbsent(record, this.list),
    );
  }

  /** Address of the record, by which widgets of one page know that they show the same. @internal */
  get recordAddress(): string | undefined {
    const {src, baseURI} = this;
    // Every widget asks every other: the parser would run hundreds of times.
    if (this.#address?.src !== src || this.#address?.baseURI !== baseURI)
      this.#address = {src, baseURI, url: src ? safeUrl(src, baseURI) : undefined};
    return this.#address!.url;
  }

  /** Whose record it shows: the area, or the publisher. @internal */
  get areaName(): string | undefined {
    const {area, publisher} = this.displayed?.loaded?.record ?? {};
    return pickText(area?.name ?? publisher?.name, this.speech.tag, 'en')?.text;
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang' && this.isConnected) void this.speech.settle();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Come back to after days in a tab, what closed or fell due meanwhile must say so.
    document.addEventListener('visibilitychange', this.#renew);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#renew);
  }

  readonly #renew = () => this.requestUpdate();

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.source.follow({
      record: this.record,
      src: this.src,
      list: this.list ?? 'events',
      columns: this.columns,
      statuses: this.statuses,
    });
    const {settled, pack, tag, dir, missing} = this.speech;
    const loaded = settled ? this.#translation.join(this.source.loaded, tag) : undefined;
    // No English flashes by while a language, or the record in it, is on its way.
    if (settled && (loaded || !this.source.loaded))
      this.displayed = {loaded, pack, tag, dir, missing};
  }

  /** Whether there is all that the widget needs to say more than the page's own words. @internal */
  protected get isShowing(): boolean {
    if (this.displayed === undefined || this.unknownItem !== undefined || this.isUnclear)
      return false;
    return !this.needsRecord || this.displayed.loaded?.record !== undefined;
  }

  /** Who vouches for the record's words as the reader sees them, when nobody fluent does. @internal */
  protected get draft(): 'draft' | 'machine' | undefined {
    const {loaded, tag} = this.displayed ?? {};
    return tag === undefined ? undefined : unreviewed(loaded?.record, this.list, tag);
  }

  /** What it shows in another language than the reader's. @internal */
  get foreignWords(): ForeignWords | undefined {
    const {loaded, tag} = this.displayed ?? {};
    return tag === undefined ? undefined : foreignWords(loaded, this.list, tag);
  }

  /** The same record as long as it is made from the same. @internal */
  protected asWritten(record: SendRecord): SendRecord {
    if (this.#own?.of !== record) this.#own = {of: record, record: inOwnLanguage(record)};
    return this.#own.record;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const loaded = this.displayed?.loaded;
    if (loaded?.faults.length && loaded.faults !== this.#reportedFaults)
      this.report(loaded.faults, loaded.problem);
    this.#reportedFaults = loaded?.faults;
    const found = this.unknownItem;
    if (found !== undefined && found !== this.#reportedItem)
      this.report(
        [{path: 'item', expected: `the id of one of the ${this.list}`, found: `"${found}"`}],
        'unreadable',
      );
    this.#reportedItem = found;
  }

  /**
   * The page learns of faults by an event; the console once a fault, with the tag that met it.
   *
   * @param address the file that they are in; the record's own unless given
   */
  protected report(faults: readonly Fault[], problem?: Problem, address = this.base): void {
    const fresh = faults.map(faultSentence).filter(sentence => !printed.has(address + sentence));
    for (const sentence of fresh) printed.add(address + sentence);
    if (fresh.length) console.warn(`<${this.localName}> ${address}\n${fresh.join('\n')}`);
    const detail: SendErrorDetail = {problem, faults};
    this.dispatchEvent(new CustomEvent('send-error', {bubbles: true, composed: true, detail}));
  }
}
