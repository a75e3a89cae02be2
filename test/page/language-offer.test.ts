/** A browser set to a language of ours, on an English page: offered that language, in it, and never switched by itself. */
import {expect, nextFrame} from '@open-wc/testing';
import {type HostPage, hostPage, rootOf} from '../support/page.js';
import {settle, until} from '../support/settle.js';

const statement = '<send-statement src="/examples/exampleshire.json"></send-statement>';
const set = (...languages: string[]) =>
  `<script>Object.defineProperty(navigator, 'languages', {value: ${JSON.stringify(languages)}})</script>`;

const offers = (page: HostPage): HTMLElement[] =>
  [...page.document.querySelectorAll('*')]
    .filter(({localName}) => localName.startsWith('send-'))
    .flatMap(widget => [...rootOf(widget)!.querySelectorAll<HTMLElement>('.offer')]);
const buttons = (page: HostPage) => [...offers(page)[0]!.querySelectorAll('button')];
const spoken = (page: HostPage) =>
  rootOf(page.widget('send-statement'))!.querySelector<HTMLElement>('.widget')!.lang;

async function show(head: string, html = statement, lang = 'en'): Promise<HostPage> {
  const page = await hostPage({html, head, lang});
  await page.ready();
  await settle(page.document);
  await nextFrame();
  await settle(page.document);
  return page;
}

describe('the offer of a language', () => {
  afterEach(() => localStorage.clear());

  it('stands once a page, in the first widget, in the language itself, and stores nothing', async () => {
    const page = await show(set('en-GB', 'ur-PK', 'pl'), statement + statement);
    expect(offers(page).length).to.equal(1);
    const [offer] = offers(page);
    expect([offer!.lang, offer!.dir]).to.deep.equal(['ur', 'rtl']);
    expect(buttons(page)[0]!.textContent.trim()).to.equal('اردو میں پڑھیں؟');
    expect(spoken(page)).to.equal('en');
    expect(localStorage.length).to.equal(0);
  });

  it('stands in send-language where there is one', async () => {
    const page = await show(set('pl'), `${statement}<send-language></send-language>`);
    expect(offers(page).length).to.equal(1);
    expect(rootOf(page.widget('send-language'))!.contains(offers(page)[0]!)).to.equal(true);
  });

  it('is taken up by a press, as any choice of language', async () => {
    const page = await show(set('ur'));
    buttons(page)[0]!.click();
    await until(() => spoken(page) === 'ur', 'Urdu');
    expect(localStorage.getItem('send-widgets-language')).to.equal('ur');
    expect(offers(page).length).to.equal(0);
  });

  it('takes no for an answer, on the next page too, and leaves the reader in the bar', async () => {
    const page = await show(set('ur'));
    buttons(page)[1]!.focus();
    buttons(page)[1]!.click();
    await until(() => offers(page).length === 0, 'the offer to go');
    expect(spoken(page)).to.equal('en');
    expect(localStorage.length).to.equal(1);
    const root = rootOf(page.widget('send-statement')) as ShadowRoot;
    expect(root.activeElement?.localName).to.equal('select');
    expect(offers(await show(set('ur'))).length).to.equal(0);
  });

  for (const [where, head, lang] of [
    ['the browser is set to English', set('en-GB', 'en'), 'en'],
    ['the first of its languages is none of ours', set('en', 'cy', 'ur'), 'en'],
    ['the page is not in English', set('ur'), 'pl'],
  ] as const) {
    it(`is not made where ${where}`, async () => {
      expect(offers(await show(head, statement, lang)).length).to.equal(0);
    });
  }
});
