/** European digits, the numbers of the English, and the language's own marks. */
import {faultIn, quoted, translated, withoutValues} from './faults.mjs';

/** How each language ends a sentence, a question, a call and a label, where not as English does. */
const arabic = {'.': ['.'], '?': ['؟']};
const chinese = {'.': ['。'], '?': ['？'], '!': ['！'], ':': ['：']};
const marks = {
  'ur': {'.': ['۔'], '?': ['؟']},
  'ar': arabic,
  'fa': arabic,
  'ckb': arabic,
  'bn': {'.': ['।']},
  'pa': {'.': ['।']},
  'zh-Hans': chinese,
  'zh-Hant': chinese,
};
const english = {'.': ['.'], '?': ['?'], '!': ['!'], ':': [':'], '…': ['…', '...']};
/** Every mark that ends something, in any of our languages. */
const ends = /[.?!:…。？！：؟۔।]+$/u;

const numbersIn = text => (withoutValues(text).match(/[0-9]+/g) ?? []).sort();
const foreignDigit = /(?![0-9])\p{Nd}/u;

/** @param {import('../types.d.mts').Language} language */
export function digitFaults(language) {
  return translated(language).flatMap(({id, source, target, form}) => {
    const foreign = foreignDigit.exec(target)?.[0];
    if (foreign) return [faultIn(language, 'digits', id, 'the digits 0 to 9', foreign)];
    const [wanted, found] = [numbersIn(source), numbersIn(target)];
    if (String(wanted) === String(found)) return [];
    if (
      form?.only !== undefined &&
      found.every(number => wanted.includes(number) || number === String(form.only))
    )
      return [];
    return [
      faultIn(
        language,
        'digits',
        id,
        `the numbers ${wanted.join(', ') || 'none'}`,
        found.join(', ') || 'none',
      ),
    ];
  });
}

/** @param {import('../types.d.mts').Language} language */
export function endFaults(language) {
  const own = marks[language.info.tag] ?? {};
  return translated(language).flatMap(({id, source, target}) => {
    const end = ends.exec(source)?.[0] ?? '';
    const found = ends.exec(target)?.[0] ?? '';
    // Where a value follows ("By" Ofsted), languages with cases need a label in its place: "Kto:".
    const wanted = end === '' ? ['', ...(own[':'] ?? [':'])] : (own[end] ?? english[end] ?? [end]);
    if (!wanted.includes(found))
      return [
        faultIn(
          language,
          'punctuation',
          id,
          wanted[0] ? `an end with “${wanted[0]}”` : 'no mark at the end',
          quoted(target),
        ),
      ];
    if (language.info.tag === 'es' && end === '?' && !target.includes('¿'))
      return [faultIn(language, 'punctuation', id, '“¿” before the question', quoted(target))];
    return [];
  });
}

/** Commas and question marks of the wrong script inside a sentence. @param {import('../types.d.mts').Language} language */
export function innerMarkFaults(language) {
  const {script} = language.info;
  const [wrong, right] =
    script === 'Arab'
      ? [/\p{Script=Arabic}\s*[,;?]/u, '، ؛ ؟']
      : /^Han/.test(script)
        ? [/\p{Script=Han}\s*[,;:?!.]/u, '， ； ： ？ ！ 。']
        : [];
  if (!wrong) return [];
  return translated(language)
    .filter(({target}) => wrong.test(target))
    .map(({id, target}) =>
      faultIn(language, 'punctuation', id, `the marks ${right}`, quoted(target)),
    );
}
