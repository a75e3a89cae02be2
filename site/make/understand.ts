/** Interprets a sheet row by row, with the reader that pages and the command line use. */
import {areasOf, namesOf, ofArea} from '../../cli/table-areas.js';
import type {Header} from '../../src/data/columns.js';
import {headerKey} from '../../src/data/headings.js';
import {readTable} from '../../src/data/table.js';
import type {Cell} from '../../src/data/table-cells.js';
import {findHeader} from '../../src/data/table-header.js';
import type {Fault} from '../../src/record/faults.js';
import type {ListName, SendRecord} from '../../src/record/schema.js';
import {count} from './count.js';
import {PASSED_OVER, type Sheet, stateCodes} from './sheet.js';
import {headingsOf, ownWords, prepared} from './sheet-choices.js';

export interface UnderstoodCell {
  text: string;
  /** Its faults, each as a sentence. */
  faults: readonly string[];
}

export interface UnderstoodRow {
  /** As the spreadsheet counts it, from 1. */
  number: number;
  role: 'above' | 'names' | 'item' | 'left-out';
  cells: readonly UnderstoodCell[];
  /** What is said of the whole row. */
  faults: readonly string[];
}

export interface Understood {
  header: Header | undefined;
  /** By place: the field that a column goes to. */
  fields: readonly (string | undefined)[];
  rows: readonly UnderstoodRow[];
  record: SendRecord | undefined;
  /** Faults without a row. */
  general: readonly string[];
  mistakes: number;
  /** Skipped rows and columns. */
  ignored: {rows: number; columns: readonly string[]};
  /** Words in a status column that mean none of our statuses. */
  unknownStates: readonly string[];
}

const ROW = /^row (\d+)(?:, (?:"(.*)"|column (\d+)|(.+)))?$/;

function sentence({expected, found}: Fault): string {
  if (expected !== 'a file saved as UTF-8')
    return `There should be ${expected}; there is ${found}.`;
  return found.endsWith('encoded twice')
    ? `Letters were spoilt before the file came here: there is ${found}. Type them anew, or save the file again as UTF-8.`
    : `The file is not in UTF-8. We took it for ${found}: look whether é, £ and – are right.`;
}

/** The heading that the reader gives a hidden column. */
const HIDDEN_HEADING = '(hidden)';
const isOfHidden = ({found}: Fault): boolean => found.startsWith('hidden ones');
const hiddenSentence = (what: string): string =>
  `${what} hidden in the spreadsheet, and left out here. Show it there if it is meant to be public.`;

/** Faults shown elsewhere: a skipped column is named once, above the rows; a row that is not an item is evident. */
const isSaidElsewhere = ({expected}: Fault): boolean =>
  expected.startsWith('a name that we know') || expected === 'an item';

/** The place of the column that a fault names: by its heading, or by the name of ours. */
function placeOf(name: string, header: Header): number {
  const key = headerKey(name);
  const at = header.headings.findIndex(heading => headerKey(heading) === key);
  return at >= 0
    ? at
    : header.places.findIndex(
        column => column && (column.field === name || headerKey(column.names[0]!) === key),
      );
}

const isBlank = (row: readonly Cell[]): boolean => !row.some(({text}) => text.trim());

/** The areas of a table about many, such as the one that Ofsted publishes of all inspections. */
export const areasIn = ({rows, list, rowAreas}: Sheet): string[] => {
  const areas = rowAreas ? namesOf(rowAreas) : list === 'events' ? areasOf(rows, list) : [];
  return areas.length > 1 ? areas : [];
};

/** The rows of one area; the others are empty, so that each keeps its number. */
const rowsOfArea = ({name, rows, rowAreas}: Sheet, list: ListName, area: string): Sheet['rows'] =>
  rowAreas
    ? rows.map((row, at) => (rowAreas[at] === undefined || rowAreas[at] === area ? row : []))
    : ofArea({name, list, rows, faults: []}, area).rows;

const known = new WeakMap<Sheet, Understood>();

/** The interpretation of a sheet, row by row; the same object for the same sheet. */
export function understand(sheet: Sheet): Understood {
  const understood = known.get(sheet) ?? readSheet(sheet);
  known.set(sheet, understood);
  return understood;
}

function readSheet(whole: Sheet): Understood {
  const {list, area} = whole;
  if (!list) return nothing(whole);
  const sheet =
    area && areasIn(whole).includes(area) ? {...whole, rows: rowsOfArea(whole, list, area)} : whole;
  const rows = prepared(sheet, list);
  const own = ownWords(sheet);
  const header = findHeader(rows, list, own);
  const {record, faults} = readTable(rows, list, own);
  const cellFaults = new Map<string, string[]>();
  const rowFaults = new Map<number, string[]>();
  const general: string[] = [];
  const leftOut = new Set<number>();
  const add = <Key>(map: Map<Key, string[]>, key: Key, words: string) =>
    map.set(key, [...(map.get(key) ?? []), words]);
  for (const fault of [...sheet.readFaults, ...faults]) {
    if (isOfHidden(fault)) {
      const parts = fault.path.replace(/^\w+ /, '').split(', ');
      if (fault.path.startsWith('row'))
        for (const part of parts)
          if (Number(part) > sheet.rows.length) general.push(hiddenSentence(`Row ${part} is`));
          else add(rowFaults, Number(part), hiddenSentence('This row is'));
      else if (fault.path.startsWith('cells'))
        general.push(`Left out: ${count(Number(parts[0]), 'cell')} of hidden columns.`);
      else for (const part of parts) general.push(hiddenSentence(`Column ${part} is`));
      continue;
    }
    const [, row, name, column, field] = ROW.exec(fault.path) ?? [];
    const number = Number(row);
    // The page asks once, above the rows, what a word for a status means.
    const words = isOfState(sheet, fault)
      ? `Say above what ${fault.found} means.`
      : sentence(fault);
    if (row === undefined) {
      general.push(`${fault.path ? `${fault.path}: ` : ''}${words}`);
      continue;
    }
    const heading = name ?? field;
    const place = column ? Number(column) - 1 : heading && header ? placeOf(heading, header) : -1;
    if (fault.expected.startsWith('an item') && !heading) leftOut.add(number);
    // That a title stands above the names is said by where the row stands.
    if (fault.expected === 'an item below the names' || isSaidElsewhere(fault)) continue;
    if (place >= 0) add(cellFaults, `${number},${place}`, words);
    else add(rowFaults, number, heading ? `${heading}: ${words}` : words);
  }
  const names = header ? header.at + 1 : 0;
  const understood = sheet.rows.map((cells, index): UnderstoodRow => {
    const number = index + 1;
    return {
      number,
      role:
        number <= names - (header?.height ?? 1)
          ? 'above'
          : number <= names
            ? 'names'
            : leftOut.has(number) || isBlank(cells)
              ? 'left-out'
              : 'item',
      cells: cells.map(({text}, place) => ({
        text,
        faults: cellFaults.get(`${number},${place}`) ?? [],
      })),
      faults: rowFaults.get(number) ?? [],
    };
  });
  return {
    header,
    fields: header?.places.map(column => column?.field) ?? [],
    rows: understood,
    record,
    general,
    mistakes: [...sheet.readFaults, ...faults].filter(
      fault => !fault.isNote && !isSaidElsewhere(fault),
    ).length,
    ignored: {
      rows: leftOut.size,
      columns: [
        ...(sheet.known?.ignored ?? []),
        ...(header?.unreadHeadings ?? []).filter(name => name !== HIDDEN_HEADING),
        ...Object.entries(sheet.chosen)
          .filter(([, field]) => field === PASSED_OVER)
          .map(([place]) => headingsOf(sheet)[Number(place)] ?? ''),
      ],
    },
    unknownStates: statesOf(sheet, faults),
  };
}

const nothing = (sheet: Sheet): Understood => ({
  header: undefined,
  fields: [],
  rows: sheet.rows.map((cells, index) => ({
    number: index + 1,
    role: 'left-out',
    cells: cells.map(({text}) => ({text, faults: []})),
    faults: [],
  })),
  record: undefined,
  general: [],
  mistakes: 0,
  ignored: {rows: sheet.rows.filter(row => !isBlank(row)).length, columns: []},
  unknownStates: [],
});

/** Whether a fault is a word for a state that means none of ours, and that a note can name. */
const isOfState = ({list}: Sheet, {expected, found}: Fault): boolean =>
  list !== '' &&
  stateCodes(list).length > 0 &&
  expected === `one of ${stateCodes(list).join(', ').replace(/-/g, ' ')}` &&
  /^"[^:;]*[^:;…]"$/.test(found);

const statesOf = (sheet: Sheet, faults: readonly Fault[]): string[] => [
  ...new Set([
    ...Object.keys(sheet.statuses),
    ...faults.filter(fault => isOfState(sheet, fault)).map(({found}) => found.slice(1, -1)),
  ]),
];
