/** An event that does not take place is not announced, however its table or its title says so. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isCalledOff, isUnderWay, isUpcoming, surveyState} from '../../src/record/events.js';
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

describe('an event that is called off', () => {
  const [hall, week, survey] = checkRecord({
    version: 1,
    events: [
      {id: 'a', kind: 'meeting', date: '2026-12-15', title: 'CANCELLED: Town hall'},
      {id: 'b', kind: 'visit', date: '2026-11-23/2026-12-01', title: {en: 'Visit (postponed)'}},
      {id: 'c', kind: 'survey', date: '2026-11-23/2026-12-01', title: 'Your views – called off'},
    ],
  }).record!.events as [SendEvent, SendEvent, SendEvent];

  it('is neither ahead nor under way, and its survey is not open', () => {
    assert.equal(isUpcoming(hall, today), false);
    assert.equal(isUnderWay(week, today), false);
    assert.equal(surveyState({surveys: []}, survey, today), undefined);
  });

  it('is no other: the same without these words takes place', () => {
    const without = (event: SendEvent): SendEvent => ({...event, title: 'Town hall'});
    assert.equal(isUpcoming(without(hall), today), true);
    assert.equal(isUnderWay(without(week), today), true);
    assert.equal(surveyState({surveys: []}, without(survey), today)?.state, 'open');
    assert.equal(isCalledOff(without(hall)), false);
  });
});
