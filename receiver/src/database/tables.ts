/**
 * The types of the tables; `migrations.ts` creates them. Only standard SQL types: text, integer, boolean, timestamp.
 */
import type {Generated} from 'kysely';

/** One answer of one person, from receipt to deletion. */
export interface SubmissionTable {
  reference: string;
  intent_key: string;
  /** The hash of the answers, which distinguishes a retry from other answers under the same key; null once erased. */
  body_hash: string | null;
  received_at: Date;
  purpose: string;
  page: string;
  lang: string;
  item: string;
  area: string;
  /** JSON: question to answer, or to a list of answers. */
  answers: string;
  /** Everything searchable except the e-mail address, in lower case. */
  words: string;
  /** Kept only when a reply was asked for, and for a shorter time. */
  email: string;
  reply_wanted: boolean;
  may_publish: boolean;
  /** Why it was set aside: '', 'honeypot', 'too-fast' or 'moderator'. */
  suspicion: string;
  state: Generated<string>;
  theme_id: Generated<string>;
  /** The authority's public reply. */
  response: Generated<string>;
  /** The wording to publish, when it differs from what was written. */
  public_text: Generated<string>;
  published: Generated<boolean>;
  /** Why it stays out of the yearly report: '', 'own-child', 'vexatious' or 'identifying'. */
  withheld: Generated<string>;
  note: Generated<string>;
  /** Counts changes by moderators, so that two of them never overwrite each other. */
  version: Generated<number>;
  /** Set when a moderator deleted it: only key and reference remain, so that a retry does not bring it back. */
  erased_at: Date | null;
}

/** A theme: "you said, we did". */
export interface ThemeTable {
  id: string;
  title: string;
  you_said: string;
  we_did: string;
  state: string;
  why: string;
  /** In the record's date format: YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string;
  priority: string;
  published: boolean;
  /** Comments of this theme that retention has deleted since. */
  said_before: Generated<number>;
  version: Generated<number>;
}

/** One message to be sent: its answer, its channel, and its state. */
export interface OutboxTable {
  id: string;
  reference: string;
  channel: string;
  due_at: Date;
  attempts: Generated<number>;
  /** Until then one receiver is processing it. */
  claimed_until: Date | null;
  last_error: Generated<string>;
  gave_up: Generated<boolean>;
}

/** Survey counts of answers that retention has deleted. `question` and `value` are '' for the number of answers. */
export interface TallyTable {
  survey: string;
  question: string;
  value: string;
  count: number;
}

/** What was published of a survey or a report, at each publication (see `store/publications.ts`). */
export interface PublicationTable {
  /** `survey:<id>`, `report:<first day>` or `themes`. */
  series: string;
  /** From 1, by series. */
  number: number;
  made_at: Date;
  /** The exact number; never shown. */
  people: number;
  /** JSON of what was shown. */
  content: string;
}

/** Who did what in the moderation pages. Contains no texts by people. */
export interface LogEntryTable {
  id: string;
  at: Date;
  moderator: string;
  /** A code of `logActions` in `wording.ts`. */
  action: string;
  /** A reference, or `theme:<id>`; '' if it is not about a single item. */
  subject: string;
  /** Names of the fields that changed, or how many answers; '' when there is nothing to add. */
  detail: string;
}

export interface Tables {
  submission: SubmissionTable;
  theme: ThemeTable;
  outbox: OutboxTable;
  tally: TallyTable;
  publication: PublicationTable;
  log_entry: LogEntryTable;
}
