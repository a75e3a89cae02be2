/** From the bytes of a file to its text, whichever program saved it. */
import type {Fault} from '../record/faults.js';

/** The largest file that a phone should be asked to read, in bytes. A record of 10,000 events takes about 5 MB. */
export const LARGEST_FILE = 32_000_000;

/** Letters outside ASCII: of a UTF-8 sequence all bytes, else one byte. */
const HIGH =
  /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;
/** Windows-1252 from 0x80 to 0x9f. Some versions of Node read it as Latin-1, so the table is here. */
const WINDOWS =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';
/** In an old Mac's character set, quotes and dashes are what Windows takes for capital letters: "councilÕs". */
const MAC = /[a-z ,][\xd0-\xd5][a-z ,.]|[a-z]\x8e|\x8e[a-z]/;
/** DOS from 0x80 to 0xa7. */
const DOS_LETTERS = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº';
/** In the character set of DOS, é is what Windows takes for a low quote, and £ for œ. */
const DOS = /[a-z][\x82\x8a\x85]|\x9c\d/;

export interface Decoded {
  text: string;
  /** The character set was guessed, or is none of those that can be read. */
  fault?: Fault;
}

/**
 * The text of a file: in the character set that a mark at its start names, else UTF-8. Bytes that make no sense as UTF-8 are
 * read as Windows or an old Mac writes them, each by itself, so that one broken sign does not spoil the rest.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const read = (encoding: string, part = bytes) => new TextDecoder(encoding).decode(part);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return {text: read('utf-16le')};
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return {text: read('utf-16be')};
  const text = read('utf-8');
  if (!text.includes('\ufffd')) return {text};

  // One sign a byte, as only the bytes themselves distinguish the character sets.
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  const signs = parts.join('');
  const mac = MAC.test(signs);
  const dos = !mac && DOS.test(signs);
  const mended = signs.replace(HIGH, sequence => {
    const part = new Uint8Array([...sequence].map(sign => sign.charCodeAt(0)));
    if (sequence.length > 1 || mac) return read(sequence.length > 1 ? 'utf-8' : 'macintosh', part);
    return (dos ? DOS_LETTERS : WINDOWS)[part[0]! - 0x80] ?? sequence;
  });
  const name = dos ? 'DOS' : mac ? 'an old Mac' : 'Windows';
  return {
    text: mended,
    fault: {
      path: '',
      expected: 'a file saved as UTF-8',
      found: `one in the characters of ${name}`,
    },
  };
}
