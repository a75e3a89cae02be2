import {html} from 'lit';
import '../src/widgets/inspection-timeline/inspection-timeline.js';
import '../src/widgets/priorities-tracker/priorities-tracker.js';
import {
  type Story,
  draftTranslation,
  easyRead,
  exampleshire,
  halfReadable,
  longText,
  manchester,
  manyItems,
  narrow,
  nothingPublished,
  published,
  publishedInFull,
  rightToLeft,
  unreachable,
  widget,
} from './support/states.js';

const tag = 'send-inspection-timeline';

export default {title: 'Widgets/Inspection timeline', component: 'send-inspection-timeline'};

export const Published = {...published(tag), name: 'What Manchester has published'};
export const PublishedInFull = {...publishedInFull(tag), name: 'An area has published everything'};
export const NothingPublished = {...nothingPublished(tag), name: 'Nothing has been published'};
export const HalfReadable = {
  ...halfReadable(tag, 'events'),
  name: 'Two items cannot be read in full',
};
export const Unreachable = {...unreachable(tag), name: 'The record cannot be reached'};
export const LongText = {...longText(tag), name: 'Every text is three times as long'};
export const ManyItems = {...manyItems(tag, 'events'), name: 'There are forty items'};
export const RightToLeft = {...rightToLeft(tag), name: 'The page is in Urdu'};
export const DraftTranslation = {...draftTranslation(tag), name: 'The Polish is a draft'};
export const EasyRead = {...easyRead(tag), name: 'A reader chose Easy Read'};
export const Narrow = {...narrow(tag), name: 'The column is 180 px wide'};

export const OldestFirst = {
  ...publishedInFull(tag, {order: 'oldest'}),
  name: 'The oldest comes first',
};
export const PlainWords = {
  ...published(tag, {reading: 'plain'}),
  name: 'A reader chose plain words',
};
export const OnlyInspections = {
  ...publishedInFull(tag, {
    kinds: 'inspection re-visit monitoring-inspection full-reinspection',
  }),
  name: 'The page shows inspections only',
};
export const OneYear = {
  ...publishedInFull(tag, {from: '2023', to: '2023'}),
  name: 'The page shows one year',
};
export const FirstThree = {
  ...publishedInFull(tag, {limit: 3}),
  name: 'The page shows the first three',
};
export const OneEvent = {
  ...publishedInFull(tag, {item: 'full-reinspection-2026'}),
  name: 'The page asks for one event',
};
export const WithoutHeading = {
  ...published(tag, {'no-heading': true, 'heading-level': '3'}),
  name: 'The page has its own heading',
};
export const Compact = {
  ...publishedInFull(tag, {layout: 'compact'}),
  name: 'The page asks for the compact layout',
};
export const CompactNarrow = {...narrow(tag, {layout: 'compact'}), name: 'It is compact in 180 px'};

/** Each step that usually follows, on a day when it is still in the future. */
const afterOutcome = (code: string, date: string, today: string): Story =>
  published(tag, {
    today,
    record: {
      version: 1,
      lang: 'en-GB',
      area: {name: 'Exampleshire'},
      events: [
        {
          id: 'inspection',
          kind: 'inspection',
          date,
          title: 'Area SEND inspection',
          by: ['Ofsted', 'Care Quality Commission (CQC)'],
          outcome: {code},
        },
      ],
    },
  });
export const AfterTypicallyPositive = {
  ...afterOutcome('typically-positive', '2024-03', '2026-11-24'),
  name: 'What comes after a typically positive outcome',
};
export const AfterInconsistent = {
  ...afterOutcome('inconsistent', '2025-03', '2026-11-24'),
  name: 'What comes after inconsistent experiences',
};
export const AfterSystemicFailings = {
  ...afterOutcome('systemic-failings', '2026-03', '2026-11-24'),
  name: 'What comes after systemic failings',
};
export const UsualTimeIsOver = {
  ...afterOutcome('inconsistent', '2022-03', '2026-11-24'),
  name: 'The usual time is over',
};
export const AfterAWrittenStatement = {
  ...afterOutcome('wsoa-required', '2019-03', '2026-11-24'),
  name: 'What comes after a written statement of action',
};

const surveyRecord = {
  version: 1,
  lang: 'en-GB',
  area: {name: 'Exampleshire'},
  events: [
    {
      id: 'spring',
      kind: 'survey',
      date: '2026-11/2027-01',
      title: 'How are things for your family?',
      by: ['Exampleshire Parent Carer Forum'],
      summary:
        'The forum asks families before it meets inspectors. Your EHC plan need not be ready.',
      documents: [
        {
          title: 'The questions to read',
          format: 'pdf',
          url: 'questions.pdf',
          pages: 2,
          bytes: 48_000,
          lang: 'en-GB',
        },
      ],
    },
  ],
  surveys: [{id: 'spring', opens: '2026-11-02', closes: '2027-01-31'}],
};
export const OpenSurvey = {
  ...published(tag, {record: surveyRecord}),
  name: 'A survey of the inspectors is open',
};
export const ClosedSurvey = {
  ...published(tag, {record: surveyRecord, today: '2027-02-01'}),
  name: 'A survey of the inspectors has closed',
};

/** A visit has no outcome, whatever a record says. */
export const VisitWithAnOutcome = {
  ...published(tag, {
    record: {
      ...manchester,
      events: manchester.events.map(event => ({...event, outcome: {code: 'systemic-failings'}})),
    },
  }),
  name: 'A visit claims an outcome',
};

export const BesideTheTracker: Story = {
  name: 'The tracker is on the same page',
  parameters: {beside: ['send-priorities-tracker']},
  render: args =>
    html`${widget(tag, {record: exampleshire, ...args})}${widget('send-priorities-tracker', {record: exampleshire})}`,
};
