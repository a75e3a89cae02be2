/** Tables as councils lay them out: what a family is told of each must be what the publisher said. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readCsv} from '../../src/data/csv-table.js';
import type {Priority} from '../../src/record/schema.js';
import {base, onPage, plan, standing} from './fixture.js';

const updateOf = ({updates}: Priority) => updates?.[0];

describe('a date that was moved', () => {
  it('is due when the column of revised dates says, and the first is reported', () => {
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

describe('a state without words', () => {
  it('is never “no update published”: a picture says what its text does, a colour or a tick is reported', () => {
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
    assert.deepEqual([items[0]!.due, standing(items[0]!).status], ['2027-06-01', 'in-progress']);
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
    const {record} = readCsv(
      'Date,Title\n3.11.21 to 5.11.21,A\n3.11.2021 - 5.11.2021,B',
      'events',
      base,
    );
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
    assert.deepEqual(
      [title, lead, updates![0]!.text],
      ['Waits', 'A Ali; B Brown', 'Next steps: Interviews'],
    );
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
    const {items} = plan(
      'Theme,Priority,Status',
      'Health,Waits,Done',
      'Health Total,,1',
      ',Teeth,Done',
    );
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
