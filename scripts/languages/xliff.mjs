/**
 * Reads and writes our XLIFF 1.2 files: the dialect of @lit/localize-tools, with a status, plural forms of every category
 * and a mark on translations whose English has changed. In memory a value is `{0}`; in the file it is an `<x>`.
 */
import {
  attribute,
  children,
  escaped,
  fail,
  note,
  ours,
  readDocument,
  single,
  target as writeTarget,
  writeDocument,
  writeUnit,
} from './xliff-document.mjs';

const theirs = 'lit-localize';
const formNote = 'For the numbers ';
const wasNote = 'The English has changed since this was translated. It was: ';

/** The text of a `<source>` or `<target>`, and the names of its values. */
function readText(element) {
  const values = [];
  const parts = Array.from(element.childNodes, child => {
    if (child.nodeName === '#text' || child.nodeName === '#cdata-section') return child.nodeValue;
    if (child.localName !== 'x' || !child.getAttribute('id'))
      fail(`<${element.localName}> may hold only text and <x id="…"/>`);
    values[Number(child.getAttribute('id'))] = child.getAttribute('equiv-text');
    return `{${child.getAttribute('id')}}`;
  });
  return {text: parts.join(''), values};
}

function readUnit(element) {
  const id = element.getAttribute('id');
  if (!id) fail('a <trans-unit> has no id');
  const source = single(element, 'source') ?? fail(`"${id}" has no <source>`);
  const {text, values} = readText(source);
  const unit = {id, source: text, values};
  const target = single(element, 'target');
  if (target) unit.target = readText(target).text;
  for (const note of children(element, 'note')) {
    const words = note.textContent;
    if (note.getAttribute('from') === theirs) unit.desc = words;
    else if (words.startsWith(formNote)) unit.form = words.slice(formNote.length);
    else if (words.startsWith(wasNote)) unit.was = words.slice(wasNote.length);
  }
  return unit;
}

/**
 * Reads one file.
 *
 * @param {string} xml
 * @returns {import('./types.d.mts').XliffFile}
 * @throws {Error} in one plain sentence, when the file is not well-formed or not ours
 */
export function parseXliff(xml) {
  const file = readDocument(xml);
  const body = single(file, 'body') ?? fail('<file> has no <body>');
  const header = single(file, 'header');
  const status = header ? children(header, 'note').map(note => note.textContent.trim()) : [];
  return {
    tag: file.getAttribute('target-language'),
    status: status.find(note => note.startsWith('status='))?.slice('status='.length) ?? '',
    units: children(body, 'trans-unit').map(readUnit),
  };
}

const writeText = (text, values) =>
  text
    .split(/(\{\d+\})/)
    .map(part => {
      const index = /^\{(\d+)\}$/.exec(part)?.[1];
      return index === undefined
        ? escaped(part)
        : `<x id="${index}" equiv-text="${attribute(values[index] ?? '')}"/>`;
    })
    .join('');

const asXml = ({id, source, values = [], target, desc, form, was}) =>
  writeUnit(`id="${attribute(id)}"`, [
    `  <source>${writeText(source, values)}</source>`,
    target !== undefined && writeTarget(writeText(target, values), was !== undefined),
    desc && note(theirs, desc),
    form && note(ours, formNote + form),
    was !== undefined && note(ours, wasNote + was),
  ]);

/**
 * Writes one file deterministically, so that a diff shows only what a translator changed.
 *
 * @param {import('./types.d.mts').XliffFile} file
 * @returns {string}
 */
export const xliffText = ({tag, status, units}) =>
  writeDocument(
    `target-language="${tag}" source-language="en" original="lit-localize-inputs"`,
    [note(ours, `status=${status}`)],
    units.map(asXml),
  );
