/** `send-widgets convert`: tables to a record, and back without a loss. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {columns} from '../../src/data/columns.js';
import {checkRecord} from '../../src/record/check.js';
import {type ListName} from '../../src/record/schema.js';
import {folderWith, sendWidgets} from '../support/cli.js';

const lists = Object.keys(columns) as ListName[];

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

  it('makes a table of each list, and one of what no column holds', async () => {
    const {code, out, err} = await sendWidgets([
      'convert',
      'examples/exampleshire.json',
      '--out',
      folder.path('tables'),
    ]);
    assert.deepEqual([code, out], [0, '']);
    assert.match(
      err,
      /^exampleshire-further-fields\.csv: \d+ fields that have no column\. Name it with the tables/,
    );
    assert.ok(lists.every(list => folder.read(`tables/exampleshire-${list}.csv`).length > 0));
    const back = await sendWidgets(
      ['convert', ...lists.map(list => `tables/exampleshire-${list}.csv`)],
      {cwd},
    );
    assert.deepEqual([back.code, back.err], [0, '']);
  });

  for (const name of [
    'examples/manchester.json',
    'examples/exampleshire.json',
    'test/fixtures/one-of-each.json',
    'test/fixtures/few-of-each.json',
  ])
    for (const form of ['tables', 'a workbook'])
      it(`gives ${name} back through ${form}, without a changed word of meaning`, async () => {
        const place = `${form === 'tables' ? 'there' : 'there.xlsx'}`;
        const {folder: at, path} = folderWith();
        const there = await sendWidgets(['convert', name, '--out', path(place)]);
        assert.deepEqual([there.code, there.out], [0, '']);
        const files =
          form === 'tables' ? readdirSync(path(place)).map(file => `${place}/${file}`) : [place];
        const back = await sendWidgets(['convert', ...files], {cwd: at});
        assert.equal(back.code, 0, back.err);
        const before: unknown = JSON.parse(readFileSync(name, 'utf8'));
        assert.deepEqual(checkRecord(JSON.parse(back.out)), checkRecord(before));
      });

  it('names what no column holds of a table that it prints', async () => {
    const {err} = await sendWidgets(['convert', 'examples/exampleshire.json', '--list', 'events']);
    assert.match(
      err,
      /^events: left out, as no column holds it: .*easyRead of \d+.*texts in ur of \d+/m,
    );
  });

  it('says which further fields found no entry, and that they belong beside tables', async () => {
    const args = ['convert', 'examples/exampleshire.json', '--list', 'priorities', '--out'];
    await sendWidgets([...args, folder.path('plan')]);
    const table = 'plan/exampleshire-priorities.csv';
    const further = 'plan/exampleshire-further-fields.csv';
    folder.write(table, folder.read(table).split('\r\n').slice(0, 2).join('\r\n'));
    const {code, err} = await sendWidgets(['convert', table, further], {cwd});
    assert.equal(code, 1);
    assert.match(
      err,
      /^Further fields: row \d+: expected a field to put back, got .*has no entry/m,
    );
    const alone = await sendWidgets(['convert', further], {cwd});
    assert.equal(alone.code, 1);
    assert.match(alone.err, /without the tables that they belong to/);
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

  it('reads a publisher’s own names of columns and words for states', async () => {
    const {folder, write} = folderWith();
    write('plan.csv', 'What we want,Who does it,Status\nA hub,Ann,On course\n');
    const {code, out} = await sendWidgets(
      [
        'convert',
        'plan.csv',
        '--list',
        'priorities',
        '--columns',
        'title: What we want; lead: Who does it',
        '--statuses',
        'On course: in-progress',
      ],
      {cwd: folder},
    );
    const [hub] = (
      JSON.parse(out) as {priorities: {title: string; lead: string; updates: {status: string}[]}[]}
    ).priorities;
    assert.deepEqual(
      [code, hub!.title, hub!.lead, hub!.updates[0]!.status],
      [0, 'A hub', 'Ann', 'in-progress'],
    );
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
