/** A place in a value, what is there, and the value with something else there. Pure: everything else is shared with the value before. */

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
