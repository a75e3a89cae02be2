/** Tools that read a page aloud or show it anew, as families have them, on pages in light rendering. */
import {Readability} from '@mozilla/readability';
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage, rootOf, tags} from '../support/page.js';
import {settle} from '../support/settle.js';

/** Words as a reader hears them: without marks that isolate values; tools differ in the spaces between blocks. */
const words = (text: string): string => text.replace(/[\u2066-\u2069\s←→]/g, '');

/** An example page in light rendering, with nothing but the widgets' own words in their tags. */
async function openExample(name: string): Promise<HostPage> {
  const source = await (await fetch(`/examples/${name}.html`)).text();
  const {body} = new DOMParser().parseFromString(source, 'text/html');
  for (const script of body.querySelectorAll('script')) script.remove();
  for (const widget of body.querySelectorAll(tags.join())) widget.replaceChildren();
  const page = await hostPage({
    html: body.innerHTML,
    head: '<base href="/examples/"><meta name="send-render" content="light">',
  });
  await page.ready();
  await settle(page.document);
  return page;
}

const BLOCKS = 'p, li, dd, h2, h3, h4, h5, .state, .facts, blockquote';

/** Blocks of a part of a widget that say something, without those for the eye or the hand only. */
const blocksIn = (part: Element): Element[] =>
  [...part.querySelectorAll(BLOCKS)].filter(
    block =>
      !block.querySelector(BLOCKS) &&
      !block.closest('.screen-only, form, button') &&
      sentenceOf(block),
  );

/** What a block says, without what is drawn or pressed. */
function sentenceOf(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const drawn of copy.querySelectorAll('[aria-hidden=true], button')) drawn.remove();
  return words(copy.textContent ?? '');
}

/** The first and the last row; all of a widget that has none. */
function endsOf(widget: Element): Element[] {
  const root = rootOf(widget)!;
  const rows = [...root.querySelectorAll('[data-item], details.row')].filter(
    row => !row.parentElement!.closest('[data-item], details.row'),
  );
  return rows.length ? [rows[0]!, rows.at(-1)!] : [root.querySelector('.widget')!];
}

const headingOf = (widget: Element) => rootOf(widget)!.querySelector('h2, h3')!;

describe('a reader mode', function () {
  this.timeout(60_000);

  for (const name of ['council', 'exampleshire']) {
    it(`takes the heading, the first and the last row of every widget of the page ${name}`, async () => {
      const page = await openExample(name);
      const copy = page.document.cloneNode(true) as Document;
      const read = words(new Readability(copy).parse()!.textContent!);
      for (const widget of page.document.querySelectorAll(tags.join())) {
        // Fields are nothing to read, and what asks for an answer goes with them.
        if (/language|feedback-form/.test(widget.localName)) continue;
        const blocks = [headingOf(widget), ...endsOf(widget).flatMap(blocksIn)];
        expect(
          blocks.map(sentenceOf).filter(sentence => !read.includes(sentence)),
          widget.localName,
        ).to.deep.equal([]);
      }
    });
  }
});

/** What a toolbar reads as one, whatever its style. */
const READ_WHOLE = 'p, li, dd, dt, h2, h3, h4, h5, summary, td, th, blockquote, div, section';

/** What a toolbar reads that follows the pointer: the block around what is under it, as the page's own DOM tells. */
function readUnderPointer({document: page}: HostPage, block: Element): string {
  block.scrollIntoView({block: 'center'});
  const range = page.createRange();
  range.selectNodeContents(block);
  const {left, top, width, height} = [...range.getClientRects()].find(rect => rect.width > 1)!;
  let found = page.elementFromPoint(left + width / 2, top + height / 2);
  let target: EventTarget | null = null;
  page.addEventListener('mouseover', event => (target = event.target), {once: true});
  found?.dispatchEvent(new MouseEvent('mouseover', {bubbles: true, composed: true}));
  expect(target === found).to.equal(true);
  found = found?.closest(READ_WHOLE) ?? null;
  return words((found as HTMLElement | null)?.innerText ?? '');
}

describe('a toolbar', function () {
  this.timeout(60_000);
  let page: HostPage;
  let widgets: HTMLElement[];
  beforeEach(async () => {
    page = await openExample('exampleshire');
    for (const details of page.document.querySelectorAll('details')) details.open = true;
    await settle(page.document);
    widgets = [...page.document.querySelectorAll<HTMLElement>(tags.join())].filter(
      ({localName}) => localName !== 'send-language',
    );
  });

  it('reads whole sentences under the pointer', () => {
    for (const widget of widgets) {
      const blocks = [headingOf(widget), ...endsOf(widget).flatMap(blocksIn)];
      expect(
        blocks
          .filter(
            block =>
              block.getClientRects().length &&
              !readUnderPointer(page, block).includes(sentenceOf(block)),
          )
          .map(block => block.textContent),
        widget.localName,
      ).to.deep.equal([]);
    }
  });

  it('reads whole sentences that are selected', () => {
    const selection = page.document.getSelection()!;
    for (const widget of widgets) {
      const blocks = [headingOf(widget), ...endsOf(widget).flatMap(blocksIn)];
      selection.selectAllChildren(widget);
      const read = words(selection.toString());
      expect(
        blocks
          .filter(block => block.getClientRects().length && !read.includes(sentenceOf(block)))
          .map(block => block.textContent),
        widget.localName,
      ).to.deep.equal([]);
    }
  });
});
