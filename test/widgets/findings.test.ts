import {expect} from '@open-wc/testing';
import '../../src/widgets/findings/findings.js';
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import {PROGRAMMERS_WORDS, showWidget, withHostileFields} from '../support/widget.js';

const events = [
  {id: 'visit', kind: 'interim-visit', date: '2021-03', title: 'A visit'},
  {id: 'inspection', kind: 'inspection', date: '2021-11', title: 'An inspection'},
];
const strength = {id: 's', event: 'inspection', kind: 'strength', text: 'They work together.'};
const improvement = {
  id: 'i',
  event: 'inspection',
  kind: 'area-for-improvement',
  text: 'Waits are long.',
};
const NO_IMPROVEMENTS =
  'This page does not list any areas to improve. That does not mean that there are none.';

describe('findings', () => {
  it('of an inspection without areas to improve say that this page does not list them', async () => {
    const {words} = await showWidget('send-findings', {
      record: {version: 1, events, findings: [strength]},
    });
    expect(words()).to.include(NO_IMPROVEMENTS);
  });

  it('of an inspection with areas to improve, or of a visit, say no such thing', async () => {
    const full = await showWidget('send-findings', {
      record: {version: 1, events, findings: [strength, improvement]},
    });
    expect(full.words()).not.to.include(NO_IMPROVEMENTS);
    const visit = await showWidget('send-findings', {
      record: {version: 1, events, findings: [{...strength, event: 'visit', kind: 'learning'}]},
    });
    expect(visit.words()).not.to.include(NO_IMPROVEMENTS);
  });

  it('say once a list that some words were published in another language only', async () => {
    const {root} = await showWidget('send-findings', {
      record: {
        version: 1,
        lang: 'pl',
        events,
        findings: [
          {...strength, id: 'a', text: {pl: 'Razem.', en: 'Together.'}},
          {...strength, id: 'b', text: 'Po drugie.'},
          {...strength, id: 'c', text: 'Po trzecie.'},
          improvement,
        ],
      },
    });
    const said = [...root.querySelectorAll('.only')].filter(note => note.getClientRects().length);
    expect(said.map(note => note.textContent)).to.have.length(2);
    const strengths = said.filter(note => note.closest('.strength'));
    expect(strengths).to.have.length(1);
    expect(strengths[0]!.closest('.finding')!.textContent).to.include('Po drugie.');
  });

  it('are named as their framework names them', async () => {
    const kinds = [
      'strength',
      'learning',
      'area-for-development',
      'significant-weakness',
      'area-for-improvement',
      'area-for-priority-action',
    ];
    const {all} = await showWidget('send-findings', {
      record: {version: 1, findings: kinds.map(kind => ({kind, text: 'Words.'}))},
    });
    expect(all('h3')).to.deep.equal([
      'Strengths',
      'What inspectors learned',
      'Areas for improvement',
      'Areas for development',
      'Areas for priority action',
      'Significant weaknesses',
    ]);
  });

  it('name the priority that answers them, or say that none is linked', async () => {
    const answered = await showWidget('send-findings', {
      record: {
        version: 1,
        events,
        findings: [improvement],
        priorities: [{id: 'p', title: 'Shorter waits', from: ['i']}],
      },
    });
    expect(answered.words()).to.include(
      'The priority that answers it: No update published · Shorter waits',
    );
    const open = await showWidget('send-findings', {
      record: {version: 1, events, findings: [improvement, strength]},
    });
    expect(open.all('.finding')).to.deep.equal([
      'They work together.',
      'Waits are long. No priority is linked to this.',
    ]);
  });

  it('say how many there are of each sort in their heading', async () => {
    const {all} = await showWidget('send-findings', {
      record: {version: 1, events, findings: [strength, improvement, {...improvement, id: 'j'}]},
    });
    expect(all('h2')).to.deep.equal(['1 strength, 2 areas to improve']);
  });

  it('of several events are rows, the first of them open', async () => {
    const {all, root} = await showWidget('send-findings', {
      record: {version: 1, events, findings: [strength, {...strength, id: 'v', event: 'visit'}]},
    });
    expect(all('h2')).to.deep.equal(['What inspectors found']);
    expect(all('summary')).to.deep.equal([
      'An inspection 1 strength November 2021',
      'A visit 1 strength March 2021',
    ]);
    expect(
      [...root.querySelectorAll<HTMLDetailsElement>('details.row')].map(({open}) => open),
    ).to.deep.equal([true, false]);
  });

  it('of several events have the newest first, and last what has no date', async () => {
    const undated = {id: 'undated', kind: 'peer-review', title: 'A review'};
    const {all} = await showWidget('send-findings', {
      record: {
        version: 1,
        events: [undated, ...events],
        findings: [
          {...strength, id: 'u', event: 'undated'},
          {...strength, event: 'visit'},
          {...improvement, event: 'inspection'},
        ],
      },
    });
    expect(all('summary h3')).to.deep.equal(['An inspection', 'A visit', 'A review']);
  });

  it('that no priority answers say so once', async () => {
    const {words} = await showWidget('send-findings', {
      record: {version: 1, events, findings: [improvement, {...improvement, id: 'j'}]},
    });
    expect(words().match(/2 of these have no linked priority\./g)).to.have.length(1);
    expect(words()).not.to.include('No priority is linked to this.');
  });

  it('of a kind in words of its own stand under those words', async () => {
    const {all} = await showWidget('send-findings', {
      record: {version: 1, findings: [{kind: 'Commendation', text: 'Words.'}]},
    });
    expect(all('h2')).to.deep.equal(['What inspectors found']);
    expect(all('h3')).to.deep.equal(['Commendation']);
  });

  it('are distinguished by a disc and a ring that need no background', async () => {
    const {root} = await showWidget('send-findings', {
      record: {version: 1, events, findings: [strength, improvement]},
    });
    const [disc, ring] = [...root.querySelectorAll('.finding > .words')].map(finding => {
      const style = getComputedStyle(finding, '::before');
      return [
        style.backgroundColor,
        parseFloat(style.borderTopWidth) * 2 >= parseFloat(style.width),
      ];
    });
    expect([disc, ring]).to.deep.equal([
      ['rgba(0, 0, 0, 0)', true],
      ['rgba(0, 0, 0, 0)', false],
    ]);
  });

  it('link to a priority while a tracker on the page shows it', async () => {
    const record = {
      version: 1,
      events,
      findings: [improvement],
      priorities: [{id: 'p', title: 'Shorter waits', from: ['i']}],
    };
    const tracker = await showWidget('send-priorities-tracker', {record});
    const {root, settled, words} = await showWidget('send-findings', {record});
    await settled();
    const link = root.querySelector<HTMLAnchorElement>('.finding a')!;
    link.click();
    expect(location.hash).to.equal('#send-priorities-p');
    expect(tracker.root.activeElement?.textContent).to.include('Shorter waits');
    history.replaceState(null, '', location.pathname + location.search);
    tracker.element.remove();
    await settled();
    expect(root.querySelector('.finding a')).to.equal(null);
    expect(words()).to.include('Shorter waits');
  });

  it('are those of one event when its id says so', async () => {
    const {all} = await showWidget('send-findings', {
      record: {
        version: 1,
        events,
        findings: [strength, {...strength, id: 'v', event: 'visit', text: 'They listened.'}],
      },
      item: 'visit',
    });
    expect(all('.finding')).to.have.length(1);
  });

  it('of an event of any kind but a visit say that this page lists no areas to improve', async () => {
    const said = async (kind?: string) =>
      (
        await showWidget('send-findings', {
          record: {
            version: 1,
            events: [{id: 'e', kind, title: 'E'}],
            findings: [{...strength, event: 'e'}],
          },
        })
      )
        .words()
        .includes(NO_IMPROVEMENTS);
    for (const kind of [undefined, 'mystery', 'report', 're-visit'])
      expect(await said(kind), kind).to.equal(true);
    for (const kind of [
      'interim-visit',
      'thematic-visit',
      'engagement-meeting',
      'peer-review',
      'meeting',
    ])
      expect(await said(kind), kind).to.equal(false);
  });

  it('say of each that no priority is linked to it, also where one answers the event as a whole', async () => {
    const {all, words} = await showWidget('send-findings', {
      record: {
        version: 1,
        events,
        findings: [improvement],
        priorities: [{id: 'p', title: 'Shorter waits', from: ['inspection']}],
      },
    });
    expect(all('.finding')).to.deep.equal(['Waits are long. No priority is linked to this.']);
    expect(words()).to.include(
      'Priorities that came out of it: No update published · Shorter waits',
    );
  });

  it('are one of them when its own id says so, with no word of what the event lists beside it', async () => {
    const {all, words} = await showWidget('send-findings', {
      record: {version: 1, events, findings: [strength, improvement]},
      item: 's',
    });
    expect(all('.finding')).to.deep.equal(['They work together.']);
    expect(words()).not.to.include(NO_IMPROVEMENTS);
  });

  it('tell the page of an id that none of them has', async () => {
    const heard: unknown[] = [];
    const listen = (event: Event) => heard.push((event as CustomEvent).detail.faults);
    document.addEventListener('send-error', listen);
    await showWidget('send-findings', {
      record: {version: 1, events, findings: [strength]},
      item: 'none such',
    });
    document.removeEventListener('send-error', listen);
    expect(heard).to.deep.equal([
      [{path: 'item', expected: 'the id of one of the findings', found: '"none such"'}],
    ]);
  });

  it('stand under the kind of their event when it has no title', async () => {
    const {all} = await showWidget('send-findings', {
      record: {version: 1, events: [{id: 'e'}], findings: [{...improvement, event: 'e'}]},
    });
    expect(all('.eyebrow')).to.deep.equal(['Event']);
  });

  it('say nothing that only a programmer reads, whatever their fields hold', async () => {
    await withHostileFields(
      'send-findings',
      {...improvement, source: {}, plain: '', easyRead: []},
      changed => ({version: 1, events, findings: [changed, strength]}),
      (words, field) =>
        expect(words, field).to.include('They work together.').and.not.match(PROGRAMMERS_WORDS),
    );
  });
});
