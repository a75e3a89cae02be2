/** Texts in languages: which words to show, and which language they are in. */
import type {SendRecord, Text} from './schema.js';

/** Which wording of a record a reader prefers. */
export type Reading = 'standard' | 'plain' | 'easy-read';

/** Words with their language, so that screen readers pronounce them and lines run in the right direction. */
export interface Wording {
  text: string;
  lang: string;
}

/** An end tag, a line break, or a character reference. */
export const MARKUP = /<\/[a-z]\w*>|<br ?\/?>|&(?:#x?[\da-f]+|[a-z]{2,6});/i;

/** The language of a record that names none: the widgets are made for England. */
const DEFAULT_LANGUAGE = 'en-GB';

/** A language tag in the form that browsers know: many content management systems write `pl_PL`. */
export const canonicalTag = (tag: string): string => tag.replace(/_/g, '-');

export const recordLanguage = (record: Pick<SendRecord, 'lang'> | undefined): string =>
  canonicalTag(record?.lang ?? DEFAULT_LANGUAGE);

/**
 * Words in the form in which they are compared: without case, spaces, hyphens and punctuation. "Due-Date:" becomes
 * "duedate". Question marks, notes and symbols stay: neither "Complete?" nor "☐ Complete" says that something is
 * complete; "✅ Complete" does.
 */
export const comparisonKey = (words: string): string =>
  words.toLowerCase().replace(/[^\p{L}\p{N}\p{So}?*]|[✅✔✓☑]/gu, '');

/**
 * A text without bidirectional control characters, except isolates that it closes itself: no character of a record may
 * change the direction of the page around it. (Unicode Bidirectional Algorithm, explicit formatting characters.)
 */
export function withoutBidiControls(text: string): string {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return text;
  let open = 0;
  const closed = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, sign => {
    if (sign < '\u2066') return '';
    if (sign < '\u2069') open += 1;
    else if (open) open -= 1;
    else return '';
    return sign;
  });
  return closed + '\u2069'.repeat(open);
}

/** The part of a tag with the language (and script): `pt-BR` → `pt`, `zh-Hans-CN` → `zh-hans`. */
function languageAndScript(tag: string): string {
  const [language = '', script = ''] = canonicalTag(tag).toLowerCase().split('-');
  return script.length === 4 ? `${language}-${script}` : language;
}

/** The first of some tags that matches a language: the tag itself, else one of the same language and script. */
export const matchingTag = (tags: readonly string[], wanted: string): string | undefined =>
  tags.find(tag => tag === wanted) ??
  tags.find(tag => languageAndScript(tag) === languageAndScript(wanted));

/**
 * The words of a text in the wished language, else in the record's language, else in any.
 * Blank texts count as absent.
 */
export function pickText(text: Text | undefined, wished: string, own: string): Wording | undefined {
  if (text === undefined) return undefined;
  if (typeof text === 'string') return text.trim() ? {text, lang: own} : undefined;
  const tags = Object.keys(text).filter(tag => text[tag]!.trim());
  const tag = matchingTag(tags, wished) ?? matchingTag(tags, own) ?? tags[0];
  return tag === undefined ? undefined : {text: text[tag]!, lang: tag};
}

/** A paragraph, or a list of lines. */
export type Block = {kind: 'paragraph'; text: string} | {kind: 'list'; items: string[]};

/** Splits plain text into blocks: blank lines separate paragraphs, and lines that start with `- ` make a list. */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    let lines: string[] = [];
    let items: string[] = [];
    const flush = () => {
      if (lines.length) blocks.push({kind: 'paragraph', text: lines.join('\n')});
      if (items.length) blocks.push({kind: 'list', items});
      lines = [];
      items = [];
    };
    for (const line of part.split('\n')) {
      const isItem = /^\s*-\s+\S/.test(line);
      if (isItem ? lines.length : items.length) flush();
      if (isItem) items.push(line.replace(/^\s*-\s+/, ''));
      else if (line.trim()) lines.push(line.trim());
    }
    flush();
  }
  return blocks;
}
