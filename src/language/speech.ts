/**
 * Makes `msg()` of @lit/localize speak the language of the element that is being rendered.
 *
 * The stock runtime has one language a page. Ours has one an element: the base element renders inside `speaking()`, and
 * every `msg()` called meanwhile looks into that element's pack.
 */
import {_installMsgImplementation} from '@lit/localize/init/install.js';
import type {LanguagePack} from './packs.js';

interface StrResult {
  strTag: true;
  strings: readonly string[];
  values: readonly unknown[];
}

/** The pack in use, or none for English. */
let pack: LanguagePack | undefined;

/** Does `work` in the language of `next`; English when there is none. */
export function speaking<T>(next: LanguagePack | undefined, work: () => T): T {
  const before = pack;
  pack = next;
  try {
    return work();
  } finally {
    pack = before;
  }
}

export const currentPack = (): LanguagePack | undefined => pack;
/** Tag of the language in use. */
export const currentLanguage = (): string => pack?.tag ?? 'en';

const find = (id: string | undefined): string | undefined =>
  pack && id !== undefined && Object.hasOwn(pack.messages, id) ? pack.messages[id] : undefined;

/**
 * A value inside a sentence, kept from reordering it: U+2068 and U+2069 are to text what `<bdi>` is to HTML (Unicode
 * Standard Annex 9). Numbers need none.
 */
const isolated = (value: unknown): string =>
  typeof value === 'number' ? String(value) : `\u2068${String(value)}\u2069`;

const fill = (words: string, values: readonly unknown[]): string =>
  words.replace(/\{(\d)\}/g, (whole, place: string) =>
    Number(place) < values.length ? isolated(values[Number(place)]) : whole,
  );

/** @param options as `msg()` takes them; the script's build leaves of them the id alone */
function speak(template: string | StrResult, options?: {id?: string} | string): string {
  const found = find(typeof options === 'string' ? options : options?.id);
  if (typeof template === 'string') return found ?? template;
  if (found !== undefined) return fill(found, template.values);
  return template.strings.reduce(
    (text, part, index) => text + isolated(template.values[index - 1]) + part,
  );
}

try {
  _installMsgImplementation(speak as Parameters<typeof _installMsgImplementation>[0]);
} catch {
  // The page's own bundle has configured @lit/localize first: its messages win, ours stay English.
  console.warn('send-widgets: @lit/localize is configured already; the widgets stay in English.');
}

/** European Portuguese: plain `pt` is Brazilian to browsers, which count nought as one. */
const pluralTag = (tag: string): string => (tag === 'pt' ? 'pt-PT' : tag);

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
  if (!pack) return words;
  const form = find(`${stem}.${new Intl.PluralRules(pluralTag(pack.tag)).select(count)}`);
  return form === undefined ? words : fill(form, values);
}
