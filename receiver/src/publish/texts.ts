/** Texts of a record in one language, and joined. */
import {pickText} from '../../../src/record/texts.js';
import type {Text} from '../../../src/record/schema.js';

/** The text in the language asked for, or in the one it is in; '' when there is none. */
export function inLanguage(text: Text, lang: string): string {
  return pickText(text, lang, 'en-GB')?.text ?? '';
}

/**
 * Joins texts: in the record's language, and in every other that all of them speak, so that no sentence mixes two.
 * @param lang of the record, and of texts that are plain strings
 */
export function joinTexts(texts: readonly Text[], separator: string, lang: string): Text {
  const joined = (tag: string) =>
    texts
      .map(text => inLanguage(text, tag))
      .filter(Boolean)
      .join(separator);
  const spoken = texts.map(text => (typeof text === 'string' ? [] : Object.keys(text)));
  const shared = (spoken[0] ?? []).filter(tag => spoken.every(tags => tags.includes(tag)));
  if (shared.length === 0) return joined(lang);
  return Object.fromEntries([lang, ...shared].map(tag => [tag, joined(tag)]));
}
