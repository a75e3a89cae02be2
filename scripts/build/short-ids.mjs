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
const shortName = number => DIGITS[Math.floor(number / DIGITS.length)] + DIGITS[number % DIGITS.length];

/** Short names by stem, in the order of the alphabet. */
function readStems() {
  const files = readdirSync(inRoot('src'), {recursive: true}).filter(file => file.endsWith('.ts'));
  const found = files.flatMap(file => [...readFileSync(inRoot('src', file), 'utf8').matchAll(WRITTEN)].map(([, id, stem]) => stemOf(id ?? stem)));
  const stems = [...new Set(found)].sort();
  if (stems.length > DIGITS.length ** 2) throw new Error('There are more messages than names of two letters: lengthen them in scripts/build/short-ids.mjs.');
  return new Map(stems.map((stem, number) => [stem, shortName(number)]));
}

let stems;

/** The short name of an id, or `undefined` for one that the source does not have. */
export function shortId(id) {
  stems ??= readStems();
  const short = stems.get(stemOf(id));
  return short && short + (FORM.exec(id)?.[0] ?? '');
}

/** A pack under short names. What the widgets no longer say is left out. */
export function shortPack(pack) {
  const messages = Object.entries(pack.messages).map(([id, text]) => [shortId(id), text]).filter(([id]) => id);
  return {...pack, messages: Object.fromEntries(messages)};
}
