/**
 * The columns of a table: what a person would type above them, and where in the record each goes.
 *
 * Names are compared without regard to case, spaces, hyphens and marks. The first name of each is the one that we write.
 */
import type {ListName} from '../record/schema.js';

/** How a cell is read: `words` by a `;`, `kind` as a code such as in-progress, `person` into the `name` of an object. */
export type CellKind = 'text' | 'word' | 'code' | 'date' | 'texts' | 'words' | 'number' | 'address';

export interface Column {
  /** Where it goes: `title`, `source.url`, `documents.url` (of the first document). */
  field: string;
  kind: CellKind;
  names: readonly string[];
}

const column = (field: string, kind: CellKind, ...names: string[]): Column => ({
  field,
  kind,
  names,
});

const id = column('id', 'word', 'Id', 'Reference', 'Ref');
const event = column('event', 'word', 'Event', 'Inspection');
const title = column('title', 'text', 'Title', 'Name', 'Heading');
const plain = column('plain', 'text', 'In plain words', 'Plain', 'Plain English');
const source = [
  column('source.title', 'text', 'Source'),
  column('source.url', 'address', 'Source link', 'Source address'),
];
const document = [
  column('documents.title', 'text', 'Document', 'File'),
  column('documents.url', 'address', 'Document link', 'File link'),
  column('documents.format', 'word', 'Format', 'Document format', 'File type'),
];
const person = (field: string, name: string) => [
  column(`${field}.name`, 'text', name),
  column(`${field}.role`, 'text', 'Role', 'Job title'),
  column(`${field}.organisation`, 'text', 'Organisation', 'Organization'),
];

export const columns: Readonly<Record<ListName, readonly Column[]>> = {
  events: [
    id,
    column('date', 'date', 'Date', 'When'),
    column('kind', 'code', 'Type', 'Kind', 'Category'),
    column('title', 'text', 'Title', 'Name', 'Heading', 'Event', 'What'),
    column('summary', 'text', 'Summary', 'Description', 'Details', 'What happened', 'Notes'),
    column(
      'meaning',
      'text',
      'What it means for families',
      'Meaning',
      'What it means',
      'For families',
    ),
    column('by', 'texts', 'By', 'Held by', 'Who', 'Organiser'),
    column('framework', 'word', 'Framework'),
    column('outcome.code', 'code', 'Outcome'),
    column('links.url', 'address', 'Link', 'URL', 'Web address', 'Website'),
    column('links.title', 'text', 'Link text'),
    column('follows', 'word', 'Follows', 'Follows event'),
    ...document,
    ...source,
    plain,
  ],
  priorities: [
    id,
    column('title', 'text', 'Title', 'Priority', 'Name'),
    column('commitment', 'text', 'Commitment', 'What we said', 'Description', 'Summary', 'Aim'),
    column('theme', 'text', 'Theme', 'Area', 'Topic'),
    column('lead', 'text', 'Lead', 'Owner', 'Who leads', 'Responsible', 'Led by'),
    column('due', 'date', 'Due', 'Deadline', 'By when', 'Due date', 'Target date'),
    column('from', 'words', 'From', 'Answers', 'Finding'),
    column('update.date', 'date', 'Date', 'Update date', 'Updated', 'Last updated'),
    column('update.status', 'code', 'Status', 'Progress', 'State'),
    column('update.text', 'text', 'Update', 'Latest update', 'Progress update', 'News'),
    column('update.by', 'text', 'Update by', 'Reported by'),
    column('update.evidence.title', 'text', 'Evidence'),
    column('update.evidence.url', 'address', 'Evidence link', 'Link', 'URL'),
    ...source,
    plain,
  ],
  findings: [
    id,
    event,
    column('kind', 'code', 'Type', 'Kind'),
    column('text', 'text', 'Finding', 'Text', 'Description', 'Summary'),
    ...source,
    plain,
  ],
  figures: [
    id,
    event,
    column('group', 'word', 'Group', 'Survey'),
    column('what', 'text', 'What', 'What is counted', 'Description', 'Measure', 'Title'),
    column('who', 'texts', 'Who', 'Who is counted'),
    column('value', 'number', 'Value', 'Number', 'Count', 'Total', 'Figure'),
    column('qualifier', 'code', 'Qualifier', 'How sure', 'About'),
    column('base', 'number', 'Base', 'Asked', 'Out of', 'Number asked'),
    column('note', 'text', 'Note', 'Notes'),
    ...source,
    plain,
  ],
  letters: [
    id,
    event,
    title,
    ...person('from', 'From'),
    column('to', 'text', 'To'),
    column('date', 'date', 'Date'),
    column('points', 'texts', 'Points', 'In short', 'Summary'),
    column('pointsBy', 'text', 'Points by', 'Summary by'),
    column('body', 'text', 'Letter', 'Text', 'Body', 'Words'),
    ...document,
    plain,
  ],
  statements: [
    id,
    event,
    ...person('by', 'By'),
    column('date', 'date', 'Date'),
    column('text', 'text', 'Statement', 'Text', 'Words'),
    ...source,
    plain,
  ],
  resources: [
    id,
    event,
    column('kind', 'word', 'Type', 'Kind'),
    title,
    column('by', 'text', 'By', 'Publisher', 'Author'),
    column('account', 'word', 'Account'),
    column('date', 'date', 'Date'),
    column('text', 'text', 'Text', 'Summary', 'Description'),
    column('url', 'address', 'Link', 'URL', 'Web address'),
    plain,
  ],
  contributors: [
    id,
    column('event', 'words', 'Event', 'Events'),
    column('name', 'text', 'Name', 'Group', 'Who', 'Organisation'),
    column('kind', 'word', 'Type', 'Kind'),
    column('part', 'text', 'Part', 'What they did', 'Role', 'Description'),
    column('url', 'address', 'Link', 'URL', 'Website'),
    column('contact', 'text', 'Contact'),
    column('note', 'text', 'Note', 'Notes'),
    plain,
  ],
  responses: [
    id,
    column('theme', 'text', 'Theme', 'Topic'),
    column('youSaid', 'text', 'You said', 'What you said', 'Comment'),
    column('said', 'number', 'How many', 'Number', 'Count'),
    column('weDid', 'text', 'We did', 'What we did', 'Response'),
    column('state', 'code', 'Status', 'State'),
    column('why', 'text', 'Why', 'Reason'),
    column('date', 'date', 'Date'),
    column('priority', 'word', 'Priority'),
    plain,
  ],
  surveys: [
    id,
    title,
    column('intro', 'text', 'Introduction', 'Intro', 'Summary'),
    column('for', 'texts', 'For', 'Who for'),
    column('opens', 'date', 'Opens', 'From', 'Start'),
    column('closes', 'date', 'Closes', 'Until', 'End', 'Deadline'),
    plain,
  ],
};

/** A name as it is compared: "Due-Date:" is "duedate". */
export const headerKey = (name: string): string =>
  name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const names = new Set(
  Object.values(columns).flatMap(list => list.flatMap(({names: own}) => own.map(headerKey))),
);

/** Whether it is the name of a column, of whichever list. */
export const isColumnName = (name: string): boolean => names.has(headerKey(name));

/** How far down the row of column names may stand: spreadsheets carry a title and a date above it. */
export const HEADER_WITHIN = 12;

/** Words that people type for a code, where taking away case and spaces is not enough. */
const SYNONYMS: Readonly<Record<string, string>> = {
  visit: 'interim-visit',
  revisit: 're-visit',
  reinspection: 'full-reinspection',
  monitoring: 'monitoring-inspection',
  complete: 'done',
  completed: 'done',
  finished: 'done',
  started: 'in-progress',
  underway: 'in-progress',
  ongoing: 'in-progress',
  cancelled: 'stopped',
  checkingthatitworks: 'checking',
  notyetstarted: 'not-started',
  approximately: 'around',
  about: 'around',
  morethan: 'over',
  fewerthan: 'under',
  lessthan: 'under',
  atleast: 'at-least',
};

/** A typed word as one of the codes allowed, or as it was typed. */
export function codeOf(typed: string, list: ListName, codes: readonly string[]): string {
  const key = headerKey(typed);
  const match = (word: string | undefined) =>
    codes.find(code => headerKey(code) === (word && headerKey(word)));
  const synonym = Object.hasOwn(SYNONYMS, key) ? SYNONYMS[key] : undefined;
  // "Under way" of a response is a code of its own.
  return (
    match(typed) ??
    match(synonym) ??
    (list === 'responses' && synonym === 'in-progress' ? 'under-way' : typed)
  );
}
