/**
 * The campaign: many seeded runs of a real page in a real browser against receivers that fail, then runs in which the
 * browser is killed. After each, the receiver's ledger and the screen must agree: nothing lost, nothing doubled, no false
 * "sent".
 *
 * A run is decided by the seed and its number: which receiver, which faults in which order, and what the person does
 * meanwhile (waits, reloads, leaves and comes back, opens a second tab, is offline, presses twice). Several runs share a
 * browser and so a store; each page may send what another one left behind. Half of them stand on a plain `http://` page,
 * where `navigator.locks` and `crypto.randomUUID` do not exist.
 *
 * Chromium repeats a POST by itself when a connection that was open before breaks without a reply; against that no script
 * can do anything (docs/decisions/0005-outbox.md). Receivers that know no keys therefore close their connections after each
 * reply here, each request of a page has a name, and what arrives twice under one name is counted apart.
 *
 * The page's clock runs 40 times as fast, so that back-off and time-outs pass in the time of a test.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {startFaultServer} from '../support/fault-server.mjs';
import {clockScript} from './fast-clock.mjs';
import {endings, planRun} from './plan.mjs';

/** Runs that share a browser, and its store. */
const A_BROWSER = 250;
/** Real milliseconds until a run must have come to an end. */
const PATIENCE = 30_000;
/** Not a potentially trustworthy origin, so an insecure context; the browser is told where it is. */
const INSECURE_HOST = 'council.test';

/**
 * @param {object} options
 * @param {object} options.driver how to use the page under test: see outbox-driver.mjs
 * @param {string} options.browser path of a Chromium
 * @returns {{outcomes: Record<string, number>, failures: string[], requests: number, repeats: number, seconds: number}}
 */
export async function runCampaign({
  driver,
  browser: executablePath,
  seed,
  runs,
  kills,
  atOnce = 8,
  onRun = () => {},
}) {
  const started = Date.now();
  const plans = new Map();
  const clock = clockScript(started);
  const settings = {
    fault: (id, n) => plans.get(id)?.faults[n - 1] ?? 'none',
    page(path, query) {
      if (path === '/clock.js') return {type: 'text/javascript', body: clock};
      if (!path.startsWith('/page/')) return driver.files(path);
      const form = {receiver: query.get('receiver'), address: query.get('address')};
      return {
        type: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><title>Page</title><script src="/clock.js"></script>${form.receiver ? driver.html(form) : ''}</html>`,
      };
    },
  };
  const keyed = await startFaultServer(settings);
  const unkeyed = await startFaultServer({...settings, keepAlive: false});
  const serverOf = ({receiver}) => (receiver === 'json' ? keyed : unkeyed);
  const result = {outcomes: {}, failures: [], requests: 0, repeats: 0, seconds: 0};
  const launch = (userDataDir, extra = []) =>
    puppeteer.launch({
      executablePath,
      userDataDir,
      args: [
        `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`,
        '--disable-background-networking',
        '--disable-dev-shm-usage',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...extra,
      ],
    });

  function addressOf(plan) {
    const {id, receiver, insecure} = plan;
    const {port, origin} = serverOf(plan);
    const here = insecure ? `http://${INSECURE_HOST}:${port}` : origin;
    const place = ['json', 'form', 'multipart'].includes(receiver) ? '/receive' : '';
    return `${here}/page/${id}?receiver=${receiver}&address=${encodeURIComponent(`/site/${id}${place}`)}`;
  }

  function conclude(plan, screens, kept) {
    const entries = serverOf(plan).ledger.filter(entry => entry.run === plan.id);
    const taken = entries.filter(
      ({request}, place) => entries.findIndex(other => other.request === request) === place,
    );
    // The page saw one request where the browser had sent two: it cannot know that the first was taken in, and a refusal of
    // this or the next try is all it has.
    const sends = serverOf(plan).requests.filter(
      ({run, headers}) => run === plan.id && headers['x-request'] === taken[0]?.request,
    );
    const hidden = sends.length > 1 && plan.faults.some(name => endings.includes(name));
    result.repeats += entries.length - taken.length + (hidden ? 1 : 0);
    const faultsFound = screens
      .map(screen => (hidden && screen === 'refused' ? '' : disagreement(plan, screen, taken)))
      .filter(Boolean);
    if (kept !== 'device') faultsFound.push(`kept in ${kept}`);
    const word = screens[0]?.split(' ')[0] || 'nothing';
    result.outcomes[word] = (result.outcomes[word] ?? 0) + 1;
    for (const fault of faultsFound) fail(plan, fault);
    onRun(plan, screens, faultsFound);
  }

  function fail({id, receiver, deed, faults: script}, words) {
    result.failures.push(
      `${id} (${receiver}, ${deed}, ${script.join(' → ') || 'no fault'}): ${words}`,
    );
  }

  try {
    await driver.prepare();
    for (let from = 0; from < runs; from += A_BROWSER)
      await inOneBrowser(from, Math.min(runs, from + A_BROWSER));
    for (let number = 0; number < kills; number++) await killOne(planRun(seed, number, true));
  } finally {
    await Promise.all([keyed.close(), unkeyed.close()]);
  }
  result.requests = keyed.requests.length + unkeyed.requests.length;
  result.seconds = (Date.now() - started) / 1000;
  return result;

  async function inOneBrowser(from, to) {
    const browser = await launch();
    let next = from;
    const worker = async () => {
      const page = await browser.newPage();
      while (next < to && browser.connected) {
        const plan = planRun(seed, next++, false);
        plans.set(plan.id, plan);
        try {
          conclude(plan, ...(await liveThrough(page, plan)));
        } catch (error) {
          fail(plan, error.message);
        }
      }
    };
    try {
      await Promise.all(Array.from({length: Math.min(atOnce, to - from)}, worker));
      if (!browser.connected) throw new Error(`The browser ended by itself before run ${next}.`);
      for (const {port, origin} of [keyed, unkeyed]) {
        for (const here of [origin, `http://${INSECURE_HOST}:${port}`])
          result.failures.push(...(await leftovers(browser, here)));
      }
    } finally {
      await browser.close();
    }
  }

  /** One run, from the open page to its end. @returns {[screens: string[], kept: string]} */
  async function liveThrough(page, plan) {
    const address = addressOf(plan);
    await page.goto(address);
    await driver.fill(page, plan.refused ? 'please refuse' : `answer of ${plan.id}`);
    let second;
    switch (plan.deed) {
      case 'second tab':
        second = await page.browser().newPage();
        await second.goto(address);
        await until(second, screen => screen === 'draft');
        await Promise.all([driver.send(page), driver.send(second)]);
        break;
      case 'offline':
        await page.setOfflineMode(true);
        await driver.send(page);
        await until(page, screen => screen !== '' && screen !== 'draft' && screen !== 'sending');
        await page.setOfflineMode(false);
        break;
      case 'twice':
        await Promise.all([driver.send(page), driver.send(page)]);
        break;
      default:
        await driver.send(page);
        if (plan.deed === 'wait') break;
        await pause(plan.pause);
        if (plan.deed === 'reload') await page.reload();
        else await page.goto(new URL('/page/elsewhere', address).href);
        if (plan.deed === 'leave') await page.goto(address);
        else if (plan.deed === 'back') await page.goBack();
    }
    const screens = [await ending(page)];
    if (second) {
      screens.push(await ending(second));
      await second.close();
    }
    return [screens, await driver.kept(page)];
  }

  async function killOne(plan) {
    plans.set(plan.id, plan);
    const profile = mkdtempSync(join(tmpdir(), 'campaign-'));
    try {
      const first = await launch(profile);
      const page = await first.newPage();
      await page.goto(addressOf(plan));
      await driver.fill(page, `answer of ${plan.id}`);
      await driver.send(page);
      await pause(plan.pause);
      await kill(first);
      const again = await launch(profile);
      try {
        const visit = await again.newPage();
        await visit.goto(addressOf(plan));
        conclude(plan, [await ending(visit)], await driver.kept(visit));
      } finally {
        await again.close();
      }
    } catch (error) {
      fail(plan, error.message);
    } finally {
      rmSync(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
    }
  }

  /** The screen when nothing more will happen. An answer that never left is still in the form: the person presses again. */
  async function ending(page) {
    const screen = await until(page, words => words === 'draft' || isEnd(words));
    if (screen !== 'draft') return screen;
    await driver.send(page);
    return until(page, isEnd);
  }

  async function until(page, condition) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const screen = await driver.screen(page);
      if (condition(screen) || Date.now() > end) return screen;
      await pause(40);
    }
  }
}

/** A screen on which nothing more will happen by itself. */
const isEnd = screen => /^(sent|refused|unknown|failed)/.test(screen);

/** Why screen and ledger do not agree; `undefined` when they do. */
function disagreement({receiver, faults: script, refused}, screen, taken) {
  const [word, reference] = screen.split(' ');
  const count = taken.length;
  if (count > 1) return `doubled: ${count} in the ledger, the screen says "${screen}"`;
  switch (word) {
    case 'sent':
      if (count === 0) return `false "sent": nothing in the ledger`;
      return reference &&
        Number(reference.replace(/\D/g, '')) !== Number(taken[0].reference.replace(/\D/g, ''))
        ? `the screen says ${reference}, the ledger ${taken[0].reference}`
        : undefined;
    case 'refused':
      if (count > 0) return 'the screen says "refused", but it is in the ledger';
      return refused || script.some(name => endings.includes(name))
        ? undefined
        : 'refused without a reason';
    case 'unknown':
      // A receiver that knows keys is asked again, unless its address goes away meanwhile.
      return receiver === 'json' && !script.some(name => endings.includes(name))
        ? 'unknown, though this receiver could be asked'
        : undefined;
    default:
      return `came to no end: the screen says "${screen}", ${count} in the ledger`;
  }
}

/** What a site's store still holds that it should not: something to be sent, or an answer that has arrived. */
async function leftovers(browser, origin) {
  const page = await browser.newPage();
  await page.goto(`${origin}/page/none`);
  const records = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = window.indexedDB.open('send-widgets');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
  await page.close();
  return records.flatMap(({form, state, answers, submission}) => {
    if (state === 'waiting' || state === 'sending') return [`${form}: left behind as "${state}"`];
    return state === 'sent' && (submission || Object.keys(answers).length)
      ? [`${form}: the answer was not erased`]
      : [];
  });
}

/** Ends a browser as a flat battery would, and waits until it is gone. */
async function kill(browser) {
  const child = browser.process();
  const gone = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
