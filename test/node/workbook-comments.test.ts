/** What somebody wrote about a cell, or drew for a letter: neither is published, and neither is lost without a word. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readWorkbook} from '../../cli/workbook/read-workbook.js';
import {readTable} from '../../src/data/table.js';
import {folderWith, sendWidgets} from '../support/cli.js';
import {ods, odsText, rows, text, withComments, withParts, xlsx} from '../support/workbooks.js';

const told = (bytes: Uint8Array, name = 'plan.xlsx') =>
  readWorkbook(bytes, name)!.sheets[0]!.faults.map(({path, found}) => `${path}: ${found}`);
const planOf = (bytes: Uint8Array, name = 'plan.xlsx') =>
  readTable(readWorkbook(bytes, name)!.sheets[0]!.rows, 'priorities').record!.priorities;
const table = (hidden = '') =>
  xlsx([
    {
      name: 'Plan',
      xml: `<sheetData>${rows([
        ['Title', 'Lead', 'Status'],
        ['Hub', 'Ann', 'Done'],
      ])}<row r="3"${hidden}>${text('A3', 'Bus')}</row></sheetData>`,
    },
  ]);
const note = (place: string, words: string) =>
  `<comment ref="${place}" authorId="0"><text><r><t>Zoe Green:</t></r><r><t xml:space="preserve">\n${words}</t></r></text></comment>`;

describe('a comment on a cell', () => {
  it('is reported with its sheet and its cell by both commands, and published by neither', async () => {
    const {folder, write} = folderWith();
    write('plan.xlsx', withComments(table(), note('C2', 'Not really done: the hub is shut.')));
    const line =
      'row 2, column C: expected words in the cell itself, got a comment, which is left out: "Not really done: the hub is shut."';
    const converted = await sendWidgets(['convert', 'plan.xlsx'], {cwd: folder});
    assert.equal(converted.code, 1);
    assert.ok(converted.err.includes(`plan.xlsx, sheet Plan: ${line}`), converted.err);
    assert.doesNotMatch(converted.out, /shut/);
    const checked = await sendWidgets(['check', 'plan.xlsx'], {cwd: folder});
    assert.equal(checked.code, 1);
    assert.ok(checked.out.includes(line), checked.out);
  });

  it('is reported once for each reply of a thread, without the text for older programs', () => {
    const bytes = withComments(
      table(),
      note('C2', '[Threaded comment] Your version of Excel allows you to read this'),
      '<threadedComment ref="C2" personId="{A}" id="{1}"><text>Reopened in May</text></threadedComment><threadedComment ref="C2" personId="{A}" id="{2}" parentId="{1}"><text>Agreed &amp; noted</text></threadedComment>',
    );
    assert.deepEqual(told(bytes), [
      'row 2, column C: a comment, which is left out: "Reopened in May"',
      'row 2, column C: a comment, which is left out: "Agreed & noted"',
    ]);
  });

  it('that is empty otherwise leaves open what is not in it', () => {
    const [, bus] = planOf(withComments(table(), note('C3', 'Ask Bob')));
    assert.deepEqual(bus!.updates?.[0]?.unclear, ['status']);
  });

  it('is reported below the table too, but not if its row is hidden and named', () => {
    assert.deepEqual(told(withComments(table(), note('F9', 'Ask the board'))), [
      'row 9, column F: a comment, which is left out: "Ask the board"',
    ]);
    const hidden = told(withComments(table(' hidden="1"'), note('A3', 'Ask Bob')));
    assert.deepEqual(
      hidden.map(line => line.slice(0, 13)),
      ['row 3: hidden'],
    );
  });
});

describe('a letter in a font of ticks', () => {
  const run = (font: string, letters: string) =>
    `<r><rPr><rFont val="${font}"/></rPr><t xml:space="preserve">${letters}</t></r>`;

  it('is no word of a cell that is written in parts', () => {
    const bytes = withParts(
      xlsx([
        {
          name: 'Plan',
          xml: `<sheetData>${rows([['Title', 'Status']])}<row r="2">${text('A2', 'Hub')}<c r="B2" t="s"><v>0</v></c></row><row r="3">${text('A3', 'Bus')}<c r="B3" t="s"><v>1</v></c></row></sheetData>`,
        },
      ]),
      {
        'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si>${run('Wingdings', 'l')}</si><si>${run('Wingdings 2', 'P ')}${run('Calibri', 'Completed')}</si></sst>`,
      },
      {
        '[Content_Types].xml':
          '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>',
        'xl/_rels/workbook.xml.rels':
          '<Relationship Id="rs" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>',
      },
    );
    const [hub, bus] = planOf(bytes);
    assert.deepEqual(hub!.updates?.[0]?.unclear, ['status']);
    assert.equal(bus!.updates?.[0]?.status, 'done');
    assert.deepEqual(told(bytes), ['row 3, column B: a sign of a font, which is left out']);
  });

  it('is no word of an OpenDocument sheet, as a whole or in part', () => {
    const sheet = ods(
      `<table:table-row>${['Title', 'Status'].map(odsText).join('')}</table:table-row><table:table-row>${odsText('Hub')}<table:table-cell table:style-name="ce1" office:value-type="string"><text:p>R</text:p></table:table-cell></table:table-row><table:table-row>${odsText('Bus')}<table:table-cell office:value-type="string"><text:p><text:span text:style-name="T1">R</text:span></text:p></table:table-cell></table:table-row>`,
    );
    const styles = `<office:document-styles><style:style style:name="ce1" style:family="table-cell"><style:text-properties style:font-name="Wingdings 2"/></style:style><style:style style:name="T1" style:family="text"><style:text-properties style:font-name="Webdings"/></style:style></office:document-styles>`;
    for (const item of planOf(withParts(sheet, {'styles.xml': styles}), 'plan.ods'))
      assert.deepEqual(item.updates?.[0]?.unclear, ['status']);
  });
});
