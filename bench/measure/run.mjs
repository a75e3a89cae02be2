/** One load of a page, measured. Times are milliseconds. */
import {withPage} from './chromium.mjs';

const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink.user_timing'];

/** Traces the browser's main thread for a page, and returns the list of its tasks. */
async function traced(session, path, work) {
  const events = [];
  session.on('Tracing.dataCollected', ({value}) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {includedCategories: CATEGORIES},
  });
  const result = await work();
  const done = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  const start = events.find(
    ({name, args}) =>
      name === 'navigationStart' && args?.data?.documentLoaderURL?.includes(encodeURI(path)),
  );
  const main = events.filter(
    ({pid, tid, ts, ph}) =>
      ph === 'X' && pid === start?.pid && tid === start?.tid && ts >= start.ts,
  );
  return {result, main, start: start?.ts};
}

/**
 * Tasks by processor time, which other load on the machine hardly affects.
 *
 * @returns {{longest: number, blocking: number, work: number}} the longest task, the time over 50 ms of all tasks, and
 *   their total
 */
function tasksOf(main) {
  const times = main
    .filter(({name}) => name === 'ThreadControllerImpl::RunTask')
    .map(({tdur = 0}) => tdur / 1000);
  return {
    longest: Math.max(0, ...times),
    blocking: times.reduce((sum, time) => sum + Math.max(0, time - 50), 0),
    work: times.reduce((sum, time) => sum + time, 0),
  };
}

/** The processor's time of the tasks that began before a time of the page. */
const workBefore = (main, start, time) =>
  main
    .filter(({name, ts}) => name === 'ThreadControllerImpl::RunTask' && ts < start + time * 1000)
    .reduce((sum, {tdur = 0}) => sum + tdur / 1000, 0);

/**
 * Loads a page that reports how much it has rendered, until that is enough.
 *
 * @param {{atRest?: boolean}} options `atRest`: look only after a frame without changes, as counting a long list takes
 *   longer than adding to it
 */
export const runUntilDrawn = (browser, origin, path, enough, {atRest = false, ...options}) =>
  withPage(browser, options, async (page, session) => {
    const {result: complete, main} = await traced(session, path, async () => {
      await page.goto(origin + encodeURI(path), 'domContentEvent');
      return page.evaluate(`bench.painted(drawn, ${enough}, ${atRest})`);
    });
    // After the trace: counting elements is no work of the page.
    return {
      complete,
      readable: (await page.evaluate('bench.seen.readable')) ?? complete,
      nodes: await page.evaluate('bench.elements()'),
      ...tasksOf(main),
    };
  });

/** Loads a page, waits until it is idle, scrolls through it and taps on its controls. */
export const runPage = (browser, origin, path, options) =>
  withPage(browser, options, async (page, session) => {
    const {main, start} = await traced(session, path.split('?')[0], async () => {
      await page.goto(origin + path);
      await page.evaluate(`bench.quiet(${1000 + 500 * options.slow})`);
    });
    const first = await page.evaluate('bench.firstPaint()');
    const largest = await page.evaluate('bench.seen.largest');
    const nodes = await page.evaluate('bench.elements()');
    await page.evaluate('bench.scrollThrough()');
    return {
      first,
      largest,
      firstWork: workBefore(main, start, first),
      largestWork: workBefore(main, start, largest),
      nodes,
      ...tasksOf(main),
      shift: await page.evaluate('bench.seen.shifts.reduce((sum, value) => sum + value, 0)'),
      tap: await page.evaluate('bench.slowestTap()'),
    };
  });
