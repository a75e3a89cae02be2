/**
 * How long a record takes: to parse, to check and to derive what widgets show, for 10, 1,000 and 10,000 items.
 *
 *   node bench/record.mjs [10,1000,10000]
 *
 * Runs the source in Chromium, in one page and one thread, and prints medians in milliseconds with the cost per item.
 * The last line is the target: 10,000 events are checked in under 250 ms, and the cost per item does not grow with
 * their number.
 *
 * Other work on the machine affects the times: the load is printed, and the ratio is more reliable.
 */
import {loadavg} from 'node:os';
import {join} from 'node:path';
import {launch} from 'puppeteer-core';
import {build} from 'vite';
import {SetUpError, findBrowsers, root, runMain} from '../scripts/setup.mjs';
import {recordOf} from './suites/events.mjs';

/** Milliseconds in which 10,000 events must be checked. */
const TARGET = 250;

/** Bundles the code for the page into one script. */
async function bundle() {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {entry: join(root, 'bench/record/in-page.js'), formats: ['iife'], name: 'bench'},
    },
  });
  return [output].flat()[0].output[0].code;
}

/** A record with a number of events, and a fifth as many priorities with two updates each. */
function recordWith(count) {
  const priorities = Array.from({length: Math.ceil(count / 5)}, (_, index) => ({
    id: `priority-${index}`,
    commitment: `We will make number ${index} better for families.`,
    due: `${2024 + (index % 5)}-03`,
    from: [`event-${index}`],
    updates: [
      {date: '2025-01', status: 'in-progress', text: 'Begun.'},
      {
        date: '2026-05-02',
        status: 'done',
        text: 'Done.',
        evidence: [{title: 'Minutes', url: 'https://example.org/m'}],
      },
    ],
  }));
  return {...recordOf(count), priorities};
}

const middle = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const cell = number => number.toFixed(2).padStart(9);

await runMain(async () => {
  const counts = (process.argv[2] ?? '10,1000,10000').split(',').map(Number);
  const chromium = findBrowsers().chromium;
  if (!chromium) throw new SetUpError('The bench needs Chromium.');
  const code = await bundle();
  const browser = await launch({
    executablePath: chromium,
    args: [
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const page = await browser.newPage();
    await page.evaluate(code);
    console.log(
      `Load ${loadavg()[0].toFixed(1)}. Milliseconds:\n   events        kB     parse     check    derive   check an item`,
    );
    const costs = [];
    for (const count of counts) {
      const text = JSON.stringify(recordWith(count));
      // The first runs are warm-up for the compiler.
      const runs = await page.evaluate(
        input => Array.from({length: 9}, () => globalThis.run(input)),
        text,
      );
      const [parse, check, derive] = ['parse', 'check', 'derive'].map(part =>
        middle(runs.slice(2).map(run => run[part])),
      );
      costs.push({count, check, cost: check / count});
      console.log(
        `${String(count).padStart(9)} ${String(Math.round(text.length / 1000)).padStart(9)} ${cell(parse)} ${cell(check)} ${cell(derive)}   ${((1000 * check) / count).toFixed(1)} µs`,
      );
    }
    const most = costs.at(-1);
    const before = costs.at(-2);
    if (before)
      console.log(
        `An item of ${most.count} costs ${(most.cost / before.cost).toFixed(2)} times one of ${before.count}.`,
      );
    const expected = TARGET * Math.max(1, most.count / 10_000);
    console.log(
      `${most.count} events are checked in ${most.check.toFixed(0)} ms: ${most.check < expected ? 'within' : 'over'} ${expected} ms.`,
    );
    return most.check < expected ? 0 : 1;
  } finally {
    await browser.close();
  }
});
