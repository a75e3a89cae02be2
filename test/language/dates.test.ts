import {describe, it} from 'node:test';
import {expect} from 'chai';
import {withPack} from '../../src/language/msg.js';
import {dateWords, spanWords} from '../../src/language/dates.js';

const months = Array.from({length: 12}, (_, index) => `${index + 1}月`);
const chinese = {
  tag: 'zh-Hans',
  dir: 'ltr' as const,
  name: '中文',
  messages: {'date.range': '{0}至{1}'},
  months: {format: months, standalone: months},
  dates: {ymd: '{y}年{m}{d}日', ym: '{y}年{m}', y: '{y}年'},
};
const bare = (words: string) => words.replace(/[\u2066-\u2069]/g, '');

describe('a span of time in words', () => {
  const may = {year: 2026, month: 5};

  it('says once what both its ends have in common', () => {
    expect(spanWords({...may, day: 11}, {...may, day: 22})).to.equal('11 to 22 May 2026');
    expect(bare(spanWords(may, {year: 2026, month: 6}))).to.equal('May to June 2026');
  });

  it('says both ends in full where they differ in more, or in how precise they are', () => {
    const cases = [
      [{...may, day: 30}, {year: 2026, month: 6, day: 2}, '30 May 2026 to 2 June 2026'],
      [may, {year: 2027, month: 5}, 'May 2026 to May 2027'],
      [may, {...may, day: 22}, 'May 2026 to 22 May 2026'],
      [{...may, day: 2}, may, '2 May 2026 to May 2026'],
      [{year: 2017}, {year: 2024}, '2017 to 2024'],
      [{year: 2026, season: 1}, {year: 2026, season: 2}, 'spring 2026 to summer 2026'],
      [may, {year: 2026, season: 3}, 'May 2026 to autumn 2026'],
    ] as const;
    for (const [from, to, words] of cases) expect(bare(spanWords(from, to))).to.equal(words);
  });

  it('follows the order of the language', () => {
    withPack(chinese, () => {
      expect(spanWords({...may, day: 11}, {...may, day: 22})).to.equal('2026年5月11至22日');
      expect(bare(spanWords(may, {year: 2026, month: 6}))).to.equal('2026年5月至6月');
      expect(dateWords({...may, day: 11})).to.equal('2026年5月11日');
    });
  });
});
