/** What is said of languages in the form. Pure. */
import {englishNames} from '../../../src/language/english-names.js';
import {languages} from '../../../src/language/languages.js';
import {matchingTag} from '../../../src/record/texts.js';

const known = (tag: string) => {
  const among = matchingTag(
    languages.map(language => language.tag),
    tag,
  );
  return languages.find(language => language.tag === among);
};

/** What English readers call a language. */
export const languageName = (tag: string): string => englishNames[known(tag)?.tag ?? ''] ?? tag;

export const directionOf = (tag: string): 'ltr' | 'rtl' => known(tag)?.dir ?? 'ltr';
