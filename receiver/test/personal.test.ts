/** What moderators are warned of; the rule itself is the form's, and tested with it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {detailsIn} from '../src/wording.js';

const cases: readonly (readonly [string, string])[] = [
  ['write to jo.smith@example.com', 'an e-mail address'],
  ['call (0161) 496 0000 now', 'a phone number'],
  ['NHS 943 476 5919', 'an NHS number'],
  ['his number is QQ 12 34 56 C', 'a National Insurance number'],
  ['My child is 9. 07700 900123', 'a phone number'],
  ['07700 900123 or jo@example.com', 'an e-mail address and a phone number'],
  ['on 12/03/2021, and 2021-03-16 as well', ''],
  ['NHS 943 476 5918', ''],
  ['£1,000,000 and 100000 hours', ''],
];

describe('the warning about personal details', () => {
  for (const [text, expected] of cases) {
    it(`sees ${expected || 'nothing'} in “${text}”`, () => assert.equal(detailsIn(text), expected));
  }
});
