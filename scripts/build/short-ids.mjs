/**
 * Short names for message ids, in the script and in its language packs alike: `timeline.heading` becomes `aq`. The code and
 * the XLIFF files keep the long ones, and so do the ES modules and their packs, whose bundles may mix with other packages.
 *
 * Plural forms hang on a stem, and `counted()` puts the two together as it runs: so a stem gets the short name, and the form stays.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {inRoot} from './places.mjs';

/** An id as it stands in the source: the option of `msg()`, or the stem for `counted()`. */
const WRITTEN = /\bid:\s*'([^']+)'|\bcounted\(\s*'([^']+)'/g;
const FORM = /\.(?:zero|one|two|few|many|other)$/;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz';

const stemOf = id => id.replace(FORM, '');
const shortName = number =>
  DIGITS[Math.floor(number / DIGITS.length)] + DIGITS[number % DIGITS.length];

/** What a source file says: the ids of its messages, without their forms. */
export const stemsIn = file =>
  [...readFileSync(file, 'utf8').matchAll(WRITTEN)].map(([, id, stem]) => stemOf(id ?? stem));

/** Short names by stem, in the order of the alphabet. */
function readStems() {
  const files = readdirSync(inRoot('src'), {recursive: true}).filter(file => file.endsWith('.ts'));
  const stems = [...new Set(files.flatMap(file => stemsIn(inRoot('src', file))))].sort();
  if (stems.length > DIGITS.length ** 2)
    throw new Error(
      'There are more messages than names of two letters: lengthen them in scripts/build/short-ids.mjs.',
    );
  return new Map(stems.map((stem, number) => [stem, shortName(number)]));
}

let stems;

/** The short name of an id, or `undefined` for one that the source does not have. */
export function shortId(id) {
  stems ??= readStems();
  const short = stems.get(stemOf(id));
  return short && short + (FORM.exec(id)?.[0] ?? '');
}

/**
 * A pack under short names, in two: with what the script says, and what only its parts say. What neither says is left out.
 *
 * @param {ReadonlySet<string>} script stems of the messages of the script itself
 */
export function shortPacks(pack, script) {
  const chosen = wanted =>
    Object.fromEntries(
      Object.entries(pack.messages)
        .filter(([id]) => shortId(id) && script.has(stemOf(id)) === wanted)
        .map(([id, text]) => [shortId(id), text]),
    );
  return {own: {...pack, messages: chosen(true)}, more: chosen(false)};
}
