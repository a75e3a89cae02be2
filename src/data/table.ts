/**
 * A table, from CSV, a spreadsheet or a page, as the value of a record: one row an item, but for rows of one title, which are
 * updates of one priority where nothing else contradicts it.
 *
 * Nothing is lost in silence. What cannot be read is kept as it was typed where there is a place for it, and each row, column or
 * cell that is passed over is reported with its place. What a table may say without anybody having understood it is marked as
 * unclear in its items, so that no widget says that it was not published.
 */
import {markUnclear} from '../record/absence.js';
import {type CheckedRecord, checkRecord} from '../record/check.js';
import {type Fault, describeValue} from '../record/faults.js';
import type {ListName} from '../record/schema.js';
import {keyOfWords} from '../record/texts.js';
import {orderOf} from '../record/typed-dates.js';
import {type Column, columns} from './columns.js';
import {addPriority} from './priority-rows.js';
import {finishDates} from './row-dates.js';
import {hasNumberedTitles, splitReference} from './references.js';
import {
  FOOTER,
  MAIN,
  hasWords,
  isFooter,
  isHeaderAgain,
  isPrepared,
  namesOther,
  sectionRows,
} from './row-roles.js';
import {withoutFurtherCells} from './further-cells.js';
import {type OwnWords, pairsOf} from './own-words.js';
import type {Item} from './item-fields.js';
import {type Cell, readRow} from './table-cells.js';
import {type Header, findHeader, ownColumnFaults} from './table-header.js';
import {codeOf} from './synonyms.js';

type Row = readonly Cell[];

const wordsOf = (cells: Row) =>
  cells.map(({text, struck}) => text.trim() || struck || '').join(' ');

/** Reads a table as one list of a record. Never throws. */
export function readTable(rows: readonly Row[], list: ListName, own: OwnWords = {}): CheckedRecord {
  const faults: Fault[] = ownColumnFaults(own, list);
  const header = findHeader(rows, list, own);
  if (!header) {
    const names = columns[list]
      .filter(({field}) => /^(?!id$)\w/.test(field))
      .slice(0, 4)
      .map(({names: [name]}) => name)
      .join(', ');
    faults.push({
      path: 'table',
      expected: `a row of column names such as ${names}`,
      found: describeValue(rows[0]?.map(({text}) => text).join(', ')),
    });
    return {faults};
  }
  tellPassedOver(header, rows, list, faults);
  // A title above the names is none of the items; a whole row there may be one.
  const {headings, places, unclear} = header;
  const first = header.at + 1 - header.height;
  const {sections, areUnder} = sectionRows(rows, header, list);
  let section: string | undefined;
  // Told where no item comes below it.
  let unused: (() => void) | undefined;
  const tellRow = (row: number, expected: string, found: string, isNote = true) =>
    faults.push({path: `row ${row}`, expected, found, ...(isNote ? {isNote} : {})});
  rows.slice(0, first).forEach((cells, index) => {
    const words = wordsOf(cells.filter(hasWords));
    if (sections.has(cells)) section = words;
    else if (words)
      tellRow(
        index + 1,
        'an item below the names',
        `${describeValue(words)}, which stands above the names of the columns`,
      );
  });
  const meanings = meaningsOf(own, list, faults);
  const monthFirst = monthFirstColumns(rows, header);
  const numbered = list === 'priorities' && hasNumberedTitles(rows, header);

  const items: Item[] = [];
  const rowOf: number[] = [];
  const isThemed = THEMED.includes(list);
  let isBelow = false;
  let isOther = false;
  const isWide = rows.slice(header.at + 1).some(cells => cells.filter(hasWords).length > 2);
  const lastFull = rows.map(cells => cells.filter(hasWords).length > 1).lastIndexOf(true);
  const add = (item: Item, row: number) => {
    items.push(item);
    rowOf.push(row);
  };
  rows.slice(header.at + 1).forEach((cells, index) => {
    const row = header.at + index + 2;
    const tell = tellRow.bind(null, row);
    // A line of hyphens is drawn between names and items.
    const filled = cells.filter(
      ({text, links, wordless, struck}) =>
        !/^:?-*:?$/.test(text.trim()) || links?.length || wordless || struck,
    );
    if (!filled.length) return;
    const said = describeValue(wordsOf(filled));
    const leaveOut = (isNote?: boolean) => tell('an item', `${said}, which is left out`, isNote);
    if (isHeaderAgain(cells, headings)) {
      isOther = false;
      return;
    }
    const at = row - 1;
    // Whatever another table is about, its rows are none of this one's.
    isOther ||= namesOther(cells, rows[at - 1], places, list);
    if (isOther) return leaveOut(false);
    if (sections.has(cells)) {
      if (areUnder) return leaveOut(false);
      unused?.();
      section = filled.at(-1)!.text.trim();
      unused = () => tell('an item', `${said}, which heads a section and is left out`);
      return;
    }
    const isLone = filled.length === 1;
    const words = filled[0]!.text.trim();
    isBelow =
      isLone &&
      ((isBelow && headings.length > 1) ||
        FOOTER.test(words) ||
        // Below all else, a sentence, or a name with what it says, is a remark.
        (isWide && at > lastFull && /[:=]|\.$/.test(words)));
    if (isBelow || isFooter(filled, cells, places, list)) return leaveOut();
    const main = cells[places.findIndex(column => MAIN.test(column?.field ?? ''))];
    if (main?.struck && !main.text.trim()) return tell('an item', `${said}, struck out`, false);
    const fault = (column: string, expected: string, found: string) =>
      void faults.push({path: `row ${row}, "${column}"`, expected, found});
    const mended = withoutFurtherCells(cells, headings.length, row, faults);
    const item = readRow(mended, places, headings, {
      list,
      meanings,
      monthFirst,
      fault,
    });
    if (Object.keys(item).every(key => key === 'unclear')) return leaveOut(false);
    if (isPrepared(item, list)) return leaveOut();
    reviseDue(item, tell);
    if (section !== undefined && isThemed && (item['theme'] ??= section) === section)
      unused = undefined;
    if (unclear.length) markUnclear(item, ...unclear);
    // It may as well be the heading of what is below: then nothing is missing.
    if (isLone && isWide && at < lastFull && list === 'priorities' && main === filled[0]) {
      markUnclear(item, 'lead', 'due', 'updates');
      tell('an item', `${said} alone`);
    }
    const further = list === 'events' ? finishDates(item, row, fault) : [];
    if (list !== 'priorities') {
      for (const found of [item, ...further]) add(found, row);
      return;
    }
    if (numbered) splitReference(item);
    const titleAt = places.findIndex(column => column?.field === 'title');
    const isRepeated = mended[titleAt]?.isRepeated === true;
    const look = {isRepeated, isTitled: titleAt >= 0, isAction: isActionColumn(places, headings)};
    addPriority(items, item, look, tell, () => rowOf.push(row));
  });
  unused?.();
  const checked = checkRecord({version: 1, [list]: items});
  const told = new Set(faults.map(({path}) => path.split(',')[0]));
  // A field that is missing because its cell could not be read was reported with that cell.
  const placed = checked.faults
    .map(fault => ({...fault, path: inRow(fault.path, rowOf, list)}))
    .filter(({path, found}) => found !== 'nothing' || !told.has(path.split(',')[0]));
  return {...checked, faults: faults.concat(placed)};
}

/** Lists whose sections are themes. */
const THEMED: readonly ListName[] = ['priorities', 'responses'];

/** `events[3].follows` as the person who keeps the table knows it: `row 5, "Follows"`. */
const inRow = (path: string, rowOf: readonly number[], list: ListName) =>
  path.replace(/^\w+\[(\d+)\]\.?(.*)$/, (_, index: string, rest: string) => {
    const field = rest.replace(/\[\d+\]/g, '').replace(/^updates\b/, 'update');
    const column = columns[list].find(candidate => candidate.field === field);
    return `row ${rowOf[Number(index)]}${rest ? `, ${column ? `"${column.names[0]}"` : rest}` : ''}`;
  });

/** A date that was moved is due when the later column says; the first one is told. */
function reviseDue(item: Item, tell: (expected: string, found: string) => void): void {
  const [date, words] = [item['+due'], item['+dueText']];
  delete item['+due'];
  delete item['+dueText'];
  if (date === undefined && words === undefined) return;
  const before = item['dueText'] ?? item['due'];
  if (before !== undefined) tell('one date', `${describeValue(before)}, which was revised`);
  delete item['due'];
  delete item['dueText'];
  if (date !== undefined) item['due'] = date;
  if (words !== undefined) item['dueText'] = words;
}

/** Columns that nobody reads. It is a mistake where one may be the title, the date or the status, and else a note. */
function tellPassedOver(
  {at, places, passedOver, headings}: Header,
  rows: readonly Row[],
  list: ListName,
  faults: Fault[],
): void {
  if (!passedOver.size) return;
  const isRead = (field: string) => places.some(column => column?.field === field);
  const missing = columns[list]
    .filter(({field}) => /^(?:title|date|update\.status|state|what|text|youSaid)$/.test(field))
    .filter(({field}) => !isRead(field) && !(field === 'date' && isRead('+year')))
    .map(({names: [name]}) => `"${name}"`);
  for (const [place, name] of passedOver) {
    // Of two columns of one name, nobody can say which holds.
    const isDouble =
      name && headings.filter(other => keyOfWords(other) === keyOfWords(name)).length > 1;
    const first = rows.slice(at + 1).find(cells => cells[place]?.text.trim())?.[place]?.text;
    faults.push({
      path: `row ${at + 1}, column ${place + 1}`,
      expected: isDouble
        ? 'one column of a name'
        : `a name that we know${missing.length ? `, such as ${missing.join(' or ')}` : ''}`,
      found: `${name ? `"${name}"` : `no name above ${describeValue(first)}`}, which is passed over`,
      ...(missing.length || isDouble ? {} : {isNote: true}),
    });
  }
}

/** What the publisher's own words for a status mean. */
function meaningsOf(own: OwnWords, list: ListName, faults: Fault[]): Map<string, string> {
  const meanings = new Map<string, string>();
  const name = list === 'responses' ? 'responses.state' : 'priorities.update.status';
  for (const [words, meant] of pairsOf(own.statuses)) {
    const code = codeOf(meant, name);
    if (code) meanings.set(keyOfWords(words), code);
    else faults.push({path: 'statuses', expected: 'a status that we know', found: `"${meant}"`});
  }
  return meanings;
}

/** Columns of dates with a day that can only be meant with its month first: the others may be, too. */
const monthFirstColumns = (rows: readonly Row[], {at, places}: Header): Set<Column | undefined> =>
  new Set(
    places.filter(
      (column, place) =>
        column?.kind === 'date' &&
        rows.slice(at + 1).some(cells => orderOf(cells[place]?.text ?? '') === 'month'),
    ),
  );

/** Whether rows of one title are the steps towards it: a column beside the title calls them actions. */
const isActionColumn = (places: Header['places'], headings: readonly string[]): boolean =>
  places.some(
    (column, place) =>
      column?.field === 'commitment' && /action|milestone|step|task/i.test(headings[place] ?? ''),
  );
