/** Texts that look as if they held personal details, and texts that only look a little like it. */
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {isNhsNumber, personalDetails, type PersonalKind} from '../../src/feedback/personal.js';

const cases: [string, PersonalKind[]][] = [
  ['Write to amina.khan@example.co.uk', ['email']],
  ['amina@خانه.example', ['email']],
  ['Our new school @ Moss Side', []],
  ['Ring 0161 234 5001', ['phone']],
  ['Ring me on 07700 900123.', ['phone']],
  ['(0161) 496-0123', ['phone']],
  ['+44 (0)161 496 0123', ['phone']],
  ['0044 7700 900123', ['phone']],
  ['+92 300 1234567', ['phone']],
  ['٠٧٧٠٠ ٩٠٠١٢٣', ['phone']],
  ['০৭৭০০ ৯০০১২৩', ['phone']],
  ['NHS 943 476 5919', ['nhs-number']],
  ['NHS 9434765919', ['nhs-number']],
  ['NHS 943-476-5918', []],
  ['My number is AB 12 34 56 C', ['national-insurance-number']],
  ['ab123456c', ['national-insurance-number']],
  ['AB-12-34-56-D', ['national-insurance-number']],
  ['AB 12 34 56 E', []],
  ['XAB123456C', []],
  ['Call 07700 900123 or write to a@b.uk', ['email', 'phone']],
  ['The visit was in March 2021 and the letter came on 16/03/2021', []],
  ['2019, 2020, 2021 and 2022', []],
  ['It cost £1,234,567 in 2020-21', []],
  ['Room 101, M1 1AA, bus 192', []],
  ['Call 111 or 999', []],
  ['Ring 07700 900123 9 to 5', ['phone']],
  ['My child is 9. 07700 900123', ['phone']],
  ['Flat 2 07700 900123', ['phone']],
  ['Ring 0161 496 0000 - 24 hours', ['phone']],
  ['Ring 07700 900123 9am', ['phone']],
  ['On 16/03/2021 07700 900123', ['phone']],
  ['07700/900123', ['phone']],
  ['Ring +(44) 7700 900123 9 to 5', ['phone']],
  ['+33 6 12 10 20 30', ['phone']],
  ['In Year 8 943 476 5919', ['nhs-number']],
  ['943 476 5919 9 years old', ['nhs-number']],
  ['9434765919 9 years old', ['nhs-number']],
  ['QQ 12 34 56 C', ['national-insurance-number']],
  ['In Year 8 943 476 5918', []],
  ['From 01/02/2021 - 03/04/2022', []],
  ['On 01.02.2021 10.30', []],
  ['On 01-02-2021 10', []],
  ['On 2021-02-03 and 2021-02-04 10.30', []],
  ['Open 09.30 - 10.30 - 11.30', []],
  ['Years 2018 2019 2020 2021 2022 2023', []],
  ['School years 2018/19 2019/20 2020/21', []],
  // Ten digits that pass the check of an NHS number by chance.
  ['Years 2012 2015 20', []],
  ['£9434765919', []],
  ['It cost £1 234 567 and then £2 345 678', []],
  ['M14 5RX, M16 7WA, room 101', []],
  ['', []],
];

describe('personal details in a text', () => {
  for (const [text, kinds] of cases) {
    it(`${kinds.length ? `are ${kinds.join(' and ')}` : 'are none'} in "${text}"`, () => {
      expect(personalDetails(text)).to.deep.equal(kinds);
    });
  }

  it('know an NHS number by its check digit', () => {
    expect(['9434765919', '4010232137', '4857773457'].map(isNhsNumber)).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect(['9434765918', '943476591', '0434765919', '1111111111'].map(isNhsNumber)).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
  });

  it('know the letters that a National Insurance number cannot begin with', () => {
    for (const prefix of [
      'BG',
      'GB',
      'KN',
      'NK',
      'NT',
      'TN',
      'ZZ',
      'DA',
      'FA',
      'IA',
      'QA',
      'UA',
      'VA',
      'AO',
      'AD',
    ]) {
      expect(personalDetails(`${prefix}123456A`), prefix).to.deep.equal([]);
    }
    for (const prefix of ['AA', 'OA', 'JG', 'WN'])
      expect(personalDetails(`${prefix}123456A`), prefix).to.have.length(1);
  });
});
