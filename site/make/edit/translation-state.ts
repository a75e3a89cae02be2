/** The state of a text's translation. Pure. */
import type {Translation} from '../../../src/record/schema.js';
import {matchingTag} from '../../../src/record/texts.js';
import {codeWords} from '../../../src/record/form-words.js';
import {isPlain} from '../../../cli/value-paths.js';
import {wordsIn} from '../../../cli/entry-title.js';
import {dateSaid} from '../../../cli/written-dates.js';

/** What the record says of a language; absent where it says nothing. */
export function translationOf(
  translations: unknown,
  tag: string,
): {tag: string; translation: Translation} | undefined {
  if (!isPlain(translations)) return undefined;
  const key = matchingTag(Object.keys(translations), tag);
  const translation = key === undefined ? undefined : translations[key];
  return key !== undefined && isPlain(translation)
    ? {tag: key, translation: translation as Translation}
    : undefined;
}

/** "draft, which nobody fluent has read", "reviewed: A. Khan, May 2026". */
export function translationSaid({status, by, on}: Translation, own: string): string {
  const who = wordsIn(by, own, own).replace(/\.$/, '');
  const when = typeof on === 'string' ? dateSaid(on) : '';
  const state =
    status === undefined
      ? 'its state is not said'
      : status === 'machine'
        ? 'by a machine'
        : codeWords(status);
  const credits = [who, when].filter(Boolean).join(', ');
  if (who) return `${state}: ${credits}`;
  return status === 'reviewed'
    ? `${state}; by whom is not said`
    : `${state}, which nobody fluent has read`;
}

export type TextState = 'none' | 'translated' | 'stale' | 'no-original';

/**
 * Whether the translation of a text is up to date with its original.
 *
 * @param before the text as it was opened, where it was
 */
export function textState(text: unknown, before: unknown, tag: string, own: string): TextState {
  const [source, target] = [wordsIn(text, own, own), wordsIn(text, tag, own)];
  if (!target.trim()) return source.trim() ? 'none' : 'no-original';
  const [was, wasTarget] = [wordsIn(before, own, own), wordsIn(before, tag, own)];
  return wasTarget === target && was !== source ? 'stale' : 'translated';
}
