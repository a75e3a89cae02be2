/** Which cells of an `.ods` are struck out: SheetJS reads no styles of that format. */
import {attribute, decode, tagsOf} from './hidden-and-struck.js';
import type {WorkbookFiles} from './recognise.js';
import {utils} from '@e965/xlsx';

/** Nobody strikes out more cells at once; empty rows are written as a million in one. */
const MOST_REPEATED = 1_000;

/** Names of styles whose letters have a line through them. */
function struckStyles(xml: string): Set<string> {
  const styles = xml.match(/<style:style[\s>][\s\S]*?<\/style:style>/g) ?? [];
  return new Set(
    styles.flatMap(style => {
      const line = tagsOf(style, 'text-properties')
        .map(tag => attribute(tag, 'style:text-line-through-style'))
        .find(Boolean);
      const name = attribute(style, 'style:name');
      return line && line !== 'none' && name ? [name] : [];
    }),
  );
}

/**
 * Addresses ("B4") of cells that are struck out, as a whole or in part: of words that hold only in part, none is shown.
 *
 * @param sheet its place in the workbook, from 0
 */
export function struckInOds(files: WorkbookFiles, sheet: number): Set<string> {
  const xml = decode(files['content.xml']);
  const struck = struckStyles(decode(files['styles.xml']) + xml);
  const found = new Set<string>();
  if (!struck.size) return found;
  const table = xml.split(/<table:table(?=[\s>])/)[sheet + 1] ?? '';
  const isStruck = (part: string) => tagsOf(part, '(?:table-cell|span|p)').some(isOfStyle);
  const isOfStyle = (tag: string) => struck.has(attribute(tag, '(?:table|text):style-name') ?? '');
  let r = 0;
  for (const row of table.split(/<table:table-row(?=[\s>])/).slice(1)) {
    const rowTag = row.slice(0, row.indexOf('>'));
    const height = Number(attribute(` ${rowTag}`, 'table:number-rows-repeated') ?? 1);
    let c = 0;
    for (const cell of row.split(/(?=<table:(?:covered-)?table-cell[\s/>])/).slice(1)) {
      const width = Number(attribute(cell, 'table:number-columns-repeated') ?? 1);
      if (isStruck(cell))
        for (let y = 0; y < Math.min(height, MOST_REPEATED); y += 1)
          for (let x = 0; x < Math.min(width, MOST_REPEATED); x += 1)
            found.add(utils.encode_cell({r: r + y, c: c + x}));
      c += width;
    }
    r += height;
  }
  return found;
}
