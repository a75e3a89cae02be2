/** The example records as they are read, and the words in a record. */
import assert from 'node:assert/strict';
import {unitsOf} from '../../cli/text-units.js';
import {checkRecord} from '../../src/record/check.js';
import type {SendRecord} from '../../src/record/schema.js';
import {pickText} from '../../src/record/texts.js';
import {readExample} from './files.js';

export const AREAS = ['manchester', 'exampleshire'];

export function record(area: string): SendRecord {
  const {record: checked} = checkRecord(readExample(area));
  assert.ok(checked);
  return checked;
}

/** The words that a reader of a language sees at each place of a record. */
export const wordsIn = (record: SendRecord, lang: string) =>
  unitsOf(record).map(({id, path}) => {
    const text = path.reduce<unknown>(
      (holder, step) => (holder as Record<string | number, unknown>)[step],
      record,
    );
    return [id, pickText(text as string, lang, 'en-GB')!.text];
  });
