/** An event that does not take place is not announced, however its table or its title says so. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {surveyState} from '../../src/record/events.js';
import {checkRecord} from '../../src/record/check.js';
import type {SendEvent} from '../../src/record/schema.js';
import {read} from './fixture.js';

const today = 20261129;
const titled = (status: string, name = 'Status') =>
  read('events', `Date,Title,${name}`, `2026-12-15,Town hall,${status}`).items[0]!;

describe('the status of an event', () => {
  it('is in its title where it may contradict the date', () => {
    for (const status of ['Cancelled', 'POSTPONED', 'Provisional', 'Moved to 12 January'])
      assert.equal(titled(status).title, `Town hall (${status})`);
    const [visit] = read('events', 'Date,Type,Status', '2027-01-12,Inspection,Cancelled').items;
    assert.deepEqual([visit!.kind, visit!.title], ['inspection', 'Cancelled']);
  });

  it('is in its summary where it only confirms it', () => {
    for (const status of ['Confirmed', 'Completed', 'Planned', 'Held']) {
      const {title, summary} = titled(status, 'Event status');
      assert.deepEqual([title, summary], ['Town hall', status]);
    }
  });

  it('may be the first word of the notes', () => {
    const [hall, other] = read(
      'events',
      'Date,Title,Notes',
      '2026-12-15,Town hall,"Cancelled, as the hall was flooded"',
      '2027-01-12,Town hall,In place of the one that was cancelled',
    ).items;
    assert.equal(hall!.title, 'Town hall (Cancelled)');
    assert.equal(hall!.summary, 'Cancelled, as the hall was flooded');
    assert.equal(other!.title, 'Town hall');
  });
});

describe('a survey that is called off', () => {
  const survey = (title: string): SendEvent =>
    checkRecord({
      version: 1,
      events: [{id: 'a', kind: 'survey', date: '2026-11-23/2026-12-01', title}],
    }).record!.events[0]!;
  const stateOf = (title: string) => surveyState({surveys: []}, survey(title), today)?.state;

  it('is not open', () => {
    for (const title of [
      'CANCELLED: Your views',
      'Your views (postponed)',
      'Your views: called off',
      'Your views (Withdrawn)',
      'Your views: no longer going ahead',
    ])
      assert.equal(stateOf(title), undefined);
    assert.equal(stateOf('Your views'), 'open');
  });
});
