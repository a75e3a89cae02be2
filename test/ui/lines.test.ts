/** How lines of facts break: nowhere within a date, with no point at their beginning, and with what belongs together in one place. */
import {expect} from '@open-wc/testing';
import '../../src/index.js';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import {deepElements} from '../support/settle.js';
import {bringLanguage} from '../support/stage.js';
import {type Shown, showWidget} from '../support/widget.js';

const WIDTHS = [240, 280, 320, 358, 420, 520];

/** Firefox breaks a line after whatever is whole, such as a date, even before a no-break space. */
const breaksAfterDates = navigator.userAgent.includes('Firefox/');

/** Points that are the first sign of a line though something stands before them. */
function pointsThatBeginLines(root: ShadowRoot): string[] {
  const found: string[] = [];
  for (const element of deepElements(root))
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      const last = (node as Text).previousElementSibling;
      if (breaksAfterDates && last && getComputedStyle(last).display === 'inline-block') continue;
      const {textContent} = node;
      for (const {index} of textContent!.matchAll(/·/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const point = range.getBoundingClientRect();
        const line = element.closest('p, .facts, .state, .when, summary, dd')!;
        if (!point.width || !line) continue;
        const edge = line.getBoundingClientRect();
        const isRightToLeft = getComputedStyle(line).direction === 'rtl';
        const before = isRightToLeft ? edge.right - point.right : point.left - edge.left;
        // A blank before it would be seen, too.
        if (before < 8) found.push(line.textContent!.replace(/\s+/g, ' ').trim());
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

  before(() => bringLanguage('ur', '/packs/'));

  for (const lang of ['en', 'ur'])
    for (const [tag, item] of [
      ['send-priorities-tracker', ''],
      ['send-inspection-timeline', ''],
      ['send-findings', 'full-reinspection-2026'],
      ['send-letter', 'letter-2026'],
      ['send-resource', ''],
      ['send-statement', ''],
      ['send-you-said-we-did', ''],
    ] as const)
      it(`of <${tag}> never begins with a point, in ${lang}`, async () => {
        const {element, root} = await showWidget(tag, {
          record: exampleshire,
          lang,
          expanded: true,
          ...(item && {item}),
        });
        for (const width of [180, ...WIDTHS]) {
          element.style.inlineSize = `${width}px`;
          expect(pointsThatBeginLines(root), `${width} px`).to.deep.equal([]);
        }
      });

  it('of a narrow table has the head of its column whole', async () => {
    const {element, root} = await showWidget('send-priorities-tracker', {
      record: exampleshire,
      expanded: true,
    });
    element.style.inlineSize = '240px';
    const head = root.querySelector('.measure th:last-child')!;
    for (const fold of root.querySelectorAll<HTMLDetailsElement>('.measure details'))
      fold.open = true;
    const words = document.createRange();
    words.selectNodeContents(head);
    expect(words.getBoundingClientRect().height).to.be.within(10, 30);
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

  it('of a list has its mark beside the words, not beside the note that they are in English', async () => {
    const {root} = await showWidget('send-findings', {
      record: exampleshire,
      item: 'full-reinspection-2026',
      lang: 'ur',
    });
    const finding = [...root.querySelectorAll('.finding')].find(
      each => each.querySelector('.only') && each.querySelector('.answer'),
    )!;
    const mark = getComputedStyle(finding.querySelector('.words')!, '::before');
    expect(getComputedStyle(finding, '::before').content).to.equal('none');
    expect(parseFloat(mark.top)).to.be.within(0, 24);
    // On the reader's side, outside the rule that English has there.
    expect(parseFloat(mark.right)).to.be.below(-10);
  });

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

  /** Where a line's words are, line by line. */
  const linesOf = (element: Element): number => {
    const words = document.createRange();
    words.selectNodeContents(element);
    return new Set([...words.getClientRects()].map(({bottom}) => Math.round(bottom))).size;
  };
  const bdiOf = ({root}: Shown, words: string): HTMLElement =>
    [...root.querySelectorAll('bdi')].find(({textContent}) => textContent === words)!;

  it('has an English name in a line of its own, as close as English is set, and whole where it has room', async () => {
    const lead = 'Tom Placeholder, Commissioner for Short Breaks';
    const shown = await showWidget('send-priorities-tracker', {
      record: {
        version: 1,
        lang: 'en',
        priorities: [{id: 'p', title: {ur: 'مختصر وقفہ'}, lead, due: '2126-06'}],
      },
      lang: 'ur',
    });
    const name = bdiOf(shown, lead);
    const {lineHeight, fontSize} = getComputedStyle(name);
    expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.below(1.6);
    const due = shown.root.querySelector('.facts .date')!;
    for (const width of [...WIDTHS, 900]) {
      shown.element.style.inlineSize = `${width}px`;
      expect(due.getBoundingClientRect().bottom, `${width} px`).to.be.at.most(
        name.getBoundingClientRect().top + 1,
      );
      if (width >= 520) expect(linesOf(name), `${width} px`).to.equal(1);
    }
    expect(shown.all('.facts')[0], 'no point beside it').not.to.include('·');
  });

  it('has the role of who speaks, or writes, in a line of its own, apart from name and organisation', async () => {
    const by = {
      name: 'Amira Specimen',
      role: 'Head of Plans',
      organisation: 'Exampleshire Council',
    };
    for (const [tag, list] of [
      ['send-statement', {statements: [{id: 's', by, text: 'Words.', date: '2026-07'}]}],
      ['send-letter', {letters: [{id: 'l', title: 'To all', from: by, date: '2026-07'}]}],
    ] as const) {
      const shown = await showWidget(tag, {record: {version: 1, lang: 'en', ...list}, lang: 'ur'});
      shown.element.style.inlineSize = '900px';
      const lines = [by.name, by.role, by.organisation].map(words =>
        Math.round(bdiOf(shown, words).getBoundingClientRect().bottom),
      );
      expect(new Set(lines), tag).to.have.length(3);
    }
  });

  it('keeps a short English name whole among words of the reader’s language', async () => {
    const shown = await showWidget('send-priorities-tracker', {
      record: {
        version: 1,
        lang: 'en',
        priorities: [
          {id: 'p', title: {ur: 'مختصر وقفہ'}, due: '2126-06', dueText: 'before Christmas 2126'},
        ],
      },
      lang: 'ur',
    });
    for (const width of WIDTHS) {
      shown.element.style.inlineSize = `${width}px`;
      expect(linesOf(bdiOf(shown, 'before Christmas 2126')), `${width} px`).to.equal(1);
    }
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
