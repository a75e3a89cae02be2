/**
 * Fields without a column, on a separate sheet: one row per field, so that a record exported as a workbook can be
 * imported without loss. Pure.
 *
 * A row names its list, its entry (by short name, else by number and title) and its field as a JSON Pointer (RFC
 * 6901). If the tables read differently from the record, the row also has the value that it replaces: if somebody has
 * changed the cell since, the cell takes precedence.
 */
import {parseCsv} from '../src/data/csv.js';
import {cellWithoutMarkup} from '../src/data/strip-markup.js';
import type {Cell} from '../src/data/table-cells.js';
import {readTable} from '../src/data/table.js';
import {type ListName, type SendRecord, record as recordSchema} from '../src/record/schema.js';
import {recordLanguage, matchingTag} from '../src/record/texts.js';
import {entryTitle} from './entry-title.js';
import {listNames, withoutMadeUpIds} from './lists.js';
import {tableOf} from './tables.js';
import {type Path, type Plain, isPlain, valueAt, withValueAt} from './value-paths.js';

export const FURTHER_SHEET = 'Further fields';

/** None of these is one of our column names, so no reader takes the sheet for a list. */
export const FURTHER_HEADINGS = [
  'In list',
  'Of entry',
  'Called',
  'Where',
  'What it is',
  'Content',
  'In place of',
];

export const isFurther = (rows: readonly (readonly Cell[])[]): boolean =>
  FURTHER_HEADINGS.every((heading, at) => rows[0]?.[at]?.text === heading);

/** The rows of such a CSV file; `undefined` for any other. Its text is not treated as HTML. */
export function furtherInCsv(text: string): readonly (readonly Cell[])[] | undefined {
  if (!text.startsWith(FURTHER_HEADINGS.join(','), text.startsWith('\uFEFF') ? 1 : 0))
    return undefined;
  return parseCsv(text, ',').map(row => row.map(words => ({text: words})));
}

/** The name used instead of a list for fields of the record itself. */
const RECORD = 'record';

/** `language` gives the language of words in a table; `nothing` removes a value that the table reader inferred. */
type Sort = 'words' | 'other' | 'language' | 'nothing';

interface Leaf {
  path: Path;
  value: unknown;
}

const pointer = (path: Path): string =>
  path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const pathOf = (text: string): Path =>
  text
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(step => (/^\d+$/.test(step) ? Number(step) : step));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Each value without parts, including empty lists and objects. */
function* leaves(value: unknown, path: Path = []): Generator<Leaf> {
  const parts = Array.isArray(value)
    ? [...(value as unknown[]).entries()]
    : isPlain(value)
      ? Object.entries(value)
      : [];
  if (parts.length) for (const [step, part] of parts) yield* leaves(part, [...path, step]);
  else yield {path, value};
}

const isText = (value: unknown): value is Readonly<Record<string, string>> =>
  isPlain(value) &&
  Object.entries(value).length > 0 &&
  Object.entries(value).every(
    ([tag, words]) => /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(tag) && typeof words === 'string',
  );

/** Rows for one entry: the fields that its table does not return. */
function* rowsFor(
  entry: unknown,
  back: unknown,
  own: string,
  path: Path = [],
): Generator<{path: Path; sort: Sort; content: unknown; insteadOf: unknown}> {
  if (same(entry, back)) return;
  const ownTag = isText(entry) ? matchingTag(Object.keys(entry), own) : undefined;
  if (ownTag !== undefined && typeof back === 'string' && isText(entry)) {
    yield {path, sort: 'language', content: ownTag, insteadOf: undefined};
    yield* rowsFor(entry, {[ownTag]: back}, own, path);
    return;
  }
  if (isPlain(entry) && (isPlain(back) || back === undefined)) {
    for (const name of Object.keys({...back, ...entry}))
      yield* rowsFor(entry[name], back?.[name], own, [...path, name]);
    return;
  }
  if (Array.isArray(entry) && Array.isArray(back) && back.length <= entry.length) {
    for (const [at, part] of (entry as unknown[]).entries())
      yield* rowsFor(part, back[at], own, [...path, at]);
    return;
  }
  if (entry === undefined) return yield {path, sort: 'nothing', content: '', insteadOf: back};
  const whole = isPlain(entry) || Array.isArray(entry);
  if (whole && back === undefined)
    for (const leaf of leaves(entry))
      yield {...sorted(leaf.value), path: [...path, ...leaf.path], insteadOf: undefined};
  else yield {...sorted(entry), path, insteadOf: back};
}

const sorted = (value: unknown): {sort: Sort; content: unknown} => ({
  sort: typeof value === 'string' ? 'words' : 'other',
  content: value,
});

const written = (sort: Sort, content: unknown): string =>
  sort === 'other' ? JSON.stringify(content) : String(content);

const titleOf = (list: ListName, entry: unknown, at: number, own: string): string =>
  entryTitle(entry, recordSchema.fields[list].item!, at, own);

/** The entries of a list, read back from its table. */
function readBack(record: SendRecord, list: ListName): readonly unknown[] {
  const rows = tableOf(record, list).map(row => row.map(text => cellWithoutMarkup<Cell>({text})));
  const {record: back} = readTable(rows, list);
  return back ? (JSON.parse(JSON.stringify(withoutMadeUpIds(back, list))) as unknown[]) : [];
}

/** The original entries; the checked ones if the check has removed one, so that each corresponds to its row. */
function entriesOf(value: Plain, record: SendRecord, list: ListName): readonly unknown[] {
  const written = Array.isArray(value[list]) ? (value[list] as unknown[]) : [];
  return written.length === record[list].length ? written : withoutMadeUpIds(record, list);
}

/**
 * The sheet for the fields that the tables lack; only its headings if there are none.
 *
 * @param one the only list that is exported
 */
export function furtherRows(value: Plain, record: SendRecord, one?: ListName): string[][] {
  const own = recordLanguage(record);
  const rows: string[][] = [];
  const {version: _version, ...top} = value;
  for (const [field, part] of Object.entries(top))
    if (!one && !listNames.includes(field as ListName))
      for (const leaf of leaves(part)) {
        const {sort, content} = sorted(leaf.value);
        rows.push([
          RECORD,
          '',
          '',
          pointer([field, ...leaf.path]),
          sort,
          written(sort, content),
          '',
        ]);
      }
  for (const list of one ? [one] : listNames) {
    const entries = entriesOf(value, record, list);
    const back = readBack(record, list);
    entries.forEach((entry, at) => {
      const id = isPlain(entry) && typeof entry['id'] === 'string' ? entry['id'] : '';
      for (const {path, sort, content, insteadOf} of rowsFor(entry, back[at], own))
        rows.push([
          list,
          id || String(at + 1),
          titleOf(list, back[at], at, own),
          pointer(path),
          sort,
          written(sort, content),
          insteadOf === undefined ? '' : JSON.stringify(insteadOf),
        ]);
    });
  }
  return [FURTHER_HEADINGS, ...rows];
}

/** The position of a row's entry: by its short name, or by number and title, which must match. */
function entryAt(
  entries: readonly unknown[],
  list: ListName,
  entry: string,
  title: string,
  own: string,
): number {
  const named = entries.findIndex(one => isPlain(one) && one['id'] === entry);
  if (named >= 0) return named;
  const isCalled = (at: number) => titleOf(list, entries[at], at, own) === title;
  const place = Number(entry) - 1;
  if (entries[place] !== undefined && isCalled(place)) return place;
  const called = [...entries.keys()].filter(isCalled);
  return called.length === 1 ? called[0]! : -1;
}

export interface Placed {
  value: Plain;
  /** How many fields were restored. */
  count: number;
  /** Fields without an entry, or whose cell was changed since. */
  notPlaced: readonly string[];
}

function put(before: unknown, path: Path, sort: string, content: string): unknown {
  if (sort === 'language') {
    const words = valueAt(before, path);
    if (typeof words !== 'string') throw new TypeError('no words');
    return withValueAt(before, path, {[content]: words});
  }
  if (sort === 'nothing') return withValueAt(before, path, undefined);
  return withValueAt(before, path, sort === 'other' ? JSON.parse(content) : content);
}

/** The record from the tables, with the fields of the further sheet. */
export function withFurther(value: Plain, rows: readonly (readonly Cell[])[]): Placed {
  let next = value;
  let count = 0;
  const notPlaced: string[] = [];
  const own = String(rows.find(([, , , where]) => where?.text === '/lang')?.[5]?.text ?? 'en-GB');
  // Titles are those of the tables, before any row changes them.
  const entriesOf = new Map(
    listNames.map(list => [list, (value[list] as readonly unknown[] | undefined) ?? []]),
  );
  for (const [at, row] of rows.slice(1).entries()) {
    const [list = '', entry = '', title = '', where = '', sort = '', content = '', insteadOf = ''] =
      row.map(({text}) => text);
    if (!where.trim()) continue;
    const path = pathOf(where.trim());
    const isList = listNames.includes(list as ListName);
    const place = isList
      ? entryAt(entriesOf.get(list as ListName)!, list as ListName, entry, title, own)
      : 0;
    const whole = isList ? [list, place, ...path] : path;
    const rowName = `Row ${at + 2}: ${[list, title || entry, where].filter(Boolean).join(', ')}`;
    const now = valueAt(next, whole);
    if ((!isList && list !== RECORD) || place < 0) notPlaced.push(`${rowName} has no entry here.`);
    else if (isList && sort !== 'language' && JSON.stringify(now ?? '') !== (insteadOf || '""'))
      notPlaced.push(`${rowName}: the cell was changed since, and counts.`);
    else
      try {
        next = put(next, whole, sort, content) as Plain;
        count += 1;
      } catch {
        notPlaced.push(`${rowName} cannot be read.`);
      }
  }
  return {value: next, count, notPlaced};
}
