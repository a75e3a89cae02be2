/**
 * The one source of truth for what a record may contain.
 *
 * Types, the run-time check (`check.ts`) and the published JSON Schema are all derived from this file and from
 * `codes.ts`, `fields.ts` and `items.ts`. `descriptions.ts` says what each field is for, in a separate file so that a
 * phone does not download it.
 */
import {translationStatuses} from './codes.js';
import {
  type Schema,
  type ValueOf,
  address,
  byName,
  date,
  document,
  easyReadLine,
  link,
  list,
  object,
  oneOf,
  source,
  text,
  word,
  type wording,
} from './fields.js';
import {
  action,
  condition,
  contributor,
  event,
  familyReport,
  figure,
  finding,
  letter,
  measure,
  option,
  outcome,
  person,
  priority,
  question,
  reading,
  resource,
  response,
  statement,
  survey,
  update,
} from './items.js';

export * from './codes.js';

const translation = object(
  {
    src: address,
    status: oneOf(translationStatuses),
    by: text,
    on: date,
  },
  'a translation such as {"status": "draft"}',
);

/** The lists of a record: each is an array of items of one kind. */
export const lists = {
  events: event,
  priorities: priority,
  findings: finding,
  figures: figure,
  letters: letter,
  statements: statement,
  resources: resource,
  contributors: contributor,
  responses: response,
  surveys: survey,
} as const;

const area = object({name: text, code: word, website: address}, 'an area such as {"name": "…"}');
const publisher = object({name: text, url: address}, 'a publisher such as {"name": "…"}');

/** The record's own fields, apart from its lists. */
const heading = object(
  {
    $schema: word,
    version: oneOf([1]),
    lang: word,
    area,
    publisher,
    updated: date,
    notice: text,
    unclear: list(word),
    statuses: byName(word, 'words with what they mean'),
    translations: byName(translation, 'translations by language'),
  },
  'a record',
);

/** The whole record, as the JSON Schema publishes it. */
export const record = object(
  {
    ...heading.fields,
    events: list(event),
    priorities: list(priority),
    findings: list(finding),
    figures: list(figure),
    letters: list(letter),
    statements: list(statement),
    resources: list(resource),
    contributors: list(contributor),
    responses: list(response),
    surveys: list(survey),
  },
  'a record such as {"events": [ … ]}',
);

/** Everything in a record that has fields, by the name under which the JSON Schema and the docs know it. */
export const entities = {
  record,
  area,
  publisher,
  source,
  document,
  link,
  easyReadLine,
  event,
  outcome,
  priority,
  action,
  measure,
  reading,
  update,
  familyReport,
  finding,
  figure,
  person,
  letter,
  statement,
  resource,
  contributor,
  response,
  survey,
  question,
  option,
  condition,
  translation,
} as const;

export type Text = ValueOf<typeof text>;
export type Source = ValueOf<typeof source>;
export type EasyRead = NonNullable<ValueOf<(typeof wording)['easyRead']>>;
export type Document = ValueOf<typeof document>;
export type Link = ValueOf<typeof link>;
export type Action = ValueOf<typeof action>;
export type Reading = ValueOf<typeof reading>;
export type Measure = ValueOf<typeof measure>;
export type Update = ValueOf<typeof update>;
export type FamilyReport = ValueOf<typeof familyReport>;
export type Person = ValueOf<typeof person>;
export type Question = ValueOf<typeof question>;
export type Translation = ValueOf<typeof translation>;

/** An item of a list after the check: it always has an id, its own or a derived one. */
type Item<T extends Schema> = ValueOf<T> & {id: string};
export type SendEvent = Item<typeof event>;
export type Priority = Item<typeof priority>;
export type Finding = Item<typeof finding>;
export type Figure = Item<typeof figure>;
export type Letter = Item<typeof letter>;
export type Statement = Item<typeof statement>;
export type Resource = Item<typeof resource>;
export type Contributor = Item<typeof contributor>;
export type Response = Item<typeof response>;
export type Survey = Item<typeof survey>;

export type ListName = keyof typeof lists;
/** A checked record: every list is present, though it may be empty. */
export type SendRecord = ValueOf<typeof heading> & {
  events: SendEvent[];
  priorities: Priority[];
  findings: Finding[];
  figures: Figure[];
  letters: Letter[];
  statements: Statement[];
  resources: Resource[];
  contributors: Contributor[];
  responses: Response[];
  surveys: Survey[];
};
