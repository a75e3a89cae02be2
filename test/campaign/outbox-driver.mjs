/**
 * How the campaign uses the page under test. Another page needs another driver with these members; the campaign asks for
 * nothing else:
 *
 *   prepare()              once, before the first run
 *   files(path)            `{type, body}` of a script that the page loads, or `undefined`
 *   html(settings)         the page; settings are `{receiver, address}`
 *   fill(page, text)       types the answer and waits until it is kept
 *   send(page)             presses the button
 *   screen(page)           what a person reads: '' (nothing yet), `draft`, `sending`, `waiting …`, `sent <reference>`,
 *                          `refused` or `unknown`
 *   kept(page)             `device` or `memory`
 */
import {fileURLToPath} from 'node:url';
import {build} from 'vite';

export function outboxDriver() {
  let script = '';
  return {
    async prepare() {
      const entry = fileURLToPath(new URL('page.ts', import.meta.url));
      const [{output}] = await build({
        configFile: false,
        logLevel: 'error',
        build: {
          write: false,
          target: 'es2022',
          minify: false,
          lib: {entry, formats: ['es'], fileName: 'page'},
        },
      });
      script = output[0].code;
    },

    files: path => (path === '/page.js' ? {type: 'text/javascript', body: script} : undefined),

    html: () =>
      '<textarea></textarea><button type="button">Send</button><output></output><script type="module" src="/page.js"></script>',

    async fill(page, text) {
      await ready(page);
      await page.$eval(
        'textarea',
        (field, words) => {
          field.value = words;
          field.dispatchEvent(new Event('input'));
        },
        text,
      );
      await page.waitForFunction(() => document.querySelector('output').textContent === 'draft', {
        polling: 20,
      });
    },

    async send(page) {
      await ready(page);
      // Not by the mouse: the tab may be behind another one.
      await page.$eval('button', button => button.click());
    },

    async screen(page) {
      await ready(page);
      return page.$eval('output', output => output.textContent);
    },

    kept: page => page.evaluate(() => window.kept),
  };
}

const ready = page =>
  page.waitForFunction(() => 'ready' in document.documentElement.dataset, {polling: 20});
