import {expect} from '@open-wc/testing';
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import {TODAY, inspection, letter, showTimeline as show, visit} from '../support/timeline.js';
import {showWidget} from '../support/widget.js';
import {press} from '../support/keys.js';

const tag = 'send-inspection-timeline';

describe('an event of the timeline', () => {
  it('says when, as precisely as it was published, and what kind of thing it was', async () => {
    const {all, root} = await show([visit, inspection]);
    expect(all('.when')).to.deep.equal([
      'November 2021 Inspection',
      'late March 2021 Visit, not an inspection',
    ]);
    expect([...root.querySelectorAll('time')].map(({dateTime}) => dateTime)).to.deep.equal([
      '2021-11',
      '2021-03',
    ]);
  });

  it('has the icon of its kind on the line of the words that it illustrates', async () => {
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
      'What was found Strengths (2), Areas to improve (none listed on this page)',
    ]);
  });

  it('that is a visit lists what was learned, and misses no areas to improve', async () => {
    const {all} = await show(
      [visit],
      {},
      {findings: [{event: 'visit', kind: 'learning', text: 'a'}]},
    );
    expect(all('.facts > div')).to.deep.equal(['What was found What inspectors learned (1)']);
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

  it('is shown in plain words or Easy Read if these are wanted and published', async () => {
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

describe('the details of a narrow timeline', () => {
  it('are opened for paper by script where the style sheet cannot', async () => {
    const {root, settled} = await show(
      [
        {...visit, summary: 'They came.'},
        {...inspection, summary: 'A week.'},
      ],
      {layout: 'compact'},
    );
    const own = CSS.supports;
    CSS.supports = () => false;
    try {
      dispatchEvent(new Event('beforeprint'));
    } finally {
      CSS.supports = own;
    }
    await settled();
    const state = () =>
      [...root.querySelectorAll<HTMLDetailsElement>('.event > details')].map(({open}) => open);
    expect(state()).to.deep.equal([true, true]);
    dispatchEvent(new Event('afterprint'));
    expect(state()).to.deep.equal([false, false]);
  });
});

describe('a row', () => {
  const events = [{...inspection, summary: 'A week.', outcome: {code: 'inconsistent'}}, visit];

  it('keeps its details behind its name, and its outcome outside', async () => {
    const {root} = await show(events, {layout: 'compact'});
    const row = root.querySelector('details')!;
    expect(row.open).to.equal(false);
    expect(row.querySelector('summary')!.textContent)
      .to.include('The inspection')
      .and.include('inconsistent');
    expect(row.querySelector('.body')!.textContent).to.include('A week.');
  });

  it('of the newest inspection starts open, but in a narrow place', async () => {
    expect((await show(events)).root.querySelector('details')!.open).to.equal(true);
  });

  it('opens by keyboard', async () => {
    const {root} = await show(events, {layout: 'compact'});
    root.querySelector<HTMLElement>('summary')!.focus();
    await press('Enter');
    expect(root.querySelector('details')!.open).to.equal(true);
  });

  it('of which nothing more was published has nothing to open', async () => {
    const {root} = await show([{kind: 'meeting', date: '2021', title: 'A meeting'}]);
    expect(root.querySelector('details')).to.equal(null);
  });
});
