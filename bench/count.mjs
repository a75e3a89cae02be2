/** Counts the browser's work for a page, in numbers that other load on the machine cannot change. */
import {launchChromium, withPage} from './measure/chromium.mjs';
import {serve} from './measure/server.mjs';
import {pages, recordOf} from './suites/events.mjs';
import {listPage, listRecord} from './suites/lists.mjs';

const PLAIN =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><script src="/dist/send-widgets.js" defer></script><p>Nothing of ours.</p>';
const SCRIPT =
  /^(?:EvaluateScript|FunctionCall|RunMicrotasks|FireAnimationFrame|FireIdleCallback|TimerFire|EventDispatch|HandlePostMessage)$/;

/** Resolves once every tag of the page is a widget, and the last of the script's widgets is defined. */
const DEFINED = `Promise.all(['send-you-said-we-did',
  ...[...document.querySelectorAll(':not(:defined)')].map(({localName}) => localName)]
  .map(name => customElements.whenDefined(name)))`;
const WIDGETS =
  "[...document.querySelectorAll('*')].filter(({localName}) => localName.startsWith('send-')).length";

/** Fields in closed disclosures of widgets: for each of them a browser that fills in forms lays out what is closed. */
const CLOSED_FIELDS = `[...document.querySelectorAll('*')].flatMap(({shadowRoot}) =>
  [...(shadowRoot?.querySelectorAll('details:not([open]) :is(input, select, textarea)') ?? [])])
  .map(field => field.getRootNode().host.localName + ' ' + field.localName)`;

/** Runs in the page before any of its scripts. */
function watch() {
  /* global window, document */
  window.counts = {intl: 0, first: undefined};
  for (const name of Object.getOwnPropertyNames(Intl)) {
    if (typeof Intl[name] !== 'function' || !/^[A-Z]/.test(name)) continue;
    Intl[name] = new Proxy(Intl[name], {
      construct(target, args) {
        window.counts.intl += 1;
        return Reflect.construct(target, args);
      },
    });
  }
  document.addEventListener('send-ready', ({target}) => {
    const root = target.shadowRoot;
    const events = root.querySelectorAll('.event').length;
    if (events) window.counts.first = {events, nodes: root.querySelectorAll('*').length};
  });
}

function make(path) {
  if (path === '/nothing.html') return PLAIN;
  const [, list, name, count] = path.replace('.json', '').split('/');
  if (list === 'list')
    return path.endsWith('.json') ? listRecord(name, Number(count)) : listPage(name, Number(count));
  if (path.startsWith('/record/')) return JSON.stringify(recordOf(parseInt(path.slice(8), 10)));
  return path === '/timeline.html' ? pages['ours, classic script'](500) : undefined;
}

/** @returns {Promise<{count: (path: string) => Promise<import('./count.d.mts').Counts>, close: () => Promise<void>}>} */
export async function openCounter() {
  const browser = await launchChromium();
  const server = await serve({make});
  const count = path =>
    withPage(browser, {}, async (page, session) => {
      await page.onEveryPage(watch);
      const trace = [];
      session.on('Tracing.dataCollected', ({value}) => trace.push(...value));
      await session.send('Tracing.start', {
        transferMode: 'ReportEvents',
        traceConfig: {includedCategories: ['devtools.timeline', 'blink.user_timing']},
      });
      await page.goto(server.origin + path);
      await page.evaluate(DEFINED);
      await page.evaluate('bench.quiet(1500)');
      const done = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await done;
      const counts = await page.evaluate('counts');
      const widgets = await page.evaluate(WIDGETS);
      const elements = await page.evaluate('bench.elements()');
      const closedFields = await page.evaluate(CLOSED_FIELDS);
      return {...counts, widgets, elements, closedFields, ...readTrace(trace, path)};
    });
  return {
    count,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** The page's requests, and forced layouts and style recalculations: those within the run time of a script. */
function readTrace(trace, path) {
  const start = trace.find(
    ({name, args}) => name === 'navigationStart' && args?.data?.documentLoaderURL?.endsWith(path),
  );
  // The trace also includes the browser's own windows.
  const own = trace.filter(({pid}) => pid === start.pid);
  const main = own.filter(({ph, tid}) => ph === 'X' && tid === start.tid);
  const scripts = main.filter(({name}) => SCRIPT.test(name));
  const forced = wanted =>
    main.filter(
      ({name, ts, dur = 0}) =>
        name === wanted &&
        scripts.some(script => script.ts <= ts && ts + dur <= script.ts + (script.dur ?? 0)),
    ).length;
  return {
    requests: own
      .filter(({name}) => name === 'ResourceSendRequest')
      .map(({args}) => new URL(args.data.url).pathname),
    layouts: forced('Layout'),
    styles: forced('UpdateLayoutTree'),
    restyled: main
      .filter(({name}) => name === 'UpdateLayoutTree')
      .reduce((sum, {args}) => sum + (args.elementCount ?? 0), 0),
  };
}
