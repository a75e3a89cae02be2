import type {TemplateResult} from 'lit';
import '../src/widgets/feedback-form/feedback-form.js';
import {RECEIVER, type Answering, receive, reply, silence} from '../test/support/receiver.js';
import {
  type Story,
  copyOf,
  draftTranslation,
  exampleshire,
  narrow,
  rightToLeft,
  widget,
} from './support/states.js';

const tag = 'send-feedback-form';

export default {title: 'Widgets/Feedback form', component: 'send-feedback-form'};

type Settings = Readonly<Record<string, unknown>>;
interface Played extends Story {
  play?: (context: {canvasElement: HTMLElement}) => Promise<unknown>;
}

const routes: Settings = {
  'plan-url': '/plan',
  'complaint-url': '/complaints',
  'sendiass-url': '/sendiass',
  'read-within': '10',
};
const survey: Settings = {
  purpose: 'survey',
  item: 'families-2026',
  record: copyOf(exampleshire, '/examples/'),
};
let shown = 0;

/** The survey under a separate name, because otherwise answers stored by another story would be offered in it. */
function ownSurvey({record, item}: Settings, own: string): Settings {
  const {surveys = []} = (record ?? {}) as {surveys?: readonly {id: string}[]};
  if (!surveys.some(({id}) => id === item)) return {};
  const named = surveys.map(survey => (survey.id === item ? {...survey, id: own} : survey));
  return {record: {...(record as object), surveys: named}, item: own};
}

/** A form whose answers go to the fake receiver; each one is a separate form, without stored answers. */
function form(
  settings: Settings = {},
  answering: Answering = () => reply(201, {reference: 'SW-7K3M-Q2'}),
): TemplateResult {
  receive(answering);
  const own = `story-${performance.now()}-${++shown}`;
  return widget(tag, {
    action: `${RECEIVER}/answers`,
    item: own,
    ...routes,
    ...settings,
    ...ownSurvey(settings, own),
  });
}

/** The button of a form that is sending. */
const BUSY = '[aria-disabled=true]';

/** A report, filled in and sent, when its outcome is visible. */
const sent = (
  answering: Answering,
  settings: Settings = {},
  ending = '.outcome, .summary',
  words = 'The 81 now leaves at 8.10. Ring 0161 496 0123 if you doubt it.',
): Played => ({
  render: args => form({purpose: 'report', ...settings, ...args}, answering),
  play: async ({canvasElement}) => {
    const root = await opened(canvasElement);
    root.querySelector<HTMLInputElement>('[value=wrong]')!.click();
    write(root, 'textarea', words);
    root.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await until(() => root.querySelector(ending) && (ending !== BUSY || isStored(root)));
  },
});

export const PageQuestion: Story = {
  name: 'A page asks whether it is correct',
  args: {...routes, purpose: 'page'},
  render: args => form(args),
};
export const PageIsWrong: Played = {
  name: 'A reader says that the page is wrong',
  render: args => form(args),
  play: async ({canvasElement}) => {
    const root = await opened(canvasElement);
    root.querySelector<HTMLButtonElement>('[aria-expanded]')!.click();
    await until(() => root.querySelector('textarea'));
  },
};
export const Report: Story = {
  name: 'A reader reports a mistake',
  args: {purpose: 'report'},
  render: args => form(args),
};
export const Comment: Story = {
  name: 'A reader comments on the Local Offer',
  args: {purpose: 'comment'},
  render: args => form(args),
};
export const Survey: Story = {name: 'A survey is open', render: args => form({...survey, ...args})};
export const SurveyQuestions: Played = {
  name: 'A reader answers a survey',
  play: begun,
  render: args => form({...survey, audience: 'parent-carer', ...args}),
};
export const SurveyForYoungPeople: Played = {
  name: 'A survey is for young people',
  play: begun,
  render: args => form({...survey, audience: 'young-person', ...args}),
};
export const EasyRead: Played = {
  name: 'A reader chose Easy Read',
  play: begun,
  render: args => form({...survey, audience: 'young-person', reading: 'easy-read', ...args}),
};
export const OneAtATime: Played = {
  name: 'Questions come one at a time',
  play: begun,
  args: {'one-at-a-time': true},
  render: args => form({...survey, ...args}),
};
export const SurveyClosed: Story = {
  name: 'The survey has closed',
  render: args => form({...survey, item: 'travel-2025', ...args}),
};
export const SurveyNotOpenYet: Story = {
  name: 'The survey is not open yet',
  render: args => form({...survey, item: 'moving-on-2027', ...args}),
};

export const Mistakes: Played = {
  name: 'Answers are missing',
  render: args => form({purpose: 'comment', ...args}),
  play: async ({canvasElement}) => {
    const root = await opened(canvasElement);
    write(root, 'textarea', 'x'.repeat(5_016));
    root.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await until(() => root.querySelector('.summary') && isStored(root));
  },
};
export const Review: Played = {
  name: 'A reader checks the answers',
  render: args => form({...survey, audience: 'parent-carer', ...args}),
  play: async ({canvasElement}) => {
    const root = await begun({canvasElement});
    root.querySelector<HTMLInputElement>('[value=vale]')!.click();
    root.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await until(() => root.querySelector('[part~=review]') && isStored(root));
  },
};

export const Sent = {
  ...sent(() => reply(201, {reference: 'SW-7K3M-Q2'})),
  name: 'The answers have arrived',
};
export const Sending = {
  ...sent(silence, {}, BUSY),
  name: 'The answers are on their way',
};
export const NotSentYet = {
  ...sent(() => reply(503, 'Back soon')),
  name: 'The receiver cannot take them now',
};
export const TurnedAway = {
  ...sent(() => reply(403, '<title>Request rejected</title>')),
  name: 'A filter turned them away',
};
export const CannotTell = {
  ...sent(() => reply(500, 'Something broke'), {receiver: 'form'}),
  name: 'Nobody can tell whether they arrived',
};
export const Refused = {
  ...sent(() =>
    reply(422, {
      errors: [
        {field: 'detail', code: 'too-long', detail: 'Write less.'},
        {field: 'part', detail: 'There is no such part.'},
      ],
    }),
  ),
  name: 'The receiver refused an answer',
};
export const PageCannotTakeIt = {
  ...sent(() =>
    reply(422, {errors: [{field: 'your-name', detail: 'Please fill out this field.'}]}),
  ),
  name: 'The receiver says it is too much',
};
export const HandedOver = {
  ...sent(() => reply(200, ''), {
    receiver: 'mailto',
    action: 'mailto:local.offer@council.example',
  }),
  name: 'They were handed to the email program',
};

export const TooLongToHandOver = {
  ...sent(
    () => reply(200, ''),
    {receiver: 'mailto', action: 'mailto:local.offer@council.example'},
    '.outcome',
    'The 81 now leaves at 8.10. '.repeat(70),
  ),
  name: 'They are too long for the email program',
};
export const AnswersOfAnEarlierVisit: Played = {
  name: 'Answers of an earlier visit are still here',
  render: args => form({purpose: 'report', item: `found-${shown}`, ...args}),
  play: async ({canvasElement}) => {
    const root = await opened(canvasElement);
    write(root, 'textarea', 'The 81 now leaves at 8.10.');
    await until(() => isStored(root));
    const before = canvasElement.querySelector(tag)!;
    const next = document.createElement(tag);
    for (const {name, value} of before.attributes) next.setAttribute(name, value);
    Object.assign(next, {purpose: 'report', item: before.item, action: before.action});
    before.replaceWith(next);
    await until(() => next.shadowRoot?.querySelector('.found'));
  },
};

export const NowhereToSend: Story = {
  name: 'The page says nowhere to send them',
  render: args => form({action: undefined, ...args}),
};
export const NoRecord: Story = {
  name: 'The survey’s record cannot be reached',
  render: args => form({...survey, record: undefined, src: '/nowhere/record.json', ...args}),
};
export const RightToLeft = {
  ...rightToLeft(tag, {
    purpose: 'comment',
    action: `${RECEIVER}/answers`,
    ...routes,
  }),
  name: 'The page is in Urdu',
};
export const DraftTranslation = {
  ...draftTranslation(tag, {
    purpose: 'comment',
    action: `${RECEIVER}/answers`,
    ...routes,
  }),
  name: 'The Polish is a draft',
};
export const Narrow = {
  ...narrow(tag, {...survey, action: `${RECEIVER}/answers`}),
  name: 'The column is 180 px wide',
  play: begun,
};

// ---- What a person does in a story ----

async function until(condition: () => unknown): Promise<void> {
  while (!condition()) await new Promise(resolve => requestAnimationFrame(resolve));
}

/** Whether what was typed is on the device: only then does the form offer to forget it. */
const isStored = (root: ShadowRoot): boolean => root.querySelector('.buttons .act') !== null;

async function opened(canvas: HTMLElement): Promise<ShadowRoot> {
  const element = canvas.querySelector(tag)!;
  await until(() => element.shadowRoot?.querySelector('.body'));
  const root = element.shadowRoot!;
  // Answers stored by earlier runs of the story count as somebody else's.
  for (
    let no: HTMLButtonElement | null;
    (no = root.querySelector('.found button:last-of-type'));
    await element.updateComplete
  )
    no.click();
  return root;
}

/** Presses the button below the first words of a survey. */
async function begun({canvasElement}: {canvasElement: HTMLElement}): Promise<ShadowRoot> {
  const root = await opened(canvasElement);
  root.querySelector<HTMLButtonElement>('.say + .buttons .main')?.click();
  await until(() => root.querySelector('form'));
  return root;
}

function write(root: ShadowRoot, selector: string, words: string): void {
  const field = root.querySelector<HTMLTextAreaElement>(selector)!;
  field.value = words;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}
