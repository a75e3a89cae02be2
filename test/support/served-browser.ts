/** Chromium, and the server of `npm start` for it: for tests in Node of what a page shows, prints or sends. */
import {after, before} from 'node:test';
import {type Browser, type Page, launch} from 'puppeteer-core';
import {findBrowsers} from '../../scripts/setup.mjs';
import {serve} from '../../scripts/start/serve.mjs';

/** Without Chromium there is nothing to open a page in; the set-up says so, and CI demands it. */
export const chromium = findBrowsers().chromium;

/**
 * Starts both before the tests of a suite, and ends them after it.
 * @returns opens a page of the served folder; `prepare` is called before it loads
 * @example const open = servedBrowser(); const page = await open('forum.html');
 */
export function servedBrowser() {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  before(async () => {
    server = await serve({port: 0, host: '127.0.0.1', store: 'memory:'});
    browser = await launch({
      executablePath: chromium!,
      // As people have it: pages that are left are kept, and come back as they were.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
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
  return async (path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> => {
    const page = await browser.newPage();
    await prepare?.(page);
    await page.goto(new URL(path, server.address).href, {waitUntil: 'networkidle0'});
    return page;
  };
}
