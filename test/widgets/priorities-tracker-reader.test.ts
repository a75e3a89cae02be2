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

describe('choosing priorities', () => {
  it('is not offered for five or fewer', async () => {
    const {root} = await show({record: {...record, priorities: priorities.slice(0, 5)}});
    expect(root.querySelector('select, [aria-pressed]')).to.equal(null);
  });

  it('is a button for each state there is, with how many are in it', async () => {
    const {all} = await show();
    expect(all('.choices button')).to.deep.equal([
      'All: 6',
      'No update published: 1',
      'Status not published: 1',
      'In progress: 2',
      'Done: 1',
      'Stopped: 1',
    ]);
  });

  it('leaves those of the state and those whose state nobody published, says so, and is undone by the same button', async () => {
    const tracker = await show();
    tracker.button('In progress: 2').click();
    await tracker.settled();
    expect(tracker.all('h3')).to.deep.equal(['A', 'C', 'E']);
    expect(tracker.button('In progress: 2').getAttribute('aria-pressed')).to.equal('true');
    expect(tracker.button('All: 6').getAttribute('aria-pressed')).to.equal('false');
    expect(tracker.words()).to.include('Shown: 3 of 6');
    await until(() => announced() === 'Shown: 3 of 6', 'the number to be announced');
    tracker.button('In progress: 2').click();
    await tracker.settled();
    expect(tracker.all('h3')).to.have.length(6);
    expect(tracker.button('All: 6').getAttribute('aria-pressed')).to.equal('true');
  });

  it('narrows by theme without hiding what has none, together with the state', async () => {
    const tracker = await show();
    await choose(tracker, 'Theme', 'Health');
    expect(tracker.all('h3')).to.deep.equal(['A', 'C', 'D', 'F, and more']);
    tracker.button('Stopped: 1').click();
    await tracker.settled();
    expect(tracker.all('h3')).to.deep.equal(['C', 'F, and more']);
    tracker.button('Show all 6').click();
    await tracker.settled();
    expect(tracker.all('h3')).to.have.length(6);
    expect(
      [...tracker.root.querySelectorAll('select')].map(
        ({selectedOptions}) => selectedOptions[0]!.text,
      ),
    ).to.deep.equal(['All', 'As published']);
  });

  it('orders by due date and by newest update, and keeps each priority’s number', async () => {
    const tracker = await show();
    await choose(tracker, 'Order', 'By due date');
    expect(tracker.all('h3')).to.deep.equal(['E', 'B', 'C', 'A', 'F, and more', 'D']);
    expect(tracker.all('.place').join(' ')).to.equal('5 2 3 1 6 4');
    await choose(tracker, 'Order', 'Newest update first');
    expect(tracker.all('h3')).to.deep.equal(['B', 'A', 'E', 'F, and more', 'C', 'D']);
  });

  it('begins in the order that the page asks for', async () => {
    expect((await show({order: 'due'})).all('h3')[0]).to.equal('E');
    expect((await show({order: 'nonsense'})).all('h3')[0]).to.equal('A');
  });

  it('works by keyboard', async () => {
    const tracker = await show();
    tracker.button('All: 6').focus();
    await press('Tab');
    await press('Space');
    await tracker.settled();
    expect(tracker.all('h3')).to.deep.equal(['C', 'D']);
    expect(focused()?.textContent).to.include('No update published');
  });
});

describe('a limit', () => {
  it('shows the first, and all when asked, with the focus on the first that was not there before', async () => {
    const tracker = await show({limit: 2});
    expect(tracker.all('h3')).to.deep.equal(['A', 'B']);
    tracker.button('Show all 6').click();
    await tracker.settled();
    expect(tracker.all('h3')).to.have.length(6);
    await until(() => focused()?.textContent?.trim() === 'C', 'the focus on the third');
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
    tracker.button('Done: 1').click();
    await tracker.settled();
    expect(localStorage).to.have.length(0);
    expect(tracker.words()).to.include('This keeps today’s date on your device, and nothing else.');
  });

  it('keeps the day alone, and shows on a later day what is new since then', async () => {
    const tracker = await show({today: '2026-11-18'});
    tracker.button('Remind me what has changed').click();
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
    await until(() => focused()?.classList.contains('said'), 'the focus to stay in the tracker');
  });

  it('takes the reader to the priority that is new', async () => {
    localStorage.setItem(`send-widgets-visit ${location.origin}${location.pathname}`, '20261120');
    const tracker = await show();
    tracker.root.querySelector<HTMLAnchorElement>('.changes a')!.click();
    expect(focused()?.textContent?.trim()).to.equal('E');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('says that nothing is new', async () => {
    localStorage.setItem(`send-widgets-visit ${location.origin}${location.pathname}`, '20261123');
    const tracker = await show({record: {...record, priorities: priorities.slice(0, 4)}});
    expect(tracker.words()).to.include('Nothing new since: 23 November 2026');
  });

  it('is forgotten by the button that asked, which keeps the focus', async () => {
    const tracker = await show();
    const button = tracker.button('Remind me what has changed');
    button.focus();
    button.click();
    await tracker.settled();
    expect(tracker.words()).to.include('Your last visit: 24 November 2026');
    expect(focused()).to.equal(tracker.button('Forget my visit'));
    tracker.button('Forget my visit').click();
    await tracker.settled();
    expect(localStorage).to.have.length(0);
    expect(focused()).to.equal(tracker.button('Remind me what has changed'));
  });

  for (const kept of ['soon', '', '2026-11-18', '99999999999']) {
    it(`takes "${kept}" as nothing kept`, async () => {
      localStorage.setItem(`send-widgets-visit ${location.origin}${location.pathname}`, kept);
      expect((await show()).button('Remind me what has changed')).to.be.instanceOf(
        HTMLButtonElement,
      );
    });
  }

  it('shows what is new again after a clock that ran ahead', async () => {
    localStorage.setItem(`send-widgets-visit ${location.origin}${location.pathname}`, '20380119');
    expect((await show()).words()).to.include('Your last visit: 24 November 2026');
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
      tracker.button('Remind me what has changed').click();
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
    expect([...item.querySelectorAll('details')].every(({open}) => open)).to.equal(true);
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
