/** The built script as pages load it: copied alone, optimised, under strict policies, in old encodings, as modules. */
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage} from '../support/page.js';
import {until} from '../support/settle.js';

const src = '/examples/manchester.json';
const timeline = `<send-inspection-timeline src="${src}"><p>Own words</p></send-inspection-timeline>`;
const tracker = `<send-priorities-tracker src="${src}"></send-priorities-tracker>`;
const letter = `<send-letter src="${src}"><p>Own words</p></send-letter>`;
const form =
  '<send-feedback-form action="/receive" purpose="comment"><p>Own words</p></send-feedback-form>';

const shadow = (page: HostPage, tag: string) => page.widget(tag).shadowRoot;
const language = (page: HostPage, tag = 'send-inspection-timeline') =>
  shadow(page, tag)?.querySelector('[part~="widget"]')?.getAttribute('lang');
/** Paths of all that a page fetched. */
const fetched = (page: HostPage): string[] =>
  page.window.performance
    .getEntriesByType('resource')
    .map(({name}) => new URL(name).pathname)
    .filter(path => path !== '/host-probe.js' && path !== '/message-count.js');
const about = (page: HostPage, words: string) => page.console.filter(line => line.includes(words));
/** What no page may meet: text in the wrong encoding. */
const MOJIBAKE = /[ÂÃ][\x80-\xbf]|â€/;

describe('the script', () => {
  it('is all that a page needs: the form, the letter and a table ask for no other code', async () => {
    const page = await hostPage({
      script: '/alone/send-widgets.js',
      html: `${tracker}${letter}${form}
        <send-inspection-timeline><table><tr><th>Date</th><th>Title</th></tr><tr><td>May 2024</td><td>A visit</td></tr></table></send-inspection-timeline>`,
    });
    await page.ready();
    await until(() => shadow(page, 'send-feedback-form')!.querySelector('textarea'), 'the form');
    await until(() => shadow(page, 'send-letter')!.querySelector('article'), 'the letter');
    await until(
      () => page.text('send-inspection-timeline').includes('A visit'),
      'the events of the table',
    );
    expect([...new Set(fetched(page))].sort()).to.deep.equal(['/alone/send-widgets.js', src]);
  });

  it('reads the same on a page in windows-1252, when nothing names its encoding', async () => {
    const page = await hostPage({
      charset: 'windows-1252',
      script: '/optimised/cache/autoptimize_1a2b.js',
      html: `${timeline}${tracker}${form}`,
    });
    await page.ready();
    const shown = ['send-inspection-timeline', 'send-priorities-tracker', 'send-feedback-form'].map(
      tag => page.text(tag),
    );
    expect(shown.join(' '))
      .to.match(/[–’·…]/)
      .and.not.match(MOJIBAKE);
  });

  it('works in a part of the page that is closed to its styles, the form and the letter too', async () => {
    const page = await hostPage({html: '<div></div>'});
    const root = page.document.querySelector('div')!.attachShadow({mode: 'open'});
    root.append(
      Object.assign(page.document.createElement('send-feedback-form'), {action: '/receive'}),
      Object.assign(page.document.createElement('send-letter'), {src}),
    );
    await until(
      () =>
        root.querySelector('send-feedback-form')!.shadowRoot?.querySelector('button') &&
        root.querySelector('send-letter')!.shadowRoot?.querySelector('article'),
      'both widgets',
    );
  });

  it('stands elements that are named like the document’s own properties', async () => {
    const names = ['baseURI', 'head', 'documentElement', 'currentScript', 'readyState'];
    const page = await hostPage({
      html: `${names.map(name => `<img name="${name}" alt="">`).join('')}${timeline}`,
      lang: 'ur',
    });
    await page.ready();
    expect(language(page)).to.equal('ur');
    expect(about(page, 'uncaught')).to.deep.equal([]);
  });
});

describe('a script that an optimiser renamed, combined or moved', () => {
  const script = '/optimised/cache/autoptimize_1a2b.js';

  it('works in English, and says once what to add for the rest', async () => {
    const page = await hostPage({script, html: timeline, lang: 'ur'});
    await page.ready();
    expect(language(page)).to.equal('en');
    expect(page.text('send-inspection-timeline')).to.include('November 2021');
    expect(about(page, '<meta name="send-base"')).to.have.length(1);
  });

  for (const [what, head] of [
    ['a meta element', '<meta name="send-base" content="/dist">'],
    ['an attribute of any script', '<script data-send-base="../dist/">var other;</script>'],
  ] as const)
    it(`finds its languages where ${what} says`, async () => {
      const page = await hostPage({script, head, html: timeline, lang: 'ur'});
      await page.ready();
      expect(language(page)).to.equal('ur');
      expect(about(page, 'send-base')).to.deep.equal([]);
    });

  it('makes all of the page from where a meta element says: links, tags, the form, other languages', async () => {
    const link = `${location.origin}/dist/embed/inspection-timeline.html?src=${encodeURIComponent(src)}`;
    const page = await hostPage({
      script,
      head: '<meta name="send-base" content="/dist/">',
      html: `<p><a href="${link}">Inspections</a></p>
        <send-priorities-tracker lang="ur" src="${src}"></send-priorities-tracker>${form}
        <send-contributors src="${src}">Own words</send-contributors>`,
    });
    await page.ready();
    await until(() => language(page, 'send-priorities-tracker') === 'ur', 'the tracker in Urdu');
    await until(() => shadow(page, 'send-feedback-form')!.querySelector('textarea'), 'the form');
    expect(page.text('send-inspection-timeline')).to.include('November 2021');
    expect(page.text('send-contributors')).to.include('Parent Champions');
    expect(page.console).to.deep.equal([]);
  });

  it('believes what the page says before its own address', async () => {
    const page = await hostPage({
      head: '<meta name="send-base" content="/elsewhere/">',
      html: timeline,
      lang: 'ur',
    });
    await page.ready();
    expect(fetched(page).some(path => path.startsWith('/elsewhere/locales/ur.'))).to.equal(true);
  });

  it('finds its folder when it is put in late, as consent tools do', async () => {
    const page = await hostPage({script: false, html: timeline, lang: 'ur'});
    page.document.head.append(
      Object.assign(page.document.createElement('script'), {src: '/dist/send-widgets.js?ver=6.1'}),
    );
    await until(() => language(page) === 'ur', 'the timeline in Urdu');
  });
});

describe('a policy of the page', () => {
  it('may allow by a nonce alone, packs included', async () => {
    const csp =
      "default-src 'none'; script-src 'nonce-abc'; connect-src 'self'; base-uri 'none'; form-action 'none'";
    const page = await hostPage({csp, html: timeline, lang: 'ur'});
    await page.ready();
    expect(language(page)).to.equal('ur');
    expect(about(page, 'refused')).to.deep.equal([]);
  });

  it('may allow by a hash alone, the script standing in the page: English then', async () => {
    const code = await (await fetch('/dist/send-widgets.js')).text();
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    const page = await hostPage({
      csp: `default-src 'none'; script-src 'sha256-${hash}'; connect-src 'self'`,
      script: false,
      head: `<script>${code}</script>`,
      html: `${timeline}${form}`,
    });
    await page.ready();
    expect(page.text('send-inspection-timeline')).to.include('November 2021');
    await until(() => shadow(page, 'send-feedback-form')!.querySelector('textarea'), 'the form');
  });

  for (const list of ['send-widgets', 'other'])
    it(`may demand Trusted Types, with ${list} in its list`, async () => {
      const page = await hostPage({
        csp: `require-trusted-types-for 'script'; trusted-types ${list}`,
        html: timeline,
      });
      if (list === 'send-widgets' || 'setHTML' in Element.prototype) {
        await page.ready();
        expect(page.text('send-inspection-timeline')).to.include('November 2021');
      } else if ('trustedTypes' in window)
        expect(page.widget('send-inspection-timeline').innerText).to.equal('Own words');
    });
});

describe('the module script', () => {
  const script = '/dist/send-widgets.module.js?ver=6.1';

  it('imports what a page has, once, and no more', async () => {
    const bare = await hostPage({script, html: '<p>Nothing of ours</p>'});
    const few = fetched(bare).length;
    const page = await hostPage({script, html: timeline + timeline});
    await page.ready();
    expect(page.text('send-inspection-timeline')).to.include('November 2021');
    expect(page.window.customElements.get('send-letter')).to.equal(undefined);
    const paths = fetched(page);
    expect(paths.length).to.be.greaterThan(few);
    expect(new Set(paths).size).to.equal(paths.length);
  });

  it('imports what comes later, in a language of the page', async () => {
    const page = await hostPage({script, html: '<main></main>', lang: 'ur'});
    const section = page.document.createElement('section');
    section.append(Object.assign(page.document.createElement('send-letter')));
    section.querySelector('send-letter')!.setAttribute('src', src);
    page.document.querySelector('main')!.append(section);
    await until(() => shadow(page, 'send-letter')?.querySelector('article'), 'the letter');
    expect(language(page, 'send-letter')).to.equal('ur');
  });

  it('imports what a box or a link asks for', async () => {
    const page = await hostPage({
      script,
      html: `<div data-send-widget="letter" data-send-src="${src}"><p>Own words</p></div>
        <p><a href="/dist/embed/statement.html?src=${encodeURIComponent(src)}">What leaders say</a></p>`,
    });
    await until(
      () =>
        page.document.querySelector('send-letter')?.shadowRoot?.querySelector('article') &&
        page.document.querySelector('send-statement')?.shadowRoot?.querySelector('blockquote'),
      'both widgets',
    );
  });
});
