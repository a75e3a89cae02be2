/** The items that the lists of a record hold, as valibot schemas. What each field is for stands in `descriptions.ts`. */
import * as v from 'valibot';
import {
  eventKinds,
  findingKinds,
  outcomeCodes,
  qualifiers,
  questionTypes,
  responseStates,
  statuses,
} from './codes.js';
import {
  count,
  document,
  flag,
  list,
  number,
  object,
  oneOf,
  someDate,
  someText,
  someWord,
  source,
  text,
  word,
  wording,
} from './fields.js';

export const outcome = object(
  {code: v.optional(oneOf(outcomeCodes)), text: someText},
  'an outcome such as {"code": "inconsistent"}',
);

export const event = object(
  {
    id: someWord,
    kind: v.optional(oneOf(eventKinds)),
    kindText: someText,
    date: someDate,
    dateText: someText,
    title: someText,
    summary: someText,
    meaning: someText,
    by: list(text),
    framework: someWord,
    outcome: v.optional(outcome),
    documents: list(document),
    source: v.optional(source),
    follows: someWord,
    ...wording,
  },
  'an event',
);

export const action = object(
  {
    id: someWord,
    title: someText,
    status: v.optional(oneOf(statuses)),
    statusText: someText,
    due: someDate,
    dueText: someText,
    lead: someText,
    date: someDate,
    dateText: someText,
    text: someText,
    evidence: list(source),
    ...wording,
  },
  'an action',
);

export const reading = object(
  {value: number, date: someDate},
  'a reading such as {"value": 61, "date": "2025-09"}',
);

export const measure = object(
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

export const update = object(
  {
    date: someDate,
    dateText: someText,
    status: v.optional(oneOf(statuses)),
    statusText: someText,
    text: someText,
    by: someText,
    evidence: list(source),
    ...wording,
  },
  'an update',
);

export const familyReport = object(
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
    kindText: someText,
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
    value: v.optional(number),
    valueText: someText,
    unit: someText,
    qualifier: v.optional(oneOf(qualifiers)),
    base: v.optional(count),
    note: someText,
    source: v.optional(source),
    ...wording,
  },
  'a figure with a value',
);

export const person = object(
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
    stateText: someText,
    evidence: list(source),
    why: someText,
    date: someDate,
    priority: someWord,
    ...wording,
  },
  'a response',
);

export const option = object(
  {value: word, label: someText, image: someWord, alt: someText},
  'an option such as {"value": "yes"}',
);
export const condition = object(
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
