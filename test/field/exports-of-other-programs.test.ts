/** Tables as other programs export them: Power BI, Pentana, Planner, Smartsheet. Nothing is asserted that they do not say. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readCsv} from '../../src/data/csv-table.js';
import {isKnownAbsent} from '../../src/record/absence.js';
import {checkRecord} from '../../src/record/check.js';
import {faultSentence} from '../../src/record/faults.js';
import {actionState} from '../../src/record/priorities.js';
import {base, cellOnPage, plan, read, standing} from './fixture.js';

describe('a column that nobody reads', () => {
  it('may hold the state of a step: no state is said to be missing, and no step is overdue', () => {
    const [ehc] = plan(
      'Area of focus,Action,Lead officer,Target date,First Status',
      'EHC plans,Be on time,Ann,2026-03-31,On track',
      'EHC plans,Check quality,Bob,2026-06-30,Complete',
    ).items;
    assert.deepEqual(
      ehc!.actions!.map(action => {
        const {status, overdue} = actionState(action, 20261129);
        return [status, overdue];
      }),
      [
        ['unclear', false],
        ['unclear', false],
      ],
    );
  });

  it('may hold the date of an update: none is said to be missing', () => {
    const [hub] = plan('Title,Status,Modified', 'Hub,In progress,2026-10-02').items;
    assert.equal(isKnownAbsent(hub!.updates![0]!, 'date'), false);
    const [bus] = plan('Title,Status', 'Bus,In progress').items;
    assert.equal(isKnownAbsent(bus!.updates![0]!, 'date'), true);
  });

  it('called "Original due date" is not when something is due beside "Due date"', () => {
    const {items, told} = plan(
      'Action,Original Due Date,Due Date,Status',
      'Hub,31-Mar-2026,31-Mar-2027,In progress',
    );
    assert.deepEqual([items[0]!.due, standing(items[0]!).overdue], ['2027-03-31', false]);
    assert.match(told.join('\n'), /"Original Due Date", which is passed over/);
  });
});

describe('rows above what looks like names', () => {
  it('are not lost to a last row that begins with one, and nothing is said to be unpublished', () => {
    const {record, faults} = readCsv(
      'Question,Answer,Responses,Share\nAre you happy?,Yes,35,12%\nBase,,292,',
      'figures',
      base,
    );
    assert.equal(record, undefined);
    assert.match(faults.map(faultSentence).join('\n'), /a row of column names/);
  });

  it('are a loss where they have several cells, and a title where they have one', () => {
    const {faults} = read(
      'priorities',
      'Plan for 2026',
      'Hub,Ann,Done,May 2026',
      'Title,Lead,Status,Due',
      'Bus,Bob,Done,May 2026',
    );
    assert.deepEqual(
      faults.filter(({found}) => /left out/.test(found)).map(({path, isNote}) => [path, isNote]),
      [
        ['row 1', true],
        ['row 2', undefined],
      ],
    );
  });

  it('leave it open whether there are items where none was read', () => {
    const {record} = readCsv('Title,Status\nTotal: 5,\n', 'priorities', base);
    assert.deepEqual([record?.priorities.length, isKnownAbsent(record!, 'priorities')], [0, false]);
  });
});

describe('a table of risks below a plan', () => {
  it('is no plan, with a gap above it or without one', () => {
    for (const gap of [[',,,'], []])
      for (const names of ['Risk,Mitigation,Owner,RAG', 'Risk,Likelihood,Owner,RAG rating']) {
        const {items, told} = plan(
          'Action,Lead,Due,Status',
          'Hub,Ann,31/3/2026,Done',
          ...gap,
          names,
          'Staff leave,High,Ann,Red',
        );
        assert.deepEqual(
          items.map(({title}) => title),
          ['Hub'],
          names,
        );
        assert.match(told.join('\n'), /"Staff leave High Ann Red", which is left out/);
      }
  });
});

describe('names of columns such as "Who" and "When"', () => {
  it('are the lead and the date by which something is due', () => {
    const [hub] = plan('What we will do,Who,When,Status', 'Hub,Ann,May 2027,In progress').items;
    assert.deepEqual([hub!.lead, hub!.due], ['Ann', '2027-05']);
  });
});

describe('a column called "Day"', () => {
  it('may say the day of the week beside a date', () => {
    const {items, told} = read('events', 'Day,Date,Title', 'Monday,3 March 2025,Board');
    assert.deepEqual([items[0]!.date, told], ['2025-03-03', []]);
  });

  it('that names another day of the week than the date is reported', () => {
    const {told} = read('events', 'Day,Date,Title', 'Tuesday,3 March 2025,Board');
    assert.match(told.join('\n'), /row 2, "Day": .*"Tuesday"/);
  });

  it('keeps its day of the week beside a month and a year', () => {
    const {items} = read('events', 'Year,Month,Day,Title', '2025,March,Monday,Board');
    assert.deepEqual([items[0]!.date, items[0]!.dateText], [undefined, 'Monday March 2025']);
  });
});

describe('a cell', () => {
  it('that is due from a day on is shown as typed, and is not due then', () => {
    const [hub] = plan('Title,Due,Status', 'Hub,From September 2025,In progress').items;
    assert.deepEqual([hub!.due, hub!.dueText], [undefined, 'From September 2025']);
    const [bus] = plan('Title,Due,Status', 'Bus,From March to June 2026,In progress').items;
    assert.equal(bus!.due, '2026-03/2026-06');
  });

  it('of badges beside each other shows the words of each', () => {
    for (const cell of [
      '<td><span>Complete</span><span>Overdue</span></td>',
      '<td><span class="badge">Complete</span><b>Overdue</b></td>',
    ])
      assert.deepEqual(standing(cellOnPage(cell).items[0]!).words, 'Complete; Overdue');
    const [hub] = cellOnPage('<td>Com<span>plete</span></td>').items;
    assert.equal(standing(hub!).status, 'done');
    const [bus] = cellOnPage('<td><span>Mac</span><span>Donald</span></td>').items;
    assert.equal(standing(bus!).words, 'MacDonald');
  });

  it('of several lines is one line where it is reported', () => {
    const {told} = plan('Title,Status', 'Hub,"Nearly\nthere"');
    assert.deepEqual(
      told.map(line => [line.includes('\n'), line.includes('"Nearly there"')]),
      [[false, true]],
    );
  });
});

describe('the sign with which DOS ends a file', () => {
  it('is no item, and takes nothing with it', () => {
    for (const end of ['\r\n\u001a', '\u001a']) {
      const {items, told} = plan(`Title,Status\r\nHub,Done\r\nBus,In progress${end}`);
      assert.deepEqual(
        items.map(item => [item.title, standing(item).status]),
        [
          ['Hub', 'done'],
          ['Bus', 'in-progress'],
        ],
      );
      assert.deepEqual(told, []);
    }
  });
});

describe('HTML in the words of a record', () => {
  it('is reported, and stays as it is', () => {
    const words = ['<p>Open a hub</p>', 'Open<br>a hub', 'Ann&rsquo;s hub'];
    for (const title of words) {
      const {record, faults} = checkRecord({version: 1, priorities: [{title}]});
      assert.equal(record!.priorities[0]!.title, title);
      assert.deepEqual(faults.map(faultSentence), [
        `priorities[0].title: expected words without HTML, got "${title}"`,
      ]);
    }
    for (const title of ['Fewer than <5', 'Ask <your school>', 'R&D; more', 'A < B > C'])
      assert.deepEqual(checkRecord({version: 1, priorities: [{title}]}).faults, [], title);
  });
});

describe('a mark that a statistician puts in the place of a figure', () => {
  it('is no number, and is reported', () => {
    for (const mark of ['z', 'c', 'x', '..']) {
      const {items, told} = read('figures', 'Measure,Value', `Plans,${mark}`);
      assert.equal(items[0]?.value, undefined, mark);
      assert.match(told.join(), new RegExp(`row 2, "Value": .*"${mark.replace(/\\./g, '\\\\.')}"`));
    }
  });

  it('leaves the figure beside it: how many were asked, and what was counted', () => {
    const {items} = read(
      'figures',
      'Measure,Value',
      'Asked,Base: 386',
      'Plans,(13*)',
      'Said,235 responses',
    );
    assert.deepEqual(
      items.map(({value, unit}) => [value, unit]),
      [
        [386, undefined],
        [13, undefined],
        [235, 'responses'],
      ],
    );
  });
});
