/** One priority in the tracker: what is told of it, where it stands, and in which words. */
import {expect} from '@open-wc/testing';
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import '../../src/widgets/inspection-timeline/inspection-timeline.js';
import {showWidget} from '../support/widget.js';
import {bare, evidence, priority, record, showPriority as show} from '../support/priority.js';

describe('a priority', () => {
  it('shows at a glance its name, its status, by when, and by whom', async () => {
    const {all} = await show();
    expect(all('.row > summary')).to.deep.equal([
      'Plans on time In progress Due March 2027 · Ngozi Sample',
    ]);
  });

  it('opens into plain words, the newest update, what families report, figures, the words of leaders and where it came from', async () => {
    const {words} = await show();
    const order = [
      'Your plan should be ready in 20 weeks.',
      'Latest update 15 October 2026',
      'What families report June 2026',
      'In 20 weeks',
      'As leaders worded it At least 75% of plans will be finished within 20 weeks. Source: Action plan · The partnership',
      'Theme: EHC plans Where it came from: Interim visit Plans are late.',
      'Actions: 3',
      'Earlier updates: 1',
    ].map(part => words().indexOf(part));
    expect(order).not.to.include(-1);
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
  });

  it('shows the plain words beside the commitment that names it, too', async () => {
    const {words} = await show({title: undefined});
    expect(words()).to.include('Your plan should be ready in 20 weeks.');
    const {words: bareWords} = await show({...bare, title: undefined, plain: 'You wait less.'});
    expect(bareWords().match(/You wait less\./g)).to.have.length(1);
  });

  it('names an origin without a title by its kind', async () => {
    const {words} = await showWidget('send-priorities-tracker', {
      record: {
        ...record({from: ['visit']}),
        events: [{id: 'visit', kind: 'interim-visit'}],
        findings: [],
      },
    });
    expect(words()).to.include('Where it came from: Visit, not an inspection');
  });

  it('sets the newest update with its evidence beside what families report, each with its date, and the families’ number', async () => {
    const {all} = await show();
    expect(all('[part=update]')).to.deep.equal([
      'Latest update 15 October 2026 · The board Most are on time. Evidence: Board minutes · October 2026',
    ]);
    expect(all('[part=families]')).to.deep.equal([
      'What families report June 2026 Plans come sooner. How many were asked: 1,214 Source: Forum survey',
    ]);
  });

  it('keeps earlier updates and reports as dated lists, newest first', async () => {
    const {all} = await show({
      updates: [
        {date: '2020', text: 'First.'},
        {date: '2022', status: 'stopped', text: 'Third.'},
        {date: '2021', status: 'planned', text: 'Second.'},
      ],
    });
    expect(all('details ol')).to.deep.equal([
      '2021 Planned Second. 2020 First.',
      'November 2024 Half of us still wait. How many were asked: 188',
    ]);
    expect(all('summary')).to.include.members([
      'Earlier updates: 2',
      'Earlier reports from families: 1',
    ]);
  });

  it('says of whom nobody knows how many were asked', async () => {
    expect((await show({families: [{text: 'We wait.'}]})).all('[part=families]')).to.deep.equal([
      'What families report Date not published We wait. How many were asked: not published',
    ]);
  });

  it('tells its actions with their own status and evidence', async () => {
    const {all} = await show();
    expect(all('summary')).to.include('Actions: 3');
    expect(all('[part=actions] li')).to.deep.equal([
      'Hire officers Done By when: January 2024 · Who leads it: The head Evidence: Board minutes · October 2026',
      'Call families Said to be done, no evidence linked',
      'Text families Status not published A text at each step. Overdue since: 2025',
    ]);
  });

  it('tells its measures, and says that there is none', async () => {
    expect((await show()).all('[part=measure]')[0]).to.match(
      /^In 20 weeks At the start: 31% → Newest: 68% Target: 75%/,
    );
    expect((await show({measures: undefined})).words()).to.include(
      'How it is measured: not published',
    );
  });

  it('says of whatever nobody published that nobody published it', async () => {
    const {words} = await show(bare);
    expect(words()).to.include(
      'Plans on time No update published Who leads it, by when: not published ' +
        'Who leads it: not published By when: not published How it is measured: not published',
    );
    expect(words())
      .not.to.include('Theme')
      .and.not.to.include('What families report')
      .and.not.to.include('Latest update');
  });

  it('has its commitment as its heading when it has no title, said once', async () => {
    const {all, words} = await show({title: undefined});
    expect(all('h3')).to.deep.equal([priority.commitment]);
    expect(words().split(priority.commitment)).to.have.length(2);
  });

  it('names an event in plain words, and links it while the timeline of the same record is on the page', async () => {
    const {root, settled} = await show();
    const names = () =>
      [...root.querySelectorAll('.origin')].map(item => item.firstElementChild!.localName);
    expect(names()).to.deep.equal(['span', 'span']);
    const timeline = await showWidget('send-inspection-timeline', {record: record()});
    await settled();
    expect(names()).to.deep.equal(['a', 'span']);
    timeline.element.remove();
    await settled();
    expect(names()).to.deep.equal(['span', 'span']);
  });
});

describe('where a priority stands', () => {
  const cases: [string, object, string][] = [
    [
      'is not told as begun or not when nothing was published',
      {updates: undefined},
      'No update published',
    ],
    [
      'is not told as no update when there is one without a status',
      {updates: [{date: '2026-10', text: 'We met.'}]},
      'Status not published',
    ],
    [
      'says since when it is overdue',
      {due: '2026-03-31'},
      'In progress · Overdue since 31 March 2026',
    ],
    [
      'says since when, by the date: “since by Easter” would be no sense',
      {due: '2026-03', dueText: 'by Easter 2026'},
      'In progress · Overdue since March 2026',
    ],
    [
      'says since when nothing is new',
      {updates: [{date: '2026-02-12', status: 'planned'}]},
      'Planned Due March 2027 · Ngozi Sample · Nothing new since 12 February 2026',
    ],
    [
      'says that no evidence is linked',
      {updates: [{date: '2026-10', status: 'done'}]},
      'Said to be done, no evidence linked',
    ],
    [
      'says nothing more of what is done with evidence',
      {due: '2020', updates: [{date: '2020', status: 'done', evidence}]},
      'Done',
    ],
  ];
  for (const [what, change, expected] of cases) {
    it(what, async () => {
      expect((await show(change)).all('.glance')[0]).to.include(expected);
    });
  }

  it('tells why something was stopped, though newer updates follow, and that no reason was published', async () => {
    const told = await show({
      updates: [
        {date: '2025', status: 'stopped', text: 'The repair was too dear.'},
        {date: '2026', text: 'The bus was sold.'},
      ],
    });
    expect(told.all('[part=update]')).to.deep.equal([
      'Latest update 2026 The bus was sold. 2025 Stopped The repair was too dear.',
    ]);
    const silent = await show({updates: [{date: '2025', status: 'changed'}]});
    expect(silent.all('[part=update]')).to.deep.equal(['Latest update 2025 Why: not published']);
  });

  const months: [string, boolean][] = [
    ['1', true],
    ['2', false],
    ['0', false],
    ['-3', false],
    ['soon', false],
    ['', false],
    ['1e999', false],
    ['1.9', true],
  ];
  for (const [value, isStale] of months) {
    it(`is ${isStale ? 'stale' : 'not stale'} after eight weeks with stale-after="${value}"`, async () => {
      const {words} = await show(
        {updates: [{date: '2026-09-30', status: 'planned'}]},
        {'stale-after': value},
      );
      expect(words().includes('Nothing new since')).to.equal(isStale);
    });
  }
});

describe('the wording of a priority', () => {
  it('is the plain one first, with the leaders’ own after what came of it', async () => {
    const {all} = await show({}, {reading: 'plain'});
    expect(all('.more')[0]).to.match(/^Your plan should be ready in 20 weeks\. Latest update/);
    expect(all('[part=commitment]')).to.deep.equal([
      'At least 75% of plans will be finished within 20 weeks.',
    ]);
    expect(all('[part=update]')[0]).to.include('It is better.');
  });

  it('is a layout of its own in Easy Read: one card each, no lists to choose by, all else behind one button', async () => {
    const {all, root} = await show({}, {reading: 'easy-read'});
    expect(all('.card > :not(details)')).to.deep.equal([
      'Plans on time',
      'They said:',
      'A plan takes 20 weeks.',
      'In progress',
    ]);
    expect(root.querySelector('.controls, .row')).to.equal(null);
    expect(parseFloat(getComputedStyle(root.querySelector('.card')!).fontSize)).to.be.at.least(20);
    expect(all('.card > details > summary')).to.deep.equal(['More about this: Plans on time']);
  });

  it('says in Easy Read what is not in Easy Read, and gives its plain words', async () => {
    const {all} = await show({easyRead: undefined, updates: undefined}, {reading: 'easy-read'});
    expect(all('.card')[0]).to.include(
      'Not in Easy Read yet. Your plan should be ready in 20 weeks. We are waiting for news.',
    );
  });

  it('is the leaders’ own where nothing else was published', async () => {
    expect(
      (await show({easyRead: undefined, plain: undefined}, {reading: 'plain'})).all('.more')[0],
    ).to.include('At least 75%');
  });
});
