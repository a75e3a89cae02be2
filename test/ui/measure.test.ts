import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {checkRecord} from '../../src/record/check.js';
import {renderMeasure} from '../../src/ui/measure.js';
import {PROGRAMMERS_WORDS} from '../support/widget.js';

async function shown(measure: object): Promise<HTMLElement> {
  const record = checkRecord({lang: 'en', priorities: [{measures: [measure]}]}).record!;
  return fixture(
    html`<div>
      ${renderMeasure(record, record.priorities[0]!.measures![0]!, 'https://council.example/')}
    </div>`,
  );
}
const words = (element: Element | null) =>
  (element?.textContent ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const course = (place: HTMLElement) => words(place.querySelector('.course'));

const plans = {
  name: 'Plans on time',
  unit: '%',
  baseline: {value: 31, date: '2023-06'},
  readings: [
    {value: 68, date: '2026-09'},
    {value: 34, date: '2023-12'},
  ],
  target: {value: 75, date: '2027-03'},
  source: {title: 'Monthly figures'},
};

describe('a measure', () => {
  it('says in words where it began, the newest value and the target, each with its date', async () => {
    const place = await shown(plans);
    expect(words(place.querySelector('.label'))).to.equal('Plans on time');
    expect(course(place)).to.equal(
      'At the start: 31% → Newest: 68% September 2026 Target: 75% March 2027',
    );
    expect(words(place.querySelector('.source'))).to.equal('Source: Monthly figures');
  });

  it('says what was not published', async () => {
    expect(
      course(await shown({name: 'x', readings: [{value: 1204, date: '2026'}], unit: 'places'})),
    ).to.equal('Newest: 1,204 places 2026 Target: not published');
    expect(course(await shown({}))).to.equal('Newest: not published Target: not published');
  });

  it('holds every value in a table, oldest first', async () => {
    const rows = [...(await shown(plans)).querySelectorAll('tbody tr')].map(words);
    expect(rows).to.deep.equal([
      'June 2023 (At the start) 31%',
      'December 2023 34%',
      'September 2026 68%',
      'March 2027 (Target) 75%',
    ]);
  });

  it('has no table that would only say the same again', async () => {
    expect((await shown({readings: [{value: 68}]})).querySelector('table')).to.equal(null);
  });

  it('is drawn with a dot for each reading and a ring for the start, hidden from screen readers', async () => {
    const drawing = (await shown(plans)).querySelector('.drawing')!;
    expect(drawing.getAttribute('aria-hidden')).to.equal('true');
    expect([
      drawing.querySelectorAll('.dot').length,
      drawing.querySelectorAll('.open').length,
      drawing.querySelectorAll('.aim').length,
    ]).to.deep.equal([2, 1, 1]);
    const heights = drawing
      .querySelector('.line')!
      .getAttribute('points')!
      .split(' ')
      .map(point => Number(point.split(',')[1]));
    expect(heights[0]).to.be.greaterThan(heights[1]!);
    expect(heights[1]).to.be.greaterThan(heights[2]!);
  });

  it('is a line alone when the dots would run into each other', async () => {
    const readings = Array.from({length: 60}, (_, index) => ({value: index}));
    const place = await shown({readings});
    expect(place.querySelectorAll('.drawing .dot')).to.have.length(0);
    expect(
      place.querySelector('.drawing .line')!.getAttribute('points')!.split(' '),
    ).to.have.length(60);
  });

  it('is not drawn where there is nothing to compare', async () => {
    expect(
      (await shown({baseline: {value: 1}, target: {value: 2}})).querySelector('.drawing'),
    ).to.equal(null);
  });

  const odd: [string, object][] = [
    ['noughts', {baseline: {value: -0}, readings: [{value: 0}, {value: -0}], target: {value: 0}}],
    ['equal values', {baseline: {value: 5}, readings: [{value: 5}]}],
    ['negative values', {baseline: {value: -5}, readings: [{value: -7}], target: {value: -1}}],
    ['the largest numbers', {baseline: {value: -1.7e308}, readings: [{value: 1.7e308}]}],
    ['the smallest numbers', {baseline: {value: 5e-324}, readings: [{value: 1e-300}]}],
    [
      'the year 9999',
      {
        baseline: {value: 1, date: '0000'},
        readings: [{value: 2, date: '9999'}],
        target: {value: 2, date: '9999'},
      },
    ],
    [
      'numbers that are none',
      {
        baseline: {value: 'NaN'},
        readings: [{value: NaN}, {value: Infinity}, {value: '7'}, {value: 3}, null, {}],
        target: {},
      },
    ],
  ];
  for (const [what, measure] of odd) {
    it(`is shown whole for ${what}`, async () => {
      const place = await shown(measure);
      expect(words(place)).not.to.match(PROGRAMMERS_WORDS).and.not.to.match(/-0\b/);
      for (const element of place.querySelectorAll('svg *')) {
        for (const {value} of element.attributes) expect(value).not.to.match(PROGRAMMERS_WORDS);
      }
    });
  }
});
