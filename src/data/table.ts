/**
 * Turns a table from CSV, a spreadsheet or a page into a record: each row is an item, except that rows with the same
 * title are updates of one priority if nothing contradicts that.
 *
 * Nothing is dropped silently. Values that cannot be read are stored as they were typed if the record has a field for
 * that, and each row, column or cell that is skipped is reported with its position. Fields that a table may contain
 * without having been recognised are marked as unclear in its items, so that no widget says that they were not
 * published.
 */
import {markUnclear} from '../record/absence.js';
import {type CheckedRecord, checkRecord} from '../record/check.js';
import {type Fault, describeValue} from '../record/faults.js';
import type {ListName} from '../record/schema.js';
import {comparisonKey} from '../record/texts.js';
import {orderOf} from '../record/typed-dates.js';
import type {RowReader} from './cell-values.js';
import {columns, type Header} from './columns.js';
import {addPriority} from './priority-rows.js';
import {putEventStatus} from './event-status.js';
import {finishDates} from './row-dates.js';
import {hasNumberedTitles, splitReference} from './references.js';
import {isTemplateRow} from './row-roles.js';
import {withoutSurplusCells} from './surplus-cells.js';
import {type VocabularyOptions, parsePairs} from './vocabulary-options.js';
import type {Item} from './item-fields.js';
import {type Cell, readRow, wordedCells} from './table-cells.js';
import {findHeader, ownColumnFaults} from './table-header.js';
import {type TableRow, sectionWords, tableRows} from './table-rows.js';
import {codeOf} from './synonyms.js';

type Row = readonly Cell[];

/** Reads a table as one list of a record. Never throws. */
export function readTable(
  rows: readonly Row[],
  list: ListName,
  own: VocabularyOptions = {},
): CheckedRecord {
  const faults: Fault[] = ownColumnFaults(own, list);
  const header = findHeader(rows, list, own, faults);
  if (!header) return {faults: [...faults, noHeader(rows, list)]};
  const found = tableRows(rows, header, list, own, faults);
  const {items, rowOf} = readItems(found, list, meaningsOf(own, list, faults), faults);
  const checked = checkRecord({version: 1, [list]: items});
  // The rows that were left out may have been the items.
  if (!items.length && faults.length) markUnclear(checked.record as unknown as Item, list);
  const reported = new Set(faults.map(({path}) => path.split(',')[0]));
  // If a field is missing because its cell could not be read, that cell was already reported.
  const placed = checked.faults
    .map(fault => ({...fault, path: inRow(fault.path, rowOf, list)}))
    .filter(({path, found}) => found !== 'nothing' || !reported.has(path.split(',')[0]));
  return {...checked, faults: faults.concat(placed)};
}

function noHeader(rows: readonly Row[], list: ListName): Fault {
  const names = columns[list]
    .filter(({field}) => /^(?!id$)\w/.test(field))
    .slice(0, 4)
    .map(({names: [name]}) => name)
    .join(', ');
  return {
    path: 'table',
    expected: `a row of column names such as ${names}`,
    found: describeValue(rows[0]?.map(({text}) => text).join(', ')),
  };
}

/** The items of a table, and the row of each. Other rows are reported. */
function readItems(
  rows: readonly TableRow[],
  list: ListName,
  meanings: RowReader['meanings'],
  faults: Fault[],
): {items: Item[]; rowOf: number[]} {
  const items: Item[] = [];
  const rowOf: number[] = [];
  const titles = new Map<string, Item>();
  const itemRows = rows.filter(({role}) => role === 'item');
  const monthFirst = monthFirstColumns(itemRows, list);
  const isNumbered = list === 'priorities' && hasNumberedTitles(itemRows);
  const sections = new Set(rows.filter(({role}) => role === 'section'));
  const reportRow = (row: TableRow, expected: string, found: string, isNote = true) =>
    void faults.push({path: `row ${row.number}`, expected, found, ...(isNote ? {isNote} : {})});
  for (const row of rows) {
    const {number, words, role, section} = row;
    const {places, headings, unclear} = row.header;
    const report = (...fault: [expected: string, found: string, isNote?: boolean]) =>
      reportRow(row, ...fault);
    const leaveOut = (isNote: boolean) => report('an item', `${words}, which is left out`, isNote);
    if (role === 'struck') report('an item', `${words}, struck out`, false);
    else if (role !== 'item' && role !== 'section')
      // A single cell above the column names is a title; several cells may be an item.
      leaveOut(role !== 'other' && (role !== 'above' || wordedCells(row.cells) < 3));
    if (role !== 'item') continue;
    const fault = (column: string, expected: string, found: string) =>
      void faults.push({path: `row ${number}, "${column}"`, expected, found});
    const cells = withoutSurplusCells(row.cells, headings.length, number, faults);
    const item = readRow(cells, places, headings, {list, meanings, monthFirst, fault});
    const isEmpty = Object.keys(item).every(key => key === 'unclear');
    if (isEmpty || isTemplateRow(item, list)) {
      leaveOut(!isEmpty);
      continue;
    }
    reviseDue(item, report);
    if (section && THEMED.includes(list)) {
      const theme = sectionWords(section);
      if ((item['theme'] ??= theme) === theme) sections.delete(section);
    }
    if (unclear.length) {
      markUnclear(item, ...unclear);
      const update = item['update'] as Item | undefined;
      if (update && !update['date']) markUnclear(update, 'date');
    }
    // It may also be the heading of the rows below: then nothing is missing.
    if (row.mayHead && list === 'priorities') {
      markUnclear(item, 'lead', 'due', 'updates');
      report('an item', `${words} alone`);
    }
    if (list === 'events') putEventStatus(item);
    const further = list === 'events' ? finishDates(item, number, fault) : [];
    if (list !== 'priorities') {
      items.push(item, ...further);
      rowOf.push(number, ...further.map(() => number));
      continue;
    }
    if (isNumbered) splitReference(item);
    const titleAt = places.findIndex(column => column?.field === 'title');
    const look = {
      isRepeated: cells[titleAt]?.isRepeated === true,
      isTitled: titleAt >= 0,
      isAction: isActionColumn(places, headings),
    };
    addPriority(items, titles, item, look, report, () => rowOf.push(number));
  }
  // Sections whose heading is not the theme of any item.
  for (const row of sections)
    reportRow(row, 'an item', `${row.words}, which heads a section and is left out`);
  return {items, rowOf};
}

/** Lists whose sections are themes. */
const THEMED: readonly ListName[] = ['priorities', 'responses'];

/** `events[3].follows` in terms of the table: `row 5, "Follows"`. */
const inRow = (path: string, rowOf: readonly number[], list: ListName) =>
  path.replace(/^\w+\[(\d+)\]\.?(.*)$/, (_, index: string, rest: string) => {
    const field = rest.replace(/\[\d+\]/g, '').replace(/^updates\b/, 'update');
    const column = columns[list].find(candidate => candidate.field === field);
    return `row ${rowOf[Number(index)]}${rest ? `, ${column ? `"${column.names[0]}"` : rest}` : ''}`;
  });

/** Of an original and a revised due date, the revised one counts; the original one is reported. */
function reviseDue(item: Item, report: (expected: string, found: string) => void): void {
  if (item['+due'] === undefined && item['+dueText'] === undefined) return;
  const before = item['dueText'] ?? item['due'];
  if (before !== undefined) report('one date', `${describeValue(before)}, which was revised`);
  for (const field of ['due', 'dueText']) {
    const later = item[`+${field}`];
    delete item[`+${field}`];
    if (later === undefined) delete item[field];
    else item[field] = later;
  }
}

/** The meanings of the publisher's own words for a status. */
function meaningsOf(own: VocabularyOptions, list: ListName, faults: Fault[]): Map<string, string> {
  const meanings = new Map<string, string>();
  const name = list === 'responses' ? 'responses.state' : 'priorities.update.status';
  for (const [words, meant] of parsePairs(own.statuses)) {
    const code = codeOf(meant, name);
    if (code) meanings.set(comparisonKey(words), code);
    else faults.push({path: 'statuses', expected: 'a status that we know', found: `"${meant}"`});
  }
  return meanings;
}

/**
 * Date columns in which at least one date can only have the month first: the others may too. Events may be as old as
 * 2014.
 */
const monthFirstColumns = (rows: readonly TableRow[], list: ListName): RowReader['monthFirst'] =>
  new Set(
    rows.flatMap(({cells, header: {places}}) =>
      places.filter(
        (column, place) =>
          column?.kind === 'date' &&
          orderOf(cells[place]?.text ?? '', list === 'events' ? 14 : 20) === 'month',
      ),
    ),
  );

/** Whether rows with the same title are the steps towards it: a column next to the title calls them actions. */
const isActionColumn = (places: Header['places'], headings: readonly string[]): boolean =>
  places.some(
    (column, place) =>
      column?.field === 'commitment' && /action|milestone|step|task/i.test(headings[place] ?? ''),
  );
