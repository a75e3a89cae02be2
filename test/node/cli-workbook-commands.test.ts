/** What `check` and `convert` say of a workbook, and make of it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {strToU8} from 'fflate';
import {readText} from '../../src/data/reading.js';
import {readCsv} from '../../src/data/csv-table.js';
import {faultSentence} from '../../src/record/faults.js';
import {folderWith, sendWidgets} from '../support/cli.js';
import {rows, text, xlsx} from '../support/workbooks.js';

describe('check and convert, given a workbook', () => {
  const {path, write} = folderWith();
  const written = (name: string, bytes: Uint8Array) => {
    write(name, bytes);
    return path(name);
  };
  const cli = (...args: string[]) => sendWidgets(args);

  const plan = rows([
    ['Title', 'Status', 'Lead', 'Due'],
    ['Open a hub', 'In progress', 'Amira Specimen', 'March 2027'],
  ]);
  const events = rows([
    ['Date', 'Type', 'Title'],
    ['3 March 2021', 'Inspection', 'Area inspection'],
  ]);

  it('make one record of a book that holds several lists, and say which sheets were passed over', async () => {
    const file = written(
      'book.xlsx',
      xlsx([
        {name: 'Read me', xml: `<sheetData>${rows([['Notes for colleagues']])}</sheetData>`},
        {name: 'Plan', xml: `<sheetData>${plan}</sheetData>`},
        {name: 'Visits', xml: `<sheetData>${events}</sheetData>`},
      ]),
    );
    const {code, out, err} = await cli('convert', file);
    const record = JSON.parse(out) as {priorities: object[]; events: object[]};
    assert.equal(record.priorities.length, 1);
    assert.equal(record.events.length, 1);
    assert.match(err, /sheet Read me.*passed over/);
    assert.equal(code, 0);
  });

  it('put back what a sheet of further fields holds, and check says that they do', async () => {
    const further = [
      ['In list', 'Of entry', 'Called', 'Where', 'What it is', 'Content', 'In place of'],
      ['priorities', '1', 'Open a hub', '/title', 'language', 'en', ''],
      ['priorities', '1', 'Open a hub', '/title/ur', 'words', 'مرکز کھولیں', ''],
    ];
    const file = written(
      'made.xlsx',
      xlsx([
        {name: 'priorities', xml: `<sheetData>${plan}</sheetData>`},
        {name: 'Further fields', xml: `<sheetData>${rows(further)}</sheetData>`},
      ]),
    );
    const {code, out, err} = await cli('convert', file);
    assert.equal(code, 0, err);
    const [hub] = (JSON.parse(out) as {priorities: {title: unknown}[]}).priorities;
    assert.deepEqual(hub!.title, {en: 'Open a hub', ur: 'مرکز کھولیں'});
    const checked = await cli('check', file);
    assert.equal(checked.code, 0, checked.out);
    assert.match(checked.out + checked.err, /2 fields that have no column.*convert and Make/);
  });

  it('ask which sheet is meant where two hold one list, and read the one that is named', async () => {
    const book = xlsx([
      {name: 'Q1', xml: `<sheetData>${plan}</sheetData>`},
      {name: 'Q2', xml: `<sheetData>${plan}</sheetData>`},
    ]);
    const file = written('quarters.xlsx', book);
    const unsure = await cli('convert', file);
    assert.equal(unsure.code, 2);
    assert.equal(unsure.out, '');
    assert.match(unsure.err, /"Q1", "Q2".*--sheet/);
    assert.equal((await cli('convert', file, '--sheet', 'Q2')).code, 0);
    assert.equal((await cli('check', file, '--sheet', 'Q2')).code, 0);
  });

  it('say the same of what was lost, and end with 1 unless the loss is accepted', async () => {
    const hidden = `<sheetData>${plan}<row r="3" hidden="1">${text('A3', 'Secret')}</row></sheetData>`;
    const file = written('hidden.xlsx', xlsx([{name: 'Plan', xml: hidden}]));
    const converted = await cli('convert', file);
    const checked = await cli('check', file);
    assert.match(converted.err, /row 3: .*hidden ones/);
    assert.match(checked.out, /row 3: .*hidden ones/);
    assert.deepEqual([converted.code, checked.code], [1, 1]);
    assert.equal((await cli('convert', file, '--accept-losses')).code, 0);
    assert.match((await cli('convert', file, '--hidden')).out, /Secret/);
  });

  it('print nothing but one sentence for a workbook that cannot be read', async () => {
    const file = written(
      'old.xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('Workbook', 'utf16le')]),
    );
    const {code, out, err} = await cli('convert', file);
    assert.equal(out, '');
    assert.notEqual(code, 0);
    assert.match(err, /Excel 97 to 2003 \(\.xls\); open it in Excel or LibreOffice and save it/);
  });

  it('say of a web page that is called a workbook what it is and what to do, as the page says what it is', async () => {
    const html =
      '<html><table><tr><th>Action</th><th>Status</th></tr><tr><td>Hub</td><td>Done</td></tr></table></html>';
    write('page.xls', html);
    for (const command of ['check', 'convert']) {
      const {code, err, out} = await cli(command, path('page.xls'));
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /page\.xls: a web page, whatever its name says; open it in Excel/);
    }
    const {record, faults} = readText(
      {text: html},
      'https://www.example.org/',
      {list: 'priorities'},
      readCsv,
    );
    assert.equal(record, undefined);
    assert.deepEqual(faults.map(faultSentence), ['record: expected JSON, got a web page']);
  });

  it('keep the rows of one area of a file about many', async () => {
    const file = written(
      'mi.csv',
      strToU8(
        '"Link.to.report","Local.area.partnership","Inspection.start.date","Inspection.outcome"\n"Report webpage","Exampleborough","13/02/2023","Inconsistent experiences and outcomes"\n"Report webpage","Sampleshire","06/03/2023","Typically positive experiences and outcomes"\n',
      ),
    );
    const {out} = await cli('convert', file, '--list', 'events', '--area', 'Exampleborough');
    const record = JSON.parse(out) as {events: {outcome?: {code?: string}}[]; area: object};
    assert.equal(record.events.length, 1);
    assert.equal(record.events[0]!.outcome?.code, 'inconsistent');
    assert.deepEqual(record.area, {name: 'Exampleborough'});
    const missing = await cli('convert', file, '--list', 'events', '--area', 'Nowhere');
    assert.match(missing.err, /its areas are Exampleborough, Sampleshire/);
  });
});
