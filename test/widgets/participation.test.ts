import {expect} from '@open-wc/testing';
import '../../src/widgets/participation/participation.js';
import {HOSTILE, PROGRAMMERS_WORDS, showWidget, withHostileFields} from '../support/widget.js';

const figure = (value: number, more: object = {}) => ({
  id: `f${value}`,
  event: 'e',
  group: 'survey',
  what: 'parents answered',
  value,
  ...more,
});
const show = (figures: object[], more: object = {}) =>
  showWidget('send-participation', {record: {version: 1, figures}, ...more});

describe('figures of who took part', () => {
  it('keep their qualifier in words', async () => {
    const {all} = await show([
      figure(70, {qualifier: 'around'}),
      figure(100, {qualifier: 'over'}),
      figure(1995),
      figure(30, {qualifier: 'under'}),
      figure(50, {qualifier: 'at-least'}),
    ]);
    expect(all('.count dt')).to.deep.equal([
      'around 70',
      'over 100',
      '1,995',
      'under 30',
      'at least 50',
    ]);
  });

  it('say how many were asked in their words, and once that it is not known', async () => {
    expect((await show([figure(506, {base: 1012})])).all('dd')).to.deep.equal([
      'parents answered of 1,012 asked (50%)',
    ]);
    const {words} = await show([figure(506), figure(122)]);
    expect(words().match(/How many were asked was not published\./g)).to.have.length(1);
    expect((await show([figure(506), figure(122, {base: 900})])).words()).to.include(
      'For 1 of these figures, how many were asked was not published.',
    );
  });

  it('say nothing of who was asked where nobody was', async () => {
    const {all, words} = await show([figure(40, {group: 'plans', what: 'plans were read'})]);
    expect(words()).not.to.match(/asked was/);
    expect(all('td:nth-of-type(2)')).to.deep.equal(['–']);
  });

  it('name how many answered where they are percentages', async () => {
    expect((await show([figure(61, {unit: '%', base: 1318})])).all('dd')).to.deep.equal([
      'parents answered of 1,318 who answered',
    ]);
  });

  it('stand in one column of one width, whatever they are', async () => {
    const {root} = await show([figure(5), figure(1318, {qualifier: 'at-least'}), figure(40)]);
    const starts = [...root.querySelectorAll('dd')].map(
      words => words.getBoundingClientRect().left,
    );
    expect(new Set(starts).size).to.equal(1);
  });

  it('make no percentage of an inexact number, of fewer than 30 asked, or of more than were asked', async () => {
    for (const more of [{qualifier: 'around', base: 1000}, {base: 29}, {base: 10}])
      expect((await show([figure(20, more)])).words()).not.to.match(/\d%/);
  });

  it('show no percentage without a base', async () => {
    const {all} = await show([
      figure(45, {unit: '%'}),
      figure(46, {unit: '%', base: 200}),
      figure(47, {unit: '%', base: 12}),
    ]);
    expect(all('.count dt')).to.deep.equal(['not shown', '46%', 'not shown']);
  });

  it('do not tell numbers under five apart, in words, chart or table', async () => {
    const {all, root} = await show([figure(3), figure(4), figure(60), figure(0)]);
    expect(all('.count dt')).to.deep.equal(['fewer than 5', 'fewer than 5', '60', '0']);
    expect(all('td:nth-of-type(1)')).to.deep.equal(['fewer than 5', 'fewer than 5', '60', '0']);
    expect(root.querySelectorAll('.share')).to.have.length(0);
  });

  it('are of one size in every group, with a heading or without', async () => {
    const {root} = await showWidget('send-participation', {
      record: {
        version: 1,
        events: [{id: 'e', title: 'The inspection'}],
        figures: [figure(506, {group: 'a'}), figure(122, {group: 'b'}), figure(995, {group: 'c'})],
      },
    });
    expect(
      new Set(
        [...root.querySelectorAll('.figure')].map(number => getComputedStyle(number).fontSize),
      ).size,
    ).to.equal(1);
  });

  it('are drawn only as a share of those asked, and never beside one another', async () => {
    const {root, words} = await show([
      figure(506, {base: 1012}),
      figure(122, {group: 'a'}),
      figure(995, {group: 'b'}),
    ]);
    expect(root.querySelectorAll('.share')).to.have.length(1);
    expect(words()).to.include('Figures from different surveys or meetings cannot be compared.');
  });

  it('keep the sign of a percentage behind its number, also among words from right to left', async () => {
    const {root} = await show([figure(50, {base: 100})]);
    expect(root.querySelector('dd')!.textContent).to.include('(\u206650%\u2069)');
  });

  it('are squares, bars or plain numbers, as the page asks', async () => {
    const drawn = async (look: string) =>
      (await show([figure(506, {base: 1012})], {look})).root.querySelectorAll('.share rect').length;
    expect(await drawn('bar')).to.equal(2);
    expect(await drawn('pictogram')).to.equal(20);
    expect(await drawn('plain')).to.equal(0);
    expect(await drawn('nonsense')).to.equal(0);
  });

  it('name their source once, and what each notes in the table', async () => {
    const source = {title: 'The report'};
    const {all, words} = await show([
      figure(506, {source, note: 'Two surveys.', who: ['parents', 'carers']}),
      figure(122, {source}),
    ]);
    expect(words().match(/Source: The report/g)).to.have.length(1);
    expect(all('td[colspan]')).to.deep.equal([
      'Notes Who is counted: parents, carers Two surveys.',
    ]);
  });

  it('stand in a table, too', async () => {
    const {all} = await show([figure(506, {base: 2000}), figure(122, {qualifier: 'over'})]);
    expect(all('tbody tr')).to.deep.equal([
      'parents answered 506 2,000',
      'parents answered over 122 not published',
    ]);
  });

  it('count people also where their unit says so, and never weeks', async () => {
    const {all} = await show([
      figure(3, {unit: 'families'}),
      figure(4, {unit: {en: 'young people'}}),
      figure(2, {unit: 'weeks'}),
      figure(1, {unit: 'places for children'}),
      figure(14, {unit: 'weeks'}),
    ]);
    expect(all('.count dt')).to.deep.equal([
      'fewer than 5',
      'fewer than 5',
      '2 weeks',
      '1 places for children',
      '14 weeks',
    ]);
  });

  it('hold back a percentage that stands for fewer than five people', async () => {
    const {all} = await show([
      figure(2, {unit: '%', base: 50}),
      figure(10, {unit: '%', base: 50}),
      figure(0, {unit: '%', base: 50}),
    ]);
    expect(all('.count dt')).to.deep.equal(['fewer than 5', '10%', '0%']);
  });

  it('are percentages in whatever words and languages their unit is', async () => {
    for (const unit of [{en: '%'}, {en: '%', ur: '٪'}, 'per cent']) {
      expect((await show([figure(62, {unit})])).all('.count dt')).to.deep.equal(['not shown']);
      expect((await show([figure(62, {unit, base: 100})])).all('.count dt')).to.deep.equal(['62%']);
    }
  });

  it('call no number fewer than five that may be more', async () => {
    expect(
      (
        await show([
          figure(2, {qualifier: 'over'}),
          figure(3, {qualifier: 'at-least'}),
          figure(4, {qualifier: 'under'}),
        ])
      ).all('.count dt'),
    ).to.deep.equal(['over 2', 'at least 3', 'fewer than 5']);
  });

  it('do not tell apart fewer than five who were asked', async () => {
    const {all, words} = await show([figure(3, {base: 4})]);
    expect(words()).to.include('of fewer than 5 asked').and.not.match(/of 4/);
    expect(all('td')).to.deep.equal(['fewer than 5', 'fewer than 5']);
  });

  it('are said in plain words or in Easy Read when the reader asks for it, unless they are held back', async () => {
    const worded = {plain: 'Many parents answered.', easyRead: [{text: 'Parents told us.'}]};
    const what = async (reading: string, more: object = {}) =>
      (await show([figure(20, {...worded, ...more})], {reading})).all('dd');
    expect(await what('standard')).to.deep.equal(['parents answered']);
    expect(await what('plain')).to.deep.equal(['Many parents answered.']);
    expect(await what('easy-read')).to.deep.equal(['Parents told us.']);
    expect(await what('plain', {unit: '%'})).to.deep.equal(['parents answered']);
  });

  it('are one of them when its own id says so, and tell the page of an id that none has', async () => {
    expect((await show([figure(506), figure(122)], {item: 'f122'})).all('.count dt')).to.deep.equal(
      ['122'],
    );
    const heard: unknown[] = [];
    const listen = (event: Event) => heard.push((event as CustomEvent).detail.faults);
    document.addEventListener('send-error', listen);
    await show([figure(506, {event: undefined})], {item: 'none such'});
    document.removeEventListener('send-error', listen);
    expect(heard).to.deep.equal([
      [{path: 'item', expected: 'the id of one of the figures', found: '"none such"'}],
    ]);
  });

  it('stand under the event that they are of, on screen and in the table', async () => {
    const events = [{id: 'visit', kind: 'interim-visit', title: 'A visit'}, {id: 'unnamed'}];
    const {all} = await showWidget('send-participation', {
      record: {
        version: 1,
        events,
        figures: [
          figure(506, {event: 'visit'}),
          figure(995, {event: 'unnamed'}),
          figure(70, {event: undefined}),
          figure(122, {event: 'visit', group: 'talks'}),
        ],
      },
    });
    expect(all('h3')).to.deep.equal(['A visit', 'Event']);
    expect(all('.group')[0]).to.match(/^70 /);
    expect(all('tbody')).to.deep.equal([
      'parents answered 70 not published',
      'A visit parents answered 506 not published parents answered 122 –',
      'Event parents answered 995 not published',
    ]);
  });

  it('of two groups whose names and events run together are not compared', async () => {
    const {words} = await show([
      figure(506, {event: 'x y', group: 'z'}),
      figure(995, {event: 'x', group: 'y z'}),
    ]);
    expect(words()).to.include('Figures from different surveys or meetings cannot be compared.');
  });

  it('name who is counted in the table where nothing says what', async () => {
    expect(
      (await show([figure(12, {what: undefined, who: ['Parents', 'Young people']})])).all(
        'tbody th',
      ),
    ).to.deep.equal(['Parents, Young people']);
  });

  it('say nothing that only a programmer reads, whatever their fields hold', async () => {
    await withHostileFields(
      'send-participation',
      figure(506, {who: [], unit: '', qualifier: 'exact', base: 700, note: '', source: {}}),
      changed => ({version: 1, figures: [changed, figure(60)]}),
      (words, field) => expect(words, field).to.include('60').and.not.match(PROGRAMMERS_WORDS),
      [...HOSTILE, 1e300, -5, 0.1],
    );
  });
});
