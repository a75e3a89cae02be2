/** Small files of the kinds that councils publish, and what a family must be told of each. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {columns} from '../../src/data/columns.js';
import {parseCsv} from '../../src/data/csv.js';
import {decodeFile} from '../../cli/decode.js';
import {readText} from '../../src/data/reading.js';
import {findHeader} from '../../src/data/table-header.js';
import {readCsv} from '../../src/data/tables.js';
import {isKnownAbsent} from '../../src/record/absence.js';
import {eventThreads} from '../../src/record/events.js';
import {mayHaveOutcome} from '../../src/record/kinds.js';
import {standingOf} from '../../src/record/priorities.js';
import type {ListName, Priority} from '../../src/record/schema.js';
import {faultSentence} from '../../src/record/faults.js';
import {fileOf, tableOf} from './fixture.js';

const TODAY = 20261129;
const standing = (priority: Priority) => {
  const {status, words, overdue, staleSince, evidenceMissing} = standingOf(priority, TODAY);
  return {status, words, overdue, stale: staleSince !== undefined, evidenceMissing};
};

describe('a status in the publisher’s own words', () => {
  it('is shown as published, and neither overdue nor stale by our reckoning', () => {
    const {items} = fileOf('01-status-words/plan.csv', 'priorities');
    assert.deepEqual(
      items.map(priority => [standing(priority).status, standing(priority).words]),
      [
        ['published', 'On track'],
        ['published', 'Green'],
        ['published', 'Delayed'],
        ['done', undefined],
        ['published', 'Behind schedule'],
      ],
    );
    assert.ok(items.every(priority => !standing(priority).overdue));
  });

  it('is not passed over for an older one that we know', () => {
    const {items} = fileOf('X01-older-status-wins/plan.csv', 'priorities');
    assert.deepEqual(
      items.map(priority => standing(priority).words),
      ['On hold', 'Reopened', 'Red'],
    );
    assert.ok(items.every(priority => standing(priority).status === 'published'));
  });

  it('stands beside one of ours where two columns speak of it', () => {
    const {items} = fileOf('X09-two-status-columns/plan.csv', 'priorities');
    assert.deepEqual(
      items.map(priority => [standing(priority).status, standing(priority).words]),
      [
        ['in-progress', 'Amber'],
        ['done', 'Green'],
      ],
    );
  });

  it('is one of ours where the publisher says what it means', () => {
    const {items, told} = fileOf('01-status-words/plan.csv', 'priorities', {
      statuses: 'On track: in progress; Delayed: in-progress',
    });
    assert.deepEqual(
      items.map(priority => standing(priority).status),
      ['in-progress', 'published', 'in-progress', 'done', 'published'],
    );
    assert.equal(told.filter(sentence => sentence.includes('On track')).length, 0);
  });

  it('of an answer to families is shown as published where none of ours means the same', () => {
    const {items} = fileOf('22-ysawd-status/responses.csv', 'responses');
    assert.deepEqual(
      items.map(({state, stateText}) => state ?? stateText),
      [
        'under-way',
        'under-way',
        'under-way',
        'under-way',
        'done',
        'not-yet',
        'Planned',
        'Partially done',
        'not-yet',
        'No',
      ],
    );
  });
});

describe('rows of one title', () => {
  it('are several promises where they differ, each with its owner and its date', () => {
    const {items, told} = fileOf('02-same-title/plan.csv', 'priorities');
    assert.deepEqual(
      items.map(({title, commitment, lead, due, updates}) => [
        title,
        commitment,
        lead,
        due,
        updates![0]!.status,
      ]),
      [
        ['EHC plans on time', 'Hire six case officers', 'A Ali', '2026-03-31', 'done'],
        ['EHC plans on time', 'Clear the waiting list', 'B Brown', '2026-06-30', 'not-started'],
      ],
    );
    assert.match(told[0]!, /^row 3: .*a priority of its own$/);
  });

  it('are actions of one where one cell holds their title', () => {
    const {items} = tableOf('X06-merged-cells', 'priorities');
    assert.equal(items.length, 1);
    assert.deepEqual(
      items[0]!.actions!.map(({title, lead, due, status}) => [title, lead, due, status]),
      [
        ['Hire six case officers', 'A Ali', '2026-03-31', 'done'],
        ['Clear the waiting list', 'B Brown', '2026-06-30', 'not-started'],
        ['Train new staff', 'C Clark', '2026-09-30', 'in-progress'],
      ],
    );
    assert.equal(standing(items[0]!).status, 'unclear');
  });
});

describe('what stands in the place of a value', () => {
  it('is no owner, no date, no update and no evidence, as in a row of empty cells', () => {
    const {items, told} = fileOf('03-placeholder-evidence/plan.csv', 'priorities');
    const bare = items.map(({id, title, ...rest}) => ({...rest, named: Boolean(id && title)}));
    for (const item of bare) assert.deepEqual(item, bare.at(-1));
    assert.ok(items.every(priority => standing(priority).evidenceMissing));
    assert.equal(told.length, 15);
    assert.match(told[0]!, /^row 2, "Lead": .*"N\/A"$/);
  });

  it('of a spreadsheet’s errors is not shown, and nothing is said to be missing', () => {
    const {items, told} = fileOf('10-excel-errors/plan.csv', 'priorities');
    assert.doesNotMatch(JSON.stringify(items), /#/);
    assert.equal(told.length, 6);
    for (const field of ['commitment', 'lead', 'due'])
      assert.equal(isKnownAbsent(items[0]!, field), false);
  });

  it('of a date that nobody meant makes nothing overdue', () => {
    const {items, told} = fileOf('13-sentinel-dates/plan.csv', 'priorities');
    assert.ok(items.every(priority => !standing(priority).overdue && priority.due === undefined));
    assert.deepEqual(
      items.map(({dueText}) => dueText).filter(Boolean),
      ['Ongoing', 'ASAP'],
    );
    assert.equal(told.length, 10);
  });
});

describe('names above columns', () => {
  it('may call the title an action or an objective', () => {
    const titles = ['Hire six case officers', 'Write a new pathway', 'Open a drop-in'];
    const plan = fileOf('04-title-unknown/plan.csv', 'priorities');
    assert.deepEqual(plan.items.map(({title}) => title), titles);
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
    assert.deepEqual(
      [inspection!.date, inspection!.outcome?.code],
      ['2025-11-03', 'inconsistent'],
    );
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
      items.filter(({title}) => title).map(({title, date, outcome}) => [title, date, outcome?.code]),
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
    assert.deepEqual(items.map(({kindText}) => kindText), [undefined, undefined, undefined]);
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
        const rows = [[{text: 'Words of our own'}, {text: 'Zzz'}], [{text: '7'}, {text: 'z'}]];
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

describe('dates', () => {
  it('of a column in which one has the month first are shown as typed, and that is told', () => {
    const {items, told} = fileOf('11-us-dates/events.csv', 'events');
    assert.deepEqual(
      items.map(({date, dateText}) => [date, dateText]),
      [
        [undefined, '03/04/2021'],
        [undefined, '3/16/2021'],
        [undefined, '12/31/2021'],
        [undefined, '04/05/2021'],
      ],
    );
    assert.match(told[0]!, /^row 2, "Date": .*month first/);
  });

  it('with a time are the day as it was written, whatever its zone', () => {
    const {items, told} = fileOf('12-timestamps/events.csv', 'events');
    assert.deepEqual(told, []);
    for (const {title, date, dateText} of items) {
      assert.equal(date, title === 'ISO late June' ? '2021-06-16' : '2021-03-16');
      assert.match(String(dateText ?? '16 March 2021'), /^16 March 2021/);
    }
  });

  it('that are the same are in the order of the file', () => {
    const {items} = fileOf('44-same-day/events.csv', 'events');
    const titles = (order: 'newest' | 'oldest') =>
      eventThreads(items, order).map(({event}) => String(event.title).split(':')[0]);
    assert.deepEqual(titles('newest'), ['Afternoon', 'Morning']);
    assert.deepEqual(titles('oldest'), ['Morning', 'Afternoon']);
  });
});

describe('kinds and outcomes', () => {
  it('are known by the names that councils give them, and an unknown kind keeps its outcome', () => {
    const {items} = fileOf('14-unknown-type/events.csv', 'events');
    assert.deepEqual(
      items.map(({kind, kindText, outcome}) => [kind ?? kindText, outcome?.code]),
      [
        ['inspection', 'systemic-failings'],
        ['inspection', 'inconsistent'],
        ['Monitoring visit', 'sufficient-progress'],
        ['inspection', 'inconsistent'],
        ['plan', undefined],
      ],
    );
    assert.ok(items.slice(0, 4).every(({kind}) => mayHaveOutcome(kind)));
    assert.equal(mayHaveOutcome('interim-visit'), false);
  });
});

describe('addresses', () => {
  it('are made whole where a person would know what is meant, and words are none', () => {
    const {items, told} = fileOf('05-addresses/events.csv', 'events');
    assert.deepEqual(
      items.map(({links}) => links?.[0]?.url),
      [
        'https://www.example.org/report',
        'https://reports.example.org/x',
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        'https://www.example.org/good',
      ],
    );
    assert.equal(told.filter(sentence => sentence.includes('"Link"')).length, 5);
  });

  it('in a cell are kept by their own words', () => {
    const response = tableOf('43-links-in-cells', 'responses').items[0]!;
    assert.deepEqual(
      response.links!.map(({title, url}) => [title, url]),
      [['see its new page', 'https://www.example.org/helpdesk']],
    );
    const priority = tableOf('43-links-in-cells', 'priorities', 1).items[0]!;
    assert.deepEqual(
      [...priority.links!, ...priority.updates![0]!.evidence!].map(({title, url}) => [title, url]),
      [
        ['the action plan', 'https://www.example.org/plan'],
        ['A Ali', 'mailto:ali@example.org'],
        ['figures', 'https://www.example.org/figures'],
        ['a second page', 'https://www.example.org/second'],
      ],
    );
  });
});

describe('rows that are no items', () => {
  it('head a section, repeat the names or stand in the foot', () => {
    const {items, told} = tableOf('41-section-rows', 'responses');
    assert.deepEqual(
      items.map(({theme, youSaid, evidence}) => [theme, youSaid, evidence?.[0]?.title]),
      [
        ['General', 'The bus is late', 'Nine of ten are on time'],
        ['Short breaks', 'More weekends', undefined],
        ['Short breaks', 'Plainer letters', undefined],
      ],
    );
    assert.match(told[0]!, /"Last updated 3 May 2026", which is left out$/);
  });

  it('are a total and the day of the last change', () => {
    const {items, told} = fileOf('X08-trailing-total/plan.csv', 'priorities');
    assert.deepEqual(items.map(({title}) => title), ['Speech therapy', 'EHC plans']);
    assert.equal(told.length, 2);
  });

  it('are themes on a page that lays its table out by them, and lists stay lists', () => {
    const {items} = tableOf('R07-city-layout', 'responses');
    assert.deepEqual(items.map(({theme}) => theme), ['General', 'Short breaks']);
    assert.equal(items[0]!.youSaid, '- Tell us sooner;\n- Use plain words;');
    assert.equal(items[0]!.links![0]!.url, 'https://www.example.org/panel');
    assert.equal(items[0]!.evidence![0]!.title, 'Eight of ten like it');
  });
});

describe('a file that is not quite CSV', () => {
  it('may have a blank before a quote', () => {
    const {items, told} = fileOf('15-quote-after-space/events.csv', 'events');
    assert.deepEqual(
      items.map(({title, summary}) => [title, summary]),
      [
        ['Help, advice and more', 'Where to turn'],
        ['Second letter', 'It says "thank you", and more'],
      ],
    );
    assert.match(told[0]!, /^row 2, column 3: /);
  });

  it('may have a quote that never closes: the rows below it stay', () => {
    const {items, told} = fileOf('19-unclosed-quote/events.csv', 'events');
    assert.deepEqual(
      items.map(({title, summary}) => [title, summary]),
      [
        ['First letter', 'Words'],
        ['Second letter', 'Your child'],
        ['Area inspection', 'The big one'],
        ['Fourth letter', 'Words'],
        ['The report', 'Words'],
      ],
    );
    assert.match(told[0]!, /^row 3, column 4: .*never ends/);
  });

  it('may have such a quote above rows that have quotes of their own', () => {
    const rows = parseCsv('A,B\nx,"open\ny,"a, b"\nz,"c"\n', ',');
    assert.deepEqual(rows, [['A', 'B'], ['x', 'open'], ['y', 'a, b'], ['z', 'c']]);
  });

  it('may have more cells than names', () => {
    const {items, told} = fileOf('38-more-cells/events.csv', 'events');
    assert.deepEqual(
      items.map(({title, summary}) => [title, summary]),
      [
        ['Help, advice and more', 'Where to turn'],
        ['Second', 'Words'],
        ['Third', 'Words'],
      ],
    );
    assert.match(told[0]!, /^row 2, column 5/);
    assert.match(told[1]!, /^row 4, column 5.*"Link at the end, Another" is left out$/);
  });

  it('may be in the characters of an old Mac, of Windows, or with one broken sign', () => {
    const words = (file: string) => {
      const {items, told} = fileOf(file, 'events');
      assert.match(told[0]!, /saved as UTF-8/);
      return [items[0]!.title, items[0]!.summary];
    };
    assert.deepEqual(words('23-macroman/mac.csv'), [
      'The council’s letter',
      'It says “thank you” – to all',
    ]);
    assert.deepEqual(words('23-macroman/stray.csv'), ['Café letter', 'The child’s plan – 5 £']);
    assert.deepEqual(words('23-macroman/w1252.csv'), ['A letter', 'The child’s plan']);
    assert.deepEqual(words('23b-convert-windows-1252/events.csv'), ['A letter', 'The child’s plan']);
    const dos = decodeFile(Uint8Array.from('Caf\x82 letter, \x9c5', sign => sign.charCodeAt(0)));
    assert.match(dos.fault!.found, /DOS/);
    assert.equal(dos.text, 'Café letter, £5');
  });

  it('is a table whatever its server calls it; a workbook and a web page are named, with the cure', () => {
    const read = (text: string) =>
      readText(decodeFile(new TextEncoder().encode(text)), 'https://www.example.org/plain', {
        list: 'events',
      }, readCsv);
    assert.equal(fileOf('40-wrong-address/events.csv', 'events').items.length, 1);
    assert.equal(read('Date\tType\tTitle\nMarch 2021\tLetter\tFirst\n').record?.events.length, 1);
    const workbook = read('PK\u0003\u0004binary');
    assert.match(faultSentence(workbook.faults[0]!), /workbook.*save the sheet as CSV/);
    const page = read('<!doctype html><link href="https://docs.google.com/spreadsheets/d/1/edit">');
    assert.match(faultSentence(page.faults[0]!), /publish the sheet to the web as CSV/);
  });
});
