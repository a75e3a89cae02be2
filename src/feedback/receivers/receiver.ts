/** What the adapters of all receivers have in common: the target of answers, and the types of requests and replies. */
import {safeUrl} from '../../record/addresses.js';
import type {Outcome, Submission} from '../submission.js';

/** Where submissions go, as the page set it. Plain data: it is stored beside a waiting answer. */
export interface Target {
  readonly receiver: string;
  /** The full address: http or https, or for a hand-off mailto. */
  readonly address: string;
  /** The receiver's name for the form: a number in WordPress, a machine name in Drupal. */
  readonly form?: string;
  /** The receiver's names and values by question id, by `id.option`, or by a field of the submission such as `page`. */
  readonly map?: Readonly<Record<string, string>>;
  /**
   * Further fields that the receiver expects, with their values: those of a page's own form that are not questions of
   * ours.
   */
  readonly also?: Readonly<Record<string, string>>;
  /**
   * True when the receiver answers a repeated key with its first receipt, so that a submission can be repeated after a
   * lost reply.
   */
  readonly keyed?: boolean;
  /** For a plain form: a part of the address that its thank-you page has and its log-in page does not. */
  readonly thanks?: string;
}

/** A reply, read to its end. `text` is `undefined` if it was incomplete. */
export interface Reply {
  readonly status: number;
  readonly text?: string;
  /** The address of the response, after redirects. */
  readonly url: string;
  readonly redirected?: boolean;
}

/** A request to send; `otherwise` is a second address of the same endpoint, for sites where the first shows a page. */
export interface PostRequest {
  url: string;
  init: RequestInit;
  otherwise?: string;
}

/**
 * For a hand-off: the address to open. `tooLong` if it does not include the answers, because they would make it too
 * long.
 */
export interface OpenRequest {
  open: string;
  tooLong?: boolean;
}

/** The adapter for one kind of receiver. */
export interface Receiver {
  /** Whether receivers of this kind recognise a repeated key, unless the target says otherwise. */
  readonly keyed?: boolean;
  /** The protocols that it accepts; http(s) by default. */
  readonly protocols?: readonly string[];
  /** For receivers that need a form id: finds it in the address. */
  readonly formIn?: RegExp;
  /** The format of such a form id. */
  readonly formId?: RegExp;
  /** Names that the adapter uses itself: an answer that a map gave such a name would be lost. */
  readonly reserved?: RegExp;
  build(submission: Submission, target: Target): PostRequest | OpenRequest;
  /** The meaning of a reply; `undefined` if it is neither a receipt nor a refusal. Never called with 5xx replies. */
  read(reply: Reply, target: Target): Outcome | undefined;
}

/** A POST of one body, without cookies, referrer or cache; without a prototype, so that the page cannot add options. */
export const post = (body: BodyInit, headers: Record<string, string> = {}): RequestInit =>
  ({
    __proto__: null,
    method: 'POST',
    body,
    headers: {accept: 'application/json', ...headers},
    mode: 'cors',
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'follow',
  }) as RequestInit;

export const postJson = (text: string, headers?: Record<string, string>): RequestInit =>
  post(text, {'content-type': 'application/json', ...headers});

/** Checks an address for an adapter; `undefined` when it may not be used. */
export function targetAddress(
  address: string,
  base: string | undefined,
  {protocols = ['http:', 'https:']}: Receiver,
): string | undefined {
  const url = safeUrl(address, base);
  return url && protocols.includes(new URL(url).protocol) ? url : undefined;
}
