/**
 * Upgrades placeholders: turns what content filters leave of a pasted widget into the widget again.
 *
 * A placeholder is a `<div data-send-widget>`, or a link into our own `embed/` folder or its bare address, alone in
 * its content block (`standing-alone.ts`). The page's own nodes are not moved: the placeholder is hidden, and the
 * widget is inserted after it with a copy of its content, which it shows until its record has loaded, and again when
 * that fails. When the page removes the placeholder, the widget goes too: pages rendered by React, Vue or Turbo move
 * their nodes at any time.
 */
import {loadTableReader, tableReader} from '../data/readers.js';
import {matches, ofDocument, shared} from '../language/page.js';
import {isRegistered, loadWidgetsIn} from './registry.js';
import {closeTag, rejoin, widgetBefore} from './rejoin.js';
import {refusedHost} from './rules.js';
import {TAG, type WidgetSpec, isWidget, lacksRecord, listOf, readSpec, specOf} from './spec.js';
import {contentOf, holderOf, parentOf, whyLink} from './standing-alone.js';

/** Widgets by placeholder, with the elements hidden for them; including those of other copies of the script. */
const upgraded = shared(
  'placeholders',
  () =>
    new Map<Element, {widget: HTMLElement; hidden: HTMLElement[]; address: string | undefined}>(),
);

/** Whether an element is in a widget, or in a placeholder that has been upgraded. */
const insideWidget = (element: Element) => {
  for (let node = parentOf(element); node; node = parentOf(node))
    if (isWidget(node) || upgraded.has(node)) return true;
  return false;
};

/** Placeholders about which the console has been warned, once each. */
const warned = new WeakSet<Element>();

function warn(placeholder: Element, sentence: string): void {
  if (!warned.has(placeholder)) console.warn(`send-widgets: ${sentence}`, placeholder);
  warned.add(placeholder);
}

/** Whether a placeholder may be upgraded; warns on the console if not. */
function mayUpgrade(placeholder: Element, spec: WidgetSpec, hasContent: boolean): boolean {
  if (spec.unknown.length)
    warn(placeholder, `<${spec.tag}> has no attribute ${spec.unknown.join(', ')}.`);
  const [refused] = spec.refused;
  const why =
    refused !== undefined
      ? refusedHost(new URL(refused, ofDocument('baseURI')).href)
      : lacksRecord(spec) && !hasContent && `this <${spec.tag}> names no record (src=…).`;
  if (why) warn(placeholder, why);
  return !why;
}

/**
 * A copy of a page's nodes for the widget next to them. Ids are changed, so that the page's labels and scripts find
 * the page's own elements.
 */
function copyOf(nodes: Iterable<Node>): Node[] {
  return [...nodes].map(node => {
    const copy = node.cloneNode(true);
    if (!(copy instanceof Element)) return copy;
    for (const element of [copy, ...copy.querySelectorAll('*')])
      for (const name of ['id', 'for', 'aria-labelledby', 'aria-describedby']) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, value.replace(/\S+/g, '$&-in-widget'));
      }
    return copy;
  });
}

const hide = (element: HTMLElement) => element.style.setProperty('display', 'none', 'important');

/** The address of a link; `undefined` for a box. */
const addressOf = (placeholder: Element) => (placeholder as Partial<HTMLAnchorElement>).href;

/** Inserts a widget after an element of the page, and hides what it replaces. */
function place(
  placeholder: Element,
  spec: WidgetSpec,
  {after, content, hidden}: {after: Element; content: Iterable<Node>; hidden: HTMLElement[]},
): void {
  // Carousels clone their slides, Turbo caches a clone of the page, and Vue and others write the page's markup into it
  // again: then the widget is already there, next to its hidden placeholder.
  const next = after.nextElementSibling;
  const isCopy =
    hidden[0]!.style.display === 'none' &&
    next?.localName === spec.tag &&
    ![...upgraded.values()].some(({widget}) => widget === next);
  const widget = isCopy ? (next as HTMLElement) : document.createElement(spec.tag);
  for (const [name, value] of spec.attributes) widget.setAttribute(name, value);
  if (!isCopy) {
    widget.append(...copyOf(content));
    after.after(widget);
  }
  hidden.forEach(hide);
  upgraded.set(placeholder, {widget, hidden, address: addressOf(placeholder)});
}

/** Removes a widget whose placeholder has gone or has changed, and shows the elements hidden for it. */
function undo(placeholder: Element): void {
  const {widget, hidden} = upgraded.get(placeholder)!;
  upgraded.delete(placeholder);
  widget.replaceWith();
  for (const element of hidden) element.style.removeProperty('display');
}

/** Upgrades the placeholders in `root`. */
export function upgradeIn(root: ParentNode, embedFolder: string | undefined): void {
  const all = <T extends Element>(selector: string): T[] => [
    ...(root instanceof Element && matches(root, selector) ? [root as T] : []),
    ...root.querySelectorAll<T>(selector),
  ];
  for (const widget of all('*')) if (isWidget(widget)) closeTag(widget);
  for (const box of all<HTMLElement>('[data-send-widget], [class*="send-"][data-send-src]'))
    upgradeBox(box, embedFolder);
  if (!embedFolder) return;
  for (const holder of all('p, li, div, td, dd, figure')) linkBareAddress(holder, embedFolder);
  for (const link of all<HTMLAnchorElement>('a[href]')) upgradeLink(link, embedFolder);
  for (const content of all('form, table')) if (!insideWidget(content)) rejoin(content);
}

/** `<div data-send-widget="…" data-send-src="…">`: the widget replaces the box, with a copy of its content. */
function upgradeBox(box: HTMLElement, embedFolder: string | undefined): void {
  if (upgraded.has(box) || insideWidget(box) || isWidget(box) || box.isContentEditable) return;
  if ([...box.children].some(isWidget)) return;
  const name =
    box.dataset['sendWidget'] ??
    [...box.classList].find(word => TAG.test(word))?.slice('send-'.length);
  const tag = `send-${name?.replace(/^send-/, '')}`;
  if (!name || !isRegistered(tag)) return;
  const pairs = [...box.attributes]
    .filter(({name: attribute}) => /^data-send-(?!widget$|keep$)/.test(attribute))
    .map(({name: attribute, value}) => [attribute.slice('data-send-'.length), value] as const);
  const spec = readSpec(tag, pairs, embedFolder);
  if (!mayUpgrade(box, spec, box.childNodes.length > 0)) return;
  place(box, spec, {after: box, content: box.childNodes, hidden: [box]});
}

/** Some editors leave an address without a link, in a paragraph, an item of a list, or WordPress's embed figure. */
function linkBareAddress(holder: Element, embedFolder: string): void {
  for (const node of [...contentOf(holder)]) {
    if (!(node instanceof Text)) continue;
    const address = node.data.trim();
    if (!address || /\s/.test(address) || !specOf(address, embedFolder)) continue;
    if (insideWidget(holder) || whyLink(holder)) continue;
    if (!holderOf(holder, word => Boolean(specOf(word, embedFolder)))) continue;
    const link = document.createElement('a');
    link.href = address.replace(/&amp;/g, '&');
    link.textContent = address;
    node.replaceWith(link);
  }
}

/** Links whose table is not on the page yet. */
const waiting = new Set<HTMLAnchorElement>();

function upgradeLink(link: HTMLAnchorElement, embedFolder: string): void {
  if (upgraded.has(link) || !link.isConnected || insideWidget(link)) return;
  const spec = specOf(link.href, embedFolder);
  if (!spec) return;
  if (whyLink(link)) return;
  const sentence = link.closest('p') ?? link;
  const split = widgetBefore(spec, sentence);
  if (split) return split.append(sentence);
  const holder = holderOf(link, address => Boolean(specOf(address, embedFolder)));
  if (!holder) return;
  // The widget replaces a whole paragraph or embed figure; in a list item or a cell it is inserted inside.
  const figure = holder.closest('figure');
  const whole = figure && !figure.querySelector('table') ? figure : holder;
  const hidesHolder = matches(whole, 'p, figure') && whole.querySelectorAll('a').length === 1;
  const placeholder = matches(whole, 'p, figure') ? (whole as HTMLElement) : link;

  const table = spec.fromNextTable ? nextTable(placeholder, spec.tag) : undefined;
  // A filter removed the table, or it has not arrived yet: only the link is left.
  if (spec.fromNextTable && !table && !spec.attributes.has('src')) {
    waiting.add(link);
    if (!tableReader()) void loadTableReader().then(() => upgradeLink(link, embedFolder));
    return;
  }
  if (!mayUpgrade(link, spec, Boolean(table))) return;
  waiting.delete(link);
  const before = [...upgraded.values()].filter(({hidden}) => hidden.includes(placeholder));
  place(link, spec, {
    after: before.at(-1)?.widget ?? placeholder,
    content: [hidesHolder ? placeholder : link, ...(table ? [table] : [])],
    hidden: [placeholder, ...(table ? [table] : [])],
  });
}

/**
 * The table immediately after a placeholder, with the figure or box that an editor wrapped it in, if it can be read as
 * what the widget shows. No other table is meant.
 */
function nextTable(placeholder: Element, tag: string): HTMLElement | undefined {
  let next = placeholder.nextElementSibling as HTMLElement | null;
  while (next && matches(next, 'script, style, link, noscript, template, br, p:empty'))
    next = next.nextElementSibling as HTMLElement | null;
  const tables =
    next?.localName === 'table' ? [next] : [...(next?.querySelectorAll('table') ?? [])];
  const [table] = tables;
  if (!next || tables.length !== 1 || !(table instanceof HTMLTableElement) || insideWidget(table))
    return undefined;
  const list = listOf(tag);
  const reading = list && tableReader()?.readPageTable(table, ofDocument('baseURI'), list).record;
  return reading && list && reading[list].length ? next : undefined;
}

/** How many upgrades a page may undo: enough for a long day, and an end if a script fights us. */
let timesLeft = 300;

/**
 * Removes widgets whose placeholder the page has removed or changed, and shows placeholders whose widget it removed.
 * Pages that morph their markup (Turbo) remove both the widget and our style on hidden elements: then the placeholder
 * is upgraded again. If only the widget was removed, that is deliberate.
 */
function follow(embedFolder: string | undefined): void {
  for (const [placeholder, {widget, hidden, address}] of [...upgraded]) {
    const morphed = hidden.filter(({style}) => !style.display);
    if (placeholder.isConnected && widget.isConnected && addressOf(placeholder) === address) {
      morphed.forEach(hide);
      continue;
    }
    undo(placeholder);
    const [first] = morphed;
    if (first?.isConnected && timesLeft-- > 0) upgradeIn(first, embedFolder);
  }
}

/** Upgrades the placeholders on the page, and those added later. */
export function watchPlaceholders(embedFolder: string | undefined): void {
  const upgradePage = () => {
    loadWidgetsIn(document);
    upgradeIn(document, embedFolder);
  };
  // The parser may be in the middle of a placeholder: those it adds are upgraded when it has finished.
  if (ofDocument('readyState') === 'loading')
    document.addEventListener('DOMContentLoaded', upgradePage);
  else upgradePage();
  new MutationObserver(changes => {
    if (ofDocument('readyState') === 'loading') return;
    follow(embedFolder);
    for (const {type, target, addedNodes} of changes) {
      if (type === 'attributes') {
        if (embedFolder && target instanceof HTMLAnchorElement) upgradeLink(target, embedFolder);
        continue;
      }
      for (const node of addedNodes) {
        if (!(node instanceof Element) || !node.isConnected) continue;
        loadWidgetsIn(node);
        if (!isWidget(node)) upgradeIn(node, embedFolder);
        if (waiting.size && (node.localName === 'table' || node.querySelector('table')))
          for (const link of waiting) upgradeLink(link, embedFolder!);
      }
    }
  }).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href'],
  });
}
