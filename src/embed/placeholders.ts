/**
 * Upgrades placeholders: what content filters leave of a pasted widget becomes the widget again.
 *
 * A placeholder is a `<div data-send-widget>`, or a link into our own `embed/` folder or its bare address, where it stands alone
 * in content (`standing-alone.ts`). The page's own nodes stay where they are: the placeholder is hidden, and the widget stands
 * beside it with a copy of its words, which it shows until it has something better, and again when that fails. When the page
 * takes the placeholder away, the widget goes too: pages that React, Vue or Turbo draw move their nodes at any time.
 */
import {loadTableReader, tableReader} from '../data/readers.js';
import {matches, ofDocument, shared} from '../language/page.js';
import {isRegistered, loadWidgetsIn} from './registry.js';
import {closeTag, rejoin, widgetBefore} from './rejoin.js';
import {refusedHost} from './rules.js';
import {TAG, type WidgetSpec, isWidget, lacksRecord, listOf, readSpec, specOf} from './spec.js';
import {contentOf, holderOf, parentOf, whyLink} from './standing-alone.js';

/** Widgets that stand beside their placeholders: by placeholder, with what was hidden for them; those of other copies of the script, too. */
const upgraded = shared(
  'placeholders',
  () =>
    new Map<Element, {widget: HTMLElement; hidden: HTMLElement[]; address: string | undefined}>(),
);

/** Whether an element belongs to a widget, or to a placeholder that has become one. */
const insideWidget = (element: Element) => {
  for (let node = parentOf(element); node; node = parentOf(node))
    if (isWidget(node) || upgraded.has(node)) return true;
  return false;
};

/** Placeholders that the console has a warning about: once each. */
const warned = new WeakSet<Element>();

function warn(placeholder: Element, sentence: string): void {
  if (!warned.has(placeholder)) console.warn(`send-widgets: ${sentence}`, placeholder);
  warned.add(placeholder);
}

/** Whether what a placeholder asks for can be shown; says on the console why not. */
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
 * A copy of a page's nodes for the widget beside them. Ids are made its own, so that the page's labels and scripts find the
 * page's elements.
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

/** The address of a link; none of a box. */
const addressOf = (placeholder: Element) => (placeholder as Partial<HTMLAnchorElement>).href;

/** Puts a widget after an element of the page, and hides what it stands for. */
function place(
  placeholder: Element,
  spec: WidgetSpec,
  {after, content, hidden}: {after: Element; content: Iterable<Node>; hidden: HTMLElement[]},
): void {
  // Carousels clone what they show, Turbo keeps a clone of the page, Vue and others write the page's own markup into it again: then
  // the widget is there already, beside its hidden placeholder.
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

/** Takes a widget away whose placeholder has gone or asks for something else, and shows what it had hidden. */
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

/** `<div data-send-widget="…" data-send-src="…">`: the widget takes the place of the box, with a copy of its content. */
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

/** Links whose table is not on the page. */
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
  // A paragraph and an embed figure stand for their link; in an item of a list or a cell the widget stands inside.
  const figure = holder.closest('figure');
  const whole = figure && !figure.querySelector('table') ? figure : holder;
  const hidesHolder = matches(whole, 'p, figure') && whole.querySelectorAll('a').length === 1;
  const placeholder = matches(whole, 'p, figure') ? (whole as HTMLElement) : link;

  const table = spec.fromNextTable ? nextTable(placeholder, spec.tag) : undefined;
  // A filter took the table, or it is still to come: the link is all that there is.
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
 * The table at once after a placeholder, with the figure or box that an editor wrapped it in, if it can be read as what the widget
 * shows. Any other table is not meant.
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

/** How often a page may have a placeholder upgraded again: enough for a long day, and an end where a script fights us. */
let timesLeft = 300;

/**
 * Takes away widgets whose placeholder the page has removed or changed, and shows placeholders whose widget it removed. Pages that
 * write only the differences of their markup (Turbo's morph) take our style from what is hidden, and the widget too: then it is
 * upgraded again. Whoever removes the widget alone means it.
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

/** Upgrades what is on the page, and what comes later. */
export function watchPlaceholders(embedFolder: string | undefined): void {
  const upgradePage = () => {
    loadWidgetsIn(document);
    upgradeIn(document, embedFolder);
  };
  // The parser may be in the middle of a placeholder: what it adds while it runs is upgraded once it is done.
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
