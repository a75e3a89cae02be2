/** What holds of any table: nothing that stands in a cell is lost without a word. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {columns} from '../../src/data/columns.js';
import {parseCsv, writeCsv} from '../../src/data/csv.js';
import {readTable} from '../../src/data/table.js';
import {faultSentence} from '../../src/record/faults.js';
import {type ListName, lists} from '../../src/record/schema.js';
import {cpuTime} from '../support/cpu-time.js';

const listNames = Object.keys(lists) as ListName[];

/** Words as they stand in cells, each with a mark by which it is known again. */
const cellWords = (mark: string) =>
  fc.oneof(
    {weight: 3, arbitrary: fc.constant(mark)},
    fc.constantFrom(
      `On track ${mark}`,
      `Total ${mark}`,
      `Updated ${mark}`,
      `https://www.example.org/${mark}`,
      `www.example.org/${mark}`,
      `${mark}; ${mark}`,
      `- ${mark}\n- ${mark}`,
      `3 March ${mark}`,
      `around ${mark}`,
      `\\\\server\\${mark}`,
      `{"${mark}": 1}`,
      `__proto__ ${mark}`,
    ),
    fc.constantFrom('', '', 'N/A', '#REF!', 'Done', 'Green', '03/04/2021', '3/16/2021', '45%', '0'),
  );

const tables = fc
  .tuple(
    fc.constantFrom(...listNames),
    fc.array(fc.nat({max: 400}), {minLength: 2, maxLength: 7}),
    fc.integer({min: 1, max: 6}),
  )
  .chain(([list, picks, height]) => {
    const names = [
      ...columns[list].flatMap(({names: own}) => own.slice(0, 3)),
      'Directorate',
      'Something else',
    ];
    const heads = [...new Set(picks.map(pick => names[pick % names.length]!))];
    const cells = Array.from({length: height}, (_, row) =>
      fc.tuple(...heads.map((_, column) => cellWords(`w${row}x${column}q`))),
    );
    return fc.tuple(fc.constant(list), fc.constant(heads), fc.tuple(...cells));
  });

const marks = (text: string): string[] => text.match(/w\d+x\d+q/g) ?? [];

describe('any table', () => {
  it('keeps each of its words, or tells the row or the column in which it was lost', () => {
    fc.assert(
      fc.property(tables, ([list, heads, rows]) => {
        const {record, faults} = readTable(
          [heads, ...rows].map(cells => cells.map(text => ({text}))),
          list,
        );
        const kept = new Set(marks(JSON.stringify(record ?? {})));
        const told = faults.map(faultSentence);
        if (!record) assert.ok(told.length);
        else
          rows.forEach((cells, row) =>
            cells.forEach((text, column) => {
              for (const mark of marks(text))
                assert.ok(
                  kept.has(mark) ||
                    told.some(
                      sentence =>
                        sentence.startsWith(`row 1, column ${column + 1}:`) ||
                        (sentence.startsWith(`row ${row + 2}`) &&
                          (sentence.includes(mark) ||
                            sentence.includes(heads[column]!) ||
                            // A figure without its number is left out as a whole.
                            sentence.endsWith('got nothing') ||
                            // Of a row that is left out, the beginning is quoted.
                            /^row \d+:.*…", which is left out$/.test(sentence))),
                    ),
                  `${mark} of ${JSON.stringify([list, heads, rows])}: ${told.join('\n')}`,
                );
            }),
          );
      }),
      {numRuns: 3000},
    );
  });

  it('written as CSV reads back the same, and any text at all is read without a throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({unit: 'binary'}), {minLength: 2, maxLength: 4}), {
          minLength: 1,
        }),
        rows => {
          const clean = rows.map(row => row.map(cell => cell.replace(/[\r\uFEFF]/g, '')));
          assert.deepEqual(parseCsv(writeCsv(clean), ','), clean);
        },
      ),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[",\n;a \t]{0,60}$/), text => {
        const faults: never[] = [];
        const read = parseCsv(text, ',', faults).flat().join('');
        // Only what parts cells and closes quotes may go.
        const letters = (words: string) => words.replace(/[^a]/g, '').length;
        assert.equal(letters(read), letters(text));
      }),
      {numRuns: 2000},
    );
  });

  it('of 10,000 rows is read in a time that grows with its length', () => {
    const rows = (count: number) =>
      `Priority,What we said,Owner,Due,Date,Status,Update\n${Array.from({length: count}, (_, index) => `Title ${index % 50},Promise ${index},A,31/03/2027,01/02/2026,N/A,"Words ${index}"`).join('\n')}`;
    const took = (count: number) => {
      const body = rows(count);
      return cpuTime(() =>
        readTable(
          parseCsv(body).map(row => row.map(text => ({text}))),
          'priorities',
        ),
      );
    };
    took(1000);
    const few = took(2500);
    assert.ok(took(10_000) < Math.max(few, 50) * 14);
  });
});
