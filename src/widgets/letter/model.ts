/** What a letter offers: the formats it comes in, those it lacks, whom to ask, and its original: pure. */
import type {Document, Letter, SendRecord, Text} from '../../record/schema.js';
import {type Reading, pickText, recordLanguage, tagAmong} from '../../record/texts.js';

/** What families with different needs look for beside the words themselves (Accessible Information Standard, DCB1605). */
const EXPECTED = ['pdf', 'easy-read', 'bsl', 'audio', 'docx'];

/** A document with its format as we know it; where none was typed, that which its address ends in. */
export function withFormat(document: Document): Document {
  const typed = document.format?.trim() || /\.(pdf|docx?)(?:$|[?#])/i.exec(document.url ?? '')?.[1];
  const known =
    typed
      ?.toLowerCase()
      .replace(/\s+/g, '-')
      .replace(/^(word|doc)$/, 'docx') ?? '';
  return {...document, format: EXPECTED.includes(known) ? known : typed};
}

/** Its documents that have something to show; what opens in the browser first. */
export function publishedDocuments({documents = []}: Letter): Document[] {
  const shown = documents.filter(
    ({title, format, url}) => pickText(title, '', '') ?? (format || url),
  );
  const isPage = ({format}: Document) => format === 'html';
  return [...shown.filter(isPage), ...shown.filter(document => !isPage(document))];
}

/** The formats that families would look for and nobody published. Easy Read may stand on this page, as a wording of its own. */
export function missingFormats(letter: Letter, documents: readonly Document[]): string[] {
  const published = documents.map(document => withFormat(document).format);
  return EXPECTED.filter(
    format => !published.includes(format) && !(format === 'easy-read' && letter.easyRead?.length),
  );
}

/** Its main points, to those who read it as it was published. */
export const pointsIn = ({points = []}: Letter, reading: Reading): readonly Text[] =>
  reading === 'plain' || reading === 'easy-read' ? [] : points;

/** How many points are taken in at a glance; more than one over them waits behind these. */
export const shownAtOnce = ({length}: readonly Text[]): number => (length > 5 ? 4 : length);

/** Who can be asked for another format: a publisher who gives an address; else the organisation that wrote the letter. */
export function whomToAsk(
  {publisher}: SendRecord,
  {from}: Letter,
): {name: Text | undefined; url?: string} {
  return publisher?.url
    ? {name: publisher.name, url: publisher.url}
    : {name: from?.organisation ?? publisher?.name};
}

/**
 * The language in which the original of a translated letter can be read; undefined when what is shown is the original, or
 * nobody published one.
 *
 * @param shown language of the words on screen
 */
export function originalOf(record: SendRecord, letter: Letter, shown: string): string | undefined {
  const own = recordLanguage(record);
  if (tagAmong([shown], own) || typeof letter.body !== 'object') return undefined;
  return tagAmong(Object.keys(letter.body), own);
}
