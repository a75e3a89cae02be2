/**
 * One sheet of a draft: what somebody brought, and what they chose about it. Pure: a sheet in, what was understood of it out, by
 * the reader that pages and the command line use.
 */
import {areasOf, ofArea} from '../../cli/read-tables.js';
import {type Column, columns, headerKey} from '../../src/data/columns.js';
import type {OwnWords} from '../../src/data/own-words.js';
import {readTable} from '../../src/data/table.js';
import type {Cell} from '../../src/data/table-cells.js';
import {type Header, findHeader} from '../../src/data/table-header.js';
import {vocabularies} from '../../src/data/synonyms.js';
import type {Fault} from '../../src/record/faults.js';
import type {ListName, SendRecord} from '../../src/record/schema.js';

/** That nobody is to read a column. */
export const PASSED_OVER = '-';

export interface Sheet {
  name: string;
  /** The list that it holds; empty where it is none of ours. */
  list: ListName | '';
  rows: readonly (readonly Cell[])[];
  /** By the place of a column: the field that somebody chose for it, or `PASSED_OVER`. */
  chosen: Readonly<Record<number, string>>;
  /** By the publisher's own word: the state that somebody says it means. */
  statuses: Readonly<Record<string, string>>;
  /** The one area whose rows count, of a table about many. */
  area?: string;
  /** Whether it holds what has no column in the others: `further-fields.ts` wrote it. */
  isFurther?: boolean;
  /** What was told as the file was read. */
  readFaults: readonly Fault[];
  /** How many rows below are not here: the table is too long for this page. */
  notTaken?: number;
}

export interface UnderstoodCell {
  text: string;
  /** What is wrong with it, each a sentence. */
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
  /** What has no row. */
  general: readonly string[];
  mistakes: number;
  /** Rows and columns that nobody reads. */
  passedOver: {rows: number; columns: readonly string[]};
  /** Words in a column of states that mean none of ours. */
  unknownStates: readonly string[];
}

/** A name that fits into `columns="title: What we want; lead: SRO"`. */
const canBeNamed = (heading: string, all: readonly string[]): boolean =>
  heading !== '' &&
  !/[:;\n]/.test(heading) &&
  all.filter(other => headerKey(other) === headerKey(heading)).length === 1;

/** A word by which the note `columns` can mean a column: some words are names of two. */
const wordFor = (field: string, list: ListName): string | undefined => {
  const all = columns[list];
  const called = (word: string) =>
    all.find(({field: own, names}) =>
      [own, own.split('.').at(-1)!, ...names].some(name => headerKey(name) === headerKey(word)),
    );
  const column = all.find(({field: own}) => own === field);
  return column && [field, ...column.names].find(word => called(word) === column);
};

/** Fields that one may choose: parts of another column are for files that programs write. */
export const choosable = (list: ListName): readonly Column[] =>
  columns[list].filter(({field}) => !/^\+(?!due)/.test(field));

/** What somebody chose, as a widget or the command line takes it: `columns` and `statuses`. */
export function ownWords(sheet: Sheet): OwnWords {
  const headings = headingsOf(sheet);
  const named = Object.entries(sheet.chosen).flatMap(([place, field]) => {
    const heading = headings[Number(place)] ?? '';
    const word = sheet.list && field !== PASSED_OVER ? wordFor(field, sheet.list) : undefined;
    return word && canBeNamed(heading, headings) ? [`${word}: ${heading}`] : [];
  });
  const states = Object.entries(sheet.statuses)
    .filter(([words, code]) => code && !/[:;\n]/.test(words))
    .map(([words, code]) => `${words}: ${code}`);
  return {
    ...(named.length ? {columns: named.join('; ')} : {}),
    ...(states.length ? {statuses: states.join('; ')} : {}),
  };
}

const headerOf = (sheet: Sheet) => (sheet.list ? findHeader(sheet.rows, sheet.list) : undefined);

/** The headings as they stand, whatever was chosen. */
const headingsOf = (sheet: Sheet): readonly string[] =>
  headerOf(sheet)?.headings ??
  (sheet.rows.find(row => row.filter(({text}) => text.trim()).length > 1) ?? []).map(({text}) =>
    text.trim(),
  );

/** The rows as the reader is to see them: a heading that no note can name has the name of our column. */
function prepared(sheet: Sheet, list: ListName): readonly (readonly Cell[])[] {
  const header = headerOf(sheet);
  const headings = headingsOf(sheet);
  const at =
    header?.at ?? sheet.rows.findIndex(row => row.filter(({text}) => text.trim()).length > 1);
  const renamed = new Map<number, string>();
  for (const [place, field] of Object.entries(sheet.chosen)) {
    const heading = headings[Number(place)] ?? '';
    if (field === PASSED_OVER) renamed.set(Number(place), `_not read ${place}`);
    else if (!wordFor(field, list) || !canBeNamed(heading, headings))
      renamed.set(
        Number(place),
        columns[list].find(column => column.field === field)?.names[0] ?? heading,
      );
  }
  if (!renamed.size || at < 0) return sheet.rows;
  const above = header?.height === 2 ? at - 1 : -1;
  return sheet.rows.map((row, index) =>
    index !== at && index !== above
      ? row
      : row.map((cell, place) =>
          renamed.has(place) ? {...cell, text: index === at ? renamed.get(place)! : ''} : cell,
        ),
  );
}

const ROW = /^row (\d+)(?:, (?:"(.*)"|column (\d+)|(.+)))?$/;

const sentence = ({expected, found}: Fault): string =>
  `There should be ${expected}; there is ${found}.`;

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
export const areasIn = ({rows, list}: Sheet): string[] => {
  const areas = list === 'events' ? areasOf(rows, list) : [];
  return areas.length > 1 ? areas : [];
};

const known = new WeakMap<Sheet, Understood>();

/** What the reader makes of a sheet, row by row. Asked again for the same sheet, it is the same. */
export function understand(sheet: Sheet): Understood {
  const understood = known.get(sheet) ?? readSheet(sheet);
  known.set(sheet, understood);
  return understood;
}

function readSheet(whole: Sheet): Understood {
  const {list, area} = whole;
  if (!list) return nothing(whole);
  const sheet =
    area && areasIn(whole).includes(area)
      ? {...whole, rows: ofArea({name: whole.name, list, rows: whole.rows, faults: []}, area).rows}
      : whole;
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
    const [, row, name, column, field] = ROW.exec(fault.path) ?? [];
    const number = Number(row);
    // What a word for a state means is asked once, above the rows.
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
    if (fault.expected === 'an item below the names') continue;
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
    mistakes: [...sheet.readFaults, ...faults].filter(({isNote}) => !isNote).length,
    passedOver: {
      rows: leftOut.size,
      columns: [
        ...(header?.passedOver ?? []),
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
  passedOver: {rows: sheet.rows.filter(row => !isBlank(row)).length, columns: []},
  unknownStates: [],
});

/** Lists with states, and the codes of them. */
export const stateCodes = (list: ListName): readonly string[] =>
  list === 'responses'
    ? vocabularies['responses.state'].codes
    : list === 'priorities'
      ? vocabularies['priorities.update.status'].codes
      : [];

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

/** A sheet in which one cell says something else. */
export const withCell = (sheet: Sheet, row: number, place: number, text: string): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, index) => {
    if (index !== row) return cells;
    const filled = Array.from({length: Math.max(cells.length, place + 1)}, (_, at) =>
      cells[at] === undefined ? {text: ''} : cells[at],
    );
    filled[place] = {text};
    return filled;
  }),
  readFaults: sheet.readFaults.filter(({path}) => !path.startsWith(`row ${row + 1},`)),
});

/** An empty sheet for a list: our columns, and rows to type into. */
export function emptySheet(list: ListName, rows = 3): Sheet {
  const names = choosable(list)
    .filter(({field}) => !/^(?:id|event|\+due|dateText)$/.test(field))
    .slice(0, 9)
    .map(({names: [name]}) => ({text: name!}));
  return {
    name: list,
    list,
    rows: [names, ...Array.from({length: rows}, () => names.map(() => ({text: ''})))],
    chosen: {},
    statuses: {},
    readFaults: [],
  };
}
