/**
 * Writes the record's JSON Schema from the schema that the widgets themselves check with, so that
 * an editor's red line and a widget's console line agree.
 *
 * `node --import tsx scripts/schema.ts dist/schema/record-1.json`
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {pathToFileURL} from 'node:url';
import {type JsonSchema, toJsonSchema} from '@valibot/to-json-schema';
import type {GenericSchema} from 'valibot';
import {isDate} from '../src/record/dates.js';
import {descriptions} from '../src/record/descriptions.js';
import {date, text} from '../src/record/fields.js';
import {entities} from '../src/record/schema.js';

/** Half of a date: a year, a month, a day, or a season, which EDTF numbers 21 to 24. */
const POINT = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-2[1-4])?`;
/** As close to `isDate` as a pattern comes: it lets 30 February through. */
const DATE = String.raw`^(?!(.*/)?(1899|1900|1970|9999))(${POINT}(/(${POINT}|\.\.))?|\.\./${POINT})~?$`;

/** Named parts of the schema become definitions, under the names they have in the source. */
const {record, ...parts} = entities;
const definitions: Record<string, GenericSchema> = {text, date, ...parts};

/** The JSON Schema of a record, draft 2020-12: a description may stand beside a `$ref`. */
export function recordSchema(): JsonSchema {
  const {
    $schema,
    $defs = {},
    ...schema
  } = toJsonSchema(record, {
    target: 'draft-2020-12',
    definitions,
    // Every number of JSON is finite.
    ignoreActions: ['finite'],
    overrideAction: ({valibotAction, jsonSchema}) =>
      valibotAction.type === 'check' &&
      'requirement' in valibotAction &&
      valibotAction.requirement === isDate
        ? {...jsonSchema, pattern: DATE}
        : undefined,
  });
  describe(schema, descriptions.record);
  for (const [name, part] of Object.entries($defs))
    if (typeof part === 'object') describe(part, descriptions[name as keyof typeof descriptions]);
  return {$schema, title: 'A SEND record, version 1', ...schema, $defs};
}

/** Says what each field of an object is for. */
function describe(
  {properties}: JsonSchema,
  words: Readonly<Record<string, string>> | undefined,
): void {
  for (const [field, description] of Object.entries(words ?? {})) {
    const property = properties?.[field];
    if (typeof property === 'object') property.description = description;
  }
}

/** Leaves out what says nothing: an empty `required`, and that a name of JSON is a text. */
const spoken = (key: string, value: unknown): unknown =>
  (key === 'required' && Array.isArray(value) && value.length === 0) || key === 'propertyNames'
    ? undefined
    : value;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2] ?? 'dist/schema/record-1.json';
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, `${JSON.stringify(recordSchema(), spoken, 2)}\n`);
}
