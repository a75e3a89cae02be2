/** What the headings of columns may be read as. Names are compared without regard to case, spaces, hyphens and marks. */
import type {ListName} from '../record/schema.js';
import {keyOfWords} from '../record/texts.js';
import {type Column, columns} from './columns.js';

/** A name as it is compared: "Due-Date?" is "duedate". */
export const headerKey = (name: string): string => keyOfWords(name).replace(/[^\p{L}\p{Nd}]/gu, '');

/** A key of a database says nothing to anybody: "status/id". */
export const isDatabaseKey = (heading: string): boolean => /\/(?:id|key)$/i.test(heading);

/** Words around a name that only say whose or which it is: "WSoA action", "Overall status", "What we have done so far". */
const AROUND =
  /^(?:\d+[.)]|wsoa|send|person|officer|key|agreed|original|forecast|expected|anticipated|improvement|strategic|planned|overall|named|council|health|executive|current|senior|work ?stream) |(?: so far| to date| of (?:the )?actions?| description| name| title| required| officer| person| agency| as (?:at|of|on)\b.*|\W+(?:\w+ to |not )?sort.*)$/gi;

/**
 * What a heading may be read as, the whole first: "Date (DD/MM/YYYY)" also as "Date", "Lead / Owner" also as "Lead" and as
 * "Owner".
 */
export function headingKeys(heading: string): string[] {
  if (isDatabaseKey(heading)) return [];
  // Reports name the table, too: "Plan[Due date]".
  const [, within] = /^\w[^[]*\[([^\]]+)\]$/.exec(heading) ?? [];
  const bare = heading.replace(/\(.*?\)|\[.*?\]/g, ' ');
  const core = bare
    .replace(/[\s_]+/g, ' ')
    .trim()
    .replace(AROUND, '');
  return [
    ...new Set([heading, bare, ...bare.split(/[/|]/), within ?? '', core].map(headerKey)),
  ].filter(Boolean);
}

/** The column of a list that has a name among its own. */
export const columnNamed = (
  name: string,
  list: ListName,
  namesOf = ({names}: Column): readonly string[] => names,
): Column | undefined =>
  columns[list].find(column => namesOf(column).some(other => headerKey(other) === headerKey(name)));

/** Words that tell when something was due at first, when it is due now, and when it was done. */
const TURN =
  /\b(?:(original|previous|old|baseline|initial)|(revised|new|amended|extended)|actual)\b/i;

/** A day that a plan has for a promise: on which it was due at first, is due, is due instead, or was done. */
type PromiseDay = 'old' | 'due' | 'new' | 'done';

/** Which of the days of a promise a heading of a plan names, such as "Deadline (original)". */
export function dayNamed(heading: string): PromiseDay | '' {
  const [word = '', old, later] = TURN.exec(heading) ?? [];
  const isDue = headingKeys(heading.replace(word, ' ')).some(
    key => (old && key === 'date') || columnNamed(key, 'priorities')?.field === 'due',
  );
  // What has a day of completion may be complete.
  if (!isDue || /^(?:completion|end) date$/i.test(heading)) return '';
  return old ? 'old' : later ? 'new' : word ? 'done' : 'due';
}

const names = new Set(
  (Object.keys(columns) as ListName[]).flatMap(list =>
    columns[list].flatMap(({names: own}) => own.map(headerKey)),
  ),
);

/** Whether it is the name of a column, of whichever list. */
export const isColumnName = (name: string): boolean =>
  headingKeys(name).some(key => names.has(key));

/** How far down the row of column names may be: spreadsheets have a title and a date above it. */
export const HEADER_WITHIN = 12;
