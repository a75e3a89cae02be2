/** The sheets of a workbook into which a record is exported. Pure. */
import type {ListName, SendRecord} from '../../src/record/schema.js';
import {FURTHER_SHEET, furtherRows} from '../further-fields.js';
import {listNames} from '../lists.js';
import {tableOf} from '../tables.js';
import type {Plain} from '../value-paths.js';

/** The most characters that Excel allows in a cell. */
const LONGEST_CELL = 32_767;

export interface WorkbookSheets {
  sheets: {name: string; rows: string[][]}[];
  /** Names of values that are too long for a cell. */
  tooLong: string[];
}

/**
 * @param one the only list to export
 */
export function workbookSheets(value: Plain, record: SendRecord, one?: ListName): WorkbookSheets {
  const tooLong: string[] = [];
  const fits = (text: string, name: string): boolean => {
    if (text.length > LONGEST_CELL) tooLong.push(name);
    return text.length <= LONGEST_CELL;
  };
  const tables = (one ? [one] : listNames)
    .filter(list => record[list].length)
    .map(list => {
      const [names = [], ...rows] = tableOf(record, list);
      return {
        name: list as string,
        rows: [
          names,
          ...rows.map((row, at) =>
            row.map((text, place) =>
              fits(text, `${list} ${at + 1}, “${names[place]}”`) ? text : '',
            ),
          ),
        ],
      };
    });
  const further = furtherRows(value, record, one).filter(([list, entry, , where, , content]) =>
    fits(content!, [list, entry, where].filter(Boolean).join(' ')),
  );
  return {
    sheets: further.length > 1 ? [...tables, {name: FURTHER_SHEET, rows: further}] : tables,
    tooLong,
  };
}
