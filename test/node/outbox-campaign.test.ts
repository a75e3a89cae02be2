/**
 * The campaign in short: the real form, receivers that fail, browsers that are killed. In full, by one command:
 * `node test/campaign/outbox.mjs`.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findBrowsers} from '../../scripts/setup.mjs';
import {runCampaign} from '../campaign/campaign.mjs';
import {formDriver} from '../campaign/form-driver.mjs';

/** The same runs every time, so that a red test can be run again. The full campaign draws a new seed each time. */
const SEED = 2021;

const browser = findBrowsers().chromium;

/** Without Chromium there is nothing to run it in; the set-up says so, and CI demands it. */
if (browser) {
  describe('the feedback form in a browser, with receivers that fail', () => {
    const campaign = (runs: number, kills: number) =>
      runCampaign({driver: formDriver(), browser, seed: SEED, runs, kills, atOnce: 8});

    it('loses nothing, doubles nothing and never says "sent" of what has not arrived, in 100 runs', async t => {
      const {failures, outcomes} = await campaign(100, 0);
      t.diagnostic(`seed ${SEED}: ${JSON.stringify(outcomes)}`);
      assert.deepEqual(failures, []);
    });

    it('loses and doubles nothing when the browser is killed while it sends, 5 times', async t => {
      const {failures, outcomes} = await campaign(0, 5);
      t.diagnostic(`seed ${SEED}: ${JSON.stringify(outcomes)}`);
      assert.deepEqual(failures, []);
    });
  });
}
