/**
 * Checks a pasted text (a record, a table, a snippet or a page) and reports its faults in plain words. The rules are
 * those of `send-widgets check` and of `?send-debug`; only the wording is for people who paste.
 */
import {type CheckedFile, checkJson} from '../../cli/check-json.js';
import {checkPage} from '../../cli/check-page.js';
import {checkTables} from '../../cli/check-table.js';
import {InputError, UsageError} from '../../cli/command.js';
import type {Input} from '../../cli/files.js';
import {kindOf} from '../../cli/input-kind.js';
import {unclosedTags} from '../../cli/page-facts.js';
import {type Page, readPage} from '../../cli/page.js';
import type {Report, PlacedFault} from '../../cli/report.js';
import {otherKind} from '../../cli/workbook/other-kind.js';
import type {Fault} from '../../src/record/faults.js';
import {isWidget} from '../../cli/widgets.js';
import {type Facts, type Part, judge, reportText, shownAsText} from '../../src/embed/judge.js';
import {textOf as plainText} from './item-names.js';

export interface Checked {
  /** Such as "a record with 12 events". */
  what: string;
  parts: Part[];
  mistakes: number;
  notes: number;
  /** Files that a page names, which were not checked. */
  named: string[];
  /** The whole report as text, for an e-mail. */
  text: string;
}

/** The base for a snippet or a saved page, whose address is unknown. */
const NOWHERE = 'https://your-page.example/';

const inputOf = (text: string, name: string): Input => ({
  name,
  address: NOWHERE,
  text,
  contentType: '',
});

/** Why this page does not check a file (a workbook, a picture, a PDF); `undefined` for a text. */
export function whyNotChecked(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf))
    return 'It is a workbook or another Office file. Make reads workbooks, and shows them row by row.';
  const other = otherKind(bytes);
  return other && `${other.charAt(0).toUpperCase()}${other.slice(1)}.`;
}

/**
 * @param name the name of the file, or of the pasted text
 * @param characters the fault of the file's character set
 */
export function checkText(text: string, name: string, characters?: Fault): Checked {
  const input = {...inputOf(text, name), characters};
  if (!text.trim()) return refused(name, 'There is nothing in it.');
  try {
    switch (kindOf(input)) {
      case 'json':
        return checkedFiles([checkJson(input)], input);
      case 'table':
        return checkedFiles(checkTables(input), input);
      case 'page':
        return checkedPage(input);
    }
  } catch (error) {
    if (error instanceof InputError) return refused(name, `It cannot be read: ${error.reason}.`);
    if (error instanceof UsageError) return refused(name, error.message);
    throw error;
  }
}

/** The result for an input that cannot be checked. */
export function refused(name: string, sentence: string): Checked {
  const parts = [{title: 'What to put right', lines: [sentence]}];
  return {
    what: 'nothing that we can read',
    parts,
    mistakes: 1,
    notes: 0,
    named: [],
    text: reportText(name, parts),
  };
}

function checkedFiles(files: readonly (CheckedFile & {value?: unknown})[], input: Input): Checked {
  const parts = files.flatMap(({report, value}) => reportParts(report, input.text, value));
  return {
    what: files.map(({report}) => report.what).join(', '),
    parts,
    mistakes: count(files, 'mistakes'),
    notes: count(files, 'notes'),
    named: [],
    text: reportText(`${input.name}: ${files.map(({report}) => report.what).join(', ')}`, parts),
  };
}

const count = (files: readonly {report: Report}[], what: 'mistakes' | 'notes') =>
  files.reduce((sum, {report}) => sum + report[what].length, 0);

function reportParts({mistakes, notes}: Report, text: string, value: unknown): Part[] {
  const lines = (faults: readonly PlacedFault[]) =>
    [...faults]
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(one => sentence(one, text, value));
  return [
    {title: 'What to put right', lines: lines(mistakes)},
    {title: 'Worth knowing', lines: lines(notes)},
  ].filter(part => part.lines.length);
}

/** A fault in words: the item by its name, and the line of the text. */
function sentence(
  {path, expected, found, line}: PlacedFault,
  text: string,
  value: unknown,
): string {
  const where = plainText(path, value);
  const place = line ? ` (line ${line}: ${excerpt(text, line)})` : '';
  return `${where}: there should be ${expected}; there is ${found}.${place}`;
}

const excerpt = (text: string, line: number): string => {
  const words = (text.split(/\r\n?|\n/)[line - 1] ?? '').trim();
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
};

function checkedPage(input: Input): Checked {
  const {report, named} = checkPage(input);
  const page = readPage(input.text, input.address);
  // Faults of a tag itself are shown with the tag.
  const ofTags = report.mistakes.filter(({path}) => /^<send-|^placeholder of /.test(path));
  const others = report.mistakes.filter(fault => !ofTags.includes(fault));
  const notes = report.notes.filter(({path}) => !/^(?:heading|link to) /.test(path));
  const unclosed = unclosedTags(input.text);
  const madeUp = [...new Set(input.text.match(MADE_UP))];
  const hasScript = input.text.search(SCRIPT) >= 0;
  const parts = [
    ...(hasScript || !page.widgets.length ? [] : [{title: 'The script', lines: [NO_SCRIPT]}]),
    ...judge(factsOf(page, ofTags, input.text)),
    ...(madeUp.length
      ? [
          {
            title: 'Addresses that are made up',
            lines: madeUp.map(
              host => `${host} stands there in place of your own: it leads nowhere.`,
            ),
          },
        ]
      : []),
    ...(unclosed.length ? [{title: 'Tags that do not end', lines: unclosed}] : []),
    ...reportParts({...report, mistakes: others, notes}, input.text, undefined),
  ];
  return {
    what: report.what,
    parts,
    mistakes: report.mistakes.length + unclosed.length + madeUp.length,
    notes: report.notes.length,
    named: named.map(({address}) => address.replace(NOWHERE, '')),
    text: reportText(`${input.name}: ${report.what}`, parts),
  };
}

/** Example hosts in snippets of Make and of the docs. */
const MADE_UP = /\b(?:www\.your-council\.example|YOUR-HOST)\b/g;

const SCRIPT = /<script\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]*send-widgets(?:\.all|\.module)?\.js)/gi;

/** The facts for the judge of `?send-debug` about a page that is not open. */
function factsOf(page: Page, ofTags: readonly PlacedFault[], text: string): Facts {
  const addresses = [...text.matchAll(SCRIPT)].map(([, src]) => src!);
  const why = (line: number, name: string): string | undefined => {
    const fault = ofTags.find(one => one.line === line && one.path.includes(`send-${name}`));
    if (fault) return `there should be ${fault.expected}; there is ${fault.found}`;
    return new RegExp(`<send-${name}\\b[^<>]*/>`, 'i').test(text.split('\n')[line - 1] ?? '')
      ? 'its tag does not end'
      : undefined;
  };
  return {
    placed: [
      ...page.widgets.map(({name, line}) => ({
        what: `<send-${name}> in line ${line}`,
        why: isWidget(name) ? why(line, name) : 'there is no such widget',
      })),
      ...page.links.map(({name, line, why: reason}) => ({
        what: `link to ${name} in line ${line}`,
        why: reason,
      })),
    ],
    ...(addresses.length
      ? {
          script: {
            version: 'unknown until it runs',
            folder: addresses[0]!.replace(/[^/]*$/, '') || 'the folder of the page',
            addresses,
          },
        }
      : {}),
    refusals: [],
    faults: [],
    missing: [],
    headings: page.headings,
    traces: [...text.matchAll(/&lt;(\/?send-[a-z-]+)/g)].map(([, tag]) => shownAsText(`<${tag}>`)),
  };
}

const NO_SCRIPT =
  'No script of ours is in this text. That is right for a snippet: the script belongs into the template of the site, once.';
