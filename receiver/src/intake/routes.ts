/**
 * `POST` receives an answer, `GET receipt/…` returns its receipt again. Only HTTP: the decisions are made elsewhere.
 */
import {Hono, type Context} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {sendPage} from '../page.js';
import {problemResponse, type Problem} from '../problem.js';
import {surveyState, type Survey} from '../publish/surveys.js';
import type {Services} from '../services.js';
import {createBatchedStore} from '../store/store-batch.js';
import {findFirst, type Stored} from '../store/store-submission.js';
import {renderFormAgain, renderReceipt, renderRefusal} from './answer-pages.js';
import {addressOf, senderOf} from './connection.js';
import {allowReading, answerPreflight, isAllowed} from './origins.js';
import {createRateLimit} from './rate-limit.js';
import {readBody} from './read-body.js';
import {createKeyMaker, hashSubmission, isIntentKey, isReference} from './receipt.js';
import type {FieldError, RawSubmission} from './submission.js';
import {suspect} from './suspicion.js';
import {checkSubmission, type Checked} from './validate.js';

/** How many receipts one connection may request: guessing one would take years. */
const receiptsPerMinute = 20;

/** Routes relative to the receiver's path. */
export function intakeRoutes(services: Services): Hono {
  const {config, db, now, elapsed, random, surveys, channels} = services;
  const {origins, limits, path} = config;
  const rateLimit = createRateLimit(limits.perMinute, limits.burst, random, elapsed);
  const makeKey = createKeyMaker(random, elapsed);
  const store = createBatchedStore(db, random);
  const routes = new Hono();

  routes.options('/', c => answerPreflight(c, origins));

  routes.use('/', async (c, next) => {
    if (c.req.method === 'POST') allowReading(c, origins);
    await next();
  });

  routes.post(
    '/',
    async (c, next) => {
      const origin = c.req.header('origin');
      if (!isAllowed(origin, c.req.header('host'), origins)) return refuse(c, path, wrongOrigin);
      const wait = rateLimit.take(senderOf(c, config.proxies));
      if (wait > 0) return refuse(c, path, {...tooMany, retryAfter: wait});
      return next();
    },
    bodyLimit({
      maxSize: limits.bytes,
      onError: c => {
        // The rest of the body is not read, so the connection cannot be reused.
        c.header('Connection', 'close');
        return refuse(c, path, tooLarge);
      },
    }),
    async c => {
      const body = await readBody(c.req.raw);
      if (body.kind === 'unsupported') return refuse(c, path, wrongType);
      if (body.kind === 'unreadable') return refuse(c, path, {...unreadable, detail: body.why});
      const {raw} = body;
      const survey = (await surveys.current()).find(
        ({id}) => raw.purpose === 'survey' && id === raw.item,
      );
      const checked = checkSubmission(raw, survey);
      const key = readKey(raw, c.req.header('idempotency-key'), body.kind);
      const errors = [...key.errors, ...(checked.ok ? [] : checked.errors)];
      if (checked.ok && errors.length === 0) {
        const closed = surveyErrors(survey, now());
        const first =
          closed.length > 0
            ? await findFirst(db, {
                intentKey: key.given,
                bodyHash: hashSubmission(checked.submission, checked.said),
              })
            : undefined;
        // A retry gets its receipt even if its survey has closed since, because the answer is stored.
        if (first) return reply(c, first);
        if (closed.length === 0) return receive(c, raw, checked, key.given);
        errors.push(...closed);
      }
      if (wantsPage(c)) return sendPage(c, renderFormAgain(path, raw, errors, survey), 422);
      return refuse(c, path, {...invalid, errors});
    },
  );

  async function receive(
    c: Context,
    raw: RawSubmission,
    {submission, said}: Extract<Checked, {ok: true}>,
    givenKey: string,
  ): Promise<Response> {
    const bodyHash = hashSubmission(submission, said);
    const suspicion = suspect(raw, submission, limits.fastestSeconds);
    const stored = await store({
      submission,
      intentKey: givenKey || makeKey(bodyHash, addressOf(c, config.proxies)),
      bodyHash,
      suspicion,
      receivedAt: now(),
      channels: suspicion === '' ? channels : [],
    });
    return reply(c, stored);
  }

  function reply(c: Context, stored: Stored): Response | Promise<Response> {
    if (stored.outcome === 'conflict') return refuse(c, path, keyReused);
    const {reference, outcome} = stored;
    c.header('Location', `${path}/receipt/${reference}`);
    // A redirect, so that reloading the receipt does not send the form again.
    if (wantsPage(c)) return c.body(null, 303);
    c.header('Cache-Control', 'no-store');
    return c.json({reference}, outcome === 'stored' ? 201 : 200);
  }

  const receiptLimit = createRateLimit(receiptsPerMinute, receiptsPerMinute, random, elapsed);
  routes.get('/receipt/:reference', async c => {
    const wait = receiptLimit.take(senderOf(c, config.proxies));
    if (wait > 0) return refuse(c, path, {...tooManyReceipts, retryAfter: wait});
    const reference = c.req.param('reference');
    const found = isReference(reference)
      ? await db
          .selectFrom('submission')
          .select('received_at')
          .where('reference', '=', reference)
          .where('erased_at', 'is', null)
          .executeTakeFirst()
      : undefined;
    if (found) return sendPage(c, renderReceipt(path, reference, found.received_at));
    return sendPage(
      c,
      renderRefusal(
        path,
        'No answer has this reference',
        'Check the reference: it looks like SW-7K3M-Q2.',
      ),
      404,
    );
  });

  return routes;
}

/** The intent key, from the body or the header; forms may not have one. */
function readKey(
  raw: RawSubmission,
  header: string | undefined,
  kind: 'json' | 'form',
): {given: string; errors: FieldError[]} {
  const error = (message: string): {given: string; errors: FieldError[]} => ({
    given: '',
    errors: [{field: 'key', message, code: 'not-a-key'}],
  });
  const written = raw.key === undefined || raw.key === '' ? undefined : raw.key;
  // The header's draft standard writes it as a quoted string.
  const fromHeader = header?.replace(/^"(.*)"$/, '$1');
  if (written !== undefined && fromHeader !== undefined && written !== fromHeader)
    return error('The key and the Idempotency-Key header differ.');
  const key = written ?? fromHeader;
  if (key === undefined && kind === 'form') return {given: '', errors: []};
  return isIntentKey(key)
    ? {given: key, errors: []}
    : error('Expected a key of 22 to 128 letters, digits, hyphens or underscores.');
}

function surveyErrors(survey: Survey | undefined, now: Date): FieldError[] {
  const state = survey ? surveyState(survey, now) : 'open';
  if (state === 'not-open')
    return [{field: 'item', message: 'This survey has not opened yet.', code: state}];
  if (state === 'closed') return [{field: 'item', message: 'This survey has closed.', code: state}];
  return [];
}

/** Whether the reply is for a person: a form post that accepts HTML. Scripts accept anything, or JSON. */
function wantsPage(c: Context): boolean {
  const accept = c.req.header('accept') ?? '';
  return (
    accept.includes('text/html') &&
    !(c.req.header('content-type') ?? '').startsWith('application/json')
  );
}

function refuse(c: Context, path: string, problem: Problem): Response | Promise<Response> {
  if (problem.retryAfter !== undefined) c.header('Retry-After', String(problem.retryAfter));
  if (wantsPage(c))
    return sendPage(c, renderRefusal(path, problem.title, problem.detail ?? ''), problem.status);
  return problemResponse(problem, new Headers(c.res.headers));
}

const invalid: Problem = {
  status: 422,
  name: 'invalid-answers',
  title: 'Some answers need a change',
};
const unreadable: Problem = {status: 400, name: 'unreadable', title: 'This could not be read'};
const keyReused: Problem = {
  status: 409,
  name: 'key-reused',
  title: 'This key was used for another answer',
  detail: 'Nothing was changed. A changed answer needs a key of its own.',
};
const wrongOrigin: Problem = {
  status: 403,
  name: 'origin-not-allowed',
  title: 'This page may not send answers here',
  detail: 'The operator has to add its address to RECEIVER_ORIGINS.',
};
const wrongType: Problem = {
  status: 415,
  name: 'unsupported-type',
  title: 'This kind of content is not taken in',
  detail:
    'Expected application/json in UTF-8, application/x-www-form-urlencoded or multipart/form-data, not compressed.',
};
const tooLarge: Problem = {
  status: 413,
  name: 'too-large',
  title: 'This answer is too long',
  detail: 'Make it shorter and send it again.',
};
const tooManyReceipts: Problem = {
  status: 429,
  name: 'too-many',
  title: 'Too many receipts at once',
  detail: 'Wait a minute, then open it again.',
};
const tooMany: Problem = {
  status: 429,
  name: 'too-many',
  title: 'Too many answers at once',
  detail:
    'Many answers came from your connection in a short time. Wait a little, then send it again.',
};
