/** From the code's English to the packs that families' browsers fetch. */
import assert from 'node:assert/strict';
import {mkdtemp, readFile, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {cldrText, patternFrom} from '../../scripts/languages/cldr.mjs';
import {buildPacks, packOf, packText, readPacks} from '../../scripts/languages/packs.mjs';
import {accented, mirrored, pseudoPacks} from '../../scripts/languages/pseudo.mjs';
import type {Pack, XliffFile} from '../../scripts/languages/types.d.mts';
import {hashOf} from '../../scripts/languages/units.mjs';
import {languages} from '../../src/language/languages.js';

const folders: string[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'packs-'));
  folders.push(folder);
  return folder;
};
after(() => Promise.all(folders.map(folder => rm(folder, {recursive: true}))));

const cldrFile = new URL('../../locales/cldr.json', import.meta.url);
const cldr = (
  JSON.parse(await readFile(cldrFile, 'utf8')) as {
    languages: Record<string, Pick<Pack, 'months' | 'dates'>>;
  }
).languages;
const polish = languages.find(info => info.tag === 'pl')!;
const file: XliffFile = {
  tag: 'pl',
  status: 'draft',
  units: [
    {id: 'b.fresh', source: 'Fresh', target: 'Świeże'},
    {id: 'a.stale', source: 'New English', target: 'Stare słowa'},
    {id: 'c.missing', source: 'Missing'},
    {id: 'd.values', source: '{0} to {1}', target: 'od {0} do {1}'},
  ],
};
const lock = {
  'b.fresh': hashOf('Fresh'),
  'a.stale': hashOf('Old English'),
  'd.values': hashOf('{0} to {1}'),
};

describe('a language pack', () => {
  const pack = packOf(polish, {file, lock}, cldr['pl']!);

  it('leaves out what is missing and what was made from older English', () => {
    assert.deepEqual(pack.messages, {'b.fresh': 'Świeże', 'd.values': 'od {0} do {1}'});
  });

  it('says that it is a draft until somebody fluent has checked it', () => {
    assert.equal(pack.status, 'draft');
    const reviewed = {...file, status: 'reviewed by A. Nowak on 2026-03-01'};
    assert.equal(packOf(polish, {file: reviewed, lock}, cldr['pl']!).status, 'reviewed');
  });

  it('has both forms of the month: 1 marca 2021, but marzec 2021', () => {
    assert.equal(pack.months.format[2], 'marca');
    assert.equal(pack.months.standalone[2], 'marzec');
    assert.deepEqual(pack.dates, {ymd: '{d} {m} {y}', ym: '{M} {y}', y: '{y}'});
  });

  it('is data and nothing else', () => {
    const text = packText({...pack, messages: {'a.b': '`${1}` </script> "\\'}});
    const json = /^export default (.*);\n$/s.exec(text)?.[1];
    assert.deepEqual(JSON.parse(json!), {...pack, messages: {'a.b': '`${1}` </script> "\\'}});
  });
});

describe('the built packs', () => {
  it('are named by their content, listed in the index, and loadable', async () => {
    const folder = await newFolder();
    const {names} = await buildPacks({folder});
    assert.deepEqual(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')), names);
    for (const [tag, name] of Object.entries(names)) {
      assert.match(name, new RegExp(`^${tag}\\.[0-9a-f]{8}\\.js$`));
      const module = (await import(pathToFileURL(join(folder, name)).href)) as {default: Pack};
      assert.equal(module.default.tag, tag);
    }
  });

  it('are the same bytes each time, and leave nothing of earlier builds behind', async () => {
    const folder = await newFolder();
    await buildPacks({folder, pseudo: true});
    const {names} = await buildPacks({folder});
    const {names: again} = await buildPacks({folder});
    assert.deepEqual(again, names);
    assert.deepEqual(
      (await readdir(folder)).sort(),
      [...Object.values(names), 'index.json'].sort(),
    );
  });

  it('carry the name and direction of the list of languages', async () => {
    for (const {tag, name, dir} of await readPacks()) {
      const info = languages.find(one => one.tag === tag);
      assert.deepEqual({name, dir}, {name: info?.name, dir: info?.dir});
    }
  });

  it('never list the pseudo-languages among those on offer', async () => {
    const folder = await newFolder();
    const {names} = await buildPacks({folder, pseudo: true});
    assert.deepEqual(
      Object.keys(JSON.parse(await readFile(join(folder, 'pseudo.json'), 'utf8')) as object),
      ['en-XA', 'ar-XB'],
    );
    assert.ok(!('en-XA' in names) && !('ar-XB' in names));
    assert.ok(languages.every(({tag}) => !/-X[AB]$/.test(tag)));
  });
});

describe('a pseudo-language', () => {
  it('is accented, about 40 % longer, in brackets, and keeps its values', () => {
    assert.equal(accented('Next {0}'), '[Ñéẋţ {0} one]');
    const long = 'No update has been published for any of the five priorities.';
    const ratio = accented(long).length / long.length;
    assert.ok(ratio >= 1.4 && ratio < 1.6, `ratio ${ratio}`);
  });

  it('is mirrored word by word, and keeps its values', () => {
    assert.equal(mirrored('to {0} now'), '\u200f\u202eto\u202c {0} \u202enow\u202c\u200f');
  });

  it('has all the plural forms of Arabic when it imitates Arabic', () => {
    const messages = ['one', 'other'].map(form => ({
      id: `pages.${form}`,
      text: '{0} pages',
      values: ['${count}'],
      desc: '',
      place: '',
    }));
    const mirroredPack = pseudoPacks(messages, cldr).find(({tag}) => tag === 'ar-XB')!;
    assert.deepEqual(
      Object.keys(mirroredPack.messages),
      ['zero', 'one', 'two', 'few', 'many', 'other'].map(form => `pages.${form}`),
    );
    assert.equal(mirroredPack.dir, 'rtl');
  });
});

describe('dates from CLDR', () => {
  it('are what the installed CLDR gives', async () => {
    assert.equal(await readFile(cldrFile, 'utf8'), await cldrText());
  });

  it('name twelve months and three patterns in every language, with fields the widgets know', () => {
    for (const {tag} of languages) {
      const {months, dates} = cldr[tag]!;
      assert.equal(months.format.length, 12, tag);
      assert.equal(months.standalone.length, 12, tag);
      for (const pattern of [dates.ymd, dates.ym, dates.y]) {
        assert.ok(pattern.includes('{y}'), `${tag}: ${pattern}`);
        assert.doesNotMatch(
          pattern.replace(/\{[dmMy]\}/g, ''),
          /[{}\u200e\u200f\u202a-\u202e]/u,
          tag,
        );
      }
      assert.ok(dates.ymd.includes('{d}') && dates.ymd.includes('{m}'), tag);
    }
  });

  it('keep words that a pattern quotes, and refuse a field nobody knows', () => {
    assert.equal(patternFrom("d 'de' MMMM 'de' y"), '{d} de {m} de {y}');
    assert.throws(() => patternFrom('d MMM y'), /no field of ours for "MMM"/);
  });
});
