/**
 * XLIFF 1.2, as translation tools exchange it: one unit per text, with its position and the source of its translation.
 */
import {
  attribute,
  children,
  escaped,
  note,
  ours,
  readDocument,
  target as writeTarget,
  writeDocument,
  writeUnit,
} from '../scripts/languages/xliff-document.mjs';

export interface XliffUnit {
  id: string;
  source: string;
  target?: string;
  /** Hash of the original source; tools may have changed the source in the file. */
  hash?: string;
  /** Whether the file marks the target for review. */
  needsReview?: boolean;
  /** The source from which the target was translated, if that differs. */
  was?: string;
}

export interface XliffFile {
  source: string;
  target: string;
  units: XliffUnit[];
}

const HASH = 'source=';
const WAS = 'The text has changed since it was translated. It was: ';
/** XLIFF 1.2 states of targets that need review. */
const UNFINISHED = /^(?:new|needs-)/;

/** Writes a file deterministically, so that a diff shows what a translator changed. */
export const writeXliff = ({source, target, units}: XliffFile, original: string): string =>
  writeDocument(
    `original="${attribute(original)}" source-language="${attribute(source)}" target-language="${attribute(target)}"`,
    [],
    units.map(asXml),
  );

const asXml = ({id, source, target, hash, needsReview, was}: XliffUnit): string =>
  writeUnit(`id="${attribute(id)}" xml:space="preserve"`, [
    `  <source>${escaped(source)}</source>`,
    target !== undefined && writeTarget(escaped(target), needsReview),
    hash !== undefined && note(ours, HASH + hash),
    was !== undefined && note(ours, WAS + was),
  ]);

/**
 * Reads a file.
 *
 * @throws Error with one plain sentence, if it is not XLIFF 1.2
 */
export function readXliff(xml: string): XliffFile {
  const file = readDocument(xml);
  // Tools may put units into groups.
  const units = Array.from(file.getElementsByTagNameNS('*', 'trans-unit'), readUnit);
  return {
    source: file.getAttribute('source-language') ?? '',
    target: file.getAttribute('target-language') ?? '',
    units,
  };
}

function readUnit(element: Element): XliffUnit {
  const [source] = children(element, 'source');
  const [target] = children(element, 'target');
  const words = target?.textContent?.trim() ? target.textContent : undefined;
  const notes = children(element, 'note')
    .filter(note => note.getAttribute('from') === ours)
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
