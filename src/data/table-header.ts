/** The row of column names: where it is, and what each column of a table contains. */
import {isSpreadsheetError} from '../record/absence.js';
import {type Fault, describeValue} from '../record/faults.js';
import {type ListName, lists} from '../record/schema.js';
import {comparisonKey} from '../record/texts.js';
import {type Column, type Header, columns} from './columns.js';
import {
  HEADER_WITHIN,
  headerKey,
  columnNamed,
  promiseDateNamed,
  headingKeys,
  isColumnName,
  isDatabaseKey,
  isOfOtherTime,
} from './headings.js';
import {type VocabularyOptions, parsePairs} from './vocabulary-options.js';
import {cutAdjacentTable, assignSharedHeadings} from './adjacent-columns.js';
import {codeOf} from './synonyms.js';
import {type Cell, wordedCells} from './table-cells.js';

/** The column of a list by its field (`lead`), which takes precedence, or by one of its names ("Owner"). */
const columnCalled = (name: string, list: ListName): Column | undefined =>
  [
    ({field}: Column) => [field],
    ({names: [name]}: Column) => [name!],
    ({field}: Column) => [field.split('.').at(-1)!],
    ({names}: Column) => names,
  ]
    .map(namesOf => columnNamed(name, list, namesOf))
    .find(Boolean);

/** Faults in a publisher's own words for columns. */
export const ownColumnFaults = (own: VocabularyOptions, list: ListName): Fault[] =>
  parsePairs(own.columns)
    .filter(([name]) => !columnCalled(name, list))
    .map(([name]) => ({
      path: 'columns',
      expected: `one of ${columns[list].map(({names: [first]}) => first).join(', ')}`,
      found: `"${name}"`,
    }));

const textAt = (cells: readonly Cell[], place: number): string => cells[place]?.text.trim() ?? '';

/** An urgency or a number, which is not a title. */
const RANK = /^(?:high|medium|low|urgent|[hml\d])$/i;

/** The columns that a row names, by position. */
function placesIn(
  cells: readonly Cell[],
  list: ListName,
  own: VocabularyOptions,
  below: readonly (readonly Cell[])[],
): Header['places'] {
  // In a database export, an address is that of the entry itself, not of evidence.
  const isExport = cells.some(({text}) => isDatabaseKey(text));
  // A risk rating is not progress, and "No" beside "Yes" may be an answer.
  const isOther = (text: string, at: number) =>
    (/rag/i.test(text) && /risk/i.test(cells[at - 1]?.text + text)) ||
    (/^no$/i.test(text)
      ? !below.some(row => /\d/.test(textAt(row, at)))
      : list === 'priorities' &&
        /^priority$/i.test(text) &&
        below.some(row => RANK.test(textAt(row, at))));
  const days = cells.map(({text}) => (list === 'priorities' ? promiseDateNamed(text) : ''));
  const keys = cells.map(({text}, at) =>
    isSpreadsheetError(text) ||
    (days[at] === 'old' && days.includes('due')) ||
    (isExport && text === 'url') ||
    isOther(text, at)
      ? []
      : // A heading that is a name as a whole is not matched by a part of it: "Progress to date".
        columnNamed(text, list)
        ? [headerKey(text)]
        : days[at] === 'new'
          ? ['reviseddate']
          : days[at] === 'done'
            ? ['actualcompletiondate']
            : // "Agreed date" is not the date of an update, and "Original date" is a due date.
              headingKeys(text).map(key =>
                list === 'priorities' && key === 'date' && !/^date/i.test(text)
                  ? days[at] && 'duedate'
                  : key,
              ),
  );
  const places: Header['places'] = [];
  for (const [name, heading] of parsePairs(own.columns)) {
    const at = keys.findIndex(found => found[0] === headerKey(heading));
    if (at >= 0) places[at] = columnCalled(name, list);
  }
  for (const column of columns[list]) {
    if (places.includes(column) && !column.several) continue;
    for (const name of column.names) {
      // A match of the whole heading takes precedence over a match of a part: "Due date" over "Original due date".
      const depths = keys.map((found, at) =>
        places[at] || isOfOtherTime(cells[at]!.text, column) ? -1 : found.indexOf(headerKey(name)),
      );
      const at = depths.indexOf(Math.min(...depths.filter(depth => depth >= 0)));
      if (at < 0) continue;
      places[at] = column;
      if (!column.several) break;
      depths.forEach((depth, other) => {
        if (depth >= 0) places[other] = column;
      });
    }
  }
  return places;
}

/**
 * Merges two rows of names, if the first names groups of columns: "Lead" above "Council" and "Health". A name of the
 * second row that is one of ours is used alone; "Timescale" above "Start" is not a due date.
 */
function joinedHeadings(
  above: readonly Cell[],
  below: readonly Cell[],
  list: ListName,
): Cell[] | undefined {
  let group = '';
  let lone = 0;
  let named = above.some(({across = 1}) => across > 1);
  const joined: Cell[] = [];
  for (let at = 0; at < Math.max(above.length, below.length); at += 1) {
    const [name, own] = [above[at], below[at]].map(cell => cell?.text.trim() ?? '') as [
      string,
      string,
    ];
    if (name) group = name;
    const isGroup = !name || (above[at + 1] && !above[at + 1]!.text.trim() && below[at + 1]?.text);
    if (!isGroup || !own || below[at]!.isRepeated) {
      // The cell belongs to an item: it has a value under a name, or is empty under none.
      if (own && comparisonKey(own) !== comparisonKey(name)) return undefined;
      lone += 1;
      joined.push({text: name || own});
    } else {
      if (own.length > 40 || /^\W*\d/.test(own)) return undefined;
      const known = columnNamed(own, list) !== undefined;
      named ||= known || isColumnName(own) || below[at]!.isHeading === true;
      const text = known
        ? own
        : `${group}${/^(?:start|from|begin)/i.test(own) ? ' ' : ' / '}${own}`;
      joined.push({text});
    }
  }
  return lone && named ? joined : undefined;
}

const newHeader = (
  cells: readonly Cell[],
  at: number,
  height: number,
  places: Header['places'],
): Header => ({
  at,
  height,
  headings: cells.map(({text}) => text.replace(/\s+/g, ' ').trim()),
  places,
  unreadHeadings: [],
  unclear: [],
});

/**
 * The row with the most known column names. Two are enough for a header, or one in a narrow table. If two cells name
 * the same column, the one with the earlier of its names counts.
 */
export function findHeader(
  rows: readonly (readonly Cell[])[],
  list: ListName,
  own: VocabularyOptions = {},
  faults: Fault[] = [],
): Header | undefined {
  let best: Header | undefined;
  let most = 0;
  const consider = (cells: readonly Cell[], at: number, height: number) => {
    const places = placesIn(cells, list, own, rows.slice(at + 1));
    const known = places.filter(Boolean).length;
    const enough = own.columns || wordedCells(cells) < 3 ? 1 : 2;
    // A row at the end of a table is not a header: "Base: 292".
    if (at && !rows.slice(at + 1).some(wordedCells)) return;
    if (known < enough || known < most + (height > 1 ? 0 : 1)) return;
    // Nor is one whose only name is a status: "Complete", as in "% complete".
    if (at && known < 2 && cells.some(({text}) => codeOf(text, 'priorities.update.status'))) return;
    most = known;
    best = newHeader(cells, at, height, places);
  };
  rows.slice(0, HEADER_WITHIN).forEach((cells, at) => {
    consider(cells, at, 1);
    const joined = rows[at + 1] && joinedHeadings(cells, rows[at + 1]!, list);
    if (joined) consider(joined, at + 1, 2);
  });
  // Names below each other, each with its value beside it, are not items.
  const down = rows
    .slice(0, HEADER_WITHIN)
    .filter(cells => placesIn(cells.slice(0, 1), list, {}, []).length);
  if (!best || down.length > Math.max(most, 2)) return undefined;
  cutAdjacentTable(best, rows);
  assignSharedHeadings(best, rows, list);
  reportUnreadColumns(best, rows, list, faults);
  return best;
}

/** The names of a later table that continues with the same fields, in any order. */
export function laterHeader(
  rows: readonly (readonly Cell[])[],
  at: number,
  first: Header,
  list: ListName,
  own: VocabularyOptions,
  faults: Fault[],
): Header | undefined {
  const header = newHeader(rows[at]!, at, 1, placesIn(rows[at]!, list, own, rows.slice(at + 1)));
  const fieldsOf = ({places}: Header) =>
    String(places.flatMap(column => column?.field ?? []).sort());
  if (fieldsOf(header) !== fieldsOf(first)) return undefined;
  reportUnreadColumns(header, rows, list, faults);
  return header;
}

/** Fields that every list has, and whose absence is never reported to readers. */
const NOT_MISSED = ['id', 'plain', 'easyRead', 'links', 'unclear'];

/** Fields for the title, date or status of an item: an unread column may contain them. */
const ESSENTIAL = /^(?:title|date|value|update\.status|state|what|text|youSaid)$/;

/** Reports columns that are not read, and notes which fields they may contain. */
function reportUnreadColumns(
  {at, headings, places, unreadHeadings, unclear}: Header,
  rows: readonly (readonly Cell[])[],
  list: ListName,
  faults: Fault[],
): void {
  const body = rows.slice(at + 1);
  /** Another column of the same name. */
  const twinOf = (place: number) =>
    headings.findIndex(
      (name, at) => at !== place && comparisonKey(name) === comparisonKey(headings[place]!),
    );
  // Of two date columns with the same name, it is uncertain which one counts.
  headings.forEach((_, place) => {
    const twin = twinOf(place);
    if (
      twin >= 0 &&
      places[place]?.kind === 'date' &&
      body.some(cells => textAt(cells, place) !== textAt(cells, twin))
    )
      places[place] = undefined;
  });
  const fields = places.flatMap(column => column?.field ?? []);
  const missing = columns[list]
    .filter(({field}) => ESSENTIAL.test(field) && !fields.includes(field))
    .filter(({field}) => field !== 'date' || !fields.includes('+year'))
    .map(({names: [name]}) => `"${name}"`);
  headings.forEach((name, place) => {
    const column = places[place];
    // "Status / Lead" is read as one of them, but contains both.
    for (const part of column ? name.split(/[/|]/) : []) {
      const field = columnNamed(part, list)?.field;
      if (field && !column!.names.some(own => headerKey(own) === headerKey(part)))
        unclear.push(field.replace('update.', 'updates.').split('.')[0]!);
    }
    if (column || /^[$_]/.test(name)) return;
    const filled = body.filter(cells => textAt(cells, place) || (name && cells[place]?.wordless));
    // Row numbers and decorative columns have no content.
    if (!filled.length || (!name && filled.every(cells => /^\d+$/.test(textAt(cells, place)))))
      return;
    unreadHeadings.push(name);
    if (promiseDateNamed(name) === 'old') unclear.push('due');
    const isDouble = name && twinOf(place) >= 0;
    faults.push({
      path: `row ${at + 1}, column ${place + 1}`,
      expected: isDouble
        ? 'one column of a name'
        : `a name that we know${missing.length ? `, such as ${missing.join(' or ')}` : ''}`,
      found: `${name ? `"${name}"` : `no name above ${describeValue(textAt(filled[0]!, place))}`}, which is passed over`,
      ...(missing.length || isDouble || (!name && places[place - 1]?.several)
        ? {}
        : {isNote: true}),
    });
  });
  if (!unreadHeadings.length) return;
  const isRead = (field: string) =>
    field === 'updates'
      ? fields.includes('update.status') && fields.includes('update.text')
      : fields.some(read => read.split('.')[0] === field);
  unclear.push(
    ...Object.keys(lists[list].fields).filter(
      field => !NOT_MISSED.includes(field) && !field.endsWith('Text') && !isRead(field),
    ),
  );
  // A skipped column may contain evidence.
  if (!fields.some(field => field.includes('evidence'))) unclear.push('evidence');
}
