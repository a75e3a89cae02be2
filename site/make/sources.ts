/** Converts a person's data to sheets or a record: a file, cells or a table from the clipboard, an address. */
import {listByName} from '../../cli/lists.js';
import {positionsIn, scanJson} from '../../cli/json-places.js';
import {listOfRows, listOfSheet} from '../../cli/read-tables.js';
import {areasByRow} from '../../cli/table-areas.js';
import {decodeText} from '../../src/data/decode.js';
import {tableCells} from '../../src/data/html-table.js';
import {cellWithoutMarkup} from '../../src/data/strip-markup.js';
import {knownFile} from '../../src/data/known-files.js';
import {isTable, parseJson} from '../../src/data/reading.js';
import type {Cell} from '../../src/data/table-cells.js';
import {csvCells} from '../../src/data/csv-table.js';
import type {Fault} from '../../src/record/faults.js';
import {isTranslation} from '../../src/record/translation-file.js';
import {type ListName, lists} from '../../src/record/schema.js';
import {MOST_ROWS, cutFaults, cutRows} from './cut-rows.js';
import {furtherInCsv, isFurther} from '../../cli/further-fields.js';
import {otherKind} from '../../cli/workbook/other-kind.js';
import type {Sheet} from './sheet.js';
import {areasIn} from './understand.js';
import type {TakenSheet, TakenTable} from './workbook-task.js';

/** Sheets, a record, or a sentence that says why there is neither. */
export type Brought =
  | {sheets: Sheet[]; notes: readonly string[]}
  | {record: Record<string, unknown>}
  | {sentence: string};

const sheetOf = (
  name: string,
  {rows, readFaults, notTaken}: TakenTable,
  list?: ListName,
): Sheet => {
  const known = knownFile(rows);
  const rowAreas = known && areasByRow(rows, known.list);
  return {
    name,
    list: list ?? known?.list ?? listOfRows(rows) ?? listByName(name) ?? '',
    rows: known?.rows ?? rows,
    chosen: {},
    statuses: {},
    readFaults,
    ...(known ? {known: {kind: known.kind, ignored: known.ignored.map(({name: own}) => own)}} : {}),
    ...(rowAreas ? {rowAreas} : {}),
    ...(notTaken ? {notTaken} : {}),
  };
};

const takenOf = (
  rows: readonly (readonly Cell[])[],
  faults: readonly Fault[] = [],
): TakenTable => ({
  ...cutRows(rows),
  readFaults: cutFaults(faults),
});

/** Questions about sheets: whose list is unknown, or which are about many areas. */
function notesOf(sheets: readonly Sheet[]): string[] {
  return [
    ...notesOfUnknown(sheets),
    ...sheets
      .map(sheet => ({name: sheet.name, areas: areasIn(sheet).length}))
      .filter(({areas}) => areas)
      .map(({name, areas}) => `“${name}” is about ${areas} areas: choose yours below.`),
  ];
}

function notesOfUnknown(sheets: readonly Sheet[]): string[] {
  const unknown = sheets.filter(({list, isFurther: isNone}) => !list && !isNone);
  const names = unknown.map(({name}) => `“${name}”`).join(', ');
  if (!unknown.length) return [];
  if (unknown.length < sheets.length)
    return [
      `Left out, as no names of columns told what ${unknown.length === 1 ? 'it holds' : 'they hold'}: ${names}. You can say it below.`,
    ];
  const hasColumns = unknown.some(({rows}) =>
    rows.some(row => row.filter(({text}) => text.trim()).length > 1),
  );
  if (!hasColumns)
    return [
      `There are no columns in ${names}, only lines. Copy the cells of a table, with the names of the columns above them, or begin with empty rows.`,
    ];
  return [
    `No names of columns told what ${names} ${unknown.length === 1 ? 'holds: choose it below, or leave it out' : 'hold: choose it below, or leave them out'}.`,
  ];
}

/** The sheets of a workbook. Of two that seem to be the same list, the first counts until the person chooses. */
export function fromWorkbook(
  {sheets, hiddenSheets}: {sheets: readonly TakenSheet[]; hiddenSheets: readonly string[]},
  name: string,
): Brought {
  const filled = sheets.filter(({rows}) => rows.length);
  if (!filled.length) return {sentence: 'The workbook has nothing in the sheets that it shows.'};
  const taken = new Set<string>();
  const made = filled.map(({name: own, ...table}) => {
    if (isFurther(table.rows)) return furtherSheet(own, table);
    const rows = table.rows.map(row => row.map(cell => cellWithoutMarkup(cell)));
    const list = listOfSheet({name: own, rows});
    const sheet = sheetOf(own, {...table, rows}, list);
    const kept = filled.length === 1 || list ? sheet : {...sheet, list: '' as const};
    if (!kept.list || !taken.has(kept.list)) {
      taken.add(kept.list);
      return kept;
    }
    return {...kept, list: '' as const};
  });
  const notes = [
    ...(hiddenSheets.length
      ? [
          `Hidden sheets are left out: ${hiddenSheets.join(', ')}. Show them in the workbook if they are meant to be public.`,
        ]
      : []),
    ...notesOf(made),
  ];
  return made.some(({rows}) => rows.length)
    ? {sheets: made, notes}
    : {sentence: `${name} is empty.`};
}

/** What has no column in the tables beside it. Its words are not those of an editor, and stay as they are. */
const furtherSheet = (name: string, table: TakenTable): Sheet => ({
  ...sheetOf(name, {...table, rows: []}),
  rows: table.rows,
  list: '',
  isFurther: true,
});

const HIDDEN = '[hidden], [style*="display:none" i], [style*="display: none" i]';

/** Excel also copies hidden rows and columns: these are emptied and reported. */
function emptyHidden(table: HTMLTableElement): Fault[] {
  const hiddenRows: number[] = [];
  let cells = 0;
  for (const [at, row] of [...table.rows].entries()) {
    const isHidden = row.matches(HIDDEN);
    for (const cell of row.cells)
      if ((isHidden || cell.matches(HIDDEN)) && cell.textContent?.trim()) {
        if (isHidden) hiddenRows.push(at + 1);
        else cells += 1;
        cell.replaceChildren();
      }
  }
  const rows = [...new Set(hiddenRows)];
  const told = {expected: 'what is shown', found: 'hidden ones, which are left out'};
  return [
    ...(rows.length ? [{...told, path: `row ${rows.join(', ')}`}] : []),
    ...(cells ? [{...told, path: `cells ${cells}`}] : []),
  ];
}

/**
 * Tables of a page or of a part of one, such as Word and spreadsheets put on the clipboard, and whether other words stand there,
 * too.
 */
function fromHtml(text: string): {sheets: Sheet[]; hasMore: boolean} {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const sheets = [...page.querySelectorAll('table')]
    .filter(table => !table.querySelector('table'))
    .map((table, at) => {
      const name = table.caption?.textContent?.trim() || `Table ${at + 1}`;
      const further = [...table.rows].slice(MOST_ROWS);
      for (const row of further) row.remove();
      const readFaults = emptyHidden(table);
      const {rows} = takenOf(tableCells(table, 'https://your-page.example/'));
      const notTaken = further.filter(row => row.textContent?.trim()).length;
      return sheetOf(name, {rows, readFaults, notTaken});
    })
    .filter(({rows}) => rows.length);
  for (const other of page.body.querySelectorAll('table, script, style, template')) other.remove();
  return {sheets, hasMore: Boolean(page.body.textContent?.trim())};
}

/** The one table of a file, named as the file is. */
export function fromTable(table: TakenTable, name: string): Brought {
  const sheets = [(isFurther(table.rows) ? furtherSheet : sheetOf)(name, table)];
  return {sheets, notes: notesOf(sheets)};
}

export const isMarkup = (text: string): boolean => /^\uFEFF?\s*</.test(text);

/** A record that is too long for this page is refused, so that no part is left out silently. */
function tooLong(record: Readonly<Record<string, unknown>>): string | undefined {
  const [list, length] =
    Object.keys(lists)
      .map(name => [name, (record[name] as unknown[] | undefined)?.length ?? 0] as const)
      .find(([, count]) => count > MOST_ROWS) ?? [];
  return list && length
    ? `This record has ${length.toLocaleString('en-GB')} ${list}, and Make takes ${MOST_ROWS.toLocaleString('en-GB')} of a list. The widgets and the command “send-widgets check” read it as it is.`
    : undefined;
}

/** What a text is: a record, a table, or a page with tables. */
export function fromText(text: string, name: string, readFaults: readonly Fault[] = []): Brought {
  if (!text.trim()) return {sentence: 'There is nothing in it.'};
  if (/^[^<]*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<xliff\b/is.test(text))
    return {
      sentence:
        'It is a file from a translator. Bring the record that it belongs to, and choose it there under “Translations”, “Read what came back”.',
    };
  if (isMarkup(text)) {
    const {sheets, hasMore} = fromHtml(text);
    return sheets.length
      ? {
          sheets,
          notes: [
            ...notesOf(sheets),
            ...(hasMore
              ? [
                  `Of a page its tables are read alone; what else stands on it was left out.${/^\uFEFF?\s*<!doctype/i.test(text) ? ' If Make saved it: the record (.json) and the spreadsheet have all of it.' : ''}`,
                ]
              : []),
          ],
        }
      : {
          sentence:
            'It is a page without a table. A page that holds widgets is looked at by Check.',
        };
  }
  const further = furtherInCsv(text);
  if (further) return fromTable({rows: further, readFaults, notTaken: 0}, name);
  if (isTable(text)) {
    const faults: Fault[] = [...readFaults];
    const rows = csvCells(text, faults);
    return fromTable(takenOf(rows, faults), name);
  }
  const parsed = parseJson(text);
  if (parsed.fault) return {sentence: noRecord(text, parsed.fault.found)};
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value))
    return {sentence: 'It is JSON, but no record.'};
  const record = parsed.value as Record<string, unknown>;
  if (isTranslation(record))
    return {
      sentence:
        'It is a file of translated texts, which belongs beside a record and is named there. Bring the record itself.',
    };
  const sentence = tooLong(record);
  return sentence ? {sentence} : {record};
}

/** For JSON, the position of the mistake; for other texts, what to give instead. */
function noRecord(text: string, found: string): string {
  if (/^\uFEFF?\s*[[{]/.test(text)) {
    const {mistake} = scanJson(text);
    if (mistake) {
      const {line, column} = positionsIn(text)(mistake.offset);
      return `This record breaks off in line ${line}, at character ${column}: there should be ${mistake.expected}; there is ${mistake.found}. Nothing of it was taken.`;
    }
  }
  return found === 'a text that is not JSON'
    ? 'These are words without columns, where we expected a table or a record. Copy the cells of a table, with the names of the columns above them, or begin with empty rows.'
    : `It is ${found}, where we expected a table or a record.`;
}

/** The text of a file that is no workbook. */
export function fromBytes(bytes: Uint8Array, name: string): Brought {
  const other = otherKind(bytes);
  if (other) return {sentence: `${name}: ${other}.`};
  const {text, fault} = decodeText(bytes);
  return fromText(text, name.replace(/\.\w+$/, ''), fault ? [fault] : []);
}

/** Requests one address, without cookies and referrer. */
export async function fetchBytes(address: string): Promise<Uint8Array | {sentence: string}> {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    return {sentence: 'That is no address. It begins with https://'};
  try {
    const answer = await fetch(address, {credentials: 'omit', referrerPolicy: 'no-referrer'});
    if (!answer.ok) return {sentence: `That server answered ${answer.status}.`};
    return new Uint8Array(await answer.arrayBuffer());
  } catch {
    return {
      sentence:
        'That server gave no answer, or does not let other pages read it. Open the address in a tab, save the file, and choose it here.',
    };
  }
}
