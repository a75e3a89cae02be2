/** Chromium as the bench uses it: pages with a cold cache, on a phone's screen, with a processor as slow as asked. */
import {launch} from 'puppeteer-core';
import {SetUpError, findBrowsers} from '../../scripts/setup.mjs';
import {watch} from './in-page.mjs';

/** Longest wait for a page, in milliseconds. */
export const PATIENCE = 60_000;

export async function launchChromium() {
  const executablePath = findBrowsers().chromium;
  if (!executablePath) throw new SetUpError('The bench needs Chromium.');
  return launch({
    executablePath,
    protocolTimeout: 3 * PATIENCE,
    args: [
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/**
 * Opens an empty page in a profile of its own, so that nothing is cached, and closes it when `use` is done.
 *
 * @template Result
 * @param {import('puppeteer-core').Browser} browser
 * @param {{slow?: number, width?: number, blocked?: string[]}} options how many times slower the processor is (1), how many
 *   pixels wide the screen (390), and patterns of addresses that get no answer
 * @param {(page: import('puppeteer-core').Page, session: import('puppeteer-core').CDPSession) => Promise<Result>} use
 */
export async function withPage(browser, {slow = 1, width = 390, blocked = []}, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport({width, height: 844, hasTouch: true, isMobile: width < 600});
    await page.evaluateOnNewDocument(watch);
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.setBlockedURLs', {urls: blocked});
    await session.send('Emulation.setCPUThrottlingRate', {rate: slow});
    return await use(page, session);
  } finally {
    await context.close().catch(() => {});
  }
}
