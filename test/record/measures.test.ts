import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {checkRecord} from '../../src/record/check.js';
import {measureShape} from '../../src/record/measures.js';
import type {Measure} from '../../src/record/schema.js';

const one = (measure: object): Measure =>
  checkRecord({priorities: [{measures: [measure]}]}).record!.priorities[0]!.measures![0]!;
const round = (value: number | undefined) =>
  value === undefined ? undefined : Math.round(value * 100) / 100;
const drawn = (measure: object) => {
  const shape = measureShape(one(measure));
  return (
    shape &&
    [shape.baseline, ...shape.readings, shape.target]
      .map(mark => (mark ? `${round(mark.x)},${round(mark.y)}` : '-'))
      .join(' ') + ` 0=${round(shape.zero)}`
  );
};

describe('the drawing of a measure', () => {
  const cases: [string, object, string | undefined][] = [
    ['is nothing without values', {}, undefined],
    ['is nothing for one value', {readings: [{value: 5, date: '2026'}]}, undefined],
    [
      'is nothing for a baseline and a target: nothing was measured since',
      {baseline: {value: 5}, target: {value: 9}},
      undefined,
    ],
    [
      'keeps a percentage on a scale of a hundred',
      {unit: '%', baseline: {value: 30, date: '2024'}, readings: [{value: 60, date: '2026'}]},
      '0,0.3 1,0.6 - 0=0',
    ],
    [
      'lets a percentage above a hundred be',
      {unit: '%', baseline: {value: 100}, readings: [{value: 200}]},
      '0,0.5 1,1 - 0=0',
    ],
    [
      'has nought on its scale',
      {baseline: {value: 99}, readings: [{value: 100}]},
      '0,0.99 1,1 - 0=0',
    ],
    [
      'draws equal values as a level line',
      {baseline: {value: 7}, readings: [{value: 7}, {value: 7}]},
      '0,1 0.5,1 1,1 - 0=0',
    ],
    [
      'draws noughts at the bottom',
      {baseline: {value: 0}, readings: [{value: 0}]},
      '0,0 1,0 - 0=0',
    ],
    [
      'draws negative values below nought',
      {baseline: {value: -10}, readings: [{value: 10}]},
      '0,0 1,1 - 0=0.5',
    ],
    [
      'draws what is all negative under nought',
      {baseline: {value: -10}, readings: [{value: -5}]},
      '0,0 1,0.5 - 0=1',
    ],
    [
      'survives the largest numbers',
      {baseline: {value: -1e308}, readings: [{value: 1.7e308}], target: {value: 1e308}},
      '0,0 0.5,1 1,0.74 0=0.37',
    ],
    [
      'places dated values in time',
      {
        baseline: {value: 1, date: '2020'},
        readings: [{value: 1, date: '2021'}],
        target: {value: 1, date: '2024'},
      },
      '0,1 0.25,1 1,1 0=0',
    ],
    [
      'sorts dated readings',
      {
        readings: [
          {value: 4, date: '2022'},
          {value: 1, date: '2020'},
        ],
      },
      '- 0,0.25 1,1 - 0=0',
    ],
    [
      'places values one after the other when one has no date',
      {
        baseline: {value: 1},
        readings: [{value: 4, date: '2022'}, {value: 2}],
        target: {value: 4, date: '2020'},
      },
      '0,0.25 0.33,1 0.67,0.5 1,1 0=0',
    ],
    [
      'places values one after the other when all have one date',
      {
        readings: [
          {value: 1, date: '2022'},
          {value: 2, date: '2022'},
        ],
      },
      '- 0,0.5 1,1 - 0=0',
    ],
    [
      'places a target whose date has passed where it was',
      {
        readings: [
          {value: 1, date: '2020'},
          {value: 2, date: '2024'},
        ],
        target: {value: 2, date: '2022'},
      },
      '- 0,0.5 1,1 0.5,1 0=0',
    ],
    [
      'places a target without a date at the end',
      {
        readings: [
          {value: 1, date: '2020'},
          {value: 2, date: '2024'},
        ],
        target: {value: 4},
      },
      '- 0,0.25 1,0.5 1,1 0=0',
    ],
    [
      'takes a date with an open end as no place in time',
      {
        readings: [
          {value: 1, date: '2020/..'},
          {value: 2, date: '2024'},
        ],
      },
      '- 0,0.5 1,1 - 0=0',
    ],
  ];
  for (const [what, measure, expected] of cases) {
    it(what, () => {
      expect(drawn(measure)).to.equal(expected);
    });
  }

  it('never leaves its frame, whatever the numbers', () => {
    const value = fc.oneof(fc.double({noNaN: true, noDefaultInfinity: true}), fc.integer());
    const reading = fc.record({
      value,
      date: fc.constantFrom('2020', '2021-02', '9999', '0000', '2021-02-30', undefined),
    });
    fc.assert(
      fc.property(
        fc.record({
          baseline: reading,
          readings: fc.array(reading, {maxLength: 6}),
          target: reading,
          unit: fc.constantFrom('%', 'weeks'),
        }),
        measure => {
          const shape = measureShape(one(measure));
          if (!shape) return;
          for (const {x, y} of [
            shape.baseline!,
            ...shape.readings,
            shape.target!,
            {x: 0, y: shape.zero},
          ]) {
            expect(x).to.be.within(0, 1);
            expect(y).to.be.within(0, 1);
          }
        },
      ),
    );
  });
});
