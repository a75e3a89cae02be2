/**
 * Decides whether a submission can be kept, and what of it. Strict where a person can put it right (an empty comment,
 * a wrong e-mail address), liberal elsewhere: an option we have never heard of is kept, not refused.
 */
import type {Survey} from '../publish/surveys.js';
import {
  purposes,
  type Answer,
  type Answers,
  type FieldError,
  type Purpose,
  type RawSubmission,
  type Submission,
} from './submission.js';

export type Checked =
  | {readonly ok: true; readonly submission: Submission}
  | {readonly ok: false; readonly errors: readonly FieldError[]};

const most = {answers: 300, options: 100, name: 100, option: 200, text: 20_000, address: 2_000};

/**
 * Checks and cleans. Errors come in the order of the form's fields.
 * @param survey that is answered, when the record has it: says which questions ask for an e-mail address
 */
export function checkSubmission(raw: RawSubmission, survey?: Survey): Checked {
  const errors: FieldError[] = [];
  const fail = (field: string, code: FieldError['code'], message: string) =>
    errors.push({field, message, code});

  const purpose = purposes.find(known => known === raw.purpose);
  if (!purpose) fail('purpose', 'not-an-option', `Expected one of ${purposes.join(', ')}.`);
  const item = cleanText(raw.item).slice(0, most.name);
  if (purpose === 'survey' && item === '')
    fail('item', 'missing', 'Say which survey this answers.');
  const page = readAddress(raw.page);
  if (page === undefined)
    fail(
      'page',
      'not-an-address',
      'Expected the address of a page, beginning with https:// or http://.',
    );

  const answers = readAnswers(raw.answers, fail);
  if (purpose && errors.length === 0) checkPurpose(purpose, answers, fail);
  if (purpose === undefined || page === undefined || errors.length > 0) return {ok: false, errors};

  const email = takeEmail(purpose, answers, survey);
  const submission: Submission = {
    purpose,
    page,
    lang: readLanguage(raw.lang),
    item,
    area: cleanText(raw.area).slice(0, most.name),
    answers: Object.fromEntries(answers) as Answers,
    email,
    replyWanted: email !== '',
    mayPublish: answers.get('publish') === 'yes',
  };
  return {ok: true, submission};
}

type Fail = (field: string, code: FieldError['code'], message: string) => void;

function checkPurpose(purpose: Purpose, answers: Map<string, Answer>, fail: Fail): void {
  const says = (name: string) => answers.has(name);
  if (purpose === 'page' && !yesOrNo(answers, 'correct'))
    fail('correct', 'missing', 'Select yes if the information is correct.');
  if (purpose === 'report' && !says('problem') && !says('detail') && !says('part')) {
    fail('detail', 'missing', 'Enter what is wrong with this page.');
  }
  if (purpose === 'comment' && !says('comment')) fail('comment', 'missing', 'Enter your comment.');
  if (purpose === 'survey' && answers.size === 0)
    fail('answers', 'missing', 'Answer at least one question.');
  if (purpose === 'survey') return;
  for (const name of ['publish', 'reply']) {
    if (says(name) && !yesOrNo(answers, name)) fail(name, 'not-an-option', 'Select yes or no.');
  }
  if (answers.get('reply') === 'yes') checkEmail(oneOf(answers, 'email'), fail);
}

/**
 * Takes the e-mail address out of the answers, as it is kept apart and for a shorter time. An address of somebody who
 * wants no reply is not kept at all. A survey may ask for one without asking whether a reply is wanted, and under any
 * name; the first one given is kept.
 */
function takeEmail(purpose: Purpose, answers: Map<string, Answer>, survey?: Survey): string {
  const reply = answers.get('reply') ?? (purpose === 'survey' ? 'yes' : 'no');
  const asked = survey?.questions.filter(question => question.email).map(({id}) => id) ?? [];
  const names = [...new Set(['email', ...asked])].filter(
    name => purpose !== 'survey' || isEmail(oneOf(answers, name)),
  );
  const email = names.map(name => oneOf(answers, name)).find(Boolean) ?? '';
  for (const name of names) answers.delete(name);
  return reply === 'yes' ? email : '';
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),;:]+@[^\s@<>"(),;:.]+(\.[^\s@<>"(),;:.]+)+$/.test(text);
}

function checkEmail(email: string, fail: Fail): void {
  if (email === '') fail('email', 'missing', 'Enter your email address, so that we can reply.');
  else if (!isEmail(email)) {
    fail(
      'email',
      'not-an-email',
      'Enter an email address in the correct format, like name@example.com.',
    );
  }
}

function yesOrNo(answers: Map<string, Answer>, name: string): boolean {
  const given = answers.get(name);
  return given === 'yes' || given === 'no';
}

function oneOf(answers: Map<string, Answer>, name: string): string {
  const given = answers.get(name);
  return typeof given === 'string' ? given : '';
}

function readAnswers(raw: ReadonlyMap<string, unknown>, fail: Fail): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  if (raw.size > most.answers) {
    fail('answers', 'too-many', `Expected at most ${most.answers} answers.`);
    return answers;
  }
  for (const [writtenName, value] of raw) {
    const name = cleanText(writtenName);
    if (name.length > most.name) {
      fail(
        name.slice(0, most.name),
        'too-long',
        `Expected a question's name of at most ${most.name} characters.`,
      );
      continue;
    }
    const answer = Array.isArray(value)
      ? readList(name, value, fail)
      : readOne(name, value, most.text, fail);
    if (answer !== undefined && answer.length > 0) answers.set(name, answer);
  }
  return answers;
}

function readList(
  name: string,
  values: readonly unknown[],
  fail: Fail,
): readonly string[] | undefined {
  if (values.length > most.options) {
    fail(name, 'too-many', `Select at most ${most.options} options.`);
    return undefined;
  }
  const read = values
    .map(value => readOne(name, value, most.option, fail))
    .filter(value => value !== undefined && value !== '');
  return [...new Set(read as string[])];
}

function readOne(name: string, value: unknown, longest: number, fail: Fail): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string' && typeof value !== 'number') {
    fail(name, 'not-text', 'Expected text.');
    return undefined;
  }
  const text = cleanText(value);
  if (text.length <= longest) return text;
  fail(
    name,
    'too-long',
    `Your answer must be ${longest.toLocaleString('en-GB')} characters or fewer.`,
  );
  return undefined;
}

/** Text as it can be kept anywhere: line ends as one sign, no control characters, no half characters. */
function cleanText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}

/**
 * '' when not given or not on the web (about:srcdoc, a file): no one who fills in the form could change that. Undefined when it is not
 * an address at all. The hash is dropped: it says where a person was. A long address loses its query, then its end.
 */
function readAddress(value: unknown): string | undefined {
  const written = cleanText(value);
  if (written === '') return '';
  if (!URL.canParse(written)) return undefined;
  const address = new URL(written);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return '';
  address.hash = '';
  address.username = '';
  address.password = '';
  if (address.href.length > most.address) address.search = '';
  return address.href.slice(0, most.address);
}

function readLanguage(value: unknown): string {
  const tag = cleanText(value);
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(tag) ? tag : '';
}
