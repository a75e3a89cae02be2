/** What a letter offers: its formats, the missing ones, whom to ask, and its original: pure. */
import type {Document, Letter, SendRecord, Text} from '../../record/schema.js';
import {type Reading, pickText, recordLanguage, matchingTag} from '../../record/texts.js';

/**
 * Formats that families with different needs look for, in addition to the words themselves (Accessible Information
 * Standard, DCB1605).
 */
const EXPECTED = ['pdf', 'easy-read', 'bsl', 'audio', 'docx'];

/** A document with a normalised format; if none was typed, that of its address. */
export function withFormat(document: Document): Document {
  const typed = document.format?.trim() || /\.(pdf|docx?)(?:$|[?#])/i.exec(document.url ?? '')?.[1];
  const known =
    typed
      ?.toLowerCase()
      .replace(/\s+/g, '-')
      .replace(/^(word|doc)$/, 'docx') ?? '';
  return {...document, format: EXPECTED.includes(known) ? known : typed};
}

/** Its documents that can be shown; those that open in the browser first. */
export function publishedDocuments({documents = []}: Letter): Document[] {
  const shown = documents.filter(
    ({title, format, url}) => pickText(title, '', '') ?? (format || url),
  );
  const isPage = ({format}: Document) => format === 'html';
  return [...shown.filter(isPage), ...shown.filter(document => !isPage(document))];
}

/** The expected formats that were not published. Easy Read may be on this page as a wording. */
export function missingFormats(letter: Letter, documents: readonly Document[]): string[] {
  const published = documents.map(document => withFormat(document).format);
  return EXPECTED.filter(
    format => !published.includes(format) && !(format === 'easy-read' && letter.easyRead?.length),
  );
}

/** Its main points, for readers of the standard wording. */
export const pointsIn = ({points = []}: Letter, reading: Reading): readonly Text[] =>
  reading === 'plain' || reading === 'easy-read' ? [] : points;

/** How many points are shown; if there is more than one further point, those are in a disclosure. */
export const shownAtOnce = ({length}: readonly Text[]): number => (length > 5 ? 4 : length);

/** Whom to ask for another format: a publisher with an address; else the organisation that wrote the letter. */
export function whomToAsk(
  {publisher}: SendRecord,
  {from}: Letter,
): {name: Text | undefined; url?: string} {
  return publisher?.url
    ? {name: publisher.name, url: publisher.url}
    : {name: from?.organisation ?? publisher?.name};
}

/**
 * The language of a translated letter's original; `undefined` if the original is shown, or was not published.
 *
 * @param shown language of the words on screen
 */
export function originalOf(record: SendRecord, letter: Letter, shown: string): string | undefined {
  const own = recordLanguage(record);
  if (matchingTag([shown], own) || typeof letter.body !== 'object') return undefined;
  return matchingTag(Object.keys(letter.body), own);
}
