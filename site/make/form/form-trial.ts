/**
 * The request that would be sent, created by the code that sends, but not sent. Pure, except for request bodies of the
 * browser.
 */
import type {Answer, Answers} from '../../../src/feedback/answers.js';
import {visibleAnswers} from '../../../src/feedback/questions.js';
import {
  type TargetFault,
  type TargetSettings,
  readTarget,
  requestFor,
} from '../../../src/feedback/receivers/receivers.js';
import {checkRecord} from '../../../src/record/check.js';
import type {SendRecord} from '../../../src/record/schema.js';
import type {Form} from '../../../src/widgets/feedback-form/model.js';
import {mailOf} from '../../../src/widgets/feedback-form/templates/question-words.js';
import type {PastedForm} from './fields.js';
import type {AskedQuestion} from './form-map.js';

export interface SentLine {
  name: string;
  value: string;
  /** Why the pasted form would not accept it; absent if it would, or if none was pasted. */
  wrong?: string;
}

export interface Trial {
  method: 'POST' | 'open';
  /** Where it goes. */
  address: string;
  lines: readonly SentLine[];
  /** The answers do not fit into an address, so families copy them. */
  tooLong: boolean;
}

/** An answer to each question, as somebody might give it. */
export function exampleAnswers(questions: readonly AskedQuestion[]): Answers {
  const answers = Object.fromEntries(
    questions.map(({id, type, options = []}): [string, Answer] => {
      // What is asked after "No" is what there is to see of a form about a page.
      if (id === 'correct') return [id, 'no'];
      if (type === 'checkboxes') return [id, options.slice(0, 2)];
      if (options.length) return [id, options[0]!];
      if (type === 'email') return [id, 'sam@family.example'];
      if (type === 'date') return [id, '2026-11-20'];
      return [id, 'The link to short breaks leads nowhere.'];
    }),
  );
  return visibleAnswers(questions, answers);
}

const noRecord = checkRecord({version: 1}).record!;

/** Fields of a form body, or of a JSON object with its parts by their paths. */
function linesOf(body: unknown): [string, string][] {
  if (body instanceof FormData || body instanceof URLSearchParams)
    return [...body.entries()].map(([name, value]) => [name, String(value)]);
  const flat = (value: unknown, path: string): [string, string][] =>
    Array.isArray(value)
      ? [[path, value.join(', ')]]
      : value && typeof value === 'object'
        ? Object.entries(value).flatMap(([name, inner]) =>
            flat(inner, path ? `${path}.${name}` : name),
          )
        : [[path, String(value)]];
  return flat(JSON.parse(String(body)), '');
}

/** Names that the systems' own adapters add. */
const SYSTEM = /^(?:_wpcf7|webform_id$)/;
/** The details that our form adds: handlers ignore unknown ones. */
const DETAILS = ['key', 'purpose', 'page', 'lang', 'item', 'area', 'seconds', 'website'];

function wrongWith(form: PastedForm, name: string, value: string): string | undefined {
  if (SYSTEM.test(name)) return undefined;
  const own = name.replace(/\[\]$/, '');
  const field = form.fields.find(
    one => one.name === name || one.name === own || one.options.some(option => option.name === own),
  );
  if (!field)
    return DETAILS.includes(name) ? undefined : 'The form that you pasted has no such field.';
  if (field.type !== 'choice' && field.type !== 'choices') return undefined;
  // Boxes with names of their own arrive with any value.
  if (field.options.some(option => option.name === own)) return undefined;
  const offered = field.options.map(option => option.value);
  const parts = offered.includes(value) ? [value] : value.split(', ');
  return parts.every(part => offered.includes(part))
    ? undefined
    : 'The field does not offer this value.';
}

/**
 * @param form the pasted form that the names are held against
 * @returns what would be sent, or a code for why nothing can be
 */
export function tryForm(
  settings: TargetSettings,
  {
    questions,
    answers,
    purpose,
    record = noRecord,
    form,
  }: {
    questions: readonly AskedQuestion[];
    answers: Answers;
    purpose: string;
    record?: SendRecord | undefined;
    form?: PastedForm | undefined;
  },
): Trial | TargetFault {
  const target = readTarget(settings);
  if (typeof target === 'string') return target;
  const sent = {
    purpose,
    page: 'https://www.your-council.example/the-page',
    lang: 'en-GB',
    answers,
    seconds: 40,
    website: '',
  };
  const asForm = {questions, answers, record, reading: 'standard'} as unknown as Form;
  const [submission, to] =
    target.receiver === 'mailto' ? mailOf(asForm, sent, target) : ([sent, target] as const);
  const request = requestFor({...submission, key: 'a-key-for-each-answer'}, to)!;
  if ('open' in request) {
    const [address = '', query = ''] = request.open.split('?');
    return {
      method: 'open',
      address,
      // A blank written as a plus sign is one of a form, not of an e-mail.
      lines: query
        .split('&')
        .filter(Boolean)
        .map(pair => {
          const [name = '', value = ''] = pair.split('=');
          const read = (text: string) =>
            decodeURIComponent(target.receiver === 'mailto' ? text : text.replaceAll('+', ' '));
          const line = {name: read(name), value: read(value)};
          return withWrong(form, line);
        }),
      tooLong: request.tooLong === true,
    };
  }
  return {
    method: 'POST',
    address: request.url,
    lines: linesOf(request.init.body).map(([name, value]) => withWrong(form, {name, value})),
    tooLong: false,
  };
}

function withWrong(form: PastedForm | undefined, line: SentLine): SentLine {
  const wrong = form && wrongWith(form, line.name, line.value);
  return wrong ? {...line, wrong} : line;
}
