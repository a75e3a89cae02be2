/** Tables as councils lay them out: what a family is told of each must be what the publisher said. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readCsv} from '../../src/data/tables.js';
import {standingOf} from '../../src/record/priorities.js';
import type {Priority} from '../../src/record/schema.js';
import {base, onPage, plan} from './fixture.js';

const TODAY = 20261129;

const standing = (priority: Priority) => standingOf(priority, TODAY);
const updateOf = ({updates}: Priority) => updates?.[0];

describe('two rows of headings', () => {
  it('are one in a file: a start is not when something is due, and two leads are both named', () => {
    const {items, told} = plan(
      'Ref,Priority,Action,Lead,,Timescale,,RAG,Update',
      ',,,Council,Health,Start,End,,',
      '1.1,Plans on time,Recruit,J Smith,Dr Khan,Sept 2025,March 2027,Green,Two posts filled',
      '1.2,Transport,Buy a bus,A Jones,,Oct 2025,April 2027,Amber,Ordered',
    );
    assert.deepEqual(
      items.map(({title, lead, due}) => [title, lead, due]),
      [
        ['Plans on time', 'J Smith; Dr Khan', '2027-03'],
        ['Transport', 'A Jones', '2027-04'],
      ],
    );
    assert.ok(items.every(priority => !standing(priority).overdue));
    assert.match(told[0]!, /^row 2, column 6: .*"Timescale Start", which is passed over$/);
  });

  it('are one on a page, whichever cells span', () => {
    const {items} = onPage(
      '<thead><tr><th rowspan=2>Priority</th><th colspan=2>Timescale</th><th colspan=2>Progress</th></tr><tr><th>Start</th><th>End</th><th>RAG</th><th>Update</th></tr></thead><tr><td>Waits</td><td>1 May 2025</td><td>1 June 2027</td><td>Green</td><td>Two posts</td></tr>',
    );
    assert.equal(items.length, 1);
    assert.equal(items[0]!.due, '2027-06-01');
    assert.equal(updateOf(items[0]!)?.statusText, 'Green');
    assert.equal(updateOf(items[0]!)?.text, 'Two posts');
  });

  it('are not made of a heading and the first item', () => {
    const {items} = plan('Title,,Status', 'A hub,open,Done', 'A bus,,In progress');
    assert.deepEqual(
      items.map(({title}) => title),
      ['A hub', 'A bus'],
    );
  });
});

describe('a date that was moved', () => {
  it('is due when the column of revised dates says, and the first is told', () => {
    const {items, told} = plan(
      'Title,Due date,Revised due date,Status',
      'Waits,31/03/2026,30/09/2027,In progress',
      'Buses,31/03/2026,,In progress',
    );
    assert.deepEqual(
      items.map(priority => [priority.due, standing(priority).overdue]),
      [
        ['2027-09-30', false],
        ['2026-03-31', true],
      ],
    );
    assert.match(told[0]!, /"2026-03-31", which was revised/);
  });

  it('by a later row of the same title is no second priority', () => {
    const {items, told} = plan(
      'Title,Due,Update date,Status,Update',
      'Waits,31/03/2026,01/02/2026,In progress,Started',
      'Waits,30/09/2027,01/10/2026,In progress,The date moved',
    );
    assert.equal(items.length, 1);
    assert.equal(items[0]!.due, '2027-09-30');
    assert.equal(items[0]!.updates!.length, 2);
    assert.equal(standing(items[0]!).overdue, false);
    assert.match(told.join('\n'), /a later row revised/);
  });

  it('is not guessed where two columns have one name, and neither is asserted', () => {
    const {items, faults} = plan(
      'Title,Status,Status,Due,Due',
      'Waits,Done,In progress,2026-01-01,2027-01-01',
    );
    const {status, words, overdue} = standing(items[0]!);
    assert.deepEqual([status, words, overdue], ['published', 'Done; In progress', false]);
    assert.ok(items[0]!.unclear?.includes('due'));
    assert.ok(faults.some(({found, isNote}) => found.includes('"Due"') && !isNote));
  });
});

describe('rows that are no items', () => {
  it('are prepared ones of which only a list to choose from says something', () => {
    const {items} = plan(
      'No,Title,Lead,Status,RAG',
      '1,A hub,Ann,In progress,Green',
      '2,,,Not started,-',
      ',,,Not started,',
    );
    assert.equal(items.length, 1);
    assert.equal(standing(items[0]!).status, 'in-progress');
  });

  it('are keys, versions and remarks below the table', () => {
    const {items, told} = plan(
      'Title,Lead,Status',
      'One,Ann,In progress',
      '* subject to funding,,',
      'RAG key: Red = off track,,',
      'Prepared by the SEND team,,',
      'Applied filters:,,',
      'Area is Exampleshire,,',
    );
    assert.equal(items.length, 1);
    assert.equal(told.length, 5);
  });

  it('are headings of blocks that name their columns again: each is the theme of its block', () => {
    const {items} = plan(
      'Priority 1: Timely plans,,,',
      'Action,Owner,By when,Status',
      'Recruit,Ann,June 2027,In progress',
      'Priority 2: Health,,,',
      'Action,Owner,By when,Status',
      'Therapists,Cat,June 2027,Not started',
    );
    assert.deepEqual(
      items.map(({title, theme}) => [title, theme]),
      [
        ['Recruit', 'Priority 1: Timely plans'],
        ['Therapists', 'Priority 2: Health'],
      ],
    );
  });

  it('are lines drawn between names and items', () => {
    const {items, told} = plan('| Title | Status |', '|-------|:------:|', '| Waits | Done |');
    assert.deepEqual([items.length, told], [1, []]);
  });
});

describe('a state without words', () => {
  it('is never “no update published”: a picture says what its text does, a colour or a tick is told', () => {
    const cells = [
      '<td><img src="g.png" alt="Green"></td>',
      '<td><img src="g.png"></td>',
      '<td style="background: green"></td>',
      '<td><input type="checkbox" checked></td>',
      '<td><svg aria-label="On track"></svg></td>',
    ];
    const {items, told} = onPage(
      `<tr><th>Priority</th><th>Due</th><th>Status</th></tr>${cells.map((cell, at) => `<tr><td>Thing ${at}</td><td>1 June 2026</td>${cell}</tr>`).join('')}`,
    );
    assert.deepEqual(
      items.map(priority => standing(priority).words ?? standing(priority).status),
      ['Green', 'unclear', 'unclear', 'unclear', 'On track'],
    );
    assert.ok(items.every(priority => !standing(priority).overdue));
    assert.equal(told.filter(line => /a colour or a picture without words/.test(line)).length, 3);
  });

  it('is not read out of what is struck out or hidden', () => {
    const {items, told} = onPage(
      '<tr><th>Priority</th><th>Due</th><th>Status</th></tr><tr><td>Waits</td><td><s>1 May 2026</s> 1 June 2027</td><td><span style="display:none">3</span><del>Not started</del> In progress</td></tr>',
    );
    assert.deepEqual(
      [items[0]!.due, standing(items[0]!).status],
      ['2027-06-01', 'in-progress'],
    );
    assert.match(told.join('\n'), /"1 May 2026", struck out/);
  });
});

describe('a cell', () => {
  it('of two addresses is two links, and an address among names is a link', () => {
    const {items} = plan(
      'Title,Status,Evidence,Evidence link',
      'A,Done,Report,https://a.example/1 https://a.example/2',
      'B,Done,https://a.example/x,',
    );
    assert.equal(updateOf(items[0]!)?.evidence?.[0]?.url, 'https://a.example/1');
    assert.equal(items[0]!.links?.[0]?.url, 'https://a.example/2');
    assert.equal(updateOf(items[1]!)?.evidence?.[0]?.url, 'https://a.example/x');
  });

  it('of a date keeps the end of a time, and takes no machine’s first year for one', () => {
    const {record, faults} = readCsv(
      'Date,Title\n1 April 2026 10:00-12:00,A\n1/1/0001,B\n2026/04/01,C\nw/b 6 April 2026,D',
      'events',
      base,
    );
    assert.deepEqual(
      record?.events.map(({date, dateText}) => [date, dateText]),
      [
        ['2026-04-01', '1 April 2026, 10:00-12:00'],
        [undefined, undefined],
        ['2026-04-01', undefined],
        ['2026-04-06/2026-04-12~', 'w/b 6 April 2026'],
      ],
    );
    assert.equal(faults.length, 1);
  });

  it('of a day may say several times of it, before the day or behind it', () => {
    const typed = [
      '16/03/2021 10:00 - 12:00',
      '16 March 2021, 10am to 12 noon',
      'Tuesday 16 March 2021, 6.30pm – 8pm',
      '10am, 16 March 2021',
      '16 March 2021 (10:00)',
      '16 March 2021 at 10 a.m. and 2 p.m.',
      '16 March 2021, 2-4pm',
    ];
    const {record, faults} = readCsv(
      ['Date,Title', ...typed.map(date => `"${date}",A`)].join('\n'),
      'events',
      base,
    );
    assert.deepEqual(faults, []);
    for (const [at, {date, dateText}] of record!.events.entries()) {
      assert.equal(date, '2021-03-16', typed[at]);
      assert.match(String(dateText), /^16 March 2021, \d/, typed[at]);
    }
  });

  it('of a span in figures is no time of a day', () => {
    const {record} = readCsv('Date,Title\n3.11.21 to 5.11.21,A\n3.11.2021 - 5.11.2021,B', 'events', base);
    assert.deepEqual(
      record?.events.map(({date}) => date),
      ['2021-11-03/2021-11-05', '2021-11-03/2021-11-05'],
    );
  });

  it('of how many said something is no number where it is a share or a guess', () => {
    const {record, faults} = readCsv(
      'You said,We did,How many\nA,B,around 70\nC,D,45%\nE,F,235 families',
      'responses',
      base,
    );
    assert.deepEqual(
      record?.responses.map(({said}) => said),
      [undefined, undefined, 235],
    );
    assert.equal(faults.length, 2);
  });

  it('of HTML, as exports of websites hold it, is its words and its links', () => {
    const {items, told} = plan(
      'Title,What we said,Status',
      'Waits,"<p>Words <a href=""https://a.example/x"">here</a> &amp; there</p><ul><li>one</li></ul>",Done',
      'Letters,Write to <info@a.example> in <5 days & more,Done',
    );
    assert.equal(items[0]!.commitment, 'Words here & there\n- one');
    assert.deepEqual(
      items[0]!.links?.map(({title, url}) => [title, url]),
      [['here', 'https://a.example/x']],
    );
    assert.equal(items[1]!.commitment, 'Write to <info@a.example> in <5 days & more');
    assert.deepEqual(told, []);
  });

  it('of evidence with an address among its words is a link by them', () => {
    const {items} = plan(
      'Title,Status,Evidence',
      'A,Done,Minutes of May (https://a.example/m.pdf).',
      'B,Done,https://a.example/1.pdf; https://a.example/2.pdf',
    );
    const evidence = items.map(item => [...updateOf(item)!.evidence!, ...(item.links ?? [])]);
    assert.deepEqual(
      evidence.map(list => list.map(({title, url}) => [title, url])),
      [
        [['Minutes of May', 'https://a.example/m.pdf']],
        [
          ['https://a.example/1.pdf', 'https://a.example/1.pdf'],
          ['https://a.example/2.pdf', 'https://a.example/2.pdf'],
        ],
      ],
    );
  });

  it('under a name with words around it is read by the name', () => {
    const {items} = plan(
      'WSoA Action,Council lead,Health lead,Overall status,Next steps',
      'Waits,A Ali,B Brown,Done,Interviews',
    );
    const [{title, lead, updates}] = items as [Priority];
    assert.deepEqual([title, lead, updates![0]!.text], ['Waits', 'A Ali; B Brown', 'Interviews']);
    const {record} = readCsv(
      'What you said,What we have done so far,Status of action\nBuses,A new one,Ongoing',
      'responses',
      base,
    );
    assert.equal(record?.responses[0]?.weDid, 'A new one');
  });

  it('of SharePoint’s blank without a width is empty', () => {
    const {items} = plan('Title,Status,Update', 'Waits,\u200b,\u200b');
    assert.equal(standing(items[0]!).status, 'none');
    const page = onPage(
      '<tr><th>Priority</th><th>Status</th></tr><tr><td>\u200bWaits</td><td>\u200b</td></tr>',
    );
    assert.deepEqual(
      page.items.map(item => [item.title, standing(item).status]),
      [['Waits', 'none']],
    );
  });

  it('of a theme’s total is no item', () => {
    const {items} = plan('Theme,Priority,Status', 'Health,Waits,Done', 'Health Total,,1', ',Teeth,Done');
    assert.deepEqual(
      items.map(({title}) => title),
      ['Waits', 'Teeth'],
    );
  });

  it('under a name of a report’s table is read by the name within', () => {
    const {items} = plan('Plan[Priority],Plan[Due Date],Plan[Status]', 'Waits,2026-12-01,Done');
    assert.deepEqual([items[0]!.title, items[0]!.due], ['Waits', '2026-12-01']);
  });
});

describe('what contradicts itself', () => {
  it('is shown in both its words: two columns of states, neither of which is asserted', () => {
    const {items} = plan('Title,Status,Action status', 'Waits,In progress,Done');
    assert.deepEqual(
      [standing(items[0]!).status, standing(items[0]!).words],
      ['published', 'In progress; Done'],
    );
  });

  it('is a state beside another of the same title, where no date says which came later: both are shown', () => {
    const {items, told} = plan('Title,Status,Lead', 'Waits,Done,Ann', 'Waits,Not started,Ann');
    assert.deepEqual(
      items.map(item => [item.title, standing(item).status]),
      [
        ['Waits', 'done'],
        ['Waits', 'not-started'],
      ],
    );
    assert.match(told.join('\n'), /a priority of its own/);
    assert.equal(plan('Title,Status', 'Waits,Done', 'Waits,Done').items.length, 1);
    const log = plan('Title,Status,Update', 'Waits,Planned,Money is there', 'Waits,Done,Hired');
    assert.deepEqual([log.items.length, standing(log.items[0]!).status], [1, 'done']);
  });

  it('is an update without a date beside one with: neither is called the latest', () => {
    const {items} = plan(
      'Title,Status,Update date,Update',
      'Waits,Done,March 2026,Hired',
      'Waits,Reopened,,Left again',
    );
    const {orderUnsure, status, evidenceMissing} = standing(items[0]!);
    assert.deepEqual([orderUnsure, status, evidenceMissing], [true, 'unclear', false]);
    const same = plan(
      'Title,Status,Update date,Update',
      'Waits,Done,March 2026,Hired',
      'Waits,Done,,Still there',
    );
    assert.equal(standing(same.items[0]!).status, 'done');
  });

  it('is evidence that is still to come: its words are shown, and prove nothing', () => {
    const words = [
      'To follow',
      'No evidence yet',
      'In development',
      'Awaiting sign-off',
      'Evidence to be provided',
      'Not yet collected',
    ];
    const {items, told} = plan('Title,Status,Evidence', ...words.map(word => `${word} A,Done,${word}`));
    assert.ok(items.every(item => standing(item).evidenceMissing));
    assert.deepEqual(
      items.map(item => updateOf(item)?.evidence?.[0]?.title),
      [undefined, ...words.slice(1)],
    );
    assert.equal(told.length, words.length);
    const minutes = plan('Title,Status,Evidence', 'A,Done,Minutes of the board');
    assert.equal(standing(minutes.items[0]!).evidenceMissing, false);
  });

  it('is a section above rows that have a theme of their own: it is told', () => {
    const {items, told} = plan('Title,Theme,Status', 'Autumn,,', 'A,Travel,Done', 'Spring,,', 'B,,Done');
    assert.deepEqual(
      items.map(({theme}) => theme),
      ['Travel', 'Spring'],
    );
    assert.match(told[0]!, /"Autumn", which heads a section/);
  });
});

describe('an export of a database', () => {
  it('has no keys for states, no language but the first, and its own address for no evidence', () => {
    const {items} = plan(
      'id,category/id,category/name/en,title/en,title/es,status/id,status/key,status/name/en,progress,url,updated_at',
      '13,3,Travel,Open a hub,Abrir,4,done,Completed,100.0,https://d.example/13,2026-05-01 10:00:00 UTC',
    );
    const [{id, title, theme, updates}] = items as [Priority];
    assert.deepEqual([id, title, theme], ['13', 'Open a hub', 'Travel']);
    assert.deepEqual(JSON.parse(JSON.stringify(updates)), [
      {date: '2026-05-01', status: 'done', statusText: 'progress: 100.0'},
    ]);
  });
});

describe('answers to families in two columns', () => {
  it('may stand under themes alone in their rows, and one without an answer is none', () => {
    const read = (body: string) =>
      readCsv(`You said,We did\n${body}`, 'responses', base).record!.responses.map(
        ({theme, youSaid}) => [theme, youSaid],
      );
    assert.deepEqual(read('Communication,\nWho is my worker?,A list\nTravel,\nBuses are late.,We asked'), [
      ['Communication', 'Who is my worker?'],
      ['Travel', 'Buses are late.'],
    ]);
    assert.deepEqual(read('Buses are late.,\nWho is my worker?,A list\nNobody rings back!,\nB,C'), [
      [undefined, 'Buses are late.'],
      [undefined, 'Who is my worker?'],
      [undefined, 'Nobody rings back!'],
      [undefined, 'B'],
    ]);
  });
});

describe('dates of events', () => {
  it('may stand in a column of months, years and all, and are shown as typed where they cannot be read', () => {
    const {record} = readCsv('Month,Event\nMarch 2026,Visit\nHalf term,Letter', 'events', base);
    assert.deepEqual(
      record?.events.map(({date, dateText}) => date ?? dateText),
      ['2026-03', 'Half term'],
    );
  });
});
