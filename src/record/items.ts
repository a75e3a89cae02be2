/** The items that the lists of a record hold. `descriptions.ts` says what each field is for. */
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
  address,
  count,
  date,
  document,
  flag,
  list,
  number,
  object,
  oneOf,
  source,
  text,
  word,
  wording,
} from './fields.js';

export const outcome = object(
  {code: oneOf(outcomeCodes), text},
  'an outcome such as {"code": "inconsistent"}',
);

export const event = object(
  {
    id: word,
    kind: oneOf(eventKinds),
    kindText: text,
    date,
    dateText: text,
    title: text,
    summary: text,
    meaning: text,
    by: list(text),
    framework: word,
    outcome,
    documents: list(document),
    source,
    follows: word,
    ...wording,
  },
  'an event',
);

export const action = object(
  {
    id: word,
    title: text,
    status: oneOf(statuses),
    statusText: text,
    due: date,
    dueText: text,
    lead: text,
    date,
    dateText: text,
    text,
    evidence: list(source),
    ...wording,
  },
  'an action',
);

export const reading = object(
  {value: number, date},
  'a reading such as {"value": 61, "date": "2025-09"}',
  'value',
);

export const measure = object(
  {
    id: word,
    name: text,
    unit: text,
    baseline: reading,
    target: reading,
    readings: list(reading),
    source,
    ...wording,
  },
  'a measure',
);

export const update = object(
  {
    date,
    dateText: text,
    status: oneOf(statuses),
    statusText: text,
    text,
    by: text,
    evidence: list(source),
    ...wording,
  },
  'an update',
);

export const familyReport = object(
  {
    date,
    text,
    base: count,
    source,
    ...wording,
  },
  'a report from families',
);

export const priority = object(
  {
    id: word,
    title: text,
    commitment: text,
    theme: text,
    lead: text,
    due: date,
    dueText: text,
    from: list(word),
    source,
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
    id: word,
    event: word,
    kind: oneOf(findingKinds),
    kindText: text,
    text,
    source,
    ...wording,
  },
  'a finding',
);

export const figure = object(
  {
    id: word,
    event: word,
    group: word,
    what: text,
    who: list(text),
    value: number,
    valueText: text,
    unit: text,
    qualifier: oneOf(qualifiers),
    base: count,
    note: text,
    source,
    ...wording,
  },
  'a figure with a value',
);

export const person = object(
  {name: text, role: text, organisation: text},
  'a person such as {"name": "…"}',
);

export const letter = object(
  {
    id: word,
    event: word,
    title: text,
    from: person,
    to: text,
    date,
    dateText: text,
    points: list(text),
    pointsBy: text,
    body: text,
    documents: list(document),
    ...wording,
  },
  'a letter',
);

export const statement = object(
  {
    id: word,
    event: word,
    by: person,
    date,
    dateText: text,
    text,
    source,
    ...wording,
  },
  'a statement',
);

export const resource = object(
  {
    id: word,
    event: word,
    kind: word,
    title: text,
    by: text,
    account: word,
    date,
    text,
    url: address,
    ...wording,
  },
  'a resource',
);

export const contributor = object(
  {
    id: word,
    event: list(word),
    name: text,
    kind: word,
    part: text,
    url: address,
    contact: text,
    note: text,
    ...wording,
  },
  'a contributor',
);

export const response = object(
  {
    id: word,
    theme: text,
    youSaid: text,
    said: count,
    weDid: text,
    state: oneOf(responseStates),
    stateText: text,
    evidence: list(source),
    why: text,
    date,
    priority: word,
    ...wording,
  },
  'a response',
);

export const option = object(
  {value: word, label: text, image: address, alt: text},
  'an option such as {"value": "yes"}',
  'value',
);
export const condition = object(
  {question: word, is: word},
  'a condition such as {"question": "…"}',
  'question',
  'is',
);

export const question = object(
  {
    id: word,
    type: oneOf(questionTypes),
    label: text,
    hint: text,
    required: flag,
    options: list(option),
    maxLength: count,
    for: list(word),
    showIf: condition,
    ...wording,
  },
  'a question',
);

export const survey = object(
  {
    id: word,
    title: text,
    intro: text,
    for: list(text),
    opens: date,
    closes: date,
    questions: list(question),
    ...wording,
  },
  'a survey',
);
