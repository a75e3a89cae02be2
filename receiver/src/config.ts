/**
 * The settings of an operator, read once from the environment and checked as a whole, so that a receiver that would
 * lose or leak answers does not start.
 */
import {isIP} from 'node:net';
import {join} from 'node:path';
import {readUsers} from './moderation/users.js';
import {
  ConfigError,
  readAllSettings,
  readSettings,
  type Environment,
  type Settings,
} from './settings.js';

export {ConfigError, type Environment} from './settings.js';

/** Where answers are stored. */
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
  /** The public address of that path, without a trailing slash. For links in e-mail and webhooks. */
  readonly url: string;
  readonly database: DatabaseConfig;
  /** Origins whose pages may send answers, or '*'. The word `null` means pages with an opaque origin. */
  readonly origins: readonly string[] | '*';
  /** The number of your own proxies in front (their entries in X-Forwarded-For are trusted). */
  readonly proxies: number;
  readonly moderation: {
    /** One user from the environment, in addition to those of the file; none if the password is empty. */
    readonly user: string;
    readonly password: string;
    /** The file that `npm run user` writes. */
    readonly usersFile: string;
    /** Header in which a single-sign-on proxy names who is logged in; '' for passwords of our own. */
    readonly userHeader: string;
    /** What that proxy sends in `X-Receiver-Proxy-Secret`, so that nobody else can name themselves. */
    readonly proxySecret: string;
  };
  /** The token for reading `/metrics`; '' disables it. */
  readonly metricsToken: string;
  readonly limits: {
    readonly bytes: number;
    readonly perMinute: number;
    readonly burst: number;
    /** How often one sender may read what is public. */
    readonly readsPerMinute: number;
    /** Answers filled in faster than this many seconds are set aside as suspected spam. */
    readonly fastestSeconds: number;
  };
  readonly publish: {
    /** Counts are published again only when this many people have answered since the last publication. */
    readonly batch: number;
    /** And at most once in this many hours. */
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

/** Whether a host name is only reachable from this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (name === 'localhost' || name === '::1') return true;
  return isIP(name) === 4 && name.startsWith('127.');
}

/** Only the database settings, which are all that a backup needs. @throws {ConfigError} */
export function readDatabase(env: Environment): DatabaseConfig {
  return databaseFrom(
    readSettings(env, ['DATABASE_URL', 'RECEIVER_SCHEMA', 'RECEIVER_CONNECTIONS', 'RECEIVER_DATA']),
  );
}

function databaseFrom(
  set: Pick<
    Settings,
    'DATABASE_URL' | 'RECEIVER_SCHEMA' | 'RECEIVER_CONNECTIONS' | 'RECEIVER_DATA'
  >,
): DatabaseConfig {
  if (set.DATABASE_URL === '') return {kind: 'pglite', folder: set.RECEIVER_DATA};
  return {
    kind: 'postgres',
    url: set.DATABASE_URL,
    schema: set.RECEIVER_SCHEMA,
    connections: set.RECEIVER_CONNECTIONS,
  };
}

/** Only the path of the moderators' file, which is all that `npm run user` needs. */
export function readUsersFile(env: Environment): string {
  return usersFileFrom(readSettings(env, ['RECEIVER_DATA', 'RECEIVER_USERS']));
}

function usersFileFrom(set: Pick<Settings, 'RECEIVER_DATA' | 'RECEIVER_USERS'>): string {
  const folder = set.RECEIVER_DATA === 'memory:' ? 'var/receiver' : set.RECEIVER_DATA;
  return set.RECEIVER_USERS || join(folder, 'users');
}

/**
 * Reads the configuration from environment variables; every one has a default.
 * @throws {ConfigError} listing every invalid value, every unknown name, and a public receiver without a password.
 */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const set = readAllSettings(env, faults);
  const {HOST: host, PORT: port, RECEIVER_PATH: path, RECEIVER_PASSWORD: password} = set;
  const usersFile = usersFileFrom(set);
  const userHeader = set.RECEIVER_USER_HEADER;
  if (userHeader !== '' && set.RECEIVER_PROXY_SECRET.length < 16) {
    faults.push(
      'RECEIVER_PROXY_SECRET: expected at least 16 characters that your proxy sends in X-Receiver-Proxy-Secret. Without it anybody could write RECEIVER_USER_HEADER themselves',
    );
  }
  const hasDoor =
    Boolean(env['RECEIVER_PASSWORD']) || userHeader !== '' || readUsers(usersFile).size > 0;
  if (!isLoopback(host) && !hasDoor) {
    faults.push(
      `RECEIVER_PASSWORD: set one, or add somebody with "npm run user -- add NAME". HOST is ${host}, so other machines could read what families wrote`,
    );
  }
  const {RECEIVER_WEBHOOK_URL: webhookUrl, RECEIVER_WEBHOOK_SECRET: secret} = set;
  if (webhookUrl && secret.length < 16) {
    faults.push(
      'RECEIVER_WEBHOOK_SECRET: expected at least 16 characters, so that the other side can tell our calls from forged ones',
    );
  }
  const {RECEIVER_SMTP_URL: smtp, RECEIVER_MAIL_TO: to} = set;
  if (smtp && !to.includes('@'))
    faults.push('RECEIVER_MAIL_TO: expected the address that news of answers goes to');
  if (faults.length > 0) throw new ConfigError(faults);

  return {
    host,
    port,
    path,
    url: (set.RECEIVER_URL || `http://${host}:${port}${path}`).replace(/\/+$/, ''),
    database: databaseFrom(set),
    origins: set.RECEIVER_ORIGINS,
    proxies: set.RECEIVER_PROXIES,
    moderation: {
      user: set.RECEIVER_USER,
      password,
      usersFile,
      userHeader,
      proxySecret: set.RECEIVER_PROXY_SECRET,
    },
    metricsToken: set.RECEIVER_METRICS_TOKEN,
    limits: {
      bytes: set.RECEIVER_BODY_BYTES,
      perMinute: set.RECEIVER_PER_MINUTE,
      burst: set.RECEIVER_BURST,
      readsPerMinute: set.RECEIVER_READS_PER_MINUTE,
      fastestSeconds: set.RECEIVER_FASTEST_SECONDS,
    },
    publish: {
      batch: set.RECEIVER_PUBLISH_BATCH,
      hours: set.RECEIVER_PUBLISH_HOURS,
      reportMonth: set.RECEIVER_REPORT_MONTH,
    },
    keep: {
      days: set.RECEIVER_KEEP_DAYS,
      emailDays: set.RECEIVER_KEEP_EMAIL_DAYS,
      suspectedDays: set.RECEIVER_KEEP_SUSPECTED_DAYS,
    },
    webhook: webhookUrl
      ? {url: webhookUrl, secret, content: set.RECEIVER_WEBHOOK_CONTENT}
      : undefined,
    mail: smtp ? {smtp, from: set.RECEIVER_MAIL_FROM || to, to} : undefined,
    record: set.RECEIVER_RECORD,
    lang: set.RECEIVER_LANG,
    area: {name: set.RECEIVER_AREA, code: set.RECEIVER_AREA_CODE},
    publisher: {name: set.RECEIVER_PUBLISHER, url: set.RECEIVER_PUBLISHER_URL},
  };
}
