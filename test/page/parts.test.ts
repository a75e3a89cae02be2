/** The parts of the built script: fetched when a page has use for them, and done without when they cannot be had. */
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage} from '../support/page.js';
import {until} from '../support/settle.js';

const src = '/examples/manchester.json';
const timeline = `<send-inspection-timeline src="${src}"><p>Own words</p></send-inspection-timeline>`;
const letter = `<send-letter src="${src}"><p>Own words</p></send-letter>`;
const form =
  '<send-feedback-form action="/answers" purpose="comment"><p>Own words</p></send-feedback-form>';

/** The script where nothing lies beside it. */
const script = '/alone/send-widgets.js';

/** Names of the files beside the script that a page has fetched; what reads aloud apart, which depends on the machine's voices. */
const fetched = (page: HostPage): string[] =>
  page.window.performance
    .getEntriesByType('resource')
    .map(({name}) => /\/dist\/(?:parts|locales)\/([a-z-]+)\.[0-9a-f]{8}(\.more)?\.js/i.exec(name))
    .filter(found => found !== null)
    .map(([, name, more = '']) => name + more)
    .filter(name => name !== 'aloud')
    .sort();

const seen = (page: HostPage, tag: string) => page.text(tag).replace(/\s+/g, ' ');

describe('the parts of the script', () => {
  it('are not fetched by a page that has no use for them', async () => {
    const page = await hostPage({html: timeline});
    await page.ready();
    expect(seen(page, 'send-inspection-timeline')).to.include('November 2021');
    expect(fetched(page)).to.deep.equal([]);
  });

  it('bring a widget that is on the page, and one that comes later', async () => {
    const page = await hostPage({html: '<div></div>'});
    expect(fetched(page)).to.deep.equal([]);
    const section = page.document.createElement('section');
    const late = page.document.createElement('send-letter');
    late.setAttribute('src', src);
    section.append(late);
    page.document.querySelector('div')!.append(section);
    await until(
      () => page.widget('send-letter').shadowRoot?.querySelector('article'),
      'the letter',
    );
    await until(() => fetched(page).includes('qr-code'), 'the QR code');
    expect(fetched(page)).to.deep.equal(['companions', 'qr-code']);
    const early = await hostPage({html: letter});
    await early.ready();
    expect(early.widget('send-letter').shadowRoot!.querySelector('article')).not.to.equal(null);
  });

  it('bring a widget that a box or a link asks for', async () => {
    const page = await hostPage({
      html: `<div data-send-widget="letter" data-send-src="${src}"><p>Own words</p></div>`,
    });
    await until(
      () => page.document.querySelector('send-letter')?.shadowRoot?.querySelector('article'),
      'the letter',
    );
    const linked = await hostPage({
      html: `<p><a href="/dist/embed/statement.html?src=${encodeURIComponent(src)}">What leaders say</a></p>`,
    });
    await until(
      () =>
        linked.document.querySelector('send-statement')?.shadowRoot?.querySelector('blockquote'),
      'the statement',
    );
  });

  it('bring the form, also into a part of the page that is closed to its styles', async () => {
    const page = await hostPage({html: '<div></div>'});
    const root = page.document.querySelector('div')!.attachShadow({mode: 'open'});
    root.append(
      Object.assign(page.document.createElement('send-feedback-form'), {action: '/answers'}),
    );
    await until(
      () => root.querySelector('send-feedback-form')!.shadowRoot!.querySelector('button'),
      'the buttons',
    );
    expect(fetched(page)).to.deep.equal(['form-body']);
  });

  it('have their words in the language of the page, and no English beside it', async () => {
    const page = await hostPage({html: form, lang: 'ur'});
    await until(
      () => page.widget('send-feedback-form').shadowRoot!.querySelector('textarea'),
      'the form',
    );
    expect(fetched(page)).to.deep.equal(['form-body', 'ur', 'ur.more']);
    expect(
      [...page.widget('send-feedback-form').shadowRoot!.querySelectorAll('.asked')].filter(
        ({textContent}) => /[A-Za-z]{4}/.test(textContent!),
      ),
    ).to.deep.equal([]);
  });

  it('follow when a family chooses another language', async () => {
    const page = await hostPage({html: `<send-language></send-language>${form}`});
    await until(
      () => page.widget('send-feedback-form').shadowRoot!.querySelector('textarea'),
      'the form',
    );
    const select = page.widget('send-language').shadowRoot!.querySelector('select')!;
    select.value = 'pl';
    select.dispatchEvent(new page.window.Event('change', {bubbles: true}));
    await until(
      () => page.widget('send-feedback-form').shadowRoot!.querySelector('[lang=pl]'),
      'the form in Polish',
    );
    expect(seen(page, 'send-feedback-form')).not.to.match(/Your comment|Send\b/);
    page.window.localStorage.clear();
  });

  it('leave the page’s own words when they cannot be had, and the form says so', async () => {
    const page = await hostPage({script, html: letter + form});
    await until(
      () => page.widget('send-feedback-form').shadowRoot?.querySelector('[part=problem]'),
      'the sentence',
    );
    expect(page.widget('send-feedback-form').shadowRoot!.querySelector('slot')).not.to.equal(null);
    expect(page.widget('send-letter').innerText.trim()).to.equal('Own words');
    expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);
  });

  it('leave the tracker without the drawings of what is measured, and it says so', async () => {
    const page = await hostPage({
      script,
      html: '<send-priorities-tracker src="/examples/exampleshire.json"></send-priorities-tracker>',
    });
    await until(
      () =>
        page
          .widget('send-priorities-tracker')
          .shadowRoot?.querySelector('.priority [part=problem]'),
      'the sentence',
    );
    expect(seen(page, 'send-priorities-tracker')).to.include('could not be loaded');
  });

  it('leave a table as it stands when they cannot be had', async () => {
    const page = await hostPage({
      script,
      html: '<send-inspection-timeline><table><tr><th>Date</th><th>Title</th></tr><tr><td>May 2024</td><td>A visit</td></tr></table></send-inspection-timeline>',
    });
    await until(
      () => page.widget('send-inspection-timeline').shadowRoot?.querySelector('[part=problem]'),
      'the sentence',
    );
    expect(page.widget('send-inspection-timeline').innerText).to.include('A visit');
  });
});
