/** The report of a check about one file: its mistakes, its notes, and its content. */
import {type Fault, faultSentence} from '../src/record/faults.js';
import type {SendRecord} from '../src/record/schema.js';
import type {Part} from '../src/embed/judge.js';
import {listNames} from './lists.js';

/** A mistake or a note, with its position in the file if that is known. */
export interface PlacedFault extends Fault {
  line?: number;
  column?: number;
}

export interface Report {
  /** The file or address, as the person named it. */
  file: string;
  /** The kind of file, such as "a record with 12 events". */
  what: string;
  mistakes: PlacedFault[];
  /** Things that are not mistakes, but may not be intended. */
  notes: PlacedFault[];
  /** For a page on the web: the report of `?send-debug`. */
  parts?: readonly Part[];
}

/** With more than this, the first ones would scroll out of view. */
const MOST_SHOWN = 100;

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const SINGULAR: Readonly<Record<string, string>> = {priorities: 'priority'};

/** "12 events, 5 priorities". */
export function contentsOf(record: SendRecord): string {
  const filled = listNames.filter(list => record[list].length);
  return (
    filled
      .map(list => count(record[list].length, SINGULAR[list] ?? list.slice(0, -1), list))
      .join(', ') || 'nothing in its lists'
  );
}

/** The lines for a person: each begins with a position that editors and terminals can open. */
export function reportLines({file, what, mistakes, notes, parts = []}: Report): string[] {
  const line = (fault: PlacedFault, note: string) =>
    `${file}${fault.line ? `:${fault.line}:${fault.column ?? 1}` : ''}: ${note}${faultSentence(fault)}`;
  const shown = mistakes.slice(0, MOST_SHOWN).map(fault => line(fault, ''));
  const more = mistakes.length - shown.length;
  return [
    ...parts.flatMap(({title, lines}) => [`${title}:`, ...lines.map(words => `- ${words}`)]),
    ...shown,
    ...(more > 0 ? [`${file}: and ${count(more, 'more mistake')}; --json lists them all.`] : []),
    ...notes.slice(0, MOST_SHOWN).map(fault => line(fault, 'note: ')),
    `${file}: ${what}. ${mistakes.length ? count(mistakes.length, 'mistake') : 'No mistakes'}${notes.length ? `, ${count(notes.length, 'note')}` : ''}.`,
  ];
}

/** The same for a program. */
export const reportsAsJson = (reports: readonly Report[]): string =>
  `${JSON.stringify(
    {
      mistakes: reports.reduce((sum, {mistakes}) => sum + mistakes.length, 0),
      files: reports.map(({file, what, mistakes, notes, parts}) => ({
        file,
        what,
        mistakes,
        notes,
        ...(parts ? {parts} : {}),
      })),
    },
    null,
    2,
  )}\n`;
