/** One sheet of a draft: a person's table, and their choices about it. */
import {type Column, columns} from '../../src/data/columns.js';
import {vocabularies} from '../../src/data/synonyms.js';
import type {Cell} from '../../src/data/table-cells.js';
import type {Fault} from '../../src/record/faults.js';
import type {ListName} from '../../src/record/schema.js';

/** Marks a column that is not read. */
export const PASSED_OVER = '-';

export interface Sheet {
  name: string;
  /** The list that it contains; empty if it is not one of ours. */
  list: ListName | '';
  rows: readonly (readonly Cell[])[];
  /** By position of a column: the chosen field, or `PASSED_OVER`. */
  chosen: Readonly<Record<number, string>>;
  /** By the publisher's own word: the chosen status. */
  statuses: Readonly<Record<string, string>>;
  /** The chosen area of a table about many. */
  area?: string;
  /** The area of each row, for a converted table about many areas; `undefined` for rows that are not entries. */
  rowAreas?: readonly (string | undefined)[];
  /** The kind of file, if its columns were converted to ours, and the columns that we do not have. */
  known?: {kind: string; ignored: readonly string[]};
  /** Whether it is the sheet of further fields from `cli/further-fields.ts`. */
  isFurther?: boolean;
  /** Faults from reading the file. */
  readFaults: readonly Fault[];
  /** The number of rows left out because the table is too long for this page. */
  notTaken?: number;
}

/** Fields that can be chosen: those that are parts of another column are for files written by programs. */
export const choosable = (list: ListName): readonly Column[] =>
  columns[list].filter(({field}) => !/^\+(?!due)/.test(field));

/** Lists with states, and the codes of them. */
export const stateCodes = (list: ListName): readonly string[] =>
  list === 'responses'
    ? vocabularies['responses.state'].codes
    : list === 'priorities'
      ? vocabularies['priorities.update.status'].codes
      : [];

/** A sheet with one cell changed. */
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
