import {expect} from '@open-wc/testing';
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import manchester from '../../examples/manchester.json' with {type: 'json'};
import {focused} from '../support/keys.js';
import {TODAY, inspection, letter, showTimeline as show, visit} from '../support/timeline.js';
import {showWidget} from '../support/widget.js';

const tag = 'send-inspection-timeline';

describe('an event of the timeline', () => {
  it('says when, as precisely as it was published, and what kind of thing it was', async () => {
    const {all, root} = await show([visit, inspection]);
    expect(all('.when')).to.deep.equal([
      'November 2021 · Inspection',
      'late March 2021 · Visit, not an inspection',
    ]);
    expect([...root.querySelectorAll('time')].map(({dateTime}) => dateTime)).to.deep.equal([
      '2021-11',
      '2021-03',
    ]);
  });

  it('has the sign of its kind on the line of the words that it stands for', async () => {
    const {element, root, settled} = await show([visit, inspection]);
    for (let width = 180; width < 360; width += 12) {
      element.parentElement!.style.inlineSize = `${width}px`;
      await settled();
      for (const kind of root.querySelectorAll('.when .date')) {
        const sign = kind.querySelector('svg')!;
        const words = document.createRange();
        words.setStartAfter(sign);
        words.setEndAfter(kind.lastChild!);
        const {top} = words.getClientRects()[0]!;
        expect(top, `${width} px`).to.be.below(sign.getBoundingClientRect().bottom);
      }
    }
  });

  it('says that its date was not published', async () => {
    const {all} = await show([{kind: 'meeting', title: 'A meeting'}]);
    expect(all('.when')).to.deep.equal(['Meeting · Date not published']);
  });

  it('does not say so of a date that stands there and cannot be read', async () => {
    const {words} = await show([{kind: 'meeting', title: 'A meeting', date: 7}]);
    expect(words()).to.include('A meeting').and.not.include('Date not published');
  });

  it('of a kind we do not know is called what the source calls it, or an event', async () => {
    const {all} = await show([{kind: 'tea party', title: 'Tea'}, {title: 'Cake'}]);
    expect(all('.when')).to.deep.equal([
      'tea party · Date not published',
      'Event · Date not published',
    ]);
  });

  it('without a title is called by its kind', async () => {
    const {all} = await show([{kind: 'inspection', date: '2021'}]);
    expect(all('.name')).to.deep.equal(['Inspection']);
    expect(all('.when')).to.deep.equal(['2021']);
  });

  it('names who held it, its framework, what it means for families, and its source', async () => {
    const {words} = await show([
      {
        ...inspection,
        by: ['Ofsted', {en: 'CQC'}],
        framework: 'area-send-2016',
        meaning: 'Read the letter.',
        source: {title: 'Local Offer', by: 'Council'},
      },
    ]);
    expect(words())
      .to.include('By Ofsted, CQC')
      .and.include('Framework Local area SEND inspections, 2016 to 2022')
      .and.include('What it means for you. Read the letter.')
      .and.include('Source: Local Offer · Council');
  });

  it('gives its outcome in the words of its framework', async () => {
    const {all} = await show([{...inspection, outcome: {code: 'systemic-failings'}}]);
    expect(all('summary [part=outcome]')).to.deep.equal([
      'Outcome: Widespread or systemic failings lead to significant concerns',
    ]);
  });

  it('that is a visit or a meeting has no outcome, whatever the record says', async () => {
    const kinds = [
      'interim-visit',
      'thematic-visit',
      'engagement-meeting',
      'peer-review',
      'meeting',
    ];
    const {all, words} = await show(
      kinds.map((kind, index) => ({
        kind,
        title: `Number ${index}`,
        outcome: {code: 'inconsistent', text: 'Inconsistent'},
      })),
    );
    expect(all('[part=outcome]')).to.deep.equal([]);
    expect(words()).not.to.match(/inconsistent/i);
  });

  it('of an unknown kind keeps the outcome that was published, in the words it was published in', async () => {
    const {all} = await show([
      {title: 'One', outcome: {code: 'inconsistent'}},
      {kind: 'SEND revisit', title: 'Two', outcome: {code: 'Not good enough'}},
    ]);
    expect(all('[part=outcome]')).to.deep.equal([
      'Outcome: Arrangements lead to inconsistent experiences and outcomes',
      'Outcome: Not good enough',
    ]);
  });

  it('counts its findings, and says which kinds the page does not list', async () => {
    const {all} = await show(
      [inspection],
      {},
      {
        findings: [
          {event: 'inspection', kind: 'strength', text: 'a'},
          {event: 'inspection', kind: 'strength', text: 'b'},
          {event: 'inspection', text: 'c'},
        ],
      },
    );
    expect(all('.facts > div')).to.deep.equal([
      'What was found Strengths: 2, Areas to improve: none listed on this page',
    ]);
  });

  it('that is a visit lists what was learned, and misses no areas to improve', async () => {
    const {all} = await show(
      [visit],
      {},
      {findings: [{event: 'visit', kind: 'learning', text: 'a'}]},
    );
    expect(all('.facts > div')).to.deep.equal(['What was found What inspectors learned: 1']);
  });

  it('lists the priorities that came of it, also those that answer one of its findings, each once', async () => {
    const {all} = await show(
      [inspection],
      {},
      {
        findings: [{id: 'f', event: 'inspection', kind: 'area-for-improvement', text: 'Waits'}],
        priorities: [
          {id: 'a', title: 'Shorter waits', from: ['f', 'inspection']},
          {id: 'b', commitment: 'To listen', from: ['inspection']},
          {id: 'c', title: 'Other', from: ['elsewhere']},
        ],
      },
    );
    expect(all('.about .facts > div')).to.deep.equal([
      'Priorities that came of it Shorter waits, To listen',
    ]);
  });

  it('links to those priorities while a tracker of the page shows them', async () => {
    const record = {
      version: 1,
      events: [inspection],
      priorities: [{id: 'a', title: 'Shorter waits', from: ['inspection']}],
    };
    const {root, settled} = await showWidget(tag, {record, today: TODAY});
    expect(root.querySelector('.facts a')).to.equal(null);
    const tracker = await showWidget('send-priorities-tracker', {record});
    await settled();
    root.querySelector<HTMLAnchorElement>('.facts a')!.click();
    expect(tracker.root.activeElement?.textContent).to.include('Shorter waits');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('shows its documents with format, size and pages, and says which that families would look for are not published', async () => {
    const {all} = await show([
      inspection,
      {
        ...letter,
        documents: [
          {title: 'Outcome letter', format: 'pdf', url: 'letter.pdf', pages: 6, bytes: 154_000},
        ],
      },
    ]);
    expect(all('.kid > p')).to.deep.equal(['January 2022 The letter (PDF, 154 kB, 6 pages)']);
    expect(all('.documents li')).to.deep.equal(['Easy Read: not published']);
  });

  it('that is a letter published elsewhere only misses its Easy Read version', async () => {
    const {all} = await show([
      inspection,
      {...letter, links: [{title: 'Ofsted', url: 'https://reports.ofsted.gov.uk'}]},
      {...letter, id: 'report', kind: 'report', title: 'The report'},
    ]);
    expect(all('.documents li')).to.deep.equal([
      'Easy Read: not published',
      'PDF: not published',
      'Easy Read: not published',
    ]);
  });

  it('that is a letter about anything else misses nothing', async () => {
    const {all} = await show([
      {kind: 'letter', title: 'A letter to families'},
      {id: 'meeting', kind: 'meeting', title: 'A meeting'},
      {kind: 'letter', follows: 'meeting', title: 'Another'},
    ]);
    expect(all('.documents')).to.deep.equal([]);
  });

  it('is told in plain words or Easy Read when those are wanted and there', async () => {
    const events = [
      {
        ...visit,
        summary: 'As published.',
        plain: 'In plain words.',
        easyRead: [{text: 'They came.'}],
      },
      {...inspection, summary: 'Only so.'},
    ];
    expect((await show(events, {reading: 'plain'})).words())
      .to.include('In plain words.')
      .and.include('Only so.')
      .and.not.include('As published.');
    expect((await show(events, {reading: 'easy-read'})).words())
      .to.include('They came.')
      .and.include('Only so.')
      .and.not.include('As published.');
  });
});

describe('letters and reports', () => {
  it('are lines under the event they follow, with their dates, and no headings', async () => {
    const {root, all} = await show([letter, visit, inspection]);
    expect(
      [...root.querySelectorAll('h2, h3, h4, h5')].map(
        heading => `${heading.localName} ${heading.textContent?.trim()}`,
      ),
    ).to.deep.equal([
      'h2 Last inspection listed: \u2068November 2021\u2069',
      'h3 The inspection',
      'h3 The visit',
    ]);
    expect(all('.event .kids .kid summary')).to.deep.equal(['January 2022 The letter']);
  });

  it('are one link each where they have a paper, with what else was said behind it', async () => {
    const {root, all, words} = await show([
      inspection,
      {
        ...letter,
        summary: 'Six pages.',
        links: [{title: 'Ofsted', url: 'https://reports.ofsted.gov.uk/'}],
      },
    ]);
    const link = root.querySelector<HTMLAnchorElement>('.kid a')!;
    expect(link.textContent).to.equal('The letter');
    expect(link.href).to.equal('https://reports.ofsted.gov.uk/');
    expect(all('.kid summary')).to.deep.equal(['More: The letter']);
    expect(words()).to.include('Six pages.').and.not.include('Ofsted');
  });

  it('without a date stand after the others, under one line that says so', async () => {
    const {all} = await show([
      inspection,
      {...letter, kind: 'plan', date: undefined, title: 'One'},
      {...letter, kind: 'plan', id: 'l2', title: 'Two'},
      {...letter, kind: 'plan', id: 'l3', date: undefined, title: 'Three'},
      {
        ...letter,
        kind: 'plan',
        id: 'l4',
        date: undefined,
        dateText: 'in the spring',
        title: 'Four',
      },
    ]);
    expect(all('[part=event] > details > .body > .kids > li')).to.deep.equal([
      'January 2022 Two',
      'in the spring Four',
      'Date not published One Three',
    ]);
  });

  it('name their common source once', async () => {
    const source = {title: 'Local Offer'};
    const {all} = await show([
      {...inspection, source},
      {...letter, source},
    ]);
    expect(all('.source')).to.deep.equal(['Source: Local Offer']);
    const apart = await show([
      {...inspection, source},
      {...letter, source: {title: 'Ofsted'}},
    ]);
    expect(apart.all('.source')).to.have.members(['Source: Local Offer', 'Source: Ofsted']);
  });

  it('that stand apart say what they follow, with a way there', async () => {
    const {root, all} = await show([
      inspection,
      {
        id: 're-visit',
        kind: 're-visit',
        date: '2023-05',
        title: 'The re-visit',
        follows: 'inspection',
      },
    ]);
    expect(all('.facts > div')).to.deep.equal(['Follows The inspection']);
    root.querySelector<HTMLAnchorElement>('.facts a')!.click();
    expect(focused()?.textContent).to.include('The inspection');
    expect(location.hash).to.equal('#send-events-inspection');
    history.replaceState(null, '', location.pathname + location.search);
  });
});

describe('the timeline', () => {
  it('is an ordered list, newest first, and oldest first when asked to', async () => {
    const {all, root, element, settled} = await show([visit, {...inspection, date: '2022'}]);
    expect(all('.name')).to.deep.equal(['The inspection', 'The visit']);
    expect(
      [...root.querySelectorAll('[part=list]')].every(list => list.localName === 'ol'),
    ).to.equal(true);
    element['order'] = 'oldest';
    await settled();
    expect(all('.name')).to.deep.equal(['The visit', 'The inspection']);
  });

  it('keeps its headings in order at any level, with and without events to come', async () => {
    const levels = ({root}: {root: ShadowRoot}) =>
      [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({localName}) => localName);
    const coming = {date: '2027-01-08', title: 'Evening'};
    expect(levels(await show([inspection, letter], {'heading-level': '5'}))).to.deep.equal([
      'h5',
      'h6',
    ]);
    expect(levels(await show([inspection, coming], {'heading-level': '3'}))).to.deep.equal([
      'h3',
      'h4',
      'h5',
      'h4',
      'h5',
    ]);
    expect(
      levels(await show([inspection, coming], {'heading-level': '3', 'no-heading': ''})),
    ).to.deep.equal(['h3', 'h4', 'h3', 'h4']);
  });

  it('shows the kinds that the page names, and what nobody can tell the kind of', async () => {
    for (const kinds of ['interim-visit,letter', ' interim-visit  letter ']) {
      const {all} = await show([visit, inspection, letter, {title: 'Something'}], {kinds});
      expect(all('.name'), kinds).to.deep.equal(['The letter', 'The visit', 'Something']);
    }
  });

  it('shows what the page’s dates allow', async () => {
    const {all} = await show([visit, inspection, letter], {from: '2021-04', to: '2021'});
    expect(all('.name')).to.deep.equal(['The inspection']);
  });

  it('shows the one event that the page names, with what follows it', async () => {
    const {all} = await show([visit, inspection, letter], {item: 'inspection'});
    expect(all('.name')).to.deep.equal(['The inspection', 'The letter']);
  });

  it('says that nothing was published', async () => {
    expect((await show([])).words()).to.include(
      'Inspections and visits Nothing has been published here yet.',
    );
  });

  it('does not say so of what the page left out, but of how many none are shown', async () => {
    for (const settings of [{kinds: 'plan'}, {from: '2030'}, {to: '2001'}])
      expect((await show([visit], settings)).words()).to.include('Shown: 0 of 1');
  });

  it('takes the names of kinds in capitals as well', async () => {
    expect((await show([visit], {kinds: 'Interim-Visit'})).words()).to.include('The visit');
  });

  it('keeps “about” with the beginning of what is still to come', async () => {
    expect((await show([{date: '2027-01/..~', title: 'Desk'}])).words()).to.include(
      'about January 2027',
    );
  });

  it('keeps what has no date that can be sorted, be it in words or not published', async () => {
    expect((await show([{kind: 'meeting', dateText: 'Autumn term 2020'}])).words()).to.include(
      'Autumn term 2020 Meeting',
    );
    const many = Array.from({length: 3}, (_, index) => ({kind: 'meeting', title: `Tea ${index}`}));
    expect((await show([visit, ...many])).all('.fold > summary')).to.deep.equal([
      'No exact date: 3 entries',
    ]);
  });

  it('says what lies ahead and what is going on', async () => {
    const {all} = await show([
      {date: '2026-12-08', title: 'Evening'},
      {date: '2026-11/2026-12', title: 'Weeks'},
      {date: '2026-10/..', title: 'Desk'},
      {date: '2027-01/..', title: 'New desk'},
      {date: '2026-11', title: 'This month'},
    ]);
    expect(all('h3')).to.deep.equal(['Now and next', 'What has happened']);
    expect(all('.when')).to.deep.equal([
      'November to December 2026 · Event · going on now',
      '8 December 2026 · Event',
      'January 2027 · Event',
      'November 2026 · Event',
      'October 2026 to now · Event',
    ]);
    expect(all('.upcoming .name')).to.deep.equal(['Evening', 'New desk']);
  });

  it('offers a day that lies ahead for the reader’s calendar, and no other', async () => {
    const {root} = await show([
      {date: '2026-12-08', title: 'Evening'},
      {date: '2027-01', title: 'Month'},
      {date: '2026-03-08', title: 'Past'},
    ]);
    const made: Blob[] = [];
    const {createObjectURL} = URL;
    URL.createObjectURL = blob => {
      made.push(blob as Blob);
      return createObjectURL.call(URL, blob);
    };
    const buttons = [...root.querySelectorAll('button')].filter(
      ({textContent}) => textContent === 'Put it into my calendar',
    );
    const stay = (event: Event) => event.preventDefault();
    try {
      expect(buttons).to.have.length(1);
      const {click} = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        this.addEventListener('click', stay);
        click.call(this);
      };
      try {
        buttons[0]!.click();
      } finally {
        HTMLAnchorElement.prototype.click = click;
      }
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expect((await made[0]!.text()).replace(/\r\n /g, ''))
      .to.include('DTSTART;VALUE=DATE:20261208')
      .and.include('SUMMARY:Evening')
      .and.include('#send-events-events-1');
  });

  it('shows the date to copy where the browser may refuse to save a file without a word', async () => {
    const {root, button} = await show([{date: '2026-12-08', title: 'Evening'}]);
    root.querySelector('details')!.open = true;
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => undefined;
    const own = window.origin;
    try {
      button('Put it into my calendar').click();
      expect(root.querySelector('textarea')!.checkVisibility()).to.equal(false);
      // As in a sandbox.
      Object.assign(window, {origin: 'null'});
      button('Put it into my calendar').click();
    } finally {
      Object.assign(window, {origin: own});
      HTMLAnchorElement.prototype.click = click;
    }
    const field = root.querySelector('textarea')!;
    expect(field.checkVisibility()).to.equal(true);
    expect(field.value).to.equal('8 December 2026: Evening');
  });
});

describe('the timeline in Easy Read', () => {
  const events = [
    {
      ...visit,
      summary: 'As published.',
      plain: 'In plain words.',
      easyRead: [{text: 'They came.'}],
      by: ['Ofsted'],
    },
    {...inspection, summary: 'A week.', plain: 'One week.'},
  ];

  it('opens what has Easy Read, and says of the rest that it is not there yet, in plain words', async () => {
    const {root, all} = await show(events, {reading: 'easy-read', layout: 'compact'});
    expect(
      [...root.querySelectorAll<HTMLDetailsElement>('.event > details')].map(({open}) => open),
    ).to.deep.equal([false, true]);
    expect(all('.event > details > .body')[0]).to.match(/^Not in Easy Read yet. One week./);
    expect(all('.event > details > .body')[1]).to.match(/^They came./);
  });

  it('has no list to choose by, and keeps who and from where behind one line', async () => {
    const many = Array.from({length: 12}, (_, index) => ({...visit, id: `v${index}`}));
    const {all} = await show([...events, ...many], {reading: 'easy-read'});
    expect(all('[part=filter]')).to.deep.equal([]);
    expect(all('.about .facts').join()).to.include('By Ofsted');
    expect(all('.body > .facts')).to.deep.equal([]);
  });
});

describe('a timeline on a page of its own size', () => {
  it('takes little room for an area with many events, and for ten in a sidebar', async () => {
    const height = async (record: object, width: number, settings: object = {}) => {
      const {element} = await showWidget(tag, {record, today: TODAY, ...settings});
      element.parentElement!.style.cssText = `width: ${width}px; font: 17px/1.5 sans-serif`;
      return element.offsetHeight;
    };
    expect(await height(exampleshire, 358)).to.be.at.most(2200);
    expect(await height(manchester, 324, {layout: 'compact'})).to.be.at.most(600);
  });
});
