/**
 * What every widget has in common, and nothing else. In addition to record and language (`RecordElement`): its look,
 * the page's own content, the start of its content (`say()`) and its footer.
 *
 * The page's own content stays visible until the widget can replace it, and returns, with one plain sentence, when the
 * record is unavailable.
 *
 * A widget implements `renderContent(record)`, begins it with `this.say(record, title)` and leaves the footer to this
 * class.
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
import {queueRender} from './render-queue.js';
import {type Reading, type Worded, readingsOf, renderEasyReadMissing} from './wording.js';

/**
 * @fires send-ready - the widget shows its content for the first time
 * @fires send-language-change - a person chose a language, or returned to the page's; the detail has `language`, a tag
 *   or `undefined`
 * @slot - the page's own words, shown until the widget replaces them and when the record is unavailable
 * @csspart widget - the whole widget
 * @csspart heading - the widget's own heading
 * @csspart tools - the reader's bar: language, wording, read aloud
 * @csspart select - the list of languages in the reader's bar
 * @csspart reading - the list of wordings in the reader's bar
 * @csspart foot - whose record it is, how old it is, print, link, embed
 * @csspart draft - the sentence that says that a translation is a draft or machine-made
 * @csspart evidence - evidence that something was done
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
  /** Omits the widget's own heading. */
  @property({type: Boolean, attribute: 'no-heading'}) noHeading = false;
  /** The preferred wording. */
  @property() reading: Reading = 'standard';
  /** Where the widget renders: `light` is the page's own DOM; otherwise a shadow root. */
  @property({attribute: 'render'}) rendering?: string | null;
  /**
   * Where the look comes from: `inherit` (the page's own words), or a ready-made theme: `plain`, `govuk`, `nhs`, `warm`.
   */
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

  /** Renders the content of a record. Called in the widget's language. */
  protected abstract renderContent(record: SendRecord | undefined): unknown;

  /** All inputs of rendering an item: while they stay the same, so does the result. @internal */
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

  /** Level of headings `depth` levels below the widget's own. @internal */
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

  /** Widgets render one after another, so that taps are handled in between. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const draw = () => this.guarded(() => super.scheduleUpdate());
    return this.guarded(() => queueRender(this, this.#dispatchedReady, draw));
  }

  /** Directives render while the template is committed, so the whole update runs in the element's language. */
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
    // The page's own content stays in the tree: its look is read from there, and it returns if the record is
    // unavailable.
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
   * The start of a widget: the area, its own heading, a summary of the data, and the reader's bar if this widget has
   * it.
   *
   * @param title the widget's heading: a sentence from the data if there is one
   * @param lead text about everything that follows
   * @param eyebrow the line above the heading; the area by default
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

  /** A notice, once per widget, that not everything is in Easy Read. @internal */
  protected renderEasyReadMissing(record: SendRecord | undefined): unknown {
    if (this.reading !== 'easy-read' || !this.list || !record) return nothing;
    return renderEasyReadMissing(this.chosen<Worded & Askable>(record[this.list]));
  }

  /** The reader's bar, with the notices about the translation that appear once per page. @internal */
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

  /** What the reader's bar must know about this widget. */
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
