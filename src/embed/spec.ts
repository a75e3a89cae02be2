/**
 * What a placeholder asks for, and whether it may: a visitor's comment must not put an invented record, or a form that
 * posts to the visitor's host, into a council's page.
 */
import {ofDocument} from '../language/page.js';
import type {ListName} from '../record/schema.js';
import {isRegistered} from './registry.js';
import {ADDRESSES, hostOf, hostsIn, urlOf} from './rules.js';

/** What a placeholder asks for. */
export interface WidgetSpec {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  /** Whether the next table is the record. */
  fromNextTable: boolean;
  /** Addresses on hosts that neither the page nor the script knows; such a placeholder is not upgraded. */
  refused: readonly string[];
  /** Names in the query that are not attributes of the widget. */
  unknown: readonly string[];
}

export const TAG = /^send-[a-z-]+$/;
export const isWidget = (element: Element): boolean => TAG.test(element.localName);
/** Hosts that the page allows in addition to its own and the script's. */
const statedHosts = (): string[] =>
  [...document.querySelectorAll('meta[name="send-hosts"]')].flatMap(meta =>
    hostsIn(meta.getAttribute('content') ?? ''),
  );

function isRefused(address: string, embedFolder: string | undefined): boolean {
  const url = urlOf(address, ofDocument('baseURI'));
  // Other kinds of addresses are refused by the widget itself.
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const known = [location.href, ofDocument('baseURI'), embedFolder ?? ''].map(hostOf);
  return ![...known, ...statedHosts()].filter(Boolean).includes(hostOf(url.href));
}

/** Reads only the attributes that a widget has: a link must not set `style`, `id` or a handler. */
export function readSpec(
  tag: string,
  pairs: Iterable<readonly [string, string]>,
  embedFolder: string | undefined,
): WidgetSpec {
  const element = customElements.get(tag) as {observedAttributes?: readonly string[]} | undefined;
  const names = element?.observedAttributes ?? [];
  const attributes = new Map<string, string>();
  const unknown: string[] = [];
  for (const [name, value] of pairs)
    if (names.includes(name)) attributes.set(name, value);
    else unknown.push(name);
  const fromNextTable = attributes.get('from') === 'next-table' || unknown.includes('from');
  // The timeline has its own attribute of that name, for a date.
  if (attributes.get('from') === 'next-table') attributes.delete('from');
  const refused = ADDRESSES.flatMap(name => attributes.get(name) ?? []).filter(address =>
    isRefused(address, embedFolder),
  );
  return {
    tag,
    attributes,
    fromNextTable,
    refused,
    unknown: unknown.filter(name => name !== 'from' && name !== 'as' && !/^utm_/.test(name)),
  };
}

/** The address, if it is in our `embed/` folder, also with another scheme or without `www`. */
function pathInFolder(address: string, embedFolder: string): URL | undefined {
  const url = urlOf(address.replace(/&amp;/g, '&'));
  const folder = new URL(embedFolder);
  const isOurs =
    url &&
    /^https?:$/.test(url.protocol) &&
    hostOf(url.href) === hostOf(embedFolder) &&
    url.pathname.startsWith(folder.pathname);
  return isOurs ? url : undefined;
}

/**
 * What an address of ours asks for; `undefined` when it is not in our `embed/` folder, names no widget, or says `as=link`.
 *
 * @param link the address, in full
 * @param embedFolder the folder of the hosted pages, in full
 */
export function specOf(link: string, embedFolder: string): WidgetSpec | undefined {
  // The `href` of a link in an SVG image is an object.
  const url = pathInFolder(String(link), embedFolder);
  if (!url || url.searchParams.get('as') === 'link') return undefined;
  const name = url.pathname.slice(new URL(embedFolder).pathname.length).replace(/\.html$/, '');
  const tag = `send-${name}`;
  if (!TAG.test(tag) || !isRegistered(tag)) return undefined;
  const pairs = [...url.searchParams].map(([key, value]) => {
    // A CMS may have escaped it once too often.
    const attribute = key.replace(/^(?:amp;)+/, '');
    // As on the hosted page, an address in the query is relative to that page.
    return [attribute, ADDRESSES.includes(attribute) ? absolute(value, url.href) : value] as const;
  });
  return readSpec(tag, pairs, embedFolder);
}

const absolute = (address: string, base: string): string =>
  address && (urlOf(address, base)?.href ?? address);

/** The list of a record that a widget shows. */
export const listOf = (tag: string): ListName | undefined =>
  (document.createElement(tag) as {list?: ListName}).list;

/** Whether a widget has no source for its record. */
export const lacksRecord = ({tag, attributes}: WidgetSpec): boolean =>
  (listOf(tag) !== undefined || attributes.get('purpose') === 'survey') &&
  !attributes.get('src') &&
  !attributes.get('responses');
