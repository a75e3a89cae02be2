/**
 * The record's one source of truth: what a local area may publish, as valibot schemas.
 *
 * Types, the run-time check (`check.ts`) and the published JSON Schema all come from here. The message of each leaf is what
 * was expected there, in words that finish the sentence "expected …", because webmasters read it. What each field is for
 * stands in `descriptions.ts`, so that a phone does not download it.
 */
import * as v from 'valibot';
import {isDate} from './dates.js';

export const eventKinds = [
  'interim-visit',
  'inspection',
  're-visit',
  'monitoring-inspection',
  'full-reinspection',
  'engagement-meeting',
  'thematic-visit',
  'peer-review',
  'letter',
  'report',
  'plan',
  'survey',
  'meeting',
  'statement',
  'news',
  'other',
] as const;
export const statuses = [
  'not-started',
  'planned',
  'in-progress',
  'done',
  'checking',
  'changed',
  'stopped',
] as const;
export const findingKinds = [
  'strength',
  'learning',
  'area-for-development',
  'significant-weakness',
  'area-for-improvement',
  'area-for-priority-action',
] as const;
export const outcomeCodes = [
  'wsoa-required',
  'wsoa-not-required',
  'typically-positive',
  'inconsistent',
  'systemic-failings',
  'sufficient-progress',
  'insufficient-progress',
] as const;
export const qualifiers = ['exact', 'around', 'over', 'under', 'at-least'] as const;
export const responseStates = ['done', 'under-way', 'not-yet', 'cannot'] as const;
export const questionTypes = [
  'radios',
  'checkboxes',
  'scale',
  'text',
  'textarea',
  'yes-no',
  'select',
  'date',
  'email',
] as const;
export const translationStatuses = ['reviewed', 'draft', 'machine'] as const;

/** valibot reads the fields of a schema with `for … in`, which a polluted `Object.prototype` lengthens: they have none. */
const object = <const E extends v.ObjectEntries>(entries: E, expected: string) =>
  noList(v.object({__proto__: null, ...entries} as E, expected));

/** To valibot a list is an object like any other. */
function noList<Schema extends v.GenericSchema>(schema: Schema): Schema {
  const run = schema['~run'].bind(schema) as Schema['~run'];
  return Object.assign(schema, {
    '~run'(dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) {
      if (!Array.isArray(dataset.value)) return run(dataset, config);
      const refused = run({value: undefined}, config);
      Object.assign(refused.issues![0], {input: dataset.value});
      return refused;
    },
  });
}

const oneOf = <const T extends readonly string[]>(words: T) =>
  v.picklist(words, `one of ${words.join(', ')}`);
const list = <T extends v.GenericSchema>(item: T) => v.optional(v.array(item, 'a list'));

const word = v.string('a text');
export const text = v.union(
  [word, noList(v.record(v.string(), word))],
  'a text, or texts by language such as {"en": "…"}',
);
export const date = v.pipe(
  v.string('a date such as 2021-03'),
  v.check(isDate, 'a date such as 2021-03'),
);
const number = v.pipe(v.number('a number'), v.finite('a number'));
const count = v.pipe(number, v.minValue(0, 'a number, 0 or more'));
const flag = v.boolean('true or false');

const someText = v.optional(text);
const someWord = v.optional(word);
const someDate = v.optional(date);

export const source = object(
  {title: someText, url: someWord, by: someText, date: someDate},
  'a source such as {"title": "…"}',
);

const easyReadLine = object(
  {text: someText, image: someWord, alt: someText},
  'a picture and its words',
);
const easyRead = list(easyReadLine);

/** What any item may carry beside its own fields. */
const wording = {plain: someText, easyRead};

export const document = object(
  {
    title: someText,
    url: someWord,
    format: someWord,
    lang: someWord,
    pages: v.optional(count),
    bytes: v.optional(count),
    accessible: v.optional(flag),
  },
  'a document such as {"title": "…", "url": "…"}',
);

const link = object({title: someText, url: someWord}, 'a link such as {"title": "…", "url": "…"}');

const outcome = object(
  {code: v.optional(oneOf(outcomeCodes)), text: someText},
  'an outcome such as {"code": "inconsistent"}',
);

export const event = object(
  {
    id: someWord,
    kind: v.optional(oneOf(eventKinds)),
    date: someDate,
    dateText: someText,
    title: someText,
    summary: someText,
    meaning: someText,
    by: list(text),
    framework: someWord,
    outcome: v.optional(outcome),
    documents: list(document),
    links: list(link),
    source: v.optional(source),
    follows: someWord,
    ...wording,
  },
  'an event',
);

const action = object(
  {
    id: someWord,
    title: someText,
    status: v.optional(oneOf(statuses)),
    due: someDate,
    lead: someText,
    evidence: list(source),
    ...wording,
  },
  'an action',
);

const reading = object(
  {value: number, date: someDate},
  'a reading such as {"value": 61, "date": "2025-09"}',
);

const measure = object(
  {
    id: someWord,
    name: someText,
    unit: someText,
    baseline: v.optional(reading),
    target: v.optional(reading),
    readings: list(reading),
    source: v.optional(source),
    ...wording,
  },
  'a measure',
);

const update = object(
  {
    date: someDate,
    dateText: someText,
    status: v.optional(oneOf(statuses)),
    text: someText,
    by: someText,
    evidence: list(source),
    ...wording,
  },
  'an update',
);

const familyReport = object(
  {
    date: someDate,
    text: someText,
    base: v.optional(count),
    source: v.optional(source),
    ...wording,
  },
  'a report from families',
);

export const priority = object(
  {
    id: someWord,
    title: someText,
    commitment: someText,
    theme: someText,
    lead: someText,
    due: someDate,
    dueText: someText,
    from: list(word),
    source: v.optional(source),
    actions: list(action),
    measures: list(measure),
    updates: list(update),
    families: list(familyReport),
    ...wording,
  },
  'a priority',
);

export const finding = object(
  {
    id: someWord,
    event: someWord,
    kind: v.optional(oneOf(findingKinds)),
    text: someText,
    source: v.optional(source),
    ...wording,
  },
  'a finding',
);

export const figure = object(
  {
    id: someWord,
    event: someWord,
    group: someWord,
    what: someText,
    who: list(text),
    value: number,
    unit: someText,
    qualifier: v.optional(oneOf(qualifiers)),
    base: v.optional(count),
    note: someText,
    source: v.optional(source),
    ...wording,
  },
  'a figure with a value',
);

const person = object(
  {name: someText, role: someText, organisation: someText},
  'a person such as {"name": "…", "role": "…"}',
);

export const letter = object(
  {
    id: someWord,
    event: someWord,
    title: someText,
    from: v.optional(person),
    to: someText,
    date: someDate,
    dateText: someText,
    points: list(text),
    pointsBy: someText,
    body: someText,
    documents: list(document),
    ...wording,
  },
  'a letter',
);

export const statement = object(
  {
    id: someWord,
    event: someWord,
    by: v.optional(person),
    date: someDate,
    dateText: someText,
    text: someText,
    source: v.optional(source),
    ...wording,
  },
  'a statement',
);

export const resource = object(
  {
    id: someWord,
    event: someWord,
    kind: someWord,
    title: someText,
    by: someText,
    account: someWord,
    date: someDate,
    text: someText,
    url: someWord,
    ...wording,
  },
  'a resource',
);

export const contributor = object(
  {
    id: someWord,
    event: list(word),
    name: someText,
    kind: someWord,
    part: someText,
    url: someWord,
    contact: someText,
    note: someText,
    ...wording,
  },
  'a contributor',
);

export const response = object(
  {
    id: someWord,
    theme: someText,
    youSaid: someText,
    said: v.optional(count),
    weDid: someText,
    state: v.optional(oneOf(responseStates)),
    why: someText,
    date: someDate,
    priority: someWord,
    ...wording,
  },
  'a response',
);

const option = object(
  {value: word, label: someText, image: someWord, alt: someText},
  'an option such as {"value": "yes"}',
);
const condition = object(
  {question: word, is: word},
  'a condition such as {"question": "…", "is": "yes"}',
);

export const question = object(
  {
    id: someWord,
    type: v.optional(oneOf(questionTypes)),
    label: someText,
    hint: someText,
    required: v.optional(flag),
    options: list(option),
    maxLength: v.optional(count),
    for: list(word),
    showIf: v.optional(condition),
    ...wording,
  },
  'a question',
);

export const survey = object(
  {
    id: someWord,
    title: someText,
    intro: someText,
    for: list(text),
    opens: someDate,
    closes: someDate,
    questions: list(question),
    ...wording,
  },
  'a survey',
);

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
export type EasyRead = NonNullable<v.InferOutput<typeof easyRead>>;
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

export type EventKind = (typeof eventKinds)[number];
export type Status = (typeof statuses)[number];
export type FindingKind = (typeof findingKinds)[number];
export type OutcomeCode = (typeof outcomeCodes)[number];
export type Qualifier = (typeof qualifiers)[number];
export type ResponseState = (typeof responseStates)[number];

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
