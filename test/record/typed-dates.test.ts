import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {isDate} from '../../src/record/dates.js';
import {parseTypedDate} from '../../src/record/typed-dates.js';

describe('a date typed into a table', () => {
  const cases: [string, string, string?][] = [
    ['March 2021', '2021-03'], ['march 2021', '2021-03'], ['Mar 2021', '2021-03'], ['Mar. 2021', '2021-03'], ['Sept 2021', '2021-09'],
    ['3 March 2021', '2021-03-03'], ['3rd March 2021', '2021-03-03'], ['3rd of March 2021', '2021-03-03'], ['Wednesday 3 March 2021', '2021-03-03'],
    ['Wed, 3 March 2021', '2021-03-03'], ['03/03/2021', '2021-03-03'], ['3/4/2021', '2021-04-03'], ['31.12.2021', '2021-12-31'], ['31-12-21', '2021-12-31'],
    ['03/2021', '2021-03'], ['2021', '2021'], ['2021-03', '2021-03'], ['2021-03-16', '2021-03-16'], ['Spring 2021', '2021-21'], ['winter 2021', '2021-24'],
    ['Autumn term 2021', '2021-23', 'Autumn term 2021'], ['about March 2021', '2021-03~'], ['circa 2021', '2021~'],
    ['late March 2021', '2021-03', 'late March 2021'], ['Early 2021', '2021', 'Early 2021'], ['the end of March 2021', '2021-03', 'the end of March 2021'],
    ['March to June 2021', '2021-03/2021-06'], ['March 2021 – June 2021', '2021-03/2021-06'], ['3 to 5 March 2021', '2021-03-03/2021-03-05'],
    ['3–5 March 2021', '2021-03-03/2021-03-05'], ['since March 2021', '2021-03/..'], ['March 2021 to now', '2021-03/..'], ['  March   2021 ', '2021-03'],
    ['2021-03/2021-06', '2021-03/2021-06'],
  ];
  for (const [typed, date, dateText] of cases) {
    it(`"${typed}" means ${date}`, () => {
      expect(parseTypedDate(typed)).to.deep.equal(dateText ? {date, dateText} : {date});
    });
  }

  for (const typed of ['', 'soon', '31/02/2021', '13/13/2021', 'Autumn term', 'March', 'Marble 2021', '32 March 2021', 'n/a', 'TBC', '2021-2022-2023', 'June 2021 to March 2021']) {
    it(`"${typed}" means no date`, () => {
      expect(parseTypedDate(typed)).to.equal(undefined);
    });
  }

  it('is a date of a record whenever it is read at all, and never throws', () => {
    const word = fc.constantFrom('3', '31', 'March', 'jun', '2021', 'to', '–', '/', 'about', 'late', 'spring', 'term', '..', '~', 'since', 'now');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(word, {maxLength: 6}).map(words => words.join(' '))), typed => {
      const read = parseTypedDate(typed);
      return read === undefined || isDate(read.date);
    }), {numRuns: 5000});
  });
});
