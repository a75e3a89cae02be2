/**
 * Light rendering: a widget's content in the page's own DOM, for tools that ignore shadow roots (page translators,
 * reading toolbars, reader modes, archives).
 *
 * The content is in one element of ours, a slotted child of the tag next to the page's own content, which is not
 * changed. Changes by others to our nodes are undone before each update, so that lit finds every node where it left
 * it.
 */
import {type LitElement, html, render} from 'lit';
import {LIGHT} from '../data/page-content.js';
import {isOriginal, languageAfterwards} from '../language/page-translation.js';
import {cssOf, sheetFor} from './sheets.js';

/** What is observed of our nodes. Not attributes: lit rewrites those that change. */
const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  characterDataOldValue: true,
};

/**
 * Resets the rules of the page. Not in SVG shapes, whose presentation attributes `revert` would remove; and no first
 * letters of Arabic script, which WebKit no longer joins to the second.
 */
const RESET =
  '&,& :not(svg *),& ::before,& ::after,& ::marker,& :not([dir=rtl] *)::first-letter,& ::first-line{all:revert}';

const texts = new Map<string, string>();
/** Whether the browser supports nested rules that begin with an element name: Chrome 120, Safari 17.2, Firefox 117. */
let nests: boolean | undefined;

function canNest(): boolean {
  if (nests === undefined) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('a{b{top:0}}');
      nests = (sheet.cssRules[0] as CSSGroupingRule).cssRules.length > 0;
    } catch {
      nests = false;
    }
  }
  return nests;
}

/**
 * Adopts the style sheet of a widget into the document or shadow root that contains it, nested in a rule that has the
 * specificity of three ids.
 */
function adoptStyles(host: LitElement): void {
  const tag = host.localName;
  let text = texts.get(tag);
  if (!text)
    texts.set(
      tag,
      (text = `#_#_#_,[${LIGHT}=${tag}]{${RESET}${cssOf(host)
        .map(({cssText}) => cssText)
        .join('')}}`),
    );
  const sheet = sheetFor(host.ownerDocument, text);
  const root = host.getRootNode() as Document | ShadowRoot;
  if (!root.adoptedStyleSheets?.includes(sheet))
    root.adoptedStyleSheets = [...(root.adoptedStyleSheets ?? []), sheet];
}

let prefix = '';
let widgets = 0;

/** An id that is unique in the tree, for the widget that is being rendered. */
export const ownId = (name: string): string => prefix + name;

/** Moves nodes back to where they were before these changes. @throws if that is impossible */
function undo(records: MutationRecord[]): void {
  for (const {type, target, addedNodes, removedNodes, nextSibling, oldValue} of records.reverse()) {
    if (type === 'characterData') target.nodeValue = oldValue;
    for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
    for (const node of removedNodes) target.insertBefore(node, nextSibling);
  }
}

const FOCUSABLE = 'a[href],button,input,select,textarea,summary,[tabindex]';
const all = (root: ParentNode, selector: string) => [
  ...root.querySelectorAll<HTMLElement & {open?: boolean}>(selector),
];

/** Transfers which rows are open, and the focus, to nodes that replace others. */
function transferState(from: ParentNode, to: ParentNode): () => void {
  const open = all(from, 'details').map(details => details.open!);
  const at = all(from, FOCUSABLE).findIndex(element => element.matches(':focus'));
  return () => {
    const details = all(to, 'details');
    if (details.length === open.length) open.forEach((is, place) => (details[place]!.open = is));
    if (at >= 0) all(to, FOCUSABLE)[at]?.focus({preventScroll: true});
  };
}

interface LightHost extends LitElement {
  readonly shadow: ShadowRoot;
  rendering?: string | null;
}

/** The tag decides where its content is, else the page; else light rendering is used while a translator needs it. */
function wantsLight({rendering}: LightHost, translated: boolean): boolean {
  const asked =
    rendering ?? document.querySelector<HTMLMetaElement>('meta[name=send-render]')?.content;
  return asked ? asked === 'light' : translated;
}

/**
 * Protects words in the reader's own language from a page translator, which would take them for the page's language.
 * Words of the record in another language are left to it. Firefox skips elements whose `lang` is not that of the page.
 */
function protectFromTranslator(element: Element, lang: string): void {
  for (const child of element.children)
    if (child.querySelector('[lang]')) protectFromTranslator(child, lang);
    else if (!child.hasAttribute('lang')) {
      child.setAttribute('lang', lang);
      child.setAttribute('translate', 'no');
    }
}

/** Sets the root into which a widget renders: its shadow root, or a child element. */
export class LightRendering {
  /** The prefix of the widget's ids, if they share a tree with the page's. */
  prefix = '';
  readonly #host: LightHost;
  #child: HTMLElement | undefined;
  #watched: Node | undefined;
  #translated = false;
  #touched: MutationRecord[] = [];
  /** Lit's own style elements in the shadow root, in browsers without adopted style sheets: it renders before them. */
  #styles: ChildNode | null | undefined;
  readonly #observer = new MutationObserver(records => this.#note(records));

  constructor(host: LightHost) {
    this.#host = host;
  }

  /** Whether the widget's own words are in another language than the one that a page translator translates. */
  speaksForItself = false;

  /** Whether a page translator reads the words. */
  get isTranslated(): boolean {
    return this.prefix !== '' && this.#translated;
  }

  /**
   * Renders.
   *
   * @param translated whether the page is being translated
   * @param lang the language of the widget's own words
   * @param work renders into the host's `renderRoot`
   * @param showsSlot whether the page's own content is shown
   */
  render(
    {translated, lang}: {translated: boolean; lang: string},
    work: () => void,
    showsSlot: () => boolean,
  ): void {
    const host = this.#host as {renderRoot: ParentNode} & LightHost;
    const before = host.renderRoot;
    const intact = this.#restore();
    if (!intact || translated !== this.#translated) this.#child = undefined;
    this.#translated = translated;
    this.speaksForItself = translated && !isOriginal(lang);
    // If a shadow root cannot be repaired, the content is rendered next to it.
    const light =
      (wantsLight(host, translated) || !(intact || before !== host.shadow)) && canNest();
    const root = light ? (this.#child ??= this.#create()) : host.shadow;
    host.renderRoot = root as HTMLElement;
    this.#styles ??= host.renderOptions.renderBefore ?? null;
    host.renderOptions.renderBefore = light ? null : this.#styles;
    const restoreState = before === root ? undefined : transferState(before, root);
    prefix = this.prefix = light ? this.prefix || `send-${(widgets += 1)}-` : '';
    try {
      work();
    } finally {
      prefix = '';
    }
    if (light) {
      const slots = html`<slot ?hidden=${!showsSlot()}></slot><slot name=${LIGHT}></slot>`;
      render(slots, host.shadow, {renderBefore: this.#styles});
      adoptStyles(host);
      if (this.speaksForItself) {
        for (const element of root.querySelectorAll('[translate=no][lang]')) {
          element.removeAttribute('lang');
          element.removeAttribute('translate');
        }
        for (const frame of root.children) protectFromTranslator(frame, lang);
      }
      if (this.#child!.parentNode !== host) host.append(this.#child!);
    }
    // A clone of the tag has a clone of our child.
    for (const child of [...host.children])
      if (child.hasAttribute(LIGHT) && child !== root) child.remove();
    this.#watch(light || languageAfterwards() !== undefined ? root : undefined);
    restoreState?.();
  }

  #create(): HTMLElement {
    const child = document.createElement('div');
    child.slot = LIGHT;
    child.setAttribute(LIGHT, this.#host.localName);
    // Vue and AngularJS compile the markup of a page: the words of a record must not be run as templates.
    child.toggleAttribute('v-pre');
    child.toggleAttribute('ng-non-bindable');
    return child;
  }

  /** Undoes changes by others since the last update; false if that is impossible. */
  #restore(): boolean {
    this.#note(this.#observer.takeRecords());
    const records = this.#touched;
    this.#touched = [];
    if (!records.length) return true;
    const watched = this.#watched;
    this.#watch(undefined);
    try {
      undo(records);
    } catch {
      return false;
    }
    this.#watch(watched);
    return true;
  }

  /** From here on, every change is by others. */
  #watch(root: Node | undefined): void {
    if (root !== this.#watched) {
      this.#observer.disconnect();
      if (root) this.#observer.observe(root, WATCHED);
    }
    this.#watched = root;
    this.#observer.takeRecords();
  }

  /**
   * Records changes by others, and observes nodes that they removed: they may change them before they put them back.
   */
  #note(records: readonly MutationRecord[]): void {
    this.#touched.push(...records);
    for (const {removedNodes} of records)
      for (const node of removedNodes) this.#observer.observe(node, WATCHED);
  }
}
