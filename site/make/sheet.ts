/** One sheet of a draft: what somebody brought, and what they chose about it. */
import {type Column, columns} from '../../src/data/columns.js';
import {vocabularies} from '../../src/data/synonyms.js';
import type {Cell} from '../../src/data/table-cells.js';
import type {Fault} from '../../src/record/faults.js';
import type {ListName} from '../../src/record/schema.js';

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
  /** By row, of a table about many areas whose columns were put into ours: the area; of rows that are no entry, none. */
  rowAreas?: readonly (string | undefined)[];
  /** What kind of file it is, where its columns were put into ours, and which of them have no place there. */
  known?: {kind: string; passedOver: readonly string[]};
  /** Whether it holds what has no column in the others: `cli/further-fields.ts` wrote it. */
  isFurther?: boolean;
  /** What was told as the file was read. */
  readFaults: readonly Fault[];
  /** How many rows below are not here: the table is too long for this page. */
  notTaken?: number;
}

/** Fields that one may choose: parts of another column are for files that programs write. */
export const choosable = (list: ListName): readonly Column[] =>
  columns[list].filter(({field}) => !/^\+(?!due)/.test(field));

/** Lists with states, and the codes of them. */
export const stateCodes = (list: ListName): readonly string[] =>
  list === 'responses'
    ? vocabularies['responses.state'].codes
    : list === 'priorities'
      ? vocabularies['priorities.update.status'].codes
      : [];

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
