/** Whatever a record holds, its tables hold, as far as they have columns for it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {tableOf} from '../../cli/tables.js';
import {dateCell} from '../../cli/written-dates.js';
import {columns} from '../../src/data/columns.js';
import {isPlaceholder, isSpreadsheetError} from '../../src/record/absence.js';
import {writeCsv} from '../../src/data/csv.js';
import {readCsv} from '../../src/data/csv-table.js';
import {checkRecord} from '../../src/record/check.js';
import {faultSentence} from '../../src/record/faults.js';
import {isDate} from '../../src/record/dates.js';
import {
  type ListName,
  type SendRecord,
  eventKinds,
  findingKinds,
  outcomeCodes,
  qualifiers,
  responseStates,
  statuses,
} from '../../src/record/schema.js';
import {parseTypedDate} from '../../src/record/typed-dates.js';

const lists = Object.keys(columns) as ListName[];
const CODES: Readonly<Record<string, readonly string[]>> = {
  'events.kind': eventKinds,
  'events.outcome.code': outcomeCodes,
  'priorities.update.status': statuses,
  'findings.kind': findingKinds,
  'figures.qualifier': qualifiers,
  'responses.state': responseStates,
};

/** Words as people and spreadsheets make life hard with them. */
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      'é',
      'اردو',
      ' ',
      ';',
      ',',
      '"',
      '\\',
      '|',
      '\t',
      '\n',
      '=',
      '-',
      '7',
      '%',
      '/',
      '<b>',
    ),
    {minLength: 1, maxLength: 12},
  )
  .map(parts => parts.join('').trim())
  .filter(text => text.length > 0 && !isPlaceholder(text) && !isSpreadsheetError(text));
const address = fc.constantFrom(
  'https://data.example/a;b,c?d="e"',
  'report.pdf',
  '../reports/june.html#part-2',
  '/send/plan',
  'mailto:send@data.example',
);
const date = fc.oneof(
  fc.constantFrom(
    '2021',
    '2021-03',
    '2021-03-16',
    '2021-21',
    '2021-24~',
    '2025-09/..',
    '../2025-03',
    '2026-05-11/2026-05-22',
    '2020-02-29',
    '0999-12',
    '2024-12-31/2025-01-02~',
  ),
  fc
    .tuple(
      fc.integer({min: 2000, max: 2040}),
      fc.integer({min: 1, max: 12}),
      fc.integer({min: 1, max: 28}),
    )
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
);
const number = fc.oneof(
  fc.integer({min: 0, max: 2_000_000}),
  fc.double({min: 0, max: 1000, noNaN: true}).map(value => Math.round(value * 100) / 100),
);

/** Any item of a list that holds nothing but what has a column. One of nothing, or of an id alone, has nothing to show, and no row. */
function itemOf(list: ListName): fc.Arbitrary<Record<string, unknown>> {
  // What begins with a plus is part of another field.
  const fields = columns[list].filter(({field}) => !field.startsWith('+'));
  const cells = fields.map(({field, kind}) => {
    const value: fc.Arbitrary<unknown> =
      kind === 'date'
        ? date
        : kind === 'address'
          ? address
          : kind === 'number'
            ? number
            : kind === 'code'
              ? fc.constantFrom(...CODES[`${list}.${field}`]!)
              : kind === 'texts' || kind === 'words'
                ? fc.array(words, {minLength: 1, maxLength: 3})
                : words;
    return fc.option(value, {nil: undefined}).map(given => [field, given] as const);
  });
  return fc
    .tuple(...cells)
    .map(given => {
      const item: Record<string, unknown> = {};
      for (const [field, value] of given)
        if (value !== undefined) put(item, field.split('.'), value);
      if (list === 'figures') item['value'] ??= 5;
      if (item['update']) {
        item['updates'] = [item['update']];
        delete item['update'];
      }
      return item;
    })
    .filter(item => Object.keys(item).some(field => field !== 'id'));
}

function put(
  holder: Record<string, unknown>,
  [name, ...rest]: readonly string[],
  value: unknown,
): void {
  if (rest.length === 0) holder[name!] = value;
  else if (['documents', 'links', 'evidence'].includes(name!))
    put(((holder[name!] ??= [{}]) as Record<string, unknown>[])[0]!, rest, value);
  else put((holder[name!] ??= {}) as Record<string, unknown>, rest, value);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A record's list as it comes back from its table. Words in the place of a date are told of, and kept. */
function thereAndBack(record: SendRecord, list: ListName) {
  const {record: back, faults} = readCsv(
    writeCsv(tableOf(record, list)),
    list,
    'https://data.example/',
  );
  assert.deepEqual(
    faults
      .map(faultSentence)
      .filter(sentence => !/an id that no other|the id of an event|a date such as/.test(sentence)),
    [],
  );
  return plain(back?.[list] ?? []);
}

describe('a record as tables', () => {
  for (const list of lists) {
    it(`loses nothing that has a column: ${list}`, () => {
      fc.assert(
        fc.property(fc.array(itemOf(list), {minLength: 1, maxLength: 5}), items => {
          const ids = new Set<unknown>();
          // An id that two items share is a mistake of its own.
          for (const item of items)
            if (ids.has(item['id'])) delete item['id'];
            else ids.add(item['id']);
          const record = checkRecord({version: 1, lang: 'en-GB', [list]: items}).record!;
          assert.deepEqual(thereAndBack(record, list), plain(record[list]));
        }),
        {
          numRuns: 200,
          examples:
            list === 'priorities'
              ? [[[{title: 'a'}, {updates: [{evidence: [{url: 'a.pdf'}]}]}]]]
              : [],
        },
      );
    });
  }

  it('keeps the updates of priorities that have the same title, or none', () => {
    const updates = [
      {date: '2025-01', text: 'One'},
      {text: 'Two', status: 'done'},
    ];
    const record = checkRecord({
      version: 1,
      priorities: [
        {title: 'Same', updates},
        {title: 'Same', updates},
        {lead: 'Ann', updates},
        {updates},
        {id: 'x', commitment: 'Do', updates},
      ],
    }).record!;
    const back = thereAndBack(record, 'priorities') as {updates: unknown[]}[];
    assert.deepEqual(
      back.map(item => item.updates),
      [updates, updates, updates, updates, updates],
    );
  });

  it('writes dates as people type them, never as another date', () => {
    assert.deepEqual(
      [
        '2021-03-16',
        '2021-03',
        '2021-21',
        '2021-03~',
        '2025-09/..',
        '2026-05-11/2026-05-22',
        '../2025-03',
      ].map(text => dateCell(text, undefined)),
      [
        '16 March 2021',
        'March 2021',
        'Spring 2021',
        'about March 2021',
        'since September 2025',
        '11 May 2026 to 22 May 2026',
        '../2025-03',
      ],
    );
    assert.equal(dateCell('2021-03', 'late March 2021'), 'late March 2021');
    assert.equal(dateCell('2021-03', 'when the snow went'), 'March 2021');
    // Summer 2021, and the school year that is typed as EDTF writes that summer.
    assert.equal(dateCell('2021-22', undefined), 'Summer 2021');
    assert.equal(dateCell('2021/2022', '2021-22'), '2021-22');
    assert.equal(dateCell(undefined, 'when the snow went'), 'when the snow went');
    fc.assert(
      fc.property(date.filter(isDate), text =>
        assert.equal(parseTypedDate(dateCell(text, undefined))!.date, text),
      ),
    );
  });
});
