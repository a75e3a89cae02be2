/** From any language tag that a page may carry to a language on offer. */
import {type LanguageInfo, languages} from './languages.js';

/** Regions that write Chinese in traditional characters, should a browser not know. */
const scriptOf = (tag: string): string | undefined => {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
};

/** Answers given before: a long timeline asks once a text, and asking the browser for a script is slow. */
const matched = new Map<string, LanguageInfo | undefined>();

/**
 * The language on offer that a reader of `tag` reads: `ur-PK` → ur, `zh-HK` → zh-Hant. The region is dropped only where the
 * script stays the same: `pa-PK` is written in Arabic script and must not become Gurmukhi, and `ku` is not Sorani.
 */
export function matchLanguage(tag: string | null | undefined): LanguageInfo | undefined {
  if (!tag) return undefined;
  if (!matched.has(tag)) matched.set(tag, bestMatch(tag));
  return matched.get(tag);
}

function bestMatch(tag: string): LanguageInfo | undefined {
  const wanted = tag.toLowerCase();
  const exact = languages.find(info => info.tag.toLowerCase() === wanted);
  if (exact) return exact;
  const script = scriptOf(tag);
  const language = wanted.split('-')[0];
  return languages.find(info => info.tag.split('-')[0] === language && info.script === script);
}
