import {describe, it} from 'node:test';
import {expect} from 'chai';
import {checkRecord} from '../../src/record/check.js';
import {actionState, priorityState} from '../../src/record/priorities.js';
import type {Priority} from '../../src/record/schema.js';

const TODAY = 20261124;

/** Priorities as they come out of the check, whatever is put in. */
const checked = (...priorities: object[]): Priority[] =>
  checkRecord({priorities}).record!.priorities;
const one = (priority: object): Priority => checked(priority)[0]!;
const evidence = [{title: 'Board minutes'}];

describe('where a priority stands', () => {
  const cases: [string, object, object][] = [
    [
      'nothing was ever published',
      {},
      {
        status: 'none',
        newest: undefined,
        overdue: false,
        staleSince: undefined,
        evidenceMissing: false,
      },
    ],
    ['there are words, and no status', {updates: [{text: 'We met.'}]}, {status: 'unsaid'}],
    [
      'the newest update has no status',
      {
        updates: [
          {date: '2026-09', status: 'planned'},
          {date: '2026-10', text: 'We met.'},
        ],
      },
      {status: 'planned'},
    ],
    [
      'updates come in any order',
      {
        updates: [
          {date: '2026-10', status: 'done'},
          {date: '2026-09', status: 'planned'},
        ],
      },
      {status: 'done'},
    ],
    [
      'two updates are of one day',
      {
        updates: [
          {date: '2026-10-01', status: 'planned'},
          {date: '2026-10-01', status: 'in-progress'},
        ],
      },
      {status: 'in-progress'},
    ],
    ['the due month is not over', {due: '2026-11'}, {overdue: false}],
    ['the due month is over', {due: '2026-10'}, {overdue: true}],
    [
      'it is done after its date',
      {due: '2020', updates: [{date: '2026', status: 'done'}]},
      {overdue: false},
    ],
    ['it was stopped', {due: '2020', updates: [{status: 'stopped'}]}, {overdue: false}],
    ['due in 9999', {due: '9999'}, {overdue: false}],
    [
      'nothing new for six months',
      {updates: [{date: '2026-05-23', status: 'planned'}]},
      {staleSince: '2026-05-23'},
    ],
    [
      'something within six months',
      {updates: [{date: '2026-05-24', status: 'planned'}]},
      {staleSince: undefined},
    ],
    ['done long ago', {updates: [{date: '2020', status: 'done'}]}, {staleSince: undefined}],
    ['an update without a date', {updates: [{status: 'planned'}]}, {staleSince: undefined}],
    ['done without evidence', {updates: [{date: '2026', status: 'done'}]}, {evidenceMissing: true}],
    [
      'done with evidence',
      {updates: [{date: '2026', status: 'done', evidence}]},
      {evidenceMissing: false},
    ],
    [
      'done with evidence that says nothing',
      {updates: [{date: '2026', status: 'done', evidence: [{by: 'Somebody'}, {title: ' '}]}]},
      {evidenceMissing: true},
    ],
    [
      'evidence that came after',
      {
        updates: [
          {date: '2025', status: 'done'},
          {date: '2026', evidence},
        ],
      },
      {evidenceMissing: false},
    ],
    [
      'evidence of the time before it was done',
      {
        updates: [
          {date: '2025', status: 'planned', evidence},
          {date: '2026', status: 'done'},
        ],
      },
      {evidenceMissing: true},
    ],
    [
      'evidence of unknown standing from before',
      {
        updates: [
          {date: '2024', evidence},
          {date: '2026', status: 'done'},
        ],
      },
      {evidenceMissing: true},
    ],
    [
      'said to be done twice, with evidence once',
      {
        updates: [
          {date: '2025', status: 'done', evidence},
          {date: '2026', status: 'done'},
        ],
      },
      {evidenceMissing: false},
    ],
    [
      'done, then not, then done',
      {
        updates: [
          {date: '2024', status: 'done', evidence},
          {date: '2025', status: 'planned'},
          {date: '2026', status: 'done'},
        ],
      },
      {evidenceMissing: true},
    ],
    ['being checked', {updates: [{status: 'checking'}]}, {evidenceMissing: false}],
  ];
  for (const [what, priority, expected] of cases) {
    it(`is told when ${what}`, () => {
      expect(priorityState(one(priority), TODAY)).to.deep.include(expected);
    });
  }

  it('keeps the update that says why it was stopped or changed, though newer ones follow', () => {
    const priority = one({
      updates: [
        {date: '2025', status: 'stopped', text: 'Too dear.'},
        {date: '2026', text: 'A word of thanks.'},
      ],
    });
    expect(priorityState(priority, TODAY).turn).to.deep.include({text: 'Too dear.'});
    expect(priorityState(one({updates: [{status: 'done'}]}), TODAY).turn).to.equal(undefined);
  });

  it('counts as stale after as many months as the page says', () => {
    const priority = one({updates: [{date: '2026-09-30', status: 'planned'}]});
    expect(
      [1, 2, 6].map(months => priorityState(priority, TODAY, months).staleSince),
    ).to.deep.equal(['2026-09-30', undefined, undefined]);
  });
});

describe('where an action stands', () => {
  const cases: [object, object][] = [
    [{title: 'a'}, {status: 'unsaid', overdue: false, evidenceMissing: false}],
    [{status: 'done'}, {status: 'done', evidenceMissing: true}],
    [{status: 'done', evidence}, {evidenceMissing: false}],
    [{status: 'planned', due: '2026-11-23'}, {overdue: true}],
    [{due: '2026-11-23'}, {status: 'unsaid', overdue: true}],
    [{status: 'checking', due: '2020'}, {overdue: false}],
  ];
  for (const [action, expected] of cases) {
    it(`is told of ${JSON.stringify(action)}`, () => {
      expect(actionState(one({actions: [action]}).actions![0]!, TODAY)).to.deep.include(expected);
    });
  }
});
