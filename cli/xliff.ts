/** XLIFF 1.2, as translators' tools exchange it: one unit a text, with where it stands and what it was made from. */
import {DOMParser} from '@xmldom/xmldom';

export interface XliffUnit {
  id: string;
  source: string;
  target?: string;
  /** Hash of the source that the file was written with; tools may have changed the source itself. */
  hash?: string;
  /** Whether the file says that somebody has to look at the target again. */
  needsReview?: boolean;
  /** The source that the target was made from, where that is another. */
  was?: string;
}

export interface XliffFile {
  source: string;
  target: string;
  units: XliffUnit[];
}

const OURS = 'send-widgets';
const HASH = 'source=';
const WAS = 'The text has changed since it was translated. It was: ';
/** States of XLIFF 1.2 that leave a target to be looked at. */
const UNFINISHED = /^(?:new|needs-)/;

// Characters that XML cannot hold at all, not even as references.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Characters that parsers would make plain new lines of. */
const BREAKS = /[\r\u0085\u2028]/g;
const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(BREAKS, character => `&#${character.charCodeAt(0)};`);
const attribute = (text: string): string =>
  escaped(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');

/** Writes a file, always in the same way, so that a comparison shows what a translator changed. */
export function writeXliff({source, target, units}: XliffFile, original: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="${attribute(original)}" source-language="${attribute(source)}" target-language="${attribute(target)}" datatype="plaintext">
<body>
${units.map(writeUnit).join('\n')}
</body>
</file>
</xliff>
`;
}

function writeUnit({id, source, target, hash, needsReview, was}: XliffUnit): string {
  return [
    `<trans-unit id="${attribute(id)}" xml:space="preserve">`,
    `  <source>${escaped(source)}</source>`,
    target !== undefined &&
      `  <target${needsReview ? ' state="needs-review-translation"' : ''}>${escaped(target)}</target>`,
    hash !== undefined && `  <note from="${OURS}">${HASH}${hash}</note>`,
    was !== undefined && `  <note from="${OURS}">${escaped(WAS + was)}</note>`,
    '</trans-unit>',
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * Reads a file.
 *
 * @throws Error with one plain sentence, when it is no XLIFF 1.2
 */
export function readXliff(xml: string): XliffFile {
  const fail = (message: string): never => {
    throw new Error(
      message
        .replace(/^\[xmldom [a-z ]+\]\s*/i, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  };
  if (/<!DOCTYPE/i.test(xml)) fail('it has a document type, which XLIFF has no need of');
  const document = new DOMParser({
    errorHandler: {warning: () => undefined, error: fail, fatalError: fail},
  }).parseFromString(xml.replace(/^\uFEFF/, ''), 'text/xml');
  const root = document.documentElement as Element | null;
  if (root?.localName !== 'xliff') fail('it has no <xliff>');
  const [file] = within(root!, 'file');
  if (!file) fail('it has no <file>: XLIFF 2 has another shape, so export version 1.2');
  const units = within(file!, 'trans-unit').map(readUnit);
  return {
    source: file!.getAttribute('source-language') ?? '',
    target: file!.getAttribute('target-language') ?? '',
    units,
  };
}

const within = (element: Element, name: string): Element[] =>
  Array.from(element.getElementsByTagNameNS('*', name));
const childrenOf = (element: Element, name: string): Element[] =>
  Array.from(element.childNodes).filter(node => (node as Element).localName === name) as Element[];

function readUnit(element: Element): XliffUnit {
  const [source] = childrenOf(element, 'source');
  const [target] = childrenOf(element, 'target');
  const words = target?.textContent?.trim() ? target.textContent : undefined;
  const notes = childrenOf(element, 'note')
    .filter(note => note.getAttribute('from') === OURS)
    .map(note => note.textContent ?? '');
  const hash = notes
    .find(note => note.startsWith(HASH))
    ?.slice(HASH.length)
    .trim();
  const was = notes.find(note => note.startsWith(WAS))?.slice(WAS.length);
  const state = target?.getAttribute('state') ?? '';
  return {
    id: element.getAttribute('id') ?? '',
    source: source?.textContent ?? '',
    ...(words === undefined ? {} : {target: words}),
    ...(hash ? {hash} : {}),
    ...(was === undefined ? {} : {was}),
    ...(UNFINISHED.test(state) ? {needsReview: true} : {}),
  };
}
