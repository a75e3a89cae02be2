/**
 * The columns of a table: what a person would type above them, and which field of the record each fills.
 * `docs/record.md` lists them from here.
 *
 * Names are compared without case, spaces, hyphens and punctuation. The first name of each is the one that we write. A
 * later name only counts where a table has none of the earlier ones: "Action" is the title in a plan that has no other
 * title, and otherwise a commitment.
 */
import type {ListName} from '../record/schema.js';

/** How a cell is read: `words` is a list separated by `;`, `code` a code such as in-progress. */
export type CellKind = 'text' | 'code' | 'date' | 'texts' | 'words' | 'number' | 'address';

export interface Column {
  /**
   * The field that it fills: `title`, `source.url`, `documents.url` (of the first document). A field that begins with
   * `+` is part of another: `+end` of a date.
   */
  field: string;
  kind: CellKind;
  names: readonly string[];
  /** Whether several columns of a table may fill this field; otherwise further ones are skipped. */
  several: boolean;
}

/** The row of column names, and the column that each cell names. */
export interface Header {
  at: number;
  /** How many rows the names take: two where groups of columns have a name above their own names. */
  height: number;
  /** The names, as they appear in reports. */
  headings: string[];
  places: (Column | undefined)[];
  /** Names of columns that are not read. */
  unreadHeadings: string[];
  /** Fields of an item that may be in the table without having been recognised. */
  unclear: string[];
}

const column = (field: string, names: string, kind: CellKind = 'text'): Column => ({
  field,
  kind,
  names: names.split(', '),
  // Names of people, and texts, are shown one after the other.
  several: /^(?:lead|state|outcome\.code|update\.(?:status|text))$/.test(field),
});
const id = column('id', 'Id, Reference, Ref, Ref no, Reference number, No');
const event = column('event', 'Event, Inspection');
const title = column('title', 'Title, Name, Heading');
const plain = column('plain', 'In plain words, Plain, Plain English');
const source = [
  column('source.title', 'Source'),
  column('source.url', 'Source link, Source address', 'address'),
];
const document = [
  column('documents.title', 'Document, File'),
  column('documents.url', 'Document link, File link', 'address'),
  column('documents.format', 'Format, Document format, File type'),
];
const person = (field: string, name: string) => [
  column(`${field}.name`, name),
  column(`${field}.role`, 'Role, Job title'),
  column(`${field}.organisation`, 'Organisation, Organization'),
];

/** Names of columns in which rows with the same title are the steps towards it. */
const actionNames = 'Action, Actions, Milestone, Step, Task';

export const columns: Readonly<Record<ListName, readonly Column[]>> = {
  events: [
    id,
    column(
      'date',
      'Date, When, Start date, Start, Date from, Event date, Inspection date, Date of inspection, Inspection start date, Date of visit, Visit date',
      'date',
    ),
    column('+end', 'End date, End, Date to, Finish date, Inspection end date', 'date'),
    column('+published', 'Inspection publication date, Publication date, Report published', 'date'),
    ...['Year', 'Month', 'Day', 'End year', 'End month', 'End day'].map(name =>
      column(`+${name.toLowerCase()}`, name),
    ),
    column('kind', 'Type, Kind, Category, Event type, Inspection type', 'code'),
    column(
      'title',
      'Title, Headline, Name, Heading, Event, What, Local area partnership, Local area, Local authority',
    ),
    column('summary', 'Summary, Description, Details, What happened, Notes, Text, Comments'),
    column('meaning', 'What it means for families, Meaning, What it means, For families'),
    column('by', 'By, Held by, Who, Organiser', 'texts'),
    column('framework', 'Framework'),
    column(
      'outcome.code',
      'Outcome, Inspection outcome, Overall outcome, Outcome of inspection, Judgement',
      'code',
    ),
    column('links.url', 'Link, URL, Web address, Website, Report link, Media', 'address'),
    column('links.title', 'Link text, Media caption'),
    column('dateText', 'Display date'),
    column('+status', 'Status, Event status'),
    column('follows', 'Follows, Follows event'),
    ...document,
    ...source,
    plain,
  ],
  priorities: [
    id,
    column(
      'title',
      'Title, Priority, Name, Priority area, Objective, Area of focus, Recommendation, Action, Actions, Commitment, What we will do, Task',
    ),
    column(
      'commitment',
      `Commitment, What we said, Description, Summary, Aim, Objective, What we will do, ${actionNames}`,
    ),
    column('theme', 'Theme, Area, Topic, Section, Workstream, Strand, Category, Priority area'),
    column(
      'lead',
      'Lead, Owner, Who leads, Responsible, Led by, SRO, Accountable, Action owner, By whom, Assigned to, Who',
    ),
    column(
      'due',
      'Due, Deadline, By when, Due date, Due by, Date due, Target date, Timescale, Timescales, Timeframe, Target completion date, Completion date, End date, When',
      'date',
    ),
    column('+due', 'Revised date', 'date'),
    column('from', 'From, Answers, Finding', 'words'),
    column(
      'update.date',
      'Date, Update date, Updated, Last updated, Date of update, Date updated, Updated at, Report date',
      'date',
    ),
    column(
      'update.status',
      'Status, Progress, State, Stage, Action status, Delivery status, RAG, RAG rating, RAG status, BRAG, BRAG rating, BRAG status, Percentage complete, % complete, Completed, Date completed, Actual completion date',
      'code',
    ),
    column(
      'update.text',
      'Update, Latest update, Progress update, News, Status update, Progress summary, Progress to date, Comments, Comment, Commentary, Narrative, Notes, What has changed, Progress made, Latest position, Next steps',
    ),
    column('update.by', 'Update by, Reported by, Report author, Updated by'),
    column('update.evidence.title', 'Evidence, Supporting evidence'),
    column('update.evidence.url', 'Evidence link, Link, URL', 'address'),
    ...source,
    plain,
  ],
  findings: [
    id,
    event,
    column('kind', 'Type, Kind', 'code'),
    column('text', 'Finding, Text, Description, Summary'),
    ...source,
    plain,
  ],
  figures: [
    id,
    event,
    column('group', 'Group, Survey'),
    column('what', 'What, What is counted, Description, Measure, Title'),
    column('who', 'Who, Who is counted', 'texts'),
    column('value', 'Value, Number, Count, Total, Figure', 'number'),
    column('qualifier', 'Qualifier, How sure, About', 'code'),
    column('base', 'Base, Asked, Out of, Number asked', 'number'),
    column('note', 'Note, Notes'),
    ...source,
    plain,
  ],
  letters: [
    id,
    event,
    title,
    ...person('from', 'From'),
    column('to', 'To'),
    column('date', 'Date', 'date'),
    column('points', 'Points, In short, Summary', 'texts'),
    column('pointsBy', 'Points by, Summary by'),
    column('body', 'Letter, Text, Body, Words'),
    ...document,
    plain,
  ],
  statements: [
    id,
    event,
    ...person('by', 'By'),
    column('date', 'Date', 'date'),
    column('text', 'Statement, Text, Words'),
    ...source,
    plain,
  ],
  resources: [
    id,
    event,
    column('kind', 'Type, Kind'),
    title,
    column('by', 'By, Publisher, Author'),
    column('account', 'Account'),
    column('date', 'Date', 'date'),
    column('text', 'Text, Summary, Description'),
    column('url', 'Link, URL, Web address', 'address'),
    plain,
  ],
  contributors: [
    id,
    column('event', 'Event, Events', 'words'),
    column('name', 'Name, Group, Who, Organisation'),
    column('kind', 'Type, Kind'),
    column('part', 'Part, What they did, Role, Description'),
    column('url', 'Link, URL, Website', 'address'),
    column('contact', 'Contact'),
    column('note', 'Note, Notes'),
    plain,
  ],
  responses: [
    id,
    column('theme', 'Theme, Topic, Section, Area, Category'),
    column('youSaid', 'You said, What you said, You told us, What you told us, Comment, Feedback'),
    column('said', 'How many, Number, Count', 'number'),
    column(
      'weDid',
      'We did, What we did, What we are doing, What we are doing about it, What we have done, Response, Our response, Action',
    ),
    column('state', 'Status, State, Progress, RAG, RAG rating', 'code'),
    column('evidence.title', 'Evidence'),
    column('evidence.url', 'Evidence link, Link, URL', 'address'),
    column('why', 'Why, Reason'),
    column('date', 'Date', 'date'),
    column('priority', 'Priority'),
    plain,
  ],
  surveys: [
    id,
    title,
    column('intro', 'Introduction, Intro, Summary'),
    column('for', 'For, Who for', 'texts'),
    column('opens', 'Opens, From, Start', 'date'),
    column('closes', 'Closes, Until, End, Deadline', 'date'),
    plain,
  ],
};
