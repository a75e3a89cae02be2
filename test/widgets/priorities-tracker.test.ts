import {expect} from '@open-wc/testing';
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import '../../src/widgets/inspection-timeline/inspection-timeline.js';
import {until} from '../support/settle.js';
import {setMedia} from '../support/viewport.js';
import {PROGRAMMERS_WORDS, showWidget, withHostileFields} from '../support/widget.js';
import {bare, evidence, priority, record, showPriority as show} from '../support/priority.js';

describe('the priorities together', () => {
  const said = (...changes: object[]) =>
    showWidget('send-priorities-tracker', {record: record(...changes), today: '2026-11-24'});

  it('are headed by the finding where nothing was published, with all that is missing said once', async () => {
    const {all} = await said(bare, bare);
    expect(all('.title')).to.deep.equal([
      'No update has been published for any of the 2 priorities',
    ]);
    expect(all('.lead')).to.deep.equal([
      'Not published for any of them: who leads it, by when, how it is measured',
    ]);
    expect(all('.row > summary')).to.deep.equal([
      'Plans on time No update published',
      'Plans on time No update published',
    ]);
  });

  it('are counted by state, and by what families would ask, without a score', async () => {
    const {all, words} = await said(
      {due: '2020'},
      {updates: [{date: '2020', status: 'done'}]},
      {updates: [{date: '2026-10', status: 'done', evidence}]},
      bare,
      {updates: [{date: '2024', status: 'in-progress'}]},
    );
    expect(all('.title, .lead')).to.deep.equal([
      'Where the 5 priorities stand',
      'No update published: 1 · In progress: 2 · Done: 1 · Said to be done, no evidence linked: 1 · Overdue: 1',
    ]);
    expect(words().replaceAll(/(75|31|68)%/g, '')).not.to.include('%');
  });

  it('show what is said to be done by another mark than what is done', async () => {
    const {root} = await said(
      {updates: [{date: '2026', status: 'done'}]},
      {updates: [{date: '2026', status: 'done', evidence}]},
    );
    const [claimed, proven] = [...root.querySelectorAll('.row > summary > svg')].map(
      ({innerHTML: drawing}) => drawing,
    );
    expect(claimed).not.to.equal(proven);
  });

  it('have headings that follow the level that the page gives', async () => {
    const {root} = await show({}, {'heading-level': '4'});
    expect(
      [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({localName}) => localName),
    ).to.deep.equal(['h4', 'h5']);
    const without = await show({}, {'no-heading': ''});
    expect(
      [...without.root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({localName}) => localName),
    ).to.deep.equal(['h2']);
  });

  it('are one when the page names it, without the rest and without a number', async () => {
    const {all, words} = await showWidget('send-priorities-tracker', {
      record: record({}, {id: 'other', title: 'Another'}),
      item: 'other',
    });
    expect(all('h3')).to.deep.equal(['Another']);
    expect(words()).not.to.include('2 priorities').and.not.to.include('Tell me what is new');
  });

  it('are all shown though they share an id', async () => {
    expect(
      (
        await said(
          {},
          {title: 'Twin'},
          {id: '"><script>', title: 'Odd'},
          {id: '\uD800', title: 'Half'},
        )
      ).all('h3'),
    ).to.deep.equal(['Plans on time', 'Twin', 'Odd', 'Half']);
  });

  it('say that there are none', async () => {
    expect(
      (await showWidget('send-priorities-tracker', {record: {priorities: []}})).words(),
    ).to.include('Nothing has been published here yet.');
  });

  it('are open on paper, with the way back to the page and without buttons', async () => {
    const {root} = await show();
    if (!(await setMedia({media: 'print'}))) return;
    try {
      const isSeen = (element: Element) =>
        element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: false}) &&
        element.getClientRects().length > 0;
      for (const list of root.querySelectorAll('details > :not(summary, .drawing)'))
        expect(isSeen(list), list.className).to.equal(true);
      for (const button of root.querySelectorAll('button'))
        expect(isSeen(button), button.textContent ?? '').to.equal(false);
      window.dispatchEvent(new Event('beforeprint'));
      expect(isSeen(root.querySelector('.paper svg')!)).to.equal(true);
      window.dispatchEvent(new Event('afterprint'));
    } finally {
      await setMedia({});
    }
  });

  it('are opened for paper by script where the style sheet cannot, and closed again', async () => {
    const {element, root} = await show();
    const state = () => [...root.querySelectorAll('details')].map(({open}) => open);
    const own = CSS.supports;
    root.querySelector('details')!.open = true;
    const before = state();
    CSS.supports = () => false;
    try {
      window.dispatchEvent(new Event('beforeprint'));
    } finally {
      CSS.supports = own;
    }
    await element.updateComplete;
    expect(state()).not.to.include(false);
    window.dispatchEvent(new Event('afterprint'));
    expect(state()).to.deep.equal(before);
    expect(before).to.include(false);
  });
});

describe('a tracker of a record that is wrong', () => {
  it('says nothing that only a programmer reads, whatever its fields hold', async () => {
    await withHostileFields(
      'send-priorities-tracker',
      {...priority, dueText: ''},
      changed => record(changed),
      (words, field) => expect(words, field).not.to.match(PROGRAMMERS_WORDS),
    );
  });

  it('says nothing of the kind for what its lists hold', async () => {
    const hostile = [
      null,
      7,
      {},
      [],
      'x',
      {value: NaN},
      {value: 1, date: 'soon'},
      {date: '9999', text: '<script>alert(1)</script>'},
      {title: 5, status: 'great'},
      {evidence: [{url: 'javascript:alert(1)', title: 'Press'}]},
    ];
    const {words, root} = await show({
      actions: hostile,
      measures: [...hostile, {readings: hostile, baseline: hostile, unit: {}}],
      updates: hostile,
      families: hostile,
      from: hostile,
      due: '9999',
    });
    expect(words()).not.to.match(PROGRAMMERS_WORDS);
    expect(words()).to.include('Plans on time');
    for (const link of root.querySelectorAll('a')) expect(link.href).to.match(/^https?:/);
  });
});

describe('a tracker of very many priorities', () => {
  it('shows the first at once, and ends with every one in the page', async () => {
    const many = Array.from({length: 600}, (_, index) => ({
      id: `p${index}`,
      title: `Priority ${index}`,
    }));
    const element = document.createElement('send-priorities-tracker');
    element.record = {version: 1, priorities: many};
    document.body.append(element);
    const drawn = () => element.shadowRoot!.querySelectorAll('.row').length;
    try {
      await until(() => drawn() > 0, 'the first priorities');
      expect(drawn()).to.be.lessThan(300);
      await until(() => drawn() === 600, 'all priorities');
    } finally {
      element.remove();
    }
  });
});
