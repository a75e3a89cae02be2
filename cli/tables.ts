/** Writes the lists of a record as tables, in the columns that the widgets read. */
import {type Column, columns} from '../src/data/columns.js';
import {readNumber} from '../src/data/numbers.js';
import {codeOf} from '../src/data/synonyms.js';
import type {ListName, SendRecord, Text} from '../src/record/schema.js';
import {pickText, recordLanguage} from '../src/record/texts.js';
import {dateCell} from './written-dates.js';

type Item = {readonly [field: string]: unknown};

/** The value for a column; for a list of objects, from the first one. */
function valueAt(item: Item, field: string): unknown {
  let value: unknown = item;
  for (const name of field.split('.')) {
    if (Array.isArray(value)) value = value[0];
    value = typeof value === 'object' && value !== null ? (value as Item)[name] : undefined;
  }
  return value;
}

/** Fields with the source's own words for a date. */
const AS_TYPED: Readonly<Record<string, string>> = {
  'date': 'dateText',
  'due': 'dueText',
  'update.date': 'update.dateText',
};

const escaped = (entry: string): string => entry.replace(/[;\n\\]/g, '\\$&');

/** Rows of one list, beginning with the column names; empty columns are left out. */
export function tableOf(record: SendRecord, list: ListName): string[][] {
  const own = recordLanguage(record);
  const words = (text: unknown): string => {
    const wording = pickText(text as Text | undefined, own, own);
    return wording && wording.lang.split('-')[0] === own.split('-')[0] ? wording.text.trim() : '';
  };
  const rows = rowsOf(record[list] as unknown as readonly Item[], list).map(({id, ...item}) => {
    const cells = columns[list].map(column => cellOf(item, column, list, words));
    // If nothing of an item has a column, its id must be there.
    const named = id && (id.made ? id.needed || !cells.some(Boolean) : true);
    return columns[list].map((column, at) =>
      column.field === 'id' ? (named ? id.text : '') : cells[at]!,
    );
  });
  // In a table of priorities without titles, commitments would be read as titles.
  const used = columns[list].map(
    ({field}, at) => (list === 'priorities' && field === 'title') || rows.some(row => row[at]),
  );
  const kept = (row: readonly string[]) => row.filter((_, at) => used[at]);
  return [kept(columns[list].map(({names: [name]}) => name!)), ...rows.map(kept)];
}

/** An id, whether it was derived because the record has none, and whether the table needs it anyway. */
interface Id {
  text: string;
  made: boolean;
  needed: boolean;
}
type Row = Omit<Item, 'id'> & {id: Id};

/** One row per item; for a priority, one row per update, which repeats only what connects it to the first row. */
function rowsOf(items: readonly Item[], list: ListName): Row[] {
  const titles = items.map(({title}) => JSON.stringify(title));
  return items.flatMap((item, index) => {
    const text = item['id'] as string;
    const alone =
      item['title'] !== undefined &&
      titles.indexOf(titles[index]!) === titles.lastIndexOf(titles[index]!);
    // A derived id can be derived again, except for priorities that nothing else distinguishes.
    const id = {
      text,
      made: text === `${list}-${index + 1}`,
      needed: list === 'priorities' && !alone,
    };
    if (list !== 'priorities') return [{...item, id}];
    const [first, ...further] = (item['updates'] ?? []) as readonly Item[];
    return [
      {...item, update: first, id},
      ...further.map(update => ({
        update,
        id,
        ...(item['title'] === undefined ? {} : {title: item['title']}),
      })),
    ];
  });
}

function cellOf(
  item: Item,
  {field, kind}: Column,
  list: ListName,
  words: (text: unknown) => string,
): string {
  const value = valueAt(item, field);
  if (kind === 'date') {
    const typed = AS_TYPED[field];
    return dateCell(
      value as string | undefined,
      (typed && words(valueAt(item, typed))) || undefined,
    );
  }
  if (kind === 'code' && value === undefined)
    return words(
      valueAt(
        item,
        field.replace(/(?:code|kind|state|status)$/, end =>
          end === 'code' ? 'text' : `${end}Text`,
        ),
      ),
    );
  if (value === undefined) return '';
  switch (kind) {
    case 'text':
      return words(value);
    case 'texts':
      return (value as unknown[]).map(words).filter(Boolean).map(escaped).join('; ');
    case 'words':
      return (value as string[])
        .map(word => escaped(word.trim()))
        .filter(Boolean)
        .join('; ');
    case 'number':
      return numberCell(item, field, value as number, list);
    case 'code':
      return codeCell(value as string, `${list}.${field}`);
    default:
      return (value as string).trim();
  }
}

/** A percentage has its sign, because there is no column for the unit. */
function numberCell(item: Item, field: string, value: number, list: ListName): string {
  const written = String(value);
  if (readNumber(written)?.value !== value) return '';
  return list === 'figures' && field === 'value' && item['unit'] === '%' ? `${written}%` : written;
}

/** "interim-visit" as "Interim visit", where that is read as the same code. */
export function codeCell(code: string, vocabulary: string): string {
  const words = code
    .replace(/-/g, ' ')
    .replace(/^wsoa\b/, 'WSOA')
    .replace(/^\w/, letter => letter.toUpperCase());
  return codeOf(words, vocabulary) === code ? words : code;
}
