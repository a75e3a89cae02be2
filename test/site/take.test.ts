/** What leaves Make: the list of changes, and texts for a translator and back. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {textHash} from '../../cli/text-hash.js';
import {unitsOf} from '../../cli/text-units.js';
import {readXliff, writeXliff} from '../../cli/xliff.js';
import {changesBetween} from '../../site/make/changes.js';
import type {Plain} from '../../cli/value-paths.js';
import {sourcesOf, withXliff, xliffOf} from '../../site/make/xliff.js';
import {checkRecord} from '../../src/record/check.js';

const example = (name: string): Plain =>
  JSON.parse(
    readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8'),
  ) as Plain;
const recordOf = (value: Plain) => checkRecord(structuredClone(value)).record!;

describe('what has changed', () => {
  const before = {
    version: 1,
    events: [
      {id: 'visit', title: 'Visit', date: '2021-03'},
      {title: 'Inspection', kind: 'inspection'},
    ],
    priorities: [{id: 'hub', title: 'Open a hub', due: '2027-01', updates: [{status: 'planned'}]}],
  };
  const changes = (after: object) =>
    changesBetween(before, after, 'en-GB').map(({where, what}) => `${where}: ${what}`);

  it('is nothing when nothing has', () => {
    assert.deepEqual(changes(structuredClone(before)), []);
    for (const name of ['manchester', 'exampleshire'])
      assert.deepEqual(changesBetween(example(name), example(name), 'en-GB'), []);
  });

  it('is said in the words of the form, dates and states as people write them', () => {
    const [hub] = structuredClone(before.priorities);
    hub!.due = '2027-03';
    hub!.updates[0]!.status = 'in-progress';
    assert.deepEqual(changes({...before, priorities: [hub]}), [
      'Priorities and their progress · Open a hub · By when: March 2027; before: January 2027',
      'Priorities and their progress · Open a hub · Updates · update 1 · Where it stands: in progress; before: planned',
    ]);
  });

  it('names what is new, what has gone, and another order', () => {
    const [visit, inspection] = before.events;
    assert.deepEqual(changes({...before, events: [inspection, visit]}), [
      'Inspections, visits and other events: in another order',
    ]);
    assert.deepEqual(changes({...before, events: [visit, {title: 'Letter'}, inspection]}), [
      'Inspections, visits and other events · Letter: a new event',
    ]);
    assert.deepEqual(changes({...before, events: [inspection]}), [
      'Inspections, visits and other events · Visit, March 2021: removed',
    ]);
  });

  it('knows an entry whose title has changed, and says which language was', () => {
    const events = [
      before.events[0],
      {...before.events[1], title: {'en-GB': 'Inspections', 'ur': 'معائنہ'}},
    ];
    assert.deepEqual(changes({...before, events}), [
      'Inspections, visits and other events · Inspections · What it is called: “Inspections”; before: “Inspection”',
      'Inspections, visits and other events · Inspections · What it is called · Urdu: new: “معائنہ”',
    ]);
  });

  it('leaves out nothing that a reader of the file would see', () => {
    assert.deepEqual(changes({...before, ours: 1}), ['ours: new: 1']);
    assert.deepEqual(changes({...before, notice: 'An example.'}), ['Notice: new: “An example.”']);
    assert.deepEqual(changes({version: 1, events: before.events}), [
      'Priorities and their progress · Open a hub: removed',
    ]);
  });
});

describe('texts for a translator', () => {
  const value = example('exampleshire');
  const record = recordOf(value);
  const texts = (tag: string) => xliffOf({record, value, opened: value}, tag, 'our-area.json');

  it('are those of the command line, with the translations there are', () => {
    const {source, target, units} = readXliff(texts('ur'));
    assert.deepEqual([source, target], ['en-GB', 'ur']);
    assert.deepEqual(
      units.map(({id}) => id),
      unitsOf(record).map(({id}) => id),
    );
    assert.ok(units.some(unit => unit.target === 'علاقے کا SEND معائنہ: ویل'));
  });

  it('come back as they went, without a change to the record', () => {
    const back = withXliff(record, value, texts('ur'));
    assert.deepEqual([back.put, back.stale, back.gone], [0, [], []]);
    assert.equal(JSON.stringify(back.value), JSON.stringify(value));
  });

  it('come back translated, each beside its text, as a draft', () => {
    const file = readXliff(texts('so'));
    const units = file.units.map(unit => ({...unit, target: `so: ${unit.source}`}));
    const back = withXliff(record, value, writeXliff({...file, units}, 'x'));
    assert.equal(back.put, units.length);
    assert.deepEqual((back.value['translations'] as Plain)['so'], {status: 'draft'});
    const again = readXliff(
      xliffOf({record: recordOf(back.value), value: back.value, opened: back.value}, 'so', 'x'),
    );
    assert.deepEqual(again.units, units);
  });

  it('are left out where the original has changed, or is no longer there', () => {
    const file = readXliff(texts('so'));
    const units = file.units.map(unit => ({...unit, target: 'words'}));
    const [first, second, third, ...rest] = units;
    const back = withXliff(
      record,
      value,
      writeXliff(
        {
          ...file,
          units: [
            {...first!, source: 'Something else'},
            {...second!, needsReview: true},
            {...third!, id: 'events[gone].title'},
            ...rest,
          ],
        },
        'x',
      ),
    );
    assert.deepEqual([back.stale, back.gone], [[first!.id, second!.id], ['events[gone].title']]);
    assert.equal(back.put, rest.length);
  });

  it('are known by the hash of a file that the command line wrote, whatever a tool made of the source', () => {
    const hashes = new Map(sourcesOf(record).map(source => [source, textHash(source)]));
    const [unit] = readXliff(texts('so')).units;
    const units = [
      {...unit!, target: 'words', hash: textHash(unit!.source), source: `  ${unit!.source} `},
    ];
    const xml = writeXliff({source: 'en-GB', target: 'so', units}, 'x');
    assert.equal(withXliff(record, value, xml, hashes).put, 1);
    const old = writeXliff(
      {source: 'en-GB', target: 'so', units: [{...units[0]!, hash: textHash('old')}]},
      'x',
    );
    assert.deepEqual(withXliff(record, value, old, hashes).stale, [unit!.id]);
  });

  it('are refused with a sentence when the file is none', () => {
    assert.throws(() => withXliff(record, value, '<p>hello</p>'), /no <xliff>/);
    const own = writeXliff({source: 'en-GB', target: 'en', units: []}, 'x');
    assert.throws(() => withXliff(record, value, own), /the record is in en already/);
  });
});
