/** Reads the cells of one row into an item: each by what its column holds, and nothing by what it does not say. */
import {readAddress} from '../record/addresses.js';
import {isPlaceholder, isSpreadsheetError, isToCome, markUnclear} from '../record/absence.js';
import {describeValue} from '../record/faults.js';
import type {ListName} from '../record/schema.js';
import {keyOfWords} from '../record/texts.js';
import {isNoDay, orderOf, parseTypedDate} from '../record/typed-dates.js';
import type {Column} from './columns.js';
import {readNumber} from './numbers.js';
import {codeOf, vocabularies} from './synonyms.js';

/** One cell of a table, whichever file or page it stands in. */
export interface Cell {
  text: string;
  /** Links within it, each with its own words. */
  links?: readonly {text: string; url: string}[];
  /** The same where the whole cell is one link. */
  url?: string;
  /** How many columns it spans; 1 unless it says so. */
  across?: number;
  /** Whether it is a heading by its markup. */
  isHeading?: boolean;
  /** Whether it stands in the foot of its table. */
  isFoot?: boolean;
  /** What it has without any words: a picture or a ticked box, or only a colour, which says something in a column of states. */
  wordless?: 'picture' | 'colour';
  /** Words of it that are struck out. */
  struck?: string;
  /** Whether it is the same cell as above, which spans several rows. */
  isRepeated?: boolean;
}

export type Item = {[key: string]: unknown};

/** Parts of a path that stand for the first entry of a list. */
const LISTS = ['documents', 'links', 'evidence'];
/** Fields that keep a date, or a code, as it was typed. */
const AS_TYPED: Readonly<Record<string, string>> = {
  'date': 'dateText',
  'due': 'dueText',
  '+due': '+dueText',
  'update.date': 'update.dateText',
  'kind': 'kindText',
  'state': 'stateText',
  'outcome.code': 'outcome.text',
  'update.status': 'update.statusText',
  'qualifier': 'note',
};
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:)\]]/gi;
/** A longer text in a column of states tells what was done. */
const LONGEST_STATE = 48;

/** What the cells of a row are read with. */
export interface RowReader {
  list: ListName;
  /** The publisher's own words for codes, as they are compared. */
  meanings: ReadonlyMap<string, string>;
  /** Columns in which days may stand with the month first. */
  monthFirst: ReadonlySet<Column>;
  fault(column: string, expected: string, found: string): void;
}

interface Named {
  column: Column;
  heading: string;
  text: string;
}

/** The item that a row holds. */
export function readRow(
  cells: readonly Cell[],
  places: readonly (Column | undefined)[],
  headings: readonly string[],
  reader: RowReader,
): Item {
  const item: Item = Object.create(null);
  const codes: Named[] = [];
  const further: [string, Item][] = [];
  cells.forEach((cell, index) => {
    const column = places[index];
    let text = cell.text.trim();
    const links = [...(cell.links ?? (cell.url ? [{text, url: cell.url}] : []))];
    // "Minutes (https://…)" is a link by its words.
    const typed = !links.length && column?.field.endsWith('.title') && text.match(ADDRESS);
    if (typed) {
      text = text
        .replace(ADDRESS, '')
        .replace(/[(<[]\s*[)>\]]|^[\s;,–-]+|[\s;,:.–-]+$/g, '')
        .trim();
      text ||= typed[0]!;
      typed.forEach((address, at) => {
        const url = readAddress(address);
        if (url) links.push({text: at ? address : text, url});
      });
    }
    const wordless = cell.wordless === 'picture' || (cell.wordless && column?.kind === 'code');
    if (!column || (!text && !links.length && !wordless && !cell.struck)) return;
    const heading = headings[index]!;
    const told = (expected: string) =>
      reader.fault(
        heading,
        expected,
        text ? describeValue(text) : 'a colour or a picture without words',
      );
    if (cell.struck)
      reader.fault(heading, 'words that still hold', `${describeValue(cell.struck)}, struck out`);
    // Several addresses in one cell are several links.
    const addresses = column.kind === 'address' ? text.split(/[\s,;|]+(?=https?:|www\.)/) : [];
    const lost = (wordless && !text) || isSpreadsheetError(text);
    if (lost || isPlaceholder(text)) {
      told('words, or an empty cell');
      // A statistician's mark says that there is a number, and that it is not published.
      if (lost || column.kind === 'number') unclear(item, column.field);
    } else if (addresses.length > 1)
      for (const address of addresses) {
        const url = readAddress(address);
        if (url) links.push({text: '', url});
        else
          reader.fault(
            heading,
            'an address such as https://www.example.org',
            describeValue(address),
          );
      }
    else if (text && column.kind === 'code') codes.push({column, heading, text});
    else if (text) readCell(item, column, text, told, reader);
    for (const link of links) {
      const to = keepLink(item, column.field, link, reader.list);
      if (to) further.push([to, {title: link.text || link.url, url: link.url}]);
    }
  });
  readCodes(item, codes, reader);
  addLinks(item, further);
  return item;
}

/** Marks that a cell of a field says something that cannot be read. */
function unclear(item: Item, field: string): void {
  const [first, second] = field.split('.') as [string, string | undefined];
  if (first === 'update') {
    const update = (item['update'] ??= Object.create(null)) as Item;
    markUnclear(update, second!);
  } else markUnclear(item, first);
}

function readCell(
  item: Item,
  column: Column,
  text: string,
  told: (expected: string) => void,
  {monthFirst}: RowReader,
): void {
  const {field, kind} = column;
  switch (kind) {
    case 'date': {
      if (isNoDay(text)) {
        told('a date that somebody meant');
        return unclear(item, field);
      }
      const doubtful = monthFirst.has(column) && /month|either/.test(orderOf(text) ?? '');
      const typed = doubtful ? undefined : parseTypedDate(text);
      if (typed) put(item, field, typed.date);
      else
        told(
          doubtful
            ? 'a day that comes before its month, as in 16/3/2021: a day of this column has the month first, so this one may have it too'
            : 'a date such as 3 March 2021 or March 2021',
        );
      const keep = AS_TYPED[field];
      const words = typed ? typed.dateText : text;
      if (keep && words) putMissing(item, keep, words);
      else if (!typed) unclear(item, field);
      return;
    }
    case 'number': {
      const number = readNumber(text);
      if (!number) {
        told('a number such as 1,234');
        return field === 'value' ? put(item, 'valueText', text) : unclear(item, field);
      }
      if (field !== 'value' && (number.percent || number.qualifier || number.marked)) {
        told('a number alone, such as 1,234');
        return unclear(item, field);
      }
      put(item, field, number.value);
      if (field !== 'value') return;
      const unit = number.percent ? '%' : number.unit;
      if (unit) put(item, 'unit', unit);
      if (number.base !== undefined) item['base'] ??= number.base;
      if (number.marked) item['note'] ??= number.marked;
      if (number.qualifier) item['qualifier'] ??= number.qualifier;
      return;
    }
    case 'address': {
      const address = readAddress(text);
      if (address) return put(item, field, address);
      told('an address such as https://www.example.org');
      // Words in the place of a link to evidence name it, as its title would.
      const title = field.replace(/url$/, 'title');
      if (/evidence/.test(field)) putMissing(item, title, text);
      return;
    }
    case 'texts':
    case 'words':
      return put(item, field, splitEntries(text));
    default:
      if (field.includes('evidence') && isToCome(text)) told('what shows that it was done');
      if (column.several) append(item, field, text);
      else put(item, field, text);
  }
}

/**
 * Reads the cells that say a kind or a state. Of several that say a state, the one that means one of ours is it; what the others
 * say is kept in their own words, and a whole sentence as what it is.
 */
function readCodes(item: Item, cells: readonly Named[], reader: RowReader): void {
  const order = ({column, heading}: Named) => {
    const at = column.names.findIndex(name => keyOfWords(name) === keyOfWords(heading));
    return at < 0 ? column.names.length : at;
  };
  for (const cell of [...cells].sort((a, b) => order(a) - order(b))) {
    const {column, heading, text} = cell;
    const {field} = column;
    const name = `${reader.list}.${field}`;
    const percentage = /%|per ?cent/i.test(heading);
    const code =
      (/status|state/.test(field) ? reader.meanings.get(keyOfWords(text)) : undefined) ??
      (field === 'kind' && /^title$/i.test(text) ? '' : codeOf(text, name)) ??
      codeOf(text.replace(/\(.*?\)/g, ' '), name);
    if (code === '') continue;
    const before = valueAt(item, field);
    if (code !== undefined && before === undefined) put(item, field, code);
    else if (code !== undefined && typeof before === 'string' && before !== code) {
      // Of two columns that say different states, nobody can say which holds.
      const other = cells.find(({text: words}) => codeOf(words, name) === before);
      put(item, field, undefined);
      own(item, field, other?.text ?? before);
    }
    if (code !== undefined && (before === undefined || before === code)) {
      // "Complete (on time)" says more than the code.
      if (/\(.*\)/.test(text) && codeOf(text, name) === undefined) own(item, field, text);
      continue;
    }
    if (field === 'update.status' && text.length > LONGEST_STATE) {
      append(item, 'update.text', text);
      continue;
    }
    // An outcome may be worded in its own way.
    if (code === undefined && !percentage && field !== 'outcome.code')
      reader.fault(
        heading,
        `one of ${vocabularies[name as keyof typeof vocabularies].codes.map(word => word.replace(/-/g, ' ')).join(', ')}`,
        describeValue(text),
      );
    own(
      item,
      field,
      // A number says nothing without its heading.
      percentage || /^[\d.]+$/.test(text)
        ? `${heading.trim()}: ${text}${percentage && /\d$/.test(text) && !heading.includes('%') ? '%' : ''}`
        : text,
    );
  }
}

/** Keeps the publisher's own words for a code; of several cells, each. */
function own(item: Item, field: string, words: string): void {
  const keep = AS_TYPED[field]!;
  const before = valueAt(item, keep) as string | undefined;
  put(item, keep, before === undefined ? words : `${before}; ${words}`);
}

/** Entries of one cell, separated by `;` or a new line. A `\` before either keeps it within its entry. */
const splitEntries = (text: string): string[] =>
  (text.match(/(?:\\[;\n\\]|[^;\n])+/g) ?? [])
    .map(entry => entry.trim().replace(/\\([;\n\\])/g, '$1'))
    .filter(Boolean);

function valueAt(item: Item, field: string): unknown {
  let value: unknown = item;
  for (const name of field.split('.')) {
    if (Array.isArray(value)) value = value[0];
    value = (value as Item | undefined)?.[name];
  }
  return value;
}

/** Puts a value at a path of names, making objects and one-entry lists on the way. */
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

const putMissing = (item: Item, field: string, value: unknown): void => {
  if (valueAt(item, field) === undefined) put(item, field, value);
};

/** Words of a further column that says the same kind of thing: names in a row, longer texts as paragraphs. */
function append(item: Item, field: string, text: string): void {
  const before = valueAt(item, field) as string | undefined;
  const between = field === 'lead' ? '; ' : '\n\n';
  if (before !== text) put(item, field, before === undefined ? text : before + between + text);
}

/**
 * A link that an editor put into a cell is kept by its own words, where the cell's subject is.
 *
 * @returns the field of links or sources that it is a further one of; `undefined` where it is the address of what a cell names
 */
function keepLink(
  item: Item,
  field: string,
  {text, url}: {text: string; url: string},
  list: ListName,
): string | undefined {
  const own = field.replace(/title$/, 'url');
  const named = valueAt(item, field);
  // The cell is the link, or has words around it.
  const isWhole = field.endsWith('.title') && (named === undefined || named === text || !text);
  if ((own.endsWith('.url') && (isWhole || field === own)) || field === 'url') {
    if (valueAt(item, own) !== undefined) return valueAt(item, own) === url ? undefined : 'links';
    put(item, own, url);
    return undefined;
  }
  if (/evidence/.test(field)) return field.replace(/\.\w+$/, '');
  if (field === 'update.text') return 'update.evidence';
  if ((list !== 'resources' && list !== 'contributors') || item['url'] !== undefined)
    return 'links';
  item['url'] = url;
  return undefined;
}

/** Adds further links to what the columns of the row say themselves. */
function addLinks(item: Item, further: readonly [field: string, link: Item][]): void {
  for (const [field, link] of further) {
    const before = valueAt(item, field);
    // `valueAt` looks into lists; a list itself is at the end of its path.
    const holder = (
      field.startsWith('update.') ? (item['update'] ??= Object.create(null)) : item
    ) as Item;
    const key = field.replace('update.', '');
    holder[key] = Array.isArray(before) ? [...(before as Item[]), link] : [link];
  }
}
