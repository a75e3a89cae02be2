import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {
  addMonths,
  compareDates,
  dayOf,
  daysInMonth,
  earliest,
  isAhead,
  isPast,
  latest,
  parseDate,
  yearOf,
} from '../../src/record/dates.js';

describe('a date of a record', () => {
  const readable: [string, number, number][] = [
    ['2021', 20210101, 20211231],
    ['2021-03', 20210301, 20210331],
    ['2020-02', 20200201, 20200229],
    ['2021-03-16', 20210316, 20210316],
    ['2021-21', 20210301, 20210531],
    ['2021-24', 20211201, 20220228],
    ['2021-03~', 20210301, 20210331],
    ['2021-03/2021-06', 20210301, 20210630],
    ['2021/2022-03-04', 20210101, 20220304],
    ['2021-03/..', 20210301, Infinity],
    ['../2021-03', -Infinity, 20210331],
    ['0000', 101, 1231],
    ['9999-12-31', 99991231, 99991231],
  ];
  for (const [text, first, last] of readable) {
    it(`${text} lasts from ${first} to ${last}`, () => {
      expect([earliest(text), latest(text)]).to.deep.equal([first, last]);
    });
  }

  const unreadable = [
    '',
    ' ',
    '2021-3',
    '2021-13',
    '2021-00',
    '2021-02-30',
    '2021-02-29',
    '2021-04-31',
    '21',
    '2021-25',
    '2021-21-01',
    '../..',
    '..',
    '/',
    '2021/',
    '/2021',
    '2021-06/2021-03',
    '2021/2022/2023',
    'Autumn term',
    'last spring',
    '2021-03-16T09:00',
    '~',
    '2021~~',
    ' 2021',
    'NaN',
    'undefined',
    '-2021',
    '+2021',
    '２０２１',
  ];
  for (const text of unreadable) {
    it(`is not "${text}"`, () => {
      expect(parseDate(text)).to.equal(undefined);
    });
  }

  it('is filed under the year in which it begins, or ends when that is open', () => {
    expect(['2021-24', '2020/2022', '../2022', 'soon', undefined].map(yearOf)).to.deep.equal([
      2021,
      2020,
      2022,
      undefined,
      undefined,
    ]);
  });

  it('has passed only when its last day has', () => {
    expect(isPast('2021-03', 20210331)).to.equal(false);
    expect(isPast('2021-03', 20210401)).to.equal(true);
    expect(isPast('2021-03/..', 20990101)).to.equal(false);
    expect(isPast(undefined, 20210101)).to.equal(false);
  });

  it('is in the future only when its first day is', () => {
    expect(isAhead('2021-03', 20210228)).to.equal(true);
    expect(isAhead('2021-03', 20210301)).to.equal(false);
  });

  it('keeps to the end of a shorter month when months are taken off', () => {
    expect(addMonths(20210831, -6)).to.equal(20210228);
    expect(addMonths(20200131, 1)).to.equal(20200229);
    expect(addMonths(20211231, 1)).to.equal(20220131);
    expect(addMonths(20210115, -13)).to.equal(20191215);
  });

  it('is the reader’s own calendar day, whatever the hour', () => {
    expect(dayOf(new Date(2021, 2, 31, 23, 59))).to.equal(20210331);
    expect(dayOf(new Date(2021, 2, 1, 0, 0))).to.equal(20210301);
  });
});

describe('dates of any kind', () => {
  const two = (part: number) => String(part).padStart(2, '0');
  const point = fc.oneof(
    fc.integer({min: 1990, max: 2060}).map(String),
    fc
      .tuple(fc.integer({min: 1990, max: 2060}), fc.integer({min: 1, max: 12}))
      .map(([y, m]) => `${y}-${two(m)}`),
    fc
      .tuple(fc.integer({min: 1990, max: 2060}), fc.integer({min: 21, max: 24}))
      .map(([y, s]) => `${y}-${s}`),
    fc
      .date({
        min: new Date(Date.UTC(1990, 0, 1)),
        max: new Date(Date.UTC(2060, 0, 1)),
        noInvalidDate: true,
      })
      .map(date => date.toISOString().slice(0, 10)),
  );
  const anyDate = fc.oneof(
    point,
    point.map(text => `${text}~`),
    point.map(text => `${text}/..`),
    point.map(text => `../${text}`),
  );

  it('know each day of the calendar that the platform knows, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1000, max: 9999}),
        fc.integer({min: 1, max: 13}),
        fc.integer({min: 0, max: 32}),
        (year, month, day) => {
          const oracle = new Date(Date.UTC(year, month - 1, day));
          const exists =
            oracle.getUTCFullYear() === year &&
            oracle.getUTCMonth() === month - 1 &&
            oracle.getUTCDate() === day;
          return (parseDate(`${year}-${two(month)}-${two(day)}`) !== undefined) === exists;
        },
      ),
      {numRuns: 3000},
    );
  });

  it('know how long each month is', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1000, max: 9999}),
        fc.integer({min: 1, max: 12}),
        (year, month) =>
          daysInMonth(year, month) === new Date(Date.UTC(year, month, 0)).getUTCDate(),
      ),
    );
  });

  it('stand in one order, whichever way they are asked', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        const sign = (x: number) => Math.sign(x) || 0;
        const opposite =
          sign(compareDates(a, b)) === -sign(compareDates(b, a)) || compareDates(a, b) === 0;
        const carriesOn =
          !(compareDates(a, b) <= 0 && compareDates(b, c) <= 0) || compareDates(a, c) <= 0;
        return opposite && carriesOn;
      }),
      {numRuns: 3000},
    );
  });

  it('put a missing or unreadable date last', () => {
    expect(['soon', '2022', undefined, '2021'].sort(compareDates)).to.deep.equal([
      '2021',
      '2022',
      'soon',
      undefined,
    ]);
  });

  it('begin no later than they end', () => {
    fc.assert(fc.property(anyDate, text => earliest(text)! <= latest(text)!));
  });

  it('are read from any text without a throw', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        parseDate(text);
        return true;
      }),
    );
  });
});
