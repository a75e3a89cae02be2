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

describe('a page that has put something else in the place of', function () {
  this.timeout(60_000);

  for (const name of ['Set', 'Date', 'MessageChannel', 'IntersectionObserver'])
    it(`${name} keeps its own words, and the console says why`, async () => {
      const head = `<script>window.${name} = function ${name}() { this.ours = true; };</script>`;
      const page = await hostPage({html: tags, head});
      await until(() => page.console.some(isTold), 'the console');
      for (const widget of shown(page.document))
        if (!rootOf(widget)?.querySelector('.widget'))
          expect(widget.querySelector('p')!.getClientRects().length, widget.localName).to.equal(1);
      expect(others(page)).to.deep.equal([]);
    });

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
