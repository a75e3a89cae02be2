/**
 * The record's one source of truth: what a local area may publish, as valibot schemas.
 *
 * Types, the run-time check (`check.ts`) and the published JSON Schema all come from here and from what it is made of:
 * `codes.ts`, `fields.ts`, `items.ts`. What each field is for is said in `descriptions.ts`, so that a phone does not download it.
 */
import * as v from 'valibot';
import {translationStatuses} from './codes.js';
import {
  document,
  easyReadLine,
  link,
  list,
  noList,
  object,
  oneOf,
  someDate,
  someText,
  someWord,
  source,
  type text,
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
    src: someWord,
    status: v.optional(oneOf(translationStatuses)),
    by: someText,
    on: someDate,
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

const area = object(
  {name: someText, code: someWord, website: someWord},
  'an area such as {"name": "…"}',
);
const publisher = object({name: someText, url: someWord}, 'a publisher such as {"name": "…"}');

/** The record's own fields, beside its lists. */
export const heading = object(
  {
    $schema: someWord,
    version: v.optional(v.literal(1, '1')),
    lang: someWord,
    area: v.optional(area),
    publisher: v.optional(publisher),
    updated: someDate,
    notice: someText,
    unclear: list(word),
    statuses: v.optional(noList(v.record(v.string(), word, 'words with what they mean'))),
    translations: v.optional(noList(v.record(v.string(), translation, 'translations by language'))),
  },
  'a record',
);

/** The whole record, as the JSON Schema publishes it. */
export const record = object(
  {
    ...heading.entries,
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
  'a record',
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

export type Text = v.InferOutput<typeof text>;
export type Source = v.InferOutput<typeof source>;
export type EasyRead = NonNullable<v.InferOutput<(typeof wording)['easyRead']>>;
export type Document = v.InferOutput<typeof document>;
export type Link = v.InferOutput<typeof link>;
export type Action = v.InferOutput<typeof action>;
export type Reading = v.InferOutput<typeof reading>;
export type Measure = v.InferOutput<typeof measure>;
export type Update = v.InferOutput<typeof update>;
export type FamilyReport = v.InferOutput<typeof familyReport>;
export type Person = v.InferOutput<typeof person>;
export type Question = v.InferOutput<typeof question>;
export type Translation = v.InferOutput<typeof translation>;

/** An item of a list, as the check hands it on: it always has an id, its own or a derived one. */
type Item<T extends v.GenericSchema> = v.InferOutput<T> & {id: string};
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
/** A checked record: every list is there, though it may be empty. */
export type SendRecord = v.InferOutput<typeof heading> & {
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
