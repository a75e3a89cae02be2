/**
 * Light rendering: a widget's words in the page's own DOM, for tools that walk no shadow root (page translators, reading
 * toolbars, reader modes, archives).
 *
 * They are in one element of ours, a slotted child of the tag beside the page's own words, which stay what they were. What
 * others do to our nodes is undone before each update: lit then finds every node where it left it.
 */
import {type CSSResult, type LitElement, html, render} from 'lit';
import {LIGHT} from '../data/page-words.js';

/** What is watched of our nodes. Attributes are not: lit writes those anew that change. */
const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  characterDataOldValue: true,
};

/** The rules of the page end here. Shapes have theirs as attributes, which `revert` would take away. */
const RESET = '&,& :not(svg *),& ::before,& ::after{all:revert}';

const sheets = new Map<string, CSSStyleSheet>();
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
  let sheet = sheets.get(tag);
  if (!sheet) {
    const {elementStyles} = host.constructor as typeof LitElement;
    sheets.set(tag, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(
      `#_#_#_,[${LIGHT}=${tag}]{${RESET}${elementStyles.map(style => (style as CSSResult).cssText).join('')}}`,
    );
  }
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
  rendering?: string | null;
}

/** The tag says where its words are; else the page does. */
const wantsLight = ({rendering}: LightHost): boolean =>
  (rendering ?? document.querySelector<HTMLMetaElement>('meta[name=send-render]')?.content) ===
  'light';

/** Gives a widget the root that it renders into: its shadow root, or a child of its own. */
export class LightRendering {
  /** Before the ids of the widget's elements, where they share a tree with the page's. */
  prefix = '';
  readonly #host: LightHost;
  #root: HTMLElement | undefined;
  #touched: MutationRecord[] = [];
  readonly #observer = new MutationObserver(records => this.#note(records));

  constructor(host: LightHost) {
    this.#host = host;
  }

  /**
   * Renders.
   *
   * @param work renders into the host's `renderRoot`
   * @param showsSlot whether the page's own words show
   */
  render(work: () => void, showsSlot: () => boolean): void {
    const host = this.#host as {renderRoot: ParentNode} & LightHost;
    const before = host.renderRoot;
    const kept = wantsLight(host) && canNest() ? (this.#untouched() ?? this.#create()) : undefined;
    host.renderRoot = (kept ?? host.shadowRoot!) as HTMLElement;
    const carryOn = before === host.renderRoot ? undefined : carry(before, host.renderRoot);
    prefix = this.prefix = kept ? this.prefix || `send-${(widgets += 1)}-` : '';
    try {
      work();
    } finally {
      prefix = '';
    }
    if (kept) {
      render(
        html`<slot ?hidden=${!showsSlot()}></slot><slot name=${LIGHT}></slot>`,
        host.shadowRoot!,
      );
      adoptStyles(host);
      if (kept.parentNode !== host) host.append(kept);
      this.#observer.takeRecords();
    }
    // A copy of the tag has a copy of our child.
    for (const child of [...host.children])
      if (child.hasAttribute(LIGHT) && child !== kept) child.remove();
    carryOn?.();
  }

  /** Our child, as lit left it; nothing when that cannot be had again. */
  #untouched(): HTMLElement | undefined {
    this.#note(this.#observer.takeRecords());
    const records = this.#touched;
    this.#touched = [];
    if (!this.#root || !records.length) return this.#root;
    try {
      undo(records);
    } catch {
      return undefined;
    }
    this.#watch();
    return this.#root;
  }

  #create(): HTMLElement {
    const root = (this.#root = document.createElement('div'));
    root.slot = LIGHT;
    root.setAttribute(LIGHT, this.#host.localName);
    this.#watch();
    return root;
  }

  #watch(): void {
    this.#observer.disconnect();
    this.#observer.observe(this.#root!, WATCHED);
  }

  /** Notes what others did, and follows what they took out: they may change it before they put it back. */
  #note(records: readonly MutationRecord[]): void {
    this.#touched.push(...records);
    for (const {removedNodes} of records)
      for (const node of removedNodes) this.#observer.observe(node, WATCHED);
  }
}
