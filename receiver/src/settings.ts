/** Every environment variable that an operator can set, each with its default and its allowed values. */
import * as v from 'valibot';
import {smallestGroup} from './publish/disclosure.js';

export type Environment = Readonly<Record<string, string | undefined>>;

const text = (otherwise = '') => v.pipe(v.optional(v.string(), ''), v.trim(), orElse(otherwise));

/** An empty setting counts as missing. */
function orElse(otherwise: string) {
  return v.transform((written: string) => written || otherwise);
}

function number(otherwise: number, least: number, most = Number.POSITIVE_INFINITY) {
  const range =
    most === Number.POSITIVE_INFINITY ? `of at least ${least}` : `from ${least} to ${most}`;
  return v.pipe(
    text(String(otherwise)),
    v.check(
      written => Number(written) >= least && Number(written) <= most,
      ({input}) => `expected a number ${range}, got "${input}"`,
    ),
    v.transform(Number),
  );
}

/** The value may contain a password, so it is not repeated. */
function address(schemes: readonly string[]) {
  return v.pipe(
    text(),
    v.check(
      written => written === '' || schemes.includes(protocolOf(written)),
      `expected an address beginning with ${schemes.map(scheme => `${scheme}//`).join(' or ')}`,
    ),
  );
}

function protocolOf(written: string): string {
  return URL.canParse(written) ? new URL(written).protocol : '';
}

const matching = (pattern: RegExp, message: string) =>
  v.pipe(
    text(),
    v.check(written => written === '' || pattern.test(written), message),
  );

const web = ['https:', 'http:'];

const origins = v.pipe(
  text('*'),
  v.transform(written => (written === '*' ? written : written.split(/[\s,]+/).filter(Boolean))),
  v.rawTransform(({dataset: {value}, addIssue}): readonly string[] | '*' => {
    if (typeof value === 'string') return '*';
    return value.map(entry => {
      if (entry === 'null') return entry;
      const origin = URL.canParse(entry) ? new URL(entry).origin : 'null';
      if (origin === 'null')
        addIssue({message: `expected origins such as https://www.example.gov.uk, got "${entry}"`});
      return origin;
    });
  }),
);

const settings = v.object({
  HOST: text('127.0.0.1'),
  PORT: number(8787, 0, 65_535),
  DATABASE_URL: address(['postgres:', 'postgresql:']),
  RECEIVER_PATH: v.pipe(
    text('/feedback'),
    v.transform(path => `/${path}`.replace(/\/+/g, '/').replace(/\/$/, '')),
  ),
  RECEIVER_URL: address(web),
  RECEIVER_USERS: text(),
  RECEIVER_PASSWORD: v.pipe(
    v.optional(v.string(), ''),
    v.check(
      password => password === '' || password.length >= 12,
      'expected at least 12 characters',
    ),
  ),
  RECEIVER_USER: v.pipe(
    text('moderator'),
    v.check(name => !name.includes(':'), 'a user name cannot hold a colon'),
  ),
  RECEIVER_USER_HEADER: v.pipe(text(), v.toLowerCase()),
  RECEIVER_PROXY_SECRET: text(),
  RECEIVER_ORIGINS: origins,
  RECEIVER_PROXIES: number(0, 0),
  RECEIVER_DATA: text('var/receiver'),
  RECEIVER_SCHEMA: v.pipe(
    text(),
    v.check(
      schema => schema === '' || /^[a-z_][a-z0-9_]{0,62}$/.test(schema),
      ({input}) => `expected small letters, digits and underscores, got "${input}"`,
    ),
  ),
  RECEIVER_CONNECTIONS: number(10, 1),
  RECEIVER_KEEP_DAYS: number(730, 1),
  RECEIVER_KEEP_EMAIL_DAYS: number(180, 1),
  RECEIVER_KEEP_SUSPECTED_DAYS: number(30, 1),
  RECEIVER_PER_MINUTE: number(60, 1),
  RECEIVER_BURST: number(60, 1),
  RECEIVER_FASTEST_SECONDS: number(3, 0),
  RECEIVER_READS_PER_MINUTE: number(600, 1),
  RECEIVER_PUBLISH_BATCH: number(10, smallestGroup),
  RECEIVER_PUBLISH_HOURS: number(24, 0),
  RECEIVER_REPORT_MONTH: number(1, 1, 12),
  RECEIVER_METRICS_TOKEN: matching(
    /^[A-Za-z0-9._~+/-]{16,}=*$/,
    'expected at least 16 letters, digits or signs of . _ ~ + / -',
  ),
  RECEIVER_BODY_BYTES: number(131_072, 1_024),
  RECEIVER_RECORD: text(),
  RECEIVER_AREA: text(),
  RECEIVER_AREA_CODE: text(),
  RECEIVER_LANG: text('en-GB'),
  RECEIVER_PUBLISHER: text(),
  RECEIVER_PUBLISHER_URL: address(web),
  RECEIVER_WEBHOOK_URL: address(web),
  RECEIVER_WEBHOOK_SECRET: text(),
  RECEIVER_WEBHOOK_CONTENT: v.pipe(
    text('summary'),
    v.picklist(
      ['summary', 'answers'],
      ({input}) => `expected "summary" or "answers", got "${String(input)}"`,
    ),
  ),
  RECEIVER_SMTP_URL: address(['smtp:', 'smtps:']),
  RECEIVER_MAIL_TO: text(),
  RECEIVER_MAIL_FROM: text(),
});

/** The settings as read: every one is there. */
export type Settings = v.InferOutput<typeof settings>;

/** All names, in the order of the guide. */
export const settingNames = Object.keys(settings.entries);

/** Every fault of a configuration at once; `faults` has one sentence each. */
export class ConfigError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The receiver cannot start:\n${faults.map(fault => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** Reads some settings. @throws {ConfigError} for invalid values */
export function readSettings<Name extends keyof Settings>(
  env: Environment,
  names: readonly Name[],
): Pick<Settings, Name> {
  const {output, faults} = parse(env);
  const own = faults.filter(({name}) => names.some(wanted => wanted === name));
  const problems = [...unknownSettings(env), ...own.map(({name, why}) => `${name}: ${why}`)];
  if (problems.length > 0) throw new ConfigError(problems);
  return output as Settings;
}

/** Reads all settings, and reports unknown ones. @param faults receives one sentence for each fault */
export function readAllSettings(env: Environment, faults: string[]): Settings {
  const {output, faults: found} = parse(env);
  faults.push(...unknownSettings(env), ...found.map(({name, why}) => `${name}: ${why}`));
  return output as Settings;
}

function parse(env: Environment) {
  const read = settingNames.map(name => {
    const schema = settings.entries[name as keyof Settings];
    const result = v.safeParse(schema, env[name]);
    const why = result.issues?.map(({message}) => message).join('; ');
    // A default is needed to find further faults.
    return {name, value: result.success ? result.output : v.parse(schema, undefined), why};
  });
  return {
    output: Object.fromEntries(read.map(({name, value}) => [name, value])),
    faults: read.flatMap(({name, why}) => (why === undefined ? [] : [{name, why}])),
  };
}

/** Variables that Kubernetes sets in every container next to a service called "receiver". */
const isOfKubernetes = (name: string, value = '') =>
  /^RECEIVER_(SERVICE_(HOST|PORT)|PORT_\d+_(TCP|UDP))/.test(name) ||
  (name === 'RECEIVER_PORT' && /^(tcp|udp):/.test(value));

/** One sentence for each unknown `RECEIVER_…`: a misspelt limit or origin would otherwise have no effect. */
function unknownSettings(env: Environment): readonly string[] {
  return Object.keys(env)
    .filter(name => name.startsWith('RECEIVER_') && !settingNames.includes(name))
    .filter(name => !isOfKubernetes(name, env[name]))
    .map(name => {
      const [nearest] = settingNames
        .map(known => ({known, distance: distanceOf(name, known)}))
        .sort((a, b) => a.distance - b.distance);
      const offer = nearest && nearest.distance <= 4 ? ` Did you mean ${nearest.known}?` : '';
      return `${name}: there is no such setting.${offer}`;
    });
}

/** How many letters must change to turn one word into another (Levenshtein distance). */
function distanceOf(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, place) => place);
  for (const [place, letter] of [...one].entries()) {
    const next = [place + 1];
    for (const [at, against] of [...other].entries())
      next.push(
        Math.min(
          (row[at + 1] ?? 0) + 1,
          (next[at] ?? 0) + 1,
          (row[at] ?? 0) + (letter === against ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
