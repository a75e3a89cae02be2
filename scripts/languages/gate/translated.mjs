/** A translation must differ from the English, and be in the script of its language. */
import {faultIn, quoted, translated, withoutNames} from './faults.mjs';

/** Script codes of `Intl`, as regular expressions. */
const scripts = {
  Latn: 'Latin',
  Arab: 'Arabic',
  Beng: 'Bengali',
  Guru: 'Gurmukhi',
  Hans: 'Han',
  Hant: 'Han',
  Cyrl: 'Cyrillic',
};
/** Names such as PDF may stay in Latin letters, words may not. */
const enough = 0.7;
const letters = /\p{L}/gu;
/** An example address is not a word of any language. */
const addresses = /\S+@\S+/gu;

const hasWords = (text, names) => (withoutNames(text, names).match(letters)?.length ?? 0) > 0;

/** @param {import('../types.d.mts').Language} language */
export function sameFaults(language) {
  const {names, same} = language;
  return translated(language).flatMap(({id, source, target}) => {
    const equal = source.toLowerCase() === target.toLowerCase();
    const listed = same.includes(id);
    if (equal && !listed && hasWords(source, names))
      return [
        faultIn(
          language,
          'same',
          id,
          'a translation, or the id in locales/same-as-english.json',
          `the English ${quoted(source)}`,
        ),
      ];
    if (!equal && listed)
      return [
        faultIn(
          language,
          'same',
          id,
          'the English, as locales/same-as-english.json has it',
          quoted(target),
        ),
      ];
    return [];
  });
}

/** @param {import('../types.d.mts').Language} language */
export function scriptFaults(language) {
  const {info, names, same, glossary} = language;
  const name = scripts[info.script];
  const ours = new RegExp(`\\p{Script=${name}}`, 'u');
  // "EHC" within the glossary's translation of "EHC plan" is correct.
  const latin = glossary.flatMap(({forms}) =>
    forms.flatMap(form => form.match(/[A-Za-z]{2,}/g) ?? []),
  );
  const allowed = name === 'Latin' ? names : [...names, ...latin];
  return translated(language).flatMap(({id, target}) => {
    const found = withoutNames(target.replace(addresses, ''), allowed).match(letters) ?? [];
    const share = found.filter(letter => ours.test(letter)).length / found.length;
    const least = name === 'Latin' ? 1 : enough;
    if (found.length === 0 || share >= least || same.includes(id)) return [];
    return [
      faultIn(
        language,
        'script',
        id,
        `${name} letters`,
        `${Math.round(100 * (1 - share))} % others in ${quoted(target)}`,
      ),
    ];
  });
}
