/** A form as a person uses it: found by the words on it, filled in, sent. */
import {DraftStore} from '../../src/feedback/store.js';
import {type Answering, RECEIVER, receive, stopReceiving} from './receiver.js';
import {until} from './settle.js';
import {type Shown, begun, showWidget} from './widget.js';
import '../../src/widgets/feedback-form/feedback-form.js';

export interface ShownForm extends Shown {
  /** The control, or the first of a group, of the question that has these words. */
  control<T extends HTMLElement = HTMLInputElement>(question: string): T;
  /** Writes into the field of a question. */
  write(question: string, words: string): Promise<void>;
  /** Presses a choice, by its words. */
  choose(...choices: string[]): Promise<void>;
  press(button: string): Promise<void>;
  /** Waits until the form contains these words. */
  reads(words: string): Promise<void>;
  /** The links of the summary of faults. */
  faults(): string[];
  /** Waits until the typed answers are stored. */
  kept(): Promise<void>;
  /** Says that the answers of an earlier visit are one's own, once the form asks. */
  claim(): Promise<void>;
}

// Unsent answers of one test must not arrive in the next, nor those of the stories in the first: all share one store.
beforeEach(forgetAnswers);
afterEach(async () => {
  await forgetAnswers();
  stopReceiving();
});

async function forgetAnswers(): Promise<void> {
  const store = new DraftStore();
  for (const {key} of await store.list()) await store.update(key, () => undefined);
  store.close();
}

let forms = 0;

/**
 * Shows a form without stored answers: a unique `item` distinguishes it from all others, unless the test names one.
 * For a survey, shows its questions.
 */
export async function showForm(settings: Record<string, unknown> = {}): Promise<ShownForm> {
  const form = await showFirstWords(settings);
  return settings['purpose'] === 'survey' ? begun(form) : form;
}

/** The same as on a page: a survey shows its introduction. */
export async function showFirstWords(settings: Record<string, unknown> = {}): Promise<ShownForm> {
  const named =
    settings['purpose'] === 'survey' ? {} : {item: `form-${performance.now()}-${++forms}`};
  const shown = await showWidget('send-feedback-form', {
    action: `${RECEIVER}/answers`,
    today: '2026-11-24',
    ...named,
    ...settings,
  });
  const {root, settled, words} = shown;
  const groupOf = (question: string) => {
    const label = [...root.querySelectorAll('.asked')].find(asked =>
      asked.textContent!.trim().startsWith(question),
    );
    if (!label) throw new Error(`no question begins "${question}"`);
    return label.closest<HTMLElement>('.question')!;
  };
  const form: ShownForm = {
    ...shown,
    control: <T extends HTMLElement>(question: string) =>
      groupOf(question).querySelector('input, select, textarea') as unknown as T,
    async write(question, text) {
      const field = form.control(question);
      field.value = text;
      field.dispatchEvent(
        new Event(field.localName === 'select' ? 'change' : 'input', {
          bubbles: true,
          composed: true,
        }),
      );
      await settled();
    },
    async choose(...choices) {
      for (const choice of choices) {
        const found = () =>
          [...root.querySelectorAll<HTMLElement>('.choice')].find(
            candidate => candidate.textContent!.trim() === choice,
          );
        // A form that begins anew asks once its old draft has been stored away: a person sees that, and settle() does not.
        await until(found, `a choice that says "${choice}", not "${words()}"`);
        found()!.click();
        await settled();
      }
    },
    async press(button) {
      shown.button(button).click();
      await settled();
    },
    reads: text =>
      until(() => words().includes(text), `the form to say "${text}", not "${words()}"`),
    faults: () => shown.all('.summary a'),
    kept: () => until(() => words().includes('Forget my answers'), 'the form to offer to forget'),
    async claim() {
      await until(() => words().includes('Are they yours?'), 'the question whose they are');
      await form.press('Yes');
      await until(() => !words().includes('Are they yours?'), 'the answers');
    },
  };
  return form;
}

/** A report, filled in and kept. */
export async function filledIn(settings: Record<string, unknown> = {}): Promise<ShownForm> {
  const form = await showForm({purpose: 'report', ...settings});
  await form.choose('It is wrong');
  await form.write('What should it say?', 'The bus leaves at 8.10 now.');
  await form.kept();
  return form;
}

/** The same, sent to a receiver with this reply; resolves when there is an outcome. */
export async function sent(answer: Answering, settings: Record<string, unknown> = {}) {
  const requests = receive(answer);
  const form = await filledIn(settings);
  await form.press('Send');
  await until(() => form.root.querySelector('.outcome, .summary'), 'an outcome');
  return {form, requests};
}

/** The stored draft or receipt of a form. */
export const keptOf = (item: string) =>
  new Promise<Record<string, unknown> | undefined>((resolve, reject) => {
    const request = indexedDB.open('send-widgets');
    // Reading must not leave an empty database behind.
    request.onupgradeneeded = () => request.transaction!.abort();
    request.onerror = () =>
      request.error?.name === 'AbortError' ? resolve(undefined) : reject(request.error);
    request.onsuccess = () => {
      const all = request.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => {
        request.result.close();
        resolve(
          (all.result as Record<string, unknown>[]).find(({form}) => String(form).includes(item)),
        );
      };
    };
  });
