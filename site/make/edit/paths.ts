/** Changes one place of a value, and shares everything else with the value before. Pure. */

export type Path = readonly (string | number)[];
export type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is at a place; `undefined` where nothing is. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (holder, step) =>
      typeof holder === 'object' && holder !== null && Object.hasOwn(holder, step)
        ? (holder as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) ? value.length === 0 : isPlain(value) && Object.keys(value).length === 0);

/**
 * The value with another at a place; `undefined` takes out what is there, and with it the object or the list that held nothing
 * else. An entry of a list stays, though it be empty, until somebody takes out the entry itself.
 */
export function withValueAt(value: unknown, path: Path, next: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...(value as unknown[])] : [];
    if (rest.length) list[step] = withValueAt(list[step], rest, next) ?? {};
    else if (next === undefined) list.splice(step, 1);
    else list[step] = next;
    return list;
  }
  const before = isPlain(value) ? value : {};
  const inner = withValueAt(before[step], rest, next);
  const hasGone = next === undefined && isEmpty(inner);
  if (!hasGone) return {...before, [step]: inner};
  const {[step]: _, ...others} = before;
  return others;
}

/** The list with an entry at another place. */
export function moved(list: readonly unknown[], from: number, to: number): unknown[] {
  const others = list.filter((_, index) => index !== from);
  return [...others.slice(0, to), list[from], ...others.slice(to)];
}

/** The list with a copy of an entry behind it. A short name stays with the entry that had it. */
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
 * The record with the made-up names of a list written out, where something refers to them: `events-3` would otherwise be
 * another event, once one before it is moved or taken out.
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

/** The same place in another record: entries are found by their short names, others by where they are. */
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
