import '../src/widgets/priorities-tracker/priorities-tracker.js';
import '../src/widgets/inspection-timeline/inspection-timeline.js';
import {html} from 'lit';
import {
  type Story,
  TODAY,
  draftTranslation,
  easyRead,
  exampleshire,
  halfReadable,
  longText,
  manyItems,
  narrow,
  nothingPublished,
  published,
  publishedInFull,
  rightToLeft,
  unreachable,
  widget,
} from './support/states.js';
import {settle} from '../test/support/settle.js';

const tag = 'send-priorities-tracker';

export default {title: 'Widgets/Priorities tracker', component: 'send-priorities-tracker'};

export const Published = {...published(tag), name: 'What Manchester has published'};
export const PublishedInFull = {...publishedInFull(tag), name: 'An area has published everything'};
export const NothingPublished = {...nothingPublished(tag), name: 'Nothing has been published'};
export const HalfReadable = {
  ...halfReadable(tag, 'priorities'),
  name: 'Two items cannot be read in full',
};
export const Unreachable = {...unreachable(tag), name: 'The record cannot be reached'};
export const LongText = {...longText(tag), name: 'Every text is three times as long'};
export const ManyItems = {...manyItems(tag, 'priorities'), name: 'There are forty items'};
export const RightToLeft = {...rightToLeft(tag), name: 'The page is in Urdu'};
export const DraftTranslation = {...draftTranslation(tag), name: 'The Polish is a draft'};
export const PlainWords = {
  ...publishedInFull(tag, {reading: 'plain'}),
  name: 'A reader chose plain words',
};
export const EasyRead = {...easyRead(tag), name: 'A reader chose Easy Read'};
export const Narrow = {...narrow(tag), name: 'The column is 180 px wide'};

export const OneOfSeveral = {
  ...publishedInFull(tag, {item: 'plans-on-time'}),
  name: 'The page asks for one of several',
};
export const UnknownItem = {
  ...publishedInFull(tag, {item: 'no-such-priority'}),
  name: 'The page asks for one that is not there',
};
export const FirstThree = {
  ...publishedInFull(tag, {limit: 3}),
  name: 'The page shows the first three',
};
export const Expanded = {...published(tag, {expanded: true}), name: 'Every row is open'};
export const LikeGovUk = {...publishedInFull(tag, {theme: 'govuk'}), name: 'It looks like GOV.UK'};
export const LikeTheNhs = {...publishedInFull(tag, {theme: 'nhs'}), name: 'It looks like the NHS'};
export const Warm = {...publishedInFull(tag, {theme: 'warm'}), name: 'It looks warm'};
export const ByDueDate = {
  ...publishedInFull(tag, {order: 'due'}),
  name: 'What is due first comes first',
};
export const NothingNewForTwoMonths = {
  ...publishedInFull(tag, {'stale-after': 2}),
  name: 'Two months count as silence',
};

const priorities = (...items: object[]) => ({
  version: 1,
  lang: 'en-GB',
  area: {name: 'Exampleshire'},
  priorities: items,
});

/** Every status that a priority can have, with its consequences. */
export const EveryState = {
  ...publishedInFull(tag, {
    record: priorities(
      {title: 'No update at all'},
      {
        title: 'An update that does not say where it stands',
        updates: [{date: '2026-10', text: 'The group met.'}],
      },
      ...['not-started', 'planned', 'in-progress', 'done', 'checking', 'changed', 'stopped'].map(
        status => ({title: `An update that says: ${status}`, updates: [{date: '2026-10', status}]}),
      ),
      {
        title: 'Late, and silent',
        due: '2025-12',
        updates: [{date: '2025-06', status: 'in-progress', text: 'Half the posts are filled.'}],
      },
      {
        title: 'Done, with evidence',
        updates: [{date: '2026-10', status: 'done', evidence: [{title: 'Board minutes'}]}],
      },
    ),
  }),
  name: 'Every state a priority can be in',
};

/** What measures can hold. */
export const Measures = {
  ...publishedInFull(tag, {
    record: priorities({
      title: 'Eight ways to measure',
      measures: [
        {name: 'One value, no start, no target', readings: [{value: 12, date: '2026'}]},
        {
          name: 'A start and a target, and nothing since',
          unit: 'weeks',
          baseline: {value: 44, date: '2024'},
          target: {value: 18, date: '2027'},
        },
        {name: 'Nothing at all'},
        {
          name: 'Noughts',
          baseline: {value: 0},
          readings: [{value: 0}, {value: 0}],
          target: {value: 0},
        },
        {
          name: 'Below nought',
          unit: '°C',
          baseline: {value: -4, date: '2024'},
          readings: [
            {value: 3, date: '2025'},
            {value: -2, date: '2026'},
          ],
        },
        {
          name: 'Very large',
          baseline: {value: 1, date: '2024'},
          readings: [{value: 1.7e308, date: '2025'}],
          target: {value: 1e300, date: '2027'},
        },
        {
          name: 'Without dates',
          unit: '%',
          baseline: {value: 10},
          readings: [{value: 20}, {value: 90}],
          target: {value: 100},
        },
        {
          name: 'A reading each month',
          readings: Array.from({length: 40}, (_, month) => ({
            value: 40 + Math.round(20 * Math.sin(month / 5)),
            date: `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
          })),
        },
      ],
    }),
  }),
  name: 'Eight ways to measure',
};

/** Where a priority came from is a link while the timeline is on the page. */
export const BesideTheTimeline: Story = {
  name: 'The timeline is on the same page',
  parameters: {beside: ['send-inspection-timeline']},
  args: {item: 'short-breaks'},
  render: args =>
    html`${widget(tag, {record: exampleshire, ...args})}${widget('send-inspection-timeline', {record: exampleshire, limit: 2})}`,
};

const tracker = (canvas: HTMLElement) =>
  canvas.querySelector<HTMLElement & {shadowRoot: ShadowRoot; today: string}>(tag)!;
const press = async (canvas: HTMLElement, words: string) => {
  [...tracker(canvas).shadowRoot.querySelectorAll('button')]
    .find(button => button.textContent?.includes(words))
    ?.click();
  await settle(canvas);
};

/** A filter by status leaves one priority, and those without a status. */
export const Filtered = {
  name: 'A reader chose one state',
  ...publishedInFull(tag),
  play: ({canvasElement}: {canvasElement: HTMLElement}) => press(canvasElement, 'Stopped'),
};

export const Opened = {
  name: 'A reader opened the rows',
  ...publishedInFull(tag, {item: 'plans-on-time'}),
  play: ({canvasElement}: {canvasElement: HTMLElement}) => {
    for (const details of tracker(canvasElement).shadowRoot.querySelectorAll('details'))
      details.open = true;
  },
};

/** A reader who asked in June to be reminded comes back in November. The day is stored for a separate address. */
export const BackAgain: {
  render: Story['render'];
  play: (context: {canvasElement: HTMLElement}) => Promise<void>;
} = {
  ...publishedInFull(tag, {today: '2026-06-01', src: '/back-again.json'}),
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Forget my visit');
    await press(canvasElement, 'Tell me what is new next time');
    tracker(canvasElement).today = TODAY;
    await settle(canvasElement);
  },
};
