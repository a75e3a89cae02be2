/** The integrity value of the script, and whether the script at an address matches it. */
import {script as scriptTag} from './snippets.js';

declare const __SITE_INTEGRITY__: string;
declare const __SEND_VERSION__: string;

/** Of this version's `send-widgets.js`; the build of the site fills it in. */
export const INTEGRITY = typeof __SITE_INTEGRITY__ === 'string' ? __SITE_INTEGRITY__ : '';
export const VERSION = typeof __SEND_VERSION__ === 'string' ? __SEND_VERSION__ : '';

/** Where the CDN has this version, once it is released. */
export const CDN_FOLDER = `https://cdn.jsdelivr.net/npm/send-widgets@${VERSION}/dist/`;

const CDNS = /^(?:cdn\.jsdelivr\.net|unpkg\.com|esm\.sh|cdnjs\.cloudflare\.com)$/;

/** The host of a script that is neither the council's nor its supplier's. */
export function cdnOf(folder: string): string | undefined {
  const host = URL.canParse(folder) ? new URL(folder).host : '';
  return CDNS.test(host) ? host : undefined;
}

export const pinnedScript = (folder: string, isPinned: boolean): string =>
  scriptTag(folder, isPinned ? INTEGRITY : '');

/** The value of `integrity` for the bytes of a file. */
export async function integrityOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

/** What there is to say about the script at an address: fetched as a pinned script is, without cookies. */
export async function compareScript(
  folder: string,
  fetchScript: (address: string) => Promise<Response> = address =>
    fetch(address, {mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer'}),
): Promise<string> {
  const address = `${folder}send-widgets.js`;
  if (!globalThis.crypto?.subtle)
    return 'Your browser computes no such value on a page without https.';
  let response;
  try {
    response = await fetchScript(address);
  } catch {
    return `${address} cannot be read from here. On another host than the page’s it has to send Access-Control-Allow-Origin, or a pinned script does not run.`;
  }
  if (!response.ok) return `${address} answers with status ${response.status}.`;
  const found = await integrityOf(await response.arrayBuffer());
  return found === INTEGRITY
    ? `It is the script of version ${VERSION}: the value fits.`
    : `It is another script than that of version ${VERSION}. Pinned with this value it would not run. Its own value is ${found}.`;
}
