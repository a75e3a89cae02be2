/** `send-widgets translate`: a record's texts to a translator and back. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readXliff} from '../../cli/xliff.js';
import {checkTranslation, joinTranslation} from '../../src/record/translation-file.js';
import {folderWith, sendWidgets} from '../support/cli.js';
import {record as example, wordsIn} from '../support/examples.js';

describe('send-widgets translate', () => {
  const record = (title: string) =>
    JSON.stringify({
      version: 1,
      lang: 'en-GB',
      events: [
        {id: 'a', title, summary: 'First & <last>'},
        {id: 'b', title: {en: 'Two', pl: 'Dwa'}},
      ],
      figures: [{id: 'n', what: 'answers', value: 45, unit: '%'}],
      translations: {pl: {src: 'area.pl.json', status: 'draft'}},
    });
  const folder = folderWith({
    'area.json': record('One'),
    'area.pl.json': '{"lang": "pl", "figures": [{"id": "n", "what": "odpowiedzi"}]}',
  });
  const {folder: cwd} = folder;
  const run = (...args: string[]) => sendWidgets(['translate', ...args], {cwd});

  it('hands out every text once, with the translations that there are', async () => {
    const {code, err} = await run('extract', 'area.json', '--lang', 'pl', '--out', 'area.pl.xlf');
    assert.deepEqual([code, err], [0, '4 texts: 2 translated, 2 open, 0 to be looked at again.\n']);
    const {units, target} = readXliff(folder.read('area.pl.xlf'));
    assert.equal(target, 'pl');
    assert.deepEqual(
      units.map(({id, source, target: words}) => [id, source, words]),
      [
        ['events[a].title', 'One', undefined],
        ['events[a].summary', 'First & <last>', undefined],
        ['events[b].title', 'Two', 'Dwa'],
        ['figures[n].what', 'answers', 'odpowiedzi'],
      ],
    );
  });

  it('makes of it the file that the record names', async () => {
    folder.write(
      'area.pl.xlf',
      folder
        .read('area.pl.xlf')
        .replace('<source>One</source>', '<source>One</source>\n  <target>Jeden</target>'),
    );
    const {code, err} = await run('apply', 'area.json', 'area.pl.xlf', '--out', 'new.pl.json');
    assert.deepEqual([code, err], [0, '4 texts: 3 translated, 1 open, 0 stale.\n']);
    assert.deepEqual(JSON.parse(folder.read('new.pl.json')), {
      lang: 'pl',
      events: [
        {id: 'a', title: 'Jeden'},
        {id: 'b', title: 'Dwa'},
      ],
      figures: [{id: 'n', what: 'odpowiedzi'}],
    });
  });

  it('leaves out a translation whose text has changed, and says which', async () => {
    folder.write('area.json', record('One, since corrected'));
    const {code, err} = await run('apply', 'area.json', 'area.pl.xlf', '--out', 'new.pl.json');
    assert.equal(code, 1);
    assert.match(
      err,
      /area\.pl\.xlf: events\[a\]\.title: expected a translation of the text as it is now/,
    );
    assert.match(err, /4 texts: 2 translated, 1 open, 1 stale\./);
    assert.deepEqual(JSON.parse(folder.read('new.pl.json')).events, [{id: 'b', title: 'Dwa'}]);
  });

  it('marks it for the translator in the next round, with what it was made from, until it is looked at', async () => {
    await run('extract', 'area.json', '--lang', 'pl', '--out', 'area.pl.xlf');
    const [unit] = readXliff(folder.read('area.pl.xlf')).units;
    assert.deepEqual(
      {...unit, hash: ''},
      {
        id: 'events[a].title',
        source: 'One, since corrected',
        target: 'Jeden',
        hash: '',
        needsReview: true,
        was: 'One',
      },
    );
    await run('extract', 'area.json', '--lang', 'pl', '--out', 'area.pl.xlf');
    assert.equal(readXliff(folder.read('area.pl.xlf')).units[0]!.was, 'One');
    assert.equal((await run('apply', 'area.json', 'area.pl.xlf')).code, 1);
    folder.write(
      'area.pl.xlf',
      folder
        .read('area.pl.xlf')
        .replace(
          /<target state="needs-review-translation">.*<\/target>/,
          '<target state="final">Jeden, poprawione</target>',
        ),
    );
    const {code, out} = await run('apply', 'area.json', 'area.pl.xlf');
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).events[0].title, 'Jeden, poprawione');
  });

  it('tells of translations of texts that are gone', async () => {
    folder.write(
      'area.json',
      JSON.stringify({version: 1, lang: 'en-GB', events: [{id: 'b', title: 'Two'}]}),
    );
    const {code, err} = await run(
      'apply',
      'area.json',
      'area.pl.xlf',
      '--json',
      '--out',
      'new.pl.json',
    );
    assert.equal(code, 1);
    assert.match(
      err,
      /events\[a\]\.title: expected a text that the record has too, got nothing; left out/,
    );
  });

  it('carries the Polish of the example through a translator’s file unharmed', async () => {
    const file = folder.path('example.xlf');
    assert.equal(
      (
        await sendWidgets([
          'translate',
          'extract',
          'examples/exampleshire.json',
          '--lang',
          'pl',
          '--out',
          file,
        ])
      ).code,
      0,
    );
    const {code, out} = await sendWidgets([
      'translate',
      'apply',
      'examples/exampleshire.json',
      file,
    ]);
    assert.equal(code, 0);
    const original = example('exampleshire');
    const join = (value: unknown) =>
      joinTranslation(original, checkTranslation(value).translation!, {
        tag: 'pl',
        status: 'reviewed',
      }).record;
    const published = JSON.parse(
      readFileSync(new URL('../../examples/exampleshire.pl.json', import.meta.url), 'utf8'),
    );
    assert.deepEqual(wordsIn(join(JSON.parse(out)), 'pl'), wordsIn(join(published), 'pl'));
  });

  it('says what it needs', async () => {
    for (const [args, exit, told] of [
      [[], 2, /^translate: expected one of extract, apply, got ""\./],
      [['extract'], 2, /^It needs a record\./],
      [['extract', 'area.json'], 2, /^It needs a language: --lang pl\./],
      [['extract', 'area.json', '--lang', 'en'], 2, /the record is in en-GB already/],
      [['extract', 'area.json', '--lang', 'x y'], 2, /expected a language such as/],
      [['apply', 'area.json'], 2, /^It needs the translated file/],
      [['apply', 'area.json', 'area.json'], 1, /^area\.json: no XLIFF 1\.2 file: /],
      [
        ['extract', 'area.json', '--lang', 'ur', '--out', 'area.pl.xlf'],
        1,
        /^area\.pl\.xlf: a translation into pl, not into ur\./,
      ],
    ] as const) {
      const {code, err} = await run(...args);
      assert.equal(code, exit, err);
      assert.match(err, told);
    }
  });
});
