/**
 * Where the script was loaded from: language packs and hosted pages are in the same folder.
 *
 * An address stated by the page comes first: optimisers rename, combine, inline and delay scripts, and then every
 * guess is wrong. `document.currentScript` is null in modules, is the host's own bundle where scripts are combined,
 * and can be clobbered by `<img name=currentScript>`; so each guess must match the file's name.
 */
import {ofDocument} from '../language/page.js';
import {earlyResults} from './early-results.js';
import {urlOf} from './rules.js';

const OUR_FILE = /\/send-widgets(?:\.all|\.module)?\.js(?:[?#]|$)/;

const isOurs = (element: unknown): element is HTMLScriptElement =>
  element instanceof HTMLScriptElement && OUR_FILE.test(element.src);

/** The folder that the page names: `<meta name="send-base" content="…">`, or `data-send-base` on a script. */
function statedFolder(): string | undefined {
  const stated =
    document.querySelector('meta[name="send-base"]')?.getAttribute('content') ??
    document.querySelector('script[data-send-base]')?.getAttribute('data-send-base');
  if (!stated) return undefined;
  const url = urlOf(stated.replace(/\/?$/, '/'), ofDocument('baseURI'));
  if (!url) console.warn(`send-widgets: "${stated}" is no address of a folder (send-base).`);
  return url?.href;
}

/**
 * The folder of the script, with a trailing slash; `undefined` if nothing on the page says where it is.
 *
 * @param known the folder of a module script, from `import.meta.url`
 */
export function ownFolder(known?: string): string | undefined {
  const stated = statedFolder() ?? known;
  if (stated) return stated;
  const current = earlyResults ? earlyResults.found.script : ofDocument('currentScript');
  const script = isOurs(current) ? current : [...document.querySelectorAll('script')].find(isOurs);
  return script && new URL('.', script.src).href;
}
