/** The smallest form that stands on the outbox: one question, one button, and a line that says what became of it. */
import {answerTo} from '../../src/feedback/answers.js';
import {outcomeOf} from '../../src/feedback/draft.js';
import {Outbox} from '../../src/feedback/outbox.js';
import {readTarget} from '../../src/feedback/receivers/receivers.js';
import type {Target} from '../../src/feedback/receivers/receiver.js';
import type {Outcome} from '../../src/feedback/submission.js';
import {draftLeft} from '../support/draft-left.js';

const settings = new URLSearchParams(location.search);
const form = location.pathname;
const [text, button] = [document.querySelector('textarea')!, document.querySelector('button')!];
const line = document.querySelector('output')!;

const say = (words: string) => {
  line.textContent = words;
};
function show(outcome: Outcome): void {
  if (outcome.kind === 'sent') say(`sent ${outcome.reference ?? ''}`.trim());
  else say(outcome.kind === 'waiting' ? `waiting ${outcome.reason}` : outcome.kind);
}

const target = readTarget(
  {receiver: settings.get('receiver'), address: settings.get('address'), form: '7'},
  location.href,
) as Target;
const outbox = new Outbox();
outbox.listen((outcome, record) => {
  if (record.form === form) show(outcome);
});

const draft = await draftLeft(outbox, form);
text.value = String(answerTo(draft.answers, 'comment') ?? '');
const last = (await outbox.records(form)).map(outcomeOf).pop();
if (last) show(last);
else if (text.value) say('draft');
await outbox.start().catch(error => say(`failed ${error}`));

async function send(): Promise<void> {
  say('sending');
  const answers = {comment: text.value};
  const submission = {
    purpose: 'comment',
    page: location.href,
    lang: 'en',
    answers,
    seconds: 20,
    website: '',
  };
  show(await outbox.send(draft, submission, target));
}

text.addEventListener('input', () => {
  void outbox.save(draft, {comment: text.value}).then(() => say('draft'));
});
button.addEventListener('click', () => {
  send().catch(error => say(`failed ${error}`));
});
Object.defineProperty(window, 'kept', {get: () => outbox.store.kind});
document.documentElement.dataset.ready = '';
