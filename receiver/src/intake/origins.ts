/** Which pages may send answers, and the CORS headers for their browsers. No cookies, so no credentials. */
import type {Context} from 'hono';

/** Origins from the configuration: a list, or '*' for all. */
export type AllowedOrigins = readonly string[] | '*';

/**
 * Whether the origin of a request is allowed. Requests without an origin are not from a page of another site, and
 * our own pages (a form shown again after an error) always may.
 */
export function isAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: AllowedOrigins,
): boolean {
  if (origin === undefined || allowed === '*' || allowed.includes(origin)) return true;
  return origin !== 'null' && URL.canParse(origin) && new URL(origin).host === host;
}

/** Lets a page of an allowed origin read the answer, its Retry-After included. */
export function allowReading(c: Context, allowed: AllowedOrigins): void {
  const origin = c.req.header('origin');
  if (allowed !== '*') c.header('Vary', 'Origin', {append: true});
  if (origin === undefined || !isAllowed(origin, c.req.header('host'), allowed)) return;
  c.header('Access-Control-Allow-Origin', allowed === '*' ? '*' : origin);
  c.header('Access-Control-Expose-Headers', 'Retry-After, Location');
}

/** Answers a browser's preflight request. */
export function answerPreflight(c: Context, allowed: AllowedOrigins): Response {
  allowReading(c, allowed);
  c.header('Access-Control-Allow-Methods', 'POST');
  c.header('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key, Accept');
  c.header('Access-Control-Max-Age', '86400');
  return c.body(null, 204);
}
