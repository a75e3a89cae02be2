/** What is sent, and what became of it: the two shapes that outbox, receivers and widget share. */
import type {Answers} from './answers.js';

/** One submission as it was when it was first sent. It is stored and sent again byte for byte: the key names this content. */
export interface Submission {
  readonly key: string;
  readonly purpose: string;
  /** Address of the page that the form stands on. */
  readonly page: string;
  /** The language the form was shown in. */
  readonly lang: string;
  /** The survey, for purpose `survey`. */
  readonly item?: string;
  /** Code of the local area. */
  readonly area?: string;
  readonly answers: Answers;
  /** Seconds from the first look to the button; left out where answers stood there already, begun who knows when. */
  readonly seconds?: number;
  /** The honeypot: empty unless a machine filled it in. */
  readonly website: string;
}

/** A complaint of the receiver. `id` is our question's where the map tells, else the receiver's own name for the field. */
export interface FieldRefusal {
  id: string;
  /** The receiver's words, in whatever language it speaks; plain text, to be shown as text only. */
  message: string;
  /** A word for it that the widget may know, from receivers that give one: `too-long`, `not-an-email`… */
  code?: string;
}

/** Why an answer waits: no network, the receiver named a time, or something failed on the way. */
export type WaitReason = 'offline' | 'asked' | 'trouble';

/** What became of a submission. Nothing but `sent` means that it arrived. */
export type Outcome =
  | {kind: 'sent'; reference?: string}
  | {kind: 'refused'; fields: FieldRefusal[]; message?: string; status?: number}
  /**
   * Kept, and tried again: at `until` (milliseconds since 1970), when the network returns, or when a person asks. `perhaps`
   * when a try may have arrived: the receiver knows the key, and will say so.
   */
  | {kind: 'waiting'; until: number; reason: WaitReason; perhaps?: boolean}
  /** It may or may not have arrived. `open` is the address to open for a hand-off, where only the person can tell. */
  | {kind: 'unknown'; open?: string};
