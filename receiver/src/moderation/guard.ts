/**
 * The door to the moderation pages: HTTP Basic over the operator's TLS, without cookies. Changes are taken only from
 * our own pages, as browsers send the password along with forms that other sites prepared.
 */
import {createHash, timingSafeEqual} from 'node:crypto';
import type {Context, MiddlewareHandler} from 'hono';
import {addressOf} from '../intake/connection.js';
import {renderRefusal} from '../intake/answer-pages.js';
import {createRateLimit} from '../intake/rate-limit.js';
import {sendPage} from '../page.js';
import type {Services} from '../services.js';

const wrongPerMinute = 10;

export function guard({config, random, now}: Services): MiddlewareHandler {
  const {moderation, path, proxies} = config;
  const wrongTries = createRateLimit(wrongPerMinute, wrongPerMinute, random, now);
  const expected = digest(`${moderation.user}:${moderation.password}`);

  return async (c, next) => {
    // Not even this machine enters without one: a proxy in front makes everybody look like this machine.
    if (moderation.password === '')
      return refuse(
        c,
        path,
        'Set a password first',
        'The operator has to set RECEIVER_PASSWORD before these pages open.',
      );
    const given = c.req.header('authorization') ?? '';
    if (given === '') return ask(c, path);
    const address = addressOf(c, proxies);
    // Before the password is looked at: were the right one still let in, guessing would never have to wait.
    const wait = wrongTries.wait(address);
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return sendPage(
        c,
        renderRefusal(
          path,
          'Too many wrong passwords',
          `Wait ${wait} seconds before you try again.`,
        ),
        429,
      );
    }
    if (!timingSafeEqual(digest(decode(given)), expected)) {
      wrongTries.take(address);
      return ask(c, path);
    }
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !comesFromUs(c)) {
      return refuse(
        c,
        path,
        'This change was not made on this page',
        'Open the page here and make the change again.',
      );
    }
    return next();
  };
}

function ask(c: Context, path: string) {
  c.header('WWW-Authenticate', 'Basic realm="Feedback", charset="UTF-8"');
  c.header('Cache-Control', 'no-store');
  c.status(401);
  return c.html(
    renderRefusal(
      path,
      'A password is needed',
      'Ask the operator of this receiver for the user name and password.',
    ),
  );
}

function refuse(c: Context, path: string, title: string, detail: string) {
  return sendPage(c, renderRefusal(path, title, detail), 403);
}

/** Browsers say where a request comes from; those too old for that send its origin. One of both is required. */
function comesFromUs(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return (
    origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header('host')
  );
}

function decode(authorization: string): string {
  const [scheme, value] = authorization.split(/\s+/);
  return scheme?.toLowerCase() === 'basic' && value
    ? Buffer.from(value, 'base64').toString('utf8')
    : '';
}

/** Hashes have one length, so that the comparison takes the same time for every guess. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
