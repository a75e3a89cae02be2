/**
 * Upgrades placeholders: what content filters leave of a pasted widget becomes the widget again.
 *
 * A placeholder is a `<div data-send-widget>`, a link into our own `embed/` folder, or that link's bare address. The
 * placeholder becomes the widget's content, so it is shown until the widget has something better, and again when that fails: never both,
 * never neither. Placeholders may be on the page already, or come later, one by one.
 */
import {ofDocument} from '../language/page.js';
import {isRegistered, loadWidgetsIn} from './registry.js';

/** What a placeholder asks for. */
interface WidgetSpec {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  /** Whether the table that follows is the record. */
  fromNextTable: boolean;
}

const TAG = /^send-[a-z-]+$/;
const isWidget = (element: Element) => TAG.test(element.localName);
/** Whether an element matches, even a form whose field is called `matches`. */
const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
// Past what a form calls its fields, which may be `parentElement`, or the name of a method.
const parentOf = (element: Element): Element | null =>
  Reflect.get(Node.prototype, 'parentElement', element);
const insideWidget = (element: Element) => {
  for (let node = parentOf(element); node; node = parentOf(node)) if (isWidget(node)) return true;
  return false;
};

/** The attributes that a widget takes, and no other: a link must not set `style`, `id` or a handler. */
function known(tag: string, pairs: Iterable<readonly [string, string]>): Map<string, string> {
  const element = customElements.get(tag) as {observedAttributes?: readonly string[]} | undefined;
  const names = element?.observedAttributes ?? [];
  const attributes = new Map<string, string>();
  for (const [name, value] of pairs) if (names.includes(name)) attributes.set(name, value);
  return attributes;
}

/** What an address of ours asks for; `undefined` when it is not in our `embed/` folder, or names no widget. */
export function specOf(link: string, embedFolder: string): WidgetSpec | undefined {
  // The address of a link inside an image is an object.
  const address = String(link);
  if (!address.startsWith(embedFolder)) return undefined;
  const url = new URL(address);
  const name = url.pathname.slice(new URL(embedFolder).pathname.length).replace(/\.html$/, '');
  const tag = `send-${name}`;
  if (!TAG.test(tag) || !isRegistered(tag)) return undefined;
  const attributes = known(tag, url.searchParams);
  // The timeline has an attribute of that name, for a date.
  const fromNextTable = url.searchParams.get('from') === 'next-table';
  if (fromNextTable) attributes.delete('from');
  for (const part of ['src', 'action']) {
    const given = attributes.get(part);
    // As on the hosted page, an address in the query is relative to that page. The widget refuses what is no web address.
    if (given) attributes.set(part, absolute(given, address));
  }
  return {tag, attributes, fromNextTable};
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

function create({tag, attributes}: WidgetSpec): HTMLElement {
  const widget = document.createElement(tag);
  for (const [name, value] of attributes) widget.setAttribute(name, value);
  return widget;
}

/** Upgrades the placeholders in `root`. */
export function upgradeIn(root: ParentNode, embedFolder: string | undefined): void {
  const all = <T extends Element>(selector: string): T[] => [
    ...(root instanceof Element && matches(root, selector) ? [root as T] : []),
    ...root.querySelectorAll<T>(selector),
  ];
  for (const box of all<HTMLElement>('[data-send-widget], [class*="send-"][data-send-src]'))
    upgradeBox(box);
  if (!embedFolder) return;
  for (const paragraph of all('p')) linkBareAddress(paragraph, embedFolder);
  for (const link of all<HTMLAnchorElement>('a[href]')) upgradeLink(link, embedFolder);
  for (const form of all<HTMLFormElement>('form')) rejoinSplitForm(form);
  for (const table of all<HTMLTableElement>('table')) rejoinSplitTable(table);
}

/** `<div data-send-widget="…" data-send-src="…">`: the widget goes into the box, and the box's content into the widget. */
function upgradeBox(box: HTMLElement): void {
  if (insideWidget(box) || isWidget(box) || [...box.children].some(isWidget)) return;
  const name =
    box.dataset['sendWidget'] ??
    [...box.classList].find(word => TAG.test(word))?.slice('send-'.length);
  const tag = `send-${name?.replace(/^send-/, '')}`;
  if (!name || !isRegistered(tag)) return;
  const pairs = [...box.attributes].map(
    ({name: attribute, value}) => [attribute.replace(/^data-send-/, ''), value] as const,
  );
  const widget = create({tag, attributes: known(tag, pairs), fromNextTable: false});
  widget.append(...box.childNodes);
  box.append(widget);
}

/** Some editors leave an address without a link: a paragraph that is nothing but an address of ours is one. */
function linkBareAddress(paragraph: Element, embedFolder: string): void {
  const words = paragraph.childElementCount ? '' : (paragraph.textContent ?? '').trim();
  if (!words || /\s/.test(words) || insideWidget(paragraph) || !specOf(words, embedFolder)) return;
  const link = document.createElement('a');
  link.href = words;
  link.textContent = words;
  paragraph.replaceChildren(link);
}

/** Links whose table is not on the page. */
const waiting = new Set<HTMLAnchorElement>();

function upgradeLink(link: HTMLAnchorElement, embedFolder: string): void {
  const spec = specOf(link.href, embedFolder);
  if (!spec || !link.isConnected || insideWidget(link)) return;
  // A sentence around the link goes with it, when all that it leads to are widgets.
  const sentence = link.closest('p, h1, h2, h3, h4, h5, h6');
  const isOurs = (other: HTMLAnchorElement) => specOf(other.href, embedFolder) !== undefined;
  const placeholder =
    sentence && [...sentence.querySelectorAll('a')].every(isOurs) ? sentence : link;
  const torn = splitPlaceholder(spec, placeholder);
  if (torn) return torn.append(placeholder);

  const others = [...placeholder.querySelectorAll('a')].filter(other => other !== link);
  const table = spec.fromNextTable ? nextTable(placeholder) : undefined;
  // A filter took the table, or it is still to come: the link is all that there is.
  if (spec.fromNextTable && !table && !spec.attributes.has('src')) return void waiting.add(link);
  const widget = create(spec);
  // A widget has no place inside a sentence that stays.
  if (placeholder === link && sentence) sentence.after(widget);
  else placeholder.before(widget);
  widget.append(placeholder, ...(table ? [table] : []));
  let last: Element = widget;
  for (const other of others) {
    const further = specOf(other.href, embedFolder);
    if (!further) continue;
    const next = create(further);
    next.append(other.cloneNode(true));
    last.after(next);
    last = next;
  }
}

/** The table that comes next on the page, with the figure that an editor wrapped it in. */
function nextTable(after: Element): Element | undefined {
  for (const table of document.querySelectorAll('table')) {
    if (
      after.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !insideWidget(table)
    ) {
      const figure = table.parentElement;
      return figure?.matches('figure') && figure.querySelectorAll('table').length === 1
        ? figure
        : table;
    }
  }
  return undefined;
}

/** WordPress's classic editor closes a widget before its content: the empty element just before takes it back. */
function emptyBefore(content: Element, selector: string): Element | undefined {
  const before = content.previousElementSibling;
  if (before instanceof HTMLFormElement) return undefined;
  const empty = before?.matches(selector) ? before : before?.querySelector(`:scope > ${selector}`);
  return empty && !empty.childElementCount && !(empty.textContent ?? '').trim() ? empty : undefined;
}

function splitPlaceholder(
  {tag, attributes}: WidgetSpec,
  placeholder: Element,
): Element | undefined {
  const empty = emptyBefore(placeholder, tag);
  return empty && empty.getAttribute('src') === (attributes.get('src') ?? null) ? empty : undefined;
}

/** The same for a form that was the content of a form widget. */
function rejoinSplitForm(form: HTMLFormElement): void {
  if (insideWidget(form)) return;
  const empty = emptyBefore(form, 'send-feedback-form');
  if (empty && empty.getAttribute('action') === form.getAttribute('action')) empty.append(form);
}

/** The same for a table that was a widget's record: only of a paragraph that holds an empty widget and nothing else. */
function rejoinSplitTable(table: HTMLTableElement): void {
  if (insideWidget(table)) return;
  const content = table.parentElement?.matches('figure') ? table.parentElement : table;
  const paragraph = content.previousElementSibling;
  const widget =
    paragraph?.matches('p') && !(paragraph.textContent ?? '').trim()
      ? paragraph.firstElementChild
      : undefined;
  if (
    !widget ||
    !isWidget(widget) ||
    paragraph!.querySelectorAll('*').length > 1 ||
    widget.hasAttribute('src')
  )
    return;
  const {list, record} = widget as {list?: string; record?: unknown} & Element;
  if (list !== undefined && record === undefined) widget.append(content);
}

/** Upgrades what is on the page, and what comes later. */
export function watchPlaceholders(embedFolder: string | undefined): void {
  const upgradePage = () => {
    loadWidgetsIn(document);
    upgradeIn(document, embedFolder);
  };
  // The parser may be in the middle of a placeholder: what it adds while it runs is upgraded once it is done.
  if (ofDocument('readyState') === 'loading')
    document.addEventListener('DOMContentLoaded', upgradePage, {once: true});
  else upgradePage();
  new MutationObserver(changes => {
    if (ofDocument('readyState') === 'loading') return;
    for (const {addedNodes} of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element) || !node.isConnected) continue;
        loadWidgetsIn(node);
        if (!isWidget(node)) upgradeIn(node, embedFolder);
        if (waiting.size && (node.localName === 'table' || node.querySelector('table')))
          for (const link of waiting) upgradeLink(link, embedFolder!);
      }
    }
  }).observe(document, {childList: true, subtree: true});
}
