/** How every widget in Urdu sets on a phone what is in English, and its own dates. */
import {expect} from '@open-wc/testing';
import '../../src/index.js';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import {tags} from '../support/page.js';
import {bringLanguage} from '../support/stage.js';
import {showWidget} from '../support/widget.js';

const WIDTHS = [210, 240, 280, 320, 358, 390];
const URDU_DAY_AND_MONTH =
  /\d{1,2} (?:جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر)/g;

const seen = (root: ParentNode, selector: string): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(selector)].filter(
    element => element.checkVisibility({visibilityProperty: true}) && element.offsetHeight > 0,
  );

function rangeOf(node: Node, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

/** How many lines the words of an element take. */
function countLines(element: Element): number {
  const words = document.createRange();
  words.selectNodeContents(element);
  const size = parseFloat(getComputedStyle(element).fontSize);
  const bottoms = [...words.getClientRects()].map(({bottom}) => bottom).sort((a, b) => a - b);
  return bottoms.filter((bottom, index) => !(bottom < bottoms[index - 1]! + 0.8 * size)).length;
}

const excerpt = (element: Element): string =>
  element.textContent!.replace(/\s+/g, ' ').trim().slice(0, 60);

describe('every widget in Urdu on a phone', function () {
  this.timeout(60_000);
  before(() => bringLanguage('ur', '/packs/'));

  /** @param look called for each widget at each width, with what it renders into */
  async function each(look: (root: ShadowRoot, where: string) => void): Promise<void> {
    for (const tag of tags) {
      const {element, root} = await showWidget(tag, {
        record: exampleshire,
        lang: 'ur',
        expanded: true,
        purpose: 'survey',
        action: '/receive',
        today: '2026-11-24',
      });
      for (const fold of root.querySelectorAll('details')) fold.open = true;
      for (const width of WIDTHS) {
        element.style.inlineSize = `${width}px`;
        look(root, `${tag} at ${width} px`);
      }
    }
  }

  it('sets English headings as close as English is', async () => {
    const wide: string[] = [];
    const found = new Set<Element>();
    await each((root, where) => {
      for (const heading of seen(root, ':is(h1, h2, h3, h4, h5, h6):has(bdi[lang])')) {
        const lines = countLines(heading);
        if (lines < 2) continue;
        found.add(heading);
        const leading =
          heading.offsetHeight / lines / parseFloat(getComputedStyle(heading).fontSize);
        if (leading > 1.5) wide.push(`${where}: ${leading.toFixed(1)}: ${excerpt(heading)}`);
      }
    });
    expect(found.size).to.be.above(10);
    expect(wide).to.deep.equal([]);
  });

  it('sets English paragraphs and points as close as English is, from the left', async () => {
    const wrong: string[] = [];
    const found = new Set<Element>();
    await each((root, where) => {
      for (const words of seen(root, '.foreign:lang(en) :is(p, li)')) {
        found.add(words);
        const {fontSize} = getComputedStyle(words);
        const inner = document.createRange();
        inner.selectNodeContents(words);
        const {left, height} = inner.getBoundingClientRect();
        const leading = height / countLines(words) / parseFloat(fontSize);
        const indent = left - words.getBoundingClientRect().left;
        if (leading > 1.7 || Math.abs(indent) > 1)
          wrong.push(`${where}: ${leading.toFixed(1)}, ${Math.round(indent)}: ${excerpt(words)}`);
      }
    });
    expect(found.size).to.be.above(20);
    expect(wrong).to.deep.equal([]);
  });

  it('parts no day from its month', async () => {
    const parted: string[] = [];
    let found = 0;
    await each((root, where) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode())
        for (const {index, 0: date} of (node as Text).data.matchAll(URDU_DAY_AND_MONTH)) {
          const end = index + date.length;
          const day = rangeOf(node, index, index + 1).getBoundingClientRect();
          const month = rangeOf(node, end - 1, end).getBoundingClientRect();
          if (!day.width || !month.width) continue;
          found += 1;
          if (Math.abs(day.bottom - month.bottom) > 0.8 * day.height)
            parted.push(`${where}: ${excerpt(node.parentElement!)}`);
        }
    });
    expect(found).to.be.above(200);
    expect(parted).to.deep.equal([]);
  });
});
