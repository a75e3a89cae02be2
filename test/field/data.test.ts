/** Small files of the kinds that councils publish, and what a family must be told of each. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isKnownAbsent} from '../../src/record/absence.js';
import {eventThreads} from '../../src/record/events.js';
import {mayHaveOutcome} from '../../src/record/kinds.js';
import {fileOf, standing, tableOf} from './fixture.js';

describe('a status in the publisher’s own words', () => {
  it('is shown as published, and neither overdue nor stale by our reckoning', () => {
    const {items} = fileOf('01-status-words/plan.csv', 'priorities');
    assert.deepEqual(
      items.map(priority => [standing(priority).status, standing(priority).words]),
      [
        ['published', 'On track'],
        ['published', 'Green'],
        ['published', 'Delayed'],
        ['done', undefined],
        ['published', 'Behind schedule'],
      ],
    );
    assert.ok(items.every(priority => !standing(priority).overdue));
  });

  it('is not passed over for an older one that we know', () => {
    const {items} = fileOf('X01-older-status-wins/plan.csv', 'priorities');
    assert.deepEqual(
      items.map(priority => standing(priority).words),
      ['On hold', 'Reopened', 'Red'],
    );
    assert.ok(items.every(priority => standing(priority).status === 'published'));
  });

  it('stands beside one of ours where two columns speak of it', () => {
    const {items} = fileOf('X09-two-status-columns/plan.csv', 'priorities');
    assert.deepEqual(
      items.map(priority => [standing(priority).status, standing(priority).words]),
      [
        ['in-progress', 'Amber'],
        ['done', 'Green'],
      ],
    );
  });

  it('is one of ours where the publisher says what it means', () => {
    const {items, told} = fileOf('01-status-words/plan.csv', 'priorities', {
      statuses: 'On track: in progress; Delayed: in-progress',
    });
    assert.deepEqual(
      items.map(priority => standing(priority).status),
      ['in-progress', 'published', 'in-progress', 'done', 'published'],
    );
    assert.equal(told.filter(sentence => sentence.includes('On track')).length, 0);
  });

  it('of an answer to families is shown as published where none of ours means the same', () => {
    const {items} = fileOf('22-ysawd-status/responses.csv', 'responses');
    assert.deepEqual(
      items.map(({state, stateText}) => state ?? stateText),
      [
        'under-way',
        'under-way',
        'under-way',
        'under-way',
        'done',
        'not-yet',
        'Planned',
        'Partially done',
        'not-yet',
        'No',
      ],
    );
  });
});

describe('rows of one title', () => {
  it('are several promises where they differ, each with its owner and its date', () => {
    const {items, told} = fileOf('02-same-title/plan.csv', 'priorities');
    assert.deepEqual(
      items.map(({title, commitment, lead, due, updates}) => [
        title,
        commitment,
        lead,
        due,
        updates![0]!.status,
      ]),
      [
        ['EHC plans on time', 'Hire six case officers', 'A Ali', '2026-03-31', 'done'],
        ['EHC plans on time', 'Clear the waiting list', 'B Brown', '2026-06-30', 'not-started'],
      ],
    );
    assert.match(told[0]!, /^row 3: .*a priority of its own$/);
  });

  it('are actions of one where one cell holds their title', () => {
    const {items} = tableOf('X06-merged-cells', 'priorities');
    assert.equal(items.length, 1);
    assert.deepEqual(
      items[0]!.actions!.map(({title, lead, due, status}) => [title, lead, due, status]),
      [
        ['Hire six case officers', 'A Ali', '2026-03-31', 'done'],
        ['Clear the waiting list', 'B Brown', '2026-06-30', 'not-started'],
        ['Train new staff', 'C Clark', '2026-09-30', 'in-progress'],
      ],
    );
    assert.equal(standing(items[0]!).status, 'unclear');
  });
});

describe('what stands in the place of a value', () => {
  it('is no owner, no date, no update and no evidence, as in a row of empty cells', () => {
    const {items, told} = fileOf('03-placeholder-evidence/plan.csv', 'priorities');
    const bare = items.map(({id, title, ...rest}) => ({...rest, named: Boolean(id && title)}));
    for (const item of bare) assert.deepEqual(item, bare.at(-1));
    assert.ok(items.every(priority => standing(priority).evidenceMissing));
    assert.equal(told.length, 15);
    assert.match(told[0]!, /^row 2, "Lead": .*"N\/A"$/);
  });

  it('of a spreadsheet’s errors is not shown, and nothing is said to be missing', () => {
    const {items, told} = fileOf('10-excel-errors/plan.csv', 'priorities');
    assert.doesNotMatch(JSON.stringify(items), /#/);
    assert.equal(told.length, 6);
    for (const field of ['commitment', 'lead', 'due'])
      assert.equal(isKnownAbsent(items[0]!, field), false);
  });

  it('of a date that nobody meant makes nothing overdue', () => {
    const {items, told} = fileOf('13-sentinel-dates/plan.csv', 'priorities');
    assert.ok(items.every(priority => !standing(priority).overdue && priority.due === undefined));
    assert.deepEqual(items.map(({dueText}) => dueText).filter(Boolean), ['Ongoing', 'ASAP']);
    assert.equal(told.length, 10);
  });
});

describe('dates', () => {
  it('of a column in which one has the month first are shown as typed, and that is reported', () => {
    const {items, told} = fileOf('11-us-dates/events.csv', 'events');
    assert.deepEqual(
      items.map(({date, dateText}) => [date, dateText]),
      [
        [undefined, '03/04/2021'],
        [undefined, '3/16/2021'],
        [undefined, '12/31/2021'],
        [undefined, '04/05/2021'],
      ],
    );
    assert.match(told[0]!, /^row 2, "Date": .*month first/);
  });

  it('with a time are the day as it was written, whatever its zone', () => {
    const {items, told} = fileOf('12-timestamps/events.csv', 'events');
    assert.deepEqual(told, []);
    for (const {title, date, dateText} of items) {
      assert.equal(date, title === 'ISO late June' ? '2021-06-16' : '2021-03-16');
      assert.match(String(dateText ?? '16 March 2021'), /^16 March 2021/);
    }
  });

  it('that are the same are in the order of the file', () => {
    const {items} = fileOf('44-same-day/events.csv', 'events');
    const titles = (order: 'newest' | 'oldest') =>
      eventThreads(items, order).map(({event}) => String(event.title).split(':')[0]);
    assert.deepEqual(titles('newest'), ['Afternoon', 'Morning']);
    assert.deepEqual(titles('oldest'), ['Morning', 'Afternoon']);
  });
});

describe('kinds and outcomes', () => {
  it('are known by the names that councils give them, and an unknown kind keeps its outcome', () => {
    const {items} = fileOf('14-unknown-type/events.csv', 'events');
    assert.deepEqual(
      items.map(({kind, kindText, outcome}) => [kind ?? kindText, outcome?.code]),
      [
        ['inspection', 'systemic-failings'],
        ['inspection', 'inconsistent'],
        ['Monitoring visit', 'sufficient-progress'],
        ['inspection', 'inconsistent'],
        ['plan', undefined],
      ],
    );
    assert.ok(items.slice(0, 4).every(({kind}) => mayHaveOutcome(kind)));
    assert.equal(mayHaveOutcome('interim-visit'), false);
  });
});

describe('addresses', () => {
  it('are made whole where a person would know what is meant, and words are none', () => {
    const {items, told} = fileOf('05-addresses/events.csv', 'events');
    assert.deepEqual(
      items.map(({links}) => links?.[0]?.url),
      [
        'https://www.example.org/report',
        'https://reports.example.org/x',
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        'https://www.example.org/good',
      ],
    );
    assert.equal(told.filter(sentence => sentence.includes('"Link"')).length, 5);
  });

  it('in a cell are kept by their own words', () => {
    const response = tableOf('43-links-in-cells', 'responses').items[0]!;
    assert.deepEqual(
      response.links!.map(({title, url}) => [title, url]),
      [['see its new page', 'https://www.example.org/helpdesk']],
    );
    const priority = tableOf('43-links-in-cells', 'priorities', 1).items[0]!;
    assert.deepEqual(
      [...priority.links!, ...priority.updates![0]!.evidence!].map(({title, url}) => [title, url]),
      [
        ['the action plan', 'https://www.example.org/plan'],
        ['A Ali', 'mailto:ali@example.org'],
        ['figures', 'https://www.example.org/figures'],
        ['a second page', 'https://www.example.org/second'],
      ],
    );
  });
});
