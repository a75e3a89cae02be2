/**
 * A host page with the built script, in a separate frame, like the page of a council or forum.
 *
 *   const page = await hostPage({html: '<send-inspection-timeline src="/examples/manchester.json">…</send-inspection-timeline>'});
 *   await page.ready();
 *   expect(page.text('send-inspection-timeline')).to.include('November 2021');
 *
 * The page comes from the test server, so that it may have headers such as a Content-Security-Policy. Frames that a test
 * leaves behind are removed after it.
 */
import {deepElements, until} from './settle.js';

export interface HostPageOptions {
  /** Content of the body. */
  html?: string;
  /** The page's own style sheet. */
  css?: string;
  /** More for the head, in front of the script. */
  head?: string;
  /** Value of the Content-Security-Policy header. */
  csp?: string;
  /** Further headers. */
  headers?: Record<string, string>;
  /** Encoding of the page; `utf-8` unless given. */
  charset?: string;
  /** `''` for a page in quirks mode. */
  doctype?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Address of the script; `false` leaves it out, as for a reader without scripts. */
  script?: string | false;
  /** Query and fragment of the page's address, such as `?send-lang=ur`. */
  query?: string;
  /** Size of the frame in CSS pixels; 760 × 560 unless given. */
  width?: number;
  height?: number;
}

export interface HostPage {
  window: Window & typeof globalThis;
  document: Document;
  frame: HTMLIFrameElement;
  /**
   * Console messages of the page, oldest first: `warn …`, `error …`, `uncaught …` for uncaught errors, and `refused …`
   * for refusals by its Content-Security-Policy. Empty when that policy refuses scripts of its own origin.
   */
  console: readonly string[];
  /** The first element with this tag. */
  widget<T extends HTMLElement = HTMLElement>(tag: string): T;
  /** Text that the widget shows: its own, without styles. */
  text(tag: string): string;
  /** Resolves when every `send-*` element of the page shows its content, or says why there is none. */
  ready(): Promise<void>;
  remove(): void;
}

/** Tags of all widgets. */
export const tags = [
  'contributors',
  'feedback-form',
  'findings',
  'inspection-timeline',
  'language',
  'letter',
  'participation',
  'priorities-tracker',
  'resource',
  'statement',
  'you-said-we-did',
].map(name => `send-${name}`);

const open = new Set<HostPage>();
const probe = Symbol.for('host-page.console');

/** The address of a page, for pages that lead to each other. */
export async function hostAddress(options: HostPageOptions): Promise<string> {
  const answer = await fetch('/host', {method: 'POST', body: JSON.stringify(options)});
  const {address} = (await answer.json()) as {address: string};
  return address;
}

/** Loads a page and waits until its own scripts have run. */
export async function hostPage({
  width = 760,
  height = 560,
  query = '',
  ...options
}: HostPageOptions = {}): Promise<HostPage> {
  const address = await hostAddress(options);
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(height);
  frame.style.border = '0';
  frame.title = 'Host page';
  frame.src = address + query;
  document.body.append(frame);
  await new Promise(resolve => frame.addEventListener('load', resolve, {once: true}));

  const pageWindow = frame.contentWindow as Window & typeof globalThis;
  const page: HostPage = {
    window: pageWindow,
    document: pageWindow.document,
    frame,
    get console() {
      return (pageWindow as {[probe]?: string[]})[probe] ?? [];
    },
    widget<T extends HTMLElement>(tag: string) {
      const element = pageWindow.document.querySelector<T>(tag);
      if (!element) throw new Error(`the page holds no <${tag}>`);
      return element;
    },
    text: tag => shownText(page.widget(tag)),
    ready: () =>
      until(
        () => unready(page.document).length === 0,
        `these widgets to show something: ${unready(page.document).join(', ')}`,
      ),
    remove() {
      frame.remove();
      open.delete(page);
    },
  };
  open.add(page);
  await started(pageWindow, options.script);
  return page;
}

/** How many frames the script gets to define its elements; a page may block it. */
const FRAMES = 30;

/** The script waits for the first paint of its page, and defines one element a task. */
async function started({customElements}: typeof window, script?: string | false): Promise<void> {
  const isClassic = script === undefined || /send-widgets(?:\.all)?\.js/.test(String(script));
  for (let frame = 0; isClassic && frame < FRAMES; frame += 1) {
    if (tags.every(tag => customElements.get(tag))) return;
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
}

if (typeof afterEach === 'function') afterEach(() => open.forEach(page => page.remove()));

/** What a widget renders into: its shadow root, or a child of its own. */
export const rootOf = (widget: Element): ParentNode | undefined =>
  (widget as {renderRoot?: ParentNode} & Element).renderRoot;

/** Opens the questions of a page's survey, as its button does. */
export async function openSurvey(page: HostPage): Promise<void> {
  const form = page.document.querySelector<
    HTMLElement & {start?(): void; updateComplete?: Promise<unknown>}
  >('send-feedback-form');
  form?.start?.();
  await form?.updateComplete;
}

/** Tags of the widgets that show nothing of their own yet. */
function unready(page: Document): string[] {
  return [...page.querySelectorAll('*')]
    .filter(element => element.localName.startsWith('send-'))
    .filter(element => {
      const {isUpdatePending} = element as {isUpdatePending?: boolean};
      return isUpdatePending !== false || !rootOf(element)?.querySelector('[part~="widget"]');
    })
    .map(element => element.localName);
}

function shownText(widget: Element): string {
  const root = rootOf(widget);
  if (!root) return widget.textContent ?? '';
  const copy = document.createElement('div');
  copy.append(...[...root.childNodes].map(node => node.cloneNode(true)));
  for (const element of [...deepElements(copy)])
    if (['style', 'script'].includes(element.localName)) element.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Words on screen outside our widgets, and inside their slots. */
export function visible(document: Document): string {
  const words: string[] = [];
  const walk = (node: Node) => {
    if (node instanceof (document.defaultView as Window & typeof globalThis).Text)
      words.push(node.data);
    else if (node instanceof (document.defaultView as Window & typeof globalThis).Element) {
      if (['SCRIPT', 'STYLE', 'TEMPLATE'].includes(node.nodeName)) return;
      if (document.defaultView!.getComputedStyle(node).display === 'none') return;
      const root = node.shadowRoot;
      if (node instanceof (document.defaultView as Window & typeof globalThis).HTMLSlotElement)
        node.assignedNodes().forEach(walk);
      (root ?? node).childNodes.forEach(walk);
    }
  };
  walk(document.body);
  return words.join(' ').replace(/\s+/g, ' ');
}
