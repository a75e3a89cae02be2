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
  play?: (context: {canvasElement: HTMLElement}) => Promise<void>;
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

/** A form whose answers go to the stand-in; each showing is a form of its own, of which nothing has been kept. */
function form(
  settings: Settings = {},
  answering: Answering = () => reply(201, {reference: 'SW-7K3M-Q2'}),
): TemplateResult {
  receive(answering);
  return widget(tag, {
    action: `${RECEIVER}/answers`,
    item: `story-${performance.now()}-${++shown}`,
    ...routes,
    ...settings,
  });
}

/** A report, filled in and sent, once there is what a person sees then. */
const sent = (
  answering: Answering,
  settings: Settings = {},
  ending = '.outcome, .summary',
  words = 'The 81 now leaves at 8.10. Ring 0161 496 0123 if you doubt it.',
): Played => ({
  render: () => form({purpose: 'report', ...settings}, answering),
  play: async ({canvasElement}) => {
    const root = await opened(canvasElement);
    root.querySelector<HTMLInputElement>('[value=wrong]')!.click();
    write(root, 'textarea', words);
    root.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await until(() => root.querySelector(ending));
  },
});

export const PageQuestion: Story = {args: {...routes, purpose: 'page'}, render: args => form(args)};
export const PageIsWrong: Played = {
  render: () => form(),
  play: async ({canvasElement}) => {
    const root = await opened(canvasElement);
    root.querySelector<HTMLButtonElement>('[aria-expanded]')!.click();
    await until(() => root.querySelector('textarea'));
  },
};
export const Report: Story = {args: {purpose: 'report'}, render: args => form(args)};
export const Comment: Story = {args: {purpose: 'comment'}, render: args => form(args)};
export const Survey: Story = {render: () => form(survey)};
export const SurveyForYoungPeople: Story = {
  render: () => form({...survey, audience: 'young-person'}),
};
export const EasyRead: Story = {
  render: () => form({...survey, audience: 'young-person', reading: 'easy-read'}),
};
export const OneAtATime: Story = {render: () => form({...survey, oneAtATime: true})};
export const SurveyClosed: Story = {render: () => form({...survey, item: 'travel-2025'})};
export const SurveyNotOpenYet: Story = {render: () => form({...survey, item: 'moving-on-2027'})};

export const Mistakes: Played = {
  render: () => form({purpose: 'comment'}),
  play: async ({canvasElement}) => {
    const root = await opened(canvasElement);
    write(root, 'textarea', 'x'.repeat(5_016));
    root.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await until(() => root.querySelector('.summary'));
  },
};
export const Review: Played = {
  render: () => form({...survey, audience: 'parent-carer'}),
  play: async ({canvasElement}) => {
    const root = await opened(canvasElement);
    root.querySelector<HTMLInputElement>('[value=vale]')!.click();
    root.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await until(() => root.querySelector('[part~=review]'));
  },
};

export const Sent = sent(() => reply(201, {reference: 'SW-7K3M-Q2'}));
export const Sending = sent(silence, {}, '[aria-disabled=true]');
export const NotSentYet = sent(() => reply(503, 'Back soon'));
export const TurnedAway = sent(() => reply(403, '<title>Request rejected</title>'));
export const CannotTell = sent(() => reply(500, 'Something broke'), {receiver: 'form'});
export const Refused = sent(() =>
  reply(422, {
    errors: [
      {field: 'detail', code: 'too-long', detail: 'Write less.'},
      {field: 'part', detail: 'There is no such part.'},
    ],
  }),
);
export const PageCannotTakeIt = sent(() =>
  reply(422, {errors: [{field: 'your-name', detail: 'Please fill out this field.'}]}),
);
export const HandedOver = sent(() => reply(200, ''), {
  receiver: 'mailto',
  action: 'mailto:local.offer@council.example',
});

export const TooLongToHandOver = sent(
  () => reply(200, ''),
  {receiver: 'mailto', action: 'mailto:local.offer@council.example'},
  '.outcome',
  'The 81 now leaves at 8.10. '.repeat(70),
);
export const AnswersOfAnEarlierVisit: Played = {
  render: () => form({purpose: 'report', item: `found-${shown}`}),
  play: async ({canvasElement}) => {
    const root = await opened(canvasElement);
    write(root, 'textarea', 'The 81 now leaves at 8.10.');
    await until(() => root.querySelector('.buttons .act'));
    const before = canvasElement.querySelector(tag)!;
    const next = document.createElement(tag);
    for (const {name, value} of before.attributes) next.setAttribute(name, value);
    Object.assign(next, {purpose: 'report', item: before.item, action: before.action});
    before.replaceWith(next);
    await until(() => next.shadowRoot?.querySelector('.found'));
  },
};

export const NowhereToSend: Story = {render: () => form({action: undefined})};
export const NoRecord: Story = {
  render: () => form({...survey, record: undefined, src: '/nowhere/record.json'}),
};
export const RightToLeft = rightToLeft(tag, {
  purpose: 'comment',
  action: `${RECEIVER}/answers`,
  ...routes,
});
export const DraftTranslation = draftTranslation(tag, {
  purpose: 'comment',
  action: `${RECEIVER}/answers`,
  ...routes,
});
export const Narrow = narrow(tag, {...survey, action: `${RECEIVER}/answers`});

// ---- What a person does in a story ----

async function until(condition: () => unknown): Promise<void> {
  while (!condition()) await new Promise(resolve => requestAnimationFrame(resolve));
}

async function opened(canvas: HTMLElement): Promise<ShadowRoot> {
  const element = canvas.querySelector(tag)!;
  await until(() => element.shadowRoot?.querySelector('.body'));
  return element.shadowRoot!;
}

function write(root: ShadowRoot, selector: string, words: string): void {
  const field = root.querySelector<HTMLTextAreaElement>(selector)!;
  field.value = words;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}
