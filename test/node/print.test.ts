/** How many sheets of A4 the example pages take, as Chromium prints them with its usual margins. Run after the build. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chromium, servedBrowser} from '../support/served-browser.js';

const margin = '10mm';

if (chromium)
  describe('on paper', () => {
    const open = servedBrowser();

    async function sheets(path: string): Promise<number> {
      const page = await open(path);
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

    // Fewer sheets than the least would mean that rows were not printed, or printed closed.
    for (const [what, path, least, most] of [
      ['the page of a whole partnership takes 12 sheets', 'exampleshire.html', 10, 12],
      ['the page of a forum takes 3 sheets', 'forum.html', 3, 3],
      [
        'a tracker of five priorities takes 1 sheet',
        'embed/priorities-tracker.html?src=/manchester.json',
        1,
        1,
      ],
    ] as const)
      it(`${what} at most, and has all that it holds`, async () => {
        const count = await sheets(path);
        assert.ok(count >= least && count <= most, `${count} sheets`);
      });
  });
