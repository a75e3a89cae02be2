/** Columns of several days of one promise: only that on which it is due makes it late, and no other is shown as it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Priority} from '../../src/record/schema.js';
import {plan, read, standing} from './fixture.js';

/** What a plan with two columns of days says: first both are filled, then the second is empty. */
const dueOf = (names: string) => {
  const {items, told} = plan(
    `Action,${names},Status`,
    'A hub,01/02/2025,03/03/2027,Ongoing',
    'A bus,01/02/2025,,Ongoing',
  );
  const said = (item: Priority) => item.due ?? (item.unclear?.includes('due') ? 'unclear' : 'none');
  return {both: said(items[0]!), first: said(items[1]!), items, told: told.join('\n')};
};

describe('a day on which something was due at first', () => {
  it('gives way to the day on which it is, whatever the two are called, and is reported', () => {
    for (const names of [
      'Original deadline,Due date',
      'Previous due date,Due date',
      'Old date,Due date',
      'Baseline due date,Due date',
      'Initial target date,Current target date',
      'Deadline (original),Deadline',
      'Original due date,Expected completion date',
      'Original due date (if changed),Due by',
      'Original due date,When',
    ]) {
      const {both, first, items, told} = dueOf(names);
      assert.equal(both, '2027-03-03', names);
      assert.equal(standing(items[0]!).overdue, false, names);
      // Nobody can say what an empty cell beside it means.
      assert.equal(first, 'unclear', names);
      assert.match(told, /row 1, column 2: .*which is passed over/, names);
    }
    const behind = plan('Action,Due date,Original deadline', 'A hub,03/03/2027,01/02/2025').items;
    assert.equal(behind[0]!.due, '2027-03-03');
  });

  it('holds until it is revised', () => {
    for (const names of [
      'Original deadline,Revised deadline',
      'Deadline (original),Deadline (revised)',
      'Original timescale,Amended timescale',
      'Timescale (original),Timescale (extended to)',
      'Original date,Revised date',
    ]) {
      const {both, first, told} = dueOf(names);
      assert.deepEqual([both, first], ['2027-03-03', '2025-02-01'], names);
      assert.match(told, /row 2: .*"2025-02-01", which was revised/, names);
    }
  });

  it('is due where the other is when it was completed', () => {
    for (const names of [
      'Original due date,Completion date',
      'Due date,Completion date (actual)',
      'Planned end date,Actual end date',
      'Original due date,Date completed',
    ])
      assert.equal(dueOf(names).both, '2025-02-01', names);
  });
});

describe('a day of which a heading does not say that somebody wrote of the promise then', () => {
  it('is not the day of its update', () => {
    for (const name of [
      'Agreed date',
      'Key date',
      'Council date',
      'Planned date',
      'Original date',
    ]) {
      const {items} = plan(`Action,${name},Status`, 'A hub,01/02/2025,Ongoing');
      assert.equal(items[0]!.updates![0]!.date, undefined, name);
    }
    for (const name of ['Completion date (actual)', 'Forecast date']) {
      const {items} = plan(`Action,${name},Status`, 'A hub,01/02/2025,Ongoing');
      assert.equal(items[0]!.due, undefined, name);
    }
    assert.equal(plan('Action,Original date', 'A hub,01/02/2025').items[0]!.due, '2025-02-01');
  });

  it('may be the day of an event', () => {
    const {items} = read('events', 'Planned date,Title', '01/02/2025,A meeting');
    assert.equal(items[0]!.date, '2025-02-01');
  });
});

describe('a span of days', () => {
  it('has each day on its day of the week, or is shown as typed', () => {
    const {items} = read(
      'events',
      'Date,Title',
      'Mon 3 to Fri 7 March 2025,Right',
      'Tuesday 3 to Friday 7 March 2025,Its first day is a Monday',
      'Monday 3 March to Thursday 7 March 2025,Its last day is a Friday',
      'Tuesday 3 to 7 March 2025,Only the first is named',
    );
    assert.deepEqual(
      items.map(({date, dateText}) => date ?? dateText),
      [
        '2025-03-03/2025-03-07',
        'Tuesday 3 to Friday 7 March 2025',
        'Monday 3 March to Thursday 7 March 2025',
        'Tuesday 3 to 7 March 2025',
      ],
    );
  });
});
