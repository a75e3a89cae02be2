/**
 * Runs the campaign in full and prints what it found.
 *
 *   node test/campaign/outbox.mjs                          1,000 runs, and 50 with the browser killed
 *   node test/campaign/outbox.mjs --runs 100 --kills 5 --seed 7
 *   node test/campaign/outbox.mjs --page outbox            without the form's looks
 */
import {parseArgs} from 'node:util';
import {findBrowsers, runMain} from '../../scripts/setup.mjs';
import {runCampaign} from './campaign.mjs';
import {formDriver} from './form-driver.mjs';
import {outboxDriver} from './outbox-driver.mjs';

/** The page under test: the real form in the built script, or the smallest page that stands on the outbox. */
const drivers = {form: formDriver, outbox: outboxDriver};

await runMain(async () => {
  const {values} = parseArgs({
    options: {
      runs: {type: 'string', default: '1000'},
      kills: {type: 'string', default: '50'},
      seed: {type: 'string', default: String(Date.now() % 1_000_000)},
      page: {type: 'string', default: 'form'},
    },
  });
  const [runs, kills, seed] = [Number(values.runs), Number(values.kills), Number(values.seed)];
  console.log(
    `Campaign through the page "${values.page}", seed ${seed}: ${runs} runs, ${kills} with the browser killed.`,
  );
  let done = 0;
  const {outcomes, failures, requests, repeats, seconds} = await runCampaign({
    driver: drivers[values.page](),
    browser: findBrowsers().chromium,
    seed,
    runs,
    kills,
    onRun() {
      done += 1;
      if (done % 100 === 0) console.log(`  ${done} done`);
    },
  });
  for (const failure of failures) console.log(`✗ ${failure}`);
  const told = Object.entries(outcomes)
    .sort()
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
  console.log(`The screens said: ${told}. ${requests} requests in ${seconds.toFixed(0)} s.`);
  if (repeats > 0)
    console.log(
      `Chromium repeated a request by itself ${repeats} times, unseen by the page, and it showed.`,
    );
  console.log(
    failures.length === 0
      ? 'Screen and ledger agree in every run.'
      : `${failures.length} runs in which they do not.`,
  );
  return failures.length === 0 ? 0 : 1;
});
