/**
 * Runs in a measured page before any of its scripts: records the browser's entries for tasks, paints, layout shifts
 * and taps.
 */
/* global window, document, Element, Event, scrollTo, requestAnimationFrame, MessageChannel, PerformanceObserver, MutationObserver */

export function watch() {
  const seen = {tasks: [], shifts: [], largest: 0};
  const observe = (type, read, options = {}) =>
    new PerformanceObserver(list => list.getEntries().forEach(read)).observe({
      type,
      buffered: true,
      ...options,
    });
  observe('longtask', ({startTime, duration}) => seen.tasks.push([startTime, duration]));
  observe('largest-contentful-paint', ({startTime}) => (seen.largest = startTime));
  observe('layout-shift', ({value, hadRecentInput}) => hadRecentInput || seen.shifts.push(value));

  let changed = performance.now();
  const observer = new MutationObserver(() => (changed = performance.now()));
  const all = {childList: true, subtree: true, characterData: true};
  observer.observe(document, all);
  // Changes in shadow roots must be observed inside them.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (...args) {
    const root = attach.apply(this, args);
    observer.observe(root, all);
    return root;
  };
  const count = root => {
    let elements = 0;
    for (const element of root.querySelectorAll('*'))
      elements += 1 + (element.shadowRoot ? count(element.shadowRoot) : 0);
    return elements;
  };

  /** Resolves with the time when the current state has been painted: in the task after the next frame. */
  const painted = () =>
    new Promise(resolve =>
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      }),
    );

  // At this event a widget has rendered its visible part; the content of closed rows and far below follows.
  document.addEventListener('send-ready', async () => (seen.readable = await painted()));

  window.bench = {
    seen,
    /** Resolves with the time of the last change, once nothing has changed for a number of milliseconds. */
    quiet: time =>
      new Promise(resolve => {
        const look = () => {
          const rest = changed + time - performance.now();
          if (rest > 0 || document.readyState !== 'complete') setTimeout(look, Math.max(rest, 20));
          else resolve(changed);
        };
        look();
      }),
    /**
     * Resolves with the time when `drawn` first reached `enough`, after the next paint. `atRest` asks it only after a
     * frame without changes.
     */
    painted: (drawn, enough, atRest) =>
      new Promise(resolve => {
        let before = 0;
        const look = () => {
          const isAtRest = changed === before;
          before = changed;
          if ((atRest && !isAtRest) || drawn() < enough) return requestAnimationFrame(look);
          return painted().then(resolve);
        };
        look();
      }),
    /** Resolves when the page has been scrolled to its end and everything on the way has been painted. */
    async scrollThrough() {
      for (let at = 0; at < document.documentElement.scrollHeight; at += 600) {
        scrollTo(0, at);
        await painted();
      }
    },
    /**
     * Opens a row, changes a select, types: the longest time from one of these to the next paint; 0 if none is
     * possible.
     */
    async slowestTap() {
      const inside = selector =>
        [...document.querySelectorAll('*')].map(({shadowRoot}) =>
          shadowRoot?.querySelector(selector),
        );
      const first = selector => inside(selector).find(Boolean);
      const select = first('.bar select');
      const field = first('textarea:not([readonly]), input:not([readonly])');
      const acts = [
        () => first('details:not([open]) > summary')?.click(),
        () => inside('details:not([open]) > summary').filter(Boolean).at(-1)?.click(),
        () =>
          field &&
          ((field.value = 'A word'),
          field.dispatchEvent(new Event('input', {bubbles: true, composed: true}))),
        () =>
          select &&
          ((select.value = select.value === 'ur' ? 'en' : 'ur'),
          select.dispatchEvent(new Event('change', {bubbles: true}))),
      ];
      let slowest = 0;
      for (const act of acts) {
        const start = performance.now();
        if (act() === undefined && !first('summary')) continue;
        slowest = Math.max(slowest, (await painted()) - start);
      }
      return slowest;
    },
    elements: () => count(document),
    firstPaint: () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  };
}
