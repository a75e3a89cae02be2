/**
 * What an operator can set, read once from the environment and checked as a whole,
 * so that a receiver which would lose or leak answers does not start.
 */
import {isIP} from 'node:net';
import {join} from 'node:path';
import {readUsers} from './moderation/users.js';
import {smallestGroup} from './publish/disclosure.js';

/** Where answers are kept. */
export type DatabaseConfig =
  | {
      readonly kind: 'pglite';
      /** A folder on this machine, or `memory:` for tests. */ readonly folder: string;
    }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      readonly schema: string;
      readonly connections: number;
    };

/** Everything an operator can set. Durations are in days unless the name says otherwise. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The path everything is served under: '' or '/feedback'. */
  readonly path: string;
  /** The public address of that path, without a slash at its end. For links in e-mail and webhooks. */
  readonly url: string;
  readonly database: DatabaseConfig;
  /** Origins whose pages may send answers, or '*'. The word `null` stands for pages that hide theirs. */
  readonly origins: readonly string[] | '*';
  /** How many proxies of your own stand in front (their entries of X-Forwarded-For are trusted). */
  readonly proxies: number;
  readonly moderation: {
    /** One user from the environment, beside those of the file; with an empty password there is none. */
    readonly user: string;
    readonly password: string;
    /** The file that `npm run user` writes. */
    readonly usersFile: string;
    /** Header in which a single-sign-on proxy names who is logged in; '' for passwords of our own. */
    readonly userHeader: string;
    /** What that proxy sends in `X-Receiver-Proxy-Secret`, so that nobody else can name themselves. */
    readonly proxySecret: string;
  };
  /** Who sends it may read `/metrics`; '' for nobody. */
  readonly metricsToken: string;
  readonly limits: {
    readonly bytes: number;
    readonly perMinute: number;
    readonly burst: number;
    /** How often one sender may read what is public. */
    readonly readsPerMinute: number;
    /** Answers filled in faster than this many seconds are put aside as suspected spam. */
    readonly fastestSeconds: number;
  };
  readonly publish: {
    /** Counts are published anew only when so many people have answered since the last look. */
    readonly batch: number;
    /** And at most once in so many hours. */
    readonly hours: number;
    /** The month in which the years of public reports begin, from 1. */
    readonly reportMonth: number;
  };
  readonly keep: {
    readonly days: number;
    readonly emailDays: number;
    readonly suspectedDays: number;
  };
  readonly webhook:
    | {readonly url: string; readonly secret: string; readonly content: 'summary' | 'answers'}
    | undefined;
  readonly mail: {readonly smtp: string; readonly from: string; readonly to: string} | undefined;
  /** Path or address of the record whose `surveys` give questions their words. */
  readonly record: string;
  readonly lang: string;
  readonly area: {readonly name: string; readonly code: string};
  readonly publisher: {readonly name: string; readonly url: string};
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Every fault of a configuration at once; `faults` has one sentence each. */
export class ConfigError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The receiver cannot start:\n${faults.map(fault => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** Whether a host name can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (name === 'localhost' || name === '::1') return true;
  return isIP(name) === 4 && name.startsWith('127.');
}

/** The readers of single settings; what they cannot use goes into `faults`. */
function readersOf(env: Environment, faults: string[]) {
  const text = (name: string, otherwise = '') => env[name]?.trim() || otherwise;
  const number = (
    name: string,
    otherwise: number,
    least: number,
    most = Number.POSITIVE_INFINITY,
  ) => {
    const written = text(name);
    if (written === '') return otherwise;
    const value = Number(written);
    if (Number.isFinite(value) && value >= least && value <= most) return value;
    faults.push(
      `${name}: expected a number ${most === Number.POSITIVE_INFINITY ? `of at least ${least}` : `from ${least} to ${most}`}, got "${written}"`,
    );
    return otherwise;
  };
  const address = (name: string, schemes: readonly string[], otherwise = '') => {
    const written = text(name, otherwise);
    if (written === '' || schemes.includes(protocolOf(written))) return written;
    // The value may hold a password: it is not repeated.
    faults.push(
      `${name}: expected an address beginning with ${schemes.map(scheme => `${scheme}//`).join(' or ')}`,
    );
    return otherwise;
  };
  return {text, number, address};
}

/** Which database, alone: all that a backup needs. @throws {ConfigError} */
export function readDatabase(env: Environment): DatabaseConfig {
  const faults: string[] = [];
  const database = databaseFrom(env, faults);
  if (faults.length > 0) throw new ConfigError(faults);
  return database;
}

function databaseFrom(env: Environment, faults: string[]): DatabaseConfig {
  const {text, number, address} = readersOf(env, faults);
  const url = address('DATABASE_URL', ['postgres:', 'postgresql:']);
  const schema = text('RECEIVER_SCHEMA');
  if (schema && !/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    faults.push(`RECEIVER_SCHEMA: expected small letters, digits and underscores, got "${schema}"`);
  }
  if (url === '') return {kind: 'pglite', folder: readPlaces(env).folder};
  return {kind: 'postgres', url, schema, connections: number('RECEIVER_CONNECTIONS', 10, 1)};
}

/** Where files are, from the environment: all that `npm run user` needs. */
export function readPlaces(env: Environment): {
  readonly folder: string;
  readonly usersFile: string;
} {
  const folder = env['RECEIVER_DATA']?.trim() || 'var/receiver';
  const besides = folder === 'memory:' ? 'var/receiver' : folder;
  return {folder, usersFile: env['RECEIVER_USERS']?.trim() || join(besides, 'users')};
}

/**
 * Reads the configuration from environment variables; every one has a default.
 * @throws {ConfigError} listing every value that cannot be used, and the one thing that must never be: a public
 * receiver without a password.
 */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const {text, number, address} = readersOf(env, faults);

  const host = text('HOST', '127.0.0.1');
  const port = number('PORT', 8787, 0, 65_535);
  const path = `/${text('RECEIVER_PATH', '/feedback')}`.replace(/\/+/g, '/').replace(/\/$/, '');
  const {usersFile} = readPlaces(env);
  const password = env['RECEIVER_PASSWORD'] ?? '';
  const userHeader = text('RECEIVER_USER_HEADER').toLowerCase();
  const proxySecret = text('RECEIVER_PROXY_SECRET');
  if (userHeader !== '' && proxySecret.length < 16) {
    faults.push(
      'RECEIVER_PROXY_SECRET: expected at least 16 characters that your proxy sends in X-Receiver-Proxy-Secret. Without it anybody could write RECEIVER_USER_HEADER themselves',
    );
  }
  const hasDoor = password !== '' || userHeader !== '' || readUsers(usersFile).size > 0;
  if (!isLoopback(host) && !hasDoor) {
    faults.push(
      `RECEIVER_PASSWORD: set one, or add somebody with "npm run user -- add NAME". HOST is ${host}, so other machines could read what families wrote`,
    );
  } else if (password !== '' && password.length < 12) {
    faults.push('RECEIVER_PASSWORD: expected at least 12 characters');
  }
  const user = text('RECEIVER_USER', 'moderator');
  if (user.includes(':')) faults.push('RECEIVER_USER: a user name cannot hold a colon');

  const metricsToken = text('RECEIVER_METRICS_TOKEN');
  if (metricsToken !== '' && !/^[A-Za-z0-9._~+/-]{16,}=*$/.test(metricsToken))
    faults.push(
      'RECEIVER_METRICS_TOKEN: expected at least 16 letters, digits or signs of . _ ~ + / -',
    );

  const webhookUrl = address('RECEIVER_WEBHOOK_URL', ['https:', 'http:']);
  const secret = text('RECEIVER_WEBHOOK_SECRET');
  if (webhookUrl && secret.length < 16) {
    faults.push(
      'RECEIVER_WEBHOOK_SECRET: expected at least 16 characters, so that the other side can tell our calls from forged ones',
    );
  }
  const content = text('RECEIVER_WEBHOOK_CONTENT', 'summary');
  if (content !== 'summary' && content !== 'answers') {
    faults.push(`RECEIVER_WEBHOOK_CONTENT: expected "summary" or "answers", got "${content}"`);
  }
  const smtp = address('RECEIVER_SMTP_URL', ['smtp:', 'smtps:']);
  const to = text('RECEIVER_MAIL_TO');
  const from = text('RECEIVER_MAIL_FROM', to);
  if (smtp && !to.includes('@'))
    faults.push('RECEIVER_MAIL_TO: expected the address that news of answers goes to');

  const config: Config = {
    host,
    port,
    path,
    url: address('RECEIVER_URL', ['https:', 'http:'], `http://${host}:${port}${path}`).replace(
      /\/+$/,
      '',
    ),
    database: databaseFrom(env, faults),
    origins: readOrigins(text('RECEIVER_ORIGINS', '*'), faults),
    proxies: number('RECEIVER_PROXIES', 0, 0),
    moderation: {user, password, usersFile, userHeader, proxySecret},
    metricsToken,
    limits: {
      bytes: number('RECEIVER_BODY_BYTES', 131_072, 1_024),
      perMinute: number('RECEIVER_PER_MINUTE', 60, 1),
      burst: number('RECEIVER_BURST', 60, 1),
      readsPerMinute: number('RECEIVER_READS_PER_MINUTE', 600, 1),
      fastestSeconds: number('RECEIVER_FASTEST_SECONDS', 3, 0),
    },
    publish: {
      batch: number('RECEIVER_PUBLISH_BATCH', 10, smallestGroup),
      hours: number('RECEIVER_PUBLISH_HOURS', 24, 0),
      reportMonth: number('RECEIVER_REPORT_MONTH', 1, 1, 12),
    },
    keep: {
      days: number('RECEIVER_KEEP_DAYS', 730, 1),
      emailDays: number('RECEIVER_KEEP_EMAIL_DAYS', 180, 1),
      suspectedDays: number('RECEIVER_KEEP_SUSPECTED_DAYS', 30, 1),
    },
    webhook: webhookUrl
      ? {url: webhookUrl, secret, content: content === 'answers' ? 'answers' : 'summary'}
      : undefined,
    mail: smtp ? {smtp, from, to} : undefined,
    record: text('RECEIVER_RECORD'),
    lang: text('RECEIVER_LANG', 'en-GB'),
    area: {name: text('RECEIVER_AREA'), code: text('RECEIVER_AREA_CODE')},
    publisher: {
      name: text('RECEIVER_PUBLISHER'),
      url: address('RECEIVER_PUBLISHER_URL', ['https:', 'http:']),
    },
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

function readOrigins(written: string, faults: string[]): readonly string[] | '*' {
  if (written === '*') return '*';
  return written
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(entry => {
      if (entry === 'null') return entry;
      const origin = URL.canParse(entry) ? new URL(entry).origin : 'null';
      if (origin === 'null')
        faults.push(
          `RECEIVER_ORIGINS: expected origins such as https://www.example.gov.uk, got "${entry}"`,
        );
      return origin;
    });
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}
