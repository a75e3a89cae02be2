/** The sheet on which Make writes what has no column: further languages, Easy Read, second documents. */
import type {Cell} from '../../src/data/table-cells.js';

/** None of them is the name of a column of ours: no reader takes the sheet for a list. */
export const FURTHER_HEADINGS = [
  'In list',
  'Of entry',
  'Called',
  'Where',
  'What it is',
  'Content',
  'In place of',
];

export const isFurther = (rows: readonly (readonly Cell[])[]): boolean =>
  FURTHER_HEADINGS.every((heading, at) => rows[0]?.[at]?.text === heading);
