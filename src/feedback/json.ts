/**
 * JSON on a page that is not ours.
 *
 * Prototype.js and MooTools give arrays a `toJSON` that makes `JSON.stringify` encode them twice, and `Object.prototype` may
 * carry anything. So writing calls `JSON.stringify` for single words and numbers only, and reading never looks past an
 * object's own fields: an inherited `reference` must not pass for a receipt.
 */

export type Json =
  string | number | boolean | null | undefined | readonly Json[] | {readonly [key: string]: Json};

/** JSON text. Fields that are `undefined` are left out, as `JSON.stringify` does. */
export function toJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(item => toJson(item)).join()}]`;
  if (!value || typeof value !== 'object') return JSON.stringify(value ?? null);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${toJson(field)}`).join()}}`;
}

/** What a JSON text says, or `undefined` when it is no JSON: HTML, half a reply, nothing. */
export function fromJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text!);
  } catch {
    return undefined;
  }
}

/** A field that an object (or list) has itself; `undefined` for one it inherits, and for what is no object. */
export function own(value: unknown, key: string): unknown {
  return value && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** A field of an object as words: a text that is not blank, or a number. */
export function ownText(value: unknown, key: string): string | undefined {
  const field = own(value, key);
  return typeof field === 'number'
    ? String(field)
    : typeof field === 'string' && field.trim()
      ? field
      : undefined;
}
