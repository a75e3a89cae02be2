/**
 * The columns of a table: what a person would type above them, and where in the record each goes. `docs/record.md` lists them
 * from here.
 *
 * Names are compared without regard to case, spaces, hyphens and marks. The first name of each is the one that we write. Where
 * a table has none of the earlier names of a column, a later one is used for it: "Action" is the title of a plan that has no
 * other, and else a commitment.
 */
import type {ListName} from '../record/schema.js';
import {keyOfWords} from '../record/texts.js';

/** How a cell is read: `words` by a `;`, `kind` as a code such as in-progress, `person` into the `name` of an object. */
export type CellKind = 'text' | 'word' | 'code' | 'date' | 'texts' | 'words' | 'number' | 'address';

export interface Column {
  /**
   * Where it goes: `title`, `source.url`, `documents.url` (of the first document). One that begins with `+` is part of another:
   * `+end` of a date.
   */
  field: string;
  kind: CellKind;
  names: readonly string[];
  /** Whether several columns of a table may be this one; else further ones are passed over. */
  several: boolean;
}

const column = (field: string, kind: CellKind, names: string): Column => ({
  field,
  kind,
  names: names.split(', '),
  several: false,
});
/** Words of several columns are shown one after the other. */
const columnOfMany = (field: string, kind: CellKind, names: string): Column => ({
  ...column(field, kind, names),
  several: true,
});

const id = column('id', 'word', 'Id, Reference, Ref, Ref no, Reference number, No');
const event = column('event', 'word', 'Event, Inspection');
const title = column('title', 'text', 'Title, Name, Heading');
const plain = column('plain', 'text', 'In plain words, Plain, Plain English');
const source = [
  column('source.title', 'text', 'Source'),
  column('source.url', 'address', 'Source link, Source address'),
];
const document = [
  column('documents.title', 'text', 'Document, File'),
  column('documents.url', 'address', 'Document link, File link'),
  column('documents.format', 'word', 'Format, Document format, File type'),
];
const person = (field: string, name: string) => [
  column(`${field}.name`, 'text', name),
  column(`${field}.role`, 'text', 'Role, Job title'),
  column(`${field}.organisation`, 'text', 'Organisation, Organization'),
];

/** Names of columns whose rows, under one title, are the steps towards it. */
const actionNames = 'Action, Actions, Milestone, Step, Task';

export const columns: Readonly<Record<ListName, readonly Column[]>> = {
  events: [
    id,
    column(
      'date',
      'date',
      'Date, When, Start date, Start, Date from, Event date, Inspection date, Date of inspection, Inspection start date, Date of visit, Visit date',
    ),
    column('+end', 'date', 'End date, End, Date to, Finish date, Inspection end date'),
    column('+published', 'date', 'Inspection publication date, Publication date, Report published'),
    column('+year', 'word', 'Year'),
    column('+month', 'word', 'Month'),
    column('+day', 'word', 'Day'),
    column('+endYear', 'word', 'End year'),
    column('+endMonth', 'word', 'End month'),
    column('+endDay', 'word', 'End day'),
    column('kind', 'code', 'Type, Kind, Category, Event type, Inspection type'),
    column(
      'title',
      'text',
      'Title, Headline, Name, Heading, Event, What, Local area partnership, Local area, Local authority',
    ),
    column(
      'summary',
      'text',
      'Summary, Description, Details, What happened, Notes, Text, Comments',
    ),
    column('meaning', 'text', 'What it means for families, Meaning, What it means, For families'),
    column('by', 'texts', 'By, Held by, Who, Organiser'),
    column('framework', 'word', 'Framework'),
    column(
      'outcome.code',
      'code',
      'Outcome, Inspection outcome, Overall outcome, Outcome of inspection, Judgement',
    ),
    column('links.url', 'address', 'Link, URL, Web address, Website, Report link, Media'),
    column('links.title', 'text', 'Link text, Media caption'),
    column('dateText', 'text', 'Display date'),
    column('follows', 'word', 'Follows, Follows event'),
    ...document,
    ...source,
    plain,
  ],
  priorities: [
    id,
    column(
      'title',
      'text',
      'Title, Priority, Name, Priority area, Objective, Area of focus, Recommendation, Action, Actions, Commitment, What we will do, Task',
    ),
    column(
      'commitment',
      'text',
      `Commitment, What we said, Description, Summary, Aim, Objective, What we will do, ${actionNames}`,
    ),
    column(
      'theme',
      'text',
      'Theme, Area, Topic, Section, Workstream, Strand, Category, Priority area',
    ),
    columnOfMany(
      'lead',
      'text',
      'Lead, Owner, Who leads, Responsible, Led by, SRO, Accountable, Action owner, By whom, Assigned to',
    ),
    column(
      'due',
      'date',
      'Due, Deadline, By when, Due date, Due by, Target date, Timescale, Timeframe, Target completion date, Completion date, End date',
    ),
    column(
      '+due',
      'date',
      'Revised due date, Revised deadline, Revised date, Revised target date, Revised completion date, Revised timescale, New due date, New deadline, New target date',
    ),
    column('from', 'words', 'From, Answers, Finding'),
    column(
      'update.date',
      'date',
      'Date, Update date, Updated, Last updated, Date of update, Date updated, Updated at, Report date',
    ),
    columnOfMany(
      'update.status',
      'code',
      'Status, Progress, State, Stage, Action status, Delivery status, RAG, RAG rating, RAG status, BRAG, BRAG rating, BRAG status, Percentage complete, % complete',
    ),
    columnOfMany(
      'update.text',
      'text',
      'Update, Latest update, Progress update, News, Status update, Progress summary, Progress to date, Comments, Comment, Commentary, Narrative, Notes, What has changed, Progress made, Latest position, Next steps',
    ),
    column('update.by', 'text', 'Update by, Reported by, Report author, Updated by'),
    column('update.evidence.title', 'text', 'Evidence, Supporting evidence'),
    column('update.evidence.url', 'address', 'Evidence link, Link, URL'),
    ...source,
    plain,
  ],
  findings: [
    id,
    event,
    column('kind', 'code', 'Type, Kind'),
    column('text', 'text', 'Finding, Text, Description, Summary'),
    ...source,
    plain,
  ],
  figures: [
    id,
    event,
    column('group', 'word', 'Group, Survey'),
    column('what', 'text', 'What, What is counted, Description, Measure, Title'),
    column('who', 'texts', 'Who, Who is counted'),
    column('value', 'number', 'Value, Number, Count, Total, Figure'),
    column('qualifier', 'code', 'Qualifier, How sure, About'),
    column('base', 'number', 'Base, Asked, Out of, Number asked'),
    column('note', 'text', 'Note, Notes'),
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
    column('points', 'texts', 'Points, In short, Summary'),
    column('pointsBy', 'text', 'Points by, Summary by'),
    column('body', 'text', 'Letter, Text, Body, Words'),
    ...document,
    plain,
  ],
  statements: [
    id,
    event,
    ...person('by', 'By'),
    column('date', 'date', 'Date'),
    column('text', 'text', 'Statement, Text, Words'),
    ...source,
    plain,
  ],
  resources: [
    id,
    event,
    column('kind', 'word', 'Type, Kind'),
    title,
    column('by', 'text', 'By, Publisher, Author'),
    column('account', 'word', 'Account'),
    column('date', 'date', 'Date'),
    column('text', 'text', 'Text, Summary, Description'),
    column('url', 'address', 'Link, URL, Web address'),
    plain,
  ],
  contributors: [
    id,
    column('event', 'words', 'Event, Events'),
    column('name', 'text', 'Name, Group, Who, Organisation'),
    column('kind', 'word', 'Type, Kind'),
    column('part', 'text', 'Part, What they did, Role, Description'),
    column('url', 'address', 'Link, URL, Website'),
    column('contact', 'text', 'Contact'),
    column('note', 'text', 'Note, Notes'),
    plain,
  ],
  responses: [
    id,
    column('theme', 'text', 'Theme, Topic, Section, Area, Category'),
    column(
      'youSaid',
      'text',
      'You said, What you said, You told us, What you told us, Comment, Feedback',
    ),
    column('said', 'number', 'How many, Number, Count'),
    column(
      'weDid',
      'text',
      'We did, What we did, What we are doing, What we are doing about it, What we have done, Response, Our response, Action',
    ),
    columnOfMany('state', 'code', 'Status, State, Progress, RAG, RAG rating'),
    column('evidence.title', 'text', 'Evidence'),
    column('evidence.url', 'address', 'Evidence link, Link, URL'),
    column('why', 'text', 'Why, Reason'),
    column('date', 'date', 'Date'),
    column('priority', 'word', 'Priority'),
    plain,
  ],
  surveys: [
    id,
    title,
    column('intro', 'text', 'Introduction, Intro, Summary'),
    column('for', 'texts', 'For, Who for'),
    column('opens', 'date', 'Opens, From, Start'),
    column('closes', 'date', 'Closes, Until, End, Deadline'),
    plain,
  ],
};

/** A name as it is compared: "Due-Date?" is "duedate". */
export const headerKey = (name: string): string => keyOfWords(name).replace(/[^\p{L}\p{Nd}]/gu, '');

/** A key of a database says nothing to anybody: "status/id". */
export const isDatabaseKey = (heading: string): boolean => /\/(?:id|key)$/i.test(heading);

/** Words around a name that only say whose or which it is: "WSoA action", "Overall status", "What we have done so far". */
const AROUND =
  /^(?:\d+[.)]|wsoa|send|key|agreed|original|improvement|strategic|planned|overall|named|council|health|executive|current|senior|work ?stream) |(?: so far| to date| of (?:the )?actions?| description| name| title| officer| person| agency| as (?:at|of|on)\b.*)$/gi;

/**
 * What a heading may be read as, the whole first: "Date (DD/MM/YYYY)" also as "Date", "Lead / Owner" also as "Lead" and as
 * "Owner".
 */
export function headingKeys(heading: string): string[] {
  if (isDatabaseKey(heading)) return [];
  // Reports name the table, too: "Plan[Due date]".
  const [, within] = /^\w[^[]*\[([^\]]+)\]$/.exec(heading) ?? [];
  const bare = heading.replace(/\(.*?\)|\[.*?\]/g, ' ');
  const core = bare.trim().replace(AROUND, '');
  return [
    ...new Set([heading, bare, ...bare.split(/[/|]/), within ?? '', core].map(headerKey)),
  ].filter(Boolean);
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
