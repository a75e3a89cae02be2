/** The form of Make: what it says of each field, and what becomes of what people type. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {type Draft, newDraft, recordOf, withRecord, withoutEdits} from '../../site/make/draft.js';
import {duplicated, moved, withNamesWritten} from '../../site/make/edit/paths.js';
import {type Path, type Plain, isPlain, valueAt, withValueAt} from '../../cli/value-paths.js';
import {entryTitle, wordsIn} from '../../cli/entry-title.js';
import {dateSaid} from '../../cli/written-dates.js';
import {isLong, wordsOf} from '../../site/make/edit/schema-words.js';
import {
  dateShown,
  languagesIn,
  numberTyped,
  withDate,
  withWordsIn,
} from '../../site/make/edit/typed.js';
import {type Schema, count, date, number} from '../../src/record/fields.js';
import {entities, lists, record as recordSchema} from '../../src/record/schema.js';
import {parseTypedDate} from '../../src/record/typed-dates.js';

const example = (name: string): Plain =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as Plain;
const EXAMPLES = [
  'examples/manchester.json',
  'examples/exampleshire.json',
  'test/fixtures/one-of-each.json',
];

describe('the words of the form', () => {
  const fields = Object.entries(entities).flatMap(([name, schema]) =>
    Object.entries(schema.fields as Readonly<Record<string, Schema>>).map(([field, own]) => ({
      place: `${name}.${field}`,
      own,
      ...wordsOf(schema, field),
    })),
  );

  it('are plain: no field is called by its name in the file, none ends like a sentence that is cut off', () => {
    for (const {place, label, hint} of fields) {
      assert.doesNotMatch(label, /[a-z][A-Z]|[.:]$/, place);
      assert.ok(label.length < 45, place);
      if (hint) assert.match(hint, /[.]$/, place);
    }
  });

  it('give only examples of dates and numbers that are read', () => {
    for (const {place, own, example: said} of fields) {
      if (said && own === date) assert.ok(parseTypedDate(said), place);
      if (said && (own === number || own === count))
        assert.equal(typeof numberTyped(said), 'number', place);
    }
  });
});

describe('a date in the form', () => {
  const {fields} = entities.event;
  const typed = (holder: Plain, words: string) => withDate(holder, 'date', fields, words);

  it('is written as people write it, and read back as the same', () => {
    assert.equal(dateShown({date: '2026-03-03'}, 'date', fields), '3 March 2026');
    assert.equal(
      dateShown({date: '2021-03', dateText: 'late March 2021'}, 'date', fields),
      'late March 2021',
    );
    assert.deepEqual(typed({}, '3/3/26'), {date: '2026-03-03'});
    assert.deepEqual(typed({}, 'late March 2021'), {date: '2021-03', dateText: 'late March 2021'});
  });

  it('is said in words, also where only its end is known', () => {
    assert.equal(dateSaid('../2025-03'), 'until March 2025');
    assert.equal(dateSaid('2025-03/..'), 'since March 2025');
  });

  it('takes the words of the date before with it', () => {
    assert.deepEqual(typed({date: '2021-03', dateText: 'late March 2021'}, 'May 2021'), {
      date: '2021-05',
    });
  });

  it('keeps as words what nobody can read as a date', () => {
    assert.deepEqual(typed({date: '2021-03'}, 'some day'), {dateText: 'some day'});
    assert.deepEqual(withDate({}, 'updated', {}, 'some day'), {updated: 'some day'});
  });

  it('goes when it is emptied', () => {
    assert.deepEqual(typed({title: 'A', date: '2021-03', dateText: 'spring'}, ' '), {title: 'A'});
  });
});

describe('a number in the form', () => {
  it('is read as in a spreadsheet, and stays words where it says more than a number', () => {
    assert.equal(numberTyped('1,234'), 1234);
    assert.equal(numberTyped('around 70'), 'around 70');
    assert.equal(numberTyped(''), undefined);
  });
});

describe('a text in two languages', () => {
  it('is one text until there is a second', () => {
    assert.equal(withWordsIn('Hub', 'en-GB', 'en-GB', 'Hubs'), 'Hubs');
    assert.deepEqual(withWordsIn('Hub', 'ur', 'en-GB', 'مرکز'), {'en-GB': 'Hub', 'ur': 'مرکز'});
    assert.deepEqual(withWordsIn({en: 'Hub', ur: 'مرکز'}, 'en-GB', 'en-GB', 'Hubs'), {
      en: 'Hubs',
      ur: 'مرکز',
    });
  });

  it('loses a language that is emptied, and nothing else', () => {
    assert.deepEqual(withWordsIn({en: 'Hub', ur: 'مرکز'}, 'ur', 'en-GB', ''), {en: 'Hub'});
    assert.equal(withWordsIn({en: 'Hub'}, 'en-GB', 'en-GB', ''), undefined);
  });

  it('names the languages that a record is in', () => {
    assert.deepEqual(languagesIn(example('examples/exampleshire.json'), 'en-GB'), ['ur', 'ar']);
  });
});

describe('a change at one place', () => {
  it('leaves everything else the same', () => {
    const value = {events: [{title: 'A'}, {title: 'B'}], priorities: [{title: 'C'}]};
    const next = withValueAt(value, ['events', 1, 'title'], 'D') as typeof value;
    assert.deepEqual(next.events, [{title: 'A'}, {title: 'D'}]);
    assert.equal(next.events[0], value.events[0]);
    assert.equal(next.priorities, value.priorities);
  });

  it('takes out what holds nothing more, but no entry of a list', () => {
    assert.deepEqual(withValueAt({a: {b: {c: 1}}, d: 2}, ['a', 'b', 'c'], undefined), {d: 2});
    assert.deepEqual(withValueAt({a: [{b: 1}]}, ['a', 0, 'b'], undefined), {a: [{}]});
    assert.deepEqual(withValueAt({}, ['a', 'b'], undefined), {});
  });

  it('moves an entry, and copies one without its short name', () => {
    assert.deepEqual(moved(['a', 'b', 'c'], 2, 0), ['c', 'a', 'b']);
    assert.deepEqual(moved(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c']);
    assert.deepEqual(duplicated([{id: 'x', title: 'A'}, {id: 'y'}], 0), [
      {id: 'x', title: 'A'},
      {title: 'A'},
      {id: 'y'},
    ]);
  });

  it('writes out a made-up name that something refers to, before its place changes', () => {
    const value = {events: [{title: 'A'}, {title: 'B'}], findings: [{event: 'events-2'}]};
    assert.deepEqual(withNamesWritten(value, 'events').events, [
      {title: 'A'},
      {id: 'events-2', title: 'B'},
    ]);
    assert.equal(withNamesWritten(value, 'findings'), value);
  });
});

describe('a draft that was changed by form', () => {
  const base = {version: 1, lang: 'en-GB', notice: 'N', events: [{title: 'A'}]};
  const draft: Draft = {...newDraft('1', 'x'), base};

  it('counts before what was opened, and can be given up', () => {
    const edited = withRecord(
      draft,
      value => withValueAt(value, ['events', 0, 'title'], 'B') as Plain,
    );
    assert.deepEqual(recordOf(edited).value['events'], [{title: 'B'}]);
    assert.deepEqual(edited.base, base);
    assert.deepEqual(recordOf(withoutEdits(edited, 'events')).value, recordOf(draft).value);
  });

  it('can say that there is nothing', () => {
    const edited = withRecord(draft, value => withValueAt(value, ['notice'], undefined) as Plain);
    assert.equal('notice' in recordOf(edited).value, false);
    assert.equal('notice' in recordOf(JSON.parse(JSON.stringify(edited)) as Draft).value, false);
  });

  it('has the updates that were added before, once', () => {
    const update = {date: '2026-11-20', status: 'done'};
    const before: Draft = {
      ...newDraft('1', 'x'),
      base: {version: 1, priorities: [{id: 'hub', title: 'A hub'}]},
      updates: [{priority: 'hub', update}],
    };
    const after = withRecord(
      before,
      value => withValueAt(value, ['priorities', 0, 'title'], 'Hub') as Plain,
    );
    assert.deepEqual(recordOf(after).value['priorities'], [
      {id: 'hub', title: 'Hub', updates: [update]},
    ]);
  });
});

/** Types again what the form shows at every place of a record, and gives the record that comes of it. */
function retyped(value: Plain): {after: unknown; places: number} {
  let [after, places] = [value as unknown, 0];
  const own = 'en-GB';
  const walk = (schema: Schema, path: Path, holder?: Schema): void => {
    const part = valueAt(value, path);
    if (part === undefined) return;
    places += 1;
    const field = String(path.at(-1));
    if (schema.isText)
      for (const tag of [own, 'ur', 'ar']) {
        const before = valueAt(after, path);
        const words = wordsIn(before, tag, own);
        after = withValueAt(after, path, withWordsIn(before, tag, own, words));
      }
    else if (schema === date) {
      const at = path.slice(0, -1);
      const item = valueAt(after, at) as Plain;
      const fields = holder!.fields!;
      after = withValueAt(after, at, withDate(item, field, fields, dateShown(item, field, fields)));
    } else if (schema === number || schema === count)
      after = withValueAt(after, path, numberTyped(String(part)));
    else if (schema.fields)
      for (const name of Object.keys(schema.fields))
        walk(schema.fields[name]!, [...path, name], schema);
    else if (schema.item && Array.isArray(part))
      part.forEach((_, at) => walk(schema.item!, [...path, at]));
    else if (schema.values && isPlain(part))
      for (const name of Object.keys(part)) walk(schema.values, [...path, name]);
    else after = withValueAt(after, path, valueAt(after, path));
  };
  walk(recordSchema, []);
  return {after, places};
}

describe('every example record', () => {
  for (const name of EXAMPLES) {
    it(`goes through the form without a changed byte: ${name}`, () => {
      const value = example(name);
      const {after, places} = retyped(value);
      assert.ok(places > 30);
      assert.equal(JSON.stringify(after), JSON.stringify(value));
    });

    it(`has a title for each entry: ${name}`, () => {
      const value = example(name);
      for (const list of Object.keys(lists) as (keyof typeof lists)[])
        for (const [at, entry] of ((value[list] ?? []) as unknown[]).entries())
          assert.notEqual(entryTitle(entry, lists[list], at, 'en-GB'), '', list);
    });
  }

  it('shows long texts in a field of several lines', () => {
    assert.ok(isLong('summary') && !isLong('title'));
  });
});
