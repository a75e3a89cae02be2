/** Invisible characters that break visible text; spaces; and Unicode normalisation. */
import {faultIn, quoted, translated} from './faults.mjs';

const name = character =>
  `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Direction overrides and embeddings (the widgets isolate what they insert), zero-width space, byte order mark, the
 * replacement character, soft hyphen, controls. Not U+200C and U+200D: Persian, Sorani and Bengali need them.
 */
// eslint-disable-next-line no-control-regex -- controls are what it looks for
const forbidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/u;

/** @param {import('../types.d.mts').Language} language */
export function characterFaults(language) {
  return translated(language).flatMap(({id, target}) => {
    const fault = (expected, found) => [faultIn(language, 'characters', id, expected, found)];
    const found = forbidden.exec(target)?.[0];
    if (found) return fault('text without invisible characters', name(found));
    if (target !== target.trim() || /[ \u00a0]{2}/.test(target))
      return fault('no space around the words, and single spaces', quoted(target));
    if (target !== target.normalize('NFC'))
      return fault('letters in composed form (Unicode NFC)', quoted(target));
    return [];
  });
}
