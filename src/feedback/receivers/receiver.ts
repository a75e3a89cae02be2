/** What every receiver's adapter has in common: where to, under which names, and how to read a complaint. */
import {safeUrl} from '../../record/addresses.js';
import type {Answer} from '../answers.js';
import {fromJson, own, ownText} from '../json.js';
import type {FieldRefusal, Outcome, Submission} from '../submission.js';

/** Where submissions go, as the page set it. Plain data: it is stored beside a waiting answer. */
export interface Target {
  readonly receiver: string;
  /** The full address: http or https, or for a hand-off mailto. */
  readonly address: string;
  /** The receiver's name for the form: a number in WordPress, a machine name in Drupal. */
  readonly form?: string;
  /** The receiver's field names, by question id, by `id.option`, or by a field of the submission such as `page`. */
  readonly map?: Readonly<Record<string, string>>;
  /** Further fields that the receiver expects, with their values: those of a page's own form that ask no question of ours. */
  readonly also?: Readonly<Record<string, string>>;
  /** True when the receiver answers a repeated key with its first receipt, so that a lost reply may be asked for again. */
  readonly keyed?: boolean;
  /** For a plain form: part of the address that its thank-you page has, and its login page has not. */
  readonly thanks?: string;
}

/** What came back, read to its end. `text` is `undefined` when the reply broke off. */
export interface Reply {
  readonly status: number;
  readonly text?: string;
  /** The address that answered, after redirects. */
  readonly url: string;
}

/** How to speak to one kind of receiver. */
export interface Receiver {
  /** Whether receivers of this kind know a repeated key, unless the target says otherwise. */
  readonly keyed?: boolean;
  /** What kind of address it takes; http(s) unless said. */
  readonly protocols?: readonly string[];
  /** For receivers that must know which of their forms it is: where the address itself may say so. */
  readonly formIn?: RegExp;
  /** Names that its adapter fills itself: a map that gave one to an answer would lose it. */
  readonly reserved?: RegExp;
  /** The request, or for a hand-off the address to open. */
  build(submission: Submission, target: Target): {url: string; init: RequestInit} | {open: string};
  /** What a reply says; `undefined` when it is no receipt and no refusal. Replies of 5xx never get here. */
  read(reply: Reply, target: Target): Outcome | undefined;
}

/** What is wrong with a page's settings, for the console. */
export type TargetFault =
  'unknown-receiver' | 'no-address' | 'unsafe-address' | 'no-form' | 'bad-map';

const DETAILS = ['key', 'purpose', 'page', 'lang', 'item', 'area', 'seconds', 'website'] as const;

/** Entries with each name once: what shares a name stands together, texts with a blank line between. */
function merged(list: readonly [string, Answer][]): [name: string, value: Answer][] {
  const byName = new Map<string, Answer>();
  for (const [name, value] of list) {
    const before = byName.get(name);
    if (before === undefined) byName.set(name, value);
    else
      byName.set(
        name,
        typeof before === 'string' && typeof value === 'string'
          ? `${before}\n\n${value}`
          : ([before, value].flat() as string[]),
      );
  }
  return [...byName];
}

/**
 * Answers under the receiver's names, or under their own id when the map has none for them: nothing a person said is
 * dropped in silence.
 *
 * @param ownName the name for an id that the map does not know
 */
export function namedAnswers(
  {answers}: Submission,
  {map}: Target,
  ownName = (id: string) => id,
): [name: string, value: Answer][] {
  return merged(
    Object.entries(answers).flatMap(([id, answer]) => {
      const parts = typeof answer === 'string' ? [] : answer;
      const boxes = parts.flatMap((part): [string, Answer][] => {
        const name = ownText(map, `${id}.${part}`);
        // A box that shares its name with another one of its question is one of a list.
        const shared = parts.some(
          other => other !== part && ownText(map, `${id}.${other}`) === name,
        );
        return name ? [[name, shared ? [part] : part]] : [];
      });
      return parts.length && boxes.length === parts.length
        ? boxes
        : [...boxes, [ownText(map, id) ?? ownName(id), answer]];
    }),
  );
}

/**
 * The fields of a submission under the receiver's names, each once, lists part by part.
 *
 * @param every also the submission's own details (key, page, language…) that the map does not name; one whose name the map
 *   gives to an answer makes way
 */
export function fields(
  submission: Submission,
  target: Target,
  every: boolean,
): [name: string, value: Answer][] {
  const {map, also = {}} = target;
  // A survey may ask a question called `page`; the reference receiver knows this way of telling it from the detail.
  const ownName = (id: string) =>
    every && (DETAILS as readonly string[]).includes(id) ? `answers[${id}]` : id;
  const answers = namedAnswers(submission, target, ownName);
  const details = DETAILS.flatMap((id): [string, Answer][] => {
    const value = submission[id];
    const to =
      ownText(map, id) ?? (every && !answers.some(([taken]) => taken === id) ? id : undefined);
    return to && value !== undefined ? [[to, String(value)]] : [];
  });
  const list = merged([...details, ...answers]);
  return [...Object.entries(also).filter(([to]) => !list.some(([taken]) => taken === to)), ...list];
}

/** Fills a form body, a list as one entry a part. */
export function fill<T extends FormData | URLSearchParams>(
  body: T,
  list: readonly [string, Answer][],
): T {
  for (const [name, value] of list)
    for (const part of [value].flat()) body.append(name, part as string);
  return body;
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

/** The id of the question behind a receiver's field name, or that name itself. */
export function questionOf(name: string, {map}: Target): string {
  const id =
    Object.entries(map ?? {}).find(([, to]) => to === name || to === `${name}[]`)?.[0] ?? name;
  return id.split('.')[0]!;
}

/** Complaints by field name, as Drupal, Gravity Forms and problem JSON give them: `{"email": "…"}`, lists joined. */
export function refusals(byName: unknown, target: Target, prefix = ''): FieldRefusal[] {
  if (!byName || typeof byName !== 'object') return [];
  return Object.entries(byName).flatMap(([name, message]) => {
    const words = [message]
      .flat()
      .filter(part => typeof part === 'string')
      .join(' ');
    return words ? [{id: questionOf(prefix + name, target), message: words}] : [];
  });
}

/**
 * A complaint with a 4xx status, in the ways servers word it: problem JSON (RFC 9457) with `errors` as a list of
 * `{field, detail}` or by field name, or nothing readable at all.
 */
export function refusal({status, text}: Reply, target: Target): Outcome {
  const body = fromJson(text);
  const errors = own(body, 'errors') ?? own(body, 'error');
  const fields = Array.isArray(errors)
    ? errors.flatMap(error => {
        const name = ownText(error, 'field') ?? ownText(error, 'pointer')?.replace(/^.*\//, '');
        const message = ownText(error, 'detail') ?? ownText(error, 'message');
        return name && message
          ? [{id: questionOf(name, target), message, code: ownText(error, 'code')}]
          : [];
      })
    : refusals(errors, target);
  return {
    kind: 'refused',
    fields,
    message: ownText(body, 'detail') ?? ownText(body, 'message') ?? ownText(body, 'title'),
    status,
  };
}

/** An endpoint of a content system: the address itself when it is that endpoint already, else the path under the site's. */
export function endpoint(address: string, path: string, isEndpoint: RegExp): string {
  return isEndpoint.test(address)
    ? address
    : address.replace(/[?#].*$/, '').replace(/\/*$/, '/') + path;
}

/** Reads `detail=your-message; page=page-url`, or the same as a JSON object. `undefined` when it is neither. */
export function readMap(text: string): Readonly<Record<string, string>> | undefined {
  const json = fromJson(text);
  if (Array.isArray(json)) return undefined;
  const pairs: (readonly [string, unknown])[] =
    json && typeof json === 'object'
      ? Object.entries(json)
      : text
          .split(';')
          .filter(pair => pair.trim())
          .map(pair => {
            const [id, ...name] = pair.split('=');
            return [id!.trim(), name.join('=').trim()];
          });
  return pairs.every(([id, name]) => id && name && typeof name === 'string')
    ? (Object.fromEntries(pairs) as Record<string, string>)
    : undefined;
}

/** Checks an address for an adapter; `undefined` when it may not be used. */
export function targetAddress(
  address: string,
  base: string | undefined,
  {protocols = ['http:', 'https:']}: Receiver,
): string | undefined {
  const url = safeUrl(address, base);
  return url && protocols.includes(new URL(url).protocol) ? url : undefined;
}
