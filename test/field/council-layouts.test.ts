/** How councils lay their tables out: headings over two rows, rows that are no items, columns that contradict each other. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readCsv} from '../../src/data/csv-table.js';
import type {Priority} from '../../src/record/schema.js';
import {base, onPage, plan, standing} from './fixture.js';

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
      'In draft',
      'Draft',
      'Requested',
      'Not yet published',
      'Requested from ICB',
      'Report requested',
      'Waiting for sign off',
      'Minutes not yet approved',
      'Final report due March',
      'Will be published in May',
      'Expected March 2027',
      'Forthcoming',
      'Evidence to be provided',
      'Not yet collected',
    ];
    const {items, told} = plan(
      'Title,Status,Evidence',
      ...words.map(word => `${word} A,Done,${word}`),
    );
    assert.ok(items.every(item => standing(item).evidenceMissing));
    assert.deepEqual(
      items.map(item => updateOf(item)?.evidence?.[0]?.title),
      [undefined, ...words.slice(1)],
    );
    assert.equal(told.length, words.length);
    const minutes = plan('Title,Status,Evidence', 'A,Done,Minutes of the board');
    assert.equal(standing(minutes.items[0]!).evidenceMissing, false);
  });

  it('is a section above rows that have a theme of their own: it is reported', () => {
    const {items, told} = plan(
      'Title,Theme,Status',
      'Autumn,,',
      'A,Travel,Done',
      'Spring,,',
      'B,,Done',
    );
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
    assert.deepEqual(
      read('Communication,\nWho is my worker?,A list\nTravel,\nBuses are late.,We asked'),
      [
        ['Communication', 'Who is my worker?'],
        ['Travel', 'Buses are late.'],
      ],
    );
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
