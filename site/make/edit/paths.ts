/** Changes lists in a value, and matches paths between records. Pure; `value-paths.ts` changes one value. */
import {type Path, type Plain, isPlain, valueAt} from '../../../cli/value-paths.js';

/** The list with an entry moved. */
export function moved(list: readonly unknown[], from: number, to: number): unknown[] {
  const others = list.filter((_, index) => index !== from);
  return [...others.slice(0, to), list[from], ...others.slice(to)];
}

/** The list with a copy of an entry after it. The copy does not have the short name. */
export function duplicated(list: readonly unknown[], at: number): unknown[] {
  const copy = structuredClone(list[at]);
  if (isPlain(copy)) delete (copy as {id?: unknown}).id;
  return [...list.slice(0, at + 1), copy, ...list.slice(at + 1)];
}

/** Every text in a value, of whatever depth. */
function* words(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* words(inner);
}

/**
 * The record with the derived ids of a list written out if something refers to them: otherwise `events-3` would be
 * another event after an earlier one is moved or removed.
 */
export function withNamesWritten(record: Plain, list: string): Plain {
  const items = record[list];
  if (!Array.isArray(items)) return record;
  const spoken = new Set(words(record));
  const isWanted = (item: unknown, at: number) =>
    isPlain(item) && item['id'] === undefined && spoken.has(`${list}-${at + 1}`);
  return items.some(isWanted)
    ? {
        ...record,
        [list]: items.map((item: unknown, at) =>
          isWanted(item, at) ? {id: `${list}-${at + 1}`, ...(item as object)} : item,
        ),
      }
    : record;
}

/** The same path in another record: entries are matched by their short names, others by position. */
export function samePlace(value: unknown, other: unknown, path: Path): Path {
  const found: (string | number)[] = [];
  for (const [depth, step] of path.entries()) {
    const entry = typeof step === 'number' ? valueAt(value, path.slice(0, depth + 1)) : undefined;
    const id = isPlain(entry) ? entry['id'] : undefined;
    const list = valueAt(other, found);
    const at =
      typeof id === 'string' && Array.isArray(list)
        ? list.findIndex(one => isPlain(one) && one['id'] === id)
        : -1;
    found.push(at >= 0 ? at : step);
  }
  return found;
}
