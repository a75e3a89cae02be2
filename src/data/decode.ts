/** From the bytes of a file to its text, whichever program saved it. */
import type {Fault} from '../record/faults.js';

/** The largest file that a phone should be asked to read, in bytes. A record of 10,000 events takes about 5 MB. */
export const LARGEST_FILE = 32_000_000;

/** Letters outside ASCII: of a UTF-8 sequence all bytes, else one byte. */
const HIGH =
  /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;
/**
 * In an old Mac's character set, quotes, dashes and é are what Windows takes for capital letters: "councilÕs". Only where no
 * capital letter can be is it a Mac's: "Seán Ó Bríain" and "Željka" are as Windows writes them.
 */
const MAC = /[a-z?!][\xd0-\xd5\x8e]| [\xd0\xd1] /;
/** DOS from 0x80 to 0xa7. */
const DOS_LETTERS = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº';
/** In the character set of DOS, é is what Windows takes for a low quote, and £ for œ. */
const DOS = /[a-z][\x82\x8a\x85]|\x9c\d/;

const decodeAs = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes);

export interface Decoded {
  text: string;
  /** The character set was guessed, or is none of those that can be read. */
  fault?: Fault;
}

/**
 * The text of a file: in the character set that a mark at its start names, else UTF-8. Bytes that make no sense as UTF-8 are
 * read as Windows or an old Mac writes them, each by itself, so that one broken sign does not spoil the rest.
 *
 * @param readWindows reads a byte of Windows where the decoder at hand does not, as that of some versions of Node
 */
export function decodeText(
  bytes: Uint8Array,
  readWindows = (byte: Uint8Array): string | undefined => decodeAs('windows-1252', byte),
): Decoded {
  const read = (encoding: string, part = bytes) => decodeAs(encoding, part);
  // Without a mark, each letter of English has a zero beside it.
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0) return {text: read('utf-16le')};
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[0] === 0) return {text: read('utf-16be')};
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
