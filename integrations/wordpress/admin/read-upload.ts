/** Reads what somebody uploads or pastes, and checks it: the rules of `send-widgets check`, in the browser. */
import {checkJson} from '../../../cli/check-json.js';
import {InputError, UsageError} from '../../../cli/command.js';
import {fallbackNames, fallbackOf, hasContent} from '../../../cli/fallback/fallback.js';
import type {Input} from '../../../cli/files.js';
import {tablesOf} from '../../../cli/read-tables.js';
import type {TableOptions} from '../../../cli/table-options.js';
import type {PlacedFault} from '../../../cli/report.js';
import {widgets} from '../../../cli/widgets.js';
import {LARGEST_FILE, decodeText} from '../../../src/data/decode.js';
import {readTable} from '../../../src/data/table.js';
import {checkRecord} from '../../../src/record/check.js';
import {faultSentence} from '../../../src/record/faults.js';
import {isAbout} from '../../../src/record/references.js';
import type {ListName} from '../../../src/record/schema.js';

/** One sentence on something that is wrong, with its place. */
export interface Remark {
  place: string;
  sentence: string;
}

/** What was read, and what is wrong with it. */
export interface Checked {
  /** The record as it will be stored; absent when there is none. */
  json?: string;
  /** Such as "a record with 12 events". */
  what: string;
  mistakes: Remark[];
  notes: Remark[];
}

/** A file, or what was pasted. */
export interface Source {
  name: string;
  bytes: Uint8Array;
}

const isWorkbook = ([first, second]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);

/** Names of options on the command line, as this page calls them. */
const inWords = (sentence: string): string =>
  sentence
    .replace(/--(list|sheet|hidden|columns|statuses)\b/g, (_, name: string) => `“${name}”`)
    .replace(/^[^:]*: /, '');

async function readSource({name, bytes}: Source, takeHidden: boolean): Promise<Input> {
  if (bytes.length > LARGEST_FILE)
    throw new InputError(name, `more than ${LARGEST_FILE / 1_000_000} MB`);
  const input = {name, address: '', contentType: '', text: ''};
  if (isWorkbook(bytes)) {
    const {readWorkbook} = await import('../../../cli/workbook/read-workbook.js');
    return {...input, workbook: readWorkbook(bytes, name, {takeHidden})};
  }
  const {text, fault} = decodeText(bytes);
  return {...input, text, characters: fault};
}

const isJson = ({name, text, workbook}: Input): boolean =>
  !workbook && (/\.json$/i.test(name) || /^\s*[[{]/.test(text.replace(/^\uFEFF/, '')));

const remark = (name: string, fault: PlacedFault): Remark => ({
  place: fault.line ? `${name}, line ${fault.line}` : name,
  sentence: faultSentence(fault),
});

function checkRecordFile(input: Input): Checked {
  const {report, record} = checkJson(input);
  return {
    what: report.what,
    ...(record ? {json: input.text.replace(/^\uFEFF/, '')} : {}),
    mistakes: report.mistakes.map(told => remark(input.name, told)),
    notes: report.notes.map(told => remark(input.name, told)),
  };
}

/** An id that was made up for a row is none of the publisher's. */
const withoutMadeUpId = ({id, ...rest}: {id: string}, list: ListName, index: number): object =>
  id === `${list}-${index + 1}` ? rest : {id, ...rest};

function checkTables(inputs: readonly Input[], options: TableOptions, before: object): Checked {
  const record: Record<string, unknown> = {...before};
  const checked: Checked = {what: '', mistakes: [], notes: []};
  const filled = new Map<ListName, string>();
  for (const {name, list, rows, faults} of inputs.flatMap(input => tablesOf(input, options))) {
    const other = filled.get(list);
    if (other !== undefined)
      throw new UsageError(`${other} and ${name} both hold ${list}: a record has one list of them`);
    filled.set(list, name);
    const {record: table, faults: further} = readTable(rows, list, options);
    for (const fault of [...faults, ...further])
      checked[fault.isNote ? 'notes' : 'mistakes'].push(remark(name, fault));
    if (table) record[list] = table[list].map((item, index) => withoutMadeUpId(item, list, index));
  }
  // The whole is checked once more: a table may name what another one has.
  for (const fault of checkRecord(record).faults)
    if (fault.expected.startsWith('the id of')) checked.mistakes.push(remark('', fault));
  checked.json = `${JSON.stringify(record, null, 2)}\n`;
  checked.what = checkJson({
    name: '',
    text: checked.json,
    address: '',
    contentType: '',
  }).report.what;
  return checked;
}

/**
 * Reads and checks.
 *
 * @param before the record that tables go into: a list that a table brings takes the place of the one before
 * @returns what was read; what cannot be read at all comes back as its one mistake
 */
export async function readUpload(
  sources: readonly Source[],
  options: TableOptions & {takeHidden?: boolean},
  before: object = {version: 1, lang: 'en-GB'},
): Promise<Checked> {
  try {
    const inputs = await Promise.all(
      sources.map(source => readSource(source, options.takeHidden === true)),
    );
    const records = inputs.filter(isJson);
    if (records.length > 1 || (records.length && inputs.length > 1))
      throw new UsageError('One record at a time, or any number of tables');
    return records.length ? checkRecordFile(records[0]!) : checkTables(inputs, options, before);
  } catch (error) {
    if (!(error instanceof InputError || error instanceof UsageError)) throw error;
    return {
      what: '',
      mistakes: [
        {place: sources.map(({name}) => name).join(', '), sentence: inWords(error.message)},
      ],
      notes: [],
    };
  }
}

/** More than this of plain words is left to the script. Characters. */
const MOST_WORDS = 1_500_000;

/**
 * What each widget says of a record in plain HTML, by the widget's name, and for one item by `name#id`: families without the
 * script read it, and search engines.
 *
 * @param address the record's own, which addresses in it are relative to
 */
export function plainWords(json: string, address: string): Record<string, string> {
  const {record} = checkRecord(JSON.parse(json));
  const found: Record<string, string> = {};
  if (!record) return found;
  let length = 0;
  const add = (name: string, html: string) => {
    length += html.length;
    if (length < MOST_WORDS) found[name] = html;
  };
  const view = {record, base: address, level: 2, item: undefined};
  const names = fallbackNames.filter(name => hasContent(name, view));
  for (const name of names) add(name, fallbackOf(name, view));
  for (const name of names) {
    const list = record[widgets[name]];
    const ids = new Set([...list, ...record.events].map(({id}) => id));
    for (const id of ids)
      if (list.some(isAbout(id))) add(`${name}#${id}`, fallbackOf(name, {...view, item: id}));
  }
  return found;
}
