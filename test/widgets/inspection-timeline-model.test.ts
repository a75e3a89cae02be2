import {describe, it} from 'node:test';
import {expect} from 'chai';
import {checkRecord} from '../../src/record/check.js';
import type {Block} from '../../src/widgets/inspection-timeline/blocks.js';
import {
  hasMore,
  missingFormats,
  prioritiesFrom,
} from '../../src/widgets/inspection-timeline/event-model.js';
import {type TimelineInputs, timelineModel} from '../../src/widgets/inspection-timeline/model.js';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};

const TODAY = 20261129;

/** The model of a record that has these events. */
function modelOf(
  events: readonly object[],
  inputs: Partial<TimelineInputs> = {},
  more: object = {},
) {
  const record = checkRecord({version: 1, lang: 'en-GB', events, ...more}).record!;
  return timelineModel({
    record,
    item: undefined,
    day: TODAY,
    order: 'newest',
    kinds: '',
    from: undefined,
    to: undefined,
    only: undefined,
    limit: Infinity,
    folds: true,
    compact: false,
    ...inputs,
  });
}

const ids = (blocks: readonly Block[] | undefined) =>
  (blocks ?? []).flatMap(({threads}) => threads.map(({event}) => event.id)).join(' ');
const open = (model: ReturnType<typeof modelOf>) => [...model.open].map(({id}) => id).join(' ');

/** One event a year, the newest first: `y2025`, `y2024` … */
const yearly = (count: number, more: object = {}) =>
  Array.from({length: count}, (_, index) => ({
    id: `y${2025 - index}`,
    kind: 'meeting',
    date: String(2025 - index),
    title: 'Meeting',
    ...more,
  }));

describe('the heading of a timeline', () => {
  const inspections = [
    {id: 'ahead', kind: 'inspection', date: '2027-05'},
    {id: 'now', kind: 'inspection', date: '2026-11-23/2026-12-04'},
    {id: 'visit', kind: 'interim-visit', date: '2026-03'},
    {id: 'last', kind: 're-visit', date: '2025-05'},
    {id: 'first', kind: 'inspection', date: '2018'},
  ];
  const last = (events: readonly object[], inputs: Partial<TimelineInputs> = {}) =>
    modelOf(events, inputs).lastInspection?.id;

  it('names the newest inspection that is over', () => {
    expect(last(inspections)).to.equal('last');
    expect(last(inspections.slice(0, 3))).to.equal(undefined);
  });

  it('names none where a date is missing, or the page shows only a part of the list', () => {
    expect(last([...inspections, {id: 'undated', kind: 'inspection'}])).to.equal(undefined);
    expect(last(inspections, {item: 'first'})).to.equal(undefined);
    expect(last(inspections, {kinds: 'inspection'})).to.equal(undefined);
    expect(last(inspections, {to: '2020'})).to.equal(undefined);
    expect(last(inspections, {compact: true})).to.equal(undefined);
  });
});

describe('what a timeline shows first', () => {
  it('is what is published to come, the nearest first, in either order', () => {
    const events = [
      {id: 'far', date: '2028'},
      {id: 'near', date: '2026-12-08'},
      {id: 'now', date: '2026-11/2027-01'},
      {id: 'since', date: '2026-01/..'},
      {id: 'past', date: '2020'},
    ];
    for (const order of ['newest', 'oldest'] as const)
      expect(ids(modelOf(events, {order}).coming), order).to.equal('now near far');
    expect(ids(modelOf(events).happened)).to.equal('since past');
    expect(ids(modelOf(events, {order: 'oldest'}).happened)).to.equal('past since');
  });

  it('is a survey that can be answered, while it can', () => {
    const events = [{id: 's', kind: 'survey', date: '2026-11', title: 'Survey'}];
    const surveys = [{id: 's', opens: '2026-11-01', closes: '2026-12-31'}];
    expect(ids(modelOf(events, {}, {surveys}).coming)).to.equal('s');
    expect(open(modelOf(events, {}, {surveys}))).to.equal('s');
    expect(ids(modelOf(events, {day: 20270101}, {surveys}).happened)).to.equal('s');
  });
});

describe('the rows that start open', () => {
  const events = [
    {id: 'letter', kind: 'letter', date: '2025'},
    {id: 'new', kind: 're-visit', date: '2024'},
    {id: 'old', kind: 'inspection', date: '2020'},
    {id: 'next', kind: 'inspection', date: '2028'},
  ];

  it('are the newest inspection that has happened', () => {
    expect(open(modelOf(events))).to.equal('new');
    expect(open(modelOf(events, {order: 'oldest'}))).to.equal('new');
  });

  it('are none in a narrow place', () => {
    expect(open(modelOf(events, {compact: true}))).to.equal('');
  });

  it('are the one that the page names, and any that stands alone there', () => {
    const model = (item: string, compact = false) => modelOf(events, {item, compact});
    expect(open(model('letter'))).to.equal('letter');
    expect(open(model('old', true))).to.equal('old');
  });
});

describe('older events', () => {
  it('wait behind one disclosure, which says from when to when and how many there are', () => {
    const model = modelOf(yearly(12));
    expect(ids(model.happened)).to.equal('y2025 y2024 y2023 y2022 y2021');
    expect(ids(model.earlier!.blocks)).to.equal('y2020 y2019 y2018 y2017 y2016 y2015 y2014');
    expect(model.earlier!.years).to.deep.equal([2014, 2020]);
    expect(model.earlier!.entries).to.equal(7);
  });

  it('count their letters and reports as well', () => {
    const letters = [1, 2].map(n => ({
      id: `l${n}`,
      kind: 'letter',
      date: '2016',
      follows: 'y2016',
    }));
    expect(modelOf([...yearly(12), ...letters]).earlier!.entries).to.equal(9);
  });

  it('stay in view where a disclosure would save nothing, or the page sets a limit', () => {
    expect(modelOf(yearly(7)).earlier).to.equal(undefined);
    const limited = modelOf(yearly(30), {folds: false, limit: 20});
    expect(limited.earlier).to.equal(undefined);
    expect(limited.rows).to.equal(20);
    expect(limited.matching).to.equal(30);
  });

  it('leave the newest inspection in view', () => {
    const events = yearly(20).map(event =>
      event.id === 'y2017' ? {...event, kind: 'inspection'} : event,
    );
    expect(ids(modelOf(events).happened)).to.match(/y2017$/);
    const late = yearly(20).map(event =>
      event.id === 'y2008' ? {...event, kind: 'inspection'} : event,
    );
    expect(ids(modelOf(late).happened)).to.match(/y2021$/);
  });

  it('come first when the oldest are wanted first', () => {
    const model = modelOf(yearly(12), {order: 'oldest'});
    expect(ids(model.earlier!.blocks)).to.match(/^y2014 .* y2020$/);
    expect(ids(model.happened)).to.match(/^y2021 .* y2025$/);
  });
});

describe('events without a date', () => {
  const undated = (count: number) =>
    Array.from({length: count}, (_, index) => ({id: `u${index}`, kind: 'meeting'}));

  it('end the list, and wait behind a disclosure of their own when they are many', () => {
    expect(ids(modelOf([...undated(2), ...yearly(2)]).happened)).to.equal('y2025 y2024 u0 u1');
    const model = modelOf([...undated(3), ...yearly(2)]);
    expect(ids(model.happened)).to.equal('y2025 y2024');
    expect(ids(model.undated!.blocks)).to.equal('u0 u1 u2');
    expect(model.undated!.years).to.equal(undefined);
  });

  it('are in view when there is nothing else', () => {
    expect(ids(modelOf(undated(20)).happened).split(' ')).to.have.length(20);
  });
});

describe('the choice of kinds', () => {
  const kinds = ['inspection', 'letter', 'plan', undefined];
  const events = (count: number) =>
    Array.from({length: count}, (_, index) => ({
      id: `e${index}`,
      kind: kinds[index % kinds.length],
      date: String(2000 + index),
    }));

  it('is offered from twelve events of two groups on', () => {
    expect(modelOf(events(11)).groups).to.deep.equal([]);
    expect(modelOf(events(12)).groups).to.deep.equal(['inspections', 'letters', 'plans']);
    expect(modelOf(events(12).map(event => ({...event, kind: 'plan'}))).groups).to.deep.equal([]);
  });

  it('hides nothing whose kind is not known, and lapses with what it chose', () => {
    const chosen = modelOf(events(12), {only: 'plans'});
    expect(ids(chosen.happened)).to.equal('e11 e10 e7 e6 e3 e2');
    expect(modelOf(events(11), {only: 'plans'}).only).to.equal(undefined);
  });
});

describe('what stands behind a row', () => {
  it('is nothing where nothing more was published', () => {
    const model = modelOf([
      {id: 'bare', kind: 'meeting', date: '2020', title: 'A meeting', summary: ' ', by: ['']},
      {id: 'told', kind: 'meeting', date: '2020', by: ['The council']},
    ]);
    const [bare, told] = model.record.events;
    expect(hasMore(model, bare!, false)).to.equal(false);
    expect(hasMore(model, told!, false)).to.equal(true);
  });

  it('is nothing more than the line itself for a letter that is one link', () => {
    const model = modelOf([{id: 'l', kind: 'letter', links: [{url: 'https://example.org'}]}]);
    expect(hasMore(model, model.record.events[0]!, true)).to.equal(false);
    expect(hasMore(model, model.record.events[0]!, false)).to.equal(true);
  });

  it('says which formats of a paper of inspectors nobody published', () => {
    const papers = [
      {id: 'i', kind: 'inspection'},
      {id: 'none', kind: 'report', follows: 'i'},
      {id: 'linked', kind: 'letter', follows: 'i', links: [{url: 'https://example.org'}]},
      {id: 'both', kind: 'letter', follows: 'i', documents: [{format: 'easy-read'}]},
      {id: 'other', kind: 'letter'},
    ];
    const model = modelOf(papers);
    expect(model.record.events.map(event => missingFormats(model, event).join(' '))).to.deep.equal([
      '',
      'pdf easy-read',
      'easy-read',
      '',
      '',
    ]);
  });

  it('names the priorities that came of an event or of its findings, each once', () => {
    const model = modelOf(
      [{id: 'i', kind: 'inspection'}],
      {},
      {
        findings: [{id: 'f', event: 'i', text: 'Waits'}],
        priorities: [
          {id: 'a', title: 'A', from: ['f', 'i']},
          {id: 'b', title: 'B', from: ['i']},
          {id: 'c', title: 'C', from: ['elsewhere']},
        ],
      },
    );
    expect(prioritiesFrom(model, model.record.events[0]!).map(({id}) => id)).to.deep.equal([
      'a',
      'b',
    ]);
  });
});

describe('what usually comes next', () => {
  const inspected = {id: 'i', kind: 'inspection', date: '2025-03', outcome: {code: 'inconsistent'}};

  it('is left out where the page shows one event, other kinds or only the past', () => {
    expect(modelOf([inspected]).next).to.have.length(1);
    expect(modelOf([inspected], {kinds: 'letter'}).next).to.deep.equal([]);
    expect(modelOf([inspected], {to: '2026'}).next).to.deep.equal([]);
    expect(modelOf([inspected], {item: 'i'}).next).to.deep.equal([]);
  });
});

describe('the order in which events are drawn', () => {
  it('puts what is in view before what waits, and each event once', () => {
    const record = checkRecord(exampleshire).record!;
    const model = modelOf([], {record});
    const blocks = [
      ...model.coming,
      ...model.happened,
      ...(model.earlier?.blocks ?? []),
      ...(model.undated?.blocks ?? []),
    ];
    let [rows, events] = [0, 0];
    for (const {threads, size, before} of blocks) {
      expect(before).to.deep.equal({rows, events});
      rows += threads.length;
      events += size;
    }
    expect(rows).to.equal(model.rows);
    expect(events).to.equal(record.events.length);
  });
});
