/** Texts of a record: a string, or one string for each language. */
export type Text = string | Readonly<Record<string, string>>;

/** Reads a text from foreign data; '' when there is none. */
export function readText(value: unknown): Text {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return entries.length > 0 ? Object.fromEntries(entries) : '';
}

/** The text in the language asked for, its base language, English, or whatever there is. */
export function inLanguage(text: Text, lang: string): string {
  if (typeof text === 'string') return text;
  const own = (tag: string) => (Object.hasOwn(text, tag) ? text[tag] : undefined);
  const base = lang.split('-')[0] ?? '';
  return own(lang) ?? own(base) ?? own('en-GB') ?? own('en') ?? Object.values(text)[0] ?? '';
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
