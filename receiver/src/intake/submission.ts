/** What a person sent, before and after checking. Types only. */
import type {Purpose} from '../../../src/feedback/purposes.js';

/** An answer to one question: words, one option, or several options. */
export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** A raw submission in any format, with unknown values. */
export interface RawSubmission {
  readonly key: unknown;
  readonly purpose: unknown;
  readonly page: unknown;
  readonly lang: unknown;
  readonly item: unknown;
  readonly area: unknown;
  /** How long the form was open, in seconds. */
  readonly seconds: unknown;
  /** The honeypot: people never see it. */
  readonly website: unknown;
  readonly answers: ReadonlyMap<string, unknown>;
}

export type {Purpose} from '../../../src/feedback/purposes.js';

/** Why an answer was set aside; '' if it was not. */
export type Suspicion = '' | 'honeypot' | 'too-fast' | 'moderator';

/** A checked and cleaned submission to be stored. */
export interface Submission {
  readonly purpose: Purpose;
  /** http or https address of the page it is about, without its hash; '' when not given. */
  readonly page: string;
  readonly lang: string;
  /** Survey id, or ''. */
  readonly item: string;
  readonly area: string;
  readonly answers: Answers;
  /** Only when a reply is wanted. */
  readonly email: string;
  readonly replyWanted: boolean;
  readonly mayPublish: boolean;
}

/** One fault to correct: the field, a message, and a code that a form can translate (the widget's own codes). */
export interface FieldError {
  readonly field: string;
  readonly message: string;
  readonly code:
    | 'missing'
    | 'too-long'
    | 'too-many'
    | 'not-text'
    | 'not-an-option'
    | 'not-an-email'
    | 'not-an-address'
    | 'not-open'
    | 'closed'
    | 'not-a-key';
}
