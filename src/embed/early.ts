/**
 * The part of the classic script that runs first, while the rest waits, unparsed, for the page's first paint: it notes
 * which tag loaded it, and requests the records of the widgets on the page.
 *
 * The build puts this before the script, and the script inside `afterPaint` (scripts/build/scripts.mjs).
 */
import {FileRequest} from '../data/requests.js';
import {ofDocument} from '../language/page.js';
import {reportFailure} from './report-failure.js';

/** Longest wait for the first paint, in milliseconds: pages in the background are not painted. */
const PATIENCE = 1000;

/**
 * One constant object: exports that change are defined with property descriptors, which a page's additions to
 * `Object.prototype` break.
 */
export const found = {} as {
  /** The tag that loads the script; `unknown`, as a page may have an image of this name. */
  script: unknown;
  requests: Map<string, FileRequest>;
};

function requestRecords(): void {
  const requests = new Map<string, FileRequest>();
  Object.assign(found, {script: ofDocument('currentScript'), requests});
  for (const element of document.querySelectorAll('[src]')) {
    if (!element.localName.startsWith('send-')) continue;
    try {
      const {href} = new URL(element.getAttribute('src')!, ofDocument('baseURI'));
      if (/^https?:/.test(href) && !requests.has(href)) requests.set(href, new FileRequest(href));
    } catch {
      // The widget will report what is wrong with its address.
    }
  }
}

/** Runs work that needs built-ins that a page may have replaced. */
function guarded(work: () => void): void {
  try {
    work();
  } catch (error) {
    reportFailure(error);
  }
}

/** Runs the rest of the script once the page has been painted, with `true` as its argument. */
export function afterPaint(work: (now: true) => void): void {
  let done = false;
  const run = () => {
    if (!done) guarded(() => work((done = true)));
  };
  guarded(() => {
    requestRecords();
    if (document.hidden || globalThis.performance?.getEntriesByType?.('paint').length) return run();
    requestAnimationFrame(() => setTimeout(run));
    setTimeout(run, PATIENCE);
  });
}
