/** `check`: the faults of a record, a table or a page, and their positions. */
import {type Refusal, WHY_NOT, judge} from '../src/embed/judge.js';
import type {Fault} from '../src/record/faults.js';
import {type CheckedFile, checkJson} from './check-json.js';
import {checkTranslations} from './check-record.js';
import {checkTables} from './check-table.js';
import {checkPage, isThere, itemFault} from './check-page.js';
import {type PageFacts, readFacts} from './page-facts.js';
import {type Command, FINE, InputError, MISTAKES, UsageError} from './command.js';
import {type Input, readInput, shownName} from './files.js';
import {kindOf} from './input-kind.js';
import {isAddress} from './names.js';
import {
  TABLE_OPTIONS_HELP,
  type TableOptions,
  readTableOptions,
  tableOptions,
} from './table-options.js';
import {type Report, reportLines, reportsAsJson} from './report.js';

export const check: Command = {
  name: 'check',
  summary: 'says what is wrong with a record, a table or a page, and where',
  help: `send-widgets check FILE|ADDRESS…

Says what is wrong, in words, with the line and column of each mistake. It reads
  a record         our-area.json, and the translation files that it names
  a table          events.csv, as a spreadsheet saves it; plan.xlsx, plan.ods
  a web page       its send-… tags, the records and tables that they show

Nothing is changed, and nothing is sent anywhere.

  send-widgets check our-area.json
  send-widgets check events.csv priorities.csv
  send-widgets check --list figures numbers.csv
  send-widgets check https://www.exampleshire.example/send/inspections
  send-widgets check --json our-area.json > mistakes.json

Options
${TABLE_OPTIONS_HELP}
  --json        prints the same for a program

A line such as
  our-area.json:12:15: events[0].date: expected a date such as 2021-03, got "last spring"
names file, line, column, the place in the record, what was expected and what was
there. Places in a list are counted from 0: events[0] is the first event. Notes
are no mistakes: a field that nobody reads, mostly.

It ends with 0 when there are no mistakes, 1 when there are or a file cannot be
read, 2 when the command was not understood.
`,
  options: {...tableOptions, json: {type: 'boolean'}},

  async run(values, files, {out, err}) {
    if (!files.length) throw new UsageError('It needs a file or an address.');
    const options = readTableOptions(values);
    const reports: Report[] = [];
    let unread = 0;
    for (const file of files) {
      try {
        reports.push(
          ...(await checkInput(await readInput(file, values['hidden'] === true), options)),
        );
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        unread += 1;
        err(`${error.message}\n`);
      }
    }
    for (const {mistakes, notes} of reports)
      for (const faults of [mistakes, notes])
        faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
    if (values['json']) out(reportsAsJson(reports));
    else for (const report of reports) out(`${reportLines(report).join('\n')}\n`);
    return unread || reports.some(({mistakes}) => mistakes.length) ? MISTAKES : FINE;
  },
};

/** Checks a file and the files that it names. */
async function checkInput(input: Input, options: TableOptions): Promise<Report[]> {
  switch (kindOf(input)) {
    case 'table':
      return checkTables(input, options).map(({report}) => report);
    case 'json':
      return jsonReports(checkJson(input), input);
    case 'page':
      return pageReports(input, options);
  }
}

const jsonReports = async ({report, record}: CheckedFile, input: Input): Promise<Report[]> => [
  report,
  ...(record ? await checkTranslations(record, input) : []),
];

async function pageReports(input: Input, {list}: TableOptions): Promise<Report[]> {
  const {report, named, placed, headings} = checkPage(input, list);
  const reports = [report];
  const policy = input.headers?.get('content-security-policy');
  const facts = isAddress(input.name) ? readFacts(input.text, input.address, policy) : undefined;
  const {origin} = new URL(input.address);
  for (const {address, list: tableList, items} of named) {
    const failed = (problem: string) => {
      for (const own of placed) if (own.address === address) own.why ??= WHY_NOT.record(problem);
    };
    const refuse = (refusal: Refusal) => {
      facts?.refusals.push(refusal);
      failed('unreachable');
    };
    const refusal = facts?.refusalOf(address);
    if (refusal) refuse(refusal);
    try {
      const asked = facts && new URL(address).origin !== origin ? origin : undefined;
      const file = {...(await readInput(address, false, asked)), name: shownName(address)};
      const allowed = file.headers?.get('access-control-allow-origin');
      if (asked && !refusal && allowed !== '*' && allowed !== asked) refuse({address, by: 'cors'});
      if (file.workbook)
        throw new InputError(
          file.name,
          'a workbook, which no page can read; make a record of it with send-widgets convert, or save the sheet as CSV',
        );
      const isTable = kindOf(file) === 'table';
      const checked = isTable ? checkTables(file, {list: tableList})[0]! : checkJson(file);
      reports.push(...(isTable ? [checked.report] : await jsonReports(checked, file)));
      if (!checked.record) {
        failed('unreadable');
        continue;
      }
      for (const {placed: own, widget, id, list: of, line} of items) {
        if (isThere(checked.record, of, id)) continue;
        own.why ??= WHY_NOT.item(id);
        report.mistakes.push(itemFault(widget, of, id, line));
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      if (!refusal && /^no answer/.test(error.reason)) refuse({address, by: 'silence'});
      failed('unreachable');
      report.mistakes.push({
        path: 'src',
        expected: `a record at ${shownName(address)}`,
        found: error.reason,
      });
    }
  }
  if (facts) {
    const missing: string[] = [];
    if (facts.script) {
      const {version, packs} = await readScript(facts.script.addresses[0]);
      facts.script.version = version;
      for (const {tag, name} of facts.languages) {
        const pack = packs.get(tag);
        if (pack && !(await isThereAt(`${facts.script.folder}locales/${pack}`))) missing.push(name);
      }
    }
    // Faults of records are reported in separate lines, with their positions.
    report.parts = judge({...facts, placed, headings, faults: [], missing});
    for (const problem of problemsOf(facts, missing)) report.mistakes.push(problem);
  }
  return reports;
}

/** What can be read from a script: its version, by which copies are recognised, and the files of its language packs. */
async function readScript(
  address: string | undefined,
): Promise<{version: string; packs: ReadonlyMap<string, string>}> {
  const code = (address && (await readInput(address).catch(() => undefined))?.text) || '';
  return {
    version: /\bpacks (\d[\w.-]*)/.exec(code)?.[1] ?? 'unknown',
    packs: new Map(
      [...code.matchAll(/\b([A-Za-z]{2,3}(?:-[A-Za-z]+)?)"?:"(\1\.[0-9a-f]{8}\.js)"/g)].map(
        ([, tag, file]) => [tag!, file!],
      ),
    ),
  };
}

const isThereAt = (address: string): Promise<boolean> =>
  readInput(address).then(
    () => true,
    () => false,
  );

/** Problems that only the judge finds on a page, as mistakes. */
const problemsOf = ({script, refusals, traces}: PageFacts, missing: readonly string[]): Fault[] => [
  ...((script?.addresses.length ?? 0) > 1
    ? [{path: 'script', expected: 'it once', found: `it ${script!.addresses.length} times`}]
    : []),
  ...refusals.map(({address, by}) => ({
    path: 'request',
    expected: 'an answer that the page may read',
    found: `${by === 'cors' ? 'none of other sites' : by === 'silence' ? 'silence' : 'a refusal by its policy'}: ${address}`,
  })),
  ...missing.map(found => ({
    path: 'languages',
    expected:
      'the file of each language that the page asks for, in the folder locales beside the script',
    found: `none for ${found}`,
  })),
  ...traces.map(found => ({
    path: 'page',
    expected: 'tags and links of ours as they were meant',
    found,
  })),
];
