/** The gate: every rule a translation must pass before a family reads it. Pure functions; nothing is read or written. */
import {alphabetFaults} from './alphabet.mjs';
import {characterFaults} from './characters.mjs';
import {completeFaults} from './complete.mjs';
import {freshnessFaults} from './freshness.mjs';
import {headerFaults} from './header.mjs';
import {lengthFaults} from './length.mjs';
import {markupFaults} from './markup.mjs';
import {placeholderFaults} from './placeholders.mjs';
import {digitFaults, endFaults, innerMarkFaults} from './punctuation.mjs';
import {sameFaults, scriptFaults} from './translated.mjs';
import {glossaryFaults, nameFaults} from './words.mjs';

export {sentence} from './faults.mjs';
export {offerFaults} from './offer.mjs';
export {sourceFaults} from './source.mjs';

const rules = [
  headerFaults,
  completeFaults,
  freshnessFaults,
  placeholderFaults,
  markupFaults,
  sameFaults,
  scriptFaults,
  alphabetFaults,
  nameFaults,
  glossaryFaults,
  characterFaults,
  digitFaults,
  endFaults,
  innerMarkFaults,
  lengthFaults,
];

/**
 * All faults of one language.
 *
 * @param {import('../types.d.mts').Language} language
 * @returns {import('../types.d.mts').Fault[]}
 */
export const languageFaults = language => rules.flatMap(rule => rule(language));
