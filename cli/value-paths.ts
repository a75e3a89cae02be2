/**
 * Paths into a value: reading it, and copying it with a change. Pure: unchanged parts are shared with the old value.
 */

export type Path = readonly (string | number)[];
export type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path; `undefined` if there is none. */
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
 * The value with a change at a path; `undefined` removes the part there, and objects or lists that become empty by
 * that. An entry of a list stays, even if it is empty, until it is removed itself.
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
