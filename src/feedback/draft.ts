/**
 * One record in the store, from the first letter typed to the receipt: the draft, then what was sent of it, then the proof.
 *
 * One record holds both the draft and the submission, so that "stored with its key before the first byte is sent" is one
 * write, and erasing a draft leaves no second copy behind. This module is its rules; nothing here waits, reads a clock or
 * touches storage.
 */
import {sameAnswers, type Answers} from './answers.js';
import {isOver, SKEW} from './back-off.js';
import type {Target} from './receivers/receiver.js';
import type {Outcome, Submission} from './submission.js';

/**
 * `draft`: typed, or changed since it was last sent. `waiting`: to be sent. `sending`: a request is under way, or was when
 * its page died. `refused`, `unknown`: a person decides. `sent`: the receipt alone, without a word of the answer. `expired`:
 * a note that the answer has been erased.
 */
export type DraftState =
  'draft' | 'waiting' | 'sending' | 'refused' | 'unknown' | 'sent' | 'expired';

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
  /** When a person last wrote in it, or pressed the button. */
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

/** What a form has of a record while it is open: the part that this page last saw. The outbox updates it. */
export interface DraftHandle {
  key: string;
  readonly form: string;
  answers: Answers;
  revision: number;
  /** True when this page has been told that the draft was refused, so that sending it again is meant. */
  refused?: boolean;
}

const DAY = 24 * 60 * 60_000;
/** How long words that have not arrived are stored after a person last wrote or sent them; the form says so. */
const DRAFT_DAYS = 14;
/** How long the note is stored that words were erased, for the person to be told. */
const NOTE_DAYS = 14;
/** How long a receipt is stored, to stop a second tab, or a page out of the back/forward cache, from sending again. */
const RECEIPT_DAYS = 1;

/** When the words of a record are erased. */
export const expiresAt = ({changed}: Draft): number => changed + DRAFT_DAYS * DAY;

/**
 * A record as it is now: the same object; a note without a word of the answers when these have been stored for long enough,
 * sent or not, because a shared device must not store them for ever; `undefined` when the record itself has expired.
 */
export function aged(record: Draft, now: number): Draft | undefined {
  const {key, form, state, revision, changed, since, tries} = record;
  if (state === 'sent' || state === 'expired')
    return isOver(since, (state === 'sent' ? RECEIPT_DAYS : NOTE_DAYS) * DAY, now)
      ? undefined
      : record;
  // Written by a clock that was ahead: the time begins now.
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

/** True when this page may write new words into the record: no other tab has typed in it, forgotten it, or is sending it. */
export const isOwn = (record: Draft | undefined, {revision}: DraftHandle): boolean =>
  (record?.revision ?? 0) === revision &&
  !['sending', 'sent', 'expired'].includes(record?.state ?? '');

/** The record with new answers. What was last sent stays with them: going back to it is no new intent. */
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
export function ready(record: Draft, submission: Submission, target: Target, now: number): Draft {
  const {state, outcome} = record;
  // The receiver knows the key by this very content, and refuses the key with another. Only what it refused may differ.
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

/** Why a try: its time has come; the moment is good (just sent, network back); or a person asks for this very one again. */
export type Trigger = 'clock' | 'moment' | 'person';
/** A record with all that a try needs. */
export type Sendable = Draft & {readonly submission: Submission; readonly target: Target};

/**
 * True when a record may be tried now. A good moment cuts our own back-off short, but not the time that the receiver named;
 * a person may try at any time. What is unknown, or was refused, only a person may send again, who has been told so.
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

/** When a waiting record is to be tried. */
export const dueAt = ({outcome, since}: Draft): number =>
  outcome?.kind === 'waiting' ? outcome.until : since;

/**
 * The record after a try. Success leaves the receipt and erases the answer. A refusal without a reason in the answers proves
 * nothing about an earlier try that may have arrived; nor does being turned away, where the receiver cannot be asked.
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

/** What a stored record says of its submission; `undefined` for a draft that has not been sent, or was changed since. */
export function outcomeOf(record: Draft): Outcome | undefined {
  const {state, outcome} = record;
  if (state === 'draft') return undefined;
  if (state === 'expired') return {kind: state};
  return state === outcome?.kind
    ? outcome
    : {kind: 'waiting', until: dueAt(record), reason: 'trouble', perhaps: record.perhaps};
}
