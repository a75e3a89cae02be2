/** What runs in a measured page, before anything of it: it keeps the browser's own account of tasks, paints, shifts and taps. */
/* global window, document, Element, requestAnimationFrame, MessageChannel, PerformanceObserver, MutationObserver */

export function watch() {
  const seen = {tasks: [], shifts: [], largest: 0, taps: []};
  const observe = (type, read, options = {}) =>
    new PerformanceObserver(list => list.getEntries().forEach(read)).observe({
      type,
      buffered: true,
      ...options,
    });
  observe('longtask', ({startTime, duration}) => seen.tasks.push([startTime, duration]));
  observe('largest-contentful-paint', ({startTime}) => (seen.largest = startTime));
  observe('layout-shift', ({value, hadRecentInput}) => hadRecentInput || seen.shifts.push(value));
  observe('event', ({name, duration}) => seen.taps.push([name, duration]), {durationThreshold: 16});

  let changed = performance.now();
  const observer = new MutationObserver(() => (changed = performance.now()));
  const all = {childList: true, subtree: true, characterData: true};
  observer.observe(document, all);
  // What happens in shadow roots is seen from inside.
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

  window.bench = {
    seen,
    /** Resolves with the time of the last change once nothing has changed for so many milliseconds. */
    quiet: time =>
      new Promise(resolve => {
        const look = () => {
          const rest = changed + time - performance.now();
          if (rest > 0 || document.readyState !== 'complete') setTimeout(look, Math.max(rest, 20));
          else resolve(changed);
        };
        look();
      }),
    /** Resolves with the time at which `drawn` first counted enough, and what it counted was painted. */
    painted: (drawn, enough) =>
      new Promise(resolve => {
        const look = () => {
          if (drawn() < enough) return requestAnimationFrame(look);
          return requestAnimationFrame(() => {
            const {port1, port2} = new MessageChannel();
            port1.onmessage = () => resolve(performance.now());
            port2.postMessage(undefined);
          });
        };
        look();
      }),
    elements: () => count(document),
    firstPaint: () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  };
}
