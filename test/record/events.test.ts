import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {checkRecord} from '../../src/record/check.js';
import {
  byYear,
  eventThreads,
  isUnderWay,
  isUpcoming,
  selectEvents,
  surveyState,
} from '../../src/record/events.js';
import type {SendEvent, SendRecord} from '../../src/record/schema.js';

type Draft = Partial<SendEvent>;

const recordOf = (events: readonly Draft[], more: object = {}): SendRecord =>
  checkRecord({version: 1, events, ...more}).record!;
const eventsOf = (...events: Draft[]): SendEvent[] => recordOf(events).events;
const ids = (events: readonly SendEvent[]) => events.map(({id}) => id).join(' ');
/** "inspection(letter report) visit()" */
const drawn = (
  events: readonly SendEvent[],
  ...rest: [order?: 'newest' | 'oldest', today?: number]
) =>
  eventThreads(events, rest[0] ?? 'newest', rest[1])
    .map(({event, followers}) => `${event.id}(${ids(followers)})`)
    .join(' ');

describe('events in order', () => {
  const events = eventsOf(
    {id: 'month', date: '2021-03'},
    {id: 'undated'},
    {id: 'day', date: '2021-03-16'},
    {id: 'season', date: '2021-22'},
    {id: 'year', date: '2020'},
    {id: 'span', date: '2021-01/2021-06'},
    {id: 'begun', date: '2019-05/..'},
    {id: 'ended', date: '../2021-02'},
  );

  it('stand newest first, those without a date last', () => {
    expect(drawn(events)).to.equal(
      'season() day() month() ended() span() year() begun() undated()',
    );
  });

  it('stand oldest first when asked to, those without a date still last', () => {
    expect(drawn(events, 'oldest')).to.equal(
      'begun() year() span() ended() month() day() season() undated()',
    );
  });

  it('are filed by year, each year once', () => {
    expect(
      byYear(eventThreads(events, 'newest')).map(({year, threads}) => `${year}: ${threads.length}`),
    ).to.deep.equal(['2021: 5', '2020: 1', '2019: 1', 'undefined: 1']);
  });

  it('reach from the year 0 to the year 9998', () => {
    const far = eventsOf({id: 'first', date: '0000'}, {id: 'last', date: '9998-12-31'});
    expect(byYear(eventThreads(far, 'oldest')).map(({year}) => year)).to.deep.equal([0, 9998]);
  });
});

describe('letters and reports', () => {
  it('hang on the event they follow, in the order they came', () => {
    expect(
      drawn(
        eventsOf(
          {id: 'report', kind: 'report', date: '2022-02', follows: 'inspection'},
          {id: 'inspection', kind: 'inspection', date: '2021-11'},
          {id: 'letter', kind: 'letter', date: '2022-01', follows: 'inspection'},
        ),
      ),
    ).to.equal('inspection(letter report)');
  });

  it('about a letter hang on what the letter hangs on', () => {
    expect(
      drawn(
        eventsOf(
          {id: 'post', kind: 'news', follows: 'letter'},
          {id: 'letter', kind: 'letter', follows: 'visit'},
          {id: 'visit', kind: 'interim-visit'},
        ),
      ),
    ).to.equal('visit(post letter)');
  });

  it('that follow nothing we know stand alone', () => {
    expect(drawn(eventsOf({id: 'letter', kind: 'letter', follows: 'nowhere'}))).to.equal(
      'letter()',
    );
  });

  it('that follow each other in a circle, or themselves, stand alone; one that follows them hangs on what it follows', () => {
    expect(
      drawn(
        eventsOf(
          {id: 'a', kind: 'letter', follows: 'b'},
          {id: 'b', kind: 'letter', follows: 'a'},
          {id: 'c', kind: 'report', follows: 'c'},
          {id: 'd', kind: 'news', follows: 'a'},
        ),
      ),
    ).to.equal('a(d) b() c()');
  });

  it('that are not over stand alone, so that families find them', () => {
    const events = eventsOf(
      {id: 'inspection', kind: 'inspection', date: '2021'},
      {id: 'survey', kind: 'survey', date: '2021-02/2021-12-31', follows: 'inspection'},
    );
    expect(drawn(events, 'newest', 20211231)).to.equal('survey() inspection()');
    expect(drawn(events, 'newest', 20220101)).to.equal('inspection(survey)');
  });

  it('hang on the first of two events with one id, and both events are shown', () => {
    expect(
      drawn(
        eventsOf(
          {id: 'x', kind: 'inspection', date: '2022'},
          {id: 'x', kind: 'inspection', date: '2021'},
          {id: 'letter', kind: 'letter', follows: 'x'},
        ),
      ),
    ).to.equal('x(letter) x()');
  });
});

describe('a re-visit', () => {
  it('stands on its own, though it follows an inspection', () => {
    expect(
      drawn(
        eventsOf(
          {id: 'inspection', kind: 'inspection', date: '2019'},
          {id: 're-visit', kind: 're-visit', date: '2021', follows: 'inspection'},
        ),
      ),
    ).to.equal('re-visit() inspection()');
  });
});

describe('every list of events', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const event = fc.record({
    id,
    kind: fc.constantFrom('letter', 'report', 'inspection', 'survey', undefined),
    follows: fc.option(id, {nil: undefined}),
    date: fc.constantFrom(
      undefined,
      '2021',
      '2021-03',
      '2021-03-16~',
      '2020-23',
      '2020/2022',
      '../2021',
      '2019-05/..',
      '0000',
      '9999',
    ),
  });

  it('comes out whole: each event once, whatever follows what', () => {
    fc.assert(
      fc.property(
        fc.array(event, {maxLength: 12}),
        fc.constantFrom('newest', 'oldest'),
        (drafts, order) => {
          const events = recordOf(drafts as Draft[]).events;
          const out = eventThreads(events, order as 'newest' | 'oldest', 20210601).flatMap(
            thread => [thread.event, ...thread.followers],
          );
          expect(out).to.have.length(events.length);
          expect(new Set(out).size).to.equal(events.length);
          expect(out.every(one => events.includes(one))).to.equal(true);
        },
      ),
    );
  });
});

describe('a choice of events', () => {
  const events = eventsOf(
    {id: 'visit', kind: 'interim-visit', date: '2021-03'},
    {id: 'letter', kind: 'letter', follows: 'visit'},
    {id: 'inspection', kind: 'inspection', date: '2021-11'},
    {id: 'new', kind: 'something new' as 'other', date: '2022'},
    {id: 'orphan', kind: 'letter'},
  );
  const cases: [string, Parameters<typeof selectEvents>[1], string][] = [
    ['of all', {}, 'visit letter inspection new orphan'],
    ['of some kinds', {kinds: ['inspection', 'interim-visit']}, 'visit inspection new'],
    ['from a year on', {from: '2022'}, 'new orphan'],
    ['from a month on', {from: '2021-11'}, 'inspection new orphan'],
    ['up to a month', {to: '2021-10'}, 'visit letter orphan'],
    ['between two days', {from: '2021-03-31', to: '2021-11-01'}, 'visit letter inspection orphan'],
    [
      'from a date that cannot be read',
      {from: 'last spring'},
      'visit letter inspection new orphan',
    ],
    ['from a day that is none', {from: '2021-02-30'}, 'visit letter inspection new orphan'],
  ];
  for (const [name, selection, expected] of cases) {
    it(`${name} is "${expected}"`, () => {
      expect(ids(selectEvents(events, selection))).to.equal(expected);
    });
  }
});

describe('an event that lasts', () => {
  const cases: [string, number, 'ahead' | 'under way' | 'past'][] = [
    ['2021-03/2021-06', 20210228, 'ahead'],
    ['2021-03/2021-06', 20210301, 'under way'],
    ['2021-03/2021-06', 20210630, 'under way'],
    ['2021-03/2021-06', 20210701, 'past'],
    ['2021-03/..', 20990101, 'under way'],
    ['../2021-06', 20210101, 'under way'],
    ['../2021-06', 20210701, 'past'],
  ];
  for (const [date, today, state] of cases) {
    it(`from ${date} is ${state} on ${today}`, () => {
      const [event] = eventsOf({date});
      expect(
        isUpcoming(event!, today) ? 'ahead' : isUnderWay(event!, today) ? 'under way' : 'past',
      ).to.equal(state);
    });
  }

  it('is not made of a month that is not over', () => {
    expect(isUnderWay(eventsOf({date: '2021-03'})[0]!, 20210310)).to.equal(false);
  });
});

describe('a survey', () => {
  const state = (today: number, event: Draft, survey?: object) => {
    const record = recordOf([{id: 's', kind: 'survey', ...event}], {
      surveys: survey ? [{id: 's', ...survey}] : [],
    });
    const found = surveyState(record, record.events[0]!, today);
    return found && [found.state, found.closes].filter(Boolean).join(' ');
  };
  const cases: [string, string | undefined, ReturnType<typeof state>][] = [
    [
      'is ahead before it opens',
      'ahead 2026-12-31',
      state(20260901, {}, {opens: '2026-11', closes: '2026-12-31'}),
    ],
    [
      'is open from its first day',
      'open 2026-12-31',
      state(20261101, {}, {opens: '2026-11', closes: '2026-12-31'}),
    ],
    [
      'is open on its last day',
      'open 2026-12-31',
      state(20261231, {}, {opens: '2026-11', closes: '2026-12-31'}),
    ],
    [
      'closes by itself on the day after',
      'closed 2026-12-31',
      state(20270101, {}, {opens: '2026-11', closes: '2026-12-31'}),
    ],
    ['without an end stays open', 'open', state(20990101, {}, {opens: '2026-11'})],
    [
      'goes by the event’s own span when there is no form',
      'open 2026-11/2026-12',
      state(20261224, {date: '2026-11/2026-12'}),
    ],
    [
      'whose span is over is closed',
      'closed 2026-11/2026-12',
      state(20270101, {date: '2026-11/2026-12'}),
    ],
    ['that is only known by its month says nothing', undefined, state(20260316, {date: '2026-03'})],
    [
      'of another kind of event is none',
      undefined,
      state(20260316, {kind: 'meeting', date: '2026-03/2026-04'}),
    ],
  ];
  for (const [name, expected, found] of cases) {
    it(name, () => {
      expect(found).to.equal(expected);
    });
  }
});
