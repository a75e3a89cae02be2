/** The name of one intent: what makes the second delivery of an answer recognisable as the first. */

/** 128 random bits, base64url: 22 characters. */
const BYTES = 16;

/**
 * A new intent key.
 *
 * @param fill fills an array with random bytes. `crypto.randomUUID` would be shorter, but does not exist on `http://` pages.
 */
export function newKey(
  fill: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = bytes => crypto.getRandomValues(bytes),
): string {
  const text = String.fromCharCode(...fill(new Uint8Array(BYTES)));
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}
