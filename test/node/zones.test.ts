/** The dates of a record, as the built widgets show them to readers all round the world. Run after the build. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import example from '../../examples/exampleshire.json' with {type: 'json'};
import {chromium, servedBrowser} from '../support/served-browser.js';

/** From the first place to end a day to the first to begin one: UTC−11 to UTC+14. */
const zones = [
  'Pacific/Pago_Pago',
  'America/Los_Angeles',
  'America/St_Johns',
  'UTC',
  'Europe/London',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
];

if (chromium)
  describe('the dates on screen', () => {
    const open = servedBrowser();

    async function shownIn(zone: string): Promise<string> {
      const page = await open(
        `embed/inspection-timeline.html?src=${encodeURIComponent('/exampleshire.json')}&today=2026-11-24`,
        page => page.emulateTimezone(zone),
      );
      // A timeline draws its events in steps.
      await page.waitForFunction(
        `document.querySelector('send-inspection-timeline')?.shadowRoot?.querySelectorAll('[data-item]').length >= ${example.events.length}`,
      );
      const shown = (await page.evaluate(
        `[...document.querySelector('send-inspection-timeline').shadowRoot.querySelectorAll('time')].map(time => time.dateTime + ' ' + time.textContent).join('; ')`,
      )) as string;
      await page.close();
      return shown;
    }

    it('are the same in every zone from UTC−11 to UTC+14', async () => {
      const expected = await shownIn('Europe/London');
      assert.match(expected, /20\d\d-\d\d-\d\d \d+ \w+ 20\d\d/);
      for (const zone of zones) assert.equal(await shownIn(zone), expected, zone);
    });
  });
