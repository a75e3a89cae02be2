/**
 * Adds features to the sheets of a workbook that the library cannot write: drop-down lists, a hint for each column
 * (`dataValidation` of ECMA-376, part 1, 18.3.1.32), and a frozen first row.
 */
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';

export interface Help {
  /** Letter of the column. */
  column: string;
  title: string;
  words: string;
  /** The range of the words offered: `Words!$A$2:$A$8`. Other words are accepted too. */
  choices?: string;
}

/** The last row with help. */
const LAST_ROW = 1000;
/** Excel's maximum; with more it reports the file as damaged. */
const LONGEST_TITLE = 32;
const LONGEST_WORDS = 255;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function validation({column, title, words, choices}: Help): string {
  const prompt = `showInputMessage="1" promptTitle="${escaped(title.slice(0, LONGEST_TITLE))}" prompt="${escaped(words.slice(0, LONGEST_WORDS))}" sqref="${column}2:${column}${LAST_ROW}"`;
  return choices
    ? `<dataValidation type="list" allowBlank="1" showErrorMessage="0" ${prompt}><formula1>${escaped(choices)}</formula1></dataValidation>`
    : `<dataValidation allowBlank="1" ${prompt}/>`;
}

const FROZEN =
  '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';

/** @param sheets for each of the first sheets, help for its columns */
export function withHelp(workbook: Uint8Array, sheets: readonly (readonly Help[])[]): Uint8Array {
  const files = unzipSync(workbook);
  for (const [at, help] of sheets.entries()) {
    const name = `xl/worksheets/sheet${at + 1}.xml`;
    const xml = strFromU8(files[name]!);
    if (!xml.includes('</sheetData><ignoredErrors>'))
      throw new Error(`${name} is written in another way than help can be put into`);
    files[name] = strToU8(
      xml
        .replace('<sheetView workbookViewId="0"/>', FROZEN)
        .replace(
          '</sheetData>',
          `</sheetData><dataValidations count="${help.length}">${help.map(validation).join('')}</dataValidations>`,
        ),
    );
  }
  // The same files give the same bytes.
  return zipSync(files, {mtime: new Date(1990, 0, 1), level: 9});
}
