/** Files of translated texts: reading one, and merging it into a loaded record. */
import type {Fault} from '../record/faults.js';
import type {SendRecord} from '../record/schema.js';
import type {translationOf} from '../record/record-texts.js';
import type {TranslatedTexts} from '../record/translation-file.js';
import {translationReader} from './readers.js';
import {type Loaded, parseJson} from './reading.js';

/** A file of translated texts. */
export interface LoadedTranslation {
  translation?: TranslatedTexts;
  faults: readonly Fault[];
}

/** Reads translated texts from the text of a JSON file. */
export function readTranslation(
  body: string,
  {checkTranslation}: NonNullable<ReturnType<typeof translationReader>>,
): LoadedTranslation {
  const parsed = parseJson(body);
  return parsed.fault ? {faults: [parsed.fault]} : checkTranslation(parsed.value);
}

/** A record merged with its translation. Faults of the file are reported with its path in the record. */
export function withTranslation(
  loaded: Loaded,
  record: SendRecord,
  {translation, faults}: LoadedTranslation,
  entry: NonNullable<ReturnType<typeof translationOf>>,
  address: string,
): Loaded {
  const at = `translations.${entry.tag}`;
  const placed = (fault: Fault): Fault =>
    fault.path
      ? {...fault, path: `${at}: ${fault.path}`}
      : {
          ...fault,
          path: `${at}.src`,
          expected:
            fault.expected === 'JSON'
              ? `JSON at ${address}`
              : fault.expected.replace(/^a record\b/, 'a translation'),
        };
  const reader = translationReader();
  if (!translation || !reader)
    return {...loaded, faults: [...loaded.faults, ...faults.map(placed)]};
  const result = reader.joinTranslation(record, translation, entry);
  return {
    ...loaded,
    record: result.record,
    faults: [...loaded.faults, ...[...faults, ...result.faults].map(placed)],
  };
}
