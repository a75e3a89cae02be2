/** Checks the translation files that a record names, against the record. */
import type {Fault} from '../src/record/faults.js';
import type {SendRecord} from '../src/record/schema.js';
import {unitsOf} from './text-units.js';
import {checkTranslation, joinTranslation} from '../src/record/translation-file.js';
import {checkJson, textCount} from './check-json.js';
import {type Input, addressOf, readInput, shownName} from './files.js';
import {InputError} from './command.js';
import {positionsIn, scanJson} from './json-places.js';
import type {Report, PlacedFault} from './report.js';

export async function checkTranslations(record: SendRecord, input: Input): Promise<Report[]> {
  const reports: Report[] = [];
  for (const [tag, {src, ...note}] of Object.entries(record.translations ?? {})) {
    if (!src) continue;
    let name = src;
    try {
      const address = addressOf(src, input.address);
      name = shownName(address);
      const file = await readInput(address);
      reports.push(checkAgainst(record, {...file, name}, {tag, ...note}));
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
  note: {tag: string; status?: 'reviewed' | 'draft' | 'machine'},
): Report {
  const {report, value} = checkJson(input);
  if (value === undefined) return report;
  const scan = scanJson(input.text);
  const {translation, faults} = checkTranslation(value);
  const joined = translation ? joinTranslation(record, translation, note).faults : [];
  const positionOf = positionsIn(input.text);
  const place = (fault: Fault): PlacedFault => ({
    ...fault,
    ...positionOf(scan.offsetOf(fault.path)),
  });
  return {
    file: input.name,
    what: `the translation into ${note.tag}: ${textCount(translation)} of ${unitsOf(record).length} texts`,
    mistakes: [...faults, ...joined].map(place),
    notes: report.notes,
  };
}
