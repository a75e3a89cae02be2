import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {personalDetails} from '../src/moderation/personal.js';

const cases: readonly (readonly [string, string])[] = [
  ['write to jo.smith@example.com', 'an e-mail address'],
  ['call 0161 496 0000', 'a phone number'],
  ['call (0161) 496 0000 now', 'a phone number'],
  ['my mobile is +44 7700 900123', 'a phone number'],
  ['NHS 943 476 5919', 'an NHS number'],
  ['his number is QQ 12 34 56 C', 'a National Insurance number'],
  ['My child is 9. 07700 900123', 'a phone number'],
  ['Flat 2 07700 900123', 'a phone number'],
  ['Ring 0161 496 0000 - 24 hours', 'a phone number'],
  ['07700/900123', 'a phone number'],
  ['+44 (0)7700 900123', 'a phone number'],
  ['In Year 8 943 476 5919', 'an NHS number'],
  ['943 476 5919 9 years old', 'an NHS number'],
  ['on 12/03/2021, and 2021-03-16 as well', ''],
  ['from 01/02/2021-05/03/2021', ''],
  ['in 2019 2020 2021', ''],
  ['at M1 1AE or SW1A 2AA', ''],
  ['NI: AB123456C', 'a National Insurance number'],
  ['ab 12 34 56 c', 'a National Insurance number'],
  ['NHS 943 476 5918', ''],
  ['In 2021-22 there were 1,050 children and 2,000 forms', ''],
  ['between 9 and 11, room 014', ''],
  ['£1,000,000 and 100000 hours', ''],
];

describe('the warning about personal details', () => {
  for (const [text, expected] of cases) {
    it(`sees ${expected || 'nothing'} in “${text}”`, () =>
      assert.equal(personalDetails(text).join(), expected));
  }
});
