/**
 * Safe JSON on pages that change built-ins.
 *
 * Prototype.js and MooTools give arrays a `toJSON` that makes `JSON.stringify` encode them twice, and
 * `Object.prototype` may have any property. So writing calls `JSON.stringify` for single strings and numbers only, and
 * reading uses own properties only: an inherited `reference` must not be taken for a receipt.
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

/** The value of a JSON text, or `undefined` when it is not JSON: HTML, half a reply, nothing. */
export function fromJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text!);
  } catch {
    return undefined;
  }
}

/** An own property of an object (or list); `undefined` for inherited ones, and for values that are not objects. */
export function ownProperty(value: unknown, key: string): unknown {
  return value && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** An own property as text: a non-blank string, or a number. */
export function ownString(value: unknown, key: string): string | undefined {
  const field = ownProperty(value, key);
  return typeof field === 'number'
    ? String(field)
    : typeof field === 'string' && field.trim()
      ? field
      : undefined;
}
