/** The tables of the examples say what their records say. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readCsv} from '../../src/data/csv-table.js';
import {faultSentence} from '../../src/record/faults.js';
import {type Priority, type SendRecord} from '../../src/record/schema.js';
import {AREAS, record} from '../support/examples.js';

const examples = new URL('../../examples/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, examples), 'utf8');

describe('the tables of the examples', () => {
  const english = (text: unknown) =>
    typeof text === 'object' && text !== null ? (text as {en: string}).en : text;
  for (const area of AREAS) {
    for (const list of ['events', 'priorities', 'figures'] as const) {
      it(`say what the record says: ${area}-${list}.csv`, () => {
        const {record: table, faults} = readCsv(
          read(`tables/${area}-${list}.csv`),
          list,
          'https://data.example/',
        );
        assert.deepEqual(faults.map(faultSentence), []);
        const essence = (items: SendRecord[typeof list]) =>
          items.map(item => {
            const fields = item as unknown as Record<string, unknown>;
            const updates = (fields['updates'] as Priority['updates'])?.map(
              ({date, status, text}) => [date, status, english(text)],
            );
            const names = [
              'id',
              'kind',
              'date',
              'due',
              'title',
              'summary',
              'commitment',
              'lead',
              'follows',
              'framework',
              'what',
              'value',
              'base',
              'unit',
            ];
            return [...names.map(name => english(fields[name])), updates];
          });
        assert.deepEqual(essence(table![list]), essence(record(area)[list]));
      });
    }
  }

  it('keep "around" and "over" in the number’s own cell', () => {
    const {record: table} = readCsv(
      read('tables/manchester-figures.csv'),
      'figures',
      'https://data.example/',
    );
    assert.deepEqual(
      table!.figures.map(({qualifier}) => qualifier),
      [undefined, undefined, undefined, 'around', 'over', undefined],
    );
  });
});
