/** Checks a JSON file: a record with the translations it names, or a file of translated texts. */
import {checkRecord} from '../src/record/check.js';
import type {Fault} from '../src/record/faults.js';
import type {SendRecord} from '../src/record/schema.js';
import {unitsOf} from './text-units.js';
import {textsOf} from '../src/record/record-texts.js';
import {checkTranslation, isTranslation, joinTranslation} from '../src/record/translation-file.js';
import {type Input, addressOf, readInput, shownName} from './files.js';
import {InputError} from './command.js';
import {furtherFaults} from './further-faults.js';
import {positionsIn, scanJson} from './json-places.js';
import {type Report, type Told, contentsOf} from './report.js';

/** A check, and what was read, for what hangs on it. */
export interface CheckedFile {
  report: Report;
  record?: SendRecord;
}

/**
 * @param offset line of the page on which the JSON begins, counted from 0; 0 for a file of its own
 */
export function checkJson(input: Input, offset = 0): CheckedFile & {value?: unknown} {
  const {text, name} = input;
  const scan = scanJson(text);
  const positionOf = positionsIn(text);
  const placed = (fault: Fault, at: number): Told => {
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
    report.what = `a translation with ${count(translation)} texts`;
    return {report, value};
  }
  const {record, faults} = checkRecord(value);
  const further = furtherFaults(value);
  report.mistakes.push(...place([...faults, ...further.mistakes]));
  report.notes.push(...place(further.notes));
  report.what = record ? `a record with ${contentsOf(record)}` : 'no record';
  return {report, value, ...(record ? {record} : {})};
}

const count = (value: unknown): number => [...textsOf(value)].length;

/** Checks the translation files that a record names, against the record. */
export async function checkTranslations(record: SendRecord, input: Input): Promise<Report[]> {
  const reports: Report[] = [];
  for (const [tag, {src, ...told}] of Object.entries(record.translations ?? {})) {
    if (!src) continue;
    let name = src;
    try {
      const address = addressOf(src, input.address);
      name = shownName(address);
      const file = await readInput(address);
      reports.push(checkAgainst(record, {...file, name}, {tag, ...told}));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const mistake = {
        path: '',
        expected: `the file that translations.${tag}.src names`,
        found: error.reason,
      };
      reports.push({
        file: name,
        what: `the translation into ${tag}`,
        mistakes: [mistake],
        notes: [],
      });
    }
  }
  return reports;
}

function checkAgainst(
  record: SendRecord,
  input: Input,
  told: {tag: string; status?: 'reviewed' | 'draft' | 'machine'},
): Report {
  const {report, value} = checkJson(input);
  if (value === undefined) return report;
  const scan = scanJson(input.text);
  const {translation, faults} = checkTranslation(value);
  const joined = translation ? joinTranslation(record, translation, told).faults : [];
  const positionOf = positionsIn(input.text);
  const place = (fault: Fault): Told => ({...fault, ...positionOf(scan.offsetOf(fault.path))});
  return {
    file: input.name,
    what: `the translation into ${told.tag}: ${count(translation)} of ${unitsOf(record).length} texts`,
    mistakes: [...faults, ...joined].map(place),
    notes: report.notes,
  };
}
