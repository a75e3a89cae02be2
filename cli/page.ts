/** What a web page holds of ours: our tags, what carries them where tags are stripped, and tables. */
import {type DefaultTreeAdapterTypes, defaultTreeAdapter as tree, parse} from 'parse5';
import {safeUrl} from '../src/record/addresses.js';
import {type SpanningCell, cellWords, spreadCells} from '../src/data/table-spans.js';
import type {Cell} from '../src/data/table-cells.js';
import {ADDRESSES, hostOf, hostsIn} from '../src/embed/rules.js';
import {whyLink} from './where-links-stay.js';
import {isWidget} from './widgets.js';

/** A link of a page on disk leads somewhere, wherever the page will be. */
const ANYWHERE = 'https://anywhere.example/';

type Node = DefaultTreeAdapterTypes.Node;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** A widget that a page asks for, by a tag or by what carries one. */
export interface PageWidget {
  /** The name as typed: the tag without its prefix. */
  name: string;
  /** What it is on the page: `<send-letter>`, `box for letter`, `link to letter ("Read it")`. */
  what: string;
  line: number;
  attributes: ReadonlyMap<string, string>;
  /** JSON between the tags, and the line it begins on. */
  json?: {text: string; line: number};
  table?: {rows: Cell[][]; line: number};
}

export interface Page {
  widgets: PageWidget[];
  /** Addresses of ours that stay links, and why. */
  links: {name: string; what: string; line: number; why: string}[];
  /** Addresses that a link or a box names on a host that neither the page nor the script is on. */
  refused: {name: string; what: string; address: string; line: number}[];
  /** Headings in the page's own words. */
  headings: {level: number; words: string; line: number}[];
  /** Tables that belong to no widget. */
  tables: {rows: Cell[][]; line: number}[];
}

const lineOf = (node: Node): number =>
  ('sourceCodeLocation' in node && node.sourceCodeLocation?.startLine) || 1;
export const attributesOf = (element: PageElement): Map<string, string> =>
  new Map(element.attrs.map(({name, value}) => [name, value]));

/** Every element within a node, in the order of the page. */
export function* elements(node: Node): Generator<PageElement> {
  // A list of what is still to come: somebody's page of 100,000 boxes in each other must not exhaust the stack.
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (tree.isElementNode(next)) yield next;
    const holder = 'content' in next ? next.content : next;
    if ('childNodes' in holder)
      for (let at = holder.childNodes.length - 1; at >= 0; at -= 1)
        waiting.push(holder.childNodes[at]!);
  }
}

const STRUCK = ['s', 'del', 'strike'];
const isHidden = (attributes: ReadonlyMap<string, string>) =>
  attributes.has('hidden') || /display: ?none/.test(attributes.get('style') ?? '');

/** What a picture, or a sign drawn by a style sheet, says in words; of a hidden or struck element, nothing. */
function otherWords(element: PageElement): string | undefined {
  const attributes = attributesOf(element);
  if (isHidden(attributes) || STRUCK.includes(element.tagName)) return '';
  const label =
    attributes.get('aria-label') ?? (element.tagName === 'img' ? attributes.get('alt') : undefined);
  return label !== undefined && !textWithin(element).trim() ? label : undefined;
}

/**
 * The text within a node; lines and paragraphs are kept.
 *
 * @param isCell whether to read it as a cell of a table, whose pictures may say something
 */
export function textWithin(node: Node, isCell = false): string {
  const parts: string[] = [];
  const waiting: (Node | string)[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (tree.isTextNode(next)) parts.push(next.value);
    else if ('childNodes' in next) {
      const name = tree.isElementNode(next) ? next.tagName : '';
      const other =
        isCell && next !== node && tree.isElementNode(next) ? otherWords(next) : undefined;
      if (other !== undefined) {
        parts.push(other);
        continue;
      }
      if (name === 'br') parts.push('\n');
      if (['br', 'script', 'style', 'template'].includes(name)) continue;
      if (name === 'li') parts.push('\n- ');
      if (['p', 'ul', 'ol', 'div'].includes(name)) waiting.push('\n\n');
      if (name === 'li') waiting.push('\n');
      for (let at = next.childNodes.length - 1; at >= 0; at -= 1)
        waiting.push(next.childNodes[at]!);
    }
  }
  return parts.join('');
}

/** Finds what a page holds of ours. */
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

/** Hosts that a placeholder may name. None of a page on disk, nor of one that is to get its script later: nobody can tell. */
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

/** The widget's page that an address leads to. */
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

/** Where a link leads; a paragraph that is nothing but an address is one. */
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

/** What an element asks for: a tag of ours, a box, or a link to a page in our `embed/` folder. */
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
  // Editors leave addresses of players bare, too, and those may lie in a folder of that name.
  if (!found || (element.tagName !== 'a' && !isWidget(found.name))) return undefined;
  const {name, href} = found;
  const query = new Map(href.searchParams);
  const src = query.get('src');
  if (src && URL.canParse(src, href)) query.set('src', new URL(src, href).href);
  return {name, attributes: query, nextTable: query.get('from') === 'next-table', isLink: true};
}

function tableRows(table: PageElement, address: string): Cell[][] {
  const rows = [...elements(table)].filter(
    element => element.tagName === 'tr' && nearestTable(element) === table,
  );
  return spreadCells(
    rows.map(row =>
      row.childNodes
        .filter(tree.isElementNode)
        .filter(({tagName}) => tagName === 'td' || tagName === 'th')
        .map(cell => readCell(cell, address)),
    ),
  );
}

function nearestTable(element: PageElement): PageElement | undefined {
  for (let node = element.parentNode; node && tree.isElementNode(node); node = node.parentNode)
    if (node.tagName === 'table') return node;
  return undefined;
}

const isInFoot = (cell: PageElement): boolean => {
  const part = (cell.parentNode as PageElement | null)?.parentNode;
  return (
    part !== null && part !== undefined && tree.isElementNode(part) && part.tagName === 'tfoot'
  );
};

function readCell(cell: PageElement, address: string): SpanningCell {
  const attributes = attributesOf(cell);
  const base = address.startsWith('file:') ? ANYWHERE : address;
  const links = [...elements(cell)].flatMap(link => {
    const url = link.tagName === 'a' ? safeUrl(attributesOf(link).get('href'), base) : undefined;
    return url ? [{text: cellWords(textWithin(link)), url}] : [];
  });
  const span = (name: string) => Math.trunc(Number(attributes.get(name) ?? 1)) || 1;
  const text = cellWords(textWithin(cell, true));
  const inner = [...elements(cell)].slice(1);
  const struck = inner
    .filter(({tagName}) => STRUCK.includes(tagName))
    .map(mark => cellWords(textWithin(mark)))
    .filter(Boolean)
    .join(', ');
  // Without its style sheets, a page tells of a colour by the names of classes.
  const isColoured = [cell, ...inner].some(part => {
    const own = attributesOf(part);
    return (
      /background/.test(own.get('style') ?? '') ||
      own.has('bgcolor') ||
      /red|amber|yellow|green|blue|rag|status|danger|warning|success|complete/i.test(
        own.get('class') ?? '',
      )
    );
  });
  const wordless = inner.some(
    child =>
      ['img', 'svg', 'input'].includes(child.tagName) ||
      (['i', 'span'].includes(child.tagName) && attributesOf(child).has('class')),
  )
    ? 'picture'
    : isColoured
      ? 'colour'
      : undefined;
  return {
    text,
    ...(struck ? {struck} : {}),
    ...(wordless && !text ? {wordless} : {}),
    links,
    isHeading: cell.tagName === 'th',
    isFoot: isInFoot(cell),
    down: span('rowspan'),
    across: span('colspan'),
  };
}
