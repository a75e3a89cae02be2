/**
 * Compares the speed of the widgets with plain HTML and with similar libraries, at full speed and on a slow phone.
 *
 *   npm run bench                             everything; writes docs/performance.md and its chart
 *   npm run bench -- --quick                  few rounds, writes nothing
 *   npm run bench -- --only timelines,lists   some suites, writes nothing
 * npm run bench -- --profile timeline where the time is spent, by function (timeline, council, forum, exampleshire)
 *
 * Installs the peers into bench/node_modules, builds the scripts if something has changed, and loads each page with a
 * cold cache, all of them in turn, several times. Other work on the machine affects the times: the ratios are more
 * reliable.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {build} from '../scripts/build.mjs';
import {SetUpError, packagesInstalled, root, runMain} from '../scripts/setup.mjs';
import {launchChromium} from './measure/chromium.mjs';
import {buildReadable, profile} from './measure/profile.mjs';
import {runPage, runUntilDrawn} from './measure/run.mjs';
import {serve} from './measure/server.mjs';
import {printResults, writeReport} from './report.mjs';
import {pages as timelines, recordOf} from './suites/events.mjs';
import {FIELDS, formPages, formRecord} from './suites/form.mjs';
import {listNames, listPage, listRecord} from './suites/lists.mjs';

const EXAMPLES = ['council', 'forum', 'exampleshire'];
const DESKTOP = {width: 800, slow: 1};
/** What each suite measures; `counts` says what must have been rendered. */
const suites = {
  timelines: [10, 100, 500].flatMap(count =>
    Object.keys(timelines).map(name => ({
      name,
      count,
      run: (browser, origin) =>
        runUntilDrawn(browser, origin, `/page/${name}/${count}.html`, count, DESKTOP),
    })),
  ),
  forms: Object.keys(formPages).map(name => ({
    name,
    count: FIELDS,
    run: (browser, origin) => runUntilDrawn(browser, origin, `/form/${name}.html`, FIELDS, DESKTOP),
  })),
  examples: EXAMPLES.flatMap(name =>
    [
      ['en', ''],
      ['ur', '?send-lang=ur'],
      ['blocked', '?blocked'],
    ].map(([kind, query]) => ({
      name,
      count: kind,
      run: (browser, origin) => runPage(browser, origin, `/${name}.html${query}`, {slow: 4}),
    })),
  ),
  none: ['with the script', 'without'].map(name => ({
    name,
    count: 4,
    run: (browser, origin) =>
      runPage(browser, origin, `/none/${name === 'without' ? 'without' : 'with'}.html`, {slow: 4}),
  })),
  lists: listNames.flatMap(name =>
    [1000, 5000, 10_000].map(count => ({
      name,
      count,
      run: (browser, origin) =>
        runUntilDrawn(browser, origin, `/list/${name}/${count}.html`, count, {
          ...DESKTOP,
          atRest: true,
        }),
    })),
  ),
};

/** Generated pages and records. */
function make(path) {
  const [, kind, name, count] = path.replace(/\.(?:html|json)$/, '').split('/');
  const isRecord = path.endsWith('.json');
  if (kind === 'page') return timelines[name](Number(count));
  if (kind === 'form') return formPages[name]();
  if (kind === 'record')
    return name === 'form' ? formRecord() : JSON.stringify(recordOf(Number(name)));
  if (kind === 'list')
    return isRecord ? listRecord(name, Number(count)) : listPage(name, Number(count));
  if (kind === 'none')
    return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>${name === 'with' ? '<script src="/dist/send-widgets.js" defer></script>' : ''}<h1>A page</h1>${'<p>Words of a page that has nothing of ours.</p>'.repeat(100)}`;
  return undefined;
}

function installPeers() {
  if (packagesInstalled(join(root, 'bench'))) return;
  console.log('Installing what it is measured beside…');
  const {status, stderr} = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: join(root, 'bench'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new SetUpError(`npm ci failed in bench/.\n${stderr}`);
}

/** The cases in another order each round, so that garbage collection after a page affects a different one each time. */
function inOrderOf(round, cases) {
  let seed = round;
  const key = () => (seed = (seed * 48_271) % 2_147_483_647);
  return cases
    .map(one => ({one, at: key()}))
    .sort((one, other) => one.at - other.at)
    .map(({one}) => one);
}

/** Every case in turn, several times, so that temporary load affects all of them. */
async function measure(browser, origin, names, rounds) {
  const results = [];
  for (const suite of names)
    for (const {name, count, run} of suites[suite])
      results.push({suite, name, count, run, runs: [], failed: 0});
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`Round ${round} of ${rounds} (load ${loadavg()[0].toFixed(1)})`);
    for (const result of inOrderOf(round, results)) {
      // A case that failed twice is skipped.
      if (result.failed > 1) continue;
      try {
        result.runs.push(await result.run(browser, origin));
      } catch (error) {
        result.failed += 1;
        console.log(`  ${result.suite}, ${result.name}, ${result.count}: ${error.message}`);
      }
    }
  }
  return results;
}

async function printProfile(browser, page, slow) {
  const dist = mkdtempSync(join(tmpdir(), 'send-widgets-profile-'));
  const map = await buildReadable(dist);
  const server = await serve({dist, make});
  const path = page === 'timeline' ? '/page/ours, classic script/100.html' : `/${page}.html`;
  try {
    const {rows, tasks} = await profile(browser, server.origin + encodeURI(path), {slow}, map);
    const whole = tasks.map(([, duration]) => Math.round(duration)).join(', ');
    console.log(`${page}, ${slow} times slower. Tasks over 50 ms: ${whole || 'none'}\n`);
    for (const key of ['self', 'total']) {
      console.log(
        `   self   total   function (by ${key === 'self' ? 'its own time' : 'all that it called'})`,
      );
      for (const row of rows.sort((a, b) => b[key] - a[key]).slice(0, 30))
        console.log(
          `${row.self.toFixed(1).padStart(7)} ${row.total.toFixed(1).padStart(7)}   ${row.name}`,
        );
    }
  } finally {
    server.close();
    rmSync(dist, {recursive: true});
  }
}

await runMain(async () => {
  const {values} = parseArgs({
    options: {
      quick: {type: 'boolean'},
      only: {type: 'string'},
      rounds: {type: 'string'},
      profile: {type: 'string'},
      slow: {type: 'string', default: '4'},
      write: {type: 'boolean'},
    },
  });
  const browser = await launchChromium();
  try {
    if (values.profile) return await printProfile(browser, values.profile, Number(values.slow));
    const names = values.only?.split(',') ?? Object.keys(suites);
    const strange = names.filter(name => !Object.hasOwn(suites, name));
    if (strange.length)
      throw new SetUpError(
        `--only takes ${Object.keys(suites).join(', ')}, not ${strange.join(', ')}.`,
      );
    installPeers();
    await build({ifChanged: true});
    const server = await serve({make});
    const rounds = Number(values.rounds ?? (values.quick ? 3 : 9));
    const results = await measure(browser, server.origin, names, rounds);
    server.close();
    printResults(results);
    if (values.write || (!values.quick && !values.only)) writeReport(results, rounds);
    return 0;
  } finally {
    await browser.close();
  }
});
