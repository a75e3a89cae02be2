/** Chromium for the bench: pages with a cold cache, on a phone's screen, with a throttled processor. */
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
 * A page with as few developer tools as possible: with their network log, which browser libraries enable, Chromium
 * parses a whole script again to report which line requested a file, and results are slower than on a real phone.
 *
 * @typedef {object} BenchPage
 * @property {(script: Function) => Promise<unknown>} onEveryPage runs a function before any script of a page
 * @property {(address: string, event?: 'loadEvent' | 'domContentEvent') => Promise<void>} goto resolves at that event
 *   of the page
 * @property {(expression: string) => Promise<any>} evaluate the value, or the result of the promise
 */

/**
 * Opens an empty page, with nothing cached or stored, and closes it when `use` is done. It is a tab, not a window: for
 * each window Chromium loads six hundred files of its own.
 *
 * @template Result
 * @param {import('puppeteer-core').Browser} browser
 * @param {{slow?: number, width?: number}} options how many times slower the processor is (1), and how many pixels wide the
 *   screen (390)
 * @param {(page: BenchPage, session: import('puppeteer-core').CDPSession) => Promise<Result>} use
 */
export async function withPage(browser, {slow = 1, width = 390}, use) {
  const opener = await browser.target().createCDPSession();
  const {targetId} = await opener.send('Target.createTarget', {url: 'about:blank'});
  try {
    const {sessionId} = await opener.send('Target.attachToTarget', {targetId, flatten: true});
    const session = opener.connection().session(sessionId);
    await session.send('Page.enable');
    const size = {width, height: 844, deviceScaleFactor: 1, mobile: width < 600};
    await session.send('Emulation.setDeviceMetricsOverride', size);
    await session.send('Emulation.setTouchEmulationEnabled', {enabled: true});
    await session.send('Emulation.setCPUThrottlingRate', {rate: slow});
    const page = pageOf(session);
    await page.onEveryPage(watch);
    return await use(page, session);
  } finally {
    await opener.send('Target.closeTarget', {targetId}).catch(() => {});
    await opener.detach().catch(() => {});
  }
}

/** @returns {BenchPage} */
function pageOf(session) {
  return {
    onEveryPage: script =>
      session.send('Page.addScriptToEvaluateOnNewDocument', {source: `(${script})()`}),
    async goto(url, event = 'loadEvent') {
      await session.send('Network.clearBrowserCache');
      const {origin} = new URL(url);
      await session.send('Storage.clearDataForOrigin', {origin, storageTypes: 'all'});
      const reached = new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${url} took too long`)), PATIENCE);
        session.once(`Page.${event}Fired`, () => {
          clearTimeout(timer);
          resolve();
        });
      });
      const {errorText} = await session.send('Page.navigate', {url});
      if (errorText) throw new Error(`${url}: ${errorText}`);
      await reached;
    },
    async evaluate(expression) {
      const {result, exceptionDetails} = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}
