/** The built script on pages that were there first: their globals, their styles, their policies, their other scripts. */
import type {LitElement} from 'lit';
import {expect} from '@open-wc/testing';
import {hostPage, rootOf} from '../support/page.js';
import {until} from '../support/settle.js';

const timeline =
  '<send-inspection-timeline src="/examples/manchester.json"><p>Own words</p></send-inspection-timeline>';

describe('a page with the script', () => {
  it('keeps its globals, title, address, focus and scroll', async () => {
    const bare = await hostPage({html: timeline, script: false});
    const before = new Set(Object.getOwnPropertyNames(bare.window));
    const page = await hostPage({html: `<input>${timeline}`});
    page.document.querySelector('input')!.focus();
    await page.ready();
    expect(
      Object.getOwnPropertyNames(page.window).filter(
        // By these four, copies of lit know of each other.
        name =>
          !before.has(name) &&
          !/^\d+$|^(?:lit(?:Html|Element)|reactiveElement)Versions$|^litPropertyMetadata$/.test(
            name,
          ),
      ),
    ).to.deep.equal([]);
    expect(page.document.activeElement?.localName).to.equal('input');
    expect(page.window.scrollY).to.equal(0);
    expect(page.window.location.hash).to.equal('');
    expect(page.document.cookie).to.equal('');
    expect(page.window.localStorage.getItem('send-widgets-language')).to.equal(null);
  });

  it('may hold it twice', async () => {
    const page = await hostPage({
      html: timeline,
      head: '<script src="/dist/send-widgets.js" defer></script>',
    });
    await page.ready();
    expect(page.text('send-inspection-timeline')).to.include('November 2021');
    expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);
  });

  for (const tag of [
    '<script src="/dist/send-widgets.js" async></script>',
    '<script type="module" src="/dist/send-widgets.js"></script>',
    '<script src="/dist/send-widgets.js"></script>',
  ]) {
    it(`may load it as ${tag.replace(/.*<script (.*?)><.*/, '$1')}`, async () => {
      const page = await hostPage({
        html: timeline.replace('>', ' lang="ur">'),
        head: tag,
        script: false,
      });
      await page.ready();
      expect(
        page
          .widget('send-inspection-timeline')
          .shadowRoot!.querySelector('.widget')!
          .getAttribute('dir'),
      ).to.equal('rtl');
    });
  }

  it('may have a strict policy', async () => {
    const csp =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";
    const page = await hostPage({html: timeline.replace('>', ' lang="ur">'), csp});
    await page.ready();
    expect(page.console.filter(line => line.startsWith('refused'))).to.deep.equal([]);
    const widget = page.widget('send-inspection-timeline').shadowRoot!.querySelector('.widget')!;
    expect(widget.getAttribute('lang')).to.equal('ur');
    expect(getComputedStyle(widget).lineHeight).not.to.equal('normal');
  });

  it('cannot spoil the look by rules for everything', async () => {
    const css =
      '*{display:inline;text-transform:uppercase;line-height:1;visibility:visible} html{font-size:62.5%} body{letter-spacing:4px;font:1.6rem serif;color:#999;direction:ltr;text-align:right;font-style:italic}';
    const page = await hostPage({html: timeline, css});
    await page.ready();
    const widget = page.widget('send-inspection-timeline');
    expect(page.window.getComputedStyle(widget).display).to.equal('block');
    const style = page.window.getComputedStyle(widget.shadowRoot!.querySelector('.widget')!);
    expect([
      style.letterSpacing,
      style.textTransform,
      style.fontStyle,
      style.fontSize,
    ]).to.deep.equal(['normal', 'none', 'normal', '16px']);
    expect(style.color).not.to.equal('rgb(153, 153, 153)');
  });

  it('may carry Prototype.js and a polluted Object.prototype', async () => {
    const head = `<script>
      Array.from = iterable => { const list = []; for (let i = 0; i < (iterable.length || 0); i++) list.push(iterable[i]); return list; };
      Array.prototype.toJSON = function () { return 'an array'; };
      Array.prototype.each = function () {};
      Object.prototype.title = 'polluted'; Object.prototype.kind = 'inspection'; Object.prototype.notice = 'polluted';
    </script>`;
    const page = await hostPage({html: timeline, head});
    await page.ready();
    expect(page.text('send-inspection-timeline'))
      .to.include('November 2021')
      .and.not.include('polluted');
    expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);
  });

  for (const rendering of ['shadow', 'light'])
    it(`is dark or light by its own background, whatever the phone prefers, in ${rendering} rendering`, async () => {
      const head = `<meta name="send-render" content="${rendering}">`;
      for (const [look, css] of [
        ['dark', 'body{background:#10151c;color:#fff}'],
        ['light', 'body{background:#fffdf5}'],
      ] as const) {
        const page = await hostPage({html: timeline, css, head});
        await page.ready();
        const widget = rootOf(page.widget('send-inspection-timeline'))!.querySelector('.widget')!;
        expect(widget.classList.contains('dark'), look).to.equal(look === 'dark');
        expect(page.window.getComputedStyle(widget).colorScheme).to.equal(look);
      }
    });
});

describe('the language of a page', () => {
  // Frames of this origin share their storage with the other tests.
  afterEach(() => localStorage.clear());

  const shown = (page: Awaited<ReturnType<typeof hostPage>>) =>
    page
      .widget('send-inspection-timeline')
      .shadowRoot!.querySelector('.widget')!
      .getAttribute('lang');

  it('is the widget’s, unless the widget says otherwise or stands in a part that does', async () => {
    expect(
      await hostPage({html: timeline, lang: 'pl'}).then(
        async page => (await page.ready(), shown(page)),
      ),
    ).to.equal('pl');
    expect(
      await hostPage({html: `<div lang="ur-PK">${timeline}</div>`, lang: 'pl'}).then(
        async page => (await page.ready(), shown(page)),
      ),
    ).to.equal('ur');
  });

  it('gives way to what a link asks for', async () => {
    const page = await hostPage({html: timeline, lang: 'en', query: '?send-lang=ur'});
    await page.ready();
    expect(shown(page)).to.equal('ur');
  });

  it('is English, and said to be, where we lack the page’s', async () => {
    const page = await hostPage({html: timeline, lang: 'cy'});
    await page.ready();
    expect(shown(page)).to.equal('en');
  });

  it('is English with a sentence when the pack cannot be had', async () => {
    const page = await hostPage({html: timeline, lang: 'pl', script: '/alone/send-widgets.js'});
    await page.ready();
    expect(shown(page)).to.equal('en');
    expect(page.text('send-inspection-timeline')).to.include(
      'Polski: this language could not be loaded.',
    );
  });

  it('is a family’s to choose for all widgets, kept only then, and forgotten on request', async () => {
    const page = await hostPage({html: `<send-language></send-language>${timeline}`});
    await page.ready();
    const picker = page.widget('send-language').shadowRoot!;
    const select = picker.querySelector('select')!;
    const heard: unknown[] = [];
    page.document.addEventListener('send-language-change', event =>
      heard.push((event as CustomEvent).detail.language),
    );
    select.value = 'ur';
    select.dispatchEvent(new page.window.Event('change', {bubbles: true}));
    await until(() => shown(page) === 'ur', 'the timeline in Urdu');
    expect(page.window.localStorage.getItem('send-widgets-language')).to.equal('ur');
    await until(() => picker.querySelector('.forget'), 'the button to forget it');
    picker.querySelector<HTMLButtonElement>('.forget')!.click();
    await until(() => shown(page) === 'en', 'the timeline in English');
    expect(page.window.localStorage.getItem('send-widgets-language')).to.equal(null);
    expect(heard).to.deep.equal(['ur', undefined]);
    // The button is gone; whoever pressed it stands at the list, which shows what is spoken.
    await until(() => select.value === 'en', 'English in the list');
    expect(picker.activeElement).to.equal(select);
  });

  it('is put back in the list when it is forgotten before it could be spoken', async () => {
    const page = await hostPage({html: `<send-language></send-language>${timeline}`});
    await page.ready();
    const picker = page.widget('send-language').shadowRoot!;
    const select = picker.querySelector('select')!;
    select.value = 'ur';
    select.dispatchEvent(new page.window.Event('change', {bubbles: true}));
    await (page.widget('send-language') as LitElement).updateComplete;
    picker.querySelector<HTMLButtonElement>('.forget')!.click();
    await page.ready();
    expect(select.value).to.equal('en');
  });

  /** A page with two pickers: their lists, and what a reader does with one. */
  async function twoPickers() {
    const page = await hostPage({
      html: `<send-language></send-language><send-language></send-language>${timeline}`,
    });
    await page.ready();
    const selects = [...page.document.querySelectorAll('send-language')].map(picker =>
      picker.shadowRoot!.querySelector('select')!,
    );
    const choose = (index: number, tag: string) => {
      selects[index]!.value = tag;
      selects[index]!.dispatchEvent(new page.window.Event('change', {bubbles: true}));
    };
    return {page, selects, choose};
  }

  it('is the same in every picker of the page, whichever was used last', async () => {
    const {page, selects, choose} = await twoPickers();
    for (const [index, tag] of [
      [0, 'ur'],
      [1, 'pl'],
      [0, 'ur'],
      [1, 'en'],
    ] as const) {
      choose(index, tag);
      await until(() => shown(page) === tag, tag);
      await until(() => selects.every(({value}) => value === tag), `${tag} in both pickers`);
    }
  });

  it('is the same in every picker also where two were used before either could answer', async () => {
    const {page, selects, choose} = await twoPickers();
    choose(0, 'ur');
    await until(() => selects.every(({value}) => value === 'ur'), 'Urdu in both pickers');
    choose(1, 'pl');
    choose(0, 'ur');
    await page.ready();
    expect(selects.map(({value}) => value)).to.deep.equal(['ur', 'ur']);
  });
});
