/**
 * An element that shows a record: its source, the language in which it is shown, the items that `item` selects, and
 * its faults. `SendElement` is responsible for the look.
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
  /** Why nothing can be shown; absent if part of the record could be read. */
  problem?: Problem;
  faults: readonly Fault[];
}

/** The record on screen and its language. While a translation is loading, the previous one stays. */
interface Displayed extends Pick<LanguageController, 'pack' | 'tag' | 'dir' | 'missing'> {
  loaded: Loaded | undefined;
}

/** Faults that were already printed: several widgets read one record. */
const printed = new Set<string>();

/**
 * @attr {string} lang - language of this widget, when it differs from the page's
 * @fires send-error - the record, or part of it, could not be read; the detail has `problem` and `faults`
 */
export abstract class RecordElement extends GuardedElement {
  /** Address of the record. */
  @property() src?: string;
  /** Id of the one item to show; or of an event, to show what belongs to it. */
  @property() item?: string;
  /** Names of a table's columns that widgets do not know, such as `lead: SRO; title: What we want`. */
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
  /** Whether the widget shows nothing without a record. @internal */
  protected readonly needsRecord: boolean = true;
  /** The list of the record that the widget shows, and that a table contains. @internal */
  readonly list: ListName | undefined = undefined;
  readonly #translation = new TranslationController(this);
  /** The record in its original language, and the record it was derived from. */
  #own: {of: SendRecord; record: SendRecord} | undefined;
  /** The content on screen; `undefined` before there is any. @internal */
  protected displayed: Displayed | undefined;
  #address: {src: string | undefined; baseURI: string; url: string | undefined} | undefined;
  #reportedFaults: readonly Fault[] | undefined;
  #reportedItem: string | undefined;

  /** Requests the record again. The current content stays until the response has arrived. */
  refresh(): void {
    this.source.refresh();
    this.#translation.refresh();
  }

  /** The current day: read once per render, and passed on. @internal */
  protected get day(): Day {
    return earliest(this.today ?? undefined) ?? dayOf(new Date());
  }

  /** The base of the record's relative addresses. @internal */
  protected get base(): string {
    return this.source.loaded?.base ?? this.baseURI;
  }

  /** The items to show: the one that `item` names, those of the event that it names, or all. @internal */
  protected chosen<Item extends Askable>(items: readonly Item[]): readonly Item[] {
    return this.item ? items.filter(isAbout(this.item)) : items;
  }

  /** The items from which `item` selects; `undefined` while some of them are loading. @internal */
  protected itemsOf(record: SendRecord | undefined): readonly (Worded & Askable)[] | undefined {
    return this.list && record?.[this.list];
  }

  /**
   * The id in `item`, if nothing in the record has it: it is probably mistyped, and says nothing about what is
   * published. @internal
   */
  get unknownItem(): string | undefined {
    const record = this.displayed?.loaded?.record;
    const items = this.item && this.itemsOf(record);
    return items && !isKnown(this.item!, items, record?.events ?? []) ? this.item : undefined;
  }

  /** Whether the widget's list could not be read: then it must not say that nothing was published. @internal */
  protected get isUnclear(): boolean {
    const record = this.displayed?.loaded?.record;
    return Boolean(
      record && this.list && !record[this.list].length && !isKnownAbsent(record, this.list),
    );
  }

  /** Address of the record, by which widgets of a page recognise that they show the same one. @internal */
  get recordAddress(): string | undefined {
    const {src, baseURI} = this;
    // Cached, because every widget asks every other one: the URL parser would run hundreds of times.
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
    // In a tab that is shown again after days, items that have closed or become due must say so.
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
    // No English may flash while a language pack, or a translated record, is loading.
    if (settled && (loaded || !this.source.loaded))
      this.displayed = {loaded, pack, tag, dir, missing};
  }

  /** Whether the widget has everything it needs to replace the page's own content. @internal */
  protected get isShowing(): boolean {
    if (this.displayed === undefined || this.unknownItem !== undefined || this.isUnclear)
      return false;
    return !this.needsRecord || this.displayed.loaded?.record !== undefined;
  }

  /** The status of the record's words as displayed, if nobody fluent has checked them. @internal */
  protected get draft(): 'draft' | 'machine' | undefined {
    const {loaded, tag} = this.displayed ?? {};
    return tag === undefined ? undefined : unreviewed(loaded?.record, this.list, tag);
  }

  /** The texts that it shows in another language than the reader's. @internal */
  get foreignWords(): ForeignWords | undefined {
    const {loaded, tag} = this.displayed ?? {};
    return tag === undefined ? undefined : foreignWords(loaded, this.list, tag);
  }

  /** The record in its original language; the same object for the same record. @internal */
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
   * Reports faults to the page with an event, and on the console once per fault, with the tag that found it.
   *
   * @param address the file with the faults; the record by default
   */
  protected report(faults: readonly Fault[], problem?: Problem, address = this.base): void {
    const fresh = faults.map(faultSentence).filter(sentence => !printed.has(address + sentence));
    for (const sentence of fresh) printed.add(address + sentence);
    if (fresh.length) console.warn(`<${this.localName}> ${address}\n${fresh.join('\n')}`);
    const detail: SendErrorDetail = {problem, faults};
    this.dispatchEvent(new CustomEvent('send-error', {bubbles: true, composed: true, detail}));
  }
}
