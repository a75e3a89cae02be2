/** Information that a spreadsheet gives only by colour, and how to report it. */
import {type CellObject, utils} from '@e965/xlsx';
import type {Fault} from '../../src/record/faults.js';
import {attribute, decode, sheetPath, tagsOf} from './hidden-and-struck.js';
import type {Recognised} from './recognise.js';

interface Fill {
  patternType?: string;
  fgColor?: {rgb?: string};
}

/** The fill colour of a cell; `undefined` if it is white. */
export const fillOf = (cell: CellObject | undefined): Fill['fgColor'] => {
  const fill = cell?.s as Fill | undefined;
  return fill?.patternType === 'solid' && !/^(?:FF)?FFFFFF$/i.test(fill.fgColor?.rgb ?? '')
    ? fill.fgColor
    : undefined;
};

/** The word for a fill that is clearly one of the four colours that plans use, by its hue. */
export function colourWord(rgb: string | undefined): string | undefined {
  const [red = 0, green = 0, blue = 0] = (/^(?:..)?(..)(..)(..)$/.exec(rgb ?? '') ?? [])
    .slice(1)
    .map(part => parseInt(part, 16));
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  if (!rgb || most - least < 60) return undefined;
  const hue =
    most === red
      ? ((green - blue) / (most - least)) * 60
      : most === green
        ? 120 + ((blue - red) / (most - least)) * 60
        : 240 + ((red - green) / (most - least)) * 60;
  if (hue < 15 || hue > 345) return 'Red';
  if (hue >= 25 && hue <= 60) return 'Amber';
  if (hue >= 75 && hue <= 165) return 'Green';
  return hue >= 190 && hue <= 255 ? 'Blue' : undefined;
}

/** A rule that stripes rows has no meaning for their content. */
const STRIPES = /\b(?:ROW|COLUMN)S?\(/i;

/**
 * Whether a cell of an `.xlsx` may have its colour from a formula, such as `$C2<TODAY()`, which is not evaluated here.
 * Only rules for cells of one column count: a rule for whole rows is about words elsewhere.
 *
 * @param index of the sheet in the workbook, from 0
 */
export function colouredByRule(
  found: Recognised,
  index: number,
): (row: number, column: number) => boolean {
  const xml = found.kind === 'xlsx' ? decode(found.files[sheetPath(found.files, index)]) : '';
  const rules = xml.matchAll(
    /<(?:\w+:)?conditionalFormatting(?=[\s>])([^>]*)>([\s\S]*?)<\/(?:\w+:)?conditionalFormatting>/g,
  );
  const regions = [...rules]
    .filter(
      ([, , inside]) =>
        tagsOf(inside!, 'cfRule').some(rule => attribute(rule, 'type') === 'expression') &&
        !STRIPES.test(inside!),
    )
    .flatMap(([, tag, inside]) =>
      (attribute(tag!, 'sqref') ?? /sqref>([^<]*)</.exec(inside!)?.[1] ?? '').split(/\s+/),
    )
    .filter(Boolean)
    .map(region => utils.decode_range(region))
    .filter(({s, e}) => s.c === e.c);
  return (row, column) => regions.some(({s, e}) => s.c === column && s.r <= row && row <= e.r);
}

/** Headings of columns with statuses in words. */
const STATE = /\b(?:status|state|b?rag|progress)\b/i;

/**
 * Reports fill colours of cells with words, if no column has statuses in words: then only the colours show them.
 *
 * @param behind fill colours of cells with words, by column
 * @param says the words of each column
 */
export function reportColours(
  behind: readonly (ReadonlySet<string> | undefined)[],
  says: readonly (readonly string[] | undefined)[],
): Fault[] {
  if (says.some(words => words?.some(text => STATE.test(text)))) return [];
  return behind.flatMap((colours, column) =>
    colours && colours.size > 1
      ? {
          path: `column ${utils.encode_col(column)}`,
          expected: 'words for what colours say',
          found: `cells in ${[...colours].join(', ').toLowerCase()}, which is passed over`,
        }
      : [],
  );
}
