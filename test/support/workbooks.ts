/** Makes small workbooks out of markup, so that a test says exactly what a spreadsheet program would have stored. */
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

/** A sheet of an `.xlsx`: the markup inside `<worksheet>`, and what the workbook says about it. */
export interface SheetMarkup {
  name: string;
  /** Content of `<worksheet>`, `<sheetData>` included. */
  xml: string;
  hidden?: boolean;
}

/** An inline text cell. */
export const text = (address: string, words: string, style = 0): string =>
  `<c r="${address}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${words}</t></is></c>`;
/** A number cell. */
export const number = (address: string, value: number, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;

/** Rows of text cells, from A1 on; `''` leaves a cell out. */
export const rows = (table: readonly (readonly string[])[], from = 1): string =>
  table
    .map(
      (cells, at) =>
        `<row r="${from + at}">${cells.map((words, column) => (words ? text(`${String.fromCharCode(65 + column)}${from + at}`, words) : '')).join('')}</row>`,
    )
    .join('');

/**
 * Cell styles of every workbook made here: 0 plain, 1 day, 2 month, 3 percentage, 4 `0 "days"`, 5 struck out, 6 red fill,
 * 7 green fill.
 */
const styles = `<styleSheet xmlns="${main}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="mmm yyyy"/><numFmt numFmtId="165" formatCode="0 &quot;days&quot;"/></numFmts>
<fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill></fill></fills>
<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="14" fontId="0" fillId="0"/><xf numFmtId="164" fontId="0" fillId="0"/><xf numFmtId="9" fontId="0" fillId="0"/><xf numFmtId="165" fontId="0" fillId="0"/><xf numFmtId="0" fontId="1" fillId="0"/><xf numFmtId="0" fontId="0" fillId="2"/><xf numFmtId="0" fontId="0" fillId="3"/></cellXfs></styleSheet>`;

/** An `.xlsx` file. */
export function xlsx(sheets: readonly SheetMarkup[], {isMacEra = false} = {}): Uint8Array {
  const parts = sheets.map((sheet, at) => ({
    ...sheet,
    id: `rId${at + 1}`,
    path: `worksheets/sheet${at + 1}.xml`,
  }));
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${parts.map(({path}) => `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${isMacEra ? 1 : 0}"/><sheets>${parts.map(({name, id, hidden}, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="${id}"${hidden ? ' state="hidden"' : ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map(({id, path}) => `<Relationship Id="${id}" Type="${relations}/worksheet" Target="${path}"/>`).join('')}<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(
      parts.map(({path, xml}) => [
        `xl/${path}`,
        `<worksheet xmlns="${main}" xmlns:r="${relations}">${xml}</worksheet>`,
      ]),
    ),
  });
}

/**
 * A workbook with further files in it, and further words in those that it has.
 *
 * @param parts by path
 * @param ends by path: what stands before the last tag of a file
 */
export function withParts(
  workbook: Uint8Array,
  parts: Readonly<Record<string, string>>,
  ends: Readonly<Record<string, string>> = {},
): Uint8Array {
  const files = unzipSync(workbook);
  for (const [path, words] of Object.entries(parts)) files[path] = strToU8(words);
  for (const [path, words] of Object.entries(ends))
    files[path] = strToU8(strFromU8(files[path]!).replace(/(?=<\/[^<]*$)/, words));
  return zipSync(files);
}

/** The markup of notes on cells of the first sheet, and of what is said in a thread about them. */
export const withComments = (workbook: Uint8Array, notes: string, thread = ''): Uint8Array =>
  withParts(
    workbook,
    {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/comments" Target="../comments1.xml"/>${thread && '<Relationship Id="r2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>'}</Relationships>`,
      'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>Zoe Green</author></authors><commentList>${notes}</commentList></comments>`,
      ...(thread
        ? {
            'xl/persons/person.xml':
              '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Zoe" id="{A}" userId="z" providerId="None"/></personList>',
            'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${thread}</ThreadedComments>`,
          }
        : {}),
    },
    thread
      ? {
          '[Content_Types].xml':
            '<Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/>',
        }
      : {},
  );

const office = 'urn:oasis:names:tc:opendocument:xmlns';

/** An `.ods` file of one sheet: the markup inside `<table:table>`. */
export const ods = (xml: string, name = 'Plan'): Uint8Array =>
  zip({
    'mimetype': 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${office}:manifest:1.0"/>`,
    'styles.xml': `<office:document-styles xmlns:office="${office}:office:1.0"/>`,
    'content.xml': `<office:document-content xmlns:office="${office}:office:1.0" xmlns:table="${office}:table:1.0" xmlns:text="${office}:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:spreadsheet><table:table table:name="${name}">${xml}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });

/** A text cell of an `.ods`. */
export const odsText = (words: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
