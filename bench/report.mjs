/** Reports the measurements on the console, and as docs/performance.md with its chart. */
import {writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {join} from 'node:path';
import {root} from '../scripts/setup.mjs';
import {missedGoals} from './goals.mjs';
import {middle, numbersOf, ratio, whole} from './numbers.mjs';

export function printResults(results) {
  for (const result of results) {
    const keys = Object.keys(result.runs[0] ?? {});
    const numbers = keys.map(key => {
      const {middle: value, low, high} = numbersOf(result, key);
      return key === 'shift'
        ? `${key} ${value.toFixed(4)}`
        : `${key} ${whole(value)} (${whole(low)}–${whole(high)})`;
    });
    console.log(
      `${result.suite} ${result.name} ${result.count}: ${numbers.join(', ') || 'failed'}`,
    );
  }
}

const table = (heads, rows) =>
  [heads, heads.map((_, index) => (index ? '---:' : '---')), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');

/** One bar per timeline and count: its time as a multiple of plain HTML. */
function chart(rows) {
  const [width, bar, left] = [720, 22, 250];
  const most = Math.max(...rows.map(({value}) => value));
  const scale = (width - left - 70) / most;
  const bars = rows.map(({label, value, own}, index) => {
    const y = 30 + index * (bar + 8);
    return `<text x="${left - 10}" y="${y + 15}" text-anchor="end">${label}</text><rect x="${left}" y="${y}" width="${(value * scale).toFixed(1)}" height="${bar}" fill="${own ? '#174a7c' : '#a9b4af'}"/><text x="${(left + value * scale + 8).toFixed(1)}" y="${y + 15}">${value.toFixed(2)} ×</text>`;
  });
  const height = 40 + rows.length * (bar + 8);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="14" role="img" aria-label="Time until a timeline is complete, as a multiple of plain HTML"><rect width="${width}" height="${height}" fill="#fff"/><text x="10" y="18" font-weight="600">Time until complete, × plain HTML</text><g fill="#16201d">${bars.join('\n')}</g></svg>\n`;
}

/** Writes the page and the chart that it shows. */
export function writeReport(results, rounds) {
  const of = (suite, name, count) =>
    results.find(each => each.suite === suite && each.name === name && each.count === count);
  const names = suite => [
    ...new Set(results.filter(each => each.suite === suite).map(({name}) => name)),
  ];
  const counts = suite => [
    ...new Set(results.filter(each => each.suite === suite).map(({count}) => count)),
  ];
  const spread = (result, key) => {
    if (!result) return '–';
    const {middle: value, low, high} = numbersOf(result, key);
    return `${whole(value)} (${whole(low)}–${whole(high)})`;
  };

  const timesLoaded = suite => {
    const most = Math.max(
      ...results.filter(each => each.suite === suite).map(({runs}) => runs.length),
    );
    return most === 1 ? 'once' : `${most} times`;
  };

  const timelineRows = names('timelines').map(name => [
    name,
    ...counts('timelines').map(count =>
      ratio(
        middle(of('timelines', name, count), 'complete'),
        middle(of('timelines', 'plain HTML', count), 'complete'),
      ),
    ),
    ...counts('timelines').map(count => spread(of('timelines', name, count), 'complete')),
    whole(middle(of('timelines', name, 100), 'work')),
    whole(middle(of('timelines', name, 100), 'longest')),
  ]);
  const formRows = names('forms').map(name => {
    const [result, plain] = [name, 'plain HTML'].map(each =>
      results.find(({suite, name: own}) => suite === 'forms' && own === each),
    );
    return [
      name,
      ratio(middle(result, 'complete'), middle(plain, 'complete')),
      spread(result, 'complete'),
      whole(middle(result, 'work')),
      whole(middle(result, 'longest')),
    ];
  });
  const exampleRows = names('examples').flatMap(name =>
    ['en', 'ur', 'blocked'].map(kind => {
      const result = of('examples', name, kind);
      const blocked = of('examples', name, 'blocked');
      const words = {en: 'English', ur: 'Urdu', blocked: 'script blocked'}[kind];
      return [
        `${name}, ${words}`,
        ratio(middle(result, 'first'), middle(blocked, 'first')),
        ratio(middle(result, 'firstWork'), middle(blocked, 'firstWork')),
        ratio(middle(result, 'largest'), middle(blocked, 'largest')),
        ratio(middle(result, 'largestWork'), middle(blocked, 'largestWork')),
        spread(result, 'longest'),
        spread(result, 'blocking'),
        whole(middle(result, 'nodes')),
        middle(result, 'shift').toFixed(4),
        kind === 'blocked' ? '–' : spread(result, 'tap'),
      ];
    }),
  );
  const [without, withScript] = ['without', 'with the script'].map(name => of('none', name, 4));
  const listRows = names('lists').map(name => {
    const [few, some, many] = [1000, 5000, 10_000].map(count => of('lists', name, count));
    return [
      name,
      ratio(middle(some, 'work') / 5, middle(few, 'work')),
      ratio(middle(many, 'work') / 10, middle(few, 'work')),
      whole(middle(many, 'longest')),
      spread(many, 'complete'),
      spread(few, 'complete'),
    ];
  });

  const rows = counts('timelines').flatMap(count =>
    names('timelines')
      .map(name => ({
        label: `${count} events, ${name}`,
        value:
          middle(of('timelines', name, count), 'complete') /
          middle(of('timelines', 'plain HTML', count), 'complete'),
        own: name.startsWith('ours'),
      }))
      .filter(({value}) => Number.isFinite(value)),
  );
  writeFileSync(join(root, 'docs/images/performance.svg'), chart(rows));
  writeFileSync(
    join(root, 'docs/performance.md'),
    `# How quick it is

<!-- Written by npm run bench; change bench/report.mjs. -->

Measured on ${new Date().toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'})} with Chromium, on a virtual machine with ${cpus().length} processors that other work shared. So read the
ratios; the milliseconds are of that machine. Each page was loaded ${rounds} times with a cold cache, all pages in turn and in another order each time. Numbers are medians,
with the middle half of the runs in brackets. Tasks, blocking and work are counted in the processor's time of the page's main thread. The
inspector's account of requests is off: with it on, Chromium reads a script twice.
\`npm run bench\` measures again, and \`npm run bench -- --profile timeline\` prints which functions the time goes on.

## Beside other timelines

The same events, unslowed: until everything is in the document and painted, as a multiple of a plain HTML list with the same words. For
ours that is every event with all that stands behind its row.

${table(['', ...counts('timelines').map(count => `${count} events, × plain`), ...counts('timelines').map(count => `${count}, ms`), 'work, 100', 'longest task, 100'], timelineRows)}

![Time until each timeline is complete, as a multiple of plain HTML](images/performance.svg)

Ours begins when the page's own words have been painted, so that no page waits for it, and draws what is in view first. A reader sees
that, with older events waiting behind a line, after ${inWords(counts('timelines').map(count => `${whole(middle(of('timelines', 'ours, classic script', count), 'readable'))} ms of ${count} events (${ratio(middle(of('timelines', 'ours, classic script', count), 'readable'), middle(of('timelines', 'plain HTML', count), 'complete'))} × plain HTML)`))}.

## Beside another form

Ten questions with ${FIELDS_IN_WORDS}, unslowed, until all are painted; ours are asked for as soon as the form is there.

${table(['', '× plain', 'ms', 'work', 'longest task'], formRows)}

## On a slow phone

The [example pages](../examples) at 390 pixels, with the processor four times slower. The first four columns compare the
first and the largest paint, and the processor's time before each, with the same page whose script is blocked. By the clock, one page differs by a fifth
from load to load, so a paint counts as late only where the processor had more to do before it, too. *Blocking* is what of all tasks is over 50 ms, *shift* is the layout shift of the whole visit
with the page scrolled through, and *tap* the slowest paint that answers opening a row, typing, or choosing a language.

${table(['page', 'first paint, ×', 'work before it, ×', 'largest paint, ×', 'work before it, ×', 'longest task', 'blocking', 'elements', 'shift', 'tap'], exampleRows)}

## A page with nothing of ours

With the script and no tag, four times slower: first paint ${ratio(middle(withScript, 'first'), middle(without, 'first'))} × the page without it, main thread
${whole(middle(withScript, 'work'))} ms against ${whole(middle(without, 'work'))} ms, longest task ${whole(middle(withScript, 'longest'))} ms against ${whole(middle(without, 'longest'))} ms. It makes no request.

## Long lists

5,000 and 10,000 items beside 1,000, unslowed, loaded ${timesLoaded('lists')}. An item of many should cost no more than one of few: the first two columns are the one divided by the other.

${table(['list', 'cost of an item of 5,000, × that of 1,000', 'of 10,000', 'longest task', '10,000 complete, ms', '1,000 complete, ms'], listRows)}

What comes near 50 ms in one task is the first reading of so many items, and the browser clearing its memory while it draws.

## Goals that were missed

Of the timelines: ours starts after the first paint, when a plain list of ten events is complete already, and what a template costs when
it is drawn for the first time is paid for ten events as for five hundred.${impossible(of)}

${
  missedGoals(of, names)
    .map(words => `- ${words}`)
    .join('\n') || 'None.'
}
`,
  );
  console.log('Wrote docs/performance.md and docs/images/performance.svg.');
}

/** "1, 2 and 3" */
const inWords = parts => `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** Where a third of TimelineJS's time is less than the same words take as plain HTML, no library can reach that goal. */
function impossible(of) {
  const [peer, plain] = ['TimelineJS 3.9', 'plain HTML'].map(name =>
    middle(of('timelines', name, 10), 'complete'),
  );
  return peer / 3 < plain
    ? ` With 10 events, a third of the time of TimelineJS is ${whole(peer / 3)} ms, and plain HTML alone takes ${whole(plain)}.`
    : '';
}

const FIELDS_IN_WORDS = '33 fields: choices of one, choices of several, and texts';
