/** Matches any language tag that a page may have to a language on offer. */
import {type LanguageInfo, languages} from './languages.js';

/** Regions whose Chinese is written in traditional characters, and Cantonese (CLDR, likely subtags). */
const TRADITIONAL = /^zh-(?:yue|au|bn|gb|gf|hk|id|mo|pa|pf|ph|sr|th|tw|uk|us|vn)\b/;
const SCRIPT = /^[a-z]+(?:-[a-z]{3})?-([a-z]{4})\b/;

/** A cache: a long timeline matches once per text. */
const matched = new Map<string, LanguageInfo | undefined>();

/**
 * The language on offer that a reader of `tag` reads: `ur-PK`, or `ur_PK` as some systems write it → ur, `zh-HK` → zh-Hant. The
 * region is dropped only where the script stays the same: `pa-PK` is written in Arabic script and must not become Gurmukhi, and
 * `ku` is not Sorani.
 */
export function matchLanguage(tag: string | null | undefined): LanguageInfo | undefined {
  if (!tag) return undefined;
  if (!matched.has(tag)) matched.set(tag, bestMatch(tag.toLowerCase().replace(/_/g, '-')));
  return matched.get(tag);
}

function bestMatch(wanted: string): LanguageInfo | undefined {
  const language = wanted.split('-')[0];
  const offered = languages.filter(info => info.tag.split('-')[0] === language);
  const script = SCRIPT.exec(wanted)?.[1] ?? usualScript(wanted);
  return script ? offered.find(info => info.script.toLowerCase() === script) : offered[0];
}

/** The script of a tag without one, if it is not that of the first language on offer. */
const usualScript = (wanted: string): string | undefined =>
  TRADITIONAL.test(wanted) ? 'hant' : wanted.startsWith('pa-pk') ? 'arab' : undefined;
