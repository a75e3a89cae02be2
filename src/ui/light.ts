/**
 * Light rendering: a widget's words in the page's own DOM, for tools that walk no shadow root (page translators, reading
 * toolbars, reader modes, archives).
 *
 * They are in one element of ours, a slotted child of the tag beside the page's own words, which stay what they were. What
 * others do to our nodes is undone before each update: lit then finds every node where it left it.
 */
import {type LitElement, html, render} from 'lit';
import {LIGHT} from '../data/page-words.js';
import {isOriginal, languageAfterwards} from '../language/page-translation.js';
import {cssOf, sheetFor} from './sheets.js';

/** What is watched of our nodes. Attributes are not: lit writes those anew that change. */
const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  characterDataOldValue: true,
};

/** The rules of the page end here. Shapes have theirs as attributes, which `revert` would take away. */
const RESET =
  '&,& :not(svg *),& ::before,& ::after,& ::marker,& p::first-letter,& p::first-line{all:revert}';

const texts = new Map<string, string>();
/** Whether the browser knows nested rules that begin with the name of an element: Chrome 120, Safari 17.2, Firefox 117. */
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

/** The style sheet of a widget, for the part of a page in which it is: nested in a rule that outweighs the page's by three ids. */
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

/** An id that no other element of the tree has, in the widget that is being rendered. */
export const ownId = (name: string): string => prefix + name;

/** Puts nodes back to where they were before these changes. @throws when that cannot be */
function undo(records: readonly MutationRecord[]): void {
  for (const {type, target, addedNodes, removedNodes, nextSibling, oldValue} of [
    ...records,
  ].reverse()) {
    if (type === 'characterData') target.nodeValue = oldValue;
    for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
    for (const node of removedNodes) target.insertBefore(node, nextSibling);
  }
}

const FOCUSABLE = 'a[href],button,input,select,textarea,summary,[tabindex]';
const all = (root: ParentNode, selector: string) => [
  ...root.querySelectorAll<HTMLElement & {open?: boolean}>(selector),
];

/** What a reader has opened, and where they are, goes along into nodes that take the place of others. */
function carry(from: ParentNode, to: ParentNode): () => void {
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

/** The tag says where its words are, else the page does; else they are where a translator of the page finds them. */
function wantsLight({rendering}: LightHost, translated: boolean): boolean {
  const asked =
    rendering ?? document.querySelector<HTMLMetaElement>('meta[name=send-render]')?.content;
  return asked ? asked === 'light' : translated;
}

/**
 * Keeps words in the reader's own language from a translator of the page: it would take them for the page's. What the record
 * has in another language is left to it. Firefox leaves out all that is in an element whose `lang` is not the page's.
 */
function claim(element: Element, lang: string): void {
  for (const child of element.children)
    if (child.querySelector('[lang]')) claim(child, lang);
    else if (!child.hasAttribute('lang')) {
      child.setAttribute('lang', lang);
      child.setAttribute('translate', 'no');
    }
}

/** Gives a widget the root that it renders into: its shadow root, or a child of its own. */
export class LightRendering {
  /** Before the ids of the widget's elements, where they share a tree with the page's. */
  prefix = '';
  readonly #host: LightHost;
  #child: HTMLElement | undefined;
  #watched: Node | undefined;
  #translated = false;
  #touched: MutationRecord[] = [];
  /** Lit's own style elements in the shadow root, on pages that let it adopt no sheets: it renders before them. */
  #styles: ChildNode | null | undefined;
  readonly #observer = new MutationObserver(records => this.#note(records));

  constructor(host: LightHost) {
    this.#host = host;
  }

  /** Whether the widget's own words are in another language than a translator of the page looks for. */
  speaksForItself = false;

  /** Whether a translator of the page reads the words. */
  get isTranslated(): boolean {
    return this.prefix !== '' && this.#translated;
  }

  /**
   * Renders.
   *
   * @param translated whether something translates the page
   * @param lang the language of the widget's own words
   * @param work renders into the host's `renderRoot`
   * @param showsSlot whether the page's own words show
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
    // What cannot be mended in a shadow root is rendered beside it.
    const light =
      (wantsLight(host, translated) || !(intact || before !== host.shadow)) && canNest();
    const root = light ? (this.#child ??= this.#create()) : host.shadow;
    host.renderRoot = root as HTMLElement;
    this.#styles ??= host.renderOptions.renderBefore ?? null;
    host.renderOptions.renderBefore = light ? null : this.#styles;
    const carryOn = before === root ? undefined : carry(before, root);
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
        for (const frame of root.children) claim(frame, lang);
      }
      if (this.#child!.parentNode !== host) host.append(this.#child!);
    }
    // A copy of the tag has a copy of our child.
    for (const child of [...host.children])
      if (child.hasAttribute(LIGHT) && child !== root) child.remove();
    this.#watch(light || languageAfterwards() !== undefined ? root : undefined);
    carryOn?.();
  }

  #create(): HTMLElement {
    const child = document.createElement('div');
    child.slot = LIGHT;
    child.setAttribute(LIGHT, this.#host.localName);
    // Vue and AngularJS compile a page's own markup: words of a record are no code of theirs.
    child.toggleAttribute('v-pre');
    child.toggleAttribute('ng-non-bindable');
    return child;
  }

  /** Undoes what others did since the last update; false when that cannot be. */
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

  /** From here on, every change is somebody else's. */
  #watch(root: Node | undefined): void {
    if (root !== this.#watched) {
      this.#observer.disconnect();
      if (root) this.#observer.observe(root, WATCHED);
    }
    this.#watched = root;
    this.#observer.takeRecords();
  }

  /** Notes what others did, and follows what they took out: they may change it before they put it back. */
  #note(records: readonly MutationRecord[]): void {
    this.#touched.push(...records);
    for (const {removedNodes} of records)
      for (const node of removedNodes) this.#observer.observe(node, WATCHED);
  }
}
