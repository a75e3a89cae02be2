/**
 * Messages in the language of the element that is being rendered.
 *
 * The runtime of @lit/localize has one language a page; ours has one an element: the base element renders inside `withPack()`,
 * and every `msg()` called meanwhile looks into that element's pack. It is our own, so a page that uses @lit/localize itself
 * keeps its configuration and its messages. Only the extractor of @lit/localize is used: it knows `msg()` and `str` by the two
 * optional properties of their types.
 */
import {type TemplateResult, html} from 'lit';
import type {LanguagePack} from './packs.js';

/** What `str` makes of a template: its words and its values, apart. */
export interface StrResult {
  strTag: true;
  strings: readonly string[];
  values: readonly unknown[];
}

interface MessageOptions {
  /** Under which packs have the message: `subject.form`. */
  id: string;
  /** For translators: what the message is and where it appears. The built script leaves it out. */
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

/** The pack in use, or none for English. */
let current: LanguagePack | undefined;
/** Plural rules by language: making them is slow. */
const plurals = new Map<string, Intl.PluralRules>();

/** Calls `work` in the language of `pack`, in English when there is none, and returns what it returns. */
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
 * A value inside a sentence, kept from reordering it: U+2068 and U+2069 are to text what `<bdi>` is to HTML (Unicode
 * Standard Annex 9). Numbers need none.
 */
const isolated = (value: unknown): unknown[] =>
  typeof value === 'number' ? [value] : ['\u2068', value, '\u2069'];

/**
 * Words that templates render as elements, such as those that say they are English; everywhere else they are a string. A new one
 * each time: the template may hold the words it is given.
 */
const rendered = (words: string, template: TemplateResult): string =>
  Object.assign(Object(words.toString()), template) as string;

/** Pieces in a row: rendered where one of them is, so that none loses its language. */
export function inLine(pieces: readonly unknown[]): string {
  const words = pieces.join('');
  return pieces.some(piece => typeof piece === 'object') ? rendered(words, html`${pieces}`) : words;
}

/**
 * A message of the pack, with its values in it; `undefined` where the pack lacks it, or names a value that there is not.
 *
 * @param needed how many values it has to name; plural forms may say "one" in words
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
 * A message in the language in use, in English where its pack lacks it, or has it without its values.
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

/** European Portuguese: plain `pt` is Brazilian to browsers, which count zero as one. */
const pluralTag = (tag: string): string => (tag === 'pt' ? 'pt-PT' : tag);

function pluralRules(tag: string): Intl.PluralRules {
  let rules = plurals.get(tag);
  if (!rules) plurals.set(tag, (rules = new Intl.PluralRules(pluralTag(tag))));
  return rules;
}

/**
 * The right one of a message's plural forms. English has two (`stem.one`, `stem.other`), handed in as words; other languages
 * have those of `Intl.PluralRules`, found under the same stem.
 *
 * @param words the message as English would choose it; said when the pack has no better
 * @param values what `{0}`, `{1}` … of the forms stand for; the count alone unless given
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
