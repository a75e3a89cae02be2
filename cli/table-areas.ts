/** Tables about many areas: the names of the areas, and the rows of one. */
import type {Cell} from '../src/data/table-cells.js';
import {HEADER_WITHIN} from '../src/data/headings.js';
import {findHeader} from '../src/data/table-header.js';
import {describeValue} from '../src/record/faults.js';
import type {ListName} from '../src/record/schema.js';
import {InputError} from './command.js';
import type {TableOptions} from './table-options.js';

type Rows = readonly (readonly Cell[])[];

const AREA =
  /\b(?:local area|area partnership|local authority|council|partnership|area|la name)\b/i;
const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(
      /\b(?:the|city|county|borough|district|metropolitan|royal|london|council|of|local area|partnership)\b/g,
      '',
    )
    .replace(/[^a-z]+/g, '');

const AREAS = ['local area partnership', 'local area', 'area', 'local authority'];
const headingText = (text: string) => text.replace(/[._]/g, ' ').trim();
const isArea = ({text}: Cell) => AREAS.includes(headingText(text).toLowerCase());

/** The row of column names, and the column that names areas. */
function areaColumn(
  rows: Rows,
  list: ListName,
  own: TableOptions,
): {at: number; column: number} | undefined {
  // A file that is not yet converted to our columns has such a column too.
  const named = rows.slice(0, HEADER_WITHIN).findIndex(row => row.some(isArea));
  const at = findHeader(rows, list, own)?.at ?? (named < 0 ? undefined : named);
  if (at === undefined) return undefined;
  const header = rows[at]!.map(({text}) => headingText(text));
  const column =
    AREAS.map(wanted => header.findIndex(heading => heading.toLowerCase() === wanted)).find(
      found => found >= 0,
    ) ?? header.findIndex(heading => AREA.test(heading) && !/link|number|region/i.test(heading));
  return column < 0 ? undefined : {at, column};
}

/** The areas of a table, in alphabetical order. */
export function areasOf(rows: Rows, list: ListName, own: TableOptions = {}): string[] {
  const found = areaColumn(rows, list, own);
  return found ? namesOf(namesIn(rows, found)) : [];
}

/**
 * Only the rows of one area, and everything above the column names; the other rows are emptied, so that row numbers
 * stay the same.
 *
 * @throws InputError if no column has areas, or the area is not in it
 */
export function ofArea<Table extends {name: string; list: ListName; rows: Rows}>(
  table: Table,
  area: string,
  own: TableOptions = {},
): Table {
  const {rows, list, name} = table;
  const found = areaColumn(rows, list, own);
  if (!found)
    throw new InputError(name, 'no column that names areas, so --area cannot choose rows');
  const {at, column} = found;
  const wanted = plainName(area);
  const kept = rows.map((row, index) =>
    index <= at || plainName(row[column]?.text ?? '') === wanted ? row : [],
  );
  if (!kept.slice(at + 1).some(row => row.length))
    throw new InputError(
      name,
      `no row of ${describeValue(area)}; its areas are ${areasIn(rows, found)}`,
    );
  return {...table, rows: kept};
}

/**
 * The area of each row, `undefined` for the column names and rows above; `undefined` as a whole if no column has
 * areas.
 */
export function areasByRow(rows: Rows, list: ListName): (string | undefined)[] | undefined {
  const found = areaColumn(rows, list, {});
  return found && rows.map((row, at) => (at > found.at ? areaIn(row, found.column) : undefined));
}

const areaIn = (row: Rows[number], column: number): string => row[column]?.text.trim() ?? '';

const namesIn = (rows: Rows, {at, column}: {at: number; column: number}): string[] => [
  ...new Set(rows.slice(at + 1).flatMap(row => areaIn(row, column) || [])),
];

/** Each area once, in alphabetical order. */
export const namesOf = (areas: readonly (string | undefined)[]): string[] =>
  [...new Set(areas.flatMap(area => area || []))].sort((a, b) => a.localeCompare(b));

function areasIn(rows: Rows, found: {at: number; column: number}): string {
  const names = namesIn(rows, found);
  return `${names.slice(0, 8).join(', ')}${names.length > 8 ? ` and ${names.length - 8} more` : ''}`;
}
