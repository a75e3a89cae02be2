/**
 * One record in the store, from the first letter typed to the receipt: the draft, then the submission, then the
 * receipt.
 *
 * Draft and submission are in one record, so that "stored with its key before the first byte is sent" is one write,
 * and erasing a draft leaves no second copy behind. This module has the rules: it never waits, reads a clock or
 * touches storage.
 */
import {sameAnswers, type Answers} from './answers.js';
import {isOver, SKEW} from './back-off.js';
import type {Target} from './receivers/receiver.js';
import type {Outcome, Submission} from './submission.js';

/**
 * `draft`: typed, or changed since it was last sent. `waiting`: to be sent. `sending`: a request is pending, or was
 * when its page was closed. `refused`, `unknown`: a person decides. `sent`: only the receipt, without a word of the
 * answer. `expired`: a note that the answer has been erased.
 */
export type DraftState =
  'draft' | 'waiting' | 'sending' | 'refused' | 'unknown' | 'sent' | 'expired';

/** A record as it is stored. Times are milliseconds since 1970. */
export interface Draft {
  /** The intent key; it stays the same through every retry. */
  readonly key: string;
  /** Which form: the widget's own name for page, purpose and survey. */
  readonly form: string;
  readonly state: DraftState;
  readonly answers: Answers;
  /** Counts changes, so that a tab notices edits in another one. */
  readonly revision: number;
  /** When a person last edited it or pressed the button. */
  readonly changed: number;
  /** The submission sent under this key, and its target. */
  readonly submission?: Submission;
  readonly target?: Target;
  readonly tries: number;
  /** When the last attempt began or ended, and its outcome. */
  readonly since: number;
  readonly outcome?: Outcome;
  /** True when an attempt may have arrived: from then on, a refusal proves nothing. */
  readonly perhaps?: boolean;
  /** Where navigator.locks is missing: which page is sending, and since when. */
  readonly lease?: {readonly holder: string; readonly since: number};
}

/** A form's view of its record while it is open, as this page last saw it. The outbox updates it. */
export interface DraftHandle {
  key: string;
  readonly form: string;
  answers: Answers;
  revision: number;
  /** True when this page knows that the draft was refused, so that sending it again is deliberate. */
  refused?: boolean;
}

const DAY = 24 * 60 * 60_000;
/** How long undelivered answers are stored after a person last edited or sent them; the form says so. */
const DRAFT_DAYS = 14;
/** How long the note is stored that an answer was erased, so that the person can be told. */
const NOTE_DAYS = 14;
/** How long a receipt is stored, to stop a second tab, or a page from the back/forward cache, from sending again. */
const RECEIPT_DAYS = 1;

/** When the answers of a record are erased. */
export const expiresAt = ({changed}: Draft): number => changed + DRAFT_DAYS * DAY;

/**
 * A record after expiry rules: the same object; a note without the answers when these have been stored for long
 * enough, sent or not, because a shared device must not store them for ever; or `undefined` when the record itself has
 * expired.
 */
export function aged(record: Draft, now: number): Draft | undefined {
  const {key, form, state, revision, changed, since, tries} = record;
  if (state === 'sent' || state === 'expired')
    return isOver(since, (state === 'sent' ? RECEIPT_DAYS : NOTE_DAYS) * DAY, now)
      ? undefined
      : record;
  // Written when the clock was ahead: the period starts now.
  if (changed > now + SKEW) return {...record, changed: now};
  return now < expiresAt(record)
    ? record
    : {key, form, revision, changed, tries, answers: {}, state: 'expired', since: now};
}

export const handleOf = ({key, form, answers, revision, state}: Draft): DraftHandle => ({
  key,
  form,
  answers,
  revision,
  refused: state === 'refused',
});

/** True when this page may change the record: no other tab has edited or erased it, or is sending it. */
export const isOwn = (record: Draft | undefined, {revision}: DraftHandle): boolean =>
  (record?.revision ?? 0) === revision &&
  !['sending', 'sent', 'expired'].includes(record?.state ?? '');

/**
 * The record with new answers. The last submission stays with them: typing the same answers again is not a new intent.
 */
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

/** True when the answers are those already sent under this key: the same intent, so the same key. */
export const isSameIntent = (
  record: Draft | undefined,
  submission: Omit<Submission, 'key'>,
): boolean => !record?.submission || sameAnswers(record.submission.answers, submission.answers);

/** The record in state `waiting`, to be tried at once unless the receiver has named a time. */
export function ready(record: Draft, submission: Submission, target: Target, now: number): Draft {
  const {state, outcome} = record;
  // The receiver recognises the key with exactly this content, and refuses it with any other. Only a refused
  // submission may change.
  const first = state === 'refused' ? undefined : record.submission;
  return {
    ...record,
    state: 'waiting',
    changed: now,
    submission: first ?? submission,
    target,
    outcome: isAsked(outcome) ? outcome : undefined,
  };
}

const isAsked = (outcome: Outcome | undefined) =>
  outcome?.kind === 'waiting' && outcome.reason === 'asked';

/**
 * The reason for an attempt: it is due; the moment is good (just sent, network back); or a person asks to send this
 * one again.
 */
export type Trigger = 'clock' | 'moment' | 'person';
/** A record with everything that an attempt needs. */
export type Sendable = Draft & {readonly submission: Submission; readonly target: Target};

/**
 * True when a record may be tried now. A good moment shortens our own back-off, but not the time that the receiver
 * named; a person may try at any time. An answer that is `unknown` or `refused` may only be sent again by a person,
 * who has been told so.
 */
export function mayTry(record: Draft, trigger: Trigger, now: number): record is Sendable {
  const {state, since, outcome} = record;
  if (!record.submission || !record.target) return false;
  if (state === 'sending') return true;
  if (trigger === 'person')
    return state === 'waiting' || state === 'unknown' || state === 'refused';
  return (
    state === 'waiting' &&
    (isOver(since, dueAt(record) - since, now) || (trigger === 'moment' && !isAsked(outcome)))
  );
}

/** When a waiting record is due. */
export const dueAt = ({outcome, since}: Draft): number =>
  outcome?.kind === 'waiting' ? outcome.until : since;

/**
 * The record after an attempt. Success leaves the receipt and erases the answer. A refusal that names no answer proves
 * nothing about an earlier attempt that may have arrived; nor does a rejection, if the receiver cannot be asked.
 */
export function settled(record: Draft, outcome: Outcome, now: number): Draft {
  const {key, form, revision, changed, tries, perhaps, target} = record;
  if (outcome.kind === 'sent')
    return {key, form, revision, changed, tries, answers: {}, state: 'sent', since: now, outcome};
  let known = outcome;
  if (perhaps && known.kind === 'refused' && !known.fields.length) known = {kind: 'unknown'};
  if (perhaps && known.kind === 'waiting')
    known = target?.keyed ? {...known, perhaps} : {kind: 'unknown'};
  return {
    ...record,
    state: known.kind,
    since: now,
    outcome: known,
    perhaps: perhaps || known.kind === 'unknown' || (known.kind === 'waiting' && known.perhaps),
  };
}

/** The outcome of a record's submission; `undefined` for a draft that has not been sent, or was changed since. */
export function outcomeOf(record: Draft): Outcome | undefined {
  const {state, outcome} = record;
  if (state === 'draft') return undefined;
  if (state === 'expired') return {kind: state};
  return state === outcome?.kind
    ? outcome
    : {kind: 'waiting', until: dueAt(record), reason: 'trouble', perhaps: record.perhaps};
}
