/** How lines of facts break: nowhere within a date, with no point at their beginning, and with what belongs together in one place. */
import {expect} from '@open-wc/testing';
import '../../src/index.js';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import {deepElements} from '../support/settle.js';
import {bringLanguage} from '../support/stage.js';
import {type Shown, showWidget} from '../support/widget.js';

const WIDTHS = [240, 280, 320, 358, 420, 520];

/** Points that are the first sign of a line though something stands before them. */
function pointsThatBeginLines(root: ShadowRoot): string[] {
  const found: string[] = [];
  for (const element of deepElements(root))
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      const {textContent} = node;
      for (const {index} of textContent!.matchAll(/·/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const point = range.getBoundingClientRect();
        const line = element.closest('p, .facts, .state, .when, summary, dd')!;
        if (!point.width || !line) continue;
        const edge = line.getBoundingClientRect();
        // A blank before it would be seen, too.
        if (point.left - edge.left < 8) found.push(line.textContent!.replace(/\s+/g, ' ').trim());
      }
    }
  return found;
}

/** Whether all words of an element are on one line. */
const isOneLine = (element: Element): boolean =>
  new Set([...element.getClientRects()].map(({top}) => Math.round(top))).size < 2 &&
  element.getBoundingClientRect().height < 1.7 * parseFloat(getComputedStyle(element).lineHeight);

const dates = ({root}: Shown, words: string): Element[] =>
  [...root.querySelectorAll('bdi, time, .date')].filter(
    element => element.textContent!.replace(/[\u2066-\u2069]/g, '').trim() === words,
  );

describe('a line of facts', function () {
  this.timeout(60_000);

  for (const [tag, item] of [
    ['send-priorities-tracker', ''],
    ['send-inspection-timeline', ''],
    ['send-findings', 'full-reinspection-2026'],
    ['send-letter', 'letter-2026'],
    ['send-resource', ''],
    ['send-you-said-we-did', ''],
  ] as const)
    it(`of <${tag}> never begins with a point`, async () => {
      const {element, root} = await showWidget(tag, {
        record: exampleshire,
        expanded: true,
        ...(item && {item}),
      });
      for (const width of WIDTHS) {
        element.style.inlineSize = `${width}px`;
        expect(pointsThatBeginLines(root), `${width} px`).to.deep.equal([]);
      }
    });

  it('keeps the days of an inspection, and when a record was updated, on one line', async () => {
    const shown = await showWidget('send-findings', {
      record: exampleshire,
      item: 'full-reinspection-2026',
    });
    for (const width of WIDTHS) {
      shown.element.style.inlineSize = `${width}px`;
      for (const words of ['11 to 22 May 2026', 'updated 20 November 2026']) {
        const found = dates(shown, words);
        expect(found, words).not.to.have.length(0);
        for (const date of found) expect(isOneLine(date), `${words} at ${width} px`).to.equal(true);
      }
    }
  });
});

describe('a line in two languages', function () {
  this.timeout(60_000);
  before(() => bringLanguage('ur', '/packs/'));

  it('of a timeline begins where every other does, though its date runs the other way', async () => {
    const {root} = await showWidget('send-inspection-timeline', {
      record: {
        version: 1,
        lang: 'en',
        events: [
          {id: 'a', kind: 'visit', title: 'A', date: '2025-03', dateText: 'spring 2025'},
          {id: 'b', kind: 'visit', title: 'B', date: '2024-03'},
        ],
      },
      lang: 'ur',
    });
    const begins = [...root.querySelectorAll('.when > time')].map(date => {
      const words = document.createRange();
      words.selectNodeContents(date);
      return Math.round(words.getBoundingClientRect().right);
    });
    expect(begins).to.have.length(2);
    expect(begins[0]).to.be.closeTo(begins[1]!, 1);
  });

  it('keeps an English name whole where a line has room for it, as close as English is set', async () => {
    const lead = 'Tom Placeholder, Commissioner for Short Breaks';
    const {element, root} = await showWidget('send-priorities-tracker', {
      record: {
        version: 1,
        lang: 'en',
        priorities: [{id: 'p', title: {ur: 'مختصر وقفہ'}, lead, due: '2126-06'}],
      },
      lang: 'ur',
    });
    element.style.inlineSize = '900px';
    const name = [...root.querySelectorAll('.facts bdi')].find(
      ({textContent}) => textContent === lead,
    )!;
    const room = name.closest('.facts')!.clientWidth - name.getBoundingClientRect().width;
    element.style.inlineSize = `${900 - room + 8}px`;
    expect(isOneLine(name)).to.equal(true);
    const {lineHeight, fontSize} = getComputedStyle(name);
    expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.below(1.6);
  });

  it('of a figure has what we add to English words on a line of its own', async () => {
    const {root} = await showWidget('send-participation', {
      record: {
        version: 1,
        lang: 'en',
        figures: [{id: 'f', value: 164, base: 900, group: 'Survey', what: 'young people answered'}],
      },
      lang: 'ur',
    });
    const [words, added] = [root.querySelector('dd > bdi')!, root.querySelector('dd > .quiet')!];
    expect(added.getBoundingClientRect().top).to.be.at.least(words.getBoundingClientRect().bottom);
  });
});
