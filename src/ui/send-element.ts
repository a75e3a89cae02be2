/**
 * What every widget has in common, and nothing else: over its record and language (`RecordElement`) its look, the page's own words,
 * and the two ends of its content: `say()` above, the foot below.
 *
 * The page's words stay in view until the widget has something better, and come back, with one plain sentence, when the
 * record is unavailable.
 *
 * A widget implements `renderContent(record)`, begins it with `this.say(record, title)` and leaves the foot to the base.
 */
import {type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {withPack} from '../language/msg.js';
import type {Askable} from '../record/references.js';
import type {SendRecord} from '../record/schema.js';
import {recordLanguage} from '../record/texts.js';
import {version} from './define.js';
import {embedAttributes, renderFoot} from './foot.js';
import {renderHeading} from './heading.js';
import {ItemsController, itemsEdition, keepFragmentInView, showItemIn} from './items.js';
import {LightRendering} from './light.js';
import {LookController} from './look.js';
import {renderAge, renderDraftNotice, renderLanguageMissing, renderProblem} from './notices.js';
import {PrintController} from './print-controller.js';
import {property} from './property.js';
import {ReaderController} from './reader.js';
import type {Shown} from './reader-state.js';
import {RecordElement} from './record-element.js';
import {sharedStyles} from './styles.js';
import {onlyIn, renderLine} from './text.js';
import {inTurn} from './turns.js';
import {type Reading, type Worded, readingsOf, renderEasyReadMissing} from './wording.js';

/**
 * @fires send-ready - the widget shows its content for the first time
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
export abstract class SendElement extends RecordElement {
  /** Version of the library that registered this element. */
  static readonly version: string = version;
  static override styles: CSSResultGroup = sharedStyles;

  /** Level of the widget's own heading, 1 to 6; inner headings follow. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** Leaves the widget's own heading out. */
  @property({type: Boolean, attribute: 'no-heading'}) noHeading = false;
  /** Which wording to prefer. */
  @property() reading: Reading = 'standard';
  /** Where its words are: `light`, in the page's own DOM; else in a shadow root. */
  @property({attribute: 'render'}) rendering?: string | null;
  /** Where the look comes from: `inherit` (the page's own words), or a ready theme: `plain`, `govuk`, `nhs`, `warm`. */
  @property({reflect: true}) theme: string | null = null;

  /** @internal */
  protected readonly items = new ItemsController(this);
  /** @internal */
  protected readonly reader = new ReaderController(this);
  /** @internal */
  protected readonly paper = new PrintController(this);
  readonly #look = new LookController(this);
  /** @internal */
  protected readonly light = new LightRendering(this);
  #dispatchedReady = false;

  /** What the widget shows of a record. Called in the widget's language. */
  protected abstract renderContent(record: SendRecord | undefined): unknown;

  /** What every item is rendered from: while it stays the same, so does what is on screen. @internal */
  protected get basis(): readonly unknown[] {
    return [
      this.displayed?.loaded,
      this.reader.original,
      this.speech.pack,
      this.item,
      this.reading,
      this.level(1),
      this.recordAddress,
      itemsEdition(),
    ];
  }

  /** Scrolls to an item; false when the widget does not show it. @internal */
  showItem(id: string, movesFocus: boolean): boolean {
    return this.list !== undefined && showItemIn(this.renderRoot, this.list, id, movesFocus);
  }

  /** Level of the headings that are `depth` below the widget's own. @internal */
  protected level(depth = 0): number {
    const own = Number.isInteger(this.headingLevel)
      ? Math.min(Math.max(this.headingLevel, 1), 6)
      : 2;
    return Math.min(own + depth - (this.noHeading && depth > 0 ? 1 : 0), 6);
  }

  /** @internal */
  adoptedCallback(): void {
    this.#look.adopt();
  }

  /** Widgets draw one after another, with room for taps between them. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const draw = () => this.guarded(() => super.scheduleUpdate());
    return this.guarded(() => inTurn(this, this.#dispatchedReady, draw));
  }

  /** Directives render while the template is committed, so the whole update speaks the element's language. */
  protected override update(changed: PropertyValues<this>): void {
    const {pack = this.speech.pack} = this.displayed ?? {};
    const work = () => withPack(pack, () => super.update(changed));
    const {translated} = this.speech;
    this.light.render({translated, lang: pack?.tag ?? 'en'}, work, () => !this.isShowing);
  }

  protected override render(): TemplateResult {
    const {loaded, tag, dir, missing} = this.displayed ?? {};
    const record = loaded?.record;
    const shown = this.isShowing;
    const problem =
      loaded?.problem ?? (this.unknownItem || this.isUnclear ? 'unreadable' : undefined);
    const content = shown
      ? html`${missing ? renderLanguageMissing(missing.name) : nothing}
        ${loaded?.agedSince === undefined ? nothing : renderAge(loaded.agedSince)}
        ${this.renderContent(record && this.draft && this.reader.original ? this.asWritten(record) : record)}
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
    const {tag = 'en'} = this.displayed ?? {};
    const drafts = this.reader.drafts;
    return this.reader.renderBar(
      tag,
      this.speech.coming,
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
    const hasDraft = this.draft !== undefined || this.displayed?.pack?.status === 'draft';
    return renderFoot(record, {
      host: this,
      tag: this.localName,
      attributes: embedAttributes(this),
      address: location.href.split('#')[0]! + (this.id ? `#${this.id}` : ''),
      reader: this.reader,
      showDraft: hasDraft && !this.reader.hasBar ? this.reader.showDraft : undefined,
      paper: this.paper.printing && this.reader.isLast,
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const shows = this.isShowing;
    this.reader.report(shows ? this.#shown() : undefined);
    if (!shows || this.#dispatchedReady) return;
    this.#dispatchedReady = true;
    this.dispatchEvent(new CustomEvent('send-ready', {bubbles: true, composed: true}));
    keepFragmentInView(this);
  }

  /** What the reader's bar has to know of this widget. */
  #shown(): Shown {
    const {loaded, pack, tag = 'en'} = this.displayed!;
    const record = loaded?.record;
    const draft = this.draft;
    return {
      readings: readingsOf(this.chosen(this.itemsOf(record) ?? [])),
      draft: draft ?? (pack?.status === 'draft' ? 'draft' : undefined),
      original: draft && record ? recordLanguage(record) : undefined,
      lang: tag,
      notice: this.list ? record?.notice : undefined,
    };
  }
}
