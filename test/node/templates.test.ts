/** The workbooks to fill in: their help, and what comes back once Excel has saved them. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import {listNames} from '../../cli/lists.js';
import {tableOf} from '../../cli/tables.js';
import {readWorkbook} from '../../cli/workbook/read-workbook.js';
import {newDraft, recordOf} from '../../site/make/draft.js';
import {fromWorkbook} from '../../site/make/sources.js';
import {doTask} from '../../site/make/workbook-task.js';
import {writeTemplates} from '../../scripts/site/templates.js';
import {columns} from '../../src/data/columns.js';
import {vocabularies} from '../../src/data/synonyms.js';
import type {ListName} from '../../src/record/schema.js';

const templates = writeTemplates();
const bytesOf = (file: string) => templates.find(one => one.file === file)!.bytes;
const sheetXml = (bytes: Uint8Array, at = 1) =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${at}.xml`]!);

/** What a drop-down list offers in a column: the words of the sheet that it points to. */
function offered(file: string, list: ListName, heading: string, at = 1): string[] {
  const {sheets} = readWorkbook(bytesOf(file), file)!;
  const headings = sheets.find(({name}) => name === list)!.rows[0]!.map(({text}) => text);
  const column = String.fromCharCode(65 + headings.indexOf(heading));
  const [, place] =
    new RegExp(
      `<dataValidation type="list"[^>]*sqref="${column}2:[^>]*><formula1>Words!(.*?)</formula1>`,
    ).exec(sheetXml(bytesOf(file), at)) ?? [];
  const [, letter, from, to] = /^\$([A-Z])\$(\d+):\$\1\$(\d+)$/.exec(place!)!;
  const words = sheets.find(({name}) => name === 'Words')!.rows;
  return words
    .slice(Number(from) - 1, Number(to))
    .map(row => row[letter!.charCodeAt(0) - 65]!.text);
}

describe('a workbook to fill in', () => {
  it('offers the words of the schema where a column has some, and no others', () => {
    assert.deepEqual(offered('priorities.xlsx', 'priorities', 'Status'), [
      'Not started',
      'Planned',
      'In progress',
      'Done',
      'Checking',
      'Changed',
      'Stopped',
    ]);
    for (const [name, {codes}] of Object.entries(vocabularies)) {
      const [list, ...field] = name.split('.') as [ListName, ...string[]];
      const heading = columns[list].find(one => one.field === field.join('.'))!.names[0]!;
      const all = listNames.indexOf(list) + 1;
      assert.equal(offered(`${list}.xlsx`, list, heading).length, codes.length, name);
      assert.deepEqual(
        offered('all-lists.xlsx', list, heading, all),
        offered(`${list}.xlsx`, list, heading),
        name,
      );
    }
  });

  it('explains each column, within what Excel takes', () => {
    for (const {file, bytes} of templates)
      for (const [, title, words] of sheetXml(bytes).matchAll(
        /promptTitle="(.*?)" prompt="(.*?)"/g,
      )) {
        assert.ok(title!.length <= 32 && words!.length <= 255, `${file}: ${title}`);
        assert.match(words!, /^[A-Z].*[a-z)a-z\d%/]\.?/, `${file}: ${title}`);
      }
    assert.match(sheetXml(bytesOf('priorities.xlsx')), /promptTitle="Due" prompt="By when\. /);
  });

  it('puts its help where the standard has it: after the rows, before what Excel ignores', () => {
    assert.match(
      sheetXml(bytesOf('events.xlsx')),
      /<\/sheetData><dataValidations count="\d+">.*<\/dataValidations><ignoredErrors>/s,
    );
  });

  it('begins with two rows that show how it is meant', () => {
    for (const list of listNames) {
      const {rows} = readWorkbook(bytesOf(`${list}.xlsx`), list)!.sheets[0]!;
      const filled = rows.filter(row => row.some(({text}) => text.trim()));
      assert.ok(filled.length >= 2 && filled.length <= 3, `${list}: ${filled.length}`);
    }
  });
});

/** A cell as Excel stores it: words in a table of their own, days as numbers with a format, and styled cells without a value. */
type Filled = string | {day: number} | null;

/** Days since 30 December 1899, as Excel counts. */
const day = (year: number, month: number, date: number) => ({
  day: Date.UTC(year, month - 1, date) / 86_400_000 + 25_569,
});

/** The template as Excel saves it, its rows replaced by others. */
function savedByExcel(
  bytes: Uint8Array,
  headings: readonly string[],
  table: Filled[][],
): Uint8Array {
  const files = unzipSync(bytes);
  const shared: string[] = [];
  const share = (words: string) =>
    shared.includes(words) ? shared.indexOf(words) : shared.push(words) - 1;
  const cell = (value: Filled, row: number, at: number) => {
    const address = `${String.fromCharCode(65 + at)}${row}`;
    if (value === null) return `<c r="${address}" s="0"/>`;
    return typeof value === 'string'
      ? `<c r="${address}" t="s"><v>${share(value)}</v></c>`
      : `<c r="${address}" s="1"><v>${value.day}</v></c>`;
  };
  const rows = [headings, ...table]
    .map(
      (cells, at) =>
        `<row r="${at + 1}" spans="1:${headings.length}" x14ac:dyDescent="0.25">${cells.map((value, place) => cell(value, at + 1, place)).join('')}</row>`,
    )
    .join('');
  const name = 'xl/worksheets/sheet1.xml';
  files[name] = strToU8(
    strFromU8(files[name]!)
      .replace(
        '<worksheet ',
        '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ',
      )
      .replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
  );
  const styles = strFromU8(files['xl/styles.xml']!);
  files['xl/styles.xml'] = strToU8(
    styles.replace(
      /<cellXfs[^>]*>.*<\/cellXfs>/s,
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    ),
  );
  files['xl/sharedStrings.xml'] = strToU8(
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${shared.length}" uniqueCount="${shared.length}">${shared.map(words => `<si><t xml:space="preserve">${words.replaceAll('&', '&amp;')}</t></si>`).join('')}</sst>`,
  );
  files['[Content_Types].xml'] = strToU8(
    strFromU8(files['[Content_Types].xml']!).replace(
      '</Types>',
      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    ),
  );
  files['xl/_rels/workbook.xml.rels'] = strToU8(
    strFromU8(files['xl/_rels/workbook.xml.rels']!).replace(
      '</Relationships>',
      '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    ),
  );
  return zipSync(files);
}

/** What Make takes of a workbook. */
function broughtBy(bytes: Uint8Array) {
  const answer = doTask({read: bytes, name: 'priorities.xlsx'}, () => undefined);
  assert.ok('sheets' in answer);
  const brought = fromWorkbook(answer, 'priorities.xlsx');
  assert.ok('sheets' in brought);
  return brought;
}

describe('a workbook that an officer has filled in', () => {
  it('comes back as it was filled in, and goes through a spreadsheet of ours unchanged', () => {
    const bytes = bytesOf('priorities.xlsx');
    const headings = readWorkbook(bytes, 'x')!.sheets[0]!.rows[0]!.map(({text}) => text);
    const row = (values: Readonly<Record<string, Filled>>): Filled[] =>
      headings.map(heading => values[heading] ?? null);
    const saved = savedByExcel(bytes, headings, [
      row({
        Title: 'Open a hub & café',
        Lead: 'Amira',
        Due: day(2027, 3, 31),
        Date: day(2026, 11, 20),
        Status: 'In progress',
        Update: 'A room was found.',
      }),
      row({Title: 'Train staff', Due: 'spring 2027', Status: 'Under discussion'}),
    ]);
    const brought = broughtBy(saved);
    const {value, record, faults} = recordOf({...newDraft('1', 'x'), sheets: brought.sheets});
    assert.deepEqual(faults, []);
    assert.deepEqual(JSON.parse(JSON.stringify(value['priorities'])), [
      {
        title: 'Open a hub & café',
        lead: 'Amira',
        due: '2027-03-31',
        updates: [{date: '2026-11-20', status: 'in-progress', text: 'A room was found.'}],
      },
      {title: 'Train staff', due: '2027-21', updates: [{statusText: 'Under discussion'}]},
    ]);
    const [names = [], ...table] = tableOf(record!, 'priorities');
    const back = broughtBy(savedByExcel(bytes, names, table));
    assert.deepEqual(
      recordOf({...newDraft('1', 'x'), sheets: back.sheets}).value['priorities'],
      value['priorities'],
    );
  });
});
