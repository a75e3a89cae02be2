/**
 * How quick the inspection timeline is, beside a plain HTML list of the same words, TimelineJS 3.9 and vis-timeline 8.
 *
 *   node bench/timeline.mjs [10,100,500,10000] [send-widgets]
 *
 * Builds the script if it is not built, installs the other timelines into bench/node_modules, opens each page in Chromium
 * and prints medians in milliseconds: until everything is in the document and painted, until the first content is, and the
 * longest task; with the ratio to plain HTML. The second argument leaves out all timelines but those it names.
 *
 * Other work on the machine shows: the load is printed, and the ratios say more than the times.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {loadavg} from 'node:os';
import {extname, join, normalize} from 'node:path';
import {launch} from 'puppeteer-core';
import {build} from '../scripts/build.mjs';
import {SetUpError, findBrowsers, packagesInstalled, root, runMain} from '../scripts/setup.mjs';
import {pages, recordOf} from './timeline/data.mjs';
import {measure} from './timeline/measure.mjs';

/** Longest wait for a page, in milliseconds. */
const PATIENCE = 60_000;
const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};
const modules = join(root, 'bench/node_modules');

/** Serves the pages, the records, the script and the other timelines, from memory where it made them. */
function serve() {
  const made = new Map();
  const once = (key, make) => made.get(key) ?? made.set(key, make()).get(key);
  const answer = path => {
    const [, folder, ...rest] = path.split('/');
    const name = rest.join('/');
    switch (folder) {
      case 'page':
        return once(path, () => pages[rest[0]](Number(rest[1].replace('.html', ''))));
      case 'record':
        return once(path, () => JSON.stringify(recordOf(Number(name.replace('.json', '')))));
      case 'dist':
        return readFileSync(join(root, 'dist', normalize(`/${name}`)));
      case 'modules':
        return readFileSync(join(modules, normalize(`/${name}`)));
      default:
        throw new Error(`nothing at ${path}`);
    }
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.split('?')[0]);
    try {
      const body = answer(path);
      response
        .writeHead(200, {'Content-Type': types[extname(path)] ?? 'application/octet-stream'})
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function installOthers() {
  if (packagesInstalled(join(root, 'bench'))) return;
  console.log('Installing the other timelines…');
  const {status, stderr} = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: join(root, 'bench'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new SetUpError(`npm ci failed in bench/.\n${stderr}`);
}

const middle = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const whole = number => Math.round(number).toLocaleString('en-GB');

/** One timeline with so many events, several times over; nothing when it failed once. */
async function measureOften(browser, origin, name, count) {
  const times = count > 1000 ? 3 : 5;
  const runs = [];
  for (let turn = 0; turn < times; turn += 1) {
    const run = await measure(
      browser,
      `${origin}/page/${encodeURIComponent(name)}/${count}.html`,
      count,
      PATIENCE,
    );
    if (!run) return undefined;
    runs.push(run);
  }
  return {
    ...Object.fromEntries(
      ['all', 'first', 'task'].map(key => [key, middle(runs.map(run => run[key]))]),
    ),
    found: runs.every(({found}) => found),
  };
}

await runMain(async () => {
  const [counts = '10,100,500,10000', only] = process.argv.slice(2);
  const chromium = findBrowsers().chromium;
  if (!chromium) throw new SetUpError('The bench needs Chromium.');
  const names = Object.keys(pages).filter(
    name => !only || name === 'plain HTML' || only.split(',').includes(name),
  );
  if (names.length > 2) installOthers();
  await build({ifChanged: true});

  const server = await serve();
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await launch({
    executablePath: chromium,
    args: [
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    for (const count of counts.split(',').map(Number)) {
      console.log(`\n${whole(count)} events (load ${loadavg()[0].toFixed(1)})`);
      const plain = await measureOften(browser, origin, 'plain HTML', count);
      for (const name of names) {
        const result =
          name === 'plain HTML' ? plain : await measureOften(browser, origin, name, count);
        console.log(
          `  ${name.padEnd(16)}${
            result
              ? `${whole(result.all).padStart(7)} ms  × ${(result.all / plain.all).toFixed(1).padEnd(5)} first ${whole(result.first).padStart(6)} ms  longest task ${whole(result.task).padStart(6)} ms  last event ${result.found ? 'found' : 'not found'} by find-in-page`
              : `  not all drawn within ${PATIENCE / 1000} s`
          }`,
        );
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
});
