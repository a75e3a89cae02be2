import {expect} from '@open-wc/testing';
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import {focused, press} from '../support/keys.js';
import {until} from '../support/settle.js';
import {showWidget} from '../support/widget.js';

const priorities = [
  {
    id: 'a',
    title: 'A',
    theme: 'Health',
    due: '2027-06',
    updates: [{date: '2026-10', status: 'in-progress', text: 'Ten weeks.'}],
  },
  {
    id: 'b',
    title: 'B',
    theme: 'Schools',
    due: '2027-01',
    updates: [{date: '2026-11-20', status: 'done', text: 'Done.'}],
  },
  {
    id: 'c',
    title: 'C',
    due: '2027-02-14',
    updates: [{date: '2026-01', text: 'Words without a status.'}],
    families: [{date: '2026-11-18', text: 'Better.'}],
  },
  {id: 'd', title: 'D', theme: 'Health'},
  {
    id: 'e',
    title: 'E',
    theme: 'Schools',
    due: '2026-11-22',
    updates: [{date: '2026-09', status: 'in-progress'}],
    measures: [{readings: [{value: 3, date: '2026-11-19'}]}],
  },
  {
    id: 'f;1',
    title: 'F, and more',
    theme: 'Health',
    due: '2028',
    updates: [{date: '2026-08', status: 'stopped', text: 'Too dear.'}],
    actions: [{title: 'Ask; then act', due: '2027-03-31'}],
  },
];
const record = {version: 1, lang: 'en-GB', area: {name: 'Exampleshire'}, priorities};
const show = (settings: object = {}) =>
  showWidget('send-priorities-tracker', {record, today: '2026-11-24', ...settings});
const announced = () =>
  document.querySelector('body > [aria-live]')?.textContent?.replace(/[\u2066-\u2069]/g, '');

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

describe('being reminded of what has changed', () => {
  afterEach(() => localStorage.clear());

  it('keeps nothing before somebody asks', async () => {
    const tracker = await show();
    tracker.button('Open all 6').click();
    await tracker.settled();
    expect(localStorage).to.have.length(0);
  });

  it('keeps the day alone, and shows on a later day what is new since then', async () => {
    const tracker = await show({today: '2026-11-18'});
    tracker.button('Tell me what is new next time').click();
    await tracker.settled();
    expect(Object.values({...localStorage})).to.deep.equal(['20261118']);
    expect(tracker.all('.changes')).to.deep.equal([]);
    const later = await show();
    expect(
      later.all('.changes li').map(line => line.replace(/(\d{4})([A-Z])/, '$1 $2')),
    ).to.deep.equal([
      'Due date has passed: 22 November 2026 E',
      'New update: 20 November 2026 B',
      'New figure: 19 November 2026 E',
      'New report from families: 18 November 2026 C',
    ]);
    later.button('I have read this').click();
    await later.settled();
    expect(Object.values({...localStorage})).to.deep.equal(['20261124']);
    expect(later.all('.changes')).to.deep.equal([]);
    await until(() => focused()?.classList.contains('title'), 'the focus to stay in the tracker');
  });

  it('takes the reader to the priority that is new', async () => {
    localStorage.setItem(`send-widgets-visit ${location.origin}${location.pathname}`, '20261120');
    const tracker = await show();
    tracker.root.querySelector<HTMLAnchorElement>('.changes a')!.click();
    expect(focused()?.querySelector('.name')?.textContent?.trim()).to.equal('E');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('says that nothing is new', async () => {
    localStorage.setItem(`send-widgets-visit ${location.origin}${location.pathname}`, '20261123');
    const tracker = await show({record: {...record, priorities: priorities.slice(0, 4)}});
    expect(tracker.words()).to.include('Nothing new since: 23 November 2026');
  });

  it('is forgotten by the button that asked, which keeps the focus', async () => {
    const tracker = await show();
    const button = tracker.button('Tell me what is new next time');
    button.focus();
    button.click();
    await tracker.settled();
    expect(tracker.words()).to.include('Your visit of 24 November 2026 is kept on this device.');
    expect(focused()).to.equal(tracker.button('Forget my visit'));
    tracker.button('Forget my visit').click();
    await tracker.settled();
    expect(localStorage).to.have.length(0);
    expect(focused()).to.equal(tracker.button('Tell me what is new next time'));
  });

  for (const kept of ['soon', '', '2026-11-18', '99999999999']) {
    it(`takes "${kept}" as nothing kept`, async () => {
      localStorage.setItem(`send-widgets-visit ${location.origin}${location.pathname}`, kept);
      expect((await show()).button('Tell me what is new next time')).to.be.instanceOf(
        HTMLButtonElement,
      );
    });
  }

  it('shows what is new again after a clock that ran ahead', async () => {
    localStorage.setItem(`send-widgets-visit ${location.origin}${location.pathname}`, '20380119');
    expect((await show()).words()).to.include(
      'Your visit of 24 November 2026 is kept on this device.',
    );
  });

  it('says so where the browser keeps nothing', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      const tracker = await show();
      tracker.button('Tell me what is new next time').click();
      await tracker.settled();
      expect(tracker.words()).to.include('This browser does not let us keep the date.');
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });
});

describe('due dates for a calendar', () => {
  it('are a file with what can still be met, each with the way back', async () => {
    const files: Promise<string>[] = [];
    const names: string[] = [];
    const [make, follow] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
    URL.createObjectURL = (file: Blob) => (files.push(file.text()), '#no-file');
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    try {
      (await show()).button('Put the dates into my calendar').click();
    } finally {
      URL.createObjectURL = make;
      HTMLAnchorElement.prototype.click = follow;
    }
    expect(names).to.deep.equal(['send-priorities.ics']);
    const lines = (await files[0]!).replace(/\r\n /g, '').split('\r\n');
    const values = (name: string) =>
      lines.filter(line => line.startsWith(name)).map(line => line.slice(name.length + 1));
    expect(values('SUMMARY')).to.deep.equal([
      'By when: C',
      'By when: Ask\\; then act',
      'By when: A',
    ]);
    expect(values('DTSTART;VALUE=DATE')).to.deep.equal(['20270214', '20270331', '20270601']);
    expect(values('URL')[1]).to.match(/#send-priorities-f%3B1$/);
    expect(values('UID')[1]).to.equal(`send-priorities-f%3B1%2F1@${location.host}`);
  });

  it('are not offered where there are none', async () => {
    expect(
      (await show({record: {priorities: [{title: 'A', due: '2020'}]}})).words(),
    ).not.to.include('calendar');
  });
});

describe('a link to one priority', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is copied in full', async () => {
    const {root, settled} = await show();
    const copied: string[] = [];
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: async (text: string) => void copied.push(text)},
    });
    try {
      root.querySelector<HTMLButtonElement>('[data-item="priorities:f;1"] .copy button')!.click();
      await settled();
    } finally {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(copied).to.deep.equal([`${location.href}#send-priorities-f%3B1`]);
    expect(location.hash).to.equal('');
  });

  it('brings it into view and opens it on load, past the limit, and leaves the focus alone', async () => {
    history.replaceState(null, '', '#send-priorities-f%3B1');
    const before = document.activeElement;
    const {root, all} = await show({limit: 1});
    expect(all('h3')).to.have.length(6);
    const item = root.querySelector<HTMLElement>('[data-item="priorities:f;1"]')!;
    expect((item as HTMLDetailsElement).open).to.equal(true);
    await until(
      () => Math.abs(item.getBoundingClientRect().top) < window.innerHeight,
      'the priority in view',
    );
    expect(document.activeElement).to.equal(before);
  });

  it('is followed, with the focus, when the page’s address changes to it', async () => {
    const {root} = await show({limit: 1});
    location.hash = '#send-priorities-f%3B1';
    await until(
      () =>
        root.activeElement?.closest('[data-item]')?.getAttribute('data-item') === 'priorities:f;1',
      'the focus on the priority',
    );
  });

  it('to a priority that is not there changes nothing', async () => {
    history.replaceState(null, '', '#send-priorities-gone');
    expect((await show({limit: 1})).all('h3')).to.deep.equal(['A']);
  });
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
