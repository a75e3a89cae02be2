/** Where a link of a framed widget leads, in Chromium: a page of tests cannot let its own window be led away. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chromium, servedBrowser} from '../support/served-browser.js';

const WIDGET = `document.querySelector('send-inspection-timeline')`;
const AWAY = `[...(${WIDGET}?.shadowRoot?.querySelectorAll('a[href^="http"]') ?? [])].find(({href, target}) => !target && !href.startsWith(location.origin))`;

if (chromium)
  describe('a link of a widget in a frame', () => {
    const open = servedBrowser();

    it('leads the window around the frame', async () => {
      const page = await open('index.html');
      await page.evaluate(
        `{const frame = document.createElement('iframe'); frame.src = '/embed/inspection-timeline.html?src=/manchester.json'; document.body.replaceChildren(frame)}`,
      );
      const frame = await page.waitForFrame(framed => framed.url().includes('/embed/'));
      await frame.waitForFunction(`Boolean(${AWAY})`);
      const href = (await frame.evaluate(`${AWAY}.href`)) as string;
      const led = page.waitForRequest(
        request => request.isNavigationRequest() && request.frame() === page.mainFrame(),
      );
      await frame.evaluate(`${AWAY}.click()`);
      assert.equal((await led).url(), href);
      await page.close();
    });
  });
