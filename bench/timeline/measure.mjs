/** Measures how long a page takes until all its events are drawn, and how long its longest task is. */
/* global window, requestAnimationFrame, MessageChannel, PerformanceObserver */

/** Runs in the page, before anything of it. */
function watch(count) {
  const longTasks = [];
  new PerformanceObserver(list =>
    longTasks.push(...list.getEntries().map(({duration}) => duration)),
  ).observe({type: 'longtask', buffered: true});
  window.painted = new Promise(resolve => {
    const look = () => {
      const drawn = window.drawn?.() ?? 0;
      if (drawn < count) return requestAnimationFrame(look);
      // A task after the frame: what was drawn is painted.
      return requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    };
    look();
  });
  window.longestTask = () => Math.max(0, ...longTasks);
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address of the page
 * @param {number} count events to wait for
 * @param {number} patience milliseconds after which the page has failed
 * @returns {Promise<{all: number, first: number, task: number, found: boolean} | undefined>} milliseconds from the start of
 *   the navigation until all events and until the first content were painted, the longest task, and whether the browser's
 *   search finds the last event; nothing when the page did not draw them all in time
 */
export async function measure(browser, address, count, patience) {
  const page = await browser.newPage();
  try {
    await page.setViewport({width: 800, height: 900});
    await page.evaluateOnNewDocument(watch, count);
    const {host} = new URL(address);
    await page.setRequestInterception(true);
    // Fonts and the like that a timeline asks of other hosts would measure the network.
    page.on('request', request =>
      new URL(request.url()).host === host ? request.continue() : request.abort(),
    );
    page.setDefaultTimeout(patience);
    await page.goto(address, {waitUntil: 'domcontentloaded'});
    let timer;
    const late = new Promise(resolve => {
      timer = setTimeout(resolve, patience);
    });
    const all = await Promise.race([page.evaluate('painted'), late]);
    clearTimeout(timer);
    if (all === undefined) return undefined;
    // Long tasks and paints are reported a little after they end.
    await page.evaluate('new Promise(resolve => setTimeout(resolve, 300))');
    const first = await page.evaluate(
      'performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN',
    );
    return {
      all,
      first,
      task: await page.evaluate('longestTask()'),
      found: await page.evaluate('find("This was number 0,")'),
    };
  } catch {
    return undefined;
  } finally {
    await page.close().catch(() => {});
  }
}
