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
  return {result, main};
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

/** Loads a page that reports how much it has rendered, until that is enough. */
export const runUntilDrawn = (browser, origin, path, enough, options) =>
  withPage(browser, options, async (page, session) => {
    const {result, main} = await traced(session, path, async () => {
      await page.goto(origin + encodeURI(path), 'domContentEvent');
      const complete = await page.evaluate(`bench.painted(drawn, ${enough})`);
      return {
        complete,
        readable: (await page.evaluate('bench.seen.readable')) ?? complete,
        nodes: await page.evaluate('bench.elements()'),
      };
    });
    return {...result, ...tasksOf(main)};
  });

/** Loads a page, waits until it is idle, scrolls through it and taps on its controls. */
export const runPage = (browser, origin, path, options) =>
  withPage(browser, options, async (page, session) => {
    const {result, main} = await traced(session, path.split('?')[0], async () => {
      await page.goto(origin + path);
      await page.evaluate(`bench.quiet(${1000 + 500 * options.slow})`);
      return {
        first: await page.evaluate('bench.firstPaint()'),
        largest: await page.evaluate('bench.seen.largest'),
        nodes: await page.evaluate('bench.elements()'),
      };
    });
    await page.evaluate('bench.scrollThrough()');
    return {
      ...result,
      ...tasksOf(main),
      shift: await page.evaluate('bench.seen.shifts.reduce((sum, value) => sum + value, 0)'),
      tap: await page.evaluate('bench.slowestTap()'),
    };
  });
