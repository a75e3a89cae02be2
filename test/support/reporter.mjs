/**
 * The reporter of the browser tests: one line per file with every failure in full, and at the end of the log the
 * slowest tests, the time of each browser, and a summary of every failure.
 *
 * When SEND_TEST_COUNTS names a file, the totals are written there as JSON
 * `{passed, failed}`. A page that never started, broke off or held no test
 * counts as one failure: silence must not look like success.
 */
import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import {defaultReporter} from '@web/test-runner';

/** Milliseconds from which a test is listed as slow at the end. */
const SLOW = 5_000;

export function testReporter() {
  const full = defaultReporter({reportTestProgress: false});
  const counts = {passed: 0, failed: 0};
  const slow = [];
  const failures = [];
  const browserSeconds = new Map();
  return {
    start: args => full.start(args),

    reportTestFileResults(args) {
      const results = args.sessionsForTestFile.map(session => ({session, ...countTests(session)}));
      for (const {session, passed, failed, seconds} of results) {
        counts.passed += passed;
        counts.failed += failed;
        const {name: browser} = session.browser;
        browserSeconds.set(browser, (browserSeconds.get(browser) ?? 0) + seconds);
        const place = `${browser}, ${relative(process.cwd(), args.testFile)}`;
        for (const {name, duration} of testsOf(session))
          if (duration >= SLOW) slow.push({duration, words: `${place}: ${name}`});
        failures.push(...failuresOf(session).map(words => `${place}: ${words}`));
      }
      const browsers = results.map(({session, passed, failed, seconds}) => {
        const outcome = failed > 0 ? `${failed} failed, ${passed} passed` : `${passed} passed`;
        return `${session.browser.name} ${outcome} (${seconds.toFixed(1)} s)`;
      });
      console.log(`${relative(process.cwd(), args.testFile)}: ${browsers.join(' · ')}`);
      full.reportTestFileResults({
        ...args,
        sessionsForTestFile: args.sessionsForTestFile.map(withoutStagedFaults),
      });
    },

    onTestRunFinished() {
      slow.sort((one, other) => other.duration - one.duration);
      if (slow.length > 0) console.log('The slowest tests:');
      for (const {duration, words} of slow.slice(0, 15))
        console.log(`  ${(duration / 1000).toFixed(1)} s  ${words}`);
      for (const [browser, seconds] of browserSeconds)
        console.log(`${browser}: ${Math.round(seconds)} s in tests`);
      if (failures.length > 0) console.log('What failed:');
      for (const words of failures) console.log(`  ${words}`);
      const file = process.env.SEND_TEST_COUNTS;
      if (file) writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function testsOf(session) {
  const tests = [];
  const collect = suite => {
    tests.push(...(suite?.tests ?? []));
    (suite?.suites ?? []).forEach(collect);
  };
  collect(session.testResults);
  return tests;
}

function countTests(session) {
  const tests = testsOf(session);
  const failed = tests.filter(test => !test.passed && !test.skipped).length;
  const brokeOff = session.errors.length > 0 || tests.length === 0;
  return {
    passed: tests.filter(test => test.passed).length,
    failed: brokeOff ? Math.max(failed, 1) : failed,
    seconds: tests.reduce((sum, test) => sum + (test.duration ?? 0), 0) / 1000,
  };
}

/** Each failure of a page on one line: the test and its message, or why the page broke off. */
function failuresOf(session) {
  const failed = testsOf(session).filter(test => !test.passed && !test.skipped);
  const words = [
    ...failed.map(({name, error}) => `${name}: ${error?.message ?? 'no message'}`),
    ...session.errors.map(({message}) => message),
  ];
  if (words.length === 0 && testsOf(session).length === 0) words.push('held no test');
  return words.map(line => line.replace(/\s+/g, ' ').slice(0, 400));
}

/** Tests request missing files on purpose; these are only reported together with a failure. */
function withoutStagedFaults(session) {
  return {
    ...session,
    request404s: session.passed
      ? []
      : session.request404s.filter(address => !address.includes('fault/')),
  };
}
