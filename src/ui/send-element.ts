/**
 * What every widget must remember, and nothing else: its record, its language, its surface, and the page's own words.
 *
 * The page's words stay in view until the widget has something better, and come back, with one plain sentence, when the
 * record cannot be had.
 */
import {
  type CSSResultGroup,
  LitElement,
  type PropertyValues,
  type TemplateResult,
  html,
  nothing,
} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Loaded, Problem} from '../data/reading.js';
import {RecordController} from '../data/record-controller.js';
import {TranslationController} from '../data/translations.js';
import {LanguageController} from '../language/language-controller.js';
import {withPack} from '../language/msg.js';
import {safeUrl} from '../record/addresses.js';
import {type Day, dayOf, earliest} from '../record/dates.js';
import {type Fault, faultSentence} from '../record/faults.js';
import type {ListName, SendRecord} from '../record/schema.js';
import {inOwnLanguage} from '../record/translation.js';
import {version} from './define.js';
import {ItemsController, type Named, isAbout, showItemIn} from './items.js';
import {
  renderAge,
  renderDraftNotice,
  renderLanguageMissing,
  renderProblem,
  renderTranslationNotice,
  unreviewed,
} from './notices.js';
import {surfaceBehind} from './surface.js';
import {tokens} from './tokens.js';
import {ToolsController} from './tools.js';
import type {Reading} from './wording.js';

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

const darkScheme = matchMedia('(prefers-color-scheme: dark)');

/** Faults that were printed once already: several widgets read one record. */
const printed = new Set<string>();

/**
 * @attr {string} lang - language of this widget, when it differs from the page's
 * @fires send-ready - the widget shows its content for the first time
 * @fires send-error - the record, or part of it, could not be read; the detail holds `problem` and `faults`
 * @slot - the page's own words, shown until there is something better and when the record cannot be had
 * @csspart widget - all of the widget
 * @csspart heading - the widget's own heading
 * @csspart tools - the line of the reader's tools: wording, read aloud
 * @csspart draft - the sentence that says that a translation is a draft, or a machine's
 * @csspart problem - the sentence that says why the widget has nothing to show
 * @cssprop [--send-colour-text=#16201d] - text; `--send-colour-text-dark` on dark pages
 * @cssprop [--send-colour-text-dark=#f0f3f1] - text on dark pages
 * @cssprop [--send-colour-quiet=#47524e] - text of less weight
 * @cssprop [--send-colour-quiet-dark=#c0c9c5] - text of less weight on dark pages
 * @cssprop [--send-colour-rule=#c9d1cd] - hairlines
 * @cssprop [--send-colour-rule-dark=#46514c] - hairlines on dark pages
 * @cssprop [--send-colour-edge=#6b7672] - edges of fields and dots, 3:1 on the page
 * @cssprop [--send-colour-edge-dark=#93a09a] - edges of fields and dots on dark pages
 * @cssprop [--send-colour-accent=#174a7c] - links, buttons and the line of the timeline
 * @cssprop [--send-colour-accent-dark=#a9cdf5] - the accent on dark pages
 * @cssprop [--send-colour-on-accent=#fff] - text on the accent
 * @cssprop [--send-colour-on-accent-dark=#0d1512] - text on the accent on dark pages
 * @cssprop [--send-colour-wash=#f1f4f2] - quiet background of a marked passage
 * @cssprop [--send-colour-wash-dark=#1f2926] - quiet background on dark pages
 * @cssprop [--send-colour-paper=#fff] - background of fields and dots
 * @cssprop [--send-colour-paper-dark=#131a18] - background of fields and dots on dark pages
 * @cssprop [--send-colour-fault=#8f1414] - errors of a form
 * @cssprop [--send-colour-fault-dark=#ffb3ab] - errors of a form on dark pages
 * @cssprop [--send-colour-focus=#174a7c] - the focus ring
 * @cssprop [--send-colour-focus-dark=#a9cdf5] - the focus ring on dark pages
 * @cssprop [--send-font=inherit] - font family
 * @cssprop [--send-space=1em] - the unit of space between items
 * @cssprop [--send-radius=0.25em] - corners of buttons and fields
 * @cssprop [--send-measure=66ch] - longest line of text
 */
export abstract class SendElement extends LitElement {
  /** Version of the library that registered this element. */
  static readonly version: string = version;
  static override styles: CSSResultGroup = tokens;

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
  /** @internal */
  protected readonly items = new ItemsController(this);
  /** @internal */
  protected readonly tools = new ToolsController(this);
  readonly #translation = new TranslationController(this);
  /** Whether the reader asked for the record as it was written. @internal */
  @state() private original = false;
  /** The record in the language it was written in, and what it was made from. */
  #own: {of: SendRecord; record: SendRecord} | undefined;
  #view: View | undefined;
  #saidReady = false;
  #toldFaults: readonly Fault[] | undefined;
  #toldItem: string | undefined;

  /** What the widget shows of a record. Called in the widget's language. */
  protected abstract renderContent(record: SendRecord | undefined): unknown;

  /** Asks the address of the record again. What is shown stays until there is an answer. */
  refresh(): void {
    this.source.refresh();
    this.#translation.refresh();
  }

  /** The day to reckon from: read once a render, and handed on. @internal */
  protected get day(): Day {
    return earliest(this.today) ?? dayOf(new Date());
  }

  /** What relative addresses of the record are relative to. @internal */
  protected get base(): string {
    return this.source.loaded?.base ?? document.baseURI;
  }

  /** The items to show: the one that `item` names, those of the event that it names, or all. An id that no item has is told to the page. @internal */
  protected chosen<Item extends Named>(items: readonly Item[]): readonly Item[] {
    if (!this.item) return items;
    const found = items.filter(isAbout(this.item));
    if (!found.length && this.#toldItem !== this.item)
      this.#tell([
        {path: 'item', expected: `the id of one of the ${this.list}`, found: `"${this.item}"`},
      ]);
    this.#toldItem = found.length ? undefined : this.item;
    return found;
  }

  /** Address of the record, by which widgets of one page know that they show the same. @internal */
  get recordAddress(): string | undefined {
    return this.src ? safeUrl(this.src, document.baseURI) : undefined;
  }

  /** Brings an item into view; false when the widget does not show it. @internal */
  showItem(id: string, takeFocus: boolean): boolean {
    return this.list !== undefined && showItemIn(this.renderRoot, this.list, id, takeFocus);
  }

  /** Level of the headings that stand `depth` below the widget's own. @internal */
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
    darkScheme.addEventListener('change', this.#renew);
    // Come back to after days in a tab, what closed or fell due meanwhile must say so.
    document.addEventListener('visibilitychange', this.#renew);
    // Moved to another page area, the widget may stand on another background.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    darkScheme.removeEventListener('change', this.#renew);
    document.removeEventListener('visibilitychange', this.#renew);
  }

  readonly #renew = () => this.requestUpdate();

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.source.follow({record: this.record, src: this.src, list: this.list ?? 'events'});
    const {settled, pack, tag, dir, missing} = this.speech;
    const loaded = settled ? this.#translation.join(this.source.loaded, tag) : undefined;
    // No English flashes by while a language, or the record in it, is on its way.
    if (settled && (loaded || !this.source.loaded)) this.#view = {loaded, pack, tag, dir, missing};
  }

  /** Directives render while the template is committed, so the whole update speaks the element's language. */
  protected override update(changed: PropertyValues<this>): void {
    withPack(this.#view?.pack ?? this.speech.pack, () => super.update(changed));
  }

  protected override render(): TemplateResult {
    const {loaded, pack, tag, dir, missing} = this.#view ?? {};
    const record = loaded?.record;
    if (!this.#view || !tag || !this.#hasAll) {
      const problem = loaded?.problem;
      return html`<slot></slot>${problem ? this.#frame(renderProblem(problem)) : nothing}`;
    }
    const translation = unreviewed(record, this.list, tag);
    const words = html`${missing ? renderLanguageMissing(missing.name) : nothing}
    ${loaded?.agedSince === undefined ? nothing : renderAge(loaded.agedSince)}
    ${this.tools.render(record, tag)}
    ${translation ? renderTranslationNotice(record!, translation, this.original, this.#toggleOriginal) : nothing}
    ${this.renderContent(translation && this.original ? this.#asWritten(record!) : record)}
    ${pack?.status === 'draft' && !translation ? renderDraftNotice() : nothing}`;
    return this.#frame(words, tag, dir);
  }

  /** Whether there is all that the widget needs to say more than the page's own words. */
  get #hasAll(): boolean {
    return !this.needsRecord || this.#view?.loaded?.record !== undefined;
  }

  readonly #toggleOriginal = () => {
    this.original = !this.original;
  };

  /** The same record as long as it is made from the same. */
  #asWritten(record: SendRecord): SendRecord {
    if (this.#own?.of !== record) this.#own = {of: record, record: inOwnLanguage(record)};
    return this.#own.record;
  }

  #frame(content: unknown, tag = this.speech.tag, dir = this.speech.dir): TemplateResult {
    return html`<div class="widget ${surfaceBehind(this)}" part="widget" lang=${tag} dir=${dir}>
      ${content}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#tellFaults();
    if (this.#view && this.#hasAll && !this.#saidReady) {
      this.#saidReady = true;
      this.dispatchEvent(new CustomEvent('send-ready', {bubbles: true, composed: true}));
    }
  }

  #tellFaults(): void {
    const loaded = this.#view?.loaded;
    if (!loaded?.faults.length || loaded.faults === this.#toldFaults) return;
    this.#toldFaults = loaded.faults;
    this.#tell(loaded.faults, loaded.problem);
  }

  /** The page hears of faults as an event; the console once a fault, with the tag that met it. */
  #tell(faults: readonly Fault[], problem?: Problem): void {
    const fresh = faults.map(faultSentence).filter(sentence => !printed.has(this.base + sentence));
    for (const sentence of fresh) printed.add(this.base + sentence);
    if (fresh.length) console.warn(`<${this.localName}> ${this.base}\n${fresh.join('\n')}`);
    const detail: SendErrorDetail = {problem, faults};
    this.dispatchEvent(new CustomEvent('send-error', {bubbles: true, composed: true, detail}));
  }
}
