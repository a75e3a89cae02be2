/** Decodes the bytes of a file, whichever program saved it. */
import type {Fault} from '../record/faults.js';

/** The largest file that a phone should have to read, in bytes. A record of 10,000 events takes about 5 MB. */
export const LARGEST_FILE = 32_000_000;

/** Characters outside ASCII: a whole UTF-8 sequence, or else one byte. */
const HIGH =
  /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;
/**
 * Quotes, dashes and é in Mac OS Roman are capital letters in windows-1252: "councilÕs". Mac OS Roman is assumed only
 * where a capital letter is impossible: "Seán Ó Bríain" and "Željka" are windows-1252.
 */
const MAC = /[a-z?!][\xd0-\xd5\x8e]| [\xd0\xd1] /;
/** DOS code page 850 from 0x80 to 0xa7. */
const DOS_LETTERS = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº';
/** In the DOS code page, é has the byte of a low quote in windows-1252, and £ that of œ. */
const DOS = /[a-z][\x82\x8a\x85]|\x9c\d/;

const decodeAs = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes);

export interface Decoded {
  text: string;
  /** Set if the character set was guessed or is not supported. */
  fault?: Fault;
}

/**
 * Decodes a file in the character set of its byte order mark, else UTF-8. Bytes that are not valid UTF-8 are read one
 * by one as windows-1252, Mac OS Roman or DOS, so that one broken character does not spoil the rest.
 *
 * @param readWindows decodes a windows-1252 byte where the platform's decoder does not, as in some versions of Node
 */
export function decodeText(
  bytes: Uint8Array,
  readWindows = (byte: Uint8Array): string | undefined => decodeAs('windows-1252', byte),
): Decoded {
  const read = (encoding: string, part = bytes) => decodeAs(encoding, part);
  // Without a byte order mark, each English letter in UTF-16 has a zero byte beside it.
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0) return {text: read('utf-16le')};
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[0] === 0) return {text: read('utf-16be')};
  const text = read('utf-8');
  if (!text.includes('\ufffd')) return {text};

  // One character a byte, because only the raw bytes distinguish the character sets.
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  const signs = parts.join('');
  const mac = MAC.test(signs);
  const dos = !mac && DOS.test(signs);
  const mended = signs.replace(HIGH, sequence => {
    const part = new Uint8Array([...sequence].map(sign => sign.charCodeAt(0)));
    if (sequence.length > 1 || mac) return read(sequence.length > 1 ? 'utf-8' : 'macintosh', part);
    return (dos ? DOS_LETTERS[part[0]! - 0x80] : readWindows(part)) ?? sequence;
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
