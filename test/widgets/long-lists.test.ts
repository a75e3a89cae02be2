import {expect} from '@open-wc/testing';
import '../../src/index.js';
import {until} from '../support/settle.js';
import {type Shown, showAndCount, showWidget} from '../support/widget.js';

const COUNT = 400;

/** Lists whose rows are long enough that laying out all of them would grow dear, with an item of each. */
const LISTS: Record<string, [tag: string, item: (index: number) => object]> = {
  priorities: [
    'send-priorities-tracker',
    index => ({title: `Item ${index}.`, commitment: 'What was promised.', due: '2027-03'}),
  ],
  contributors: [
    'send-contributors',
    index => ({name: `Item ${index}.`, kind: 'families', part: 'What it did.'}),
  ],
  statements: [
    'send-statement',
    index => ({by: {name: `Item ${index}.`}, date: '2026-05', text: 'What was said.'}),
  ],
  letters: [
    'send-letter',
    index => ({title: `Item ${index}.`, date: '2026-05', body: 'What the letter says.'}),
  ],
  findings: ['send-findings', index => ({kind: 'improvement', text: `Item ${index}.`})],
  figures: ['send-participation', index => ({value: index, what: `Item ${index}.`})],
  responses: [
    'send-you-said-we-did',
    index => ({youSaid: `Item ${index}.`, weDid: 'What was done.', state: 'done'}),
  ],
  resources: [
    'send-resource',
    index => ({title: `Item ${index}.`, url: `https://a.example/${index}`}),
  ],
};

async function show(name: string): Promise<Shown> {
  const [tag, item] = LISTS[name]!;
  const items = Array.from({length: COUNT}, (_, index) => ({id: `i${index}`, ...item(index)}));
  const shown = await showWidget(tag, {
    today: '2026-11-24',
    record: {version: 1, lang: 'en-GB', [name]: items},
  });
  await until(() => itemsOf(shown).length === COUNT, `${COUNT} items`);
  return shown;
}

const itemsOf = ({root}: Shown) => [...root.querySelectorAll<HTMLElement>('[data-item]')];

for (const name of Object.keys(LISTS))
  describe(`a long list of ${name}`, () => {
    it('has every item once and in order, those far down in blocks that need not be laid out', async () => {
      const shown = await show(name);
      const numbers = itemsOf(shown).map(({dataset}) => Number(/\d+$/.exec(dataset['item']!)));
      expect(numbers).to.deep.equal(Array.from({length: COUNT}, (_, index) => index));
      const blocks = [...shown.root.querySelectorAll<HTMLElement>('div.far')];
      expect(blocks.length).to.equal(COUNT / 40 - 2);
      // What is added costs the same however long the list has become, if the list has few children.
      expect(blocks[0]!.parentElement!.childElementCount).to.be.below(100);
      for (const block of blocks)
        if (CSS.supports('content-visibility: auto'))
          expect(getComputedStyle(block).contentVisibility).to.equal('auto');
    });

    it('leads to an item far down, and gives it the focus', async () => {
      const shown = await show(name);
      const {element} = shown;
      const {showItem} = element as unknown as {showItem(id: string, focus: boolean): boolean};
      expect(showItem.call(element, 'i333', true)).to.equal(true);
      const item = itemsOf(shown)[333]!;
      expect(item.contains(shown.root.activeElement)).to.equal(true);
      await until(() => {
        const {top} = item.getBoundingClientRect();
        return top > -50 && top < innerHeight / 2;
      }, 'the item in view');
    });

    it('is found by the browser’s search to its end', async () => {
      const shown = await show(name);
      expect(shown.words()).to.include('Item 399.');
      // WebKit offers pages a search that looks into no shadow root at all.
      const {userAgent} = navigator;
      if (userAgent.includes('AppleWebKit') && !userAgent.includes('Chrome')) return;
      getSelection()!.removeAllRanges();
      const {find} = window as unknown as {find(text: string): boolean};
      expect(find('Item 377.')).to.equal(true);
    });
  });

describe('a tracker, as it is drawn', () => {
  const record = {
    version: 1,
    lang: 'en-GB',
    priorities: Array.from({length: 12}, (_, index) => ({
      id: `i${index}`,
      title: `Item ${index}.`,
      commitment: `Promise ${index}.`,
    })),
  };
  const behind = (row: string) => `${row} .more > :first-child`;

  it('shows every row at once, and then fills in what is behind those that are closed', async () => {
    const settings = {today: '2026-11-24', record};
    const rows = await showAndCount('send-priorities-tracker', settings, '.row');
    expect(rows.first).to.equal(12);
    const bodies = await showAndCount('send-priorities-tracker', settings, behind('.row'));
    expect(bodies.first).to.equal(0);
    await until(
      () => bodies.shown.root.querySelectorAll(behind('.row')).length === 12,
      'all words',
    );
  });

  it('has the words of rows that start open from the beginning', async () => {
    const settings = {today: '2026-11-24', record, expanded: true};
    const {first} = await showAndCount('send-priorities-tracker', settings, behind('.row[open]'));
    expect(first).to.equal(12);
  });

  it('keeps what is behind rows that stay, when fewer are shown', async () => {
    const {element, root} = await showWidget('send-priorities-tracker', {
      today: '2026-11-24',
      record,
    });
    element['limit'] = 5;
    await (element as unknown as {updateComplete: Promise<unknown>}).updateComplete;
    expect(root.querySelectorAll('.row').length).to.equal(5);
    expect(root.querySelectorAll(behind('.row')).length).to.equal(5);
  });

  it('has all words on paper, however early it is printed', async () => {
    document.addEventListener('send-ready', () => dispatchEvent(new Event('beforeprint')), {
      once: true,
    });
    const {root} = await showWidget('send-priorities-tracker', {today: '2026-11-24', record});
    expect(root.querySelectorAll(behind('.row')).length).to.equal(12);
    dispatchEvent(new Event('afterprint'));
  });
});
