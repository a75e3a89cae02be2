/** One try: one request, its reply or its failure, and what that proves. */
import type {Sendable} from './draft.js';
import type {Environment} from './environment.js';
import {refusal, type Reply} from './receivers/receiver.js';
import {receiverFor, requestFor} from './receivers/receivers.js';
import type {Outcome} from './submission.js';
import {backOff, retryAfter} from './waiting.js';

/** Client errors that mean "not now": the server gave up waiting for the request, is not ready for it, or had too many. */
const NOT_NOW = [408, 425, 429];

/**
 * Sends a submission once.
 *
 * @param patience milliseconds until the request, its reply included, is given up
 * @param left aborts when the page is left
 */
export async function deliver(
  record: Sendable,
  environment: Environment,
  patience: number,
  left: AbortSignal,
): Promise<Outcome> {
  const {submission, target, tries} = record;
  const {now, random, online} = environment;
  const receiver = receiverFor(target.receiver);
  const request = requestFor(submission, target);
  // Stored by a release that knew a receiver which this one does not: kept, and nothing said that is not so.
  if (!receiver || !request || 'open' in request) return {kind: 'unknown'};

  const later = (asked?: number, perhaps?: boolean): Outcome => ({
    kind: 'waiting',
    perhaps,
    // Asked for time, chance may only add to it.
    until: now() + (asked === undefined ? backOff(tries, random()) : asked + random() * 1_000),
    reason: asked !== undefined ? 'asked' : online() ? 'trouble' : 'offline',
  });
  // The request may have arrived. Who knows a repeated key is asked again; of anybody else, only the person may ask.
  const ambiguous = (): Outcome => (target.keyed ? later(undefined, true) : {kind: 'unknown'});

  const controller = new AbortController();
  const giveUp = () => controller.abort();
  const stopTimer = environment.setTimer(giveUp, patience);
  left.addEventListener('abort', giveUp);
  try {
    const response = await environment.fetch(
      request.url,
      Object.assign(request.init, {signal: controller.signal}),
    );
    const {status} = response;
    const text = await response.text().catch(() => undefined);
    const reply: Reply = {status, text, url: response.url};
    const asked = retryAfter(response.headers, now());
    if (NOT_NOW.includes(status)) return later(asked);
    if (response.ok) return receiver.read(reply, target) ?? ambiguous();
    // A refusal whose reasons were lost on the way is worth asking for again, where asking is safe.
    if (status >= 400 && status < 500 && (text !== undefined || !target.keyed)) {
      const read = receiver.read(reply, target);
      return read?.kind === 'refused' ? read : refusal(reply, target);
    }
    // A server that says when to come back has turned the request away; without that, a gateway may have lost the reply.
    return status === 503 && asked !== undefined ? later(asked) : ambiguous();
  } catch {
    return ambiguous();
  } finally {
    stopTimer();
    left.removeEventListener('abort', giveUp);
  }
}
