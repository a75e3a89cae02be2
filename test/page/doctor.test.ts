/** `?send-debug`: what a webmaster reads of a page on which something of ours does not show. */
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage} from '../support/page.js';
import {until} from '../support/settle.js';

const src = '/examples/manchester.json';
const link = (widget: string, query: string, words = 'See it') =>
  `<a href="/dist/embed/${widget}.html?${query}">${words}</a>`;

/** Its panel stands at the end of the page, alone in a shadow root. */
function panelOf(page: HostPage): HTMLElement | undefined {
  const root = [...page.document.body.children].at(-1)?.shadowRoot;
  return [...(root?.children ?? [])].find((child): child is HTMLElement =>
    child.matches('section:not([part])'),
  );
}

/** Shows a page to the doctor, and waits until it has said all of these. */
async function diagnosis(html: string, expected: RegExp[], options: object = {}): Promise<string> {
  const page = await hostPage({html, query: '?send-debug', ...options});
  const text = () => panelOf(page)?.querySelector('textarea')?.value ?? '';
  await until(() => expected.every(pattern => pattern.test(text())), expected.join(' and ')).catch(
    (error: Error) => expect.fail(`${error.message}\n${text()}\n${page.console.join('\n')}`),
  );
  return text();
}

describe('the doctor', () => {
  it('is not loaded on a page that nobody asks about', async () => {
    const page = await hostPage({html: `<send-letter src="${src}"></send-letter>`});
    await page.ready();
    const paths = page.window.performance.getEntriesByType('resource').map(({name}) => name);
    expect(paths.filter(path => path.includes('doctor'))).to.deep.equal([]);
    expect(Boolean(panelOf(page)), 'a panel').to.equal(false);
  });

  it('says of each tag, box and link what became of it, and why not', async () => {
    await diagnosis(
      `<h1>SEND</h1><send-letter src="${src}"></send-letter><send-lettr></send-lettr><send-statement></send-statement>
       <send-findings src="${src}" item="mistyped"></send-findings>
       <nav>${link('letter', `src=${src}`, 'In the menu')}</nav>
       <p>Read ${link('letter', `src=${src}`, 'the letter')} today.</p>
       <p>${link('letter', 'src=https%3A%2F%2Felsewhere.example%2Fa.json', 'Elsewhere')}</p>
       <p>${link('statement', `src=${src}`, 'Alone')}</p>
       <p>${link('letter', '', 'Nothing')}</p>
       <div data-send-widget="leter" data-send-src="${src}">A box</div>`,
      [
        /- <send-letter>: works/,
        /- <send-lettr>: not shown, as there is no such widget/,
        /- <send-statement>: not shown, as it has no record/,
        /- <send-findings>: not shown, as nothing in its record has the id "mistyped"/,
        /- link to letter \("In the menu"\): not shown, as it stands in <nav>/,
        /- link to letter \("the letter"\): not shown, as other words stand beside it/,
        /- link to letter \("Elsewhere"\): not shown, as .*<meta name="send-hosts" content="elsewhere.example">/,
        /- link to statement \("Alone"\): works/,
        /- link to letter \("Nothing"\): not shown, as its address names no record/,
        /- box for leter: not shown, as there is no such widget/,
        /Version \d+\.\d+\.\d+, in http:\/\/\S+\/dist\//,
      ],
    );
  });

  it('names the line that a policy lacks', async () => {
    await diagnosis(
      '<send-letter src="https://data.example/area.json"></send-letter>',
      [/Add to it: connect-src https:\/\/data\.example/],
      {csp: "script-src 'self'; connect-src 'self'"},
    );
  });

  it('tells faults of a record with their place, skipped headings, twins and traces', async () => {
    await diagnosis(
      `<h1>SEND</h1><send-statement heading-level="4"><script type="application/json">{"version": 1, "statements": [{"by": {"name": "A"}, "text": "Words", "date": "soon"}]}</script></send-statement>
       <p>&lt;send-letter src="area.json"&gt;</p>
       <p><a href="https://other.example/embed/letter.html?src=a">The letter</a></p>
       <script src="/alone/send-widgets.js"></script>`,
      [
        /statements\[0\]\.date: expected/,
        /is a heading of level 4, after one of level 1/,
        /on the page 2 times/,
        /shows this as text: <send-letter src="area.json">/,
        /https:\/\/other\.example\/embed\/letter\.html\?src=a is not in the folder of the script/,
      ],
    );
  });

  it('names a tag that does not end, whatever the browser made of it', async () => {
    const report = await diagnosis(
      `<h1>SEND</h1><!-- > --><send-letter title="a > b" src='${src}' /><p>What follows</p>
       <send-statement src="${src}"></send-statement>`,
      [/- <send-letter … \/> does not end there: .* Write <send-letter …><\/send-letter>/],
    );
    expect(report).not.to.match(/<send-statement … /);
  });

  it('names the answer of a server, and a tag that another script has taken', async () => {
    const report = await diagnosis(
      '<send-letter src="/fault/404"></send-letter><send-statement src="/examples/manchester.json"></send-statement>',
      [
        /\/fault\/404 answered 404\. Open it/,
        /<send-statement>: not shown, as another script of the page has made its own element/,
      ],
      {
        head: '<script>customElements.define("send-statement", class extends HTMLElement {})</script>',
      },
    );
    expect(report).not.to.match(/gave no answer/);
  });

  it('names what an editor has made of hyphens and quotation marks, where no tag of ours is left', async () => {
    await diagnosis(
      `<send–letter src=”${src}”>Own</send–letter><div data–send–widget="letter"></div>`,
      [
        /Version \d+\.\d+\.\d+/,
        /<send–letter> has dashes in place of hyphens\. Write <send-letter>/,
        /data–send–widget has dashes/,
      ],
    );
  });

  it('asks a server that is silent to nobody why it is', async () => {
    await diagnosis('<send-letter src="/fault/reset"></send-letter>', [
      /\/fault\/reset gave no answer/,
      /its record is unreachable/,
    ]);
  });

  it('keeps to its panel, which can be read and copied', async () => {
    const page = await hostPage({
      html: `<send-letter src="${src}"></send-letter>`,
      query: '?send-debug',
    });
    await until(() => panelOf(page), 'the panel');
    const panel = panelOf(page)!;
    expect(panel.ariaLabel).to.equal('send-widgets report');
    expect(panel.querySelector('textarea')!.value).to.match(/^send-widgets on http/);
    expect(page.console).to.deep.equal([]);
  });
});
