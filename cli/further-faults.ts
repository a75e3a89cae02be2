/**
 * Problems that widgets ignore but webmasters want to know: unknown fields, which are mostly typing errors, figures
 * without a value, and invalid language tags.
 */
import {describeValue} from '../src/record/faults.js';
import {pathText} from '../src/record/fault-paths.js';
import type {Schema} from '../src/record/fields.js';
import {record as recordSchema} from '../src/record/schema.js';
import type {PlacedFault} from './report.js';

/** Fields that publishers use for their own notes. */
export const NEVER_TOLD = /^[$_]|^comment$/;

/** Fields whose loss changes what families see. */
const TELLING = /title|date|due|stat(?:us|e)$/i;

/** Walks a parsed record. */
export function furtherFaults(value: unknown): {mistakes: PlacedFault[]; notes: PlacedFault[]} {
  const mistakes: PlacedFault[] = [];
  const notes: PlacedFault[] = [];
  const walk = (schema: Schema, part: unknown, path: readonly (string | number)[]): void => {
    const {fields, item, isText} = schema;
    if (isText || typeof part !== 'object' || part === null || path.length > 16) return;
    if (item && Array.isArray(part))
      return part.forEach((entry, index) => walk(item, entry, [...path, index]));
    if (path.length === 1 && path[0] === 'translations')
      for (const tag of Object.keys(part)) checkLanguage([...path, tag], tag);
    if (!fields || Array.isArray(part)) return;
    if (path.length === 2 && path[0] === 'figures' && !('value' in part) && !('valueText' in part))
      mistakes.push({
        path: pathText([...path, 'value']),
        expected: 'a figure with a value',
        found: 'nothing',
      });
    for (const [name, inner] of Object.entries(part)) {
      const at = [...path, name];
      if (!Object.hasOwn(fields, name)) {
        if (!NEVER_TOLD.test(name))
          (isLoss(name, inner, path) ? mistakes : notes).push({
            path: pathText(at),
            expected: expectedField(name, Object.keys(fields)),
            found: `"${name}", which is passed over`,
          });
      } else if (name === 'lang') checkLanguage(at, inner);
      else walk(fields[name]!, inner, at);
    }
  };
  // At the top level people add their own fields, such as "updated"; a list there is one that no widget shows.
  const isLoss = (name: string, inner: unknown, {length}: readonly unknown[]): boolean =>
    length ? TELLING.test(name) : Array.isArray(inner);
  const checkLanguage = (path: readonly (string | number)[], tag: unknown) => {
    if (typeof tag === 'string' && tag.trim() && !isLanguage(tag))
      notes.push({
        path: pathText(path),
        expected: 'a language tag such as en-GB',
        found: describeValue(tag),
      });
  };
  walk(recordSchema, value, []);
  return {mistakes, notes};
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/**
 * The field that an unknown name was probably meant to be.
 *
 * @param further synonyms of known fields
 */
export function expectedField(
  name: string,
  known: readonly string[],
  further: readonly string[] = [],
): string {
  const near = [...known, ...further]
    .map(field => ({field, far: distance(name.toLowerCase(), field.toLowerCase())}))
    .sort((a, b) => a.far - b.far)[0];
  return near && near.far <= Math.max(1, Math.floor(name.length / 3))
    ? `"${near.field}"`
    : `one of ${known.join(', ')}`;
}

/** How many letters must change to turn one word into another (Levenshtein distance). */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let y = 1; y <= a.length; y += 1) {
    const next = [y];
    for (let x = 1; x <= b.length; x += 1) {
      next[x] = Math.min(
        row[x]! + 1,
        next[x - 1]! + 1,
        row[x - 1]! + (a[y - 1] === b[x - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[b.length]!;
}
