/** Stores the values of a row's cells in its item, each at the path of its field. */
import {markUnclear} from '../record/absence.js';

export type Item = {[key: string]: unknown};

/** Parts of a path that mean the first entry of a list. */
const LISTS = ['documents', 'links', 'evidence'];
/** The field in which a date or a code is stored as it was typed. */
export const AS_TYPED: Readonly<Record<string, string>> = {
  'date': 'dateText',
  '+end': '+endText',
  'due': 'dueText',
  '+due': '+dueText',
  'update.date': 'update.dateText',
  'kind': 'kindText',
  'state': 'stateText',
  'outcome.code': 'outcome.text',
  'update.status': 'update.statusText',
  'qualifier': 'note',
};

/** The current value of a field; of a list, its first entry. */
export function valueAt(item: Item, field: string): unknown {
  let value: unknown = item;
  for (const name of field.split('.')) {
    if (Array.isArray(value)) value = value[0];
    value = (value as Item | undefined)?.[name];
  }
  return value;
}

/** Stores a value at a path, creating objects and one-entry lists on the way. */
export function put(item: Item, field: string, value: unknown): void {
  const names = field.split('.');
  let holder = item;
  names.forEach((name, index) => {
    if (index === names.length - 1) holder[name] = value;
    else if (LISTS.includes(name))
      holder = ((holder[name] ??= [Object.create(null)]) as Item[])[0]!;
    else holder = (holder[name] ??= Object.create(null)) as Item;
  });
}

/** Stores a value unless there is one already. */
export const putMissing = (item: Item, field: string, value: unknown): void => {
  if (valueAt(item, field) === undefined) put(item, field, value);
};

/** Appends the words of a further column of the same kind: names on one line, longer texts as paragraphs. */
export function append(item: Item, field: string, typed: string): void {
  const before = valueAt(item, field) as string | undefined;
  const isNames = field === 'lead';
  const between = isNames ? '; ' : '\n\n';
  // A list of names is one line.
  const [start, ...names] = isNames ? typed.split(/(?:^|\s*\n)\s*[-–•*] /) : [];
  const text = !start && names.length > 1 ? names.join('; ') : typed;
  if (before !== text) put(item, field, before === undefined ? text : before + between + text);
}

/** Adds the publisher's own words for a code, those of several cells one after the other. */
export function addTypedWords(item: Item, field: string, words: string): void {
  const typed = AS_TYPED[field]!;
  const before = valueAt(item, typed) as string | undefined;
  put(item, typed, before === undefined ? words : `${before}; ${words}`);
}

/** Marks a field as unclear because a cell could not be read. */
export function markFieldUnclear(item: Item, field: string): void {
  const [first, second] = field.split('.') as [string, string | undefined];
  if (first === 'update') {
    const update = (item['update'] ??= Object.create(null)) as Item;
    markUnclear(update, second!);
  } else markUnclear(item, first);
}
