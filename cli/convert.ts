/** `convert`: tables to a record, and a record to tables. */
import {join} from 'node:path';
import {parseCsv, writeCsv} from '../src/data/csv.js';
import {readTable} from '../src/data/table.js';
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
import {kindOf} from './input-kind.js';
import {bareName} from './names.js';
import {leftOut} from './left-out.js';
import {listNames, listOption, withoutMadeUpIds} from './lists.js';
import {TABLE_OPTIONS_HELP, readTableOptions, tableOptions, tablesOf} from './read-tables.js';
import {readRecord} from './read-record.js';
import {tableOf} from './tables.js';

export const convert: Command = {
  name: 'convert',
  summary: 'makes a record of tables, or tables of a record',
  help: `send-widgets convert FILE…

Tables become one record; a record becomes one table for each of its lists, in the
columns that the widgets read. Converting there and back loses nothing that has a
column; what has none is named.

  send-widgets convert events.csv priorities.csv --out our-area.json
  send-widgets convert plan.xlsx --sheet "Action plan" --out our-area.json
  send-widgets convert all-inspections.csv --area Exampleshire --out our-area.json
  send-widgets convert our-area.json --out tables
  send-widgets convert our-area.json --list events > events.csv
  send-widgets convert --into our-area.json figures.csv --out our-area.json

Options
  --out NAME    the file for the record, or the folder for the tables. A record,
                and one table, are printed without it
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
  const record: Record<string, unknown> = {
    ...before,
    ...(textOf(values, 'lang') ? {lang: textOf(values, 'lang')} : {}),
  };
  const filled = new Map<ListName, string>();
  let mistakes = 0;
  for (const {name, list, rows, faults} of inputs.flatMap(input => tablesOf(input, options))) {
    const other = filled.get(list);
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${name} both hold ${list}: a record has one list of them.`,
      );
    filled.set(list, name);
    const {record: table, faults: further} = readTable(rows, list, options);
    report(name, [...faults, ...further]);
    if (!table) throw new InputError(name, `no table of ${list}`);
    record[list] = withoutMadeUpIds(table, list);
  }
  if (options.area !== undefined) record['area'] ??= {name: options.area};
  const target = textOf(values, 'out');
  // The whole is checked once more: a table may name what another one has.
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
  const {record, faults} = await readRecord(input);
  for (const fault of faults) err(`${input.name}: ${faultSentence(fault)}\n`);
  const given = textOf(values, 'list');
  const chosen =
    given === undefined ? listNames.filter(list => record[list].length) : [listOption(given)];
  const folder = textOf(values, 'out');
  if (folder === undefined && chosen.length !== 1)
    throw new UsageError(
      `${input.name} has ${chosen.join(', ')}: name a folder with --out, or one list with --list.`,
    );
  for (const list of chosen) {
    const text = writeCsv(tableOf(record, list));
    reportLost(record, list, text, err);
    if (folder === undefined) out(text);
    else await writeOutput(join(folder, `${bareName(input.name)}-${list}.csv`), text);
  }
  return faults.length ? MISTAKES : FINE;
}

/** Names what has no column, once a field. */
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
