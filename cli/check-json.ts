/** Checks a JSON file by itself: a record, or a file of translated texts. It runs in Node and in browsers. */
import {TWICE, checkRecord} from '../src/record/check.js';
import {dayOf} from '../src/record/dates.js';
import type {Fault} from '../src/record/faults.js';
import type {SendRecord} from '../src/record/schema.js';
import {textsOf} from '../src/record/record-texts.js';
import {checkTranslation, isTranslation} from '../src/record/translation-file.js';
import type {Input} from './files.js';
import {updatesToCome} from './days-to-come.js';
import {furtherFaults} from './further-faults.js';
import {positionsIn, scanJson} from './json-places.js';
import {type Report, type PlacedFault, contentsOf} from './report.js';

/** A check, and what was read, for further checks. */
export interface CheckedFile {
  report: Report;
  record?: SendRecord;
}

/**
 * @param offset line of the page on which the JSON begins, counted from 0; 0 for a separate file
 */
export function checkJson(input: Input, offset = 0): CheckedFile & {value?: unknown} {
  const {text, name} = input;
  const scan = scanJson(text);
  const positionOf = positionsIn(text);
  const placed = (fault: Fault, at: number): PlacedFault => {
    const {line, column} = positionOf(at);
    return {...fault, line: line + offset, column};
  };
  const report: Report = {
    file: name,
    what: 'no JSON',
    mistakes: input.characters ? [input.characters] : [],
    notes: [],
  };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const {
      expected,
      found,
      offset: at,
    } = scan.mistake ?? {expected: 'JSON', found: 'something else', offset: 0};
    report.mistakes.push(placed({path: '', expected, found}, at));
    return {report};
  }
  const place = (faults: readonly Fault[]) =>
    faults.map(fault => placed(fault, scan.offsetOf(fault.path)));
  for (const {path, offset: at} of scan.doubled)
    report.notes.push(
      placed({path, expected: 'each name once', found: 'it a second time: the first is lost'}, at),
    );
  if (isTranslation(value)) {
    const {translation, faults} = checkTranslation(value);
    report.mistakes.push(...place(faults));
    const twice = TWICE.exec(text);
    if (twice)
      report.mistakes.push(
        placed(
          {path: '', expected: 'a file saved as UTF-8', found: `"${twice[0]}", encoded twice`},
          twice.index,
        ),
      );
    report.what = `a translation with ${textCount(translation)} texts`;
    return {report, value};
  }
  const {record, faults} = checkRecord(value);
  const further = furtherFaults(value);
  // Skipped fields are reported with the name that was probably meant.
  const others = faults.filter(({isNote}) => !isNote);
  report.mistakes.push(
    ...place([...others, ...further.mistakes, ...updatesToCome(value, dayOf(new Date()))]),
  );
  report.notes.push(...place(further.notes));
  report.what = record ? `a record with ${contentsOf(record)}` : 'no record';
  return {report, value, ...(record ? {record} : {})};
}

/** The number of texts in a translation or a record. */
export const textCount = (value: unknown): number => [...textsOf(value)].length;
