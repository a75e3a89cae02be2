/** The built script where a page, or what it is moved into, lacks what scripts stand on: the words of the page stay, or the widget does. */
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage, rootOf} from '../support/page.js';
import {settle, until} from '../support/settle.js';

const src = '/test/fixtures/few-of-each.json';
const tags = ['priorities-tracker', 'inspection-timeline', 'feedback-form']
  .map(
    name =>
      `<send-${name} action="/receive" purpose="page" src="${src}"><p>Own ${name}</p></send-${name}>`,
  )
  .join('');
const light = '<meta name="send-render" content="light">';
const isTold = (line: string) =>
  /(?:send-widgets cannot run|<send-\S+> failed) on this page/.test(line);
const others = (page: HostPage) =>
  page.console.filter(line => line.startsWith('uncaught') && !isTold(line));
const shown = (page: Document) => [
  ...page.querySelectorAll('send-priorities-tracker, send-inspection-timeline, send-feedback-form'),
];

const scripts = {
  'send-widgets.js': '/dist/send-widgets.js',
  'send-widgets.module.js': '<script type="module" src="/dist/send-widgets.module.js"></script>',
};
const replaced = (name: string) => `window.${name} = function ${name}() { this.ours = true; };`;
const gone = (name: string) => `delete window.${name}; window.${name} = undefined;`;
/** Each breaks the script in a place of its own: before the first paint, in a module, in a widget, in the constructor of each. */
const broken = {
  ...Object.fromEntries(
    [
      'Set',
      'Date',
      'Map',
      'Reflect',
      'WeakSet',
      'MessageChannel',
      'IntersectionObserver',
      'AbortController',
      'URL',
    ].map(name => [`replaced ${name}`, replaced(name)]),
  ),
  ...Object.fromEntries(
    ['Reflect', 'MutationObserver', 'getComputedStyle', 'matchMedia'].map(name => [
      `no ${name}`,
      gone(name),
    ]),
  ),
};
const placeholder = `<p><a href="/dist/embed/letter.html?src=${encodeURIComponent(src)}">Own link</a></p>`;

for (const [file, script] of Object.entries(scripts))
  describe(`a page for which ${file} cannot run`, function () {
    this.timeout(60_000);

    for (const [what, code] of Object.entries(broken))
      it(`keeps its own words, and the console says why: ${what}`, async () => {
        const isTag = script.startsWith('<');
        const page = await hostPage({
          html: tags + placeholder,
          head: `<script>${code}</script>${isTag ? script : ''}`,
          script: isTag ? false : script,
        });
        await until(() => page.console.some(isTold), 'the console');
        for (const widget of shown(page.document))
          if (!rootOf(widget)?.querySelector('.widget'))
            expect(widget.querySelector('p')!.getClientRects().length, widget.localName).to.equal(
              1,
            );
        expect(others(page)).to.deep.equal([]);
        expect(page.document.querySelector('p > a')!.getClientRects().length).to.equal(1);
        expect(page.console.filter(isTold).length).to.equal(1);
      });
  });

describe('a page that has put something else in the place of', function () {
  this.timeout(60_000);

  for (const [where, head] of [
    ['', ''],
    [', in its own DOM', light],
  ] as const)
    it(`attachShadow, so that all are closed, shows its widgets${where}`, async () => {
      const close =
        '<script>const open = Element.prototype.attachShadow; Element.prototype.attachShadow = function (options) { return open.call(this, {...options, mode: "closed"}); };</script>';
      const page = await hostPage({html: tags, head: head + close});
      await page.ready();
      for (const widget of shown(page.document))
        expect(rootOf(widget)!.querySelector('.widget')!.textContent).not.to.equal('');
      expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);
    });

  // The script runs: what stands in the page needs no answer, and a page's own fetch may well give one.
  for (const [file, script] of Object.entries(scripts))
    it(`fetch, keeps its own words, says why, and shows what it holds itself: ${file}`, async () => {
      const isTag = script.startsWith('<');
      const page = await hostPage({
        html: `${tags}${placeholder}<send-statement><script type="application/json">{"version": 1, "statements": [{"id": "s", "text": "Said."}]}</script></send-statement>`,
        head: `<script>${replaced('fetch')}</script>${isTag ? script : ''}`,
        script: isTag ? false : script,
      });
      await until(() => page.console.some(line => /got no answer/.test(line)), 'the console');
      await page.ready();
      expect(page.text('send-statement')).to.contain('Said.');
      for (const widget of shown(page.document).filter(one => !one.matches('send-feedback-form')))
        expect(widget.querySelector('p')!.getClientRects().length, widget.localName).to.equal(1);
      expect(page.document.querySelector('send-letter a')!.getClientRects().length).to.equal(1);
      expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);
    });
});

describe('a page served as XML', () => {
  it('keeps its own words, and the console says why', async () => {
    const address = (path: string) => new URL(path, location.href).href;
    const xml = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>XML</title><script src="${address('/host-probe.js')}"></script><script src="${address('/dist/send-widgets.js')}" defer="defer"></script></head><body>${tags}</body></html>`;
    const frame = document.createElement('iframe');
    frame.title = 'Page served as XML';
    frame.src = URL.createObjectURL(new Blob([xml], {type: 'application/xhtml+xml'}));
    document.body.append(frame);
    await new Promise(resolve => frame.addEventListener('load', resolve, {once: true}));
    const lines = (frame.contentWindow as unknown as Record<symbol, string[]>)[
      Symbol.for('host-page.console')
    ]!;
    for (const {localName} of shown(frame.contentDocument!))
      await until(() => lines.some(line => isTold(line) && line.includes(localName)), localName);
    for (const widget of shown(frame.contentDocument!))
      expect(widget.querySelector('p')!.getClientRects().length, widget.localName).to.equal(1);
    expect(lines.filter(line => line.startsWith('uncaught') && !isTold(line))).to.deep.equal([]);
    frame.remove();
  });
});

describe('a widget that is moved into another document', () => {
  for (const [where, head] of [
    ['its shadow root', ''],
    ['the page’s own DOM', light],
  ] as const)
    it(`looks there as it did, with its words in ${where}, and back again`, async () => {
      const page = await hostPage({
        html: `${tags}<iframe title="Another" width="760"></iframe>`,
        head,
      });
      await page.ready();
      const there = page.document.querySelector('iframe')!.contentDocument!;
      const widgets = shown(page.document);
      const looks = () =>
        widgets.map(widget => {
          const frame = rootOf(widget)!.querySelector('.widget')!;
          const {lineHeight, display} = page.window.getComputedStyle(frame);
          const {paddingTop, fontSize} = page.window.getComputedStyle(frame.querySelector('h2')!);
          return [lineHeight, display, paddingTop, fontSize].join();
        });
      const before = looks();
      for (const place of [there.body, page.document.body]) {
        place.append(...widgets);
        for (const widget of widgets)
          (widget as unknown as {requestUpdate(): void}).requestUpdate();
        await settle(widgets[0]!.ownerDocument);
        expect(looks()).to.deep.equal(before);
      }
      expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);
    });
});

describe('a tag with an empty address', () => {
  it('keeps its words, and the console says what is missing', async () => {
    const page = await hostPage({html: '<send-letter src=""><p>Own words</p></send-letter>'});
    await until(() => page.console.some(line => line.includes('expected src')), 'the console');
    expect(page.document.querySelector('p')!.getClientRects().length).to.equal(1);
  });
});
