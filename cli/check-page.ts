/** Checks a web page: our tags, the files and ids that they name, and the tables. */
import {type Facts, type Placed, WHY_NOT, skips} from '../src/embed/judge.js';
import {refusedHost} from '../src/embed/rules.js';
import {isKnown} from '../src/record/references.js';
import type {ListName, SendRecord} from '../src/record/schema.js';
import {type CheckedFile, checkJson} from './check-json.js';
import {checkRows} from './check-table.js';
import {listOfRows} from './read-tables.js';
import type {Input} from './files.js';
import {isAddress} from './names.js';
import {type PageWidget, readPage} from './page.js';
import type {Report, PlacedFault} from './report.js';
import {isWidget, widgets} from './widgets.js';

/** A file that a tag names, with its list if it is a table. */
export interface NamedFile {
  address: string;
  list: ListName | undefined;
  /** Ids that tags ask for, with the line of each. */
  items: {placed: PlacedWidget; widget: string; id: string; list: ListName; line: number}[];
}

/** What happened to a tag, and the file that it names. */
export interface PlacedWidget extends Placed {
  address?: string;
}

export interface CheckedPage {
  report: Report;
  named: NamedFile[];
  placed: PlacedWidget[];
  headings: Facts['headings'];
}

/** @param given the list of tables that belong to no tag */
export function checkPage(input: Input, given?: ListName): CheckedPage {
  const {widgets: found, links, refused, headings, tables} = readPage(input.text, input.address);
  const mistakes: PlacedFault[] = [];
  const notes: PlacedFault[] = [];
  const named = new Map<string, NamedFile>();
  const placed: PlacedWidget[] = [];
  const take = ({report}: CheckedFile, line: number) => {
    for (const fault of report.mistakes) mistakes.push({...fault, line: fault.line ?? line});
    for (const fault of report.notes) notes.push({...fault, line: fault.line ?? line});
  };
  for (const widget of found) {
    const {name, what, line, json, table} = widget;
    const own: PlacedWidget = {what};
    placed.push(own);
    if (!isWidget(name)) {
      own.why = WHY_NOT.unknown;
      mistakes.push({
        path: `<send-${name}>`,
        expected: `one of ${Object.keys(widgets)
          .map(known => `send-${known}`)
          .join(', ')}`,
        found: `"send-${name}"`,
        line,
      });
      continue;
    }
    const list = widgets[name];
    const src = widget.attributes.get('src');
    if (src !== undefined) {
      const wrong = nameFile(widget, own, src, list, input, named);
      mistakes.push(...wrong);
      if (wrong.length) own.why = WHY_NOT.record('unreachable');
      else own.address = new URL(src, input.address).href;
    } else if (json) {
      const checked = checkJson({...input, text: json.text}, json.line - 1);
      if (!checked.record) own.why = WHY_NOT.record('unreadable');
      take(checked, json.line);
      mistakes.push(...missingItem(widget, own, list, checked.record));
    } else if (table && list) {
      const checked = checkRows(input.name, table.rows, list);
      if (!checked.record) own.why = WHY_NOT.record('unreadable');
      take(checked, table.line);
      mistakes.push(...missingItem(widget, own, list, checked.record));
    } else if (name !== 'language' && name !== 'feedback-form') {
      own.why = WHY_NOT.bare;
      mistakes.push({
        path: `<send-${name}>`,
        expected: 'a record: the attribute src, JSON or a table',
        found: 'none',
        line,
      });
    }
  }
  for (const {name, what, line, why} of links) {
    placed.push({what, why});
    notes.push({path: `link to ${name}`, expected: 'a widget', found: `a link, as ${why}`, line});
  }
  for (const {name, what, address, line} of refused) {
    const own = placed.find(other => other.what === what && other.why === undefined);
    if (own) own.why = refusedHost(new URL(address, input.address).href);
    mistakes.push({
      path: `placeholder of send-${name}`,
      expected: `a host that the page names: <meta name="send-hosts" content="${new URL(address, input.address).host}">`,
      found: `"${address}"`,
      line,
    });
  }
  if (found.length)
    for (const {words, level, before, line} of skips(headings))
      notes.push({
        path: `heading "${words}"`,
        expected: `level ${before + 1} at most`,
        found: `level ${level}`,
        line,
      });
  let read = 0;
  for (const {rows, line} of tables) {
    const list = given ?? listOfRows(rows);
    if (!list) continue;
    read += 1;
    take(checkRows(input.name, rows, list), line);
  }
  const words = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  if (!found.length && !links.length && !read)
    mistakes.push({
      path: '',
      expected: 'a page with our tags, or with a table whose columns we know',
      found: 'neither',
    });
  return {
    report: {
      file: input.name,
      what: `a page with ${words(found.length, 'tag')} of ours${read ? ` and ${words(read, 'further table')}` : ''}`,
      mistakes,
      notes,
    },
    named: [...named.values()],
    placed,
    headings,
  };
}

/** Records the file that a tag names, to be checked once however many tags name it. */
function nameFile(
  {name, attributes, line}: PageWidget,
  placed: PlacedWidget,
  src: string,
  list: ListName | undefined,
  input: Input,
  named: Map<string, NamedFile>,
): PlacedFault[] {
  const refuse = (expected: string): PlacedFault[] => [
    {path: `<send-${name}> src`, expected, found: `"${src}"`, line},
  ];
  let address: string;
  try {
    address = new URL(src, input.address).href;
  } catch {
    return refuse('a web address');
  }
  if (!/^(?:https?|file):/.test(address)) return refuse('a web address');
  // For a page on disk, the root folder of an address such as /data/area.json is unknown.
  if (src.startsWith('/') && !isAddress(input.name)) return [];
  const file = named.get(address) ?? {address, list, items: []};
  named.set(address, file);
  const item = attributes.get('item');
  if (item && list) file.items.push({placed, widget: name, id: item, list, line});
  return [];
}

function missingItem(
  {name, attributes, line}: PageWidget,
  placed: PlacedWidget,
  list: ListName | undefined,
  record: SendRecord | undefined,
): PlacedFault[] {
  const item = attributes.get('item');
  if (!item || !list || !record || isThere(record, list, item)) return [];
  placed.why ??= WHY_NOT.item(item);
  return [itemFault(name, list, item, line)];
}

export const isThere = (record: SendRecord, list: ListName, id: string): boolean =>
  isKnown(id, record[list], record.events);

export const itemFault = (
  name: string,
  list: ListName,
  item: string,
  line: number,
): PlacedFault => ({
  path: `<send-${name}> item`,
  expected: `the id of one of the ${list}`,
  found: `"${item}"`,
  line,
});
