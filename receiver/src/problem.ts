/** Errors for machines: problem details as RFC 9457 has them. */
import type {FieldError} from './intake/submission.js';

/** What went wrong. `type` ends in a stable word for programs; `detail` is a sentence for people. */
export interface Problem {
  readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly name: string;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

/** A response with the problem as `application/problem+json`. */
export function problemResponse(problem: Problem, headers: Headers = new Headers()): Response {
  const {status, name, title, detail, errors, retryAfter} = problem;
  headers.set('Content-Type', 'application/problem+json');
  headers.set('Cache-Control', 'no-store');
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  const body = {
    type: `urn:send-widgets:problem:${name}`,
    title,
    status,
    ...(detail && {detail}),
    ...(errors && {errors}),
  };
  return new Response(JSON.stringify(body), {status, headers});
}
