/** The HTML snippets for a widget, each in one line. Pure. */
import {escaped} from '../../cli/fallback/markup.js';
import type {WidgetName} from '../../cli/widgets.js';

export interface Piece {
  widget: WidgetName;
  /** Attributes beside `src`, in their order; one that needs no value has an empty one. */
  attributes: Readonly<Record<string, string>>;
  /** Address of the record, in full; empty where the widget needs none. */
  record: string;
  /** The folder of the script, with a trailing slash. */
  folder: string;
  /** The link text. */
  words: string;
}

/** What somebody chooses between. */
export const WIDGET_NAMES: Readonly<Record<WidgetName, string>> = {
  'priorities-tracker': 'What leaders said they would do, and how far they are',
  'inspection-timeline': 'Inspections and visits, in their order',
  'findings': 'What inspectors found',
  'letter': 'One letter',
  'participation': 'Who took part, in figures',
  'statement': 'What somebody said',
  'you-said-we-did': 'You said, we did',
  'resource': 'A report, a page or a post',
  'contributors': 'Groups that took part',
  'feedback-form': 'A form that answers back',
  'language': 'The language picker',
};

/** What a link says, unless somebody writes better words. */
export const LINK_WORDS: Readonly<Record<WidgetName, string>> = {
  'priorities-tracker': 'What leaders said they would do',
  'inspection-timeline': 'Inspections and visits of our area',
  'feedback-form': 'Tell us what you think',
  'letter': 'Read the letter',
  'findings': 'What inspectors found',
  'participation': 'Who took part, in figures',
  'statement': 'What was said about it',
  'resource': 'Read more',
  'contributors': 'Who took part',
  'you-said-we-did': 'You said, we did',
  'language': 'Choose a language',
};

const written = (attributes: Readonly<Record<string, string>>, prefix = ''): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${prefix}${name}${value ? `="${escaped(value)}"` : ''}`)
    .join('');

const all = ({record, attributes}: Piece): Record<string, string> => ({
  ...(record ? {src: record} : {}),
  ...attributes,
});

/** The hosted page of the widget, to which the link leads. */
export function pageAddress(piece: Piece): string {
  const query = Object.entries(all(piece))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${piece.folder}embed/${piece.widget}.html${query ? `?${query}` : ''}`;
}

const anchor = (piece: Piece): string =>
  `<a href="${escaped(pageAddress(piece))}">${escaped(piece.words)}</a>`;

/** @param inside plain HTML to read before the script has run; a link unless given */
export const element = (piece: Piece, inside = anchor(piece)): string =>
  `<send-${piece.widget}${written(all(piece))}>${inside}</send-${piece.widget}>`;

export const link = (piece: Piece): string => `<p>${anchor(piece)}</p>`;

export const box = (piece: Piece): string =>
  `<div data-send-widget="${piece.widget}"${written(all(piece), 'data-send-')}>${anchor(piece)}</div>`;

export const frame = (piece: Piece): string =>
  `<iframe src="${escaped(pageAddress(piece))}" title="${escaped(piece.words)}" width="100%" height="600" loading="lazy"></iframe>`;

export const PIECES = {element, link, box, frame} as const;
export type PieceKind = keyof typeof PIECES;

/** @param integrity the integrity value of the script; empty leaves it out */
export const script = (folder: string, integrity = ''): string =>
  `<script src="${escaped(folder)}send-widgets.js"${integrity ? ` integrity="${escaped(integrity)}" crossorigin="anonymous"` : ''} defer></script>`;

/** The origin of an address for requests; an e-mail address has none. */
const originOf = (address: string): string =>
  /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).origin : '';

/** Addresses that the page itself asks: a form that hands over opens its address, and asks nothing. */
function asked({record, attributes}: Piece): string[] {
  const handsOver = attributes['receiver'] === 'hand-off';
  return [record, handsOver ? '' : (attributes['action'] ?? ''), attributes['responses'] ?? ''];
}

/** The line for the page's head that a link or a box needs if it names a third host. */
export function hostsLine(piece: Piece, page: string): string | undefined {
  const {record, folder, attributes} = piece;
  const known = [originOf(folder), originOf(page)];
  const hosts = [record, attributes['action'] ?? '', attributes['responses'] ?? '']
    .filter(address => originOf(address) && !known.includes(originOf(address)))
    .map(address => new URL(address).host);
  return hosts.length
    ? `<meta name="send-hosts" content="${escaped([...new Set(hosts)].join(' '))}">`
    : undefined;
}

/** What a Content-Security-Policy must allow; nothing if the snippet is only a link. */
export function policyLines(piece: Piece, kind: PieceKind = 'element', hasScript = true): string {
  const {record, folder} = piece;
  if (kind === 'frame') return `frame-src ${originOf(folder) || "'self'"};`;
  if (!hasScript) return '';
  const connect = asked(piece).map(originOf).filter(Boolean);
  return [
    `script-src ${originOf(folder) || "'self'"};`,
    ...(connect.length ? [`connect-src ${[...new Set(connect)].join(' ')};`] : []),
    ...(originOf(record) ? [`img-src ${originOf(record)};`] : []),
  ].join('\n');
}
