/**
 * Commands that a test may give the browser, the same in puppeteer's browsers
 * and in WebKit. Tests call them through keys.ts and viewport.ts.
 *
 *   viewport  {width, height} in CSS pixels
 *   media     {colorScheme, reducedMotion, forcedColors, contrast, media};
 *             returns false where the browser does not support it (all except Chromium)
 *   keys      {press: 'Shift+Tab'} or {type: 'words'}
 *   pointer   {x, y}: clicks the main button there
 *   tree      returns the accessibility tree as a list of {role, name, level, expanded}; false in all except Chromium
 *   memory    collects garbage, then returns the remaining {nodes, listeners}; false in all except Chromium
 */
export function browserCommands() {
  return {
    name: 'browser-commands',
    async executeCommand({command, payload, session: {browser, id}}) {
      const run = commands[command];
      if (!run) return undefined;
      const page = browser.type === 'puppeteer' ? browser.getPage(id) : undefined;
      return (await run({browser, page}, payload)) ?? true;
    },
  };
}

/** DevTools sessions of Chromium's pages. */
const sessions = new WeakMap();

async function devTools(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

const commands = {
  viewport: ({browser, page}, size) => (page ?? browser).setViewport(size),

  async media({browser, page}, {media = '', colorScheme, reducedMotion, forcedColors, contrast}) {
    if (browser.name !== 'Chromium') return false;
    const features = [
      {name: 'prefers-color-scheme', value: colorScheme},
      {name: 'prefers-reduced-motion', value: reducedMotion},
      {name: 'forced-colors', value: forcedColors},
      {name: 'prefers-contrast', value: contrast},
    ];
    // Emulation lasts as long as the session that asked for it.
    const session = await devTools(page);
    await session.send('Emulation.setEmulatedMedia', {
      media,
      features: features.filter(({value}) => value),
    });
    return true;
  },

  async tree({browser, page}) {
    if (browser.name !== 'Chromium') return false;
    const session = await devTools(page);
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ignored}) => !ignored)
      .map(({role, name, properties = []}) => {
        const property = wanted => properties.find(({name: own}) => own === wanted)?.value.value;
        return {
          role: role.value,
          name: name?.value ?? '',
          level: property('level'),
          expanded: property('expanded'),
        };
      });
  },

  async memory({browser, page}) {
    if (browser.name !== 'Chromium') return false;
    const session = await devTools(page);
    await session.send('Performance.enable');
    // Objects released by a finalizer are collected in the next round.
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    const {metrics} = await session.send('Performance.getMetrics');
    const count = wanted => metrics.find(({name}) => name === wanted).value;
    return {nodes: count('Nodes'), listeners: count('JSEventListeners')};
  },

  async keys({browser, page}, {press, type}) {
    const strokes = type === undefined ? [press.split('+')] : [...type].map(letter => [letter]);
    if (!page)
      return browser.pressKeys(
        strokes.map(names => names.map(name => webdriverKeys[name] ?? name)),
      );
    for (const names of strokes) {
      const last = names.at(-1);
      for (const name of names.slice(0, -1)) await page.keyboard.down(name);
      if (type === undefined) await page.keyboard.press(last === 'Space' ? ' ' : last);
      else await page.keyboard.type(last);
      for (const name of names.slice(0, -1).reverse()) await page.keyboard.up(name);
    }
  },

  pointer: ({browser, page}, {x, y}) =>
    page ? page.mouse.click(x, y) : browser.pressPointer(x, y),
};

/** Names of keys as DOM events have them → the private code points of WebDriver. */
const webdriverKeys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
