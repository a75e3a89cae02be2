import {describe, it} from 'node:test';
import {expect} from 'chai';
import {checkRecord} from '../../src/record/check.js';
import {parseDate} from '../../src/record/dates.js';
import {frameworkOf, nextSteps} from '../../src/record/frameworks.js';
import type {SendEvent} from '../../src/record/schema.js';

type Draft = Partial<SendEvent>;

const eventsOf = (...events: Draft[]): SendEvent[] =>
  checkRecord({version: 1, events}).record!.events;
const steps = (today: number, ...events: Draft[]) =>
  nextSteps(eventsOf(...events), today).map(({kind, window, within, passed}) =>
    [kind, within ? 'by' : 'around', window ?? 'no time', passed ? 'passed' : ''].join(' ').trim(),
  );
const inspected = (code: string, date: string, more: Draft = {}): Draft => ({
  id: 'inspection',
  kind: 'inspection',
  date,
  outcome: {code} as SendEvent['outcome'],
  ...more,
});

describe('what usually comes next', () => {
  const cases: [string, string[], string[]][] = [
    [
      'after a typically positive outcome: a full inspection in about five years',
      ['inspection around 2028/2029'],
      steps(20241201, inspected('typically-positive', '2023-11')),
    ],
    [
      'after an inconsistent outcome: one in about three years',
      ['inspection around 2026/2027'],
      steps(20241201, inspected('inconsistent', '2023-11')),
    ],
    [
      'after systemic failings: a monitoring inspection about 18 months on, and a full one within three years',
      ['monitoring-inspection around 2024-07/2024-11', 'full-reinspection by 2026-03'],
      steps(20231201, inspected('systemic-failings', '2023-03')),
    ],
    [
      'after systemic failings, counted from the report where there is one',
      ['monitoring-inspection around 2024-10/2025-02', 'full-reinspection by 2026-06'],
      steps(20231201, inspected('systemic-failings', '2023-03'), {
        kind: 'report',
        date: '2023-06-15',
        follows: 'inspection',
      }),
    ],
    [
      'after an outcome known only by its year: no more precise than that',
      ['inspection around 2026/2028'],
      steps(20241201, inspected('inconsistent', '2024')),
    ],
    [
      'when its time is over: the same, and that it is over',
      ['inspection around 2026/2027 passed'],
      steps(20280101, inspected('inconsistent', '2023-11')),
    ],
    [
      'after an outcome of 2016 to 2022 that asked for a Written Statement of Action: a re-visit, while its time lasts',
      ['re-visit around 2022-09/2023-06'],
      steps(20220101, inspected('wsoa-required', '2021-06')),
    ],
    [
      'once that time is over: an inspection under the new framework, without a time',
      ['inspection around no time'],
      steps(20261124, inspected('wsoa-required', '2021-06')),
    ],
    [
      'once the re-visit has happened: the same',
      ['inspection around no time'],
      steps(20261124, inspected('wsoa-required', '2019'), {
        kind: 're-visit',
        date: '2021',
        follows: 'inspection',
        outcome: {code: 'sufficient-progress'},
      }),
    ],
    [
      'after an inspection of 2016 to 2022 whose outcome is not published: the same',
      ['inspection around no time'],
      steps(20261124, {kind: 'inspection', date: '2021-11', framework: 'area-send-2016'}),
    ],
    [
      'after one that asked for no statement, before there was a new framework: nothing',
      [],
      steps(20220601, inspected('wsoa-not-required', '2021-06')),
    ],
    [
      'after a visit: nothing',
      [],
      steps(20261124, {kind: 'interim-visit', date: '2021-03', framework: 'interim-2020'}),
    ],
    [
      'after a visit that names an outcome: nothing all the same',
      [],
      steps(20261124, inspected('inconsistent', '2024', {kind: 'interim-visit'})),
    ],
    [
      'after an outcome that is not of its framework: nothing',
      [],
      steps(20261124, inspected('inconsistent', '2024', {framework: 'another'})),
    ],
    [
      'after an inspection that is still ahead: nothing of its own',
      [],
      steps(20240101, inspected('inconsistent', '2025')),
    ],
    [
      'after an inspection without a date: nothing',
      [],
      steps(20240101, {kind: 'inspection', outcome: {code: 'inconsistent'}}),
    ],
  ];
  for (const [name, expected, found] of cases) {
    it(name, () => {
      expect(found).to.deep.equal(expected);
    });
  }

  it('has no time to tell past the year 9999', () => {
    expect(steps(99991231, inspected('inconsistent', '9998'))).to.deep.equal([
      'inspection around no time',
    ]);
  });

  it('follows from the newest inspection only', () => {
    expect(
      steps(
        20261124,
        inspected('inconsistent', '2026-05'),
        inspected('systemic-failings', '2023-03', {id: 'old'}),
      ),
    ).to.deep.equal(['inspection around 2028/2029']);
  });
});

describe('a real event', () => {
  const failing = inspected('systemic-failings', '2023-03');

  it('takes the place of the step it is', () => {
    expect(
      steps(20241201, failing, {
        kind: 'monitoring-inspection',
        date: '2024-10',
        follows: 'inspection',
      }),
    ).to.deep.equal(['full-reinspection by 2026-03']);
  });

  it('takes it as soon as it is announced', () => {
    expect(
      steps(20240101, failing, {kind: 'monitoring-inspection', date: '2024-10'}),
    ).to.deep.equal(['full-reinspection by 2026-03']);
  });

  it('takes it without a date when it follows that inspection', () => {
    expect(
      steps(20240101, failing, {kind: 'monitoring-inspection', follows: 'inspection'}),
    ).to.deep.equal(['full-reinspection by 2026-03']);
  });

  it('takes the place of all steps when it is a later full inspection', () => {
    expect(steps(20240101, failing, {kind: 'inspection', date: '2024-10'})).to.deep.equal([]);
  });

  it('does not take it when it came before', () => {
    expect(
      steps(20240101, failing, {kind: 'monitoring-inspection', date: '2022-10'}),
    ).to.have.length(2);
  });
});

describe('every window', () => {
  it('is a date that the record could hold, and its step has a source with an address', () => {
    for (const code of [
      'wsoa-required',
      'typically-positive',
      'inconsistent',
      'systemic-failings',
    ]) {
      for (const date of ['2021', '2021-24', '2021-03~', '2021-03-31', '2021-11-22/2021-12-10']) {
        const found = nextSteps(eventsOf(inspected(code, date)), 20220101);
        expect(found, `${code} ${date}`).not.to.have.length(0);
        for (const {window, source} of found) {
          expect(parseDate(window!), `${code} ${date} ${window}`).not.to.equal(undefined);
          expect(source.url).to.match(/^https:\/\/www\.gov\.uk\//);
        }
      }
    }
  });
});

describe('the framework of an event', () => {
  it('is the one it names, else the one its outcome belongs to', () => {
    const frameworks = (...events: Draft[]) => eventsOf(...events).map(frameworkOf);
    expect(
      frameworks(
        {framework: 'interim-2020'},
        {outcome: {code: 'inconsistent'}},
        {outcome: {code: 'wsoa-not-required'}},
        {outcome: {code: 'sufficient-progress'}},
        {},
      ),
    ).to.deep.equal(['interim-2020', 'area-send-2023', 'area-send-2016', undefined, undefined]);
  });
});
