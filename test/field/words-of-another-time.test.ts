/** What a table says of another time, in another column or not at all is not said of now, nor of the whole. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {plan, read, standing} from './fixture.js';

/** The state, the publisher's words, and whether it is overdue, of a plan's only row. */
const stateOf = (names: string, cells: string) => {
  const [hub] = plan(`Action,Due,${names}`, `A hub,01/02/2025,${cells}`).items;
  const {status, words, overdue} = standing(hub!);
  return [status, words, overdue];
};

describe('a heading that names another time', () => {
  it('lends its state to no priority: a forecast, a plan, a target or what was before is reported', () => {
    for (const name of [
      'Forecast status',
      'Expected progress',
      'Planned status',
      'Anticipated RAG',
      'Original status',
      'Status (previous)',
      'RAG (last month)',
      'Progress (target)',
    ]) {
      const {items, told} = plan(`Action,Due,${name}`, 'A hub,01/02/2025,Complete');
      const {status, words, overdue} = standing(items[0]!);
      assert.deepEqual([status, words, overdue], ['unclear', undefined, false], name);
      assert.ok(told[0]!.includes(`row 1, column 3: `) && told[0]!.includes(`"${name}"`), name);
    }
  });

  it('names nobody who leads, no outcome, no figure and no answer', () => {
    const [hub] = plan('Action,Original lead,Status', 'A hub,Ann,Done').items;
    assert.deepEqual([hub!.lead, hub!.unclear?.includes('lead')], [undefined, true]);
    const [visit] = read(
      'events',
      'Date,Title,Expected outcome',
      '2027,Area SEND inspection,Typically positive',
    ).items;
    assert.equal(visit!.outcome, undefined);
    const [plans] = read('figures', 'Measure,Forecast number,Note', 'Plans,200,For 2027').items;
    assert.equal(plans!.value, undefined);
    const [phones] = read('responses', 'You said,Planned action,Status', 'Phones,Hire,Done').items;
    assert.equal(phones!.weDid, undefined);
  });

  it('may be that of what is to be done, and of its day', () => {
    const [hub] = plan('Agreed action,Target date,Current status', 'A hub,01/02/2027,Done').items;
    assert.deepEqual(
      [hub!.title, hub!.due, standing(hub!).status],
      ['A hub', '2027-02-01', 'done'],
    );
  });
});

describe('a status of several owners', () => {
  it('is that of the whole only where all agree', () => {
    for (const [ours, theirs] of [
      ['Status (LA)', 'Status (ICB)'],
      ['LA status', 'Health status'],
      ['Council RAG', 'NHS RAG'],
      ['Status – council', 'Status – health'],
    ] as const) {
      const names = `${ours},${theirs}`;
      assert.deepEqual(stateOf(names, 'Complete,Complete'), ['done', undefined, false]);
      for (const [cells, words] of [
        ['Complete,', `${ours}: Complete`],
        ['Complete,-', `${ours}: Complete`],
        ['Complete,TBC', `${ours}: Complete`],
        ['Complete,Delayed', `${ours}: Complete; ${theirs}: Delayed`],
        ['Complete,In progress', `${ours}: Complete; ${theirs}: In progress`],
        [',Not started', `${theirs}: Not started`],
      ] as const)
        assert.deepEqual(stateOf(names, cells), ['published', words, false], names + cells);
    }
  });

  it('is that of one, where it does not apply to the other', () => {
    assert.equal(stateOf('Status (LA),Status (ICB)', 'Complete,N/A')[0], 'done');
  });

  it('is that of its words, where a colour next to them is blank', () => {
    assert.deepEqual(stateOf('Status (RAG),Status (words)', ',Complete'), [
      'done',
      undefined,
      false,
    ]);
    assert.equal(stateOf('Status,Completed?', ',Yes')[0], 'done');
  });

  it('is no row of names, and the row of a total no priority', () => {
    const named = plan('Title,Progress so good,Condition', 'A hub,Complete,', 'A desk,Done,');
    assert.ok(
      !named.told.some(words => /"Complete"/.test(words) && /name that we know/.test(words)),
    );
    // Below a title, the names of a plan may be statuses themselves.
    for (const names of ['Action,Lead,Due,Completed', 'Action,Completed']) {
      const {items} = plan('Our plan', names, 'A hub,Yes,,');
      assert.equal(items[0]?.title, 'A hub', names);
    }
    const {items} = plan('Title,Status', 'A hub,Complete', 'A desk,Done', 'Total,2 complete');
    assert.deepEqual(
      items.map(({title}) => title),
      ['A hub', 'A desk'],
    );
  });

  it('has the names of all who lead', () => {
    const [hub] = plan('Action,LA lead,ICB lead,Status', 'A hub,Ann,Ben,Done').items;
    assert.equal(hub!.lead, 'Ann; Ben');
  });
});

describe('columns that contradict each other', () => {
  it('assert no state, however many agree', () => {
    assert.deepEqual(stateOf('Status,Stage,RAG', 'Complete,In progress,Complete'), [
      'published',
      'Complete; In progress; Complete',
      false,
    ]);
  });

  it('assert none where one answers whether it was completed, or when, or how far', () => {
    assert.deepEqual(stateOf('Status,Complete', 'In progress,Yes'), [
      'published',
      'In progress; Complete: Yes',
      false,
    ]);
    for (const [names, cells] of [
      ['Status,Completed?', 'Done,No'],
      ['Status,Date completed', 'Not started,03/03/2025'],
      ['Status,% complete', 'Complete,45%'],
      ['Status,Percentage complete', 'In progress,100'],
    ])
      assert.equal(stateOf(names!, cells!)[0], 'published', names);
  });

  it('are none where the answer is what the state says', () => {
    for (const [names, cells, status] of [
      ['Status,Completed?', 'Done,Yes', 'done'],
      ['Status,Date completed', 'Complete,03/03/2025', 'done'],
      ['Status,% complete', 'In progress,45', 'in-progress'],
      ['Status,Completed?', 'Cancelled,No', 'stopped'],
    ])
      assert.equal(stateOf(names!, cells!)[0], status, names);
  });
});

describe('a percentage', () => {
  it('that a file has as a part of one gets no sign that makes a hundredth of it', () => {
    const {items} = plan(
      'Action,Percentage complete',
      ...['0.45', '1', '45', '45%'].map(typed => `Do ${typed},${typed}`),
    );
    assert.deepEqual(
      items.map(priority => standing(priority).words),
      ['0.45', '1', '45%', '45%'].map(shown => `Percentage complete: ${shown}`),
    );
  });
});

describe('a formula in the place of its result', () => {
  it('is nobody’s name, no day, no state and no evidence, and is reported with its place', () => {
    const {items, told} = plan(
      'Action,Lead,Due,Status,Evidence',
      'A hub,=VLOOKUP(A2;Staff!A:B;2),=TODAY(),"=IF(E2="""",""Open"",""Done"")",=Sheet2!C4',
      "A bus,=[@Owner],=$B$2,=+C2,='Old plan'!B2",
    );
    for (const {lead, due, dueText, updates} of items)
      assert.deepEqual([lead, due, dueText, updates?.[0]?.statusText], Array(4).fill(undefined));
    assert.deepEqual(
      items.map(item => [standing(item).status, standing(item).overdue]),
      [
        ['unclear', false],
        ['unclear', false],
      ],
    );
    assert.equal(told.length, 8);
    assert.match(told[0]!, /^row 2, "Lead": /);
  });

  it('of a link is the link, by its own words', () => {
    const {items} = plan(
      'Action,Status,Evidence link',
      'A hub,Done,"=HYPERLINK(""https://www.example.gov.uk/a.pdf"",""The report"")"',
      '"=HYPERLINK(""https://www.example.gov.uk/bus"";""A bus"")",Done,"=HYPERLINK(""https://www.example.gov.uk/b.pdf"",""B"")"',
      'A van,Done,"=HYPERLINK(B2,""The report"")"',
    );
    const [hub, bus, van] = items;
    assert.deepEqual(
      {...hub!.updates![0]!.evidence![0]},
      {
        title: 'The report',
        url: 'https://www.example.gov.uk/a.pdf',
      },
    );
    assert.deepEqual(
      [bus!.title, bus!.links?.[0]?.url, bus!.updates![0]!.evidence![0]!.url],
      ['A bus', 'https://www.example.gov.uk/bus', 'https://www.example.gov.uk/b.pdf'],
    );
    assert.deepEqual(
      [van!.updates![0]!.evidence, standing(van!).evidenceMissing],
      [undefined, false],
    );
  });

  it('may not be words that only begin with its sign', () => {
    assert.equal(plan('Action,Lead', '= A hub =,Ann').items[0]!.title, '= A hub =');
  });
});

describe('rows of a table whose titles nobody reads', () => {
  it('stay apart, though all that is read of them is the same', () => {
    const {items, told} = plan(
      'Pledge,Lead,Due,Status',
      'A hub,Ann,01/02/2027,In progress',
      'A bus,Ann,01/02/2027,In progress',
      'A van,Ann,01/02/2027,Done',
    );
    assert.deepEqual(
      items.map(({updates}) => updates?.map(({status}) => status)),
      [['in-progress'], ['in-progress'], ['done']],
    );
    assert.ok(!told.some(sentence => sentence.includes('undefined')));
  });
});

describe('a row that counts nothing', () => {
  it('is none of the promises, whatever share of nothing it gives', () => {
    const {items, told} = plan(
      'Theme,Action,Lead,Status',
      'Health,A hub,Ann,Done',
      'Complete,1,100%,',
      'Overdue,0,0%,',
    );
    assert.deepEqual(
      items.map(({title}) => title),
      ['A hub'],
    );
    assert.match(told.join('\n'), /row 4: .*"Overdue 0 0%", which is left out/);
  });
});

describe('a kind of event', () => {
  it('such as "Visit" or "Monitoring" may be anybody’s: it is shown as published, and no inspection takes its place', () => {
    const {items} = read(
      'events',
      'Date,Type,Title,By',
      '2027,Visit,The minister,DfE',
      '2027,Ofsted visit,A day in May,Ofsted',
      '2027,Monitoring,Six-monthly review,DfE',
    );
    assert.deepEqual(
      items.map(({kind, kindText}) => [kind, kindText]),
      [
        [undefined, 'Visit'],
        [undefined, 'Ofsted visit'],
        [undefined, 'Monitoring'],
      ],
    );
  });
});

describe('a heading that a content management system sorts by', () => {
  it('is the name, with a blank before what it says of sorting or without one', () => {
    const [hub] = plan('ActionSort descending,Status Sort ascending', 'A hub,Done').items;
    assert.deepEqual([hub!.title, standing(hub!).status], ['A hub', 'done']);
  });
});
