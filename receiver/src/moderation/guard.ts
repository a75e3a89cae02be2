/**
 * Authentication for the moderation pages, without cookies: HTTP Basic over the operator's TLS, or the name that a
 * single-sign-on proxy in front puts into a header.
 *
 * `hono/basic-auth` itself cannot count wrong passwords nor show a page of ours, so we use the reader it is made of.
 */
import {createHmac, timingSafeEqual} from 'node:crypto';
import type {Context, MiddlewareHandler} from 'hono';
import {auth} from 'hono/utils/basic-auth';
import {senderOf} from '../intake/connection.js';
import {renderRefusal} from '../intake/answer-pages.js';
import {createRateLimit} from '../intake/rate-limit.js';
import {sendPage} from '../page.js';
import type {Services} from '../services.js';
import {hashPassword, matchesPassword} from './passwords.js';
import {nameFault, openUserFile} from './users.js';

/** What authenticated routes know. */
export interface ModerationEnv {
  readonly Variables: {readonly moderator: string};
}

/** Passwords checked per minute: for one name from one sender, and for all names together. */
const triesPerMinute = 10;
const triesOfAllPerMinute = 60;
/** How long a correct password is not hashed again, in milliseconds. */
const trusted = 600_000;
const mostTrusted = 1_000;

export function guard(services: Services): MiddlewareHandler<ModerationEnv> {
  const {userHeader} = services.config.moderation;
  return userHeader === '' ? guardByPassword(services) : guardByProxy(services);
}

/** A proxy names the user it has authenticated, and proves with a secret that it is the proxy. */
function guardByProxy({config, random}: Services): MiddlewareHandler<ModerationEnv> {
  const {userHeader, proxySecret} = config.moderation;
  const salt = random(32);
  return async (c, next) => {
    const name = c.req.header(userHeader)?.trim() ?? '';
    if (!sameText(salt, c.req.header('x-receiver-proxy-secret') ?? '', proxySecret))
      return refuse(
        c,
        config.path,
        'Log in first',
        'These pages open only through the log-in page of your organisation.',
      );
    if (nameFault(name))
      return refuse(
        c,
        config.path,
        'Nobody is named',
        `The log-in page in front did not say who you are (${userHeader}).`,
      );
    c.set('moderator', name);
    return next();
  };
}

function guardByPassword({config, random, elapsed}: Services): MiddlewareHandler<ModerationEnv> {
  const {moderation, path, proxies} = config;
  const file = openUserFile(moderation.usersFile);
  const triesByName = createRateLimit(triesPerMinute, triesPerMinute, random, elapsed);
  const triesByAll = createRateLimit(triesOfAllPerMinute, triesOfAllPerMinute, random, elapsed);
  const salt = random(32);
  const right = new Map<string, number>();
  let version = file.version();
  /** For unknown names, so that they take as long as existing ones. */
  const nobody = hashPassword('');

  async function isRight(name: string, password: string): Promise<boolean> {
    const stored = file.read().get(name);
    if (stored !== undefined) return matchesPassword(password, stored);
    if (moderation.password !== '' && sameText(salt, name, moderation.user))
      return sameText(salt, password, moderation.password);
    await matchesPassword(password, await nobody);
    return false;
  }

  return async (c, next) => {
    const users = file.read();
    if (file.version() !== version) right.clear();
    version = file.version();
    // Required even from this machine, because with a proxy in front everybody seems to be this machine.
    if (moderation.password === '' && users.size === 0)
      return refuse(
        c,
        path,
        'Set a password first',
        'The operator has to add a user, or set RECEIVER_PASSWORD, before these pages open.',
      );
    const given = auth(c.req.raw);
    if (!given) return ask(c, path);
    const {username, password} = given;
    const key = createHmac('sha256', salt).update(`${username}:${password}`).digest('base64url');
    const time = elapsed();
    // An authenticated user stays so, whatever somebody else behind the same address guesses meanwhile.
    if (time - (right.get(key) ?? Number.NEGATIVE_INFINITY) >= trusted) {
      const sender = senderOf(c, proxies);
      const ofName = `${sender} ${username}`;
      // Before the password is checked: if the correct one were still accepted, guessing would not be limited.
      const wait = triesByName.take(ofName) || triesByAll.take(sender);
      if (wait > 0) return slowDown(c, path, wait);
      if (!(await isRight(username, password))) return ask(c, path);
    }
    right.delete(key);
    if (right.size >= mostTrusted) right.delete(right.keys().next().value ?? '');
    right.set(key, time);
    c.set('moderator', username);
    return next();
  };
}

function slowDown(c: Context, path: string, wait: number) {
  c.header('Retry-After', String(wait));
  return sendPage(
    c,
    renderRefusal(path, 'Too many wrong passwords', `Wait ${wait} seconds before you try again.`),
    429,
  );
}

function ask(c: Context, path: string) {
  c.header('WWW-Authenticate', 'Basic realm="Feedback", charset="UTF-8"');
  c.header('Cache-Control', 'no-store');
  c.status(401);
  return c.html(
    renderRefusal(
      path,
      'A password is needed',
      'Ask the operator of this receiver for your user name and password.',
    ),
  );
}

function refuse(c: Context, path: string, title: string, detail: string) {
  return sendPage(c, renderRefusal(path, title, detail), 403);
}

/** Hashes have one length, so that the comparison takes the same time for every guess. */
function sameText(salt: Uint8Array, given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', salt).update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
