/** The dates of a record, as the built widgets show them to readers all round the world. Run after the build. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Browser, launch} from 'puppeteer-core';
import example from '../../examples/exampleshire.json' with {type: 'json'};
import {findBrowsers} from '../../scripts/setup.mjs';
import {serve} from '../../scripts/start/serve.mjs';

const chromium = findBrowsers().chromium;
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

/** Without Chromium there is nothing to set to another zone; the set-up says so, and CI demands it. */
if (chromium)
  describe('the dates on screen', () => {
    let server: Awaited<ReturnType<typeof serve>>;
    let browser: Browser;
    before(async () => {
      server = await serve({port: 0, host: '127.0.0.1', store: 'memory:'});
      browser = await launch({
        executablePath: chromium,
        args: [
          '--disable-background-networking',
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
      });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    async function shownIn(zone: string): Promise<string> {
      const page = await browser.newPage();
      await page.emulateTimezone(zone);
      await page.goto(
        `${server.address}embed/inspection-timeline.html?src=${encodeURIComponent('/exampleshire.json')}&today=2026-11-24`,
      );
      // A timeline draws its events by and by.
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
