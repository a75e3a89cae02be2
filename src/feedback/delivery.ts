/** One attempt: one request, its reply or its failure, and what that proves. */
import {backOff, retryAfter} from './back-off.js';
import type {Sendable} from './draft.js';
import type {Environment} from './environment.js';
import type {PostRequest, Reply} from './receivers/receiver.js';
import {receiverFor, requestFor} from './receivers/receivers.js';
import {isOtherEndpoint, isTurnedAway, likelyCause, refusal} from './receivers/replies.js';
import type {Outcome} from './submission.js';

/**
 * Client errors that mean "not now": the server timed out waiting for the request, is not ready for it, or had too
 * many.
 */
const NOT_NOW = [408, 425, 429];

/**
 * Sends a submission once.
 *
 * @param timeLimit milliseconds until the request, including its reply, is abandoned
 * @param left aborted when the user leaves the page
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
  // Stored by a release with a receiver that this one does not have: it stays stored, and its outcome is unknown.
  if (!receiver || !request || 'open' in request) return {kind: 'unknown'};

  let reply: Reply | undefined;
  const diagnosis = () => ({status: reply?.status ?? 0, cause: likelyCause(reply ?? {})});
  const later = (asked?: number, perhaps?: boolean): Outcome => ({
    kind: 'waiting',
    perhaps,
    // Where the receiver named a time, randomness may only add to it.
    until: now() + (asked === undefined ? backOff(tries, random()) : asked + random() * 1_000),
    reason: asked !== undefined ? 'asked' : online() ? 'trouble' : 'offline',
    ...diagnosis(),
  });
  // The request may have arrived. A receiver that recognises a repeated key is asked again; any other only if the
  // person says so.
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
      // A server that says when to retry has rejected the request; otherwise a gateway may have lost the reply.
      return status === 503 && asked !== undefined ? later(asked) : ambiguous();
    const read = receiver.read(reply, target);
    if (status >= 200 && status < 300) {
      const isApi = target.receiver !== 'form' && target.receiver !== 'multipart';
      return read ?? (isTurnedAway(reply, isApi) ? later() : ambiguous());
    }
    if (read?.kind === 'refused') return read;
    // Other obstacles (a log-in, a firewall, an address that has gone) are not the person's mistake. Nor is a refusal
    // whose reasons were lost on the way: it is requested again.
    return (reply.text === undefined ? undefined : refusal(reply, target)) ?? later();
  } catch {
    return ambiguous();
  } finally {
    stopTimer();
    left.removeEventListener('abort', abort);
  }
}
