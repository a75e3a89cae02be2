/** The offer of a language, in that language. It is in the script itself, so its words are not messages of a pack. */
import {alphabetFaults} from './alphabet.mjs';
import {characterFaults} from './characters.mjs';
import {lengthFaults} from './length.mjs';
import {endFaults, innerMarkFaults} from './punctuation.mjs';
import {scriptFaults} from './translated.mjs';

const rules = [
  alphabetFaults,
  characterFaults,
  endFaults,
  innerMarkFaults,
  lengthFaults,
  scriptFaults,
];

/**
 * Faults in the offer of one language.
 *
 * @param {import('../../../src/language/languages.ts').LanguageInfo & {english: string}} info
 * @returns {import('../types.d.mts').Fault[]}
 */
export function offerFaults(info) {
  const texts = [
    {id: 'ask', source: `Read in ${info.english}?`, target: info.ask},
    {id: 'no', source: 'No', target: info.no},
  ];
  const language = {
    info,
    path: `src/language/languages.ts, ${info.tag}`,
    units: texts,
    file: {units: texts},
    glossary: [],
    names: [],
    same: [],
  };
  const missing = texts
    .filter(({target}) => !target)
    .map(({id, source}) => ({
      file: language.path,
      id,
      rule: 'complete',
      expected: `a translation of “${source}”`,
      found: 'none',
    }));
  // French has a space before a question mark, which must not begin a line.
  const parted = texts
    .filter(({target}) => info.tag === 'fr' && /[^\u00a0\u202f][?!:;]$/.test(target))
    .map(({id, target}) => ({
      file: language.path,
      id,
      rule: 'punctuation',
      expected: 'a no-break space before the mark',
      found: `“${target}”`,
    }));
  return [...missing, ...parted, ...rules.flatMap(rule => rule(language))];
}
