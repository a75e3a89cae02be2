/**
 * What all our XLIFF 1.2 files have in common: the document around the units, XML escaping, and our notes. The
 * messages of the widgets (`xliff.mjs`) and the texts of a record (`cli/xliff.ts`) differ in the content of units.
 */
import {DOMParser} from '@xmldom/xmldom';

/** The author of our notes. */
export const ours = 'send-widgets';

// Characters that XML cannot contain at all, not even as references.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Characters that parsers would turn into plain line feeds. */
const BREAKS = /[\r\u0085\u2028]/g;

/** A text escaped for XML. */
export const escaped = text =>
  text
    .replace(FORBIDDEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(BREAKS, character => `&#${character.charCodeAt(0)};`);

/** The same for an attribute value. */
export const attribute = text =>
  escaped(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');

export const note = (from, text) => `  <note from="${from}">${escaped(text)}</note>`;

/** A `<target>`, its content already XML. */
export const target = (content, needsReview) =>
  `  <target${needsReview ? ' state="needs-review-translation"' : ''}>${content}</target>`;

/** @param lines the lines of one unit; false ones are left out */
export const writeUnit = (attributes, lines) =>
  [`<trans-unit ${attributes}>`, ...lines, '</trans-unit>'].filter(Boolean).join('\n');

/**
 * Writes a file deterministically, so that a diff shows what a translator changed.
 *
 * @param attributes those of `<file>`, as XML
 * @param notes about the whole file
 * @param units as XML
 */
export const writeDocument = (attributes, notes, units) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
    `<file ${attributes} datatype="plaintext">`,
    ...(notes.length ? ['<header>', ...notes, '</header>'] : []),
    '<body>',
    ...units,
    '</body>',
    '</file>',
    '</xliff>',
    '',
  ].join('\n');

/** Throws an error with one plain sentence. */
export function fail(message) {
  throw new Error(
    message
      .replace(/^\[xmldom [a-z ]+\]\s*/i, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

export const children = (element, name) =>
  Array.from(element.childNodes).filter(child => child.localName === name);

/** The child with a name, if there is one. @throws if there are several */
export function single(element, name) {
  const found = children(element, name);
  if (found.length > 1) fail(`<${element.localName}> has ${found.length} <${name}>`);
  return found[0];
}

/**
 * The `<file>` of a document.
 *
 * @throws {Error} in one plain sentence, if it is not XLIFF 1.2
 */
export function readDocument(xml) {
  if (/<!DOCTYPE/i.test(xml)) fail('it has a document type, which XLIFF has no need of');
  const document = new DOMParser({
    errorHandler: {warning: () => undefined, error: fail, fatalError: fail},
  }).parseFromString(xml.replace(/^\uFEFF/, ''), 'text/xml');
  const root = document.documentElement;
  if (root?.localName !== 'xliff') fail('it has no <xliff>');
  return (
    children(root, 'file')[0] ??
    fail('it has no <file>: XLIFF 2 has another shape, so export version 1.2')
  );
}
