/** Submissions and their outcomes: the types that the outbox, the receivers and the widget share. */
import type {Answers} from './answers.js';

/**
 * A submission as it was first sent. It is stored and sent again byte for byte, because the key belongs to this
 * content.
 */
export interface Submission {
  readonly key: string;
  readonly purpose: string;
  /** Address of the page that the form is on. */
  readonly page: string;
  /** The language in which the form was shown. */
  readonly lang: string;
  /** The survey, for purpose `survey`. */
  readonly item?: string;
  /** Code of the local area. */
  readonly area?: string;
  readonly answers: Answers;
  /**
   * Seconds from opening the form to pressing the button; left out if the form opened with answers from an earlier
   * visit.
   */
  readonly seconds?: number;
  /** The honeypot: empty unless a machine filled it in. */
  readonly website: string;
}

/**
 * A receiver's message about one field. `id` is that of our question if the map has it, else the receiver's own name
 * for the field.
 */
export interface FieldRefusal {
  id: string;
  /** The receiver's words, in its own language; plain text without tags and entities. */
  message: string;
  /** A code that the widget may know, from receivers that send one: `too-long`, `not-an-email`… */
  code?: string;
}

/** Why an answer waits: no network, the receiver named a time, or something failed on the way. */
export type WaitReason = 'offline' | 'asked' | 'trouble';

/** What a webmaster needs to know about a reply. For the console only; families never see it. */
interface Diagnosis {
  /** Status of the reply; 0 when there was none. */
  status?: number;
  /** The likely cause, in English, to finish "answered 404: …". */
  cause?: string;
}

/** The outcome of a submission. Only `sent` means that it arrived. */
export type Outcome =
  | {kind: 'sent'; reference?: string}
  /** Rejected for good. Without a field that a person can correct, this page cannot send the answers at all. */
  | ({kind: 'refused'; fields: FieldRefusal[]} & Diagnosis)
  /**
   * Stored, and tried again: at `until` (milliseconds since 1970), when the network returns, or when a person asks.
   * `perhaps` is set if an attempt may have arrived: the receiver recognises the key, and will say so.
   */
  | ({kind: 'waiting'; until: number; reason: WaitReason; perhaps?: boolean} & Diagnosis)
  /**
   * It may or may not have arrived. `open` is the address to open for a hand-off, where only the person knows;
   * `tooLong` if that address does not include the answers.
   */
  | ({kind: 'unknown'; open?: string; tooLong?: boolean} & Diagnosis)
  /** Erased from the device after two weeks; as far as anybody knows, it never arrived. */
  | {kind: 'expired'};
