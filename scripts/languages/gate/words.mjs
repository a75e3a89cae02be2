/** Names stay unchanged, and terms are translated consistently. */
import {faultIn, quoted, translated} from './faults.mjs';

const spelt = text => text.normalize('NFC').toLowerCase();
const alone = (words, ending, flags) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${ending}(?![\\p{L}\\p{N}])`,
    flags,
  );
/** Abbreviations are distinguished from words by their capitals: "to send" is not "SEND". */
const asTerm = words => alone(words, '(?:s|es)?', /^[A-Z]+$/.test(words) ? 'u' : 'iu');
const asName = words => alone(words, '', 'u');

/** @param {import('../types.d.mts').Language} language */
export function nameFaults(language) {
  return translated(language).flatMap(({id, source, target}) =>
    language.names
      .filter(name => asName(name).test(source) && !target.includes(name))
      .map(name => faultIn(language, 'names', id, `the name “${name}” as it is`, quoted(target))),
  );
}

/** The terms of a glossary that an English text uses; "area for priority action" is one term and does not count as "priority". */
export function termsIn(text, glossary) {
  const spellings = glossary.flatMap(term => term.spellings.map(spelling => ({term, spelling})));
  spellings.sort((a, b) => b.spelling.length - a.spelling.length);
  const found = new Set();
  let rest = text;
  for (const {term, spelling} of spellings) {
    if (!asTerm(spelling).test(rest)) continue;
    found.add(term);
    rest = rest.replaceAll(new RegExp(asTerm(spelling), `g${asTerm(spelling).flags}`), '|');
  }
  return glossary.filter(term => found.has(term));
}

/** @param {import('../types.d.mts').Language} language */
export function glossaryFaults(language) {
  const {info, glossary, terms} = language;
  const said = new Set(glossary.filter(({forms}) => forms.length > 0).map(({term}) => term));
  const unsaid = terms
    .filter(term => !said.has(term))
    .map(term => ({
      ...faultIn(language, 'glossary', undefined, `words for “${term}”`, 'none'),
      file: `locales/glossary/${info.tag}.csv`,
    }));
  const astray = translated(language).flatMap(({id, source, target}) =>
    termsIn(source, language.glossary)
      .filter(({forms}) => !forms.some(form => spelt(target).includes(spelt(form))))
      .map(({term, translation}) =>
        faultIn(language, 'glossary', id, `“${term}” said as “${translation}”`, quoted(target)),
      ),
  );
  return [...unsaid, ...astray];
}
