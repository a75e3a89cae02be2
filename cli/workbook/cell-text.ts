/**
 * The text of a workbook cell. Neither the stored value (46082 is a date) nor the displayed text ("1.2E+05", "####")
 * is enough: it depends on the value, its format and the date system of the workbook.
 */
import {type CellObject, SSF} from '@e965/xlsx';

/** The text of a cell, or why it has none. */
export interface CellText {
  text: string;
  /** A fault, to finish "got …". */
  fault?: string;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Letters of a number format outside quotes, brackets and escapes: these show whether it is a day or a month. */
const bareFormat = (format: string): string =>
  format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();

/**
 * A date as precise as its format: `2026-03-01`, `2026-03` for "mmm yyyy", `2026` for "yyyy".
 *
 * @param displayed the displayed text: in an `.ods`, only this shows the precision
 * @param isMacEra whether the workbook counts days from 1904, as on old Macs
 */
function dateText(
  serial: number,
  format: string,
  displayed: string,
  isMacEra: boolean,
): string | undefined {
  const {y, m, d} = SSF.parse_date_code(serial, {date1904: isMacEra}) as {
    y: number;
    m: number;
    d: number;
  };
  const shown = bareFormat(format);
  if (!/y/.test(shown)) return undefined;
  const year = String(y).padStart(4, '0');
  if (/^\d{4}$/.test(displayed)) return year;
  if (/d/.test(shown) && !/^\D+\d+$/.test(displayed)) return `${year}-${two(m)}-${two(d)}`;
  return /m/.test(shown) ? `${year}-${two(m)}` : year;
}

/** Without binary rounding errors: 0.1 + 0.2 is 0.3. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

/** Words, a currency, a fraction or a duration: what a format adds to its number. */
const UNIT = /"[^"]*[^\s"][^"]*"|[£€$]|\?\/|\[h/i;

function numberText(cell: CellObject, isMacEra: boolean): CellText {
  const value = cell.v as number;
  const format = String(cell.z ?? 'General');
  const displayed = (cell.w ?? '').trim();
  // [h]:mm is a duration, which the library takes for a date.
  if (SSF.is_date(format) && !/\[[hms]+\]/i.test(format)) {
    if (value < 2) return {text: '', fault: `the number ${value}, formatted as a date`};
    const text = dateText(value, format, displayed, isMacEra);
    if (text !== undefined) return {text};
    return {text: displayed};
  }
  // For an `.ods` the library has no format, only the displayed text.
  const isOds = cell.z === undefined;
  if (isOds ? displayed.endsWith('%') : /%/.test(bareFormat(format)))
    return {text: `${plainNumber(value * 100)}%`};
  // A unit, a currency or a fraction from the format is only in the displayed text.
  if (isOds ? /[£€$]|\p{L}{2}/u.test(displayed) : UNIT.test(format) && !/^#+$/.test(displayed))
    return {text: displayed};
  return {text: plainNumber(value)};
}

/** Functions that look up another cell, or choose between cells. */
const CHOOSING =
  /\b(?:[XVH]?LOOKUP|INDEX|X?MATCH|OFFSET|INDIRECT|FILTER|IF|IFS|IFERROR|IFNA|ISBLANK|ISNA|ISERROR|NOT|T)\(/gi;

/** Whether a formula only repeats or looks up another cell, whatever its default. */
function onlyRepeats(formula: string): boolean {
  const bare = formula
    .replace(/^\s*(?:of:)?=|_xlfn\.|"[^"]*"|'[^']*'|<>/g, '')
    .replace(CHOOSING, '(');
  return /[A-Z]/i.test(bare) && !/[-+*/^&<>]|\w\(/.test(bare);
}

/** A date that changes by itself was not published by anybody. */
const TODAY = /\b(?:TODAY|NOW)\(/i;

/**
 * @param cell the cell from the library
 * @param isUnreckoned whether the file has a formula without a result, which the library shows only for numbers
 */
export function cellText(
  cell: CellObject | undefined,
  isMacEra: boolean,
  isUnreckoned = false,
): CellText {
  if (!cell) return {text: ''};
  if (isUnreckoned || (cell.f !== undefined && (cell.v === undefined || cell.t === 'z')))
    return {text: '', fault: 'a formula whose result is not stored'};
  if (cell.f !== undefined && TODAY.test(cell.f))
    return {text: '', fault: `${String(cell.w ?? cell.v)}, which a formula reckons from today`};
  // Such a format hides any value.
  if (/^;;;/.test(String(cell.z ?? '')) && cell.v !== undefined && cell.v !== '')
    return {text: '', fault: 'something that its format hides'};
  // A reference to an empty cell results in zero.
  if (cell.f !== undefined && cell.v === 0 && onlyRepeats(cell.f) && !/0/.test(String(cell.z)))
    return {text: '', fault: 'a zero that stands for an empty cell elsewhere, or for none'};
  switch (cell.t) {
    case 'n': {
      const said = numberText(cell, isMacEra);
      if (said.text || said.fault) return said;
      // For a format that the library cannot read, the number is used, with the currency symbol of the format.
      const money = /[£€$]/.exec(String(cell.z))?.[0];
      const value = cell.v as number;
      return {text: money ? money + value.toLocaleString('en-GB') : plainNumber(value)};
    }
    case 's':
      return {text: String(cell.v ?? '').replace(/\r\n?/g, '\n')};
    case 'z':
      return {text: ''};
    default:
      return {text: (cell.w ?? String(cell.v ?? '')).trim()};
  }
}
