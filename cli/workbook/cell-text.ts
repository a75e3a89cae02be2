/**
 * What a cell of a workbook says. The stored value alone is not it (46082 is a day), the displayed text alone is not it
 * either ("1.2E+05", "####"): the value, its format and the era of the book together are.
 */
import {type CellObject, SSF} from '@e965/xlsx';

/** The text of a cell, or why it has none. */
export interface CellText {
  text: string;
  /** What is wrong with it, to finish "got …". */
  fault?: string;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Letters of a number format outside quotes, brackets and escapes: what says whether it is a day or a month. */
const bareFormat = (format: string): string =>
  format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();

/**
 * A day as precisely as its format shows it: `2026-03-01`, `2026-03` of "mmm yyyy", `2026` of "yyyy".
 *
 * @param displayed what is to be seen of it: of an `.ods`, nothing else tells how precise that is
 * @param isMacEra whether the book counts days from 1904, as old Macs did
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

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

/** Words, a currency, a fraction or a duration: what a format adds to its number. */
const UNIT = /"[^"]*[^\s"][^"]*"|[£€$]|\?\/|\[h/i;

function numberText(cell: CellObject, isMacEra: boolean): CellText {
  const value = cell.v as number;
  const format = String(cell.z ?? 'General');
  const displayed = (cell.w ?? '').trim();
  // [h]:mm is a duration, which the library counts among the dates.
  if (SSF.is_date(format) && !/\[[hms]+\]/i.test(format)) {
    if (value < 2) return {text: '', fault: `the number ${value}, formatted as a date`};
    const text = dateText(value, format, displayed, isMacEra);
    if (text !== undefined) return {text};
    return {text: displayed};
  }
  // An `.ods` has no format here, only what it displays.
  const isOds = cell.z === undefined;
  if (isOds ? displayed.endsWith('%') : /%/.test(bareFormat(format)))
    return {text: `${plainNumber(value * 100)}%`};
  // A unit that the format adds, a currency, a fraction: only the displayed text says it.
  if (isOds ? /[£€$]|\p{L}{2}/u.test(displayed) : UNIT.test(format) && !/^#+$/.test(displayed))
    return {text: displayed};
  return {text: plainNumber(value)};
}

/** Functions that look another cell up, or choose between cells. */
const CHOOSING =
  /\b(?:[XVH]?LOOKUP|INDEX|X?MATCH|OFFSET|INDIRECT|FILTER|IF|IFS|IFERROR|IFNA|ISBLANK|ISNA|ISERROR|NOT|T)\(/gi;

/** Whether a formula only repeats another cell, or looks it up, whatever it shows where there is none. */
function onlyRepeats(formula: string): boolean {
  const bare = formula
    .replace(/^\s*(?:of:)?=|_xlfn\.|"[^"]*"|'[^']*'|<>/g, '')
    .replace(CHOOSING, '(');
  return /[A-Z]/i.test(bare) && !/[-+*/^&<>]|\w\(/.test(bare);
}

/** A day that moves by itself: nobody published what it shows now. */
const TODAY = /\b(?:TODAY|NOW)\(/i;

/**
 * @param cell as the library read it
 * @param isUnreckoned whether the file has its formula and no result, which the library tells only of numbers
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
  // Such a format shows nothing, whatever is there.
  if (/^;;;/.test(String(cell.z ?? '')) && cell.v !== undefined && cell.v !== '')
    return {text: '', fault: 'something that its format hides'};
  // A reference to an empty cell gives zero.
  if (cell.f !== undefined && cell.v === 0 && onlyRepeats(cell.f) && !/0/.test(String(cell.z)))
    return {text: '', fault: 'a zero that stands for an empty cell elsewhere, or for none'};
  switch (cell.t) {
    case 'n': {
      const said = numberText(cell, isMacEra);
      if (said.text || said.fault) return said;
      // Of a format that the library cannot read, the number stays, with the sign of money that the format has.
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
