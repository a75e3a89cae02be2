/**
 * What every widget has in common, and nothing else: its record, its language, its look, the page's own words, and the two
 * ends of its content: `say()` above, the foot below.
 *
 * The page's words stay in view until the widget has something better, and come back, with one plain sentence, when the
 * record is unavailable.
 *
 * A widget implements `renderContent(record)`, begins it with `this.say(record, title)` and leaves the foot to the base.
 */
import {type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import type {Loaded, Problem} from '../data/reading.js';
import {RecordController} from '../data/record-controller.js';
import {TranslationController} from '../data/translation-controller.js';
import {LanguageController} from '../language/language-controller.js';
import {withPack} from '../language/msg.js';
import {safeUrl} from '../record/addresses.js';
import {type Day, dayOf, earliest} from '../record/dates.js';
import {type Fault, faultSentence} from '../record/faults.js';
import {type Askable, isAbout, isKnown} from '../record/references.js';
import type {ListName, SendRecord} from '../record/schema.js';
import {pickText, recordLanguage} from '../record/texts.js';
import {inOwnLanguage} from '../record/record-texts.js';
import {version} from './define.js';
import type {ForeignWords} from './device-translation.js';
import {attributesOf, renderFoot} from './foot.js';
import {GuardedElement} from './guarded-element.js';
import {renderHeading} from './heading.js';
import {ItemsController, itemsEdition, landWhenShown, showItemIn} from './items.js';
import {LightRendering} from './light.js';
import {LookController} from './look.js';
import {
  foreignWords,
  renderAge,
  renderDraftNotice,
  renderLanguageMissing,
  renderProblem,
  unreviewed,
} from './notices.js';
import {PrintController} from './print-controller.js';
import {ReaderController, type Shown} from './reader.js';
import {sharedStyles} from './styles.js';
import {onlyIn, renderLine} from './text.js';
import {inTurn} from './turns.js';
import {type Reading, type Worded, readingsOf, renderEasyReadMissing} from './wording.js';

/** Detail of `send-error`. */
export interface SendErrorDetail {
  /** Why nothing can be shown; absent when part of the record could be read. */
  problem?: Problem;
  faults: readonly Fault[];
}

/** What is on screen, in which language. While a translation is awaited, the view before it stays. */
interface View extends Pick<LanguageController, 'pack' | 'tag' | 'dir' | 'missing'> {
  loaded: Loaded | undefined;
}

/** Faults that were printed once already: several widgets read one record. */
const printed = new Set<string>();

/**
 * @attr {string} lang - language of this widget, when it differs from the page's
 * @fires send-ready - the widget shows its content for the first time
 * @fires send-error - the record, or part of it, could not be read; the detail holds `problem` and `faults`
 * @fires send-language-change - a person chose a language, or went back to the page's; the detail holds `language`, a tag or nothing
 * @slot - the page's own words, shown until there is something better and when the record is unavailable
 * @csspart widget - all of the widget
 * @csspart heading - the widget's own heading
 * @csspart tools - the reader's bar: language, wording, read aloud
 * @csspart select - the list of languages in the reader's bar
 * @csspart reading - the list of wordings in the reader's bar
 * @csspart foot - whose record it is, how fresh, print, link, embed
 * @csspart draft - the sentence that says that a translation is a draft, or a machine's
 * @csspart evidence - what shows that something was done
 * @csspart links - further links of an item
 * @csspart problem - the sentence that says why the widget has nothing to show
 * @cssprop [--send-theme=inherit] - `inherit`, `plain`, `govuk`, `nhs` or `warm`; the attribute `theme` comes first
 */
export abstract class SendElement extends GuardedElement {
  /** Version of the library that registered this element. */
  static readonly version: string = version;
  static override styles: CSSResultGroup = sharedStyles;

  /** Address of the record. */
  @property() src?: string;
  /** Id of the one item to show; or of an event, to show what belongs to it. */
  @property() item?: string;
  /** Level of the widget's own heading, 1 to 6; inner headings follow. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** Leaves the widget's own heading out. */
  @property({type: Boolean, attribute: 'no-heading'}) noHeading = false;
  /** Which wording to prefer. */
  @property() reading: Reading = 'standard';
  /** What columns of a table are called there, such as `lead: SRO; title: What we want`, where no widget could know. */
  @property() columns?: string;
  /** What the publisher's own words for a status mean, such as `On course: in-progress`. */
  @property() statuses?: string;
  /** The record as an object, instead of an address. */
  @property({attribute: false}) record?: unknown;
  /** Shows the widget as on another day, such as `2027-01-31`: for previews. The reader's own day unless set. */
  @property() today?: string;
  /** Where its words are: `light`, in the page's own DOM; else in a shadow root. */
  @property({attribute: 'render'}) rendering?: string | null;
  /** Where the look comes from: `inherit` (the page's own words), or a ready theme: `plain`, `govuk`, `nhs`, `warm`. */
  @property({reflect: true}) theme: string | null = null;

  /** @internal */
  protected readonly speech = new LanguageController(this);
  /** @internal */
  protected readonly source = new RecordController(this);
  /** Whether the widget has something to say without a record. @internal */
  protected readonly needsRecord: boolean = true;
  /** The list of the record that the widget shows, and that a table holds. @internal */
  readonly list: ListName | undefined = undefined;
  /** @internal */
  protected readonly items = new ItemsController(this);
  /** @internal */
  protected readonly reader = new ReaderController(this);
  /** @internal */
  protected readonly paper = new PrintController(this);
  readonly #look = new LookController(this);
  /** @internal */
  protected readonly light = new LightRendering(this);
  readonly #translation = new TranslationController(this);
  /** The record in the language it was written in, and what it was made from. */
  #own: {of: SendRecord; record: SendRecord} | undefined;
  #view: View | undefined;
  #dispatchedReady = false;
  #reportedFaults: readonly Fault[] | undefined;
  #reportedItem: string | undefined;

  /** What the widget shows of a record. Called in the widget's language. */
  protected abstract renderContent(record: SendRecord | undefined): unknown;

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
    const record = this.#view?.loaded?.record;
    const items = this.item && this.itemsOf(record);
    return items && !isKnown(this.item!, items, record?.events ?? []) ? this.item : undefined;
  }

  /** What every item is rendered from: while it stays the same, so does what is on screen. @internal */
  protected get basis(): readonly unknown[] {
    return [
      this.#view?.loaded,
      this.reader.original,
      this.speech.pack,
      this.item,
      this.reading,
      this.level(),
      this.recordAddress,
      itemsEdition(),
    ];
  }

  /** Address of the record, by which widgets of one page know that they show the same. @internal */
  get recordAddress(): string | undefined {
    return this.src ? safeUrl(this.src, this.baseURI) : undefined;
  }

  /** Whose record it shows: the area, or the publisher. @internal */
  get areaName(): string | undefined {
    const {area, publisher} = this.#view?.loaded?.record ?? {};
    return pickText(area?.name ?? publisher?.name, this.speech.tag, 'en')?.text;
  }

  /** Brings an item into view; false when the widget does not show it. @internal */
  showItem(id: string, takeFocus: boolean): boolean {
    return this.list !== undefined && showItemIn(this.renderRoot, this.list, id, takeFocus);
  }

  /** Level of the headings that are `depth` below the widget's own. @internal */
  protected level(depth = 0): number {
    const own = Number.isInteger(this.headingLevel)
      ? Math.min(Math.max(this.headingLevel, 1), 6)
      : 2;
    return Math.min(own + depth - (this.noHeading && depth > 0 ? 1 : 0), 6);
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
    if (settled && (loaded || !this.source.loaded)) this.#view = {loaded, pack, tag, dir, missing};
  }

  /** Widgets draw one after another, with room for taps between them. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return inTurn(this, this.#dispatchedReady, () => super.scheduleUpdate());
  }

  /** Directives render while the template is committed, so the whole update speaks the element's language. */
  protected override update(changed: PropertyValues<this>): void {
    const {pack = this.speech.pack} = this.#view ?? {};
    const work = () => withPack(pack, () => super.update(changed));
    const {translated} = this.speech;
    this.light.render({translated, lang: pack?.tag ?? 'en'}, work, () => !this.#shows);
  }

  protected override render(): TemplateResult {
    const {loaded, tag, dir, missing} = this.#view ?? {};
    const record = loaded?.record;
    const shown = this.#shows;
    const problem = loaded?.problem ?? (this.unknownItem ? 'unreadable' : undefined);
    const content = shown
      ? html`${missing ? renderLanguageMissing(missing.name) : nothing}
        ${loaded?.agedSince === undefined ? nothing : renderAge(loaded.agedSince)}
        ${this.renderContent(record && this.#draft && this.reader.original ? this.#asWritten(record) : record)}
        ${record && this.list ? this.#renderFoot(record) : nothing}`
      : problem && renderProblem(problem);
    // The page's own words stay in the tree: they show what the page looks like, and come back when there is nothing better.
    return html`${this.light.prefix ? nothing : html`<slot ?hidden=${shown}></slot>`}${
      content
        ? html`<section
            class="widget ${this.#look.classes}${this.foreignWords ? ' all-foreign' : ''}"
            part="widget"
            lang=${this.light.isTranslated ? nothing : (tag ?? this.speech.tag)}
            dir=${this.light.isTranslated && !this.light.speaksForItself ? nothing : (dir ?? this.speech.dir)}
          >
            ${content}
          </section>`
        : nothing
    }`;
  }

  /**
   * How a widget begins: the area, its own heading, what the data says, and the reader's bar where this widget has it.
   *
   * @param title the widget's heading: a sentence from the data where there is one
   * @param lead what is to be said about all that follows, once
   * @param eyebrow what is above the heading, if anything; the area unless given
   */
  protected say(
    record: SendRecord | undefined,
    title: unknown,
    lead?: unknown,
    eyebrow?: unknown,
  ): TemplateResult {
    const area =
      eyebrow ?? (this.noHeading ? undefined : renderLine(record ?? {}, record?.area?.name));
    const foreign = this.foreignWords?.loaded.record;
    return html`<section class="say">
      ${area ? html`<p class="eyebrow">${area}</p>` : nothing}
      ${this.noHeading ? nothing : renderHeading(this.level(), title, {look: 'title', part: 'heading'})}
      ${lead ? html`<div class="lead">${lead}</div>` : nothing}
      ${foreign ? html`<p class="quiet small">${onlyIn(recordLanguage(foreign))}</p>` : nothing}
      ${this.reader.hasBar ? this.renderBar() : nothing}
    </section>`;
  }

  /** Said once, where not all that is shown is in Easy Read. @internal */
  protected renderEasyReadMissing(record: SendRecord | undefined): unknown {
    if (this.reading !== 'easy-read' || !this.list || !record) return nothing;
    return renderEasyReadMissing(this.chosen<Worded & Askable>(record[this.list]));
  }

  /** The reader's bar, with what is said once a page about the translation. @internal */
  protected renderBar(): unknown {
    const {tag = 'en'} = this.#view ?? {};
    const drafts = this.reader.drafts;
    return this.reader.renderBar(
      tag,
      drafts.status
        ? renderDraftNotice(
            drafts.status,
            drafts.original,
            this.reader.original,
            this.reader.toggleOriginal,
          )
        : undefined,
    );
  }

  #renderFoot(record: SendRecord): TemplateResult {
    const hasDraft = this.#draft !== undefined || this.#view?.pack?.status === 'draft';
    return renderFoot(record, {
      host: this,
      tag: this.localName,
      attributes: attributesOf(this),
      address: location.href.split('#')[0]! + (this.id ? `#${this.id}` : ''),
      reader: this.reader,
      showDraft: hasDraft && !this.reader.hasBar ? this.reader.showDraft : undefined,
      paper: this.paper.printing && this.reader.isLast,
    });
  }

  /** Whether there is all that the widget needs to say more than the page's own words. */
  get #shows(): boolean {
    if (this.#view === undefined || this.unknownItem !== undefined) return false;
    return !this.needsRecord || this.#view.loaded?.record !== undefined;
  }

  /** Who vouches for the record's words as the reader sees them, when nobody fluent does. */
  get #draft(): 'draft' | 'machine' | undefined {
    const {loaded, tag} = this.#view ?? {};
    return tag === undefined ? undefined : unreviewed(loaded?.record, this.list, tag);
  }

  /** What it shows in another language than the reader's. @internal */
  get foreignWords(): ForeignWords | undefined {
    const {loaded, tag} = this.#view ?? {};
    return tag === undefined ? undefined : foreignWords(loaded, this.list, tag);
  }

  /** The same record as long as it is made from the same. */
  #asWritten(record: SendRecord): SendRecord {
    if (this.#own?.of !== record) this.#own = {of: record, record: inOwnLanguage(record)};
    return this.#own.record;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#reportFaults();
    this.#reportItem();
    const shows = this.#shows;
    this.reader.report(shows ? this.#shown() : undefined);
    if (!shows || this.#dispatchedReady) return;
    this.#dispatchedReady = true;
    this.dispatchEvent(new CustomEvent('send-ready', {bubbles: true, composed: true}));
    landWhenShown();
  }

  /** What the reader's bar has to know of this widget. */
  #shown(): Shown {
    const {loaded, pack, tag = 'en'} = this.#view!;
    const record = loaded?.record;
    const draft = this.#draft;
    return {
      readings: readingsOf(this.chosen(this.itemsOf(record) ?? [])),
      draft: draft ?? (pack?.status === 'draft' ? 'draft' : undefined),
      original: draft && record ? recordLanguage(record) : undefined,
      lang: tag,
      notice: this.list ? record?.notice : undefined,
    };
  }

  #reportFaults(): void {
    const loaded = this.#view?.loaded;
    if (!loaded?.faults.length || loaded.faults === this.#reportedFaults) return;
    this.#reportedFaults = loaded.faults;
    this.report(loaded.faults, loaded.problem);
  }

  #reportItem(): void {
    const found = this.unknownItem;
    if (found !== undefined && found !== this.#reportedItem)
      this.report(
        [{path: 'item', expected: `the id of one of the ${this.list}`, found: `"${found}"`}],
        'unreadable',
      );
    this.#reportedItem = found;
  }

  /** The page learns of faults by an event; the console once a fault, with the tag that met it. */
  protected report(faults: readonly Fault[], problem?: Problem): void {
    const fresh = faults.map(faultSentence).filter(sentence => !printed.has(this.base + sentence));
    for (const sentence of fresh) printed.add(this.base + sentence);
    if (fresh.length) console.warn(`<${this.localName}> ${this.base}\n${fresh.join('\n')}`);
    const detail: SendErrorDetail = {problem, faults};
    this.dispatchEvent(new CustomEvent('send-error', {bubbles: true, composed: true, detail}));
  }
}
