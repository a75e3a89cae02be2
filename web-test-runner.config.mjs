/**
 * Browser tests, in each browser: every test file that does not run in Node (scripts/test-files.mjs).
 *
 *   npm test                                    everything
 *   npm test -- test/ui/look.test.ts           one file, every browser
 *   SEND_BROWSERS=chromium npx wtr --files test/ui/look.test.ts
 *
 * One page at a time in each browser, so that a page under test always has the
 * focus and its animation frames. As many browsers run side by side as there are
 * processors: three on two of them take longer than one after the other, as
 * WebKit then gets a frame only now and then. So that the last browser does not
 * leave processors idle, it takes half of the files in each of two windows.
 */
import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {browserLaunchers} from './scripts/browsers.mjs';
import {testFiles} from './scripts/test-files.mjs';
import {bundledTests} from './test/support/bundled-tests.mjs';
import {browserCommands} from './test/support/commands.mjs';
import {jsonImports} from './test/support/json-imports.mjs';
import {testReporter} from './test/support/reporter.mjs';
import {testPage} from './test/support/test-page.mjs';
import {testServer} from './test/support/server.mjs';

const browsers = browserLaunchers();
const lanes = Math.min(browsers.length, availableParallelism());
const files = testFiles('browsers');

/** Who runs what, where no files are named: all files in all browsers, the last of more browsers than lanes in two halves. */
function groups() {
  if (process.argv.includes('--files') || browsers.length <= lanes || lanes < 2) return [];
  const [again] = browserLaunchers().slice(-1);
  return [
    {name: 'whole', files, browsers: browsers.slice(0, -1)},
    {
      name: 'first half',
      files: files.filter((_, at) => at % 2 === 0),
      browsers: browsers.slice(-1),
    },
    {name: 'second half', files: files.filter((_, at) => at % 2 === 1), browsers: [again]},
  ];
}

const grouped = groups();

export default {
  ...(grouped.length > 0 ? {groups: grouped} : {files}),
  browsers,
  concurrentBrowsers: lanes,
  concurrency: 1,
  nodeResolve: {exportConditions: ['development', 'browser']},
  middleware: [testServer(), ...(process.argv.includes('--watch') ? [] : [bundledTests()])],
  plugins: [
    browserCommands(),
    jsonImports(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  testRunnerHtml: testPage,
  reporters: [testReporter()],
  // Lit's hints for developers, and what widgets report of the faulty records that tests give them all the time.
  filterBrowserLogs: ({args}) =>
    !/^(Lit is in dev mode|Overriding ReactiveElement|<send-)/.test(String(args[0])),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 900_000,
  testFramework: {config: {timeout: '40000', forbidOnly: true}},
};
