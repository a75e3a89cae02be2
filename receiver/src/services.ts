/** The dependencies of routes and jobs: none of them uses a clock, random numbers or a network directly. */
import type {Kysely} from 'kysely';
import type {Config} from './config.js';
import type {Tables} from './database/tables.js';
import type {Channel} from './forward/channel.js';
import type {Send} from './forward/send.js';
import type {Random} from './intake/receipt.js';
import type {SurveySource} from './publish/surveys.js';

export interface Services {
  readonly config: Config;
  readonly db: Kysely<Tables>;
  /** The wall clock, for dates. */
  readonly now: () => Date;
  /** Milliseconds by a monotonic clock, for durations: the wall clock may be set back. */
  readonly elapsed: () => number;
  readonly random: Random;
  readonly send: Send;
  readonly surveys: SurveySource;
  /** The configured channels. */
  readonly channels: readonly Channel[];
  /** Tells the operator; never anything that a person wrote. */
  readonly report: (message: string) => void;
}
