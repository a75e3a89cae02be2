/** Cells of a workbook whose stored value alone is not what its reader sees: a family is told what stands there, or nothing. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkTables} from '../../cli/check-table.js';
import {readWorkbook} from '../../cli/workbook/read-workbook.js';
import {readTable} from '../../src/data/table.js';
import {number, ods, odsText, rows, text, xlsx} from '../support/workbooks.js';

const sheetOf = (bytes: Uint8Array) => readWorkbook(bytes, 'plan.xlsx')!.sheets[0]!;
const sheet = (xml: string) =>
  sheetOf(xlsx([{name: 'Plan', xml: `<sheetData>${xml}</sheetData>`}]));
const told = ({faults}: ReturnType<typeof sheet>) =>
  faults.map(({path, found}) => `${path}: ${found}`);
const cellsOf = (cells: string) => `<row r="2">${text('A2', 'Hub')}${cells}</row>`;

describe('a formula', () => {
  it('that was never calculated is reported, and nothing is called missing; an empty result is empty', () => {
    const read = sheet(
      rows([['Title', 'Lead', 'Status', 'Due']]) +
        cellsOf(
          '<c r="B2" t="str"><f>VLOOKUP(A2,L!A:B,2,0)</f></c><c r="C2" t="str"><f>X1</f></c><c r="D2" t="str"><f>IF(A1="","",A1)</f><v></v></c>',
        ),
    );
    assert.deepEqual(
      told(read).map(line => line.slice(0, 60)),
      ['B', 'C'].map(column =>
        `row 2, column ${column}: a formula whose result is not stored`.slice(0, 60),
      ),
    );
    const hub = readTable(read.rows, 'priorities').record!.priorities[0]!;
    assert.deepEqual(hub.unclear, ['lead']);
    assert.deepEqual(hub.updates?.[0]?.unclear, ['status']);
  });

  it('that looks a cell up, and gives zero, names nobody; one that reckons is a number', () => {
    const zero = (formula: string) =>
      sheet(
        rows([['Title', 'Lead']]) +
          cellsOf(
            `<c r="B2"><f>${formula.replace(/</g, '&lt;').replace(/>/g, '&gt;')}</f><v>0</v></c>`,
          ),
      ).rows[1]?.[1]?.text;
    for (const formula of [
      'Lists!B7',
      "'Q1 - old'!$B$7",
      'IFERROR(VLOOKUP(A2,L!A:B,2,0),"")',
      '_xlfn.IFNA(_xlfn.XLOOKUP(A2,L!A:A,L!B:B),"- none -")',
      'IF(L!B2="",0,L!B2)',
      'IF(L!B2<>"",L!B2,0)',
      'INDEX(L!B:B,MATCH(A2,L!A:A,0))',
    ])
      assert.equal(zero(formula), '', formula);
    for (const formula of [
      'SUM(C2:D2)',
      'COUNTIF(C:C,"x")',
      'C2-D2',
      'IF(C2>0,C2,0)',
      'ROUND(C2,0)',
    ])
      assert.equal(zero(formula), '0', formula);
  });
});

describe('a cell of an OpenDocument sheet', () => {
  const cell = (type: string, value: string, shown: string) =>
    `<table:table-cell office:value-type="${type}" ${value}><text:p>${shown}</text:p></table:table-cell>`;
  const wordsOf = (...cells: string[]) =>
    readWorkbook(
      ods(`<table:table-row>${odsText('Title')}${cells.join('')}</table:table-row>`),
      'plan.ods',
    )!
      .sheets[0]!.rows[0]!.map(({text: words}) => words)
      .slice(1);

  it('is a month or a year where no day is shown: nothing is overdue on its first day', () => {
    const day = 'office:date-value="2026-09-26"';
    assert.deepEqual(
      wordsOf(
        cell('date', day, 'Sep-26'),
        cell('date', day, 'September 2026'),
        cell('date', day, '2026'),
        cell('date', day, '26 Sep'),
        cell('date', day, '26/09/26'),
      ),
      ['2026-09', '2026-09', '2026', '2026-09-26', '2026-09-26'],
    );
  });

  it('keeps its sign of per cent, its pounds and its weeks', () => {
    assert.deepEqual(
      wordsOf(
        cell('percentage', 'office:value="0.5"', '50%'),
        cell('currency', 'office:value="12.5"', '£12.50'),
        cell('float', 'office:value="12.5"', '12.5 weeks'),
        cell('float', 'office:value="1234"', '1,234'),
        cell('float', 'office:value="120000"', '1.2E+05'),
      ),
      ['50%', '£12.50', '12.5 weeks', '1234', '120000'],
    );
  });
});

describe('a number of an .xlsx', () => {
  it('is a day where its format has one, whatever its month is called', () => {
    const read = sheet(`<row r="1">${number('A1', 46082, 1)}${number('B1', 46082, 2)}</row>`);
    assert.deepEqual(
      read.rows[0]!.map(({text: words}) => words),
      ['2026-03-01', '2026-03'],
    );
  });
});

describe('a cell that the reader of workbooks has told of', () => {
  it('is reported once, not again by the name of its column', () => {
    const bytes = xlsx([
      {
        name: 'Plan',
        xml: `<sheetData>${rows([['Title', 'Lead', 'Status']])}${cellsOf('<c r="B2"><f>Lists!B7</f><v>0</v></c><c r="C2" t="e"><v>#N/A</v></c>')}</sheetData>`,
      },
    ]);
    const workbook = readWorkbook(bytes, 'plan.xlsx')!;
    const [checked] = checkTables(
      {name: 'plan.xlsx', address: '', text: '', contentType: '', workbook},
      {list: 'priorities'},
    );
    assert.deepEqual(
      checked!.report.mistakes.map(({path}) => path),
      ['row 2, column B', 'row 2, "Status"'],
    );
  });
});
