/**
 * Exports a record's texts for a translator and imports the translations, like the command line. Pure; the command
 * line writes a file next to the record, this module changes the record itself.
 */
import {type TextUnit, unitsOf} from '../../cli/text-units.js';
import {type XliffUnit, readXliff, writeXliff} from '../../cli/xliff.js';
import type {SendRecord} from '../../src/record/schema.js';
import {recordLanguage, matchingTag} from '../../src/record/texts.js';
import {samePlace} from './edit/paths.js';
import {type Plain, isPlain, valueAt, withValueAt} from '../../cli/value-paths.js';
import {textState, translationOf} from './edit/translation-state.js';
import {wordsIn} from '../../cli/entry-title.js';
import {withWordsIn} from './edit/typed.js';

/** @param opened the record as it was opened, from which it is told which translations are older than their text */
export function xliffOf(
  {record, value, opened}: {record: SendRecord; value: Plain; opened: Plain | undefined},
  tag: string,
  name: string,
): string {
  const own = recordLanguage(record);
  const units = unitsOf(record).map(({id, source, path}): XliffUnit => {
    const text = valueAt(value, path);
    const before = valueAt(opened, samePlace(value, opened, path));
    const target = wordsIn(text, tag, own);
    if (!target.trim()) return {id, source};
    return textState(text, before, tag, own) === 'stale'
      ? {id, source, target, needsReview: true, was: wordsIn(before, own, own)}
      : {id, source, target};
  });
  return writeXliff({source: own, target: tag, units}, name);
}

export interface Returned {
  value: Plain;
  tag: string;
  /** How many texts were changed. */
  put: number;
  /** Names of texts that have changed since the file was created, or are marked for review. */
  stale: readonly string[];
  /** Names of texts that the record no longer has. */
  gone: readonly string[];
}

/** Whether a translation was made from the text as it is now. Files of the command line carry a hash, for tools change sources. */
const isOfNow = (unit: XliffUnit, {source}: TextUnit, hashes: ReadonlyMap<string, string>) => {
  const hash = hashes.get(source);
  return unit.hash !== undefined && hash !== undefined
    ? unit.hash === hash
    : unit.source.trim() === source.trim();
};

/**
 * @param hashes of the record's texts, by text, where the browser can make them
 * @throws Error with one plain sentence, when it is no XLIFF 1.2 or names no language
 */
export function withXliff(
  record: SendRecord,
  value: Plain,
  xml: string,
  hashes: ReadonlyMap<string, string> = new Map(),
): Returned {
  const {target: tag, units} = readXliff(xml);
  const own = recordLanguage(record);
  if (!tag) throw new Error('it does not say into which language it translates');
  if (matchingTag([own], tag) !== undefined) throw new Error(`the record is in ${tag} already`);
  const known = new Map(unitsOf(record).map(unit => [unit.id, unit]));
  const [stale, gone]: [string[], string[]] = [[], []];
  let [next, put] = [value, 0];
  for (const unit of units) {
    if (unit.target === undefined) continue;
    const now = known.get(unit.id);
    const text = now && valueAt(next, now.path);
    if (!now || wordsIn(text, own, own) !== now.source) gone.push(unit.id);
    else if (unit.needsReview || !isOfNow(unit, now, hashes)) stale.push(unit.id);
    else if (wordsIn(text, tag, own) !== unit.target) {
      next = withValueAt(next, now.path, withWordsIn(text, tag, own, unit.target)) as Plain;
      put += 1;
    }
  }
  const translations = next['translations'];
  if (put && !translationOf(translations, tag))
    next = {
      ...next,
      translations: {...(isPlain(translations) ? translations : {}), [tag]: {status: 'draft'}},
    };
  return {value: next, tag, put, stale, gone};
}

/** The texts that a translator's file may have been made from. */
export const sourcesOf = (record: SendRecord): string[] =>
  unitsOf(record).map(({source}) => source);
