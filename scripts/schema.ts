/**
 * Writes the record's JSON Schema, `dist/schema/record-1.json`, from the schema that the widgets themselves check with, so that
 * an editor's red line and a widget's console line agree.
 *
 * `node --import tsx scripts/schema.ts [file]`
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {pathToFileURL} from 'node:url';
import {type JsonSchema, toJsonSchema} from '@valibot/to-json-schema';
import type {GenericSchema} from 'valibot';
import {isDate} from '../src/record/dates.js';
import * as source from '../src/record/schema.js';
import {inDist} from './build/places.mjs';

/** Half of a date: a year, a month, a day, or a season, which EDTF numbers 21 to 24. */
const POINT = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-2[1-4])?`;
/** As close to `isDate` as a pattern comes: it lets 30 February through. */
const DATE = String.raw`^(${POINT}(/(${POINT}|\.\.))?|\.\./${POINT})~?$`;

/** Named parts of the schema become definitions, under the names they have in the source. */
const definitions: Record<string, GenericSchema> = {
  text: source.text, date: source.date, source: source.source, document: source.document, event: source.event,
  priority: source.priority, finding: source.finding, figure: source.figure, letter: source.letter, statement: source.statement,
  resource: source.resource, contributor: source.contributor, response: source.response, survey: source.survey,
  question: source.question,
};

/** The JSON Schema of a record, draft 7: the one that editors know best. */
export function recordSchema(): JsonSchema {
  const {$schema, ...schema} = toJsonSchema(source.record, {
    target: 'draft-07',
    definitions,
    // Every number of JSON is finite.
    ignoreActions: ['finite'],
    overrideAction: ({valibotAction, jsonSchema}) =>
      valibotAction.type === 'check' && 'requirement' in valibotAction && valibotAction.requirement === isDate
        ? {...jsonSchema, pattern: DATE}
        : undefined,
  });
  return {$schema, title: 'A SEND record, version 1', ...schema};
}

/** Leaves out what says nothing: an empty `required`, and that a name of JSON is a text. */
const spoken = (key: string, value: unknown): unknown =>
  (key === 'required' && Array.isArray(value) && value.length === 0) || key === 'propertyNames' ? undefined : value;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2] ?? inDist('schema/record-1.json');
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, `${JSON.stringify(recordSchema(), spoken, 2)}\n`);
}
