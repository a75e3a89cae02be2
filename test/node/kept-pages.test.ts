/** Pages that Chromium keeps when they are left, and shows again as they were. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {chromium, servedBrowser} from '../support/served-browser.js';

const WIDGETS = `[...document.querySelectorAll('*')].filter(({localName}) => localName.startsWith('send-'))`;
const DRAWN = `${WIDGETS}.every(({shadowRoot}) => shadowRoot?.querySelector('.widget'))`;
const within = (tag: string, selector: string) =>
  `document.querySelector('${tag}').shadowRoot.querySelector('${selector}')`;

/** What a person meets on a page: how many widgets, what language each speaks, and what each says. */
const shown = (page: Page) =>
  page.evaluate(
    `${WIDGETS}.map(({localName, shadowRoot}) => [localName, shadowRoot.querySelector('.widget').lang, shadowRoot.querySelectorAll('.widget').length, shadowRoot.querySelector('.widget').textContent.replace(/\\s+/g, ' ')])`,
  ) as Promise<[string, string, number, string][]>;

/**
 * Goes to another page and back, and fails where the page was not kept. A kept page can be asked before it has been told that
 * it is shown again: so this waits for its `pageshow`, or for a page that was loaded anew.
 */
async function awayAndBack(page: Page): Promise<void> {
  await page.evaluate(
    `{window.kept = undefined; addEventListener('pageshow', ({persisted}) => (window.kept = persisted), {once: true})}`,
  );
  const navigation = `performance.getEntriesByType('navigation')[0]`;
  await page.evaluate(`location.href = '/index.html'`);
  // A navigation is over only after its load event, which follows the state "complete".
  await page.waitForFunction(
    `location.pathname === '/index.html' && ${navigation}?.loadEventEnd > 0`,
  );
  await page.evaluate('history.back()');
  await page.waitForFunction(
    `location.pathname !== '/index.html' && (window.kept !== undefined || ${navigation}?.type === 'back_forward')`,
  );
  assert.equal(
    await page.evaluate('window.kept'),
    true,
    `not kept: ${String(await page.evaluate(`JSON.stringify(${navigation}?.notRestoredReasons)`))}`,
  );
}

if (chromium)
  describe('a page that the browser keeps', () => {
    const open = servedBrowser();

    it('has its widgets as they were when it is left and shown again by Back, the language that was chosen, and answers to taps', async () => {
      const page = await open('forum.html');
      await page.waitForFunction(DRAWN);
      await page.evaluate(
        `{const select = ${within('send-language', 'select')}; select.value = 'ur'; select.dispatchEvent(new Event('change', {bubbles: true}))}`,
      );
      await page.waitForFunction(
        `${WIDGETS}.every(({shadowRoot}) => shadowRoot.querySelector('.widget').lang === 'ur')`,
      );
      await page.evaluate(`${within('send-priorities-tracker', 'details')}.open = true`);
      const before = await shown(page);
      await awayAndBack(page);
      assert.deepEqual(await shown(page), before);
      assert.equal(
        await page.evaluate(`${within('send-priorities-tracker', 'details')}.open`),
        true,
      );
      await page.evaluate(
        `{const select = ${within('send-language', 'select')}; select.value = 'en'; select.dispatchEvent(new Event('change', {bubbles: true}))}`,
      );
      await page.waitForFunction(
        `${WIDGETS}.every(({shadowRoot}) => shadowRoot.querySelector('.widget').lang === 'en')`,
      );
      await page.close();
    });

    it('keeps what was typed on the way back, sends it once, and shows its receipt again', async () => {
      const posts: string[] = [];
      const page = await open(
        'embed/feedback-form.html?purpose=comment&action=/feedback',
        async page => {
          page.on(
            'request',
            request => request.method() === 'POST' && posts.push(request.postData() ?? ''),
          );
        },
      );
      await page.waitForFunction(DRAWN);
      await page.evaluate(
        `{const field = ${within('send-feedback-form', 'textarea')}; field.value = 'The page is slow'; field.dispatchEvent(new Event('input', {bubbles: true}))}`,
      );
      await awayAndBack(page);
      assert.equal(
        await page.evaluate(`${within('send-feedback-form', 'textarea')}.value`),
        'The page is slow',
      );
      assert.deepEqual(posts, []);
      await page.evaluate(
        `for (const set of ${within('send-feedback-form', '.widget')}.querySelectorAll('fieldset')) [...set.querySelectorAll('input')].at(-1).click()`,
      );
      await page.evaluate(`${within('send-feedback-form', 'form')}.requestSubmit()`);
      await page.waitForFunction(
        `!document.querySelector('send-feedback-form').shadowRoot.querySelector('form')`,
      );
      const receipt = await shown(page);
      await awayAndBack(page);
      assert.deepEqual(await shown(page), receipt);
      assert.equal(posts.length, 1);
      assert.match(posts[0]!, /The page is slow/);
      await page.close();
    });
  });
