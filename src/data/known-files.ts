/**
 * Files that many areas download rather than type: recognised by their columns and converted to ours. Used by the
 * command line, which turns them into records; not part of the script for pages.
 *
 * Rows are not moved, so that a fault names the row of the file.
 */
import type {ListName} from '../record/schema.js';
import {HEADER_WITHIN, headerKey} from './headings.js';
import type {Cell} from './table-cells.js';

export interface KnownFile {
  /** The kind of file, in words for the person who gave it. */
  kind: string;
  list: ListName;
  rows: Cell[][];
  /** Columns that we do not have, counted from 1. */
  ignored: {row: number; column: number; name: string}[];
}

/** Finds a cell by the names that its column may have. */
type CellOf = (...names: string[]) => Cell | undefined;
type Written = Readonly<Record<string, string | Cell | undefined>>;

interface Kind {
  kind: string;
  list: ListName;
  /** The column names that identify the file; each inner list has alternatives. */
  knownBy: readonly (readonly string[])[];
  /** Converts one row to our columns. */
  write(cellOf: CellOf): Written;
}

const AREA = ['Local area partnership', 'Local area', 'Area', 'Local authority', 'LA name'];
const words = (cell: Cell | undefined): string => cell?.text.trim() ?? '';

/** What Ofsted's sheet says about a plan, in one sentence. */
function planSentence(required: string, areas: string): string | undefined {
  if (/^no?$/i.test(required)) return 'No priority action plan is required.';
  if (!/^y(?:es)?$/i.test(required)) return undefined;
  return `A priority action plan is required.${/^[1-9]\d*$/.test(areas) ? ` Areas for priority action: ${areas}.` : ''}`;
}

const kinds: readonly Kind[] = [
  {
    kind: 'Ofsted’s list of area SEND inspections',
    list: 'events',
    knownBy: [
      AREA,
      ['Inspection outcome', 'Outcome', 'Overall outcome'],
      [
        'Inspection start date',
        'Inspection date',
        'Inspection publication date',
        'Publication date',
        'Date of inspection',
      ],
    ],
    write(cellOf) {
      const area = words(cellOf(...AREA));
      const type = words(cellOf('Inspection type', 'Type of inspection', 'Type'));
      const link = cellOf(
        'Report link',
        'Link',
        'URL',
        'Report URL',
        'Web link',
        'Link to report webpage for the local authority and local area partnership',
      );
      return {
        'Date': cellOf('Inspection start date', 'Inspection date', 'Date of inspection'),
        'End date': cellOf('Inspection end date'),
        'Inspection publication date': cellOf(
          'Inspection publication date',
          'Publication date',
          'Report published',
        ),
        'Type': type || 'Inspection',
        'Title': area && `Area SEND inspection: ${area}`,
        'By': 'Ofsted; Care Quality Commission (CQC)',
        'Outcome': cellOf('Inspection outcome', 'Outcome', 'Overall outcome'),
        'Summary': planSentence(
          words(cellOf('Priority action plan required', 'Priority action plan')),
          words(cellOf('Number of areas for priority action')),
        ),
        // Words such as "Report webpage" are not a link.
        'Link':
          link?.links?.length || link?.url || /^(?:https?:|www\.)/i.test(words(link))
            ? link
            : undefined,
      };
    },
  },
  {
    kind: 'a sheet for TimelineJS',
    list: 'events',
    knownBy: [['Headline'], ['Year'], ['Display date', 'Media', 'Text']],
    write(cellOf) {
      return {
        ...Object.fromEntries(
          ['Year', 'Month', 'Day', 'End year', 'End month', 'End day', 'Display date'].map(name => [
            name,
            cellOf(name),
          ]),
        ),
        'Title': cellOf('Headline'),
        'Summary': cellOf('Text'),
        'Link': cellOf('Media'),
        'Link text': cellOf('Media caption', 'Media credit'),
      };
    },
  },
  {
    kind: 'an export of Decidim’s accountability',
    list: 'priorities',
    knownBy: [
      ['title/en'],
      ['status/name/en', 'status/key', 'status/id'],
      ['progress', 'start_date', 'end_date'],
    ],
    write(cellOf) {
      const progress = words(cellOf('progress'));
      return {
        'Reference': cellOf('reference', 'id'),
        'Title': cellOf('title/en'),
        'Commitment': cellOf('description/en'),
        'Theme': cellOf('category/name/en', 'taxonomies/name/en', 'scope/name/en'),
        'Due': cellOf('end_date'),
        'Status': cellOf('status/name/en', 'status/key'),
        'Percentage complete': progress && (progress.endsWith('%') ? progress : `${progress}%`),
        'Update date': cellOf('updated_at'),
        'Source link': cellOf('url'),
      };
    },
  },
];

/** A known file in our columns; `undefined` for any other table. */
export function knownFile(rows: readonly (readonly Cell[])[]): KnownFile | undefined {
  for (let at = 0; at < Math.min(rows.length, HEADER_WITHIN); at += 1) {
    const keys = rows[at]!.map(({text}) => headerKey(text));
    const placeOf = (names: readonly string[]) =>
      names.map(name => keys.indexOf(headerKey(name))).find(place => place >= 0);
    const found = kinds.find(({knownBy}) => knownBy.every(names => placeOf(names) !== undefined));
    if (!found) continue;
    const read = new Set<number>();
    const written = rows.map((cells, row) =>
      row <= at || !cells.some(({text}) => text.trim())
        ? undefined
        : found.write((...names) => {
            for (const name of names) read.add(keys.indexOf(headerKey(name)));
            const place = placeOf(names);
            return place === undefined ? undefined : cells[place];
          }),
    );
    const ignored = rows[at]!.flatMap(({text}, column) =>
      !read.has(column) && text.trim() && rows.slice(at + 1).some(row => row[column]?.text.trim())
        ? [{row: at + 1, column: column + 1, name: text.trim()}]
        : [],
    );
    const headings = [
      ...new Set(written.flatMap(row => (row ? Object.keys(row).filter(name => row[name]) : []))),
    ];
    const asCell = (value: string | Cell | undefined): Cell =>
      typeof value === 'object' ? value : {text: value ?? ''};
    return {
      kind: found.kind,
      list: found.list,
      ignored,
      rows: written.map((row, index) =>
        index === at
          ? headings.map(text => ({text}))
          : row
            ? headings.map(name => asCell(row[name]))
            : [],
      ),
    };
  }
  return undefined;
}
