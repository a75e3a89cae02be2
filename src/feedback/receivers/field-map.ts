/** Answers under the receiver's own names and values, as the page's `map` gives them. */
import type {Answer} from '../answers.js';
import {fromJson, own, ownText} from '../json.js';
import type {Submission} from '../submission.js';
import type {Target} from './receiver.js';

type Named = [name: string, value: Answer];

const DETAILS = ['key', 'purpose', 'page', 'lang', 'item', 'area', 'seconds', 'website'] as const;

/** Questions whose "Yes" is consent. */
const CONSENT = ['publish', 'reply'];
/** Fields that are boxes by their names: Contact Form 7's acceptance, one input of a Gravity Forms field. */
const BOX = /^acceptance|^input_\d+_\d/;
/** Content systems read a field by its name, and may have made a box of it. */
const CONTENT_SYSTEM = /contact-form-7|drupal|gravity/;

/**
 * True when the answer is "No" to a box: ticked boxes arrive with a value, whatever it is, so "no" would pass for consent.
 * A map that gives "no" a value of its own (`publish.no=Keep it private`) says that the field is none.
 */
const isUntickedBox = (id: string, answer: Answer, {map, receiver}: Target): boolean => {
  if (answer !== 'no' || receiver === 'json' || own(map, `${id}.no`)) return false;
  const name = ownText(map, id);
  return name
    ? CONSENT.includes(id) || BOX.test(name)
    : CONSENT.includes(id) && CONTENT_SYSTEM.test(receiver);
};

/** Entries with each name once: what shares a name goes together, texts with a blank line between. */
function merged(list: readonly Named[]): Named[] {
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

/** One answer as the receiver wants it: a field, or several boxes with names of their own. */
function named(id: string, answer: Answer, target: Target, ownName: string): Named[] {
  const {map, receiver} = target;
  const field = ownText(map, id);
  const optionTo = (code: string) => ownText(map, `${id}.${code}`);
  // `about.gaps=…` names the option's own box where nothing else is named for the question; else it is the option's value.
  const boxOf = (code: string) => {
    const to = optionTo(code);
    const isName = receiver === 'gravity-forms' ? /^input_\d/.test(to ?? '') : !field;
    return to && isName && !/\s/.test(to) ? to : undefined;
  };
  const valueOf = (code: string) => (boxOf(code) ? code : (optionTo(code) ?? code));
  if (typeof answer === 'string') return [[field ?? ownName, optionTo(answer) ?? answer]];
  const boxes = answer.flatMap((code): Named[] => {
    const name = boxOf(code);
    // A box that shares its name with another one of its question is one of a list.
    const shared = answer.some(other => other !== code && boxOf(other) === name);
    return name ? [[name, shared ? [code] : code]] : [];
  });
  return boxes.length === answer.length
    ? boxes
    : [...boxes, [field ?? ownName, answer.map(valueOf)]];
}

/**
 * Answers under the receiver's names, or under their own id when the map has none for them: nothing a person said is
 * dropped in silence.
 *
 * @param ownName the name for an id that the map does not know
 */
export const namedAnswers = (
  {answers}: Submission,
  target: Target,
  ownName = (id: string) => id,
): Named[] =>
  merged(
    Object.entries(answers).flatMap(([id, answer]) =>
      isUntickedBox(id, answer, target) ? [] : named(id, answer, target, ownName(id)),
    ),
  );

/**
 * The fields of a submission under the receiver's names, each once, lists part by part.
 *
 * @param every also the submission's own details (key, page, language…) that the map does not name; one whose name the map
 *   gives to an answer makes way
 */
export function fields(submission: Submission, target: Target, every: boolean): Named[] {
  const {map, also = {}} = target;
  // A survey may ask a question called `page`; the reference receiver knows this way of telling it from the detail.
  const ownName = (id: string) =>
    every && (DETAILS as readonly string[]).includes(id) ? `answers[${id}]` : id;
  const answers = namedAnswers(submission, target, ownName);
  const details = DETAILS.flatMap((id): Named[] => {
    const value = submission[id];
    const to =
      ownText(map, id) ?? (every && !answers.some(([taken]) => taken === id) ? id : undefined);
    return to && value !== undefined ? [[to, String(value)]] : [];
  });
  const list = merged([...details, ...answers]);
  return [...Object.entries(also).filter(([to]) => !list.some(([taken]) => taken === to)), ...list];
}

/** Fills a form body, a list as one entry a part. */
export function fill<T extends FormData | URLSearchParams>(body: T, list: readonly Named[]): T {
  for (const [name, value] of list)
    for (const part of [value].flat()) body.append(name, part as string);
  return body;
}

/** The id of the question behind a receiver's field name, or that name itself. */
export function questionOf(name: string, {map}: Target): string {
  const id =
    Object.entries(map ?? {}).find(([, to]) => to === name || to === `${name}[]`)?.[0] ?? name;
  return id.split('.')[0]!;
}

/** A second pair inside a name: the pairs are separated by blanks or commas, and would be taken for one long name. */
const SECOND_PAIR = /[\s,]\s*[\w.[\]-]+\s*=/;

/**
 * Reads `detail=your-message; about.ease=Easy to use`, on one line or several, or the same as a JSON object.
 *
 * @returns `undefined` when it is neither
 * @example readMap('detail=your-message; page=page-url') // {detail: 'your-message', page: 'page-url'}
 */
export function readMap(text: string): Readonly<Record<string, string>> | undefined {
  const json = fromJson(text);
  if (Array.isArray(json)) return undefined;
  const isObject = json && typeof json === 'object';
  const pairs: (readonly [string, unknown])[] = isObject
    ? Object.entries(json)
    : text
        .split(/[;\n]/)
        .filter(pair => pair.trim())
        .map(pair => {
          const [id, ...name] = pair.split('=');
          return [id!.trim(), name.join('=').trim()];
        });
  return pairs.every(
    ([id, name]) => id && name && typeof name === 'string' && (isObject || !SECOND_PAIR.test(name)),
  )
    ? (Object.fromEntries(pairs) as Record<string, string>)
    : undefined;
}
