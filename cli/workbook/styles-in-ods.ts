/**
 * Which cells of an `.ods` are struck through, coloured or in a font of ticks: SheetJS does not read styles of that
 * format.
 */
import {attribute, decode, tagsOf} from './hidden-and-struck.js';
import type {WorkbookFiles} from './recognise.js';
import {utils} from '@e965/xlsx';

/** The most repeated cells that are considered; a million empty rows are written as one. */
const MOST_REPEATED = 1_000;

/** The names of styles with a certain property. */
function stylesWith(xml: string, isOfKind: (style: string) => boolean): Set<string> {
  const styles = xml.match(/<style:style[\s>][\s\S]*?<\/style:style>/g) ?? [];
  return new Set(
    styles.flatMap(style => (isOfKind(style) ? [attribute(style, 'style:name') ?? ''] : [])),
  );
}

/** Strikethrough. */
const isStruck = (style: string): boolean =>
  tagsOf(style, 'text-properties').some(tag =>
    /^(?!none$)./.test(attribute(tag, 'style:text-line-through-style') ?? ''),
  );

/** A font that draws letters as ticks and crosses. */
const isSigns = (style: string): boolean =>
  tagsOf(style, 'text-properties').some(tag => /(?:font-name|font-family)="[^"]*dings/i.test(tag));

/** A background colour other than white. */
const isColoured = (style: string): boolean =>
  tagsOf(style, 'table-cell-properties').some(tag =>
    /^#(?!fff(?:fff)?$)/i.test(attribute(tag, 'fo:background-color') ?? ''),
  );

/**
 * Addresses ("B4") of cells that are struck through, completely or in part: partly valid words are not shown.
 *
 * @param sheet its place in the workbook, from 0
 */
export const struckInOds = (files: WorkbookFiles, sheet: number): Set<string> =>
  cellsOfStyles(files, sheet, isStruck, '(?:table-cell|span|p)');

/**
 * Addresses of cells with ticks and crosses of a font.
 *
 * @param sheet its place in the workbook, from 0
 */
export const signsInOds = (files: WorkbookFiles, sheet: number): Set<string> =>
  cellsOfStyles(files, sheet, isSigns, '(?:table-cell|span|p)');

/**
 * Addresses of cells with a background colour.
 *
 * @param sheet its place in the workbook, from 0
 */
export const colouredInOds = (files: WorkbookFiles, sheet: number): Set<string> =>
  cellsOfStyles(files, sheet, isColoured, 'table-cell');

/** @param tags tags whose style counts */
function cellsOfStyles(
  files: WorkbookFiles,
  sheet: number,
  isOfKind: (style: string) => boolean,
  tags: string,
): Set<string> {
  const xml = decode(files['content.xml']);
  const styles = stylesWith(decode(files['styles.xml']) + xml, isOfKind);
  const found = new Set<string>();
  if (!styles.size) return found;
  const table = xml.split(/<table:table(?=[\s>])/)[sheet + 1] ?? '';
  const isMarked = (part: string) => tagsOf(part, tags).some(isOfStyle);
  const isOfStyle = (tag: string) => styles.has(attribute(tag, '(?:table|text):style-name') ?? '');
  let r = 0;
  for (const row of table.split(/<table:table-row(?=[\s>])/).slice(1)) {
    const rowTag = row.slice(0, row.indexOf('>'));
    const height = Number(attribute(` ${rowTag}`, 'table:number-rows-repeated') ?? 1);
    let c = 0;
    for (const cell of row.split(/(?=<table:(?:covered-)?table-cell[\s/>])/).slice(1)) {
      const width = Number(attribute(cell, 'table:number-columns-repeated') ?? 1);
      if (isMarked(cell))
        for (let y = 0; y < Math.min(height, MOST_REPEATED); y += 1)
          for (let x = 0; x < Math.min(width, MOST_REPEATED); x += 1)
            found.add(utils.encode_cell({r: r + y, c: c + x}));
      c += width;
    }
    r += height;
  }
  return found;
}
