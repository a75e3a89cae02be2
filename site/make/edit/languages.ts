/** What is said of languages in the form. Pure. */
import {languages} from '../../../src/language/languages.js';
import {tagAmong} from '../../../src/record/texts.js';

const known = (tag: string) => {
  const among = tagAmong(
    languages.map(language => language.tag),
    tag,
  );
  return languages.find(language => language.tag === among);
};

/** What English readers call a language. */
export const languageName = (tag: string): string => known(tag)?.english ?? tag;

export const directionOf = (tag: string): 'ltr' | 'rtl' => known(tag)?.dir ?? 'ltr';
