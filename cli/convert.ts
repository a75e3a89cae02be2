/** `convert`: tables to a record, and a record to tables. */
import {join} from 'node:path';
import {parseCsv, writeCsv} from '../src/data/csv.js';
import {readTable} from '../src/data/table.js';
import type {Cell} from '../src/data/table-cells.js';
import {checkRecord} from '../src/record/check.js';
import {type Fault, faultSentence} from '../src/record/faults.js';
import type {ListName, SendRecord} from '../src/record/schema.js';
import {
  type Command,
  FINE,
  InputError,
  MISTAKES,
  type Streams,
  UsageError,
  type Values,
  onlyFile,
  textOf,
} from './command.js';
import {type Input, readInput, writeOutput} from './files.js';
import {furtherInCsv, furtherRows, withFurther} from './further-fields.js';
import {kindOf} from './input-kind.js';
import {bareName} from './names.js';
import {leftOut} from './left-out.js';
import {listNames, listOption, withoutMadeUpIds} from './lists.js';
import {furtherRowsOf, tablesOf, unreportedFaults} from './read-tables.js';
import {TABLE_OPTIONS_HELP, readTableOptions, tableOptions} from './table-options.js';
import {readRecord} from './read-record.js';
import {tableOf} from './tables.js';
import type {Plain} from './value-paths.js';
import {workbookSheets} from './workbook/workbook-sheets.js';
import {writeWorkbook} from './workbook/write-workbook.js';

export const convert: Command = {
  name: 'convert',
  summary: 'makes a record of tables, or tables of a record',
  help: `send-widgets convert FILE…

Tables become one record; a record becomes one table for each of its lists, in the
columns that the widgets read. What has no column, such as further languages and Easy
Read, goes into a table of its own beside them, so that converting there and back loses
nothing. Of one printed table, what has no column is named.

  send-widgets convert events.csv priorities.csv --out our-area.json
  send-widgets convert plan.xlsx --sheet "Action plan" --out our-area.json
  send-widgets convert all-inspections.csv --area Exampleshire --out our-area.json
  send-widgets convert our-area.json --out our-area.xlsx
  send-widgets convert our-area.json --out tables
  send-widgets convert tables/*.csv --out our-area.json
  send-widgets convert our-area.json --list events > events.csv
  send-widgets convert --into our-area.json figures.csv --out our-area.json

Options
  --out NAME    the file for the record; of a record the folder for its tables, or a
                workbook when NAME ends in .xlsx. A record, and one table, are
                printed without it
${TABLE_OPTIONS_HELP}
  --into FILE   a record to put the tables into: a list that a table brings takes
                the place of the list before, all else stays
  --accept-losses
                ends with 0 although something was lost
  --lang TAG    the language of the tables' words: en-GB, unless this says so

Of a record, --list names the one list to make a table of.

What could not be read, and what was left out, is told beside the result, in the
words of check. It ends with 0, with 1 when a file cannot be read or something of it
was lost (--accept-losses says that this is known, and makes it 0), with 2 when the
command was not understood.
`,
  options: {
    'out': {type: 'string'},
    ...tableOptions,
    'accept-losses': {type: 'boolean'},
    'into': {type: 'string'},
    'lang': {type: 'string'},
  },

  async run(values, files, streams) {
    if (!files.length) throw new UsageError('It needs tables, or a record.');
    const inputs = await Promise.all(files.map(file => readInput(file, values['hidden'] === true)));
    const isRecord = inputs.filter(input => kindOf(input) === 'json');
    if (!isRecord.length) return toRecord(inputs, values, streams);
    onlyFile(files, 'one record');
    return toTables(inputs[0]!, values, streams);
  },
};

async function toRecord(
  inputs: readonly Input[],
  values: Values,
  {out, err}: Streams,
): Promise<number> {
  const options = readTableOptions(values);
  const into = textOf(values, 'into');
  const before =
    into === undefined ? {version: 1, lang: 'en-GB'} : ((await readRecord(into)).value as object);
  let record: Record<string, unknown> = {
    ...before,
    ...(textOf(values, 'lang') ? {lang: textOf(values, 'lang')} : {}),
  };
  const filled = new Map<ListName, string>();
  let mistakes = 0;
  const further = inputs.map(input => furtherRowsOf(input, options)).filter(rows => rows.length);
  const tables = inputs.filter(input => !furtherInCsv(input.text));
  if (!tables.length) tablesOf(inputs[0]!, options);
  for (const sheet of tables.flatMap(input => tablesOf(input, options))) {
    const {name, list, rows, faults} = sheet;
    const other = filled.get(list);
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${name} both hold ${list}: a record has one list of them.`,
      );
    filled.set(list, name);
    const {record: table, faults: further} = readTable(rows, list, options);
    report(name, [...faults, ...unreportedFaults(sheet, further)]);
    if (!table) throw new InputError(name, `no table of ${list}`);
    record[list] = withoutMadeUpIds(table, list);
  }
  if (options.area !== undefined) record['area'] ??= {name: options.area};
  for (const rows of further) {
    const {value, notPlaced} = withFurther(record, ofList(rows, options.list));
    record = {...value};
    report('Further fields', notPlaced.map(notPut));
  }
  const target = textOf(values, 'out');
  // The whole record is checked once more, because a table may refer to items of another one.
  const whole = checkRecord(record).faults.filter(({expected}) => expected.startsWith('the id of'));
  report(target ?? 'record', whole);
  const text = `${JSON.stringify(record, null, 2)}\n`;
  if (target === undefined) out(text);
  else await writeOutput(target, text);
  return mistakes && values['accept-losses'] !== true ? MISTAKES : FINE;

  function report(name: string, faults: readonly Fault[]): void {
    mistakes += faults.filter(({isNote}) => !isNote).length;
    for (const fault of faults)
      err(`${name}: ${fault.isNote ? 'note: ' : ''}${faultSentence(fault)}\n`);
  }
}

async function toTables(input: Input, values: Values, {out, err}: Streams): Promise<number> {
  for (const option of ['into', 'lang'])
    if (values[option] !== undefined)
      throw new UsageError(`--${option} is for making a record, and ${input.name} is one.`);
  const {record, faults, value} = await readRecord(input);
  for (const fault of faults)
    err(`${input.name}: ${fault.isNote ? 'note: ' : ''}${faultSentence(fault)}\n`);
  const mistakes = faults.filter(({isNote}) => !isNote).length;
  const given = textOf(values, 'list');
  const chosen =
    given === undefined ? listNames.filter(list => record[list].length) : [listOption(given)];
  const folder = textOf(values, 'out');
  const one = given === undefined ? undefined : chosen[0];
  if (folder?.toLowerCase().endsWith('.xlsx')) {
    const {sheets, tooLong} = workbookSheets(value as Plain, record, one);
    for (const name of tooLong)
      err(`${name}: left out, as no cell holds more than 32,767 characters.\n`);
    await writeOutput(folder, writeWorkbook(sheets));
    return mistakes || tooLong.length ? MISTAKES : FINE;
  }
  if (folder === undefined && chosen.length !== 1)
    throw new UsageError(
      `${input.name} has ${chosen.join(', ')}: name a folder with --out, or one list with --list.`,
    );
  for (const list of chosen) {
    const text = writeCsv(tableOf(record, list));
    if (folder === undefined) {
      reportLost(record, list, text, err);
      out(text);
    } else await writeOutput(join(folder, `${bareName(input.name)}-${list}.csv`), text);
  }
  const further = folder === undefined ? [] : furtherRows(value as Plain, record, one);
  if (further.length > 1) {
    const name = `${bareName(input.name)}-further-fields.csv`;
    await writeOutput(join(folder!, name), writeCsv(further));
    err(
      `${name}: ${further.length === 2 ? '1 field that has' : `${further.length - 1} fields that have`} no column. Name it with the tables when you make a record of them again.\n`,
    );
  }
  return mistakes ? MISTAKES : FINE;
}

/** Rows about one list alone, where a person named one. */
const ofList = (rows: readonly (readonly Cell[])[], list: ListName | undefined) =>
  list === undefined ? rows : rows.filter((row, at) => at === 0 || row[0]?.text === list);

/** A fault for a row of the sheet of further fields that matches no entry. */
function notPut(sentence: string): Fault {
  const [, path = '', found = ''] = /^(Row \d+): (.*)$/s.exec(sentence) ?? [];
  return {path: path.toLowerCase(), expected: 'a field to put back', found};
}

/** Reports fields without a column, each once. */
function reportLost(
  record: SendRecord,
  list: ListName,
  text: string,
  err: (text: string) => void,
): void {
  const back = readTable(
    parseCsv(text).map(row => row.map(cell => ({text: cell}))),
    list,
  ).record;
  const empty = checkRecord({version: 1}).record!;
  const lost = leftOut(record, back ?? empty, list);
  if (lost.size)
    err(
      `${list}: left out, as no column holds it: ${[...lost].map(([field, items]) => `${field} of ${items}`).join(', ')}.\n`,
    );
}
