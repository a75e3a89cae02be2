/**
 * Writes the words and column names that tables may use into `docs/record.md`, from the lists that the reader itself
 * uses.
 *
 * `node --import tsx scripts/vocabulary.ts` writes them; `test/record/vocabulary.test.ts` fails if the guide lacks any.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {columns} from '../src/data/columns.js';
import {vocabularies} from '../src/data/synonyms.js';
import type {ListName} from '../src/record/schema.js';

const guide = new URL('../docs/record.md', import.meta.url);

const named: Readonly<Record<string, string>> = {
  'priorities.update.status': 'Status of a priority',
  'responses.state': 'Status of an answer to families',
  'events.kind': 'Type of an event',
  'events.outcome.code': 'Outcome of an inspection',
  'findings.kind': 'Type of a finding',
  'figures.qualifier': 'Qualifier of a figure',
};

/** Parts of a date and similar columns, which are not separate fields. */
const inWords: Readonly<Record<string, string>> = {
  '+end': 'the last day',
  '+published': 'a report of its own',
  '+year': 'the date',
  '+month': 'the date',
  '+day': 'the date',
  '+end year': 'the last day',
  '+end month': 'the last day',
  '+end day': 'the last day',
};

const row = (...cells: string[]) =>
  `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`;

function codeLists(): string[] {
  return Object.keys(vocabularies).flatMap(name => {
    const {codes, words} = vocabularies[name as keyof typeof vocabularies];
    const others = words as Readonly<Record<string, string | undefined>>;
    return [
      `**${named[name]}**`,
      '',
      row('we call it', 'and so do you, as'),
      row('---', '---'),
      ...codes.map(code => row(`\`${code}\``, others[code] ?? '')),
      '',
    ];
  });
}

function columnLists(): string[] {
  return (Object.keys(columns) as ListName[]).flatMap(list => [
    `**${list}**`,
    '',
    row('goes to', 'name of the column'),
    row('---', '---'),
    ...columns[list].map(({field, names}) =>
      row(inWords[field] ?? `\`${field}\``, names.join(', ')),
    ),
    '',
  ]);
}

const parts = {'words for codes': codeLists, 'names of columns': columnLists};

/** The guide with its lists updated. */
export function withLists(text: string): string {
  let written = text;
  for (const [name, lists] of Object.entries(parts)) {
    const [start, end] = [
      `<!-- ${name}: written by scripts/vocabulary.ts -->`,
      `<!-- end of ${name} -->`,
    ];
    const [from, to] = [written.indexOf(start), written.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/record.md has no place for ${name}`);
    written = `${written.slice(0, from + start.length)}\n\n${lists().join('\n')}\n${written.slice(to)}`;
  }
  return written;
}

export const readGuide = (): string => readFileSync(guide, 'utf8');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(guide, withLists(readGuide()));
