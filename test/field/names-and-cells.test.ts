/** Names of columns and cells that seem to say one thing, and say another, or nothing: no family is told more than was published. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkRecord} from '../../src/record/check.js';
import {priorityState} from '../../src/record/priorities.js';
import {onPage, plan, read, standing} from './fixture.js';

type Shown = ReturnType<typeof plan>;
const titles = ({items}: Shown) => items.map(({title}) => title);
const losses = ({faults}: Shown) => faults.filter(({isNote}) => !isNote).map(({path}) => path);

describe('a name above two columns', () => {
  it('is that of the titles where the first has only their numbers', () => {
    const row = (tag: string, ...cells: string[]) =>
      `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    for (const shown of [
      plan('Action,,Status', '1.1,Hub,Done', 'A2,Bus,Planned'),
      onPage(
        `<tr><th colspan=2>Action<th>Status</tr>${row('td', '1.1', 'Hub', 'Done')}${row('td', 'A2', 'Bus', 'Planned')}`,
      ),
    ]) {
      assert.deepEqual(titles(shown), ['Hub', 'Bus']);
      assert.deepEqual(
        shown.items.map(({id}) => id),
        ['1.1', 'A2'],
      );
      assert.deepEqual(shown.told, []);
    }
    const words = plan('Action,,Status', 'Hub,draft,Done', 'Bus,,Planned');
    assert.deepEqual(titles(words), ['Hub', 'Bus']);
  });

  it('leaves it unclear which of two days is meant, and nothing is overdue by the first', () => {
    const shown = plan('Action,Timescale,,Status', 'Hub,Jan 2026,March 2027,In progress');
    assert.deepEqual([shown.items[0]!.due, standing(shown.items[0]!).overdue], [undefined, false]);
    assert.ok(shown.items[0]!.unclear?.includes('due'));
    assert.match(shown.told.join('\n'), /column 2: .*"Timescale"[^]*column 3: .*"March 2027"/);
    const remark = plan('Action,Due,,Status', 'Hub,March 2027,see note,In progress');
    assert.equal(remark.items[0]!.due, '2027-03');
  });
});

describe('a name', () => {
  it('is found over two lines, and with underscores', () => {
    for (const names of [
      '"Action\ntitle","Lead\nofficer","RAG\nrating",Timescales',
      'ACTION_TITLE,LEAD_OFFICER,RAG,DUE_DATE',
    ]) {
      const {items} = plan(names, 'Hub,Ann,Green,March 2027');
      const [{title, lead, due}] = items as [(typeof items)[0]];
      assert.deepEqual([title, lead, due], ['Hub', 'Ann', '2027-03'], names);
    }
  });

  it('such as "No" beside "Yes" is an answer and no number, and nothing is said to be missing', () => {
    const shown = plan('Action,Lead,Yes,No', 'Hub,Ann,,x', 'Bus,Bob,x,');
    assert.deepEqual(
      shown.items.map(item => standing(item).status),
      ['unclear', 'unclear'],
    );
    assert.equal(losses(shown).length, 2);
    assert.equal(plan('No,Action,Status', '1,Hub,Done', ',Bus,Done').items[0]!.id, '1');
  });

  it('says in what its figures are counted', () => {
    const figure = (name: string, typed = '40') => {
      const {value, unit, valueText} = read('figures', `Measure,${name}`, `Plans,${typed}`)
        .items[0]!;
      return [value, unit, valueText];
    };
    assert.deepEqual(figure('Value (%)'), [40, '%', undefined]);
    assert.deepEqual(figure('Value (%)', '40%'), [40, '%', undefined]);
    assert.deepEqual(figure('Value (weeks)'), [40, 'weeks', undefined]);
    assert.deepEqual(figure('Value (£000)'), [undefined, undefined, '40 £000']);
    assert.deepEqual(figure('Value (2026)'), [40, undefined, undefined]);
    const asked = read('responses', 'You said,We did,How many (%)', 'Buses,Asked,40');
    assert.deepEqual([asked.items[0]!.said, asked.told.length], [undefined, 1]);
  });

  it('of a figure that nobody reads is a loss', () => {
    const {faults} = read('figures', 'Measure,Percentage,Base', 'Happy,40,386');
    assert.deepEqual(
      faults.map(({path, isNote}) => [path, isNote]),
      [['row 1, column 2', undefined]],
    );
  });
});

describe('a cell', () => {
  it('of a zero, as look-ups leave it, is nobody’s name and no news, and its row stays', () => {
    const {items, told} = plan('Action,Lead,Status,Update', 'Hub,0,0,0');
    assert.deepEqual([items[0]!.title, items[0]!.lead], ['Hub', undefined]);
    assert.equal(items[0]!.updates![0]!.text, undefined);
    assert.equal(told.length, 3);
    assert.equal(plan('Action,Lead,Status', 'Hub,5,3').items.length, 0);
  });

  it('that says a state does not apply leaves nothing overdue', () => {
    for (const words of ['N/A', 'Not applicable', 'n.a.', 'NA'])
      assert.equal(
        standing(plan('Action,Due,Status', `Hub,March 2026,${words}`).items[0]!).status,
        'unclear',
        words,
      );
    assert.equal(
      standing(plan('Action,Due,Status', 'Hub,March 2026,TBC').items[0]!).status,
      'none',
    );
  });

  it('that says a moved date is to be confirmed leaves nothing overdue by the first', () => {
    const due = (words: string) => {
      const [item] = plan(
        'Action,Due date,Revised due date,Status',
        `Hub,01/03/2026,${words},In progress`,
      ).items;
      return [item!.due ?? item!.dueText, standing(item!).overdue];
    };
    assert.deepEqual(due('TBC'), ['TBC', false]);
    assert.deepEqual(due('To be agreed'), ['To be agreed', false]);
    assert.deepEqual(due('N/A'), ['2026-03-01', true]);
  });

  it('of a number with one comma is as typed: nobody can say whether it parts thousands', () => {
    const typed = ['12,5', '1,2 %', '0,5', '1,234'];
    const {items} = read('figures', 'Measure,Value', ...typed.map(value => `A,"${value}"`));
    assert.deepEqual(
      items.map(({value, valueText}) => value ?? valueText),
      ['12,5', '1,2 %', '0,5', 1234],
    );
  });

  it('of days, each with its day of the week, is a span only where all of them are right', () => {
    const dates = (...spans: string[]) =>
      read('events', 'Date,Title', ...spans.map(span => `"${span}",A`)).items.map(
        ({date, dateText}) => date ?? dateText,
      );
    assert.deepEqual(
      dates(
        'Tuesday 3 to Friday 6 March 2026',
        'Tue 3 March – Fri 6 March 2026',
        'Tuesday, 3 March 2026 to Friday, 6 March 2026',
      ),
      Array<string>(3).fill('2026-03-03/2026-03-06'),
    );
    const wrong = [
      'Monday 3 to Friday 6 March 2026',
      'Monday 3 March to Friday 6 March 2026',
      'Mon 03/03/2026 - Fri 06/03/2026',
      'Tuesday 3 to Monday 6 March 2026',
    ];
    assert.deepEqual(dates(...wrong), wrong);
  });

  it('that names a report is evidence, however it begins; one that says there is none yet is not', () => {
    const missing = (words: string) =>
      standing(plan('Action,Status,Evidence', `Hub,Done,"${words}"`).items[0]!).evidenceMissing;
    for (const words of [
      'No. 4 report',
      'No Wrong Door review',
      'Due diligence report',
      'Not Just a Number (report)',
      'Nothing About Us Without Us',
      'Outstanding practice case study',
      'Coming Together report',
    ])
      assert.equal(missing(words), false, words);
    for (const words of [
      'No',
      'None available at present',
      'n/a at this stage',
      'No - awaiting minutes',
      'Not required',
      'Due May',
      'Due 3 May',
      'Due September 2026',
      'Coming soon',
      'Being gathered',
      'Outstanding',
    ])
      assert.equal(missing(words), true, words);
  });

  it('whose only link is to somebody, or to the top of its page, shows nothing', () => {
    const missing = (href: string) =>
      standing(
        onPage(
          `<tr><th>Action<th>Status<th>Evidence</tr><tr><td>Hub<td>Done<td><a href="${href}">This</a></tr>`,
        ).items[0]!,
      ).evidenceMissing;
    assert.deepEqual(['#top', 'mailto:a@b.example', 'tel:0123', '#minutes', 'm.pdf'].map(missing), [
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('that is due in a season is not late before the last day that people call by it', () => {
    for (const [words, last, over] of [
      ['Autumn 2026', 20261231, 20270101],
      ['by winter 2026', 20270331, 20270401],
      ['Spring 2026', 20260630, 20260701],
      ['Summer 2026', 20260930, 20261001],
      ['Autumn term 2026', 20261231, 20270101],
      ['Summer term 2026', 20260731, 20260801],
      ['Spring term 2026', 20260430, 20260501],
    ] as const) {
      const [hub] = plan('Action,Due,Status', `Hub,${words},In progress`).items;
      assert.deepEqual(
        [last, over].map(day => priorityState(hub!, day).overdue),
        [false, true],
        words,
      );
    }
  });

  it('of a month and two figures is as typed where they may be a day', () => {
    const due = (...cells: string[]) =>
      plan('Action,Due,Status', ...cells.map(cell => `${cell} hub,${cell},Done`)).items.map(
        item => item.due ?? item.dueText,
      );
    assert.deepEqual(due('Oct-15', 'Sept-26'), ['Oct-15', 'Sept-26']);
    assert.deepEqual(due('October 15'), ['October 15']);
    assert.deepEqual(due('Sept-26', 'Mar-29', 'Autumn 26'), ['2026-09', '2029-03', '2026-23']);
    assert.deepEqual(due('15-Oct-26', 'by Mar 27'), ['2026-10-15', '2027-03']);
    const [visit] = read('events', 'Date,Title', 'Oct-16,Visit').items;
    assert.equal(visit!.date, '2016-10');
    assert.match(
      plan('Action,Due,Status', 'Hub,Oct-15,Done').told.join(),
      /"Due": expected a date such as .* got "Oct-15"/,
    );
  });

  it('of an address with words links the address, and keeps the words', () => {
    const evidence = (words: string) =>
      plan('Action,Status,Evidence link', `Hub,Done,"${words}"`).items[0]!.updates![0]!
        .evidence![0];
    const plain = (words: string) => ({...evidence(words)});
    const url = 'https://x.example/plan';
    assert.deepEqual(plain(`${url} (page 4)`), {title: '(page 4)', url});
    assert.deepEqual(plain(`Minutes: ${url}`), {title: 'Minutes', url});
    assert.deepEqual(plain(`${url} of May.pdf`), {url: `${url} of May.pdf`});
    const [visit] = read('events', 'Date,Title,Link', `May 2026,Visit,${url} (page 4)`).items;
    assert.deepEqual({...visit!.links![0]}, {title: '(page 4)', url});
  });

  it('that was encoded twice is reported, once for its table or its record', () => {
    const told = (words: string) =>
      onPage(
        `<tr><th>Action<th>Lead</tr><tr><td>Bus<td>Ann</tr><tr><td>Hub<td>${words}</tr><tr><td>Van<td>${words}</tr>`,
      ).told;
    for (const words of ['Hub â€“ group', 'Â£40', 'cafÃ©'])
      assert.deepEqual(told(words), [
        `row 3, "Lead": expected a file saved as UTF-8, got "${words}", encoded twice`,
      ]);
    assert.deepEqual(told('Hub – café, £40, NÃO, Âge'), []);
    assert.equal(plan('Action,Lead', 'Hub,Ã©ric', 'Bus,Â·').told.length, 1);
    const {faults} = checkRecord({
      version: 1,
      events: [{title: {en: 'Visit', fr: 'Ã©'}}, {title: 'parentsâ€™'}],
    });
    assert.deepEqual(
      faults.map(({path}) => path),
      ['events[0].title.fr'],
    );
  });

  it('that rates the rows below leaves it open whether its row is a promise', () => {
    const {items, told} = plan(
      'Action,Lead,Due,Status',
      'Waits,,,Green',
      'Hire,Ann,May 2027,Planned',
      'Bus,,,Planned',
    );
    assert.deepEqual(
      items.map(({unclear}) => unclear?.includes('lead') ?? false),
      [true, false, false],
    );
    assert.match(told.join('\n'), /row 2: .*"Waits Green" alone/);
  });
});

describe('a plan’s own names', () => {
  it('such as "Action required" and "Person responsible" are known, and a list of people is one line', () => {
    const [hub] = plan(
      'Action required,Person responsible,Status',
      'Hub,"- Ann\n- Bob",Done',
    ).items;
    assert.deepEqual([hub!.title, hub!.lead], ['Hub', 'Ann; Bob']);
  });
});
