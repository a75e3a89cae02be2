/** What is sent, and what became of it: the shapes that outbox, receivers and widget share. */
import type {Answers} from './answers.js';

/** One submission as it was when it was first sent. It is stored and sent again byte for byte: the key names this content. */
export interface Submission {
  readonly key: string;
  readonly purpose: string;
  /** Address of the page that the form is on. */
  readonly page: string;
  /** The language the form was shown in. */
  readonly lang: string;
  /** The survey, for purpose `survey`. */
  readonly item?: string;
  /** Code of the local area. */
  readonly area?: string;
  readonly answers: Answers;
  /** Seconds from the first look to the button; left out where the form opened with answers, begun who knows when. */
  readonly seconds?: number;
  /** The honeypot: empty unless a machine filled it in. */
  readonly website: string;
}

/** A complaint of the receiver about one field. `id` is our question's where the map says so, else the receiver's own name for the field. */
export interface FieldRefusal {
  id: string;
  /** The receiver's words, in whatever language it has; plain text without tags and entities. */
  message: string;
  /** A code for it that the widget may know, from receivers that give one: `too-long`, `not-an-email`… */
  code?: string;
}

/** Why an answer waits: no network, the receiver named a time, or something failed on the way. */
export type WaitReason = 'offline' | 'asked' | 'trouble';

/** What a webmaster needs to know of a reply. For the console: families never read it. */
interface Diagnosis {
  /** Status of the reply; 0 when there was none. */
  status?: number;
  /** The likely cause, in English, to finish "answered 404: …". */
  cause?: string;
}

/** What became of a submission. Nothing but `sent` means that it arrived. */
export type Outcome =
  | {kind: 'sent'; reference?: string}
  /** Turned down for good. Without a field that a person can correct, this page cannot take the answers at all. */
  | ({kind: 'refused'; fields: FieldRefusal[]} & Diagnosis)
  /**
   * Stored, and tried again: at `until` (milliseconds since 1970), when the network returns, or when a person asks. `perhaps`
   * when a try may have arrived: the receiver knows the key, and will say so.
   */
  | ({kind: 'waiting'; until: number; reason: WaitReason; perhaps?: boolean} & Diagnosis)
  /**
   * It may or may not have arrived. `open` is the address to open for a hand-off, where only the person can tell;
   * `tooLong` when that address does not hold the answers.
   */
  | ({kind: 'unknown'; open?: string; tooLong?: boolean} & Diagnosis)
  /** Erased from the device after two weeks; as far as anybody knows, it never arrived. */
  | {kind: 'expired'};
