/** What a sheet shows beside the words of its cells: none of it is published, and all of it is told. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readWorkbook} from '../../cli/workbook/read-workbook.js';
import {folderWith, sendWidgets} from '../support/cli.js';
import {ods, odsText, rows, withParts, xlsx} from '../support/workbooks.js';

const plan = (rest = '', more: {name: string; xml: string}[] = []) =>
  xlsx([
    {
      name: 'Plan',
      xml: `<sheetData>${rows([
        ['Title', 'Lead', 'Status'],
        ['Hub', 'Ann', 'Done'],
      ])}</sheetData>${rest}`,
    },
    ...more,
  ]);
const box = (words: string) =>
  `<xdr:twoCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
const picture = '<xdr:twoCellAnchor><xdr:pic><xdr:blipFill/></xdr:pic></xdr:twoCellAnchor>';
const chart =
  '<xdr:twoCellAnchor><xdr:graphicFrame><a:graphic/></xdr:graphicFrame></xdr:twoCellAnchor>';
/** A workbook with a drawing upon one of its sheets. */
const drawn = (book: Uint8Array, drawing: string, sheet = 1) =>
  withParts(book, {
    [`xl/worksheets/_rels/sheet${sheet}.xml.rels`]:
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${drawing}</xdr:wsDr>`,
  });
const told = (bytes: Uint8Array, name = 'plan.xlsx') =>
  readWorkbook(bytes, name)!.sheets[0]!.faults.map(({path, found}) => `${path}: ${found}`);

describe('a text box', () => {
  it('is reported with its words and its sheet by both commands, and published by neither', async () => {
    const {folder, write} = folderWith();
    write('plan.xlsx', drawn(plan(), box('Paused &amp; under review')));
    const line =
      'text box: expected words in a cell, got "Paused & under review", which is passed over';
    const converted = await sendWidgets(['convert', 'plan.xlsx'], {cwd: folder});
    assert.equal(converted.code, 1);
    assert.ok(converted.err.includes(`plan.xlsx, sheet Plan: ${line}`), converted.err);
    assert.doesNotMatch(converted.out, /Paused/);
    const checked = await sendWidgets(['check', 'plan.xlsx'], {cwd: folder});
    assert.equal(checked.code, 1);
    assert.ok(checked.out.includes(`plan.xlsx, sheet Plan: ${line}`), checked.out);
  });

  it('is reported if it is all that its sheet has', async () => {
    const {folder, write} = folderWith();
    write(
      'plan.xlsx',
      drawn(plan('', [{name: 'Notes', xml: '<sheetData/>'}]), box('Read me first'), 2),
    );
    const {out} = await sendWidgets(['check', 'plan.xlsx'], {cwd: folder});
    assert.match(out, /sheet Notes, text box: .*"Read me first", which is passed over/);
  });

  it('is reported for an OpenDocument sheet, and is not part of the cell that it is anchored to', () => {
    const frame =
      '<draw:frame><draw:text-box><text:p>Paused since May</text:p></draw:text-box></draw:frame>';
    const book = ods(
      `<table:shapes>${frame}</table:shapes><table:table-row>${odsText('Title')}${odsText('Status')}</table:table-row><table:table-row>${odsText('Hub')}<table:table-cell office:value-type="string"><draw:custom-shape><text:p>See the board</text:p></draw:custom-shape><text:p>Done</text:p></table:table-cell></table:table-row>`,
    );
    assert.deepEqual(told(book, 'plan.ods'), [
      'text box: "Paused since May", which is passed over',
      'text box: "See the board", which is passed over',
    ]);
    const [, hub] = readWorkbook(book, 'plan.ods')!.sheets[0]!.rows;
    assert.deepEqual(
      hub!.map(({text}) => text),
      ['Hub', 'Done'],
    );
  });
});

describe('pictures and charts', () => {
  it('are counted', () => {
    assert.deepEqual(told(drawn(plan(), picture + picture + chart)), [
      'pictures: 2 pictures, which are passed over',
      'charts: 1 chart, which is passed over',
    ]);
    const book = ods(
      `<table:shapes><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></table:shapes><table:table-row>${odsText('Title')}</table:table-row>`,
    );
    assert.deepEqual(told(book, 'plan.ods'), ['pictures: 1 picture, which is passed over']);
  });
});

describe('icons that a rule sets', () => {
  it('are reported with their cells, as they may mean a status', () => {
    const rule =
      '<cfRule type="iconSet" priority="1"><iconSet iconSet="3TrafficLights1"/></cfRule>';
    assert.deepEqual(
      told(
        plan(
          `<conditionalFormatting sqref="C2:C9">${rule}</conditionalFormatting><extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting>${rule.replace(/(<\/?)cf/g, '$1x14:cf')}<xm:sqref>D2:D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
        ),
      ),
      [
        'cells C2:C9: icons of a rule, which are passed over',
        'cells D2:D9: icons of a rule, which are passed over',
      ],
    );
    const book = ods(
      `<table:table-row>${odsText('Title')}</table:table-row><calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="Plan.B2:Plan.B9"><calcext:icon-set calcext:icon-set-type="3Flags"></calcext:icon-set></calcext:conditional-format></calcext:conditional-formats>`,
    );
    assert.deepEqual(told(book, 'plan.ods'), [
      'cells B2:B9: icons of a rule, which are passed over',
    ]);
  });
});
