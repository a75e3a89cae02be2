/** A record that goes out as a workbook and comes back: what has no column is on a sheet of its own. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {listNames} from '../../cli/lists.js';
import {FURTHER_SHEET, isFurther} from '../../cli/further-fields.js';
import {workbookSheets} from '../../cli/workbook/workbook-sheets.js';
import {newDraft, recordOf} from '../../site/make/draft.js';
import {fromText, fromWorkbook} from '../../site/make/sources.js';
import {doTask} from '../../site/make/workbook-task.js';
import {isColumnName} from '../../src/data/headings.js';
import {writeCsv} from '../../src/data/csv.js';
import {checkRecord} from '../../src/record/check.js';

type Value = Readonly<Record<string, unknown>>;
type Book = {name: string; rows: string[][]}[];

const example = (name: string): Value =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as Value;

const bookOf = (value: Value): Book =>
  workbookSheets(value, checkRecord(structuredClone(value)).record!).sheets;

/** What Make has of a workbook, written and read as the page does it. */
function back(book: Book) {
  const file = doTask({write: book}, () => undefined);
  assert.ok('bytes' in file);
  const answer = doTask({read: file.bytes, name: 'area.xlsx'}, () => undefined);
  assert.ok('sheets' in answer);
  const brought = fromWorkbook(answer, 'area.xlsx');
  assert.ok('sheets' in brought, JSON.stringify(brought));
  assert.deepEqual(brought.notes, []);
  return recordOf({...newDraft('1', 'x'), sheets: brought.sheets});
}

/** The book, as somebody has changed it. */
const changed = (book: Book, sheet: string, change: (rows: string[][]) => string[][]): Book =>
  book.map(one => (one.name === sheet ? {...one, rows: change(one.rows)} : one));

const plan = {
  version: 1,
  lang: 'en-GB',
  area: {name: 'Exampleshire'},
  priorities: [
    {title: {en: 'Open a hub', ur: 'مرکز کھولیں'}, measures: [{what: {en: 'Days'}, target: 20}]},
    {title: 'Train staff', easyRead: [{text: 'People learn.'}], ours: 7},
  ],
};

describe('a record as a workbook', () => {
  for (const name of [
    'examples/manchester.json',
    'examples/exampleshire.json',
    'test/fixtures/one-of-each.json',
  ])
    it(`comes back whole: ${name}`, () => {
      const value = example(name);
      const {value: again, further} = back(bookOf(value));
      assert.deepEqual(further?.notPlaced ?? [], []);
      const {record, faults} = checkRecord(structuredClone(again));
      const before = checkRecord(structuredClone(value));
      for (const list of listNames) assert.deepEqual(record![list], before.record![list], list);
      assert.deepEqual(record, before.record);
      assert.deepEqual(faults, before.faults);
    });

  it('keeps fields that only the publisher knows', () => {
    const {value} = back(bookOf(plan));
    assert.equal((value['priorities'] as Value[])[1]!['ours'], 7);
  });

  it('has no further sheet where every field has a column, but for what the record itself says', () => {
    const [, further] = bookOf({version: 1, events: [{title: 'Visit', date: '2021-03'}]});
    assert.equal(further, undefined);
  });

  it('names what no cell can hold, and leaves out nothing else', () => {
    const value = {version: 1, letters: [{title: 'Letter', body: 'x'.repeat(40_000)}]};
    const {sheets, tooLong} = workbookSheets(value, checkRecord(structuredClone(value)).record!);
    assert.deepEqual(tooLong, ['letters 1 /body']);
    assert.ok('bytes' in doTask({write: sheets}, () => undefined));
  });

  it('comes back from tables, too, with the table of further fields beside them', () => {
    const sheets = bookOf(plan).flatMap(({name, rows}) => {
      const brought = fromText(writeCsv(rows), name);
      assert.ok('sheets' in brought);
      return brought.sheets;
    });
    const {value, further} = recordOf({...newDraft('1', 'x'), sheets});
    assert.deepEqual(further?.notPlaced, []);
    assert.deepEqual(value, plan);
  });

  it('has a sheet that no reader takes for a list', () => {
    const further = bookOf(plan).find(({name}) => name === FURTHER_SHEET)!;
    assert.deepEqual(further.rows[0]!.filter(isColumnName), []);
    assert.ok(isFurther(further.rows.map(row => row.map(text => ({text})))));
  });
});

describe('a workbook of ours that somebody has changed', () => {
  it('keeps a translation beside the words that were changed', () => {
    const book = changed(bookOf(plan), 'priorities', rows =>
      rows.map(row => row.map(text => text.replace('Open a hub', 'Open two hubs'))),
    );
    const [hub] = back(book).value['priorities'] as Value[];
    // Its number and its title have to agree, or else somebody else would get the translation.
    assert.equal(hub!['title'], 'Open two hubs');
    assert.ok(back(book).further!.notPlaced.some(words => words.includes('Open a hub')));
  });

  it('gives what it has to the entry of that title, though rows were sorted anew', () => {
    const book = changed(bookOf(plan), 'priorities', ([names, first, second]) => [
      names!,
      second!,
      first!,
    ]);
    const [staff, hub] = back(book).value['priorities'] as Value[];
    assert.deepEqual(staff!['easyRead'], [{text: 'People learn.'}]);
    assert.deepEqual(hub!['title'], {en: 'Open a hub', ur: 'مرکز کھولیں'});
  });

  it('says which field has no entry, where its row was deleted', () => {
    const {further, value} = back(changed(bookOf(plan), 'priorities', rows => rows.slice(0, 2)));
    assert.equal((value['priorities'] as Value[]).length, 1);
    assert.deepEqual(further!.notPlaced, [
      'Row 8: priorities, Train staff, /easyRead/0/text has no entry here.',
      'Row 9: priorities, Train staff, /ours has no entry here.',
    ]);
  });

  it('lets a cell that was changed count before what the record said', () => {
    const value = {
      version: 1,
      lang: 'en-GB',
      figures: [{what: 'Parents', value: 3, unit: 'people', group: ' survey '}],
    };
    const book = bookOf(value);
    const at = book[0]!.rows[0]!.indexOf('Group');
    const {value: again, further} = back(
      changed(book, 'figures', ([names, row]) => [
        names!,
        row!.map((text, place) => (place === at ? 'letter' : text)),
      ]),
    );
    assert.equal((again['figures'] as Value[])[0]!['group'], 'letter');
    assert.match(further!.notPlaced.join(), /the cell was changed since, and counts/);
  });
});
