/**
 * The browsers that tests run in: Chromium and Firefox by puppeteer, WebKitGTK by its own driver on a separate display.
 *
 * All of them run in the time zone of New Zealand, where it is often already tomorrow: this reveals dates that depend
 * on the reader's clock.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {WebdriverLauncher} from '@web/test-runner-webdriver';
import {freePort, listening} from './ports.mjs';
import {findBrowsers, SetUpError} from './setup.mjs';

const zone = 'Pacific/Auckland';
const asRoot = process.getuid?.() === 0;

/** The slowest first, because not all of them run in parallel. */
const launchers = {
  webkit: paths => new WebKitLauncher(paths),
  chromium: path =>
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: {
        executablePath: path,
        env: {...process.env, TZ: zone},
        args: [
          '--disable-background-networking',
          '--force-color-profile=srgb',
          ...(asRoot ? ['--no-sandbox'] : []),
        ],
      },
    }),
  firefox: path =>
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: path,
        env: {...process.env, TZ: zone},
        // Frames per second: tests wait for many, and at 60 Firefox is idle for half of the time.
        extraPrefsFirefox: {'layout.frame_rate': 240},
      },
    }),
};

/**
 * Launchers for @web/test-runner: all browsers found, or those in SEND_BROWSERS (`SEND_BROWSERS=chromium,firefox`).
 */
export function browserLaunchers() {
  const found = findBrowsers();
  const asked =
    process.env.SEND_BROWSERS?.split(/[\s,]+/).filter(Boolean) ?? Object.keys(launchers);
  const chosen = asked.filter(name => found[name]);
  const strangers = asked.filter(name => !(name in launchers));
  if (strangers.length > 0) {
    throw new SetUpError(
      `SEND_BROWSERS names ${strangers.join(', ')}; it knows ${Object.keys(launchers).join(', ')}.`,
    );
  }
  if (chosen.length === 0) throw new SetUpError('No browser to test in was found.');
  return chosen.map(name => launchers[name](found[name]));
}

/**
 * WebKitGTK, one page at a time in its own window: unlike frames within one page, that gives tests real focus, real
 * keys and a resizable window.
 */
class WebKitLauncher extends WebdriverLauncher {
  concurrency = 1;
  #paths;
  #processes = [];

  constructor(paths) {
    super({
      hostname: '127.0.0.1',
      logLevel: 'error',
      capabilities: {
        'browserName': 'MiniBrowser',
        // The runner does not wait for navigation to end: tests report by web
        // socket, often before the page has loaded. A driver that waits would
        // be busy when the runner next speaks to it.
        'pageLoadStrategy': 'none',
        'webkitgtk:browserOptions': {binary: paths.browser, args: ['--automation']},
        'wdio:enforceWebDriverClassic': true,
      },
    });
    this.#paths = paths;
  }

  async initialize(config) {
    await super.initialize({...config, concurrency: 1});
    this.name = 'WebKit';
  }

  async startSession(id, url) {
    this.#starting ??= this.#startDriver();
    await this.#starting;
    return super.startSession(id, url);
  }
  #starting;

  async stop() {
    await super.stop();
    this.#endProcesses();
  }

  /** Resizes the window so that pages get this many CSS pixels. */
  async setViewport({width, height}) {
    const frame = await this.driver.execute(
      'return [outerWidth - innerWidth, outerHeight - innerHeight]',
    );
    await this.driver.setWindowRect(null, null, width + frame[0], height + frame[1]);
  }

  /** Presses each chord in turn: its keys go down in order and up in reverse. */
  async pressKeys(chords) {
    const actions = chords.flatMap(keys => [
      ...keys.map(value => ({type: 'keyDown', value})),
      ...[...keys].reverse().map(value => ({type: 'keyUp', value})),
    ]);
    await this.driver.performActions([{type: 'key', id: 'keyboard', actions}]);
  }

  /** Clicks at a point of the window, in CSS pixels. */
  async pressPointer(x, y) {
    const actions = [
      {type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y)},
      {type: 'pointerDown', button: 0},
      {type: 'pointerUp', button: 0},
    ];
    await this.driver.performActions([
      {type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions},
    ]);
  }

  async #startDriver() {
    process.once('exit', () => this.#endProcesses());
    process.once('SIGTERM', () => process.exit(1));
    const display = await this.#startDisplay();
    const port = await freePort();
    this.options.port = port;
    this.#run(this.#paths.driver, [`--port=${port}`], {
      DISPLAY: display,
      TZ: zone,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
      // Without a graphics card, emulating one took a third of the processor time.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      ...(asRoot ? {WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'} : {}),
    });
    await listening(port);
  }

  /** Xvfb picks a free display and writes its number to the fourth channel. */
  async #startDisplay() {
    const server = this.#run(
      this.#paths.display,
      ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
      {},
      ['ignore', 'ignore', 'ignore', 'pipe'],
    );
    const [number] = await once(server.stdio[3], 'data');
    return `:${String(number).trim()}`;
  }

  #run(command, args, env, stdio = 'ignore') {
    const child = spawn(command, args, {stdio, env: {...process.env, ...env}});
    this.#processes.push(child);
    return child;
  }

  #endProcesses() {
    for (const child of this.#processes.reverse()) child.kill();
    this.#processes = [];
  }
}
