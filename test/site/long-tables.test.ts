/** Tables that are longer than any page: what Make takes of them, and what it says of the rest. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {changesBetween} from '../../site/make/changes.js';
import {MOST_ROWS, cutSentence} from '../../site/make/cut-rows.js';
import {newDraft, recordOf} from '../../site/make/draft.js';
import {understand} from '../../site/make/understand.js';
import {fromTable, fromText, fromWorkbook} from '../../site/make/sources.js';
import {doTask} from '../../site/make/workbook-task.js';
import {cpuTime} from '../support/cpu-time.js';
import {rows, xlsx} from '../support/workbooks.js';

const lines = (length: number) =>
  Array.from({length}, (_, at) => [`Step ${at}`, at % 50 ? 'In progress' : 'Going well']);
const csv = (length: number) =>
  [['Title', 'Status'], ...lines(length)].map(row => row.join(',')).join('\n');
const read = (text: string) => {
  const answer = doTask({readText: text}, () => undefined);
  assert.ok('table' in answer);
  return answer.table;
};

describe('a table of 100,000 rows', () => {
  it('is taken with the first of them, and the others are counted', () => {
    const brought = fromTable(read(csv(100_000)), 'plan');
    assert.ok('sheets' in brought);
    const [sheet] = brought.sheets;
    assert.equal(sheet!.rows.length, MOST_ROWS);
    assert.equal(sheet!.notTaken, 100_001 - MOST_ROWS);
    assert.match(cutSentence(sheet!.notTaken!), /has 100,001 rows.*takes 2,000.*other 98,001/);
  });

  it('keeps the page free: what each change costs is that of the rows that are there', () => {
    const brought = fromTable(read(csv(100_000)), 'plan');
    assert.ok('sheets' in brought);
    const time = cpuTime(() => {
      const {rows: shown} = understand(brought.sheets[0]!);
      assert.equal(shown.length, MOST_ROWS);
      const {record} = recordOf({...newDraft('1', 'x'), sheets: brought.sheets});
      assert.equal(record!.priorities.length, MOST_ROWS - 1);
    });
    assert.ok(time < 3000, `${time} ms`);
  });
});

describe('a long table', () => {
  it('is read, and compared, as quickly when all of its rows have one title', () => {
    const cost = (titleOf: (at: number) => string) => {
      const rows = Array.from({length: MOST_ROWS - 1}, (_, at) => `${titleOf(at)},In progress`);
      const brought = fromTable(read(['Title,Status', ...rows].join('\n')), 'plan');
      assert.ok('sheets' in brought);
      const [sheet] = brought.sheets;
      understand({...sheet!});
      const reading = cpuTime(() => understand({...sheet!}));
      const before = Array.from({length: 4000}, (_, at) => ({title: titleOf(at)}));
      const after = before.map((one, at) => (at === 7 ? {...one, lead: 'Ann'} : one));
      const comparing = cpuTime(() => {
        const changes = changesBetween({priorities: before}, {priorities: after}, 'en-GB');
        assert.equal(changes.length, 1);
      });
      return {reading, comparing};
    };
    const other = cost(at => `Step ${at}`);
    const same = cost(() => 'One step');
    assert.ok(same.reading < 2 * other.reading + 200, JSON.stringify({same, other}));
    assert.ok(same.comparing < 3 * other.comparing + 200, JSON.stringify({same, other}));
  });

  it('says nothing of missing rows where all are there, or where only empty ones are not', () => {
    for (const text of [csv(MOST_ROWS - 1), `${csv(MOST_ROWS - 1)}\n${',\n'.repeat(50)}`])
      assert.equal(read(text).notTaken, 0);
  });

  it('in a workbook is cut in its own sheet, with what was told of the rows that are there', () => {
    const struck = (row: number) =>
      `<row r="${row}"><c r="A${row}" t="inlineStr" s="5"><is><t>Old</t></is></c></row>`;
    const sheetData = `<sheetData>${rows([['Title', 'Status'], ...lines(5)])}${struck(7)}${rows(lines(MOST_ROWS), 8)}${struck(MOST_ROWS + 8)}</sheetData>`;
    const answer = doTask(
      {
        read: xlsx([
          {name: 'Plan', xml: sheetData},
          {name: 'Notes', xml: `<sheetData>${rows([['Hello']])}</sheetData>`},
        ]),
        name: 'plan.xlsx',
      },
      () => undefined,
    );
    assert.ok('sheets' in answer);
    const brought = fromWorkbook(answer, 'plan.xlsx');
    assert.ok('sheets' in brought);
    const [plan, notes] = brought.sheets;
    assert.deepEqual([plan!.notTaken, notes!.notTaken], [7, undefined]);
    assert.deepEqual(
      plan!.readFaults.map(({path}) => path),
      ['row 7, column A'],
    );
  });

  it('that is pasted or dropped as a short file is cut the same way', () => {
    const brought = fromText(csv(MOST_ROWS + 9), 'What you pasted');
    assert.ok('sheets' in brought);
    assert.equal(brought.sheets[0]!.notTaken, 10);
  });

  it('that is no table is distinguished from one, so that the page reads it otherwise', () => {
    assert.deepEqual(
      doTask({readText: '{"version": 1}'}, () => undefined),
      {other: true},
    );
  });
});

describe('a record with more entries than Make takes', () => {
  it('is refused with its number, and no part of it is left out', () => {
    const events = Array.from({length: MOST_ROWS + 1}, () => ({title: 'Visit'}));
    const brought = fromText(JSON.stringify({version: 1, events}), 'area');
    assert.ok('sentence' in brought);
    assert.match(brought.sentence, /has 2,001 events, and Make takes 2,000/);
    assert.ok('record' in fromText(JSON.stringify({version: 1, events: events.slice(1)}), 'area'));
  });
});
