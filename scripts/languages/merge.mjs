/**
 * Updates a translation to the English messages in the code without losing any words. Pure: files are read and written
 * elsewhere.
 */
import {hashOf} from './units.mjs';

/** Whether a translation was made from the current English. */
export const isFresh = (lock, {id, source}) =>
  Object.hasOwn(lock, id) && lock[id] === hashOf(source);

/**
 * @param {readonly import('./types.d.mts').Unit[]} units the units from the code
 * @param {import('./types.d.mts').XliffFile} file the translator's file
 * @param {import('./types.d.mts').Lock} lock
 * @returns {{file: import('./types.d.mts').XliffFile, lock: import('./types.d.mts').Lock, missing: string[], stale: string[], unlocked: string[], removed: string[]}}
 */
export function merge(units, file, lock) {
  const before = new Map(file.units.map(unit => [unit.id, unit]));
  const result = {missing: [], stale: [], unlocked: []};
  const merged = units.map(({id, source, values, desc, form}) => {
    const old = before.get(id);
    const unit = {id, source, values, desc, form: form?.numbers};
    if (!old?.target) {
      result.missing.push(id);
      return unit;
    }
    unit.target = old.target;
    if (!Object.hasOwn(lock, id)) result.unlocked.push(id);
    else if (!isFresh(lock, unit)) {
      result.stale.push(id);
      unit.was = old.was ?? old.source;
    }
    return unit;
  });
  const wanted = new Set(units.map(({id}) => id));
  return {
    file: {...file, units: merged},
    lock: Object.fromEntries(Object.entries(lock).filter(([id]) => wanted.has(id))),
    removed: file.units.filter(({id}) => !wanted.has(id)).map(({id}) => id),
    ...result,
  };
}

/** Accepts translations for the current English: those of the given ids, or all. */
export function accept(file, lock, ids = file.units.map(({id}) => id)) {
  const accepted = new Set(ids);
  const next = {...lock};
  const units = file.units.map(unit => {
    if (!accepted.has(unit.id) || !unit.target) return unit;
    next[unit.id] = hashOf(unit.source);
    const {was: _was, ...rest} = unit;
    return rest;
  });
  return {file: {...file, units}, lock: next};
}

/**
 * Translations by id, from a translator's input: `{"id": "translation"}`, or entries with a `target`. In composed
 * form (Unicode NFC) and without space around them; empty ones do not count.
 *
 * @param {Record<string, unknown>} json
 * @returns {Map<string, string>}
 */
export function targetsIn(json) {
  const entries = Object.entries(json).map(([id, value]) => [
    id,
    typeof value === 'string' ? value : value?.target,
  ]);
  return new Map(
    entries
      .filter(([, target]) => typeof target === 'string' && target.trim())
      .map(([id, target]) => [id, target.normalize('NFC').trim()]),
  );
}
