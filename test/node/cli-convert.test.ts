/** `send-widgets convert`: tables to a record, and back without a loss. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {tableOf} from '../../cli/tables.js';
import {dateCell} from '../../cli/written-dates.js';
import {columns} from '../../src/data/columns.js';
import {isPlaceholder, isSpreadsheetError} from '../../src/record/absence.js';
import {writeCsv} from '../../src/data/csv.js';
import {readCsv} from '../../src/data/tables.js';
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
import {folderWith, sendWidgets} from '../support/cli.js';

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

/** Any item of a list that holds nothing but what has a column. */
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
  return fc.tuple(...cells).map(given => {
    const item: Record<string, unknown> = {};
    for (const [field, value] of given) if (value !== undefined) put(item, field.split('.'), value);
    if (list === 'figures') item['value'] ??= 5;
    if (item['update']) {
      item['updates'] = [item['update']];
      delete item['update'];
    }
    return item;
  });
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

describe('send-widgets convert', () => {
  const folder = folderWith({
    'events.csv': 'Id,Date,Type,Title\nvisit,March 2021,Interim visit,They came\n',
    'figures.csv': 'Event,What,Value\nvisit,parents,around 70\nnowhere,staff,100+\n',
    'area.json':
      '{"version": 1, "lang": "en-GB", "area": {"name": "Exampleshire"}, "events": [{"title": "Old"}], "letters": [{"id": "l", "title": "Kept"}]}',
  });
  const {folder: cwd} = folder;

  it('makes one record of several tables, and tells what is named and not there', async () => {
    const {code, out, err} = await sendWidgets(['convert', 'events.csv', 'figures.csv'], {cwd});
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      lang: 'en-GB',
      events: [{id: 'visit', date: '2021-03', kind: 'interim-visit', title: 'They came'}],
      figures: [
        {event: 'visit', what: 'parents', value: 70, qualifier: 'around'},
        {event: 'nowhere', what: 'staff', value: 100, qualifier: 'at-least'},
      ],
    });
    assert.equal(code, 1);
    assert.equal(err, 'record: figures[1].event: expected the id of an event, got "nowhere"\n');
  });

  it('puts a table into a record, in place of its list, and keeps the rest', async () => {
    const {code, err} = await sendWidgets(
      ['convert', '--into', 'area.json', 'events.csv', '--out', 'new/area.json'],
      {cwd},
    );
    assert.deepEqual([code, err], [0, '']);
    const {area, events, letters} = JSON.parse(folder.read('new/area.json'));
    assert.deepEqual(
      [area, events.length, events[0].id, letters],
      [{name: 'Exampleshire'}, 1, 'visit', [{id: 'l', title: 'Kept'}]],
    );
  });

  it('makes a table of each list, and names what no column holds', async () => {
    const {code, out, err} = await sendWidgets([
      'convert',
      'examples/exampleshire.json',
      '--out',
      folder.path('tables'),
    ]);
    assert.deepEqual([code, out], [0, '']);
    assert.match(
      err,
      /^events: left out, as no column holds it: .*easyRead of \d+.*texts in ur of \d+/m,
    );
    assert.match(err, /^priorities: left out, as no column holds it: .*measures of 3/m);
    assert.ok(lists.every(list => folder.read(`tables/exampleshire-${list}.csv`).length > 0));
    const back = await sendWidgets(
      ['convert', ...lists.map(list => `tables/exampleshire-${list}.csv`)],
      {cwd},
    );
    assert.deepEqual([back.code, back.err], [0, '']);
  });

  it('prints the table of one list', async () => {
    const {code, out} = await sendWidgets([
      'convert',
      'examples/manchester.json',
      '--list',
      'figures',
    ]);
    assert.equal(code, 0);
    assert.match(out, /^Id,Event,Group,What,Who,Value,Qualifier,Note,Source\r\n/);
  });

  it('says what it needs', async () => {
    for (const [args, exit, told] of [
      [[], 2, /^It needs tables, or a record\./],
      [['examples/manchester.json'], 2, /name a folder with --out, or one list with --list\./],
      [
        ['examples/manchester.json', 'examples/exampleshire.json'],
        2,
        /^It takes one file, and got/,
      ],
      [[folder.path('events.csv'), folder.path('events.csv')], 2, /both hold events/],
      [['gone.csv'], 1, /^gone\.csv: no such file\./],
      [['examples/manchester.json', '--into', 'x'], 2, /^--into is for making a record/],
    ] as const) {
      const {code, err} = await sendWidgets(['convert', ...args]);
      assert.equal(code, exit, err);
      assert.match(err, told);
    }
  });
});
