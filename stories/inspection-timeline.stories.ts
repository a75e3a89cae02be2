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

export const Published = published(tag);
export const PublishedInFull = publishedInFull(tag);
export const NothingPublished = nothingPublished(tag);
export const HalfReadable = halfReadable(tag, 'events');
export const Unreachable = unreachable(tag);
export const LongText = longText(tag);
export const ManyItems = manyItems(tag, 'events');
export const RightToLeft = rightToLeft(tag);
export const DraftTranslation = draftTranslation(tag);
export const EasyRead = easyRead(tag);
export const Narrow = narrow(tag);

export const OldestFirst = publishedInFull(tag, {order: 'oldest'});
export const PlainWords = published(tag, {reading: 'plain'});
export const OnlyInspections = publishedInFull(tag, {
  kinds: 'inspection re-visit monitoring-inspection full-reinspection',
});
export const OneYear = publishedInFull(tag, {from: '2023', to: '2023'});
export const FirstThree = publishedInFull(tag, {limit: 3});
export const OneEvent = publishedInFull(tag, {item: 'full-reinspection-2026'});
export const WithoutHeading = published(tag, {'no-heading': '', 'heading-level': '3'});
export const Compact = publishedInFull(tag, {layout: 'compact'});
export const CompactNarrow = narrow(tag, {layout: 'compact'});

/** Each step that usually follows, as families read it on a day when it is still ahead. */
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
export const AfterTypicallyPositive = afterOutcome('typically-positive', '2024-03', '2026-11-24');
export const AfterInconsistent = afterOutcome('inconsistent', '2025-03', '2026-11-24');
export const AfterSystemicFailings = afterOutcome('systemic-failings', '2026-03', '2026-11-24');
export const UsualTimeIsOver = afterOutcome('inconsistent', '2022-03', '2026-11-24');
export const AfterAWrittenStatement = afterOutcome('wsoa-required', '2019-03', '2026-11-24');

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
export const OpenSurvey = published(tag, {record: surveyRecord});
export const ClosedSurvey = published(tag, {record: surveyRecord, today: '2027-02-01'});

/** A visit has no outcome, whatever a record says. */
export const VisitWithAnOutcome = published(tag, {
  record: {
    ...manchester,
    events: manchester.events.map(event => ({...event, outcome: {code: 'systemic-failings'}})),
  },
});

export const BesideTheTracker: Story = {
  render: () =>
    html`${widget(tag, {record: exampleshire})}${widget('send-priorities-tracker', {record: exampleshire})}`,
};
