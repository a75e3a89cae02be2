/** The one gate for every address that comes from a record, an attribute or a receiver. */
import {isPlaceholder, isSpreadsheetError} from './absence.js';

const SAFE = ['http:', 'https:', 'mailto:', 'tel:'];
/** A host without its scheme: "www.example.org/report", "reports.example.org". */
const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+([a-z]{2,})(?::\d+)?(?:[/?#]\S*)?$/i;
/** File extensions, which would otherwise be taken for the top-level domain of a host. */
const FILE =
  /^(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|json|html?|aspx?|php|png|jpe?g|gif|svg|webp|mp[34]|zip|vtt|ics)$/i;
/** A path on somebody's own computer or network: `S:\plan.pdf`, `\\server\plan.pdf`. */
const OWN_DISK = /^(?:[a-z]:)?\\|^[a-z]:\//i;

/** A folder alone, such as the front page "/": not a placeholder where an address is expected. */
const FOLDER = /^(?:\.{0,2}\/)+$/;

/**
 * Words where an address should be, such as "Report webpage". An address that contains spaces has a path or a file
 * extension.
 */
const isWords = (text: string): boolean =>
  isPlaceholder(text) || isSpreadsheetError(text) || (/\s/.test(text) && !/[/.:#?]/.test(text));

/**
 * The address in full when it is http, https, mailto or tel; else `undefined`, and the caller shows plain text. The URL
 * parser decides, not a pattern: it strips the tabs and newlines that hide `java\nscript:`. Words, and paths on
 * somebody's own disk, are not addresses, although they would resolve against a page.
 *
 * @param base what a relative address is relative to: the record's own address, or the page's
 */
export function safeUrl(address: string | undefined, base?: string): string | undefined {
  const text = address?.trim();
  if (!text || OWN_DISK.test(text) || (isWords(text) && !FOLDER.test(text))) return undefined;
  try {
    const url = new URL(/^www\./i.test(text) ? `https://${text}` : text, base);
    return SAFE.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * An address as people type it into a table, made whole: `www.…` and a bare host get `https:`, a bare e-mail address `mailto:`.
 * `undefined` for words. A relative address stays as it is, if it has a path or a file extension.
 */
export function readAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (OWN_DISK.test(text) || isWords(text)) return undefined;
  if (/^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  const host = HOST.exec(text);
  if (/^www\./i.test(text) || (host && !FILE.test(host[1]!)))
    return /\s/.test(text) ? undefined : `https://${text}`;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1];
  if (scheme) return SAFE.includes(`${scheme.toLowerCase()}:`) ? text : undefined;
  const ending = /\.([a-z\d]+)(?:[?#].*)?$/i.exec(text)?.[1];
  return /^(?:\.{0,2}\/|[?#])|\//.test(text) || (ending && FILE.test(ending)) ? text : undefined;
}
