/**
 * All checks that a change must pass: `npm test`.
 *
 *   npm test                              all steps
 *   npm test -- --only lint,types         some steps, by name, with those they need
 *   npm test -- test/ui/look.test.ts     the named test files, where they run: Node or every browser found
 *   npm run test:unit                     the pure rules, in half a minute
 *   npm run test:watch -- FILE            one file, again whenever something changes
 *   SEND_BROWSERS=chromium npm test       one browser instead of three
 *   CI=true npm test                      also demands all three browsers, and checks that
 *                                         the work tree stays as it was
 *
 * scripts/test-files.mjs says which file runs where. The last line is `N passed, N failed`: tests, with each failed
 * step without tests counted as one failure.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {endWithChildren, node, run, stay, tool} from './programs.mjs';
import {SetUpError, root, runMain, setUp} from './setup.mjs';
import {stepOf, testFiles} from './test-files.mjs';
import {readOptions} from './test-options.mjs';

const demanding = process.env.CI === 'true';
const countsFolder = join(root, '.cache/test');

/** Where it is often already tomorrow: this reveals dates that depend on the reader's clock. */
const zone = 'Pacific/Auckland';

const LINES_TOLD_AGAIN = 40;

/**
 * The steps in their order. `needs` names a step without which this one makes no sense; `tests` marks those that count
 * what they ran, `system` those that want browsers, fonts or PostgreSQL; `loud` ones show what they print even when all is
 * well. Neighbours of one `group` run side by side: those that only read sources, those that only read what was built, and
 * the browsers with what fills the processor that the last of them leaves idle.
 */
const steps = [
  {name: 'types', group: 'sources', run: () => tool('typescript/bin/tsc', ['--noEmit'])},
  {
    name: 'format',
    group: 'sources',
    run: () => tool('prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']),
  },
  {
    name: 'lint',
    group: 'sources',
    run: () =>
      tool('eslint/bin/eslint.js', [
        '.',
        '--cache',
        '--cache-location',
        '.cache/eslint/',
        '--max-warnings',
        '0',
      ]),
  },
  {
    name: 'imports',
    group: 'sources',
    run: () =>
      tool('dependency-cruiser/bin/dependency-cruise.mjs', [
        'src',
        'cli',
        'site',
        'receiver',
        'stories',
        'bench',
        'test',
        '--output-type',
        'err',
      ]),
  },
  {
    name: 'unused',
    group: 'sources',
    run: () => tool('knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
  },
  {name: 'languages', group: 'sources', run: () => node('scripts/languages/gate.mjs')},
  {name: 'unit', tests: true, run: files => nodeTests('unit', files ?? testFiles('unit'))},
  {
    name: 'build',
    loud: true,
    run: () => node('scripts/build.mjs', '--unmeasured', ...(demanding ? [] : ['--if-changed'])),
  },
  {name: 'site', group: 'built', needs: 'build', run: () => node('scripts/site.mjs')},
  {
    name: 'sizes',
    loud: true,
    group: 'built',
    needs: 'build',
    run: () => node('scripts/build/sizes.mjs'),
  },
  {name: 'manifest', group: 'built', needs: 'build', run: () => node('scripts/check-manifest.mjs')},
  {name: 'package', group: 'built', needs: 'build', run: () => node('scripts/check-package.mjs')},
  {
    name: 'node',
    tests: true,
    system: true,
    needs: 'build',
    run: files => nodeTests('node', files ?? testFiles('node')),
  },
  {
    name: 'receiver',
    tests: true,
    system: true,
    run: files => receiverTests(files ?? testFiles('receiver')),
  },
  {
    name: 'browsers',
    tests: true,
    system: true,
    loud: true,
    needs: 'build',
    group: 'last',
    run: browserTests,
  },
  {
    name: 'storybook',
    needs: 'build',
    group: 'last',
    run: () => node('scripts/storybook.mjs', 'build'),
  },
];

await runMain(async () => {
  const {only, files, watched} = readOptions(steps);
  if (watched) return watch(watched);
  setUp({tests: (only ?? steps).some(({system}) => system)});
  endWithChildren();
  mkdirSync(countsFolder, {recursive: true});
  const before = workTree();
  const total = {passed: 0, failed: 0};
  /** The output of each failed step. */
  const failed = new Map();
  const takeOne = async step => {
    const {
      passed,
      failed: failures,
      printed,
    } = failed.has(step.needs) && !isBuilt()
      ? leaveOut(step)
      : await take(step, files?.get(step.name));
    total.passed += passed;
    total.failed += failures;
    if (failures > 0) failed.set(step.name, printed);
  };
  const chosen = only ?? steps;
  const groupOf = ({group, name}) => group ?? name;
  for (const group of new Set(chosen.map(groupOf)))
    await Promise.all(chosen.filter(step => groupOf(step) === group).map(takeOne));
  if (demanding) total.failed += countTraces(before);
  if (failed.size > 0 && chosen.length > 1) tellAgain(failed);
  if (failed.size > 0) console.log(`Failed: ${[...failed.keys()].join(', ')}.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

// ---- Taking steps ----

/** Runs a step; a step that throws, or counts fewer than one test, has failed. */
async function take(step, files) {
  const start = Date.now();
  if (step.loud) console.log(`${step.name} …`);
  const counts = join(countsFolder, `${step.name}.json`);
  rmSync(counts, {force: true});
  let ending;
  try {
    ending = await step.run(files, counts);
  } catch (error) {
    ending = {code: 1, printed: String(error.stack ?? error)};
  }
  const {passed, failed} = step.tests ? readCounts(step.name, counts) : {passed: 0, failed: 0};
  const failures = ending.code === 0 && (!step.tests || passed > 0) ? failed : Math.max(failed, 1);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const told = step.tests ? `: ${passed} passed, ${failures} failed` : '';
  console.log(`${failures > 0 ? '✗' : '✓'} ${step.name}${told} (${seconds} s)`);
  const printed = withoutSuccesses(ending.printed ?? '');
  if ((failures > 0 || step.loud) && printed) console.log(printed);
  return {passed, failed: failures, printed};
}

/** Repeats the beginning of each failed step's output at the end, because later steps have scrolled it away. */
function tellAgain(failed) {
  for (const [name, printed] of failed)
    if (printed)
      console.log([`✗ ${name}`, ...printed.split('\n').slice(0, LINES_TOLD_AGAIN)].join('\n'));
}

/** Node's runner repeats its failures at the end, after a long list of successes. */
function withoutSuccesses(printed) {
  const start = printed.indexOf('✖ failing tests:');
  return start < 0 ? printed : printed.slice(start);
}

/** A build that is only over its budget has written all its files, and the stamp. */
function isBuilt() {
  return existsSync(join(root, 'dist/.built'));
}

function leaveOut({name, needs}) {
  console.log(`✗ ${name}: left out, because ${needs} failed`);
  return {passed: 0, failed: 1, printed: `left out, because ${needs} failed`};
}

/** Totals from a step's report: JSON from the browsers, TAP from Node's runner. */
function readCounts(name, file) {
  if (!existsSync(file)) return {passed: 0, failed: 0};
  const text = readFileSync(file, 'utf8');
  if (name === 'browsers') return JSON.parse(text);
  const count = what => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return {passed: count('pass'), failed: count('fail') + count('cancelled')};
}

// ---- Steps that run tests ----

function nodeTests(name, files, env = {}) {
  if (files.length === 0) throw new SetUpError(`${name}: there are no test files.`);
  const counts = join(countsFolder, `${name}.json`);
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${counts}`,
    // By default Node leaves one processor idle.
    `--test-concurrency=${availableParallelism()}`,
  ];
  return run(process.execPath, ['--import', 'tsx', '--test', ...reporters, ...files], {
    env: {TZ: zone, ...env},
  });
}

/** With a temporary PostgreSQL if it is installed; else with the receiver's embedded one. */
async function receiverTests(files) {
  const {startPostgres} = await import('./postgres.mjs');
  const postgres = await startPostgres();
  if (postgres) process.once('exit', postgres.stop);
  try {
    const made = await node(
      '--import',
      'tsx',
      'receiver/test/support/make-template.ts',
      countsFolder,
    );
    if (made.code !== 0) throw new Error(made.printed);
    return await nodeTests('receiver', files, {
      RECEIVER_TEST_TEMPLATES: countsFolder,
      ...(postgres && {DATABASE_URL: postgres.url}),
    });
  } finally {
    postgres?.stop();
    if (postgres) process.removeListener('exit', postgres.stop);
  }
}

function browserTests(files, counts) {
  const chosen = files ? ['--files', ...files] : [];
  return tool('@web/test-runner/dist/bin.js', chosen, {
    live: true,
    env: {SEND_TEST_COUNTS: counts},
  });
}

/**
 * Runs one file again whenever it, or a module that it imports, changes; until Ctrl-C. One browser is enough for that:
 * Chromium, unless SEND_BROWSERS names others.
 */
async function watch(file) {
  const step = stepOf(file);
  setUp({tests: step !== 'unit'});
  const args =
    step === 'browsers'
      ? ['node_modules/@web/test-runner/dist/bin.js', '--watch', '--files', file]
      : ['--import', 'tsx', '--watch', '--test-reporter=spec', file];
  const env = {
    ...process.env,
    TZ: zone,
    SEND_BROWSERS: process.env.SEND_BROWSERS ?? 'chromium',
  };
  return stay(args, env);
}

// ---- The work tree ----

function workTree() {
  const {stdout} = spawnSync('git', ['status', '--porcelain'], {cwd: root, encoding: 'utf8'});
  return new Set((stdout ?? '').split('\n').filter(Boolean));
}

/** Counts one failure if the steps have changed or left files that git sees. */
function countTraces(before) {
  const traces = [...workTree()].filter(line => !before.has(line));
  if (traces.length === 0) return 0;
  console.log(`✗ clean: the tests have left these behind\n${traces.join('\n')}`);
  return 1;
}
