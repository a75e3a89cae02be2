/** Columns of several days of one promise: only that on which it is due makes it late. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {plan, standing} from './fixture.js';

const dueOf = (names: string, days = '01/02/2025,03/03/2027') =>
  plan(`Action,${names},Status`, `A hub,${days},Ongoing`);

describe('a day on which something was due at first', () => {
  it('gives way to the day on which it is, whatever the two are called, and is told', () => {
    for (const names of [
      'Original deadline,Due date',
      'Previous due date,Due date',
      'Old date,Due date',
      'Baseline due date,Due date',
      'Initial target date,Current target date',
      'Original due date (if changed),Due by',
      'Original due date,When',
    ]) {
      const {items, told} = dueOf(names);
      assert.equal(items[0]!.due, '2027-03-03', names);
      assert.equal(standing(items[0]!).overdue, false, names);
      assert.match(told.join('\n'), /row 1, column 2: .*which is passed over/, names);
    }
    const {items} = dueOf('Due date,Original deadline', '03/03/2027,01/02/2025');
    assert.equal(items[0]!.due, '2027-03-03');
  });

  it('is due where the other is when it was completed, and until it is revised', () => {
    for (const names of ['Original due date,Completion date', 'Original due date,Date completed'])
      assert.equal(dueOf(names).items[0]!.due, '2025-02-01', names);
    const revised = 'Original deadline,Revised deadline';
    assert.equal(dueOf(revised).items[0]!.due, '2027-03-03');
    assert.equal(dueOf(revised, '01/02/2025,').items[0]!.due, '2025-02-01');
  });
});
