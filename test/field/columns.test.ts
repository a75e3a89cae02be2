/** The names that councils put above the columns of small files. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {columns} from '../../src/data/columns.js';
import {readText} from '../../src/data/reading.js';
import {findHeader} from '../../src/data/table-header.js';
import {readCsv} from '../../src/data/csv-table.js';
import {isKnownAbsent} from '../../src/record/absence.js';
import type {ListName, Priority} from '../../src/record/schema.js';
import {faultSentence} from '../../src/record/faults.js';
import {fileOf, standing} from './fixture.js';

describe('names above columns', () => {
  it('may call the title an action or an objective', () => {
    const titles = ['Hire six case officers', 'Write a new pathway', 'Open a drop-in'];
    const plan = fileOf('04-title-unknown/plan.csv', 'priorities');
    assert.deepEqual(
      plan.items.map(({title}) => title),
      titles,
    );
    assert.equal(plan.items[0]!.updates![0]!.text, 'Three have started');
    const none = fileOf('04-title-unknown/none.csv', 'priorities');
    assert.deepEqual(
      none.items.map(({title, lead, due, updates}) => [title, lead, due, updates![0]!.statusText]),
      [
        ['Hire six case officers', 'A Ali', '2027-03-31', 'Amber'],
        ['Write a new pathway', 'B Brown', '2027-06-30', 'Red'],
      ],
    );
  });

  it('may give a start and an end, or the form of a date', () => {
    assert.deepEqual(
      fileOf('21-start-end-date/start.csv', 'events').items.map(({date}) => date),
      ['2025-11-03/2025-11-07', '2026-06-16'],
    );
    assert.deepEqual(
      fileOf('21-start-end-date/brackets.csv', 'events').items.map(({date}) => date),
      ['2025-11-03', '2026-06-16'],
    );
  });

  it('may give the day on which a report came out', () => {
    const [inspection, report] = fileOf('21-start-end-date/ofsted.csv', 'events').items;
    assert.deepEqual([inspection!.date, inspection!.outcome?.code], ['2025-11-03', 'inconsistent']);
    assert.deepEqual(
      [report!.kind, report!.date, report!.follows],
      ['report', '2026-01-16', inspection!.id],
    );
  });

  it('may be those of a plan with stages, colours and percentages', () => {
    const {items, told} = fileOf('R04-bracknell-plan/plan.csv', 'priorities');
    assert.deepEqual(
      items.map(priority => [priority.title, standing(priority).status, standing(priority).words]),
      [
        ['Open a new SEND hub', 'in-progress', 'Amber; Percentage complete: 75%'],
        ['Train forty case officers', 'done', 'Percentage complete: 100%'],
        ['Publish a travel policy', 'done', 'Green; Percentage complete: 100%'],
        ['Cut waiting times', 'in-progress', 'Red; Percentage complete: 20%'],
      ],
    );
    assert.equal(items[0]!.updates![0]!.text, 'Building work has started');
    assert.equal(isKnownAbsent(items[0]!, 'lead'), false, 'nobody read "Directorate"');
    assert.match(told[0]!, /^row 1, column 2: .*"Directorate", which is passed over$/);
    const titled = fileOf('R04-bracknell-plan/plan-titled.csv', 'priorities').items;
    assert.deepEqual(
      titled.map(priority => [priority.title, priority.id, standing(priority).words]),
      [
        ['Open a new SEND hub', '3.01.02', 'Amber; Percentage complete: 75%'],
        ['Publish a travel policy', '3.02.01', 'Green; Percentage complete: 100%'],
      ],
    );
  });

  it('may be those of a report on risks', () => {
    const [first] = fileOf('R12-highlight/highlight.csv', 'priorities').items;
    assert.equal(first!.lead, 'A Ali; B Brown; C Clark');
    assert.deepEqual(first!.updates, [
      Object.assign(Object.create(null), {
        date: '2018-03-12',
        statusText: 'AMBER',
        text: 'Board met twice\n\nA draft strategy is out',
        by: 'D Dean',
      }),
    ]);
  });

  it('may be those of Ofsted’s management information', () => {
    const {items} = fileOf('R01-ofsted-mi/mi.csv', 'events');
    assert.deepEqual(
      items
        .filter(({title}) => title)
        .map(({title, date, outcome}) => [title, date, outcome?.code]),
      [
        ['Exampleborough', '2023-02-13', 'systemic-failings'],
        ['Sampleshire', '2023-03-06', 'inconsistent'],
        ['Fictionham', '2023-03-20', 'typically-positive'],
      ],
    );
  });

  it('may be those of a TimelineJS sheet', () => {
    const {items} = fileOf('R11-timelinejs/timelinejs.csv', 'events');
    assert.deepEqual(
      items.map(({date, dateText, title, summary, links}) => [
        date,
        dateText,
        title,
        summary,
        links?.[0]?.url,
      ]),
      [
        [
          '2021-03-16',
          undefined,
          'An interim visit',
          'They listened to families.',
          'https://www.example.org/a.jpg',
        ],
        ['2021-11-15/2021-11-19', undefined, 'Area inspection', 'Five days of talks.', undefined],
        ['2022', 'Early in 2022', 'The letter', 'It came late.', undefined],
      ],
    );
    assert.deepEqual(
      items.map(({kindText}) => kindText),
      [undefined, undefined, undefined],
    );
    const untitled = fileOf('R11-timelinejs/no-title-row.csv', 'events').items;
    assert.deepEqual(
      untitled.map(({date, title}) => [date, title]),
      [
        ['2021-03-16', 'An interim visit'],
        ['2021-11-15/2021-11-19', 'Area inspection'],
      ],
    );
  });

  it('may be the publisher’s own, where the page says which is which', () => {
    const body = 'What we want,Who does it\nHelp sooner,A Ali\n';
    const read = (columns?: string) =>
      readText({text: body}, 'https://www.example.org/', {list: 'priorities', columns}, readCsv);
    assert.equal(read().record, undefined);
    const {record, faults} = read('title: What we want; lead: Who does it; colour: Sky');
    assert.deepEqual(
      record!.priorities.map(({title, lead}) => [title, lead]),
      [['Help sooner', 'A Ali']],
    );
    assert.match(faultSentence(faults[0]!), /^columns: expected one of .*, got "colour"$/);
  });

  it('counts a field of the record before every other name that a column has', () => {
    const body = 'Heading,Promise,Said so far\nHelp sooner,A plan in 20 weeks,Begun\n';
    const own = 'title: Heading; commitment: Promise; text: Said so far';
    const {record} = readText(
      {text: body},
      'https://www.example.org/',
      {list: 'priorities', columns: own},
      readCsv,
    );
    const [{title, commitment, updates}] = record!.priorities as [Priority];
    assert.deepEqual(
      [title, commitment, updates?.[0]?.text],
      ['Help sooner', 'A plan in 20 weeks', 'Begun'],
    );
    // Each field that a column may be of is found by itself, whatever else a column is called.
    for (const list of Object.keys(columns) as ListName[])
      for (const {field} of columns[list].filter(column => !column.field.startsWith('+'))) {
        const rows = [
          [{text: 'Words of our own'}, {text: 'Zzz'}],
          [{text: '7'}, {text: 'z'}],
        ];
        const {places} = findHeader(rows, list, {columns: `${field}: Words of our own`})!;
        assert.equal(places[0]!.field, field, `${list}.${field}`);
      }
  });

  it('needs no second column that we know', () => {
    const body = 'Qqq,Www,Eee,Rrr\nHelp sooner,a,b,c\n';
    const {record} = readText(
      {text: body},
      'https://www.example.org/',
      {list: 'priorities', columns: 'title: Qqq'},
      readCsv,
    );
    assert.equal(record!.priorities[0]!.title, 'Help sooner');
  });
});
