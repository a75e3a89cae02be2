/** Options for reading tables, shared by `check` and `convert`. */
import type {ListName} from '../src/record/schema.js';
import {type Values, textOf} from './command.js';
import {listOption} from './lists.js';

/** The person's options for tables. */
export interface TableOptions {
  list?: ListName | undefined;
  /** Name of the one sheet to read. */
  sheet?: string | undefined;
  /** Only rows of this area. */
  area?: string | undefined;
  /** The publisher's own headings and words for statuses, in the format of the attributes with the same names. */
  columns?: string | undefined;
  statuses?: string | undefined;
}

/** The options for tables, to be added to a command's own. */
export const tableOptions = {
  list: {type: 'string'},
  sheet: {type: 'string'},
  hidden: {type: 'boolean'},
  area: {type: 'string'},
  columns: {type: 'string'},
  statuses: {type: 'string'},
} as const;

/** Their lines in `--help`. */
export const TABLE_OPTIONS_HELP = `  --list NAME   the list that a table holds, when neither its name nor its columns
                tell: events, priorities, findings, figures, letters, statements,
                resources, contributors, responses, surveys
  --sheet NAME  the one sheet of a workbook to read
  --hidden      takes in the rows, columns and sheets that a workbook hides
  --area NAME   only the rows of one area, of a file about many
  --columns "title: What we want; lead: SRO"
                what the columns are called here, where no list of ours knows it
  --statuses "On course: in-progress"
                what the publisher's words for a status mean`;

/** @throws UsageError if the list is not one of ours */
export function readTableOptions(values: Values): TableOptions {
  const list = textOf(values, 'list');
  return {
    list: list === undefined ? undefined : listOption(list),
    sheet: textOf(values, 'sheet'),
    area: textOf(values, 'area'),
    columns: textOf(values, 'columns'),
    statuses: textOf(values, 'statuses'),
  };
}
