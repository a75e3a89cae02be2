/**
 * Commands that a test may give the browser, beyond those the runner brings:
 * the same in puppeteer's browsers and in WebKit.
 *
 *   viewport  {width, height} in CSS pixels
 *   media     {colorScheme, reducedMotion, forcedColors, media}; Chromium only
 */
export function browserCommands() {
  return {
    name: 'browser-commands',
    async executeCommand({command, payload, session}) {
      if (command === 'viewport') return setViewport(session, payload);
      if (command === 'media') return setMedia(session, payload);
      return undefined;
    },
  };
}

async function setViewport({browser, id}, size) {
  await (browser.type === 'puppeteer' ? browser.getPage(id).setViewport(size) : browser.setViewport(size));
  return true;
}

async function setMedia({browser, id}, {media = '', colorScheme, reducedMotion, forcedColors}) {
  if (browser.name !== 'Chromium') return false;
  const page = browser.getPage(id);
  const features = [
    {name: 'prefers-color-scheme', value: colorScheme},
    {name: 'prefers-reduced-motion', value: reducedMotion},
    {name: 'forced-colors', value: forcedColors},
  ];
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {media, features: features.filter(({value}) => value)});
  return true;
}
