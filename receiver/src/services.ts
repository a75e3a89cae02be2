/** What the routes and jobs are given to work with: nothing reaches for a clock, a dice or a network by itself. */
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
  /** The clock on the wall, for dates. */
  readonly now: () => Date;
  /** Milliseconds by a clock that only goes forward, for how long something takes: the one on the wall may be set back. */
  readonly elapsed: () => number;
  readonly random: Random;
  readonly send: Send;
  readonly surveys: SurveySource;
  /** The ways that are configured. */
  readonly channels: readonly Channel[];
  /** Tells the operator; never anything that a person wrote. */
  readonly report: (message: string) => void;
}
