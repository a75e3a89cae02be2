/** How the headings of columns may be read. Names are compared without case, spaces, hyphens and punctuation. */
import type {ListName} from '../record/schema.js';
import {comparisonKey} from '../record/texts.js';
import {type Column, columns} from './columns.js';

/** A name in the form in which it is compared: "Due-Date?" becomes "duedate". */
export const headerKey = (name: string): string =>
  comparisonKey(name).replace(/[^\p{L}\p{Nd}]/gu, '');

/** Whose column it is: "Status (LA)", "Health status", "Status – council". */
const OWNER =
  /\(.*?\)|(?:^|\s[-–—:] )(?:council|local authority|la|icb|nhs|health|education|social care)\b/gi;

/** A heading without whose column it is: of "LA status" and "Status (ICB)", neither is the whole status. */
export const withoutOwner = (heading: string): string => headerKey(heading.replace(OWNER, ''));

/** Whether a heading is a database key, such as "status/id", whose cells mean nothing to readers. */
export const isDatabaseKey = (heading: string): boolean => /\/(?:id|key)$/i.test(heading);

/** Words around a name that only qualify it: "WSoA action", "Overall status", "What we have done so far". */
const AROUND =
  /^(?:\d+[.)]|wsoa|send|person|officer|key|agreed|original|forecast|expected|anticipated|improvement|strategic|planned|overall|named|executive|current|senior|work ?stream) |(?: so far| to date| of (?:the )?actions?| description| name| title| required| officer| person| agency| as (?:at|of|on)\b.*|\W*(?:\w+ to |not )?sort.*)$/gi;

/**
 * The ways to read a heading, the whole first: "Date (DD/MM/YYYY)" also as "Date", "Lead / Owner" also as "Lead" and as
 * "Owner".
 */
export function headingKeys(heading: string): string[] {
  if (isDatabaseKey(heading)) return [];
  // Power BI exports include the table: "Plan[Due date]".
  const [, within] = /^\w[^[]*\[([^\]]+)\]$/.exec(heading) ?? [];
  const bare = heading.replace(/\(.*?\)|\[.*?\]/g, ' ');
  const core = bare
    .replace(/[\s_]+/g, ' ')
    .trim()
    .replace(OWNER, '')
    .trim()
    .replace(AROUND, '');
  return [
    ...new Set([heading, bare, ...bare.split(/[/|]/), within ?? '', core].map(headerKey)),
  ].filter(Boolean);
}

/** The column of a list that has this name. */
export const columnNamed = (
  name: string,
  list: ListName,
  namesOf = ({names}: Column): readonly string[] => names,
): Column | undefined =>
  columns[list].find(column => namesOf(column).some(other => headerKey(other) === headerKey(name)));

/** Words for the original due date, the revised due date, and the date on which it was done. */
const TURN =
  /\b(?:(original|previous|old|baseline|initial)|(revised|new|amended|extended)|actual)\b/i;

/** Words for another time: neither "Forecast status" nor "Lead (previous)" is the current one. */
const OTHER_TIME =
  /\b(?:original|previous|old|baseline|initial|last|target|planned|forecast|expected|anticipated)\b/i;
/** Fields that change over time. Dates are left to `promiseDateNamed`. */
const OF_A_TIME = /^(?:lead|update\.[^d]|state|outcome|value|said|weDid)/;

/** Whether a heading is that of a column, but for another time. */
export const isOfOtherTime = (heading: string, {field}: Column): boolean =>
  OTHER_TIME.test(heading) && OF_A_TIME.test(field);

/**
 * A date of a promise in a plan: the original due date, the due date, the revised due date, or the date on which it
 * was done.
 */
type PromiseDate = 'old' | 'due' | 'new' | 'done';

/** Which of these dates the heading of a plan names, such as "Deadline (original)". */
export function promiseDateNamed(heading: string): PromiseDate | '' {
  const [word = '', old, later] = TURN.exec(heading) ?? [];
  const isDue = headingKeys(heading.replace(word, ' ')).some(
    key => (old && key === 'date') || columnNamed(key, 'priorities')?.field === 'due',
  );
  // "Completion date" may be the date on which something was completed.
  if (!isDue || /^(?:completion|end) date$/i.test(heading)) return '';
  return old ? 'old' : later ? 'new' : word ? 'done' : 'due';
}

const names = new Set(
  (Object.keys(columns) as ListName[]).flatMap(list =>
    columns[list].flatMap(({names: own}) => own.map(headerKey)),
  ),
);

/** Whether a text is the name of a column in any list. */
export const isColumnName = (name: string): boolean =>
  headingKeys(name).some(key => names.has(key));

/** The last row in which the column names may be: spreadsheets have a title and a date above them. */
export const HEADER_WITHIN = 12;
