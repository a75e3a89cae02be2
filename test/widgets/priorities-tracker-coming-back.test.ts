/** What a reader takes along from the tracker and comes back with: a day to be reminded of, due dates, a link. */
import {expect} from '@open-wc/testing';
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import {focused} from '../support/keys.js';
import {until} from '../support/settle.js';
import {priorities, record, showTracker as show} from '../support/tracker.js';

// Other pages of the same origin may have kept a day.
beforeEach(() => localStorage.clear());

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

/** Does something with another clipboard than the browser's. */
async function withClipboard(value: unknown, work: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value});
  try {
    await work();
  } finally {
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else Reflect.deleteProperty(navigator, 'clipboard');
  }
}

describe('a link to one priority', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is copied in full', async () => {
    const {root, settled} = await show();
    const copied: string[] = [];
    await withClipboard({writeText: async (text: string) => void copied.push(text)}, async () => {
      root.querySelector<HTMLButtonElement>('[data-item="priorities:f;1"] .copy button')!.click();
      await settled();
    });
    expect(copied).to.deep.equal([`${location.href}#send-priorities-f%3B1`]);
    expect(location.hash).to.equal('');
  });

  it('is in a field, selected, where the browser copies nothing by itself', async () => {
    const {root, settled} = await show();
    const row = root.querySelector<HTMLDetailsElement>('[data-item="priorities:f;1"]')!;
    row.open = true;
    expect(row.querySelector('textarea')).to.equal(null);
    await withClipboard(undefined, async () => {
      row.querySelector<HTMLButtonElement>('.copy button')!.click();
      await settled();
      row.querySelector<HTMLButtonElement>('.copy button')!.click();
      await settled();
    });
    const [field, ...more] = row.querySelectorAll('textarea');
    expect(more).to.have.length(0);
    expect(field!.value).to.equal(`${location.href}#send-priorities-f%3B1`);
    expect(field!.readOnly).to.equal(true);
    expect(field!.getAttribute('aria-label')).to.equal('Address to copy');
    expect([field!.selectionStart, field!.selectionEnd]).to.deep.equal([0, field!.value.length]);
    expect(root.activeElement).to.equal(field);
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
