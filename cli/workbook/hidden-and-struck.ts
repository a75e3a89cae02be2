/**
 * Content that must not be shown to families as current, and that the workbook library does not identify: hidden rows
 * and columns, and words that are struck through. Both are read from the attributes of the markup.
 */
import type {WorkbookFiles} from './recognise.js';

export const decode = (bytes: Uint8Array | undefined): string =>
  bytes ? new TextDecoder().decode(bytes) : '';

export const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean);

/** Tags of one name, as raw markup. */
export const tagsOf = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'g')) ?? [];

/** The part of `styles.xml` between two tags. */
const section = (xml: string, name: string): string =>
  new RegExp(`<(?:\\w+:)?${name}[\\s>][\\s\\S]*?</(?:\\w+:)?${name}>`).exec(xml)?.[0] ?? '';

const isStruck = (font: string): boolean => {
  const mark = /<(?:\w+:)?strike(?=[\s/>])[^>]*>/.exec(font)?.[0];
  return mark !== undefined && !/val=["'](?:0|false)/.test(mark);
};
/** Wingdings and similar fonts draw a tick for a letter. */
const isSigns = (font: string): boolean => /dings/i.test(font);

/** Which cell styles of an `.xlsx` have a font of a kind, by their number. */
function stylesWith(styles: string, isOfKind: (font: string) => boolean): Set<number> {
  const fonts = section(styles, 'fonts')
    .split(/<(?:\w+:)?font(?=[\s/>])/)
    .slice(1);
  const found = fonts.map(isOfKind);
  const formats = tagsOf(section(styles, 'cellXfs'), 'xf');
  return new Set(
    formats.flatMap((format, index) => (found[Number(attribute(format, 'fontId'))] ? [index] : [])),
  );
}

/** The path of a sheet inside the file, by its index in the workbook, such as `xl/worksheets/sheet1.xml`. */
export function sheetPath(files: WorkbookFiles, index: number): string {
  const sheet = tagsOf(decode(files['xl/workbook.xml']), 'sheet')[index] ?? '';
  const id = attribute(sheet, '\\w+:id');
  const relation = tagsOf(decode(files['xl/_rels/workbook.xml.rels']), 'Relationship').find(
    tag => attribute(tag, 'Id') === id,
  );
  const target = (relation && attribute(relation, 'Target')) ?? `worksheets/sheet${index + 1}.xml`;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/**
 * Addresses ("B4") of the cells of an `.xlsx` sheet whose whole text is struck through.
 *
 * @param index of the sheet in the workbook, from 0
 */
export const struckCells = (files: WorkbookFiles, index: number): Set<string> =>
  cellsWith(files, index, isStruck);

/** Addresses of cells in a font of ticks and crosses. */
export const signCells = (files: WorkbookFiles, index: number): Set<string> =>
  cellsWith(files, index, isSigns);

/**
 * Addresses of cells with a formula but no result: the program that wrote the file did not calculate it. An empty
 * result counts as a result.
 */
export function unreckonedCells(files: WorkbookFiles, index: number): Set<string> {
  const cells = decode(files[sheetPath(files, index)]).matchAll(
    /<(?:\w+:)?c(\s[^>]*[^/>]|)>(.*?)<\/(?:\w+:)?c>/gs,
  );
  return new Set(
    [...cells].flatMap(([, marks, content]) =>
      /<(?:\w+:)?f[\s/>]/.test(content!) && !/<(?:\w+:)?v[\s/>]/.test(content!)
        ? [attribute(marks!, 'r') ?? '']
        : [],
    ),
  );
}

function cellsWith(
  files: WorkbookFiles,
  index: number,
  isOfKind: (font: string) => boolean,
): Set<string> {
  const styles = stylesWith(decode(files['xl/styles.xml']), isOfKind);
  if (styles.size === 0) return new Set();
  const path = sheetPath(files, index);
  return new Set(
    tagsOf(decode(files[path]), 'c').flatMap(cell =>
      styles.has(Number(attribute(cell, 's') ?? 0)) ? [attribute(cell, 'r') ?? ''] : [],
    ),
  );
}

/** Rows and columns of a sheet that are hidden, counted from 0. */
export interface HiddenParts {
  rows: Set<number>;
  columns: Set<number>;
}

/** Hidden rows and columns of one sheet of an `.ods`: those hidden by hand, and those that a filter leaves out. */
export function hiddenInOds(files: WorkbookFiles, sheet: number): HiddenParts {
  const tables = decode(files['content.xml'])
    .split(/<table:table(?=[\s>])/)
    .slice(1);
  const table = tables[sheet] ?? '';
  const hidden = {rows: new Set<number>(), columns: new Set<number>()};
  const collect = (name: string, repeated: string, into: Set<number>) => {
    let at = 0;
    for (const tag of tagsOf(table, name)) {
      const count = Number(attribute(tag, repeated) ?? 1);
      if (/^(collapse|filter)$/.test(attribute(tag, 'table:visibility') ?? ''))
        for (let index = at; index < Math.min(at + count, at + 100_000); index += 1)
          into.add(index);
      at += count;
    }
  };
  collect('table-row', 'table:number-rows-repeated', hidden.rows);
  collect('table-column', 'table:number-columns-repeated', hidden.columns);
  return hidden;
}
