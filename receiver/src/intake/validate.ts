/**
 * Decides whether a submission can be stored, and which parts. Strict where a person can correct it (an empty comment,
 * a wrong e-mail address), liberal elsewhere: an unknown option is stored, not refused.
 */
import * as v from 'valibot';
import {isEmail} from '../../../src/feedback/questions.js';
import type {Survey} from '../publish/surveys.js';
import {answerSchema, codes, isCode, most, nameSchema, purposeSchema} from './schema.js';
import {
  type Answer,
  type Answers,
  type FieldError,
  type Purpose,
  type RawSubmission,
  type Submission,
} from './submission.js';

export type Checked =
  | {
      readonly ok: true;
      readonly submission: Submission;
      /** The answers including any e-mail address: the same for a retry, whatever the record says by then. */
      readonly said: Answers;
    }
  | {readonly ok: false; readonly errors: readonly FieldError[]};

/**
 * Checks and cleans. Errors come in the order of the form's fields.
 * @param survey the survey, if the record has it: says which questions ask for an e-mail address
 */
export function checkSubmission(raw: RawSubmission, survey?: Survey): Checked {
  const errors: FieldError[] = [];
  const fail = (field: string, code: FieldError['code'], message: string) =>
    errors.push({field, message, code});

  const asked = v.safeParse(purposeSchema, raw.purpose);
  const purpose = asked.success ? asked.output : undefined;
  if (!purpose)
    fail('purpose', 'not-an-option', `Expected one of ${purposeSchema.options.join(', ')}.`);
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

  const said = Object.fromEntries(answers) as Answers;
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
  return {ok: true, submission, said};
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
 * Removes the e-mail address from the answers, because it is stored separately and for a shorter time. An address is
 * not stored if no reply is wanted. A survey may ask for one without asking whether a reply is wanted, and under any
 * name; the first one given is stored. If the survey cannot be read at the moment, it is unknown which question that
 * is: then every answer that is only an address counts as one.
 */
function takeEmail(purpose: Purpose, answers: Map<string, Answer>, survey?: Survey): string {
  const reply = answers.get('reply') ?? (purpose === 'survey' ? 'yes' : 'no');
  const asked = survey
    ? survey.questions.filter(question => question.email).map(({id}) => id)
    : purpose === 'survey'
      ? [...answers.keys()]
      : [];
  const names = [...new Set(['email', ...asked])].filter(
    name => purpose !== 'survey' || isEmail(oneOf(answers, name)),
  );
  const email = names.map(name => oneOf(answers, name)).find(Boolean) ?? '';
  for (const name of names) answers.delete(name);
  return reply === 'yes' ? email : '';
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
    const problem = faultOf(nameSchema, name) ?? faultOf(answerSchema, cleaned(value));
    if (problem) fail(name.slice(0, most.name), problem.code, problem.message);
    const answer = problem ? undefined : asAnswer(cleaned(value));
    if (answer !== undefined && answer.length > 0) answers.set(name, answer);
  }
  return answers;
}

/** The first fault that a schema finds. */
function faultOf(
  schema: v.GenericSchema,
  value: unknown,
): {code: FieldError['code']; message: string} | undefined {
  const {issues} = v.safeParse(schema, value, {abortEarly: true});
  if (!issues) return undefined;
  const code = isCode(issues[0].message) ? issues[0].message : 'not-text';
  return {code, message: codes[code](Number(issues[0].requirement ?? 0))};
}

/** Cleans every text of a value; other values stay, for the schema to check. */
function cleaned(value: unknown): unknown {
  const clean = (one: unknown) => (typeof one === 'string' ? cleanText(one) : one);
  // A list in a list is no answer, and may be as deep as the stack.
  return Array.isArray(value) ? value.filter(one => one != null).map(clean) : clean(value);
}

function asAnswer(value: unknown): Answer | undefined {
  if (Array.isArray(value))
    return [...new Set(value.map(one => String(asAnswer(one))).filter(one => one !== ''))];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value == null ? undefined : String(value as string | number);
}

/** Signs that nobody sees: a text of nothing else says nothing. Joiners within a word or an emoji belong to it. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\s\u2800]*$/u;

/** Cleans a text so that it can be stored anywhere: uniform line ends, no control characters, no lone surrogates. */
function cleanText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  if (INVISIBLE.test(String(value))) return '';
  return String(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}

/**
 * '' if not given or not on the web (about:srcdoc, a file), which the person could not change. `undefined` if it is
 * not an address at all. The fragment is removed, because it shows where a person was. A long address loses its query,
 * then its end.
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
