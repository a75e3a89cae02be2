/** Rows of small files that are no items, and files that are not quite CSV. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseCsv} from '../../src/data/csv.js';
import {decodeFile} from '../../src/data/decode-file.js';
import {readText} from '../../src/data/reading.js';
import {readCsv} from '../../src/data/csv-table.js';
import {faultSentence} from '../../src/record/faults.js';
import {fileOf, tableOf} from './fixture.js';

describe('rows that are no items', () => {
  it('head a section, repeat the names or stand in the foot', () => {
    const {items, told} = tableOf('41-section-rows', 'responses');
    assert.deepEqual(
      items.map(({theme, youSaid, evidence}) => [theme, youSaid, evidence?.[0]?.title]),
      [
        ['General', 'The bus is late', 'Nine of ten are on time'],
        ['Short breaks', 'More weekends', undefined],
        ['Short breaks', 'Plainer letters', undefined],
      ],
    );
    assert.match(told[0]!, /"Last updated 3 May 2026", which is left out$/);
  });

  it('are a total and the day of the last change', () => {
    const {items, told} = fileOf('X08-trailing-total/plan.csv', 'priorities');
    assert.deepEqual(
      items.map(({title}) => title),
      ['Speech therapy', 'EHC plans'],
    );
    assert.equal(told.length, 2);
  });

  it('are themes on a page that lays its table out by them, and lists stay lists', () => {
    const {items} = tableOf('R07-city-layout', 'responses');
    assert.deepEqual(
      items.map(({theme}) => theme),
      ['General', 'Short breaks'],
    );
    assert.equal(items[0]!.youSaid, '- Tell us sooner;\n- Use plain words;');
    assert.equal(items[0]!.links![0]!.url, 'https://www.example.org/panel');
    assert.equal(items[0]!.evidence![0]!.title, 'Eight of ten like it');
  });
});

describe('a file that is not quite CSV', () => {
  it('may have a blank before a quote', () => {
    const {items, told} = fileOf('15-quote-after-space/events.csv', 'events');
    assert.deepEqual(
      items.map(({title, summary}) => [title, summary]),
      [
        ['Help, advice and more', 'Where to turn'],
        ['Second letter', 'It says "thank you", and more'],
      ],
    );
    assert.match(told[0]!, /^row 2, column 3: /);
  });

  it('may have a quote that never closes: the rows below it stay', () => {
    const {items, told} = fileOf('19-unclosed-quote/events.csv', 'events');
    assert.deepEqual(
      items.map(({title, summary}) => [title, summary]),
      [
        ['First letter', 'Words'],
        ['Second letter', 'Your child'],
        ['Area inspection', 'The big one'],
        ['Fourth letter', 'Words'],
        ['The report', 'Words'],
      ],
    );
    assert.match(told[0]!, /^row 3, column 4: .*never ends/);
  });

  it('may have such a quote above rows that have quotes of their own', () => {
    const rows = parseCsv('A,B\nx,"open\ny,"a, b"\nz,"c"\n', ',');
    assert.deepEqual(rows, [
      ['A', 'B'],
      ['x', 'open'],
      ['y', 'a, b'],
      ['z', 'c'],
    ]);
  });

  it('may have more cells than names', () => {
    const {items, told} = fileOf('38-more-cells/events.csv', 'events');
    assert.deepEqual(
      items.map(({title, summary}) => [title, summary]),
      [
        ['Help, advice and more', 'Where to turn'],
        ['Second', 'Words'],
        ['Third', 'Words'],
      ],
    );
    assert.match(told[0]!, /^row 2, column 5/);
    assert.match(told[1]!, /^row 4, column 5.*"Link at the end, Another" is left out$/);
  });

  it('may be in the characters of an old Mac, of Windows, or with one broken sign', () => {
    const words = (file: string) => {
      const {items, told} = fileOf(file, 'events');
      assert.match(told[0]!, /saved as UTF-8/);
      return [items[0]!.title, items[0]!.summary];
    };
    assert.deepEqual(words('23-macroman/mac.csv'), [
      'The council’s letter',
      'It says “thank you” – to all',
    ]);
    assert.deepEqual(words('23-macroman/stray.csv'), ['Café letter', 'The child’s plan – 5 £']);
    assert.deepEqual(words('23-macroman/w1252.csv'), ['A letter', 'The child’s plan']);
    assert.deepEqual(words('23b-convert-windows-1252/events.csv'), [
      'A letter',
      'The child’s plan',
    ]);
    const windows = 'Lead: Se\xe1n \xd3 Br\xedain, \x8eeljka \xd1u\xf1ez';
    const names = decodeFile(Uint8Array.from(windows, sign => sign.charCodeAt(0)));
    assert.equal(names.text, 'Lead: Seán Ó Bríain, Željka Ñuñez');
    const dos = decodeFile(Uint8Array.from('Caf\x82 letter, \x9c5', sign => sign.charCodeAt(0)));
    assert.match(dos.fault!.found, /DOS/);
    assert.equal(dos.text, 'Café letter, £5');
  });

  it('is a table whatever its server calls it; a workbook and a web page are named, with the cure', () => {
    const read = (text: string) =>
      readText(
        decodeFile(new TextEncoder().encode(text)),
        'https://www.example.org/plain',
        {
          list: 'events',
        },
        readCsv,
      );
    assert.equal(fileOf('40-wrong-address/events.csv', 'events').items.length, 1);
    const packed = fileOf('40-wrong-address/plan.xlsx', 'events');
    assert.match(packed.told.join(), /workbook.*save the sheet as CSV/);
    assert.equal(read('Date\tType\tTitle\nMarch 2021\tLetter\tFirst\n').record?.events.length, 1);
    const workbook = read('PK\u0003\u0004binary');
    assert.match(faultSentence(workbook.faults[0]!), /workbook.*save the sheet as CSV/);
    const page = read('<!doctype html><link href="https://docs.google.com/spreadsheets/d/1/edit">');
    assert.match(faultSentence(page.faults[0]!), /publish the sheet to the web as CSV/);
  });
});
