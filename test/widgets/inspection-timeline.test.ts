import {expect} from '@open-wc/testing';
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import manchester from '../../examples/manchester.json' with {type: 'json'};
import {focused} from '../support/keys.js';
import {TODAY, inspection, letter, showTimeline as show, visit} from '../support/timeline.js';
import {showWidget} from '../support/widget.js';

const tag = 'send-inspection-timeline';

describe('letters and reports', () => {
  it('are lines under the event they follow, with their dates, and no headings', async () => {
    const {root, all} = await show([letter, visit, inspection]);
    expect(
      [...root.querySelectorAll('h2, h3, h4, h5')].map(
        heading => `${heading.localName} ${heading.textContent?.trim()}`,
      ),
    ).to.deep.equal([
      'h2 Last inspection listed: \u2068November 2021\u2069',
      'h3 The inspection',
      'h3 The visit',
    ]);
    expect(all('.event .kids .kid summary')).to.deep.equal(['January 2022 The letter']);
  });

  it('are one link each where they have a paper, with what else was said behind it', async () => {
    const {root, all, words} = await show([
      inspection,
      {
        ...letter,
        summary: 'Six pages.',
        links: [{title: 'Ofsted', url: 'https://reports.ofsted.gov.uk/'}],
      },
    ]);
    const link = root.querySelector<HTMLAnchorElement>('.kid a')!;
    expect(link.textContent).to.equal('The letter');
    expect(link.href).to.equal('https://reports.ofsted.gov.uk/');
    expect(all('.kid summary')).to.deep.equal(['More: The letter']);
    expect(words()).to.include('Six pages.').and.not.include('Ofsted');
  });

  it('without a date stand after the others, under one line that says so', async () => {
    const {all} = await show([
      inspection,
      {...letter, kind: 'plan', date: undefined, title: 'One'},
      {...letter, kind: 'plan', id: 'l2', title: 'Two'},
      {...letter, kind: 'plan', id: 'l3', date: undefined, title: 'Three'},
      {
        ...letter,
        kind: 'plan',
        id: 'l4',
        date: undefined,
        dateText: 'in the spring',
        title: 'Four',
      },
    ]);
    expect(all('[part=event] > details > .body > .kids > li')).to.deep.equal([
      'January 2022 Two',
      'in the spring Four',
      'Date not published One Three',
    ]);
  });

  it('name their common source once', async () => {
    const source = {title: 'Local Offer'};
    const {all} = await show([
      {...inspection, source},
      {...letter, source},
    ]);
    expect(all('.source')).to.deep.equal(['Source: Local Offer']);
    const apart = await show([
      {...inspection, source},
      {...letter, source: {title: 'Ofsted'}},
    ]);
    expect(apart.all('.source')).to.have.members(['Source: Local Offer', 'Source: Ofsted']);
  });

  it('that stand apart say what they follow, with a way there', async () => {
    const {root, all} = await show([
      inspection,
      {
        id: 're-visit',
        kind: 're-visit',
        date: '2023-05',
        title: 'The re-visit',
        follows: 'inspection',
      },
    ]);
    expect(all('.facts > div')).to.deep.equal(['Follows The inspection']);
    root.querySelector<HTMLAnchorElement>('.facts a')!.click();
    expect(focused()?.textContent).to.include('The inspection');
    expect(location.hash).to.equal('#send-events-inspection');
    history.replaceState(null, '', location.pathname + location.search);
  });
});

describe('the timeline', () => {
  it('is an ordered list, newest first, and oldest first when asked to', async () => {
    const {all, root, element, settled} = await show([visit, {...inspection, date: '2022'}]);
    expect(all('.name')).to.deep.equal(['The inspection', 'The visit']);
    expect(
      [...root.querySelectorAll('[part=list]')].every(list => list.localName === 'ol'),
    ).to.equal(true);
    element['order'] = 'oldest';
    await settled();
    expect(all('.name')).to.deep.equal(['The visit', 'The inspection']);
  });

  it('keeps its headings in order at any level, with and without events to come', async () => {
    const levels = ({root}: {root: ShadowRoot}) =>
      [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({localName}) => localName);
    const coming = {date: '2027-01-08', title: 'Evening'};
    expect(levels(await show([inspection, letter], {'heading-level': '5'}))).to.deep.equal([
      'h5',
      'h6',
    ]);
    expect(levels(await show([inspection, coming], {'heading-level': '3'}))).to.deep.equal([
      'h3',
      'h4',
      'h5',
      'h4',
      'h5',
    ]);
    expect(
      levels(await show([inspection, coming], {'heading-level': '3', 'no-heading': ''})),
    ).to.deep.equal(['h3', 'h4', 'h3', 'h4']);
  });

  it('shows the kinds that the page names, and what nobody can tell the kind of', async () => {
    for (const kinds of ['interim-visit,letter', ' interim-visit  letter ']) {
      const {all} = await show([visit, inspection, letter, {title: 'Something'}], {kinds});
      expect(all('.name'), kinds).to.deep.equal(['The letter', 'The visit', 'Something']);
    }
  });

  it('shows what the page’s dates allow', async () => {
    const {all} = await show([visit, inspection, letter], {from: '2021-04', to: '2021'});
    expect(all('.name')).to.deep.equal(['The inspection']);
  });

  it('shows the one event that the page names, with what follows it', async () => {
    const {all} = await show([visit, inspection, letter], {item: 'inspection'});
    expect(all('.name')).to.deep.equal(['The inspection', 'The letter']);
  });

  it('says that nothing was published', async () => {
    expect((await show([])).words()).to.include(
      'Inspections and visits Nothing has been published here yet.',
    );
  });

  it('does not say so of what the page left out, but of how many none are shown', async () => {
    for (const settings of [{kinds: 'plan'}, {from: '2030'}, {to: '2001'}])
      expect((await show([visit], settings)).words()).to.include('Shown: 0 of 1');
  });

  it('takes the names of kinds in capitals as well', async () => {
    expect((await show([visit], {kinds: 'Interim-Visit'})).words()).to.include('The visit');
  });

  it('keeps “about” with the beginning of what is still to come', async () => {
    expect((await show([{date: '2027-01/..~', title: 'Desk'}])).words()).to.include(
      'about January 2027',
    );
  });

  it('keeps what has no date that can be sorted, be it in words or not published', async () => {
    expect((await show([{kind: 'meeting', dateText: 'Autumn term 2020'}])).words()).to.include(
      'Autumn term 2020 Meeting',
    );
    const many = Array.from({length: 3}, (_, index) => ({kind: 'meeting', title: `Tea ${index}`}));
    expect((await show([visit, ...many])).all('.fold > summary')).to.deep.equal([
      'No exact date: 3 entries',
    ]);
  });

  it('says what is upcoming and what is under way', async () => {
    const {all} = await show([
      {date: '2026-12-08', title: 'Evening'},
      {date: '2026-11/2026-12', title: 'Weeks'},
      {date: '2026-10/..', title: 'Desk'},
      {date: '2027-01/..', title: 'New desk'},
      {date: '2026-11', title: 'This month'},
    ]);
    expect(all('h3')).to.deep.equal(['Now and next', 'What has happened']);
    expect(all('.when')).to.deep.equal([
      'November to December 2026 Event · going on now',
      '8 December 2026 Event',
      'January 2027 Event',
      'November 2026 Event',
      'October 2026 to now Event',
    ]);
    expect(all('.upcoming .name')).to.deep.equal(['Evening', 'New desk']);
  });

  it('offers a future day for the reader’s calendar, and no other', async () => {
    const {root} = await show([
      {date: '2026-12-08', title: 'Evening'},
      {date: '2027-01', title: 'Month'},
      {date: '2026-03-08', title: 'Past'},
      {date: '2026-12-09', title: 'Morning (postponed)', summary: 'No heating.'},
    ]);
    const made: Blob[] = [];
    const {createObjectURL} = URL;
    URL.createObjectURL = blob => {
      made.push(blob as Blob);
      return createObjectURL.call(URL, blob);
    };
    const buttons = [...root.querySelectorAll('button')].filter(
      ({textContent}) => textContent === 'Put it into my calendar',
    );
    const stay = (event: Event) => event.preventDefault();
    try {
      expect(buttons).to.have.length(1);
      const {click} = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        this.addEventListener('click', stay);
        click.call(this);
      };
      try {
        buttons[0]!.click();
      } finally {
        HTMLAnchorElement.prototype.click = click;
      }
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expect((await made[0]!.text()).replace(/\r\n /g, ''))
      .to.include('DTSTART;VALUE=DATE:20261208')
      .and.include('SUMMARY:Evening')
      .and.include('#send-events-events-1');
  });

  it('shows the date to copy where the browser may refuse to save a file without a word', async () => {
    const {root, button} = await show([{date: '2026-12-08', title: 'Evening'}]);
    root.querySelector('details')!.open = true;
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => undefined;
    const own = window.origin;
    try {
      button('Put it into my calendar').click();
      expect(root.querySelector('textarea')).to.equal(null);
      // As in a sandbox.
      Object.assign(window, {origin: 'null'});
      button('Put it into my calendar').click();
    } finally {
      Object.assign(window, {origin: own});
      HTMLAnchorElement.prototype.click = click;
    }
    const field = root.querySelector('textarea')!;
    expect(field.checkVisibility()).to.equal(true);
    expect(field.value).to.equal('8 December 2026: Evening');
  });
});

describe('the timeline in Easy Read', () => {
  const events = [
    {
      ...visit,
      summary: 'As published.',
      plain: 'In plain words.',
      easyRead: [{text: 'They came.'}],
      by: ['Ofsted'],
    },
    {...inspection, summary: 'A week.', plain: 'One week.'},
  ];

  it('opens what has Easy Read, and says of the rest that it is not there yet, in plain words', async () => {
    const {root, all} = await show(events, {reading: 'easy-read', layout: 'compact'});
    expect(
      [...root.querySelectorAll<HTMLDetailsElement>('.event > details')].map(({open}) => open),
    ).to.deep.equal([false, true]);
    expect(all('.event > details > .body')[0]).to.match(/^Not in Easy Read yet. One week./);
    expect(all('.event > details > .body')[1]).to.match(/^They came./);
  });

  it('has no list to choose by, and keeps who and from where behind one line', async () => {
    const many = Array.from({length: 12}, (_, index) => ({...visit, id: `v${index}`}));
    const {all} = await show([...events, ...many], {reading: 'easy-read'});
    expect(all('[part=filter]')).to.deep.equal([]);
    expect(all('.about .facts').join()).to.include('By Ofsted');
    expect(all('.body > .facts')).to.deep.equal([]);
  });
});

describe('a timeline on a page of its own size', () => {
  it('takes little room for an area with many events, and for ten in a sidebar', async () => {
    const height = async (record: object, width: number, settings: object = {}) => {
      const {element} = await showWidget(tag, {record, today: TODAY, ...settings});
      element.parentElement!.style.cssText = `width: ${width}px; font: 17px/1.5 sans-serif`;
      return element.offsetHeight;
    };
    expect(await height(exampleshire, 358)).to.be.at.most(2200);
    expect(await height(manchester, 324, {layout: 'compact'})).to.be.at.most(600);
  });
});
