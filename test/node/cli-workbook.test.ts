import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {strToU8, zipSync} from 'fflate';
import {readWorkbook} from '../../cli/workbook/read-workbook.js';
import {readTable} from '../../src/data/table.js';
import {number, ods, odsText, rows, text, xlsx} from '../support/workbooks.js';

const sheet = (xml: string, options = {}) =>
  readWorkbook(xlsx([{name: 'Plan', xml}], options), 'plan.xlsx')!.sheets[0]!;
const words = (xml: string) => sheet(xml).rows.map(cells => cells.map(cell => cell.text));
const told = (xml: string) => sheet(xml).faults.map(({path, found}) => `${path}: ${found}`);

describe('a workbook', () => {
  it('keeps the rows and columns of a table that starts at B4 where the sheet shows them', () => {
    const xml = `<sheetData><row r="4">${text('B4', 'Title')}${text('C4', 'Status')}</row><row r="6">${text('B6', 'A hub')}</row></sheetData>`;
    assert.deepEqual(words(xml)[3], ['', 'Title', 'Status']);
    assert.deepEqual(words(xml)[5]?.slice(0, 2), ['', 'A hub']);
  });

  it('reads merged cells as a page does: a title over two steps, a heading over two columns', () => {
    const xml = `<sheetData>${rows([
      ['Priority', 'Action', 'Lead', ''],
      ['', '', 'Council', 'Health'],
      ['Waits', 'Recruit', 'Ann', 'Dr K'],
      ['', 'Train', 'Bob', ''],
    ])}</sheetData><mergeCells><mergeCell ref="C1:D1"/><mergeCell ref="A3:A4"/></mergeCells>`;
    const {record} = readTable(sheet(xml).rows, 'priorities');
    assert.deepEqual(
      record?.priorities.map(({title, actions}) => [title, actions?.map(({lead}) => lead)]),
      [['Waits', ['Ann; Dr K', 'Bob']]],
    );
  });

  it('reads a day by number and format, in the era of the book', () => {
    const xml = `<sheetData><row r="1">${number('A1', 46082, 1)}${number('B1', 46082, 2)}${number('C1', 46082)}</row></sheetData>`;
    assert.deepEqual(words(xml), [['2026-03-01', '2026-03', '46082']]);
    const mac = sheet(`<sheetData><row r="1">${number('A1', 44620, 1)}</row></sheetData>`, {
      isMacEra: true,
    });
    assert.equal(mac.rows[0]?.[0]?.text, '2026-03-01');
  });

  it('takes 0 and 1 formatted as a date for nothing, and says so', () => {
    const xml = `<sheetData><row r="1">${number('A1', 0, 1)}${number('B1', 1, 1)}${text('C1', 'end')}</row></sheetData>`;
    assert.deepEqual(words(xml), [['', '', 'end']]);
    assert.equal(told(xml).length, 2);
  });

  it('reads 0.55 as 55% where the format says so, 42 days as such, and no digits into text', () => {
    const xml = `<sheetData><row r="1">${number('A1', 0.55, 3)}${number('B1', 42, 4)}${text('C1', '1.10')}${text('D1', '007')}${text('E1', '3/4')}${number('F1', 0.1 + 0.2)}</row></sheetData>`;
    assert.deepEqual(words(xml), [['55%', '42 days', '1.10', '007', '3/4', '0.3']]);
  });

  it('leaves hidden rows, columns and sheets out with their numbers, and takes them in when asked', () => {
    const xml = `<cols><col min="3" max="3" hidden="1"/></cols><sheetData>${rows([['Title', 'Status', 'Note']])}<row r="2" hidden="1">${text('A2', 'Secret')}</row><row r="3">${text('A3', 'Open')}${text('C3', 'inner')}</row></sheetData>`;
    assert.ok(!JSON.stringify(words(xml)).match(/Secret|inner/));
    assert.ok(told(xml).some(line => /^row 2: hidden/.test(line)));
    assert.ok(told(xml).some(line => /^column C: hidden/.test(line)));
    const bytes = xlsx([
      {name: 'Plan', xml},
      {name: 'Old', xml: '<sheetData/>', hidden: true},
    ]);
    assert.deepEqual(readWorkbook(bytes, 'plan.xlsx')!.hiddenSheets, ['Old']);
    const all = readWorkbook(bytes, 'plan.xlsx', {takeHidden: true})!;
    assert.equal(all.sheets.length, 2);
    assert.match(JSON.stringify(all.sheets[0]!.rows), /Secret.*inner/);
  });

  it('does not publish struck-out words, and tells of them', () => {
    const xml = `<sheetData><row r="1">${text('A1', 'Old promise', 5)}${text('B1', 'New promise')}</row></sheetData>`;
    assert.deepEqual(words(xml), [['', 'New promise']]);
    assert.ok(told(xml)[0]?.includes('"Old promise", struck out'));
  });

  it('leaves a cell that an .ods only colours unclear, and a day that a formula reckons from today out', () => {
    const colour = (name: string) => `<table:table-cell table:style-name="${name}"/>`;
    const styles = ['red', 'white']
      .map(
        (name, at) =>
          `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:background-color="${at ? '#ffffff' : '#ff0000'}"/></style:style>`,
      )
      .join('');
    const table = `${styles}<table:table-row>${['Title', 'Status'].map(odsText).join('')}</table:table-row><table:table-row>${odsText('Hub')}${colour('red')}</table:table-row><table:table-row>${odsText('Bus')}${colour('white')}</table:table-row>`;
    const [plan] = readWorkbook(ods(table), 'plan.ods')!.sheets;
    assert.deepEqual(
      plan!.rows.slice(1).map(([, status]) => status?.wordless),
      ['colour', undefined],
    );
    const {record} = readTable(plan!.rows, 'priorities');
    assert.ok(record!.priorities[0]!.updates?.[0]?.unclear?.includes('status'));

    const moving = `<sheetData>${rows([['Title', 'Due']])}<row r="2">${text('A2', 'Hub')}<c r="B2" s="1"><f>TODAY()+30</f><v>46082</v></c></row></sheetData>`;
    assert.equal(words(moving)[1]?.[1], '');
    assert.match(told(moving)[0]!, /row 2, column B: .*which a formula reckons from today/);
    const due = readTable(sheet(moving).rows, 'priorities').record!.priorities[0]!;
    assert.equal(due.due, undefined);
    assert.ok(due.unclear?.includes('due'));
  });

  it('takes a colour for a word where the heading says RAG, and tells of it elsewhere', () => {
    const cells = `<row r="2">${text('A2', 'Hub')}<c r="B2" s="6"/><c r="C2" s="7"/></row>`;
    const xml = `<sheetData>${rows([['Title', 'RAG', 'Status']])}${cells}</sheetData>`;
    assert.deepEqual(words(xml)[1], ['Hub', 'Red', '']);
    assert.match(told(xml)[0]!, /only the colour red, which is shown as the word/);
    const {record, faults} = readTable(sheet(xml).rows, 'priorities');
    assert.deepEqual(record?.priorities[0]?.updates?.[0]?.unclear, ['status']);
    assert.ok(faults.some(({path}) => path === 'row 2, "Status"'));
  });

  it('says nothing of a state that a rule may give a colour, and takes stripes for none', () => {
    const rule = (formula: string, type = 'expression') =>
      `<conditionalFormatting sqref="B2:B9"><cfRule type="${type}" dxfId="0"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    const plan = `<sheetData>${rows([['Title', 'Status'], ['Hub'], ['Waits', 'Done']])}</sheetData>`;
    const updates = (xml: string) =>
      JSON.stringify(
        readTable(sheet(xml).rows, 'priorities').record?.priorities.map(each => each.updates ?? 0),
      );
    assert.equal(
      updates(plan + rule('$C2&lt;TODAY()')),
      '[[{"unclear":["status"]}],[{"status":"done"}]]',
    );
    for (const other of [rule('MOD(ROW(),2)=0'), rule('3', 'cellIs')])
      assert.equal(updates(plan + other), '[0,[{"status":"done"}]]');
  });

  it('tells of colours behind titles where nothing else says how things stand', () => {
    const coloured = (headings: string[]) =>
      `<sheetData>${rows([headings])}<row r="2">${text('A2', 'Hub', 6)}</row><row r="3">${text('A3', 'Waits', 7)}</row></sheetData>`;
    assert.deepEqual(told(coloured(['Title', 'Lead'])), [
      'column A: cells in red, green, which is passed over',
    ]);
    assert.deepEqual(told(coloured(['Title', 'Status'])), []);
  });

  it('repeats a merged cell for each of its rows', () => {
    const xml = `<sheetData>${rows([
      ['Title', 'Action'],
      ['Hub', 'One'],
      ['', 'Two'],
    ])}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
    assert.deepEqual(words(xml).slice(1), [
      ['Hub', 'One'],
      ['Hub', 'Two'],
    ]);
  });

  it('tells of a formula whose result was never stored, and keeps the links of HYPERLINK', () => {
    const xml = `<sheetData><row r="1"><c r="A1"><f>B1+1</f></c><c r="B1" t="str"><f>HYPERLINK("https://a.example/x","The plan")</f><v>The plan</v></c></row></sheetData>`;
    assert.deepEqual(sheet(xml).rows[0]?.[1], {text: 'The plan', url: 'https://a.example/x'});
    assert.ok(told(xml)[0]?.includes('a formula whose result is not stored'));
  });

  it('reads an OpenDocument sheet: equal rows written as one, links, hidden rows; notes on cells are reported', () => {
    const cell = `<table:table-cell office:value-type="string"><office:annotation><text:p>inner</text:p></office:annotation><text:p><text:a xlink:href="https://a.example/">Plan</text:a></text:p></table:table-cell>`;
    const {sheets} = readWorkbook(
      ods(
        `<table:table-row>${odsText('Title')}</table:table-row><table:table-row table:number-rows-repeated="12">${odsText('Same')}</table:table-row><table:table-row table:visibility="collapse">${odsText('Secret')}</table:table-row><table:table-row>${cell}</table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>`,
      ),
      'plan.ods',
    )!;
    const [plan] = sheets;
    assert.equal(plan!.rows.length, 15);
    assert.equal(plan!.rows.filter(([cell0]) => cell0?.text === 'Same').length, 12);
    assert.deepEqual(plan!.rows[14], [{text: 'Plan', url: 'https://a.example/'}]);
    assert.doesNotMatch(JSON.stringify(plan), /Secret/);
    assert.doesNotMatch(JSON.stringify(plan!.rows), /inner/);
    assert.deepEqual(
      plan!.faults.filter(({found}) => /comment/.test(found)).map(({path, found}) => [path, found]),
      [['row 15, column A', 'a comment, which is left out: "inner"']],
    );
  });

  it('reads fifty thousand rows within seconds', () => {
    const many = Array.from({length: 50_000}, (_, at) => [`Row ${at}`, 'Done', '3 March 2026']);
    assert.equal(words(`<sheetData>${rows(many)}</sheetData>`).length, 50_000);
  });

  it('says that rows after the hundred thousandth are left out, and not where there are none', () => {
    const until = (last: number) =>
      sheet(`<sheetData>${rows([['Title'], ['Hub']])}${rows([['Last']], last)}</sheetData>`);
    assert.deepEqual(until(100_000).faults, []);
    const {rows: read, faults} = until(100_001);
    assert.equal(read.length, 100_000);
    assert.deepEqual(
      faults.map(({path, found}) => `${path}: ${found}`),
      ['row 100001: more, which are left out'],
    );
  });

  it('reports how far it has come', () => {
    const told: string[] = [];
    readWorkbook(
      xlsx([{name: 'Plan', xml: `<sheetData>${rows([['Last']], 6_000)}</sheetData>`}]),
      'plan.xlsx',
      {
        report: ({sheet: name, row, of}) => told.push(`${name} ${row} of ${of}`),
      },
    );
    assert.deepEqual(told, ['Plan 0 of 6000', 'Plan 5000 of 6000']);
  });
});

describe('a file that is no readable workbook', () => {
  const sentence = (bytes: Uint8Array) => {
    try {
      return readWorkbook(bytes, 'plan.xlsx') ?? 'a text';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const ole = (name: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.alloc(600), ...Buffer.from(name, 'utf16le')]);

  it('is named with what to do: a password, the .xls of 2003, a Word document, a folder, damage', () => {
    assert.match(String(sentence(ole('EncryptedPackage'))), /a workbook with a password; open it/);
    assert.match(String(sentence(ole('Workbook'))), /Excel 97 to 2003.*save it as Excel Workbook/);
    assert.match(
      String(sentence(zipSync({'word/document.xml': strToU8('<w/>')}))),
      /a Word document/,
    );
    assert.match(String(sentence(zipSync({'plan.csv': strToU8('a,b')}))), /a compressed folder/);
    assert.match(
      String(sentence(xlsx([{name: 'A', xml: '<sheetData/>'}]).slice(0, 300))),
      /damaged/,
    );
  });

  it('is a text where it is CSV or HTML under the name of a workbook', () => {
    assert.equal(sentence(strToU8('Title,Status\nHub,Done')), 'a text');
  });

  it('is refused by its size before it is unpacked', () => {
    const bomb = zipSync({'xl/workbook.xml': new Uint8Array(220_000_000)}, {level: 9});
    assert.match(String(sentence(bomb)), /larger than 200 MB/);
  });
});

describe('what a workbook hides in other ways', () => {
  it('is not published either: a row or a column without height or width, a format that shows nothing', () => {
    const xml = `<cols><col min="2" max="2" width="0" customWidth="1"/></cols><sheetData>${rows([['Title', 'Note', 'Status']])}<row r="2" ht="0" customHeight="1">${text('A2', 'Secret')}</row>${rows([['Hub', 'inner', 'Done']], 3)}</sheetData>`;
    assert.doesNotMatch(JSON.stringify(words(xml)), /Secret|inner/);
    assert.match(told(xml).join('\n'), /^row 2: hidden/m);
    assert.match(told(xml).join('\n'), /^column B: hidden/m);
  });

  it('leaves the state unclear where all its words are struck out, also run by run', () => {
    const xml = `<sheetData>${rows([['Title', 'Due', 'Status']])}<row r="2">${text('A2', 'Hub')}${text('B2', '1 May 2025')}<c r="C2" t="inlineStr"><is><r><rPr><strike/></rPr><t>Done</t></r></is></c></row></sheetData>`;
    const {record} = readTable(sheet(xml).rows, 'priorities');
    assert.deepEqual(record?.priorities[0]?.updates?.[0]?.unclear, ['status']);
    assert.match(told(xml).join('\n'), /"Done", struck out/);
  });

  it('leaves out a priority whose title is struck out, whatever else stands in its row', () => {
    const xml = `<sheetData>${rows([['Title', 'Due', 'Status']])}<row r="2">${text('A2', 'Hub', 5)}${text('B2', '1 May 2025')}${text('C2', 'Done', 5)}</row>${rows([['Bus', '', 'Done']], 3)}</sheetData>`;
    const {record, faults} = readTable(sheet(xml).rows, 'priorities');
    assert.deepEqual(
      record?.priorities.map(({title}) => title),
      ['Bus'],
    );
    assert.match(faults.map(({found}) => found).join('\n'), /"Hub 1 May 2025 Done", struck out/);
  });

  it('is not read out of an OpenDocument sheet that strikes it out', () => {
    const style = `<style:style style:name="ce1"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="ce2"><style:text-properties style:text-line-through-style="none"/></style:style>`;
    const cell = (name: string, said: string) =>
      `<table:table-cell office:value-type="string" table:style-name="${name}"><text:p>${said}</text:p></table:table-cell>`;
    const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
    const {sheets} = readWorkbook(
      ods(
        style +
          row(odsText('Title'), odsText('Status')) +
          row(odsText('Hub'), cell('ce1', 'Done')) +
          row(odsText('Bus'), cell('ce2', 'Done')),
      ),
      'plan.ods',
    )!;
    const {record} = readTable(sheets[0]!.rows, 'priorities');
    assert.deepEqual(
      record?.priorities.map(({updates}) => updates?.[0]?.status),
      [undefined, 'done'],
    );
    assert.match(sheets[0]!.faults[0]!.found, /"Done", struck out/);
  });
});

describe('a zero of a formula', () => {
  it('that only repeats another cell is nobody’s name, and is reported', () => {
    const xml = `<sheetData>${rows([['Title', 'Lead']])}<row r="2">${text('A2', 'Hub')}<c r="B2"><f>Lists!B7</f><v>0</v></c></row></sheetData>`;
    const {record} = readTable(sheet(xml).rows, 'priorities');
    assert.equal(record?.priorities[0]?.lead, undefined);
    assert.match(told(xml).join('\n'), /row 2, column B: a zero that stands for an empty cell/);
  });
});
