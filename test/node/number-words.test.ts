import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {englishNames} from '../../src/language/english-names.js';
import {languages} from '../../src/language/languages.js';
import {withPack} from '../../src/language/msg.js';
import {numberWords} from '../../src/language/numbers.js';
import type {LanguagePack} from '../../src/language/packs.js';

const NUMBERS = [
  0,
  7,
  70,
  700,
  999,
  1000,
  1234,
  9999,
  10_000,
  123_456,
  1_234_567,
  98_765_432.1,
  0.25,
  12.5,
  1 / 3,
];
/** Of Portuguese the one of Portugal is on offer. */
const REGIONS: Record<string, string> = {pt: 'pt-PT'};

describe('a number in words', () => {
  for (const {tag, dir} of languages)
    it(`is grouped as CLDR has it for ${englishNames[tag]}`, () => {
      const format = new Intl.NumberFormat(REGIONS[tag] ?? tag, {numberingSystem: 'latn'});
      const pack = tag === 'en' ? undefined : ({tag, dir, messages: {}} as unknown as LanguagePack);
      withPack(pack, () => {
        for (const number of NUMBERS) assert.equal(numberWords(number), format.format(number));
      });
    });

  it('keeps its minus before it, from right to left too', () => {
    assert.equal(numberWords(-1234), '-1,234');
    const pack = {tag: 'ur', dir: 'rtl', messages: {}} as unknown as LanguagePack;
    withPack(pack, () => assert.equal(numberWords(-5), '\u200e-5'));
  });
});
