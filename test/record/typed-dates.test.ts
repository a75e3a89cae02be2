import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {isDate} from '../../src/record/dates.js';
import {parseTypedDate} from '../../src/record/typed-dates.js';

describe('a date typed into a table', () => {
  const cases: [string, string, string?][] = [
    ['March 2021', '2021-03'],
    ['march 2021', '2021-03'],
    ['Mar 2021', '2021-03'],
    ['Mar. 2021', '2021-03'],
    ['Sept 2021', '2021-09'],
    ['3 March 2021', '2021-03-03'],
    ['3rd March 2021', '2021-03-03'],
    ['3rd of March 2021', '2021-03-03'],
    ['Wednesday 3 March 2021', '2021-03-03'],
    ['Wed, 3 March 2021', '2021-03-03'],
    ['03/03/2021', '2021-03-03'],
    ['3/4/2021', '2021-04-03'],
    ['31.12.2021', '2021-12-31'],
    ['31-12-21', '2021-12-31'],
    ['03/2021', '2021-03'],
    ['2021', '2021'],
    ['2021-03', '2021-03'],
    ['2021-03-16', '2021-03-16'],
    ['Spring 2021', '2021-21'],
    ['winter 2021', '2021-24'],
    ['Autumn term 2021', '2021-09/2021-12', 'Autumn term 2021'],
    ['by the end of Spring term 21', '2021-01/2021-04', 'by the end of Spring term 21'],
    [
      'Summer term 2021 to Autumn term 2021',
      '2021-04/2021-12',
      'Summer term 2021 to Autumn term 2021',
    ],
    ['Autumn 21', '2021-23'],
    ['about March 2021', '2021-03~'],
    ['circa 2021', '2021~'],
    ['late March 2021', '2021-03', 'late March 2021'],
    ['Early 2021', '2021', 'Early 2021'],
    ['the end of March 2021', '2021-03', 'the end of March 2021'],
    ['March to June 2021', '2021-03/2021-06'],
    ['March 2021 – June 2021', '2021-03/2021-06'],
    ['3 to 5 March 2021', '2021-03-03/2021-03-05'],
    ['3–5 March 2021', '2021-03-03/2021-03-05'],
    ['since March 2021', '2021-03/..'],
    ['March 2021 to now', '2021-03/..'],
    ['  March   2021 ', '2021-03'],
    ['2021-03/2021-06', '2021-03/2021-06'],
    // As Excel and Word write them here.
    ['16-Mar-21', '2021-03-16'],
    ['Mar-21', '2021-03'],
    ['16 Mar 21', '2021-03-16'],
    ['16-March-2021', '2021-03-16'],
    ['16/03/2021 00:00', '2021-03-16'],
    ['2021-03-16 00:00:00', '2021-03-16'],
    ['16/03/2021 10:30', '2021-03-16', '16 March 2021, 10:30'],
    ['2021-03-16T23:00:00Z', '2021-03-16'],
    ['16/03/2021 2:30 PM', '2021-03-16', '16 March 2021, 2:30 pm'],
    ['w/c 28 December 2020', '2020-12-28/2021-01-03~', 'w/c 28 December 2020'],
    ['by July 2026', '2026-07', 'by July 2026'],
    ['Mon 5th - Fri 9th May 2025', '2025-05-05/2025-05-09'],
    ['Q2 2024', '2024-04/2024-09~', 'Q2 2024'],
    ['Q4 2024/25', '2025-01/2025-03~', 'Q4 2024/25'],
    ['March 3, 2021', '2021-03-03'],
    ['March 3rd 2021', '2021-03-03'],
    ['Wednesday, March 3, 2021', '2021-03-03'],
    ['3-5 March 2021', '2021-03-03/2021-03-05'],
    ['3rd-5th March 2021', '2021-03-03/2021-03-05'],
    ['3-5 March 21', '2021-03-03/2021-03-05'],
    ['March-June 2021', '2021-03/2021-06'],
    ['March 2021-June 2021', '2021-03/2021-06'],
    ['30 March-2 April 2021', '2021-03-30/2021-04-02'],
    ['Spring-Summer 2021', '2021-21/2021-22'],
    ['16-Mar-21 to 18-Mar-21', '2021-03-16/2021-03-18'],
    ['end March 2027', '2027-03', 'end March 2027'],
    ['End of March 2027', '2027-03', 'End of March 2027'],
    ['mid-March 2021', '2021-03', 'mid-March 2021'],
    // Two digits of a year.
    ['31.12.99', '1999-12-31'],
    ['March 99', '1999-03'],
    ['1/4/71', '1971-04-01'],
    ['1/4/69', '2069-04-01'],
    // A school year or a financial year is no season; what can be a month is one.
    ['2021-22', '2021/2022', '2021-22'],
    ['2023-24', '2023/2024', '2023-24'],
    ['2020/21', '2020/2021', '2020/21'],
    ['2019–20', '2019/2020', '2019–20'],
    ['2024-25', '2024/2025', '2024-25'],
    ['about 2021-22', '2021/2022~', 'about 2021-22'],
    ['2011-12', '2011-12'],
    ['2021-21', '2021-21'],
  ];
  for (const [typed, date, dateText] of cases) {
    it(`"${typed}" means ${date}`, () => {
      expect(parseTypedDate(typed)).to.deep.equal(dateText ? {date, dateText} : {date});
    });
  }

  for (const typed of [
    '',
    'soon',
    '31/02/2021',
    '13/13/2021',
    'Autumn term',
    'March',
    'Marble 2021',
    '32 March 2021',
    'n/a',
    'TBC',
    '2021-2022-2023',
    'June 2021 to March 2021',
    '2021-25',
    '2011/12',
    '2020-21 to 2021-22',
    'Autumn term 2021/22',
    '31-Feb-21',
    '03/2021-06/2021',
    '5-3 March 2021',
    '10:30',
  ]) {
    it(`"${typed}" means no date`, () => {
      expect(parseTypedDate(typed)).to.equal(undefined);
    });
  }

  it('is a date of a record whenever it is read at all, and never throws', () => {
    const word = fc.constantFrom(
      '3',
      '31',
      'March',
      'jun',
      '2021',
      '21',
      '2021-22',
      '16-Mar-21',
      '3-5',
      '0:00',
      'to',
      '–',
      '-',
      '/',
      'about',
      'late',
      'spring',
      'term',
      '..',
      '~',
      'since',
      'now',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, {maxLength: 6}).map(words => words.join(' ')),
        ),
        typed => {
          const read = parseTypedDate(typed);
          return read === undefined || isDate(read.date);
        },
      ),
      {numRuns: 5000},
    );
  });
});
