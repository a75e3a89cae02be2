/** The words that a publisher may use, as the guide has them. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readGuide, withLists} from '../../scripts/vocabulary.js';
import {columns} from '../../src/data/columns.js';
import {headerKey} from '../../src/data/headings.js';
import {codeOf, vocabularies} from '../../src/data/synonyms.js';

describe('the guide to the record', () => {
  it('lists the words and the names of columns that the reader knows', () => {
    const guide = readGuide();
    assert.ok(guide === withLists(guide), 'run: node --import tsx scripts/vocabulary.ts');
  });
});

describe('a word for a code', () => {
  it('means one code of its list, and each code means itself', () => {
    for (const name of Object.keys(vocabularies) as (keyof typeof vocabularies)[]) {
      const {codes, words} = vocabularies[name];
      const seen = new Map<string, string>();
      for (const code of codes)
        for (const word of [
          code,
          ...((words as Record<string, string>)[code]?.split(', ') ?? []),
        ]) {
          assert.equal(seen.get(headerKey(word)) ?? code, code, `${name}: ${word}`);
          seen.set(headerKey(word), code);
          assert.equal(codeOf(word, name), code);
        }
    }
  });

  it('is never a colour or a judgement', () => {
    for (const word of [
      'Red',
      'Amber',
      'Green',
      'Blue',
      'BRAG',
      'On track',
      'At risk',
      'Delayed',
      'Behind schedule',
      'On hold',
      'Reopened',
    ])
      assert.equal(codeOf(word, 'priorities.update.status'), undefined, word);
  });

  it('above a column is no name of two columns of one list, but where the first is missing', () => {
    for (const list of Object.keys(columns) as (keyof typeof columns)[]) {
      const firsts = columns[list].map(({names: [first]}) => headerKey(first!));
      assert.equal(new Set(firsts).size, firsts.length, list);
    }
  });
});
