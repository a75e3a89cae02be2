/** A record in the reader's language, with the built script: what a family sees, what is fetched, and what happens when it cannot be. */
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage} from '../support/page.js';
import {until} from '../support/settle.js';

const tracker = (attributes: string) =>
  `<send-priorities-tracker ${attributes}><p>Own words</p></send-priorities-tracker>`;
const inFile = (src: string, status = 'draft') =>
  JSON.stringify({
    version: 1,
    lang: 'en-GB',
    priorities: [
      {id: 'plans', title: 'Plans on time'},
      {id: 'bus', title: 'A play bus'},
    ],
    translations: {pl: {src, status}},
  }).replace(/</g, '\\u003c');
const inline = (src: string, attributes = 'lang="pl"', status = 'draft') =>
  `<send-priorities-tracker ${attributes}><script type="application/json">${inFile(src, status)}</script></send-priorities-tracker>`;

const countOf = async (key: string): Promise<number> =>
  (await (await fetch(`/counts/${key}`)).json()).count;
let keys = 0;
const newKey = () => `translation-${Date.now()}-${(keys += 1)}`;

const root = (page: HostPage) => page.widget('send-priorities-tracker').shadowRoot!;
const notice = (page: HostPage) => root(page).querySelector('[part~="draft"]');
const button = (page: HostPage) => notice(page)!.querySelector('button')!;

describe('a record with a translation in a file of its own', () => {
  const src = '/examples/exampleshire.json';

  it('is shown in the reader’s language, and what is not translated in its own, marked as such', async () => {
    const page = await hostPage({html: tracker(`src="${src}" lang="pl"`)});
    await page.ready();
    expect(page.text('send-priorities-tracker')).to.include('Plany EHC na czas');
    const own = [...root(page).querySelectorAll('[lang|="en"]')].map(element =>
      element.textContent!.trim(),
    );
    expect(own.some(words => words.length > 20)).to.equal(true);
    expect(page.console.filter(line => line.includes('translations.'))).to.deep.equal([]);
  });

  it('says in both languages that it is a draft, with the original one tap away', async () => {
    const page = await hostPage({html: tracker(`src="${src}" lang="pl"`)});
    await page.ready();
    expect(root(page).querySelectorAll('[part~="draft"]').length).to.equal(1);
    expect(notice(page)!.textContent).to.include(
      'This is a draft translation. Nobody fluent has checked it yet.',
    );
    expect(notice(page)!.querySelector('p')!.childNodes[0]!.textContent).not.to.equal('');
    expect(button(page).textContent).to.include('angielski');
    button(page).click();
    await until(
      () => page.text('send-priorities-tracker').includes('EHC plans on time'),
      'the original',
    );
    expect(page.text('send-priorities-tracker')).not.to.include('Plany EHC na czas');
    expect(button(page).getAttribute('aria-pressed')).to.equal('true');
    expect(root(page).querySelector('.widget')!.getAttribute('lang')).to.equal('pl');
    button(page).click();
    await until(
      () => page.text('send-priorities-tracker').includes('Plany EHC na czas'),
      'the translation',
    );
  });

  it('is asked for once, however many widgets show it, and by nobody who reads the original', async () => {
    const key = newKey();
    const file = `/count/${key}/examples/exampleshire.pl.json`;
    const page = await hostPage({html: inline(file, '')});
    await page.ready();
    expect(await countOf(key)).to.equal(0);
    const polish = await hostPage({html: inline(file) + inline(file) + inline(file)});
    await polish.ready();
    expect(await countOf(key)).to.equal(1);
  });

  it('shows the page’s own words until it is there, and never the original in between', async () => {
    const page = await hostPage({
      html: inline('/delay/400/test/fixtures/translation.pl.json', 'lang="pl"').replace(
        '</script>',
        '</script><p>Own words</p>',
      ),
    });
    expect(
      page.document.querySelector('send-priorities-tracker p')!.getClientRects().length,
    ).to.equal(1);
    expect(page.text('send-priorities-tracker')).not.to.include('Plans on time');
    await page.ready();
    expect(page.text('send-priorities-tracker'))
      .to.include('Plany na czas')
      .and.include('A play bus');
  });

  it('keeps what is on screen until the next language is there', async () => {
    const page = await hostPage({
      html: inline('/delay/400/test/fixtures/translation.pl.json', 'lang="en"'),
    });
    await page.ready();
    const seen = new Set<string>();
    const observer = new page.window.MutationObserver(() =>
      seen.add(
        `${root(page).querySelector('.widget')?.getAttribute('lang')} ${/Plany na czas|Plans on time/.exec(page.text('send-priorities-tracker'))?.[0]}`,
      ),
    );
    observer.observe(root(page), {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
    page.widget('send-priorities-tracker').lang = 'pl';
    await until(() => page.text('send-priorities-tracker').includes('Plany na czas'), 'the Polish');
    observer.disconnect();
    expect([...seen].filter(words => words !== 'en Plans on time')).to.deep.equal([
      'pl Plany na czas',
    ]);
  });

  for (const [what, file, told] of [
    [
      'not there',
      '/fault/404',
      /translations\.pl\.src: expected a translation at .*, got the answer 404/,
    ],
    ['a web page', '/fault/html', /translations\.pl\.src: expected JSON at .*, got a web page/],
    [
      'no translation',
      '/examples/css/../../dist/integrity.json',
      /translations\.pl\.src: expected a translation such as .*, got an object without texts/,
    ],
    ['at no web address', 'javascript:alert(1)', undefined],
  ] as const) {
    it(`leaves the original, marked with its language, when the file is ${what}`, async () => {
      const page = await hostPage({html: inline(file)});
      await page.ready();
      const words = [...root(page).querySelectorAll('[lang|="en"]')].map(element =>
        element.textContent!.trim(),
      );
      expect(words).to.include('Plans on time');
      // The widget's own words are a draft all the same; of the record's there is no original to read instead.
      expect(Boolean(notice(page)?.querySelector('button'))).to.equal(false);
      expect(root(page).querySelector('.widget')!.getAttribute('lang')).to.equal('pl');
      if (told)
        expect(
          page.console.filter(line => told.test(line)).length,
          page.console.join('\n'),
        ).to.equal(1);
      expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);
    });
  }

  it('tells the webmaster what the file has and the record has not', async () => {
    const page = await hostPage({html: inline('/test/fixtures/translation.pl.json')});
    await page.ready();
    expect(page.console.join('\n')).to.include(
      'translations.pl: priorities[1].id: expected an entry that the record has too, got "gone"',
    );
  });

  it('says when a machine made it, and nothing when somebody reviewed it', async () => {
    const machine = await hostPage({
      html: inline('/test/fixtures/translation.pl.json', 'lang="pl"', 'machine'),
    });
    await machine.ready();
    expect(notice(machine)!.textContent).to.include('A machine made this translation.');
    const reviewed = await hostPage({
      html: inline('/test/fixtures/translation.pl.json', 'lang="pl"', 'reviewed'),
    });
    await reviewed.ready();
    // The widget's own words are still a draft; of the record's there is no original to read instead.
    expect(Boolean(notice(reviewed)?.querySelector('button'))).to.equal(false);
    expect(reviewed.text('send-priorities-tracker')).to.include('Plany na czas');
  });
});

describe('a record with its translations inside', () => {
  it('says once a page, in the reader’s bar, that a machine made them', async () => {
    const json = JSON.stringify({
      version: 1,
      priorities: [{title: {en: 'Plans on time', ur: 'وقت پر منصوبے'}}],
      statements: [{text: 'No other language'}],
      translations: {ur: {status: 'machine'}},
    });
    const html = ['priorities-tracker', 'statement', 'language']
      .map(
        name =>
          `<send-${name} lang="ur"><script type="application/json">${json}</script></send-${name}>`,
      )
      .join('');
    const page = await hostPage({html});
    await page.ready();
    const bar = page.widget('send-language').shadowRoot!;
    await until(
      () => bar.textContent!.includes('A machine made this translation.'),
      'the sentence in the bar',
    );
    for (const tag of ['send-statement', 'send-priorities-tracker'])
      expect(page.widget(tag).shadowRoot!.querySelectorAll('[part~="draft"]').length, tag).to.equal(
        0,
      );
    bar.querySelector<HTMLButtonElement>('.draft button')!.click();
    await until(
      () => page.text('send-priorities-tracker').includes('Plans on time'),
      'the original',
    );
    expect(root(page).querySelectorAll('[lang|="en"]').length).to.be.greaterThan(0);
  });
});
