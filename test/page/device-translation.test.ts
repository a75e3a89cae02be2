/** Translations that the reader's own browser makes: offered where it can, made after a press, marked as what they are. */
import {expect, nextFrame} from '@open-wc/testing';
import {type HostPage, hostPage, rootOf} from '../support/page.js';
import {settle, until} from '../support/settle.js';

const record = JSON.stringify({
  version: 1,
  lang: 'en-GB',
  statements: [{id: 's', speaker: 'Pat', text: 'We heard you.\n\n- First point\n- Second point'}],
});
const widget = (lang = 'pl', json = record) =>
  `<send-statement lang="${lang}"><script type="application/json">${json}</script></send-statement>`;

/** A browser whose translator marks what it is given. `asked` has what it was asked. */
const browser = (availability: string, translate = '`<${text}>`') => `<script>
  window.asked = [];
  window.failing = false;
  Object.defineProperty(window, 'Translator', {configurable: true, value: {
    availability(pair) { asked.push(['availability', pair.sourceLanguage, pair.targetLanguage]); return ${availability}; },
    async create(pair) { asked.push(['create', pair.sourceLanguage, pair.targetLanguage, navigator.userActivation?.isActive]);
      if (failing) throw new Error('no'); return {async translate(text) { return ${translate}; }}; },
  }});
</script>`;
const can = browser("Promise.resolve('downloadable')");

const root = (page: HostPage) => rootOf(page.widget('send-statement'))!;
const offer = (page: HostPage) => root(page).querySelector<HTMLButtonElement>('.device button');
const asked = ({window}: HostPage) => (window as unknown as {asked: string[][]}).asked;

async function show(head: string, html = widget()): Promise<HostPage> {
  const page = await hostPage({html, head});
  await page.ready();
  await settle(page.document);
  return page;
}

describe('a translation on the device', () => {
  it('is offered where the browser can make it, and made after one press', async () => {
    const page = await show(can);
    await until(() => offer(page), 'the offer');
    expect(asked(page)).to.deep.equal([['availability', 'en', 'pl']]);
    expect(page.text('send-statement')).to.contain('We heard you.');
    offer(page)!.click();
    await until(() => page.text('send-statement').includes('<We heard you.>'), 'the translation');
    expect(asked(page)[1]!.slice(0, 3)).to.deep.equal(['create', 'en', 'pl']);
    const items = [...root(page).querySelectorAll('.words li')].map(({textContent}) =>
      textContent!.trim(),
    );
    expect(items).to.deep.equal(['<First point>', '<Second point>']);
  });

  it('is marked as a machine’s, with the original one tap away', async () => {
    const page = await show(can);
    await until(() => offer(page), 'the offer');
    offer(page)!.click();
    const mark = () => root(page).querySelector('[part~="draft"]')!;
    await until(() => mark().textContent!.includes('A machine made this translation.'), 'the mark');
    expect(offer(page) === null).to.equal(true);
    mark().querySelector('button')!.click();
    await until(
      () =>
        page.text('send-statement').includes('We heard you.') &&
        !page.text('send-statement').includes('<We'),
      'the original',
    );
  });

  it('says so when it does not work, and can be tried again', async () => {
    const page = await show(can);
    await until(() => offer(page), 'the offer');
    (page.window as unknown as {failing: boolean}).failing = true;
    const how = offer(page)!.parentElement!.textContent;
    offer(page)!.click();
    await until(
      () =>
        offer(page)!.parentElement!.textContent !== how &&
        !offer(page)!.hasAttribute('aria-disabled'),
      'the sentence',
    );
    expect(page.text('send-statement')).to.contain('We heard you.');
    (page.window as unknown as {failing: boolean}).failing = false;
    offer(page)!.click();
    await until(() => page.text('send-statement').includes('<We heard you.>'), 'the translation');
  });

  for (const [where, head, html] of [
    [
      'the browser has no translator',
      '<script>Object.defineProperty(window, "Translator", {value: undefined})</script>',
      widget(),
    ],
    ['it cannot do the pair', browser("Promise.resolve('unavailable')"), widget()],
    ['it knows no such language', browser('Promise.reject(new Error("RangeError"))'), widget()],
    ['the words are in the reader’s language', can, widget('en')],
    [
      'they have been translated',
      can,
      widget('pl', record.replace('"We heard', '{"pl": "Tak."}, "summary": "We heard')),
    ],
  ] as const) {
    it(`is not offered where ${where}`, async () => {
      const page = await show(head, html);
      await nextFrame();
      await settle(page.document);
      expect(offer(page) === null).to.equal(true);
      expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);
    });
  }
});
