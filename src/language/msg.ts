/**
 * Messages in the language of the element that is being rendered.
 *
 * The runtime of @lit/localize has one language per page; ours has one per element: the base element renders inside
 * `withPack()`, and every `msg()` called meanwhile looks into that element's pack. It is our own, so a page that uses
 * @lit/localize itself keeps its configuration and its messages. Only the extractor of @lit/localize is used: it
 * recognises `msg()` and `str` by the two optional properties of their types.
 */
import {type TemplateResult, html} from 'lit';
import type {LanguagePack} from './packs.js';

/** The result of `str`: the strings and the values of a template. */
export interface StrResult {
  strTag: true;
  strings: readonly string[];
  values: readonly unknown[];
}

interface MessageOptions {
  /** The key of the message in packs: `subject.form`. */
  id: string;
  /** For translators: what the message is and where it appears. Not included in the built script. */
  desc?: string;
}

interface Msg {
  (words: string | StrResult, options: MessageOptions): string;
  _LIT_LOCALIZE_MSG_?: never;
}

interface Str {
  (strings: TemplateStringsArray, ...values: readonly unknown[]): StrResult;
  _LIT_LOCALIZE_STR_?: never;
}

/** The pack in use; `undefined` for English. */
let current: LanguagePack | undefined;
/** Plural rules by language: creating them is slow. */
const plurals = new Map<string, Intl.PluralRules>();

/** Calls `work` in the language of `pack`, in English without one, and returns its result. */
export function withPack<T>(pack: LanguagePack | undefined, work: () => T): T {
  const before = current;
  current = pack;
  try {
    return work();
  } finally {
    current = before;
  }
}

export const currentPack = (): LanguagePack | undefined => current;
/** Tag of the language in use. */
export const currentLanguage = (): string => current?.tag ?? 'en';

/**
 * A value in a sentence, isolated so that it cannot reorder the sentence: U+2068 and U+2069 are the plain-text
 * equivalent of `<bdi>` (Unicode Standard Annex 9). Numbers need none.
 */
const isolated = (value: unknown): unknown[] =>
  typeof value === 'number' ? [value] : ['\u2068', value, '\u2069'];

/**
 * A string that templates render as elements, for example to mark words as English. A new object each time, because
 * the template may contain the words it is given.
 */
const rendered = (words: string, template: TemplateResult): string =>
  Object.assign(Object(words.toString()), template) as string;

/** Joins pieces; rendered as elements if one of them is, so that none loses its language. */
export function inLine(pieces: readonly unknown[]): string {
  const words = pieces.join('');
  return pieces.some(piece => typeof piece === 'object') ? rendered(words, html`${pieces}`) : words;
}

/**
 * A message of the pack with its values; `undefined` if the pack lacks it, or it names a value that does not exist.
 *
 * @param needed how many values it must name; plural forms may say "one" in words
 */
function find(
  id: string,
  values: readonly unknown[] = [],
  needed = values.length,
): string | undefined {
  const words: unknown = current && Object.hasOwn(current.messages, id) && current.messages[id];
  if (typeof words !== 'string') return undefined;
  const named = new Set<number>();
  const parts = words.split(/\{(\d)\}/).flatMap((part, index) => {
    if (index % 2 === 0) return [part];
    named.add(Number(part));
    return isolated(values[Number(part)]);
  });
  return named.size < needed || Math.max(...named) >= values.length ? undefined : inLine(parts);
}

/** A template with values, as the words of a message: str`${count} more`. */
export const str: Str = (strings, ...values) => ({strTag: true, strings, values});

/** English among words of another language. */
const inEnglish = (words: string): string =>
  current ? rendered(words, html`<span lang="en" dir="ltr">${words}</span>`) : words;

/**
 * A message in the language in use, or in English if its pack lacks the message or one of its values.
 *
 * @example msg(str`Signed by ${name}`, {id: 'letter.signed', desc: 'Under a letter'})
 */
export const msg: Msg = (words, {id}) => {
  if (typeof words === 'string') return find(id) ?? inEnglish(words);
  const {strings, values} = words;
  return (
    find(id, values) ??
    inEnglish(
      inLine(
        strings.flatMap((part, index) => (index ? [...isolated(values[index - 1]), part] : [part])),
      ),
    )
  );
};

/** European Portuguese: browsers treat plain `pt` as Brazilian, in which zero is singular. */
const pluralTag = (tag: string): string => (tag === 'pt' ? 'pt-PT' : tag);

function pluralRules(tag: string): Intl.PluralRules {
  let rules = plurals.get(tag);
  if (!rules) plurals.set(tag, (rules = new Intl.PluralRules(pluralTag(tag))));
  return rules;
}

/**
 * The right one of a message's plural forms. English has two (`stem.one`, `stem.other`), passed in as words; other
 * languages have those of `Intl.PluralRules`, under the same stem.
 *
 * @param words the English form of the message; used if the pack has none
 * @param values the values for `{0}`, `{1}` … in the forms; only the count by default
 */
export function counted(
  stem: string,
  count: number,
  words: string,
  values: readonly unknown[] = [count],
): string {
  if (!current) return words;
  return find(`${stem}.${pluralRules(current.tag).select(count)}`, values, 0) ?? words;
}
