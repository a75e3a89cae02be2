import {expect} from '@open-wc/testing';
import '../../src/widgets/participation/participation.js';
import {HOSTILE, PROGRAMMERS_WORDS, showWidget, withHostileFields} from '../support/widget.js';

const figure = (value: number, more: object = {}) => ({id: `f${value}`, event: 'e', group: 'survey', what: 'parents answered', value, ...more});
const show = (figures: object[], more: object = {}) => showWidget('send-participation', {record: {version: 1, figures}, ...more});

describe('figures of who took part', () => {
  it('keep their qualifier in words', async () => {
    const {all} = await show([figure(70, {qualifier: 'around'}), figure(100, {qualifier: 'over'}), figure(1995), figure(30, {qualifier: 'under'}), figure(50, {qualifier: 'at-least'})]);
    expect(all('.figure strong')).to.deep.equal(['around 70', 'over 100', '1,995', 'under 30', 'at least 50']);
  });

  it('say how many were asked, or that we do not know', async () => {
    expect((await show([figure(506)])).words()).to.include('We do not know how many were asked.');
    expect((await show([figure(506, {base: 1012})])).words()).to.include('How many were asked: 1,012 (50%)');
  });

  it('make no percentage of an inexact number, of fewer than 30 asked, or of more than were asked', async () => {
    for (const more of [{qualifier: 'around', base: 1000}, {base: 29}, {base: 10}]) expect((await show([figure(20, more)])).words()).not.to.match(/\d%/);
  });

  it('show no percentage without a base', async () => {
    const {all} = await show([figure(45, {unit: '%'}), figure(46, {unit: '%', base: 200}), figure(47, {unit: '%', base: 12})]);
    expect(all('.figure strong')).to.deep.equal(['not shown', '46%', 'not shown']);
  });

  it('do not tell numbers under five apart, in words, chart or table', async () => {
    const {all, root} = await show([figure(3), figure(4), figure(60), figure(0)]);
    expect(all('.figure strong')).to.deep.equal(['fewer than 5', 'fewer than 5', '60', '0']);
    expect(all('td:nth-of-type(1)')).to.deep.equal(['fewer than 5', 'fewer than 5', '60', '0']);
    expect(root.querySelectorAll('.chart')).to.have.length(2);
  });

  it('share a scale only with those they were gathered with', async () => {
    const {root, words} = await show([figure(506, {group: 'a'}), figure(122, {group: 'a'}), figure(995, {group: 'b'})]);
    expect(root.querySelectorAll('.chart')).to.have.length(2);
    expect(words()).to.include('Figures from different surveys or meetings cannot be compared.');
  });

  it('of the same name but of different events are different surveys', async () => {
    const {root} = await show([figure(506, {event: 'a'}), figure(995, {event: 'b'})]);
    expect(root.querySelectorAll('.chart')).to.have.length(0);
  });

  it('are squares, bars or plain numbers, as the page wishes', async () => {
    const figures = [figure(506), figure(122)];
    expect((await show(figures, {look: 'pictogram'})).words()).to.include('One square stands for 5.');
    expect((await show(figures, {look: 'plain'})).root.querySelector('.chart')).to.equal(null);
    expect((await show(figures, {look: 'nonsense'})).root.querySelector('.chart')).to.equal(null);
  });

  it('stand in a table, too', async () => {
    const {all} = await show([figure(506, {base: 2000}), figure(122, {qualifier: 'over'})]);
    expect(all('tbody tr')).to.deep.equal(['parents answered 506 2,000', 'parents answered over 122 not published']);
  });

  it('say nothing that only a programmer reads, whatever their fields hold', async () => {
    await withHostileFields('send-participation', figure(506, {who: [], unit: '', qualifier: 'exact', base: 700, note: '', source: {}}),
      changed => ({version: 1, figures: [changed, figure(60)]}),
      (words, field) => expect(words, field).to.include('60').and.not.match(PROGRAMMERS_WORDS), [...HOSTILE, 1e300, -5, 0.1]);
  });
});
