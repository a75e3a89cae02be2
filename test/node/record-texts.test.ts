/** The texts of a record under names of their own, and XLIFF files of them. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {translationFrom, unitsOf} from '../../cli/text-units.js';
import {readXliff, writeXliff} from '../../cli/xliff.js';
import {checkRecord} from '../../src/record/check.js';
import {
  checkTranslation,
  isTranslation,
  joinTranslation,
} from '../../src/record/translation-file.js';
import {record as example, wordsIn} from '../support/examples.js';

describe('the texts of a record', () => {
  for (const area of ['manchester', 'exampleshire']) {
    it(`each have a name of their own, made of ids: ${area}`, () => {
      const units = unitsOf(example(area));
      assert.equal(new Set(units.map(({id}) => id)).size, units.length);
      assert.ok(units.some(({id}) => /^events\[[a-z][\w-]+\]\.title$/.test(id)));
      assert.ok(
        units.some(({id}) =>
          /^priorities\[[a-z][\w-]+\]\.updates\[date=[\d-]+\]\.text$/.test(id),
        ) || area === 'manchester',
      );
    });

    it(`come back to where they were, all or any part of them: ${area}`, () => {
      const record = example(area);
      const units = unitsOf(record);
      const all = new Map(units.map(({id, source}) => [id, `${source} (xx)`]));
      for (const every of [1, 2, 7]) {
        const some = new Map([...all].filter((_, index) => index % every === 0));
        const file = {lang: 'xx', ...translationFrom(record, units, some)};
        assert.ok(
          isTranslation(JSON.parse(JSON.stringify(file))),
          'ids and texts, and nothing else',
        );
        const {translation, faults} = checkTranslation(JSON.parse(JSON.stringify(file)));
        assert.deepEqual(faults, []);
        const joined = joinTranslation(record, translation!, {tag: 'xx', status: 'reviewed'});
        assert.deepEqual(joined.faults, []);
        assert.deepEqual(
          wordsIn(joined.record, 'xx'),
          units.map(({id, source}) => [id, some.get(id) ?? source]),
        );
      }
    });
  }

  it('keep their names when items are put before them', () => {
    const before = unitsOf(checkRecord({version: 1, events: [{id: 'a', title: 'A'}]}).record!);
    const after = unitsOf(
      checkRecord({
        version: 1,
        events: [
          {id: 'z', title: 'Z'},
          {id: 'a', title: 'A'},
        ],
      }).record!,
    );
    assert.ok(after.some(({id}) => id === before[0]!.id));
  });
});

describe('an XLIFF file', () => {
  it('reads back as it was written', () => {
    const text = fc
      .string({
        unit: fc.constantFrom(
          'a',
          '<',
          '&',
          '"',
          "'",
          '>',
          ']',
          '\n',
          '\r',
          '\t',
          ' ',
          'é',
          'ا',
          '😀',
          '\u2028',
        ),
        minLength: 1,
        maxLength: 30,
      })
      .filter(value => value.trim() !== '');
    fc.assert(
      fc.property(text, text, text, (id, source, target) => {
        const units = [
          {id, source, target, hash: 'abc'},
          {id: `${id}2`, source},
          {id: `${id}3`, source, target, needsReview: true, was: 'old'},
        ];
        assert.deepEqual(
          readXliff(writeXliff({source: 'en-GB', target: 'ur', units}, 'area.json')),
          {source: 'en-GB', target: 'ur', units},
        );
      }),
    );
  });

  for (const [text, told] of [
    ['<html></html>', /no <xliff>/],
    ['not xml', /./],
    ['<!DOCTYPE x [<!ENTITY a "b">]><xliff/>', /document type/],
    ['<xliff version="2.0"><unit/></xliff>', /XLIFF 2 has another shape/],
  ] as const) {
    it(`that is none is refused in a sentence: ${text}`, () => {
      assert.throws(() => readXliff(text), told);
    });
  }
});
