/**
 * One record in the store, from the first letter typed to the receipt: the draft, then what was sent of it, then the proof.
 *
 * One record holds both the draft and the submission, so that "stored with its key before the first byte is sent" is one
 * write, and erasing a draft leaves no second copy behind. This module is its rules; nothing here waits, reads a clock or
 * touches storage.
 */
import {sameAnswers, type Answers} from './answers.js';
import type {Target} from './receivers/receiver.js';
import type {Outcome, Submission} from './submission.js';
import {isOver} from './waiting.js';

/**
 * `draft`: typed, or changed since it was last sent. `waiting`: to be sent. `sending`: a request is under way, or was when
 * its page died. `refused`, `unknown`: a person decides. `sent`: the receipt alone, without a word of the answer.
 */
export type DraftState = 'draft' | 'waiting' | 'sending' | 'refused' | 'unknown' | 'sent';

/** A record as it is stored. Times are milliseconds since 1970. */
export interface Draft {
  /** The intent key; it stays with the record through every retry. */
  readonly key: string;
  /** Which form: the widget's own name for page, purpose and survey. */
  readonly form: string;
  readonly state: DraftState;
  readonly answers: Answers;
  /** Counts changes, so that a tab can tell when another one has typed. */
  readonly revision: number;
  readonly changed: number;
  /** What was sent under this key, and where to. */
  readonly submission?: Submission;
  readonly target?: Target;
  readonly tries: number;
  /** When the last try began or ended, and what came of it. */
  readonly since: number;
  readonly outcome?: Outcome;
  /** True when a try may have arrived: from then on, a refusal proves nothing. */
  readonly perhaps?: boolean;
  /** Where navigator.locks is missing: who is sending, and since when. */
  readonly lease?: {readonly holder: string; readonly since: number};
}

/** What a form holds on to while it is open: the part of a record that this page last saw. The outbox keeps it up to date. */
export interface DraftHandle {
  key: string;
  readonly form: string;
  answers: Answers;
  revision: number;
  /** True when this page has been told that the draft was refused, so that sending it again is meant. */
  refused?: boolean;
}

/** How long a draft is kept that nobody sends; the form says so. */
export const DRAFT_DAYS = 14;
/** How long a receipt is kept, to stop a second tab, or a page out of the back/forward cache, from sending again. */
const RECEIPT_DAYS = 1;
const DAY = 24 * 60 * 60_000;

/** True when a record has had its time. What is still to be sent never has: it waits until it has arrived or is forgotten. */
export function isStale({state, changed, since}: Draft, now: number): boolean {
  if (state === 'sent') return isOver(since, RECEIPT_DAYS * DAY, now);
  return (
    state !== 'waiting' && state !== 'sending' && now >= Math.max(changed, since) + DRAFT_DAYS * DAY
  );
}

export const handleOf = ({key, form, answers, revision, state}: Draft): DraftHandle => ({
  key,
  form,
  answers,
  revision,
  refused: state === 'refused',
});

/** True when this page may write new words into the record: no other tab has typed in it, forgotten it, or is sending it. */
export const isOwn = (record: Draft | undefined, {revision}: DraftHandle): boolean =>
  (record?.revision ?? 0) === revision && record?.state !== 'sending' && record?.state !== 'sent';

/** The record with new answers. What was last sent stays beside them: going back to it is no new intent. */
export const typed = (
  record: Draft | undefined,
  {key, form}: DraftHandle,
  answers: Answers,
  now: number,
): Draft => ({
  tries: 0,
  since: now,
  ...record,
  key,
  form,
  answers,
  state: 'draft',
  revision: (record?.revision ?? 0) + 1,
  changed: now,
});

/** True when what is to be sent is what was sent under this key: the same intent, so the same key. */
export const isSameIntent = (
  record: Draft | undefined,
  submission: Omit<Submission, 'key'>,
): boolean => !record?.submission || sameAnswers(record.submission.answers, submission.answers);

/** The record on its way: waiting, to be tried at once unless the receiver has asked for time. */
export function ready(record: Draft, submission: Submission, target: Target): Draft {
  const {state, outcome} = record;
  // The receiver knows the key by this very content, and refuses the key with another. Only what it refused may differ.
  const first = state === 'refused' ? undefined : record.submission;
  return {
    ...record,
    state: 'waiting',
    submission: first ?? submission,
    target,
    outcome: isAsked(outcome) ? outcome : undefined,
  };
}

const isAsked = (outcome: Outcome | undefined) =>
  outcome?.kind === 'waiting' && outcome.reason === 'asked';

/** Why a try: its time has come; the moment is good (just sent, network back); or a person asks for this very one again. */
export type Asker = 'clock' | 'moment' | 'person';
/** A record with all that a try needs. */
export type Sendable = Draft & {readonly submission: Submission; readonly target: Target};

/**
 * True when a record may be tried now. A good moment cuts our own back-off short, but not the time that the receiver named;
 * what is unknown, or was refused, only a person may send again, who has been told so.
 */
export function mayTry(record: Draft, asker: Asker, now: number): record is Sendable {
  const {state, since, outcome} = record;
  if (!record.submission || !record.target) return false;
  if (state === 'waiting')
    return isOver(since, dueAt(record) - since, now) || (asker !== 'clock' && !isAsked(outcome));
  return (
    state === 'sending' || (asker === 'person' && (state === 'unknown' || state === 'refused'))
  );
}

/** When a waiting record is to be tried. */
export const dueAt = ({outcome, since}: Draft): number =>
  outcome?.kind === 'waiting' ? outcome.until : since;

/**
 * The record after a try. Success leaves the receipt and erases the answer. A refusal without a reason in the answers (the
 * address has gone, the server wants a password) says nothing of an earlier try that may have arrived.
 */
export function settled(record: Draft, outcome: Outcome, now: number): Draft {
  const {key, form, revision, changed, tries, perhaps} = record;
  if (outcome.kind === 'sent')
    return {key, form, revision, changed, tries, answers: {}, state: 'sent', since: now, outcome};
  let told = outcome;
  if (told.kind === 'refused' && perhaps && !told.fields.length) told = {kind: 'unknown'};
  if (told.kind === 'waiting' && perhaps) told = {...told, perhaps};
  return {
    ...record,
    state: told.kind,
    since: now,
    outcome: told,
    perhaps: perhaps || (told.kind === 'waiting' && told.perhaps),
  };
}

/** What a stored record says of its submission; `undefined` for a draft that has not been sent, or was changed since. */
export function outcomeOf(record: Draft): Outcome | undefined {
  const {state, outcome} = record;
  if (state === 'draft') return undefined;
  return state === outcome?.kind
    ? outcome
    : {kind: 'waiting', until: dueAt(record), reason: 'trouble', perhaps: record.perhaps};
}
