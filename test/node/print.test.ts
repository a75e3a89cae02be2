/** How many sheets of A4 the example pages take, as Chromium prints them with its usual margins. Run after the build. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Browser, launch} from 'puppeteer-core';
import {findBrowsers} from '../../scripts/setup.mjs';
import {serve} from '../../scripts/start/serve.mjs';

const chromium = findBrowsers().chromium;
const margin = '10mm';

/** Without Chromium there is nothing to print with; the set-up says so, and CI demands it. */
if (chromium)
  describe('on paper', () => {
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

    async function sheets(path: string): Promise<number> {
      const page = await browser.newPage();
      await page.goto(new URL(path, server.address).href, {waitUntil: 'networkidle0'});
      await page.waitForFunction(
        `[...document.querySelectorAll('*')].every(({localName, shadowRoot}) => !localName.startsWith('send-') || shadowRoot?.querySelector('.widget'))`,
      );
      const pdf = await page.pdf({
        format: 'A4',
        margin: {top: margin, bottom: margin, left: margin, right: margin},
      });
      await page.close();
      return (
        Buffer.from(pdf)
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/g) ?? []
      ).length;
    }

    for (const [what, path, most] of [
      ['the page of a whole partnership takes 12 sheets', 'exampleshire.html', 12],
      ['the page of a forum takes 3 sheets', 'forum.html', 3],
      [
        'a tracker of five priorities takes 1 sheet',
        'embed/priorities-tracker.html?src=/manchester.json',
        1,
      ],
    ] as const)
      it(`${what} at most`, async () => {
        const count = await sheets(path);
        assert.ok(count > 0 && count <= most, `${count} sheets`);
      });
  });
