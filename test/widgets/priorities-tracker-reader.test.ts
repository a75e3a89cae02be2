import {expect} from '@open-wc/testing';
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import {focused, press} from '../support/keys.js';
import {until} from '../support/settle.js';
import {showWidget} from '../support/widget.js';
import {announced, priorities, record, showTracker as show} from '../support/tracker.js';

const choose = async (tracker: Awaited<ReturnType<typeof show>>, label: string, option: string) => {
  const holder = [...tracker.root.querySelectorAll('label')].find(candidate =>
    candidate.textContent?.includes(label),
  )!;
  const select = holder.querySelector('select')!;
  select.value = [...select.options].find(({text}) => text === option)!.value;
  select.dispatchEvent(new Event('change'));
  await tracker.settled();
};

// Other pages of the same origin may have kept a day.
beforeEach(() => localStorage.clear());

const eight = {
  ...record,
  priorities: [...priorities, {id: 'g', title: 'G'}, {id: 'h', title: 'H'}],
};

describe('choosing priorities', () => {
  it('is not offered for seven or fewer', async () => {
    const {root} = await show({record: {...eight, priorities: eight.priorities.slice(0, 7)}});
    expect(root.querySelector('.controls')).to.equal(null);
  });

  it('is two lists in one line: what to show, with how many there are, and in what order', async () => {
    const {root, all} = await show({record: eight});
    expect(all('.controls option')).to.deep.equal([
      'All: 8',
      'No update published: 3',
      'Status not published: 1',
      'In progress: 2',
      'Done: 1',
      'Stopped: 1',
      'Health',
      'Schools',
      'As published',
      'By due date',
      'Newest update first',
    ]);
    const boxes = [...root.querySelectorAll('.controls select')].map(list =>
      list.getBoundingClientRect(),
    );
    expect(boxes).to.have.length(2);
    expect(boxes[0]!.top).to.equal(boxes[1]!.top);
    for (const {height} of boxes) expect(height).to.be.at.least(44);
  });

  it('cuts no choice off on a phone', async () => {
    const {element, root, settled} = await show({record: eight});
    for (const inlineSize of ['358px', '288px']) {
      Object.assign(element.parentElement!.style, {inlineSize});
      await settled();
      const order = root.querySelectorAll('select')[1]!;
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.font = getComputedStyle(order).font;
      // Its padding, and the arrow that browsers draw.
      expect(order.clientWidth, inlineSize).to.be.above(
        pen.measureText(order.selectedOptions[0]!.text).width + 30,
      );
    }
  });

  it('leaves a priority open that the reader has opened, and opens no other in its place', async () => {
    const tracker = await show({record: eight});
    const open = () =>
      [...tracker.root.querySelectorAll<HTMLDetailsElement>('details.row[open]')].map(
        ({dataset}) => dataset['item'],
      );
    for (const row of [...tracker.root.querySelectorAll<HTMLDetailsElement>('details.row')].slice(
      0,
      2,
    ))
      row.open = true;
    expect(open()).to.deep.equal(['priorities:a', 'priorities:b']);
    await choose(tracker, 'Show', 'In progress: 2');
    await until(() => open().length === 1, 'the other row to close');
    expect(open()).to.deep.equal(['priorities:a']);
  });

  it('leaves those of the state and those whose state nobody published, says so, and is undone by the button beside it', async () => {
    const tracker = await show({record: eight});
    await choose(tracker, 'Show', 'In progress: 2');
    expect(tracker.all('h3')).to.deep.equal(['A', 'C', 'E']);
    expect(tracker.words()).to.include('Shown: 3 of 8');
    await until(() => announced() === 'Shown: 3 of 8', 'the number to be announced');
    tracker.button('Show all 8').click();
    await tracker.settled();
    expect(tracker.all('h3')).to.have.length(8);
    expect(
      [...tracker.root.querySelectorAll<HTMLSelectElement>('.controls select')].map(
        ({selectedOptions}) => selectedOptions[0]!.text,
      ),
    ).to.deep.equal(['All: 8', 'As published']);
  });

  it('narrows by theme without hiding what has none', async () => {
    const tracker = await show({record: eight});
    await choose(tracker, 'Show', 'Health');
    expect(tracker.all('h3')).to.deep.equal(['A', 'C', 'D', 'F, and more', 'G', 'H']);
  });

  it('orders by due date and by newest update', async () => {
    const tracker = await show({record: eight});
    await choose(tracker, 'Order', 'By due date');
    expect(tracker.all('h3')).to.deep.equal(['E', 'B', 'C', 'A', 'F, and more', 'D', 'G', 'H']);
    await choose(tracker, 'Order', 'Newest update first');
    expect(tracker.all('h3')).to.deep.equal(['B', 'A', 'E', 'F, and more', 'C', 'D', 'G', 'H']);
  });

  it('begins in the order that the page asks for', async () => {
    expect((await show({order: 'due'})).all('h3')[0]).to.equal('E');
    expect((await show({order: 'nonsense'})).all('h3')[0]).to.equal('A');
  });
});

describe('the rows', () => {
  const rows = (tracker: Awaited<ReturnType<typeof show>>) => [
    ...tracker.root.querySelectorAll<HTMLDetailsElement>('.row'),
  ];

  it('are disclosures of at least 60 px, the whole of which is the target', async () => {
    const tracker = await show();
    for (const row of rows(tracker)) {
      const summary = row.querySelector('summary')!;
      const {height, width} = summary.getBoundingClientRect();
      expect(height).to.be.at.least(60);
      expect(width).to.equal(row.getBoundingClientRect().width);
    }
  });

  it('open and close by keyboard, in order', async () => {
    const tracker = await show();
    const [first, second] = rows(tracker);
    first!.querySelector('summary')!.focus();
    await press('Enter');
    expect(first!.open).to.equal(true);
    await press('Enter');
    expect(first!.open).to.equal(false);
    await press('Tab');
    await press('Space');
    expect(second!.open).to.equal(true);
  });

  it('open all at once and close again by one button, which keeps the focus', async () => {
    const tracker = await show();
    rows(tracker)[1]!.open = true;
    tracker.button('Open all 6').focus();
    tracker.button('Open all 6').click();
    await tracker.settled();
    expect(rows(tracker).every(({open}) => open)).to.equal(true);
    expect(focused()?.textContent?.trim()).to.equal('Close all');
    tracker.button('Close all').click();
    await tracker.settled();
    expect(rows(tracker).some(({open}) => open)).to.equal(false);
  });

  it('are open from the start where the page asks for it, or names the one', async () => {
    expect(rows(await show({expanded: true})).every(({open}) => open)).to.equal(true);
    const one = rows(await show({item: 'b'}));
    expect(one.map(({open}) => open)).to.deep.equal([true]);
  });

  it('survive attributes that come and go', async () => {
    const tracker = await show({expanded: true});
    for (const name of [
      'today',
      'order',
      'limit',
      'item',
      'reading',
      'theme',
      'stale-after',
      'src',
      'heading-level',
    ]) {
      tracker.element.setAttribute(name, '');
      tracker.element.removeAttribute(name);
    }
    await tracker.settled();
    expect(rows(tracker)).to.have.length(6);
  });
});

describe('a limit', () => {
  it('shows the first, and all when asked, with the focus on the first that was not there before', async () => {
    const tracker = await show({limit: 2});
    expect(tracker.all('h3')).to.deep.equal(['A', 'B']);
    tracker.button('Show all 6').click();
    await tracker.settled();
    expect(tracker.all('h3')).to.have.length(6);
    await until(
      () => focused()?.querySelector('.name')?.textContent?.trim() === 'C',
      'the focus on the third',
    );
  });

  it('gives way to paper, and comes back', async () => {
    const tracker = await show({limit: 2});
    dispatchEvent(new Event('beforeprint'));
    await tracker.settled();
    expect(tracker.all('h3')).to.have.length(6);
    dispatchEvent(new Event('afterprint'));
    await tracker.settled();
    expect(tracker.all('h3')).to.deep.equal(['A', 'B']);
  });

  for (const limit of ['0', '-1', 'many', '', '6', '99']) {
    it(`of "${limit}" hides nothing`, async () => {
      const tracker = await show({limit: Number(limit)});
      expect(tracker.all('h3')).to.have.length(6);
      expect(tracker.words()).not.to.include('Show all');
    });
  }
});

describe('a tracker in Easy Read', () => {
  const record = {version: 1, priorities};

  it('shows one priority at a time, and takes the reader to the next and back', async () => {
    const {all, button, element, settled} = await showWidget('send-priorities-tracker', {
      record,
      reading: 'easy-read',
      limit: 2,
    });
    expect(all('.card .part')).to.deep.equal(['A']);
    expect(all('.steps')).to.deep.equal([`1 / ${priorities.length} Next`]);
    button('Next').click();
    await settled();
    expect(all('.card .part')).to.deep.equal(['B']);
    expect(element.shadowRoot!.activeElement?.textContent).to.include('B');
    button('Back').click();
    await settled();
    expect(all('.card .part')).to.deep.equal(['A']);
  });

  it('shows the one that a link leads to, and all of them on paper', async () => {
    const {all, element, settled} = await showWidget('send-priorities-tracker', {
      record,
      reading: 'easy-read',
    });
    const tracker = element as unknown as {showItem(id: string, focus: boolean): boolean};
    expect(tracker.showItem('d', false)).to.equal(true);
    await settled();
    expect(all('.card .part')).to.deep.equal(['D']);
    dispatchEvent(new Event('beforeprint'));
    expect(all('.card .part')).to.have.length(priorities.length);
    dispatchEvent(new Event('afterprint'));
  });
});
