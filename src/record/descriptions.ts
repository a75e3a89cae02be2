/**
 * What each field of a record is for, in words for the person who fills it in. The published JSON Schema contains
 * them, so that a text editor can explain each field; the script on a family's phone does not.
 *
 * The type requires a line for every field of every schema, so the two cannot drift apart.
 */
import type {entities} from './schema.js';

type Described = {
  [Name in keyof typeof entities]: Record<keyof (typeof entities)[Name]['fields'], string>;
};

const id =
  'A short name, unique within its list, for links from elsewhere. Any text; one is made up when it is missing.';
const plain = 'The same in plain words, for a reading age of about 9.';
const easyRead = 'The same in Easy Read: short lines, one idea each, with a picture.';
const links = 'Links from its words, each with words of its own.';
const unclear =
  'Names of fields about which the source says something that could not be read. Nothing is said to be missing of them.';
const asPublished =
  'The source’s own words for it, when none of the codes means the same, or beside one. Shown as published.';
const wording = {plain, easyRead, links, unclear};
const event = 'The id of the event this belongs to.';
const date =
  'When: 2021, 2021-03 or 2021-03-16; a span with / between two dates; a season 2021-21 (spring) to 2021-24 (winter); ~ after it for "about".';
const dateText =
  'The date as the source words it, such as "late March 2021". Shown instead of the date; the date still sorts.';
const status =
  'Where it stands: not-started, planned, in-progress, done, checking, changed or stopped. Leave it out when nothing was published.';
const source = 'Where this comes from.';
const documents =
  'The formats it comes in. Formats that families look for and that are not listed are said to be not published.';

export const descriptions: Described = {
  record: {
    $schema: 'The address of this schema, so that your editor can help.',
    version: 'The version of the format: 1.',
    lang: 'The language of texts that name none, such as en-GB.',
    area: 'The local area the record is about.',
    publisher: 'Who publishes the record.',
    updated: 'When the record was last changed.',
    notice: 'A sentence shown with the widgets, such as "An example: wording summarised".',
    statuses:
      'What the source’s own words for a status mean, such as {"On course": "in-progress"}. Other words are shown as they are.',
    unclear,
    events: 'What happened: visits, inspections, letters, reports, plans, surveys, meetings.',
    priorities: 'What leaders said they would do, and how far they have got.',
    findings: 'What a visit or an inspection found.',
    figures: 'Who took part, in figures.',
    letters: 'Letters to families.',
    statements: 'What named people said.',
    resources: 'Reports, pages, videos and posts elsewhere.',
    contributors: 'Who took part, and what they did.',
    responses: 'You said, we did.',
    surveys: 'Questions for families.',
    translations: 'Translations of the whole record, by language tag.',
  },
  area: {
    name: 'The area’s name.',
    code: 'Its ONS code, such as E08000003.',
    website: 'Its Local Offer.',
  },
  publisher: {name: 'The publisher’s name.', url: 'The publisher’s website.'},
  source: {
    title: 'What it is called.',
    url: 'Its address.',
    by: 'Who published it.',
    date: 'When it was published.',
  },
  document: {
    title: 'What it is called.',
    url: 'Its address.',
    format: 'pdf, html, easy-read, bsl, audio, docx, large-print or another.',
    lang: 'Its language, such as ur.',
    pages: 'How many pages.',
    bytes: 'How large, in bytes.',
    accessible: 'Whether it works with a screen reader.',
  },
  link: {title: 'What is there.', url: 'Its address.'},
  easyReadLine: {
    text: 'One idea in a short sentence.',
    image: 'The address of a picture.',
    alt: 'What the picture shows, in words.',
  },
  event: {
    id,
    kind: 'What kind of event: an interim-visit is not an inspection.',
    kindText: asPublished,
    date,
    dateText,
    title: 'What it is called.',
    summary: 'What happened, in a few lines.',
    meaning: 'What it means for families.',
    by: 'Who held it, such as Ofsted.',
    framework: 'The rules it was held under: area-send-2016, interim-2020 or area-send-2023.',
    outcome: 'The outcome of an inspection. Never shown on a visit.',
    documents,
    source,
    follows: 'The id of the event it follows, such as the inspection of a letter.',
    ...wording,
  },
  outcome: {
    code: 'The outcome in the framework’s terms.',
    text: 'The outcome as the letter or report words it.',
  },
  priority: {
    id,
    title: 'A few words to call it by.',
    commitment: 'What leaders said they would do, as they worded it.',
    theme: 'What it is about, such as "Moving to adult services".',
    lead: 'Who leads it.',
    due: 'By when.',
    dueText: 'The due date as the source words it. Shown instead of the date.',
    from: 'Ids of the events or findings it answers.',
    source,
    actions: 'The steps towards it.',
    measures: 'How anybody will know that it works.',
    updates: 'What was published about it since. The newest gives the status.',
    families: 'What families report about it.',
    ...wording,
  },
  action: {
    id,
    title: 'What is done.',
    status,
    statusText: asPublished,
    due: 'By when.',
    dueText: 'The due date as the source words it. Shown instead of the date.',
    lead: 'Who does it.',
    date: 'When the last was published about it.',
    dateText,
    text: 'What was last published about it.',
    evidence: 'What shows it.',
    ...wording,
  },
  measure: {
    id,
    name: 'What is measured.',
    unit: 'In what, such as % or weeks.',
    baseline: 'Where it began.',
    target: 'What is aimed at, and by when.',
    readings: 'What was measured since.',
    source,
    ...wording,
  },
  reading: {value: 'The number.', date: 'When it was measured, or is aimed at.'},
  update: {
    date: 'When it was published.',
    dateText,
    status,
    statusText: asPublished,
    text: 'What was published.',
    by: 'Who published it.',
    evidence: 'What shows it.',
    ...wording,
  },
  familyReport: {
    date: 'When families said it.',
    text: 'What they said.',
    base: 'How many families were asked or answered.',
    source,
    ...wording,
  },
  finding: {
    id,
    event,
    kind: 'strength or learning (visits); area-for-development or significant-weakness (2016); area-for-improvement or area-for-priority-action (2023).',
    kindText: asPublished,
    text: 'What was found.',
    source,
    ...wording,
  },
  figure: {
    id,
    event,
    group: 'Any word: figures of one group are shown together.',
    what: 'What is counted, such as "parents and carers answered".',
    who: 'Who is counted.',
    value: 'The number.',
    valueText:
      'What the source has in the place of a number, such as a mark that it is not published. Shown as published.',
    unit: 'What it is in, when it is no number of people: %.',
    qualifier:
      'How sure it is: exact, around, over, under or at-least. Always shown with the number.',
    base: 'How many were asked.',
    note: 'What a reader must know to read it right.',
    source,
    ...wording,
  },
  person: {
    name: 'Their name.',
    role: 'Their role at the time.',
    organisation: 'Where they worked.',
  },
  letter: {
    id,
    event,
    title: 'What it is called.',
    from: 'Who signed it.',
    to: 'Whom it is addressed to.',
    date,
    dateText,
    points: 'What it says, in a few lines.',
    pointsBy: 'Who wrote those lines.',
    body: 'The words of the letter.',
    documents,
    ...wording,
  },
  statement: {
    id,
    event,
    by: 'Who made it.',
    date,
    dateText,
    text: 'What they said.',
    source,
    ...wording,
  },
  resource: {
    id,
    event,
    kind: 'report, page, post, video or another word.',
    title: 'What it is called.',
    by: 'Who published it.',
    account: 'The account of a post, such as @ofsted.',
    date,
    text: 'What it says, or what it is about.',
    url: 'Its address.',
    ...wording,
  },
  contributor: {
    id,
    event: 'Ids of the events they took part in.',
    name: 'What the group is called.',
    kind: 'parent-carer-forum, young-people, council, health, inspectorate or another word.',
    part: 'What they did.',
    url: 'Their website.',
    contact: 'How to reach them.',
    note: 'Something a reader must know, such as "Taking part does not mean agreeing".',
    ...wording,
  },
  response: {
    id,
    theme: 'What it is about.',
    youSaid: 'What families said.',
    said: 'How many said it. Below 5 it is not shown.',
    weDid: 'What was done.',
    state: 'done, under-way, not-yet or cannot.',
    stateText: asPublished,
    evidence: 'What shows it.',
    why: 'Why it cannot be done, or is changed.',
    date: 'When it was answered.',
    priority: 'The id of the priority it belongs to.',
    ...wording,
  },
  survey: {
    id,
    title: 'What it is called.',
    intro: 'What it is for and what happens with the answers.',
    for: 'Who it is for.',
    opens: 'The first day on which it takes answers.',
    closes: 'The last day on which it takes answers.',
    questions: 'The questions, in order.',
    ...wording,
  },
  question: {
    id,
    type: 'radios, checkboxes, scale, text, textarea, yes-no, select, date or email.',
    label: 'The question.',
    hint: 'What helps to answer it.',
    required: 'Whether it must be answered.',
    options: 'What there is to choose from.',
    maxLength: 'The most characters an answer may have.',
    for: 'Who is asked it: parent-carer or young-person. Everybody when left out.',
    showIf: 'Asked only after a certain answer.',
    ...wording,
  },
  option: {
    value: 'What is sent.',
    label: 'What is shown.',
    image: 'The address of a picture.',
    alt: 'What the picture shows, in words.',
  },
  condition: {
    question: 'The id of the other question.',
    is: 'The answer that brings this question up.',
  },
  translation: {
    src: 'The address of a file of the same shape that holds ids and translated texts only.',
    status: 'reviewed, draft or machine. Families are told of a draft and of a machine’s work.',
    by: 'Who stands behind it.',
    on: 'When it was made.',
  },
};
