import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { personalDetails } from '../src/moderation/personal.js';

const cases: readonly (readonly [string, string])[] = [
  ['write to jo.smith@example.com', 'an e-mail address'],
  ['call 0161 496 0000', 'a phone number'],
  ['call (0161) 496 0000 now', 'a phone number'],
  ['my mobile is +44 7700 900123', 'a phone number'],
  ['NHS 943 476 5919', 'an NHS number'],
  ['his number is QQ 12 34 56 C', ''],
  ['NI: AB123456C', 'a National Insurance number'],
  ['ab 12 34 56 c', 'a National Insurance number'],
  ['NHS 943 476 5918', ''],
  ['In 2021-22 there were 1,050 children and 2,000 forms', ''],
  ['between 9 and 11, room 014', ''],
  ['£1,000,000 and 100000 hours', ''],
];

describe('the warning about personal details', () => {
  for (const [text, expected] of cases) {
    it(`sees ${expected || 'nothing'} in “${text}”`, () => assert.equal(personalDetails(text).join(), expected));
  }
});
