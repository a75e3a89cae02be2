/**
 * Recognises files that contain neither a table nor text, whatever their name: people often submit a photo of a table.
 */

const startsWith = (bytes: Uint8Array, words: string, at = 0) =>
  [...words].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

const isPicture = (bytes: Uint8Array) =>
  startsWith(bytes, '\xff\xd8\xff') ||
  startsWith(bytes, '\x89PNG') ||
  startsWith(bytes, 'GIF8') ||
  startsWith(bytes, 'II*\0') ||
  startsWith(bytes, 'MM\0*') ||
  (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) ||
  // The formats of phones: HEIC and AVIF.
  (startsWith(bytes, 'ftyp', 4) &&
    /^(?:hei|hev|mif|msf|avi)/.test(String.fromCharCode(...bytes.subarray(8, 12))));

/** The kind of such a file and what to do about it, to follow its name and a colon; `undefined` for any other. */
export function otherKind(bytes: Uint8Array): string | undefined {
  if (isPicture(bytes))
    return 'it is a picture, and no table can be read from one; bring the file that it was made from, or type the table into a spreadsheet';
  if (startsWith(bytes, '%PDF'))
    return 'it is a PDF, and no table can be read from one; bring the file that it was made from, or copy the table into a spreadsheet';
  return undefined;
}
