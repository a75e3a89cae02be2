/**
 * What content filters leave of a pasted widget, on a page with the built script: the widget, or content that can be read.
 *
 * The fixture holds sixteen snippets as thirteen filters leave them. Its addresses are swapped for the test server's.
 */
import {expect} from '@open-wc/testing';
import {hostPage, visible} from '../support/page.js';
import {until} from '../support/settle.js';

interface Filtered {
  snippets: Record<string, string>;
  filters: Record<string, Record<string, string>>;
}

const scriptFolder = new URL('/dist/', location.href).href;
const record = new URL('/examples/manchester.json', location.href).href;

const here = (html: string) =>
  html
    .replaceAll('https://cdn.example/send-widgets/1/', scriptFolder)
    .replaceAll(
      encodeURIComponent('https://data.example/manchester.json'),
      encodeURIComponent(record),
    )
    .replaceAll('https://data.example/manchester.json', record);

const filtered: Filtered = await (await fetch('/test/fixtures/filtered-snippets.json')).json();

/** What each snippet says to a reader without our script. */
const OWN_WORDS: Record<string, RegExp> = {
  'element': /Inspection timeline/,
  'element-multiline': /see the timeline/,
  'div': /Inspection timeline/,
  'div-class': /Inspection timeline/,
  'link': /Inspection timeline/,
  'link-then-table': /Show as a timeline/,
  'two-links': /Tell us/,
  'bare-url': /embed\/inspection-timeline/,
};
/** Names stay as they are in every language. */
const WIDGET_WORDS = /CQC/;

describe('what content filters leave of a snippet', () => {
  /** What two filters leave alike is tried once. Engines read HTML alike: one of them meets every filter, the others some. */
  const tried = new Set<string>();
  const inEveryWay = navigator.userAgent.includes('Chrome/');
  const survivorsOf = Object.entries(filtered.filters).filter(
    (_, index) => inEveryWay || index % 4 === 0,
  );

  for (const [filter, survivors] of survivorsOf) {
    it(`becomes the widget or stays readable after ${filter}`, async () => {
      for (const [snippet, html] of Object.entries(survivors)) {
        if (tried.has(`${snippet} ${html}`)) continue;
        tried.add(`${snippet} ${html}`);
        const page = await hostPage({html: here(html)});
        await page
          .ready()
          .catch((error: Error) => expect.fail(`${filter} × ${snippet}: ${error.message}`));
        const words = visible(page.document);
        const name = `${filter} × ${snippet}`;
        const says = (pattern: RegExp) => pattern.test(words);
        const widgets = page.document.querySelectorAll('send-inspection-timeline');
        expect(widgets.length, `${name}: one widget at most`).to.be.at.most(1);
        const own = OWN_WORDS[snippet];
        const form = page.document
          .querySelector('send-feedback-form')
          ?.shadowRoot?.querySelector('form, [part~="widget"]');
        if (widgets.length && snippet !== 'element-json') {
          expect(says(WIDGET_WORDS), `${name}: shows the widget`).to.equal(true);
          if (own) expect(says(own), `${name}: shows the fallback too`).to.equal(false);
        } else if (own && own.test(here(html)) && !form) {
          expect(says(own), `${name}: keeps its words`).to.equal(true);
        }
        for (const link of page.document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
          expect(
            (await fetch(link.href, {method: 'GET'})).status,
            `${name}: ${link.href}`,
          ).to.equal(200);
        }
        page.remove();
        page.remove();
      }
    }).timeout(60_000);
  }
});

describe('a placeholder', () => {
  const link = (widget: string, query: string, words = 'See it') =>
    `<p><a href="${scriptFolder}embed/${widget}.html?${query}">${words}</a></p>`;

  it('comes to life when it is put in after the script has run', async () => {
    const page = await hostPage({html: '<div id="place"></div>'});
    page.document
      .querySelector('#place')!
      .append(
        page.document
          .createRange()
          .createContextualFragment(link('inspection-timeline', `src=${record}`)),
      );
    await page.document.defaultView!.customElements.whenDefined('send-inspection-timeline');
    await new Promise(resolve =>
      page.document.addEventListener('send-ready', resolve, {once: true}),
    );
    expect(visible(page.document))
      .to.match(WIDGET_WORDS)
      .and.not.match(/See it/);
  });

  it('takes the name of the tag for the widget, too', async () => {
    const page = await hostPage({
      html: `<div data-send-widget="send-inspection-timeline" data-send-src="${record}">The box</div>`,
    });
    await page.ready();
    expect(visible(page.document))
      .to.match(WIDGET_WORDS)
      .and.not.match(/The box/);
  });

  it('stays a link in a heading: no widget stands in one', async () => {
    const page = await hostPage({
      html: `<h2>${link('inspection-timeline', `src=${record}`).replace(/<\/?p>/g, '')}</h2>`,
    });
    expect(page.document.querySelector('send-inspection-timeline')).to.equal(null);
    expect(visible(page.document)).to.match(/See it/);
  });

  it('comes to life beside links in images, and beside forms whose fields have the names of methods', async () => {
    const hostile =
      '<svg viewBox="0 0 9 9"><a href="/x"><text>A map</text></a></svg><form><input name="parentElement"><p>Search</p></form><form><input name="matches"></form>';
    const page = await hostPage({html: hostile + link('inspection-timeline', `src=${record}`)});
    await page.ready();
    expect(visible(page.document)).to.match(WIDGET_WORDS);
    const late = page.document.createElement('div');
    late.innerHTML = hostile;
    const matches = late.querySelector('[name=matches]')!.closest('form')!;
    page.document.body.append(
      late,
      matches,
      page.document
        .createRange()
        .createContextualFragment(link('priorities-tracker', `src=${record}`)),
    );
    await until(() => page.document.querySelector('send-priorities-tracker'), 'the tracker');
    expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);
  });

  it('comes to life where the browser does not know :has()', async () => {
    const head = `<script>
      for (const name of ['matches', 'closest', 'querySelector', 'querySelectorAll']) {
        const own = Element.prototype[name];
        Element.prototype[name] = function (selector) {
          if (selector.includes(':has(')) throw new SyntaxError(selector);
          return own.call(this, selector);
        };
      }
    </script>`;
    const html = `<p>${link('letter', `src=${record}`)}</p><p>${link('letter', `src=${record}`, '<img alt="Letter" src="/examples/easy-read/bus.svg">')}</p>`;
    const page = await hostPage({html, head});
    await until(() => page.document.querySelector('send-letter'), 'the widget');
    await page.ready();
    expect(page.document.querySelectorAll('send-letter').length).to.equal(1);
    expect(page.console).to.deep.equal([]);
  });

  it('waits for a table that comes after it', async () => {
    const page = await hostPage({html: link('inspection-timeline', 'from=next-table')});
    expect(page.document.querySelector('send-inspection-timeline')).to.equal(null);
    page.document.body.append(
      page.document
        .createRange()
        .createContextualFragment(
          '<div><table><tr><th>Date</th><th>Title</th></tr><tr><td>March 2021</td><td>CQC came</td></tr></table></div>',
        ),
    );
    await until(() => page.document.querySelector('send-inspection-timeline'), 'the timeline');
    await page.ready();
    expect(page.text('send-inspection-timeline')).to.include('CQC came');
    expect(page.document.querySelectorAll('send-inspection-timeline')).to.have.length(1);
  });

  it('sets no attribute that the widget does not take', async () => {
    const page = await hostPage({
      html: link(
        'inspection-timeline',
        `src=${record}&onclick=alert(1)&style=color:red&id=mine&heading-level=4`,
      ),
    });
    await page.ready();
    const widget = page.widget('send-inspection-timeline');
    expect(widget.getAttributeNames().sort()).to.deep.equal(['heading-level', 'src']);
  });

  it('stays a link when it names no widget of ours', async () => {
    const page = await hostPage({html: link('nothing-of-ours', `src=${record}`)});
    expect(page.document.querySelector('a')!.textContent).to.equal('See it');
  });

  it('shows the table that follows it, and the table alone when it cannot be read', async () => {
    const table = (head: string) =>
      `<table><tr>${head}</tr><tr><td>March 2021</td><td>Interim visit</td><td>CQC came</td></tr></table>`;
    const good = await hostPage({
      html:
        link('inspection-timeline', 'from=next-table') +
        table('<th>Date</th><th>Type</th><th>Title</th>'),
    });
    await good.ready();
    expect(visible(good.document))
      .to.match(WIDGET_WORDS)
      .and.not.match(/See it/);
    const block = await hostPage({
      html: `${link('inspection-timeline', 'from=next-table')}
        <figure class="wp-block-table"><table class="has-fixed-layout"><thead><tr><th>Date</th><th>Type</th><th>Title</th></tr></thead>
        <tbody><tr><td>March 2021</td><td>Interim visit</td><td><strong>CQC came</strong></td></tr></tbody>
        <tfoot><tr><td>Source: council</td><td></td><td></td></tr></tfoot></table><figcaption>Our inspections</figcaption></figure>`,
    });
    await block.ready();
    expect(visible(block.document))
      .to.match(/CQC came/)
      .and.not.match(/See it/);
    const bad = await hostPage({
      html:
        link('inspection-timeline', 'from=next-table') +
        table('<th>Fruit</th><th>Price</th><th>Shop</th>'),
    });
    expect(visible(bad.document)).to.match(/See it.*CQC came/);
  });

  it('keeps its own words, with one sentence, when the record cannot be had', async () => {
    const page = await hostPage({
      html: link(
        'inspection-timeline',
        `src=${encodeURIComponent(new URL('/fault/500', location.href).href)}`,
      ),
    });
    await page.ready();
    expect(visible(page.document))
      .to.match(/See it/)
      .and.match(/could not be loaded/);
  });
});

describe('a form widget that an editor tore from its form', () => {
  it('takes the form back, also when the tag leaves the address to it', async () => {
    const page = await hostPage({
      html: '<p><send-feedback-form purpose="report"></p><form action="/feedback" method="post"><label>What should it say? <textarea name="detail"></textarea></label><button>Send</button></form><p></send-feedback-form></p>',
    });
    expect(page.document.querySelector('send-feedback-form form')).not.to.equal(null);
  });
});
