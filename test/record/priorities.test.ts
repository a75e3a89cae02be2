import {describe, it} from 'node:test';
import {expect} from 'chai';
import {checkRecord} from '../../src/record/check.js';
import {
  type PriorityOrder,
  countStates,
  datesAhead,
  orderPriorities,
  reportsNewestFirst,
  selectPriorities,
  priorityState,
  themesOf,
} from '../../src/record/priorities.js';
import {changesSince} from '../../src/record/changes.js';
import type {Priority} from '../../src/record/schema.js';

const TODAY = 20261124;

/** Priorities as they come out of the check, whatever is put in. */
const checked = (...priorities: object[]): Priority[] =>
  checkRecord({priorities}).record!.priorities;
const one = (priority: object): Priority => checked(priority)[0]!;
const ids = (priorities: readonly Priority[]) => priorities.map(({id}) => id).join(' ');
const evidence = [{title: 'Board minutes'}];

const mixed = checked(
  {id: 'a', theme: 'Health', due: '2027', updates: [{date: '2026-10', status: 'done', evidence}]},
  {
    id: 'b',
    theme: {en: 'Health', ur: 'صحت'},
    due: '2026-03',
    updates: [{date: '2026-02-01', status: 'planned'}],
  },
  {id: 'c', theme: ' ', updates: [{text: 'Words only.'}]},
  {id: 'd', due: '2026', updates: [{date: '2026-10-15', status: 'planned'}]},
  {id: 'e', theme: 'Schools', due: '2027-02'},
);
const en = {lang: 'en'};

describe('a list of priorities', () => {
  it('counts each state that there is, in one order', () => {
    const counts = countStates(
      en,
      mixed.map(priority => priorityState(priority, TODAY)),
    );
    expect(counts.map(({key, count}) => [key, count])).to.deep.equal([
      ['none', 1],
      ['unsaid', 1],
      ['planned', 2],
      ['done', 1],
    ]);
  });

  it('files themes by their words in the record’s own language', () => {
    expect([...themesOf(en, mixed).keys()]).to.deep.equal(['Health', 'Schools']);
  });

  const choices: [object, string][] = [
    [{}, 'a b c d e'],
    [{status: 'planned'}, 'b c d'],
    [{status: 'none'}, 'c e'],
    [{theme: 'Health'}, 'a b c d'],
    [{theme: 'Schools'}, 'c d e'],
    [{theme: 'Schools', status: 'done'}, 'c'],
  ];
  for (const [choice, shown] of choices) {
    it(`shows ${shown} for ${JSON.stringify(choice)}: a blank field hides nothing`, () => {
      expect(ids(selectPriorities(en, mixed, choice))).to.equal(shown);
    });
  }

  const orders: [PriorityOrder, string][] = [
    ['published', 'a b c d e'],
    ['due', 'd b a e c'],
    ['updated', 'd a b c e'],
  ];
  for (const [order, shown] of orders) {
    it(`stands as ${shown} in the order "${order}"`, () => {
      expect(ids(orderPriorities(mixed, order))).to.equal(shown);
    });
  }

  it('is not changed by being ordered', () => {
    orderPriorities(mixed, 'due');
    expect(ids(mixed)).to.equal('a b c d e');
  });

  it('tells what families report, newest first', () => {
    const texts = reportsNewestFirst(
      one({
        families: [{text: 'no date'}, {date: '2024', text: 'old'}, {date: '2026', text: 'new'}],
      }),
    ).map(({text}) => text);
    expect(texts).to.deep.equal(['new', 'old', 'no date']);
  });
});

describe('what is new since a day', () => {
  const priorities = checked(
    {
      id: 'a',
      due: '2026-10',
      updates: [
        {date: '2026-10-31'},
        {date: '2026-11-01'},
        {date: '2026-11'},
        {date: '2026-12-01'},
        {text: 'undated'},
      ],
    },
    {
      id: 'b',
      families: [{date: '2026-11-20'}],
      measures: [
        {
          readings: [
            {value: 1, date: '2026-10'},
            {value: 2, date: '2026-11-02'},
          ],
        },
      ],
    },
    {id: 'c', due: '2026-11-10', updates: [{date: '2020', status: 'planned'}]},
    {id: 'd', due: '2026-11-10', updates: [{date: '2020', status: 'done'}]},
  );
  it('is what the record dates from then to today, newest first', () => {
    expect(
      changesSince(priorities, 20261101, TODAY).map(
        ({priority, kind, date}) => `${priority.id} ${kind} ${date}`,
      ),
    ).to.deep.equal([
      'b families 2026-11-20',
      'c overdue 2026-11-10',
      'b reading 2026-11-02',
      'a update 2026-11',
      'a update 2026-11-01',
    ]);
  });

  it('is nothing when the clock went back', () => {
    expect(changesSince(priorities, 20380101, 19700101)).to.deep.equal([]);
  });
});

describe('dates ahead', () => {
  it('are those that can still be met, soonest first, each with an id of its own', () => {
    const priorities = checked(
      {id: 'x', title: 'Late', due: '2026-10'},
      {
        id: 'y',
        title: 'Open',
        due: '2027-03',
        actions: [
          {id: 'do', title: 'Act', due: '2026-12'},
          {title: 'Act too', due: '2026-11-24', status: 'planned'},
          {title: 'Did', due: '2027', status: 'done'},
          {title: 'No date'},
        ],
      },
      {id: 'y', title: 'Twin', due: '2028'},
      {id: 'z', title: 'Done', due: '2028', updates: [{status: 'checking'}]},
    );
    expect(
      datesAhead(priorities, TODAY).map(({id, title, date}) => `${id} ${String(title)} ${date}`),
    ).to.deep.equal([
      'y/2 Act too 2026-11-24',
      'y/do Act 2026-12',
      'y Open 2027-03',
      'y~2 Twin 2028',
    ]);
  });
});
