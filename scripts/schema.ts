/**
 * Writes the record's JSON Schema from the schema with which the widgets check, so that editors and widgets report the
 * same faults.
 *
 * `node --import tsx scripts/schema.ts dist/schema/record-1.json`
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {pathToFileURL} from 'node:url';
import {descriptions} from '../src/record/descriptions.js';
import {type Schema, address, count, date, flag, number, text, word} from '../src/record/fields.js';
import {entities} from '../src/record/schema.js';

/** Half of a date: a year, a month, a day, or a season, which EDTF numbers 21 to 24. */
const POINT = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-2[1-4])?`;
/** As close to `isDate` as a pattern can be: it allows 30 February. */
const DATE = String.raw`^(?!(.*/)?(1899|1900|1970|9999))(${POINT}(/(${POINT}|\.\.))?|\.\./${POINT})~?$`;

/** Named parts of the schema become definitions, under the names they have in the source. */
const {record, ...parts} = entities;
const definitions = new Map<Schema, string>(
  Object.entries({text, date, ...parts}).map(([name, schema]) => [schema, name]),
);

/** The keywords that a record needs. */
export interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  description?: string;
  [keyword: string]: unknown;
}

const single = new Map<Schema, JsonSchema>([
  [word, {type: 'string'}],
  [address, {type: 'string'}],
  [date, {type: 'string', pattern: DATE}],
  [number, {type: 'number'}],
  [count, {type: 'number', minimum: 0}],
  [flag, {type: 'boolean'}],
]);

/** A schema as JSON Schema, with references to named schemas. */
function written(schema: Schema): JsonSchema {
  const {codes, fields, required, item, values, isText} = schema;
  if (codes) return codes.length > 1 ? {enum: codes, type: 'string'} : {const: codes[0]};
  if (fields) {
    const properties = Object.entries(fields).map(([name, inner]) => [name, reference(inner)]);
    return {
      type: 'object',
      properties: Object.fromEntries(properties) as Record<string, JsonSchema>,
      ...(required.length ? {required} : {}),
    };
  }
  if (item) return {type: 'array', items: reference(item)};
  if (values) {
    const byName = {type: 'object', additionalProperties: reference(values)};
    return isText ? {anyOf: [reference(values), byName]} : byName;
  }
  const found = single.get(schema);
  if (!found) throw new Error(`The JSON Schema has no words for ${schema.expected}.`);
  return {...found};
}

function reference(schema: Schema): JsonSchema {
  const name = definitions.get(schema);
  return name === undefined ? written(schema) : {$ref: `#/$defs/${name}`};
}

/** An object's schema with the descriptions of its fields. */
function described(schema: Schema, name: string): JsonSchema {
  const json = written(schema);
  const words = descriptions[name as keyof typeof descriptions] as
    Readonly<Record<string, string>> | undefined;
  for (const [field, description] of Object.entries(words ?? {})) {
    const property = json.properties?.[field];
    if (property) property.description = description;
  }
  return json;
}

/** The JSON Schema of a record, draft 2020-12: a description is allowed next to a `$ref`. */
export const recordSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A SEND record, version 1',
  ...described(record, 'record'),
  $defs: Object.fromEntries(
    [...definitions].map(([schema, name]) => [name, described(schema, name)]),
  ),
});

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2] ?? 'dist/schema/record-1.json';
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, `${JSON.stringify(recordSchema(), undefined, 2)}\n`);
}
