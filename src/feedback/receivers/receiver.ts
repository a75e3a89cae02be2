/** What every receiver's adapter has in common: where answers go, the shape of a request and of a reply. */
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
  /** Further fields that the receiver expects, with their values: those of a page's own form that ask no question of ours. */
  readonly also?: Readonly<Record<string, string>>;
  /** True when the receiver answers a repeated key with its first receipt, so that a lost reply may be asked for again. */
  readonly keyed?: boolean;
  /** For a plain form: part of the address that its thank-you page has, and its log-in page has not. */
  readonly thanks?: string;
}

/** What came back, read to its end. `text` is `undefined` when the reply broke off. */
export interface Reply {
  readonly status: number;
  readonly text?: string;
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly redirected?: boolean;
}

/** A request to send; `otherwise` is a second address of the same endpoint, for sites where the first shows a page. */
export interface PostRequest {
  url: string;
  init: RequestInit;
  otherwise?: string;
}

/** For a hand-off: the address to open. `tooLong` when it would break with the answers in it, and so does not hold them. */
export interface OpenRequest {
  open: string;
  tooLong?: boolean;
}

/** How to speak to one kind of receiver. */
export interface Receiver {
  /** Whether receivers of this kind know a repeated key, unless the target says otherwise. */
  readonly keyed?: boolean;
  /** What kind of address it takes; http(s) unless said. */
  readonly protocols?: readonly string[];
  /** For receivers that must know which of their forms it is: where the address itself may say so. */
  readonly formIn?: RegExp;
  /** What such a form id looks like. */
  readonly formId?: RegExp;
  /** Names that its adapter fills itself: a map that gave one to an answer would lose it. */
  readonly reserved?: RegExp;
  build(submission: Submission, target: Target): PostRequest | OpenRequest;
  /** What a reply says; `undefined` when it is no receipt and no refusal. Replies of 5xx never get here. */
  read(reply: Reply, target: Target): Outcome | undefined;
}

/** A POST of one body. No cookies, no referrer, nothing from a cache; without a prototype, so that the page adds nothing. */
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
