/**
 * Decodes the bytes of a form. Forms should send UTF-8, but many on pages in another encoding do not: `café` arrives
 * as `caf%E9`. The stated encoding counts, then UTF-8, then the usual encoding of such pages in England; bytes that
 * are valid in none of them are refused, because no text may be stored damaged.
 */
import {WINDOWS_1252} from '../../../src/data/decode-file.js';

/** The default encoding of browsers in western Europe for pages that state none. */
const likely = 'windows-1252';

/** Decodes bytes. @returns undefined when they are not text in that encoding, or the encoding is unknown */
export type Decode = (bytes: Uint8Array) => string | undefined;

/**
 * Selects one decoder for all texts of a form.
 * @param texts the raw texts
 * @param stated an encoding's name, such as `windows-1252`; '' if none was stated
 * @returns `undefined` if they cannot be decoded without damage
 */
export function decoderFor(texts: readonly Uint8Array[], stated: string): Decode | undefined {
  const utf8 = strict('utf-8');
  if (stated !== '') {
    const decode = strict(stated);
    return decode && texts.every(text => decode(text) !== undefined)
      ? isUtf8(stated)
        ? decode
        : withReferences(decode)
      : undefined;
  }
  if (utf8 && texts.every(text => utf8(text) !== undefined)) return withReferences(utf8);
  const decode = strict(likely);
  // Part of it is multi-byte UTF-8, so all of it was meant to be: it was truncated on the way.
  if (!decode || texts.some(text => isBrokenUtf8(text))) return undefined;
  // Bytes that are undefined in this encoding show that it is another one.
  const fits = texts.every(text => decode(text) !== undefined);
  return fits ? withReferences(decode) : undefined;
}

/** A decoder that refuses invalid bytes. */
function strict(encoding: string): Decode | undefined {
  try {
    const decoder = new TextDecoder(encoding, {fatal: true});
    if (decoder.encoding === likely) return decodeWindows1252;
    return bytes => {
      try {
        return decoder.decode(bytes);
      } catch {
        return undefined;
      }
    };
  } catch {
    return undefined;
  }
}

/** Implemented here, because some versions of Node treat it as ISO 8859-1. */
function decodeWindows1252(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, control => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
  return /[\u0080-\u009F]/.test(text) ? undefined : text;
}

function isUtf8(name: string): boolean {
  return /^utf-?8$/i.test(name);
}

function isBrokenUtf8(bytes: Uint8Array): boolean {
  const read = new TextDecoder().decode(bytes);
  return read.includes('\uFFFD') && /[^\u0000-\u007F\uFFFD]/u.test(read);
}

/** Browsers write a character that the page's encoding lacks as a reference: `&#1705;`. Nobody types one. */
function withReferences(decode: Decode): Decode {
  return bytes =>
    decode(bytes)?.replace(/&#(\d{3,7});/g, (written, number: string) => {
      const code = Number(number);
      return code > 127 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
    });
}

/** The fields of `application/x-www-form-urlencoded`, still as bytes. */
export function urlEncodedFields(body: Uint8Array): readonly (readonly [Uint8Array, Uint8Array])[] {
  const text = Buffer.from(body).toString('latin1');
  return text
    .split('&')
    .filter(Boolean)
    .map(pair => {
      const end = pair.includes('=') ? pair.indexOf('=') : pair.length;
      return [unescaped(pair.slice(0, end)), unescaped(pair.slice(end + 1))] as const;
    });
}

function unescaped(text: string): Uint8Array {
  const bytes = text
    .replaceAll('+', ' ')
    .replace(/%([\dA-Fa-f]{2})/g, (_, byte: string) =>
      String.fromCharCode(Number.parseInt(byte, 16)),
    );
  return Buffer.from(bytes, 'latin1');
}
