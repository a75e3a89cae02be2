/** One try: one request, its reply or its failure, and what that proves. */
import {backOff, retryAfter} from './back-off.js';
import type {Sendable} from './draft.js';
import type {Environment} from './environment.js';
import type {PostRequest, Reply} from './receivers/receiver.js';
import {receiverFor, requestFor} from './receivers/receivers.js';
import {isOtherEndpoint, isTurnedAway, likelyCause, refusal} from './receivers/replies.js';
import type {Outcome} from './submission.js';

/** Client errors that mean "not now": the server gave up waiting for the request, is not ready for it, or had too many. */
const NOT_NOW = [408, 425, 429];

/**
 * Sends a submission once.
 *
 * @param timeLimit milliseconds until the request, its reply included, is given up
 * @param left aborts when the page is left
 */
export async function deliver(
  record: Sendable,
  environment: Environment,
  timeLimit: number,
  left: AbortSignal,
): Promise<Outcome> {
  const {submission, target, tries} = record;
  const {now, random, online} = environment;
  const receiver = receiverFor(target.receiver);
  const request = requestFor(submission, target);
  // Stored by a release that knew a receiver which this one does not: kept, and nothing is claimed that is not so.
  if (!receiver || !request || 'open' in request) return {kind: 'unknown'};

  let reply: Reply | undefined;
  const diagnosis = () => ({status: reply?.status ?? 0, cause: likelyCause(reply ?? {})});
  const later = (asked?: number, perhaps?: boolean): Outcome => ({
    kind: 'waiting',
    perhaps,
    // Asked for time, chance may only add to it.
    until: now() + (asked === undefined ? backOff(tries, random()) : asked + random() * 1_000),
    reason: asked !== undefined ? 'asked' : online() ? 'trouble' : 'offline',
    ...diagnosis(),
  });
  // The request may have arrived. Whoever knows a repeated key is asked again; of anybody else, only the person may ask.
  const ambiguous = (): Outcome =>
    target.keyed ? later(undefined, true) : {kind: 'unknown', ...diagnosis()};

  const controller = new AbortController();
  const abort = () => controller.abort();
  const stopTimer = environment.setTimer(abort, timeLimit);
  left.addEventListener('abort', abort);
  const ask = async ({init}: PostRequest, url: string): Promise<[Reply, Headers]> => {
    const response = await environment.fetch(url, Object.assign(init, {signal: controller.signal}));
    const text = await response.text().catch(() => undefined);
    const {status, redirected} = response;
    return [{status, text, url: response.url, redirected}, response.headers];
  };
  try {
    let headers: Headers;
    [reply, headers] = await ask(request, request.url);
    if (request.otherwise && isOtherEndpoint(reply))
      [reply, headers] = await ask(request, request.otherwise);
    const {status} = reply;
    const asked = retryAfter(headers, now());
    if (NOT_NOW.includes(status)) return later(asked);
    if (status >= 500)
      // A server that says when to come back has turned the request away; without that, a gateway may have lost the reply.
      return status === 503 && asked !== undefined ? later(asked) : ambiguous();
    const read = receiver.read(reply, target);
    if (status >= 200 && status < 300) {
      const isApi = target.receiver !== 'form' && target.receiver !== 'multipart';
      return read ?? (isTurnedAway(reply, isApi) ? later() : ambiguous());
    }
    if (read?.kind === 'refused') return read;
    // Whatever else keeps the answer out (a log-in, a firewall, an address that has gone) is not the person's mistake.
    // Nor is a refusal whose reasons were lost on the way: it is asked for again.
    return (reply.text === undefined ? undefined : refusal(reply, target)) ?? later();
  } catch {
    return ambiguous();
  } finally {
    stopTimer();
    left.removeEventListener('abort', abort);
  }
}
