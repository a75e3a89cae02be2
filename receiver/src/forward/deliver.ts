/**
 * Empties the outbox. A message is claimed for a while before it is sent, so that of several receivers one sends it;
 * it is deleted only after the other side has accepted it. After a crash between the two it is sent again, under the
 * same id.
 */
import type {ExpressionBuilder, Selectable} from 'kysely';
import type {OutboxTable, Tables} from '../database/tables.js';
import type {Services} from '../services.js';
import {findSubmission} from '../store/submissions.js';
import {nextAttempt} from './back-off.js';
import {createNotice} from './notice.js';
import {createWebhookCall} from './webhook.js';

type Message = Selectable<OutboxTable>;

/** How long a claim is valid: longer than any attempt may take. */
const claim = 60_000;

/** Sends what is due, at most `limit` messages. @returns how many were processed. */
export async function deliver(services: Services, limit = 50): Promise<number> {
  const {db, now} = services;
  const due = await db
    .selectFrom('outbox')
    .selectAll()
    .where('gave_up', '=', false)
    // Messages never tried are due at once, and no claim lasts longer than ours: the clock may have been set back
    // since.
    .where(eb => eb.or([eb('due_at', '<=', now()), eb('attempts', '=', 0)]))
    .where(eb => isUnclaimed(eb, now()))
    .orderBy('due_at')
    .limit(limit)
    .execute();
  let taken = 0;
  for (const message of due) {
    if (!(await claimMessage(services, message))) continue;
    taken += 1;
    await attempt(services, message);
  }
  return taken;
}

function isUnclaimed(eb: ExpressionBuilder<Tables, 'outbox'>, now: Date) {
  return eb.or([
    eb('claimed_until', 'is', null),
    eb('claimed_until', '<', now),
    eb('claimed_until', '>', new Date(now.getTime() + claim)),
  ]);
}

async function claimMessage({db, now}: Services, message: Message): Promise<boolean> {
  const time = now();
  const result = await db
    .updateTable('outbox')
    .set({claimed_until: new Date(time.getTime() + claim)})
    .where('id', '=', message.id)
    .where('attempts', '=', message.attempts)
    .where(eb => isUnclaimed(eb, time))
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

async function attempt(services: Services, message: Message): Promise<void> {
  const {db, now, random, report} = services;
  const outcome = await transmit(services, message);
  if (outcome.done) {
    await db.deleteFrom('outbox').where('id', '=', message.id).execute();
    return;
  }
  const attempts = message.attempts + 1;
  const jitter = (random(1)[0] ?? 0) / 255;
  const due = outcome.final ? undefined : nextAttempt(attempts, now(), jitter, outcome.retryAfter);
  if (!due) report(`Gave up on telling ${message.channel} of ${message.reference}: ${outcome.why}`);
  await db
    .updateTable('outbox')
    .set({
      attempts,
      last_error: outcome.why,
      claimed_until: null,
      due_at: due ?? now(),
      gave_up: !due,
    })
    .where('id', '=', message.id)
    .execute();
}

type Outcome =
  | {readonly done: true}
  | {
      readonly done: false;
      readonly why: string;
      readonly final: boolean;
      readonly retryAfter?: string;
    };

async function transmit({config, db, now, send}: Services, message: Message): Promise<Outcome> {
  const submission = await findSubmission(db, message.reference);
  // Erased before it was sent: there is nothing to report any more.
  if (!submission) return {done: true};
  try {
    if (message.channel === 'mail' && config.mail) {
      await send.mail(createNotice({url: config.url, mail: config.mail}, message.id, submission));
      return {done: true};
    }
    if (message.channel === 'webhook' && config.webhook) {
      const call = createWebhookCall(
        {url: config.url, webhook: config.webhook},
        message.id,
        submission,
        now(),
      );
      const {status, retryAfter} = await send.post(config.webhook.url, call.headers, call.body);
      if (status >= 200 && status < 300) return {done: true};
      // 410 is how the other side says that it is gone for good.
      return {done: false, why: `the server answered ${status}`, final: status === 410, retryAfter};
    }
    return {done: false, why: `${message.channel} is not configured any more`, final: false};
  } catch (error) {
    return {done: false, why: whyOf(error), final: false};
  }
}

/** A short cause, which `fetch` nests one level deeper. Without addresses, which may contain a password. */
function whyOf(error: unknown): string {
  const {name, code, cause} = error as {name?: string; code?: string; cause?: {code?: string}};
  if (name === 'TimeoutError') return 'no answer in time';
  return cause?.code ?? code ?? 'no connection';
}
