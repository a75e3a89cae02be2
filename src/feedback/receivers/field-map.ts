/** Translates answers to the receiver's own names and values, from the page's `map`. */
import type {Answer} from '../answers.js';
import {fromJson, ownProperty, ownString} from '../json.js';
import type {Submission} from '../submission.js';
import type {Target} from './receiver.js';

type Named = [name: string, value: Answer];

const DETAILS = ['key', 'purpose', 'page', 'lang', 'item', 'area', 'seconds', 'website'] as const;

/** Questions whose "Yes" is consent. */
const CONSENT = ['publish', 'reply'];
/** Field names that mean a checkbox: Contact Form 7's acceptance, one input of a Gravity Forms field. */
const BOX = /^acceptance|^input_\d+_\d/;
/** Content management systems read a field by its name, and it may be a checkbox there. */
const CONTENT_SYSTEM = /contact-form-7|drupal|gravity/;

/**
 * True when the answer to a checkbox is "No": receivers take any value for a ticked box, so "no" would be taken for
 * consent. A map with a value for "no" (`publish.no=Keep it private`) shows that the field is not a checkbox.
 */
const isUntickedBox = (id: string, answer: Answer, {map, receiver}: Target): boolean => {
  if (answer !== 'no' || receiver === 'json' || ownProperty(map, `${id}.no`)) return false;
  const name = ownString(map, id);
  return name
    ? CONSENT.includes(id) || BOX.test(name)
    : CONSENT.includes(id) && CONTENT_SYSTEM.test(receiver);
};

/** Entries with each name once: entries with the same name are merged, texts with a blank line between them. */
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

/** One answer as the receiver wants it: one field, or several checkboxes with their own names. */
function named(id: string, answer: Answer, target: Target, ownName: string): Named[] {
  const {map, receiver} = target;
  const field = ownString(map, id);
  const optionTo = (code: string) => ownString(map, `${id}.${code}`);
  // `about.gaps=…` is the name of the option's checkbox if the map has no name for the question; else it is the
  // option's value.
  const boxOf = (code: string) => {
    const to = optionTo(code);
    const isName = receiver === 'gravity-forms' ? /^input_\d/.test(to ?? '') : !field;
    return to && isName && !/\s/.test(to) ? to : undefined;
  };
  const valueOf = (code: string) => (boxOf(code) ? code : (optionTo(code) ?? code));
  if (typeof answer === 'string') return [[field ?? ownName, optionTo(answer) ?? answer]];
  const boxes = answer.flatMap((code): Named[] => {
    const name = boxOf(code);
    // Checkboxes of a question that share a name are a list.
    const shared = answer.some(other => other !== code && boxOf(other) === name);
    return name ? [[name, shared ? [code] : code]] : [];
  });
  return boxes.length === answer.length
    ? boxes
    : [...boxes, [field ?? ownName, answer.map(valueOf)]];
}

/**
 * Answers under the receiver's names, or under their own id if the map has none: no answer is dropped silently.
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
 * The fields of a submission under the receiver's names, each once, lists as one entry per value.
 *
 * @param every also include the submission's own details (key, page, language…) that are not in the map, except those
 *   whose name the map gives to an answer
 */
export function fields(submission: Submission, target: Target, every: boolean): Named[] {
  const {map, also = {}} = target;
  // A survey may have a question called `page`; with this prefix the reference receiver distinguishes it from the
  // detail.
  const ownName = (id: string) =>
    every && (DETAILS as readonly string[]).includes(id) ? `answers[${id}]` : id;
  const answers = namedAnswers(submission, target, ownName);
  const details = DETAILS.flatMap((id): Named[] => {
    const value = submission[id];
    const to =
      ownString(map, id) ?? (every && !answers.some(([taken]) => taken === id) ? id : undefined);
    return to && value !== undefined ? [[to, String(value)]] : [];
  });
  const list = merged([...details, ...answers]);
  return [...Object.entries(also).filter(([to]) => !list.some(([taken]) => taken === to)), ...list];
}

/** Fills a form body, a list as one entry per value. */
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

/** A second pair inside a name: pairs separated by spaces or commas would be read as one long name. */
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
