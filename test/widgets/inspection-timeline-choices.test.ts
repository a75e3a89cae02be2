import {expect} from '@open-wc/testing';
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import manchester from '../../examples/manchester.json' with {type: 'json'};
import {focused} from '../support/keys.js';
import {until} from '../support/settle.js';
import {TODAY, inspection, letter, showTimeline as show, visit} from '../support/timeline.js';
import {PROGRAMMERS_WORDS, type Shown, showWidget, withHostileFields} from '../support/widget.js';

const tag = 'send-inspection-timeline';

const announced = () => document.querySelector('[aria-live=polite]')?.textContent;

describe('a limit', () => {
  const events = Array.from({length: 5}, (_, index) => ({
    id: `e${index}`,
    date: `202${index}`,
    title: `Event ${index}`,
  }));

  it('keeps the rest behind a button that takes the reader to the first of them', async () => {
    const {all, button, settled} = await show(events, {limit: 2});
    expect(all('.name')).to.deep.equal(['Event 4', 'Event 3']);
    button('Show all 5').click();
    await settled();
    expect(all('.name')).to.have.length(5);
    expect(focused()?.textContent).to.include('Event 2');
    expect(all('.all')).to.deep.equal([]);
  });

  it('that nobody can count by hides nothing', async () => {
    for (const limit of [0, -3, NaN, 0.5, 5, 99])
      expect((await show(events, {limit})).all('.name'), String(limit)).to.have.length(5);
  });

  it('gives way to paper, and comes back', async () => {
    const {all, settled} = await show(events, {limit: 2});
    dispatchEvent(new Event('beforeprint'));
    await settled();
    expect(all('.name')).to.have.length(5);
    dispatchEvent(new Event('afterprint'));
    await settled();
    expect(all('.name')).to.have.length(2);
  });

  it('is replaced by a link to its source', async () => {
    const {element, all} = await show(events, {limit: 2});
    expect(
      (element as unknown as {showItem(id: string, focus: boolean): boolean}).showItem('e0', true),
    ).to.equal(true);
    expect(all('.name')).to.have.length(5);
    expect(focused()?.textContent).to.include('Event 0');
  });
});

describe('the choice of events', () => {
  const events = [
    visit,
    inspection,
    letter,
    {kind: 'survey', date: '2021', title: 'Survey'},
    {kind: 'plan', date: '2021', title: 'Plan'},
    {date: '2020', title: 'Unknown'},
    ...Array.from({length: 6}, (_, index) => ({
      kind: 'survey',
      date: `200${index}`,
      title: `Survey ${index}`,
    })),
  ];
  const select = ({root}: Shown) => root.querySelector<HTMLSelectElement>('[part=filter] select')!;
  const choose = async (shown: Shown, words: string) => {
    const list = select(shown);
    list.selectedIndex = [...list.options].findIndex(({text}) => text === words);
    list.dispatchEvent(new Event('change'));
    await shown.settled();
  };

  it('is one list of the groups that there are, offered when there are many events', async () => {
    expect((await show(events)).all('[part=filter] option')).to.deep.equal([
      'All',
      'Inspections',
      'Visits and meetings',
      'Letters and reports',
      'Plans',
      'Surveys',
    ]);
    expect((await show(events.slice(0, 11))).all('[part=filter]')).to.deep.equal([]);
  });

  it('shows that group, says so to those who listen, and hides nothing whose kind is not known', async () => {
    const shown = await show(events);
    await choose(shown, 'Letters and reports');
    expect(shown.all('.name')).to.deep.equal(['The letter', 'Unknown']);
    expect(select(shown).selectedOptions[0]!.text).to.equal('Letters and reports');
    await until(() => announced() === 'Shown: 2 of 12', 'the announcement');
  });

  it('is taken back by All', async () => {
    const shown = await show(events);
    await choose(shown, 'Plans');
    expect(shown.all('.name')).to.deep.equal(['Plan', 'Unknown']);
    await choose(shown, 'All');
    expect(shown.all('.name')).to.have.length(12);
  });

  it('leaves rows as the reader left them, and opens no other in their place', async () => {
    const shown = await show(events.map(event => ({...event, summary: 'More.'})));
    const details = () =>
      [...shown.root.querySelectorAll<HTMLDetailsElement>('.event > details[open]')].map(
        row => row.querySelector('.name')!.textContent,
      );
    expect(details()).to.deep.equal(['The inspection']);
    await choose(shown, 'Plans');
    expect(details()).to.deep.equal([]);
    shown.root.querySelector<HTMLElement>('.event summary')!.click();
    await choose(shown, 'All');
    expect(details()).to.include('The inspection').and.not.include('Unknown');
  });

  it('is announced in the words of the widget’s language, and once', async () => {
    const shown = await show(events);
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(announced() ?? ''));
    await choose(shown, 'Plans');
    await until(() => announced() === 'Shown: 2 of 12', 'the announcement');
    observer.observe(document.querySelector('[aria-live=polite]')!, {childList: true});
    await choose(shown, 'Visits and meetings');
    await until(() => heard.length > 0, 'another announcement');
    expect(heard).to.deep.equal(['Shown: 2 of 12']);
    observer.disconnect();
  });

  it('gives way to a link to what it hides, and shows so', async () => {
    const shown = await show(events);
    await choose(shown, 'Plans');
    (shown.element as unknown as {showItem(id: string, focus: boolean): boolean}).showItem(
      'visit',
      false,
    );
    await shown.settled();
    expect(select(shown).selectedOptions[0]!.text).to.equal('All');
  });
});

describe('what usually comes next', () => {
  const inspected = {...inspection, date: '2025-03', outcome: {code: 'inconsistent'}};

  it('is the last and quietest line, with a window and its source', async () => {
    const {root, all} = await show([inspected]);
    expect(all('.next')).to.deep.equal([
      'What usually comes next: Inspection, around 2027 to 2028. Area SEND inspections: framework and handbook',
    ]);
    expect(root.querySelector('.next a[href^="https://www.gov.uk/"]')).not.to.equal(null);
    expect(root.querySelector('.timeline')!.lastElementChild?.className).to.include('next');
  });

  it('gives way to the real event, also to one that is only announced', async () => {
    expect(
      (await show([inspected, {kind: 'inspection', date: '2028-01', title: 'Next'}])).all('.next'),
    ).to.deep.equal([]);
  });

  it('says when its time is over', async () => {
    expect((await show([inspected], {today: '2029-01-01'})).words()).to.include(
      'That time is over, and nothing about it is listed on this page.',
    );
  });

  it('after an inspection of 2016 to 2022 names no time', async () => {
    expect((await showWidget(tag, {record: manchester, today: TODAY})).all('.next')[0]).to.include(
      'What usually comes next: Inspection. No date is known.',
    );
  });
});

describe('a survey of the timeline', () => {
  const survey = {id: 'spring', kind: 'survey', date: '2026-11/2027-01', title: 'The survey'};

  it('closes by itself on a page that was left open for days, as soon as it is looked at again', async () => {
    const Real = Date;
    const itIs = (day: string) => {
      globalThis.Date = class extends Real {
        constructor(...parts: [] | [string]) {
          super(...((parts.length ? parts : [`${day}T12:00:00`]) as [string]));
        }
      } as DateConstructor;
    };
    try {
      itIs('2027-01-30');
      const {words, settled} = await show([survey], {today: undefined});
      expect(words()).to.include('Open until');
      itIs('2027-02-01');
      document.dispatchEvent(new Event('visibilitychange'));
      await settled();
      expect(words()).not.to.include('Open until');
    } finally {
      globalThis.Date = Real;
    }
  });

  it('says until when it is open, and closes by itself', async () => {
    const {all, element, settled} = await show([survey]);
    expect(all('.state')).to.deep.equal(['Open until: January 2027']);
    element['today'] = '2027-02-01';
    await settled();
    expect(all('.when')).to.deep.equal(['November 2026 to January 2027 Survey · closed']);
  });

  it('leads to its form while that is on the page', async () => {
    const form = document.createElement('send-feedback-form');
    form.setAttribute('purpose', 'survey');
    form.setAttribute('item', 'spring');
    document.body.append(form);
    try {
      const {button} = await show([{...survey, summary: 'Answer it.'}]);
      button('Answer the survey').click();
      expect(document.activeElement).to.equal(form);
      expect((await show([{...survey, id: 'other'}])).all('.body button')).to.deep.equal([]);
      expect((await show([survey], {today: '2027-02-01'})).all('.body button')).to.deep.equal([]);
    } finally {
      form.remove();
    }
  });
});

describe('a hostile record', () => {
  it('shows nothing that only a programmer reads, whatever a field of an event holds', async () => {
    const event = {
      ...inspection,
      kind: 'inspection',
      by: [],
      framework: '',
      outcome: {},
      documents: [],
      links: [],
      source: {},
      summary: '',
      meaning: '',
      plain: '',
      easyRead: [],
      follows: '',
    };
    await withHostileFields(
      tag,
      event,
      changed => ({version: 1, events: [changed, visit]}),
      (words, field) => {
        expect(words, field).to.include('The visit').and.not.match(PROGRAMMERS_WORDS);
      },
    );
  });

  it('shows markup as the words it is', async () => {
    const text = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const {root, words} = await show([
      {
        id: text,
        kind: 'inspection',
        title: text,
        summary: text,
        by: [text],
        framework: text,
        outcome: {text},
        source: {title: text, url: 'javascript:alert(1)'},
        links: [{title: text, url: 'java\nscript:alert(1)'}],
      },
    ]);
    expect(words()).to.include(text);
    expect(root.querySelector('script, img, a')).to.equal(null);
  });

  it('with every id doubled, letters in a circle and dates at both ends of time shows every event', async () => {
    const events = [
      {id: 'x', kind: 'letter', follows: 'x', title: 'One', date: '0000'},
      {id: 'x', kind: 'report', follows: 'x', title: 'Two', date: '9999-12-31'},
      {id: 'a', kind: 'letter', follows: 'b', title: 'Three'},
      {id: 'b', kind: 'letter', follows: 'a', title: 'Four'},
    ];
    const {all} = await show(events);
    expect(all('.name')).to.have.members(['One', 'Two', 'Three', 'Four']);
  });
});
