/** Tables of which a part is about something else, or says two things at once: nothing of it is said of the wrong item. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodeFile} from '../../src/data/decode-file.js';
import {readCsv} from '../../src/data/csv-table.js';
import {checkRecord} from '../../src/record/check.js';
import type {Priority} from '../../src/record/schema.js';
import {base, onPage, plan, standing} from './fixture.js';

const titles = (items: readonly Priority[]) => items.map(({title}) => title);

describe('another table', () => {
  it('below is none of these items, and each of its rows is reported', () => {
    const {items, told} = plan(
      'Action,Lead,Due,Status',
      'Hub,Ann,31/3/2026,Done',
      ',,,',
      'Risks,,,',
      'Risk,Mitigation,Owner,RAG',
      'Staff leave,Pay more,Ann,Red',
    );
    assert.deepEqual(titles(items), ['Hub']);
    assert.match(told.join('\n'), /row 5: .*"Risk Mitigation Owner RAG", which is left out/);
    assert.match(told.join('\n'), /row 6: .*"Staff leave Pay more Ann Red", which is left out/);
    assert.match(told.join('\n'), /row 4: .*"Risks"/);
  });

  it('within the rows ends where the names of this one stand again', () => {
    const {items} = plan(
      'Name,Status,Owner',
      'Hub,Done,Ann',
      'Subitems,Name,Owner',
      ',Find a site,Bob',
      'Name,Status,Owner',
      'Bus,In progress,Bob',
    );
    assert.deepEqual(titles(items), ['Hub', 'Bus']);
  });

  it('beside it, after an empty column, lends it neither a lead nor a state', () => {
    const {items, told} = plan(
      'Action,Lead,Status,,Risk,Owner,RAG',
      'Hub,Ann,Done,,Fire,Zoe,Red',
      'Bus,Bob,In progress,,Flood,Yan,Amber',
    );
    assert.deepEqual(
      items.map(item => [item.lead, standing(item).words]),
      [
        ['Ann', undefined],
        ['Bob', undefined],
      ],
    );
    assert.equal(told.filter(line => /column [567]: .*passed over/.test(line)).length, 3);
  });

  it('is none where an empty column only sets columns apart, nor where kinds of events are names of columns, too', () => {
    const {items} = plan('Action,Lead,,Due,Status', 'Hub,Ann,,May 2027,Done');
    assert.equal(items[0]!.due, '2027-05');
    const {record} = readCsv(
      'Date,Type,Title\nSpring term,Letter,Survey\nSummer term,Inspection,Report',
      'events',
      base,
    );
    assert.equal(record?.events.length, 2);
  });
});

describe('a row alone', () => {
  it('above others may head them: nothing is said to be missing of it', () => {
    const {items, told} = plan(
      'Action,Lead,Due,Status',
      'Hub,Ann,31/3/2026,Done',
      'Priority 2: buses,,,',
      'Bus,Bob,31/3/2027,In progress',
      'Move on,,,',
    );
    assert.deepEqual(
      items.map(item => [item.title, standing(item).status]),
      [
        ['Hub', 'done'],
        ['Priority 2: buses', 'unclear'],
        ['Bus', 'in-progress'],
        ['Move on', 'none'],
      ],
    );
    assert.match(told.join('\n'), /row 3: .*"Priority 2: buses" alone/);
  });

  it('below all others that says something of the table is a remark', () => {
    const {items, told} = plan(
      'Action,Lead,Status',
      'Hub,Ann,Done',
      'Actions complete: 1,,',
      'RAG rating: Green = complete,,',
      'The board looks at this plan each term.,,',
    );
    assert.deepEqual(titles(items), ['Hub']);
    assert.equal(told.filter(line => line.endsWith('which is left out')).length, 3);
  });

  it('of states explains them', () => {
    const {items} = plan('Action,Lead,Status', 'Hub,Ann,Done', 'Complete,In progress,Not started');
    assert.deepEqual(titles(items), ['Hub']);
  });

  it('across the table below each item is no theme of the next, and is reported', () => {
    const {items, told} = onPage(
      '<tr><th>Action</th><th>Lead</th><th>Status</th></tr><tr><td>Hub</td><td>Ann</td><td>Done</td></tr><tr><td colspan=3>March: two posts filled</td></tr><tr><td>Bus</td><td>Bob</td><td>Done</td></tr><tr><td colspan=3>April: it runs</td></tr>',
    );
    assert.deepEqual(
      items.map(({title, theme}) => [title, theme]),
      [
        ['Hub', undefined],
        ['Bus', undefined],
      ],
    );
    assert.match(told.join('\n'), /March: two posts filled[^]*April: it runs/);
  });

  it('across the table that heads nothing is reported', () => {
    const {items, told} = onPage(
      '<tr><th>Action</th><th>Status</th></tr><tr><th colspan=2>Health</th></tr><tr><th colspan=2>Waits</th></tr><tr><td>Hub</td><td>Done</td></tr>',
    );
    assert.equal(items[0]!.theme, 'Waits');
    assert.match(told.join('\n'), /row 2: .*"Health", which heads a section/);
  });
});

describe('a cell or a name for two columns', () => {
  it('leaves none of them empty: no update is said to be missing, and nothing is overdue', () => {
    const both = plan('Action,Status / Lead,Due', 'Hub,In progress / Ann,Mar 2026');
    assert.equal(standing(both.items[0]!).status, 'unclear');
    assert.equal(standing(both.items[0]!).overdue, false);
    const wide = onPage(
      '<tr><th>Action</th><th>Due</th><th>Lead</th><th>Status</th></tr><tr><td>Hub</td><td>Mar 2026</td><td colspan=2>Done by all of us</td></tr>',
    );
    assert.equal(standing(wide.items[0]!).status, 'unclear');
    const owner = plan('Action,Lead / Owner,Due', 'Hub,Ann,Mar 2026');
    assert.equal(standing(owner.items[0]!).status, 'none');
  });
});

describe('words of a cell', () => {
  it('stay apart where an editor puts what follows into a block', () => {
    const {items} = onPage(
      '<tr><th>Action</th><th>Lead</th><th>Update</th></tr><tr><td>Hub</td><td>Ann<div>Bob</div></td><td><details><summary>More</summary>Two posts</details><ul><li><p>one</p></li></ul></td></tr>',
    );
    assert.equal(items[0]!.lead, 'Ann\nBob');
    assert.equal(items[0]!.updates![0]!.text, 'More\n\nTwo posts\n- one');
  });

  it('are letters also where UTF-16 has no mark at its start', () => {
    const text = 'Action\tStatus\nHub – north\tDone';
    assert.equal(decodeFile(Buffer.from(text, 'utf16le')).text, text);
  });

  it('keep the pound of a sum', () => {
    const {record} = readCsv('Measure,Value\nSpent,"£250,000"', 'figures', base);
    assert.deepEqual(
      [record?.figures[0]?.value, record?.figures[0]?.valueText],
      [undefined, '£250,000'],
    );
  });
});

describe('a name with a number or a note about it', () => {
  it('is the name', () => {
    const {items} = plan('1. Action title,Work stream lead²,3. Status', 'Hub,Ann,Done');
    assert.deepEqual(
      [items[0]?.title, items[0]?.lead, items[0]?.updates?.[0]?.status],
      ['Hub', 'Ann', 'done'],
    );
  });
});

describe('evidence in words of its publisher’s own', () => {
  it('is not said to be missing', () => {
    const {record} = checkRecord({
      version: 1,
      priorities: [
        {title: 'Hub', updates: [{status: 'done', evidence: [{link: 'https://a.example'}]}]},
      ],
    });
    assert.equal(standing(record!.priorities[0]!).evidenceMissing, false);
  });
});
