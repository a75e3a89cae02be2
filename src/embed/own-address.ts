/**
 * Where the script was loaded from: language packs and hosted pages lie beside it.
 *
 * `document.currentScript` is nothing in modules, is the host's own bundle where scripts are combined, and can be clobbered
 * by `<img name=currentScript>`; so each answer is checked by the file's name before it is believed.
 */

const OUR_FILE = /\/send-widgets(?:\.all)?\.js(?:[?#]|$)/;

const folderOf = (address: string): string => new URL('.', address).href;

const isOurs = (element: unknown): element is HTMLScriptElement =>
  element instanceof HTMLScriptElement && OUR_FILE.test(element.src);

/** The folder of the script, with a slash at its end; `undefined` when nothing on the page tells. */
export function ownFolder(): string | undefined {
  if (isOurs(document.currentScript)) return folderOf(document.currentScript.src);
  const told =
    document.querySelector('script[data-send-base]')?.getAttribute('data-send-base') ??
    document.querySelector('meta[name="send-base"]')?.getAttribute('content');
  if (told) return folderOf(new URL(told.endsWith('/') ? told : `${told}/`, document.baseURI).href);
  const script = [...document.querySelectorAll('script[src]')].find(isOurs);
  return script && folderOf(script.src);
}
