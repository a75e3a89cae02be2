/** Decodes bytes in Node, some versions of which read windows-1252 as Latin-1. */
import {type Decoded, decodeText} from './decode.js';

/** windows-1252 from 0x80 to 0x9f; undefined bytes are control characters. */
export const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** The text of a file, as the page reads it. */
export const decodeFile = (bytes: Uint8Array): Decoded =>
  decodeText(bytes, ([byte]) => WINDOWS_1252[byte! - 0x80]);
