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
import {FOOTER, isFooter, isHeaderAgain, isPrepared, sectionRows} from './row-roles.js';
import {type OwnWords, pairsOf} from './own-words.js';
import type {Item} from './item-fields.js';
import {type Cell, readRow} from './table-cells.js';
import {type Header, findHeader, ownColumnFaults} from './table-header.js';
import {codeOf} from './synonyms.js';

type Row = readonly Cell[];

/** Reads a table as one list of a record. Never throws. */
export function readTable(rows: readonly Row[], list: ListName, own: OwnWords = {}): CheckedRecord {
  const faults: Fault[] = ownColumnFaults(own, list);
  const header = findHeader(rows, list, own);
  if (!header) {
    const names = columns[list]
      .filter(({field}) => field !== 'id' && !field.startsWith('+'))
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
  const {headings, places} = header;
  const first = header.at + 1 - header.height;
  const sections = sectionRows(rows, header);
  let section: string | undefined;
  rows.slice(0, first).forEach((cells, index) => {
    const filled = cells.filter(({text}) => text.trim());
    if (!filled.length) return;
    const words = filled.map(({text}) => text.trim()).join(' ');
    if (sections.has(cells)) section = words;
    else
      faults.push({
        path: `row ${index + 1}`,
        expected: 'an item below the names',
        found: `${describeValue(words)}, which stands above the names of the columns`,
        isNote: true,
      });
  });
  const meanings = meaningsOf(own, list, faults);
  const monthFirst = monthFirstColumns(rows, header);
  const numbered = list === 'priorities' && hasNumberedTitles(rows, header);

  const items: Item[] = [];
  const rowOf: number[] = [];
  let isBelow = false;
  const add = (item: Item, row: number) => {
    items.push(item);
    rowOf.push(row);
  };
  rows.slice(header.at + 1).forEach((cells, index) => {
    const row = header.at + index + 2;
    const tell = (expected: string, found: string, note = true) =>
      faults.push({path: `row ${row}`, expected, found, ...(note ? {isNote: true} : {})});
    // A line of hyphens is drawn between names and items.
    const filled = cells.filter(
      ({text, links, wordless, struck}) =>
        !/^:?-*:?$/.test(text.trim()) || links?.length || wordless || struck,
    );
    if (!filled.length) return;
    const said = describeValue(filled.map(({text, struck}) => text.trim() || struck).join(' '));
    if (isHeaderAgain(cells, headings)) return;
    if (sections.has(cells)) {
      section = filled.at(-1)!.text.trim();
      if (places.some(column => column?.field === 'theme') || !THEMED.includes(list))
        tell('an item', `${said}, which heads a section and is left out`);
      return;
    }
    isBelow =
      filled.length === 1 &&
      ((isBelow && headings.length > 1) || FOOTER.test(filled[0]!.text.trim()));
    if (isBelow || isFooter(filled, cells, places, list)) {
      tell('an item', `${said}, which is left out`);
      return;
    }
    const mended = withoutFurtherCells(cells, headings.length, row, faults);
    const item = readRow(mended, places, headings, {
      list,
      meanings,
      monthFirst,
      fault: (column, expected, found) =>
        faults.push({path: `row ${row}, "${column}"`, expected, found}),
    });
    if (Object.keys(item).every(key => key === 'unclear'))
      return tell('an item', `${said}, which is left out`, false);
    if (isPrepared(item, list)) return tell('an item', `${said} alone, which is left out`);
    reviseDue(item, tell);
    if (section !== undefined && THEMED.includes(list)) item['theme'] ??= section;
    if (header.unclear.length) markUnclear(item, ...header.unclear);
    const further =
      list === 'events'
        ? finishDates(item, row, (column, words) =>
            faults.push({
              path: `row ${row}, "${column}"`,
              expected: 'parts of one date',
              found: describeValue(words),
            }),
          )
        : [];
    if (list !== 'priorities') {
      for (const found of [item, ...further]) add(found, row);
      return;
    }
    if (numbered) splitReference(item);
    const titleAt = places.findIndex(column => column?.field === 'title');
    const isRepeated = mended[titleAt]?.isRepeated === true;
    const look = {isRepeated, isTitled: titleAt >= 0, isAction: isActionColumn(header, headings)};
    addPriority(items, item, look, tell, () => rowOf.push(row));
  });
  const checked = checkRecord({version: 1, [list]: items});
  const told = new Set(faults.map(({path}) => path.split(',')[0]));
  // A field that is missing because its cell could not be read was reported with that cell.
  const placed = checked.faults
    .map(fault => ({...fault, path: inRow(fault.path, rowOf, list)}))
    .filter(({path, found}) => found !== 'nothing' || !told.has(path.split(',')[0]));
  return {...checked, faults: faults.concat(placed)};
}

/** A number or a reference before a title: "3.01.02 Open a new hub", "4) Train staff". */
const REFERENCE = /^([A-Z]{0,4}\d+(?:\.\d+)*)[.):]?\s+(?=\S)/;

/** Whether each title begins with a reference, and no column has references of its own. */
function hasNumberedTitles(rows: readonly Row[], {at, places}: Header): boolean {
  const place = places.findIndex(column => column?.field === 'title');
  const titles = rows
    .slice(at + 1)
    .map(cells => cells[place]?.text.trim())
    .filter(Boolean);
  return (
    titles.length > 1 &&
    !places.some(column => column?.field === 'id') &&
    titles.every(title => REFERENCE.test(title!))
  );
}

function splitReference(item: Item): void {
  const title = item['title'] as string | undefined;
  const [before, reference] = (title && REFERENCE.exec(title)) || [];
  if (!before) return;
  item['id'] = reference;
  item['title'] = title!.slice(before.length);
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
function monthFirstColumns(rows: readonly Row[], {at, places}: Header): Set<Column> {
  const found = new Set<Column>();
  for (const cells of rows.slice(at + 1))
    places.forEach((column, place) => {
      if (column?.kind === 'date' && orderOf(cells[place]?.text ?? '') === 'month')
        found.add(column);
    });
  return found;
}

/**
 * A row without the cells for which there is no name. Where as many cells begin with a blank as are too many, somebody typed
 * commas without quotes: their words belong together.
 */
function withoutFurtherCells(cells: Row, width: number, row: number, faults: Fault[]): Row {
  let count = cells.length;
  while (count > width && !cells[count - 1]!.text.trim()) count -= 1;
  const tooMany = count - width;
  if (tooMany <= 0) return cells;
  const further = cells.slice(1).filter(({text}) => /^ \S/.test(text));
  const joins = further.length === tooMany;
  faults.push({
    path: `row ${row}, column ${width + 1}`,
    expected: `${width} cells, as there are names`,
    found: joins
      ? `${count}: ${describeValue(further.map(({text}) => text.trim()).join(', '))} is joined to the cell before it`
      : `${count}: ${describeValue(
          cells
            .slice(width)
            .map(({text}) => text.trim())
            .filter(Boolean)
            .join(', '),
        )} is left out`,
  });
  if (!joins) return cells.slice(0, width);
  const joined: Cell[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    if (before && further.includes(cell))
      joined[joined.length - 1] = {...before, text: `${before.text},${cell.text}`};
    else joined.push(cell);
  }
  return joined;
}

/** Whether rows of one title are the steps towards it: a column beside the title calls them actions. */
const isActionColumn = ({places}: Header, headings: readonly string[]): boolean =>
  places.some(
    (column, place) =>
      column?.field === 'commitment' && /action|milestone|step|task/i.test(headings[place] ?? ''),
  );
