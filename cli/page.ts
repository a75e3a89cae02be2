/** Finds what belongs to us on a web page: our tags, placeholders where tags were stripped, and tables. */
import {defaultTreeAdapter as tree, parse} from 'parse5';
import type {Cell} from '../src/data/table-cells.js';
import {cellWords} from '../src/data/table-spans.js';
import {ADDRESSES, hostOf, hostsIn} from '../src/embed/rules.js';
import {type PageElement, attributesOf, elements, lineOf, textWithin} from './page-elements.js';
import {tableRows} from './page-tables.js';
import {whyLink} from './where-links-stay.js';
import {isWidget} from './widgets.js';

/** A widget that a page asks for, by a tag or by a placeholder. */
export interface PageWidget {
  /** The name as typed: the tag without its prefix. */
  name: string;
  /** What it is on the page: `<send-letter>`, `box for letter`, `link to letter ("Read it")`. */
  what: string;
  line: number;
  attributes: ReadonlyMap<string, string>;
  /** JSON inside the tag, and the line on which it begins. */
  json?: {text: string; line: number};
  table?: {rows: Cell[][]; line: number};
}

export interface Page {
  widgets: PageWidget[];
  /** Addresses of ours that remain links, and why. */
  links: {name: string; what: string; line: number; why: string}[];
  /** Addresses in a link or a box on a host that is neither the page's nor the script's. */
  refused: {name: string; what: string; address: string; line: number}[];
  /** Headings in the page's own words. */
  headings: {level: number; words: string; line: number}[];
  /** Tables that do not belong to a widget. */
  tables: {rows: Cell[][]; line: number}[];
}

/** Finds our tags, placeholders and tables on a page. */
export function readPage(html: string, address: string): Page {
  const page = parse(html, {sourceCodeLocationInfo: true});
  const all = [...elements(page)];
  const taken = new Set<PageElement>();
  const table = (element: PageElement | undefined) => {
    if (!element) return undefined;
    taken.add(element);
    return {rows: tableRows(element, address), line: lineOf(element)};
  };
  const widgets: PageWidget[] = [];
  const links: Page['links'] = [];
  const refused: Page['refused'] = [];
  const isOurs = (word: string) => addressOf(word, address) !== undefined;
  const known = hostsOf(all, address);
  all.forEach((element, at) => {
    const attributes = attributesOf(element);
    const order = orderOf(element, attributes, address);
    if (!order || insideWidget(element)) return;
    const line = lineOf(element);
    const what = isTag(element)
      ? `<${element.tagName}>`
      : order.isLink
        ? `link to ${order.name} ("${cellWords(textWithin(element))}")`
        : `box for ${order.name}`;
    const why = order.isLink ? whyLink(element, isOurs) : undefined;
    if (why) {
      links.push({name: order.name, what, line, why});
      return;
    }
    if (!isTag(element) && known.size)
      for (const named of ADDRESSES.flatMap(name => order.attributes.get(name) ?? []))
        if (URL.canParse(named, address) && !known.has(hostOf(new URL(named, address).href)))
          refused.push({name: order.name, what, address: named, line});
    const inner = [...elements(element)].slice(1);
    const script = inner.find(
      child => child.tagName === 'script' && attributesOf(child).get('type') === 'application/json',
    );
    const text =
      script && script.childNodes.map(node => ('value' in node ? node.value : '')).join('');
    const found = order.nextTable
      ? all.slice(at).find(other => other.tagName === 'table' && !taken.has(other))
      : inner.find(child => child.tagName === 'table');
    const rows = order.attributes.has('src') || text !== undefined ? undefined : table(found);
    if (!rows) for (const child of inner) if (child.tagName === 'table') taken.add(child);
    widgets.push({
      name: order.name,
      what,
      line,
      attributes: order.attributes,
      ...(script && text !== undefined
        ? {json: {text, line: lineOf(script.childNodes[0] ?? script)}}
        : {}),
      ...(rows ? {table: rows} : {}),
    });
  });
  const tables = all
    .filter(element => element.tagName === 'table' && !taken.has(element))
    .map(element => table(element)!);
  const headings = all.flatMap(element => {
    const level = Number(/^h([1-6])$/.exec(element.tagName)?.[1]);
    return level
      ? [{level, words: cellWords(textWithin(element)).slice(0, 60), line: lineOf(element)}]
      : [];
  });
  return {widgets, links, refused, headings, tables};
}

/**
 * Hosts that a placeholder may name. `undefined` for a page on disk, or one that has no script yet: there they are
 * unknown.
 */
function hostsOf(all: readonly PageElement[], address: string): Set<string> {
  const hosts = new Set<string>();
  let hasScript = false;
  for (const element of all) {
    const attributes = attributesOf(element);
    const src = attributes.get('src') ?? '';
    if (element.tagName === 'script' && /\/send-widgets(?:\.all|\.module)?\.js/.test(src)) {
      hasScript = true;
      if (URL.canParse(src, address)) hosts.add(hostOf(new URL(src, address).href));
    } else if (element.tagName === 'meta' && attributes.get('name') === 'send-hosts')
      for (const host of hostsIn(attributes.get('content') ?? '')) hosts.add(host);
  }
  return hasScript && /^https?:/.test(address) ? hosts.add(hostOf(address)) : new Set();
}

/** The hosted page at an address. */
function addressOf(link: string, address: string): {name: string; href: URL} | undefined {
  const href = URL.canParse(link, address) ? new URL(link, address) : undefined;
  const name = href && /\/embed\/([a-z-]+)\.html$/.exec(href.pathname)?.[1];
  return name && href.searchParams.get('as') !== 'link' ? {name, href} : undefined;
}

const isTag = (element: PageElement) => element.tagName.startsWith('send-');

/** The widget of a `<div data-send-widget="letter">`, or of a `<div class="send-letter" data-send-src="…">`. */
function boxName(attributes: ReadonlyMap<string, string>): string | undefined {
  const word = attributes.has('data-send-src')
    ? attributes
        .get('class')
        ?.split(/\s+/)
        .find(name => /^send-[a-z-]+$/.test(name))
    : undefined;
  return attributes.get('data-send-widget') ?? word?.slice('send-'.length);
}

/** The address of a link, or of a paragraph that is only an address. */
function linkOf(element: PageElement, attributes: ReadonlyMap<string, string>): string | undefined {
  if (element.tagName === 'a') return attributes.get('href');
  if (element.tagName !== 'p' || element.childNodes.some(tree.isElementNode)) return undefined;
  const words = textWithin(element).trim();
  return /^https?:\S+$/i.test(words) ? words : undefined;
}

function insideWidget(element: PageElement): boolean {
  for (let node = element.parentNode; node && tree.isElementNode(node); node = node.parentNode)
    if (isTag(node) || boxName(attributesOf(node)) !== undefined) return true;
  return false;
}

/** The widget that an element requests: a tag of ours, a box, or a link to a page in our `embed/` folder. */
function orderOf(
  element: PageElement,
  attributes: Map<string, string>,
  address: string,
):
  | {name: string; attributes: Map<string, string>; nextTable?: boolean; isLink?: boolean}
  | undefined {
  if (isTag(element)) return {name: element.tagName.slice('send-'.length), attributes};
  const box = boxName(attributes);
  if (box !== undefined)
    return {
      name: box,
      attributes: new Map(
        [...attributes].map(([name, value]) => [name.replace(/^data-send-/, ''), value]),
      ),
    };
  const link = linkOf(element, attributes);
  const found = link === undefined ? undefined : addressOf(link, address);
  // Editors also leave bare addresses of players, which may be in a folder of the same name.
  if (!found || (element.tagName !== 'a' && !isWidget(found.name))) return undefined;
  const {name, href} = found;
  const query = new Map(href.searchParams);
  const src = query.get('src');
  if (src && URL.canParse(src, href)) query.set('src', new URL(src, href).href);
  return {name, attributes: query, nextTable: query.get('from') === 'next-table', isLink: true};
}
