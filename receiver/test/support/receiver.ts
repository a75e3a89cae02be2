/** A receiver to talk to without a network: its clock stands still unless a test moves it, and nothing leaves it. */
import {randomBytes} from 'node:crypto';
import {readConfig, type Environment} from '../../src/config.js';
import type {Database} from '../../src/database/open-database.js';
import type {Mail, PostResult, Send} from '../../src/forward/send.js';
import {createReceiver, type Receiver} from '../../src/receiver.js';
import {emptyTables} from './databases.js';

export interface Sent {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface TestReceiver extends Receiver {
  /** Lets time pass. */
  advance(milliseconds: number): void;
  /** Sets the clock on the wall, forward or back, while no time passes. */
  setClock(milliseconds: number): void;
  readonly now: () => Date;
  readonly posted: Sent[];
  readonly mailed: Mail[];
  readonly reports: string[];
  /** What webhooks are answered from now on; an error stands for no connection. */
  answerWebhooks(answer: PostResult | Error): void;
  /** Behind the moderation door the right password goes along, unless the headers hold another. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Posts JSON to the intake, as the widget does. */
  submit(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Posts a moderation form, as a browser on our own page does. */
  moderate(
    path: string,
    fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
  ): Promise<Response>;
}

export const password = 'correct horse battery';

/** The header by which a browser gives a password. */
export function basic(given: string, user = 'moderator'): {authorization: string} {
  return {authorization: `Basic ${Buffer.from(`${user}:${given}`).toString('base64')}`};
}

export function createTestReceiver(database: Database, env: Environment = {}): TestReceiver {
  let elapsed = 0;
  let started = Date.parse('2026-11-24T12:00:00Z');
  const now = () => new Date(started + elapsed);
  const posted: Sent[] = [];
  const mailed: Mail[] = [];
  const reports: string[] = [];
  let answer: PostResult | Error = {status: 204, retryAfter: ''};
  const send: Send = {
    async post(url, headers, body) {
      posted.push({url, headers, body});
      if (answer instanceof Error) throw answer;
      return answer;
    },
    async mail(mail) {
      mailed.push(mail);
    },
  };
  const config = readConfig({
    RECEIVER_PATH: '/feedback',
    RECEIVER_PASSWORD: password,
    RECEIVER_USERS: '/nowhere/users',
    ...env,
  });
  const receiver = createReceiver({
    database,
    config,
    clock: now,
    elapsed: () => elapsed,
    send,
    report: message => reports.push(message),
  });
  const request = async (path: string, init?: RequestInit) => {
    const headers = {
      host: '127.0.0.1:8787',
      ...(path.startsWith('/moderation') && basic(password)),
      ...(init?.headers as Record<string, string>),
    };
    return receiver.app.fetch(
      new Request(`http://127.0.0.1:8787/feedback${path}`, {...init, headers}),
    );
  };
  return {
    ...receiver,
    advance: milliseconds => (elapsed += milliseconds),
    setClock: milliseconds => (started += milliseconds),
    now,
    posted,
    mailed,
    reports,
    answerWebhooks: next => (answer = next),
    request,
    submit: (body, headers = {}) =>
      request('', {
        method: 'POST',
        headers: {'content-type': 'application/json', ...headers},
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    moderate: (path, fields) =>
      request(`/moderation${path}`, {
        method: 'POST',
        headers: {'sec-fetch-site': 'same-origin'},
        body: new URLSearchParams(fields as Record<string, string>),
      }),
  };
}

/** One for a test that starts with empty tables. */
export async function createEmptyReceiver(
  database: Database,
  env: Environment = {},
): Promise<TestReceiver> {
  await emptyTables(database);
  return createTestReceiver(database, env);
}

/** A new intent key, as the widget makes them. */
export function newKey(): string {
  return randomBytes(18).toString('base64url');
}

/** A comment that nothing is wrong with. */
export function comment(
  answers: Readonly<Record<string, unknown>> = {},
  envelope: Readonly<Record<string, unknown>> = {},
) {
  return {
    key: newKey(),
    purpose: 'comment',
    page: 'https://www.example.gov.uk/local-offer',
    lang: 'en',
    area: 'E08000003',
    seconds: 34,
    website: '',
    answers: {
      who: 'parent-carer',
      about: ['gaps'],
      comment: 'There is no short break near us.',
      publish: 'yes',
      reply: 'no',
      ...answers,
    },
    ...envelope,
  };
}

/** The reference a receipt carries. */
export async function referenceOf(response: Response): Promise<string> {
  return ((await response.json()) as {reference: string}).reference;
}

/** Has a moderator write a theme; the id it got. */
export async function writeTheme(
  receiver: TestReceiver,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const response = await receiver.moderate('/themes/new', {
    title: 'Short breaks',
    you_said: 'Too few.',
    why: '',
    ...fields,
  });
  if (response.status !== 303) throw new Error(await response.text());
  return /themes\/([^?]*)/.exec(response.headers.get('location') ?? '')?.[1] ?? '';
}
