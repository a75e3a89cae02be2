/** Cells, names and figures that say a little more, or less, than they seem to: each is read as it was meant, or as it was typed. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkRecord} from '../../src/record/check.js';
import {onPage, plan, read, standing} from './fixture.js';

describe('a cell of a CSV file', () => {
  it('that a spreadsheet is to keep as words is those words', () => {
    const {items} = plan(
      'Ref,Action,Status,Lead',
      '="007",="Hire, then train",="Done","=""Ann"""',
      '="008",A bus,"=Done",="',
    );
    assert.deepEqual(
      items.map(({id, title, lead}) => [id, title, lead]),
      [
        ['007', 'Hire, then train', 'Ann'],
        ['008', 'A bus', '="'],
      ],
    );
    assert.equal(standing(items[0]!).status, 'done');
  });

  it('of nothing but what parts cells is nothing', () => {
    const {items, told} = plan('Action,Lead,Status', ';;;,,', 'A hub,||,Done', 'A bus,Ann,;');
    assert.deepEqual(
      items.map(({title, lead}) => [title, lead]),
      [
        ['A hub', undefined],
        ['A bus', 'Ann'],
      ],
    );
    assert.match(told.join('\n'), /row 2: .*";;;", which is left out/);
  });
});

describe('a cell that says the name of its column again', () => {
  it('says what stands behind it', () => {
    const {items, told} = onPage(
      '<tr><th>Action</th><th>Lead</th><th>Status</th></tr><tr><td><b>Action:</b> A hub</td><td><span>Lead</span><br>Ann</td><td><span>Status: </span>Completed</td></tr><tr><td>Travel: a bus</td><td>Lead:</td><td>Status:</td></tr>',
    );
    assert.deepEqual(
      items.map(item => [item.title, item.lead, standing(item).status]),
      [
        ['A hub', 'Ann', 'done'],
        ['Travel: a bus', undefined, 'none'],
      ],
    );
    assert.deepEqual(told, []);
  });
});

describe('a name with a hint about sorting', () => {
  it('is the name', () => {
    for (const name of [
      'Status, sortable',
      'Status ▲',
      'Status: activate to sort column ascending',
      'Status (click to sort)',
      'Status sorted ascending',
      'Status - not sorted',
    ]) {
      const {items, told} = plan(`Action,Lead,"${name}"`, 'A hub,Ann,Done');
      assert.equal(standing(items[0]!).status, 'done', name);
      assert.deepEqual(told, [], name);
    }
  });
});

describe('a figure', () => {
  it('of a unit is its number', () => {
    const {items} = read(
      'figures',
      'Measure,Value',
      'Wait,12 weeks',
      'Asked,235 responses',
      'Few,fewer than 5',
      'Share,"1,2 %"',
      'Held,40 in-person meetings',
    );
    assert.deepEqual(
      items.map(({value, unit, qualifier}) => [value, unit, qualifier]),
      [
        [12, 'weeks', undefined],
        [235, 'responses', undefined],
        [5, undefined, 'under'],
        [undefined, undefined, undefined],
        [undefined, undefined, undefined],
      ],
    );
  });
});

describe('a date', () => {
  it('on another day of the week than it says is shown as it was typed, and nothing is overdue by it', () => {
    const {items, told} = plan(
      'Action,Due,Status',
      'A hub,Monday 3 March 2026,In progress',
      'A bus,Tuesday 3 March 2026,In progress',
      'A van,Fri 03/03/2026,In progress',
    );
    assert.deepEqual(
      items.map(item => [item.due, item.dueText, standing(item).overdue]),
      [
        [undefined, 'Monday 3 March 2026', false],
        ['2026-03-03', undefined, true],
        [undefined, 'Fri 03/03/2026', false],
      ],
    );
    assert.equal(told.length, 2);
  });

  it('keeps the time at which an event ends', () => {
    const {items, told} = read(
      'events',
      'Date,End date,Title',
      '3 March 2026 10:00,3 March 2026 12:00,A',
      '03/03/2026 10:00,05/03/2026 16:00,B',
      '3 March 2026,3 March 2026 12:00,C',
      '2026-03-03T10:00:00Z,2026-03-03T12:00:00Z,D',
    );
    assert.deepEqual(
      items.map(({date, dateText}) => [date, dateText]),
      [
        ['2026-03-03', '3 March 2026, 10:00 – 12:00'],
        ['2026-03-03/2026-03-05', '3 March 2026, 10:00 – 5 March 2026, 16:00'],
        ['2026-03-03', undefined],
        ['2026-03-03', undefined],
      ],
    );
    assert.deepEqual(
      told.map(line => line.slice(0, 18)),
      ['row 4, "End date":'],
    );
  });
});

describe('a table that goes on', () => {
  it('with its columns in another order is read by their names', () => {
    const {items, told} = plan(
      'Action,Lead,Due,Status',
      'Hub,Ann,31/3/2026,Done',
      ',,,',
      'Year 2,,,',
      'Status,Action,Owner,Deadline',
      'In progress,Bus,Bob,31/3/2027',
      'Action,Lead,Due,Status',
      'Van,Cat,30/6/2027,Not started',
    );
    assert.deepEqual(
      items.map(item => [item.title, item.lead, item.due, standing(item).status, item.theme]),
      [
        ['Hub', 'Ann', '2026-03-31', 'done', undefined],
        ['Bus', 'Bob', '2027-03-31', 'in-progress', 'Year 2'],
        ['Van', 'Cat', '2027-06-30', 'not-started', 'Year 2'],
      ],
    );
    assert.deepEqual(told, []);
  });

  it('with fewer fields is another, and each of its rows is reported', () => {
    const {items, told} = plan(
      'Action,Lead,Due,Status',
      'Hub,Ann,31/3/2026,Done',
      ',,,',
      'Action,Status,,',
      'Bus,Done,,',
    );
    assert.equal(items.length, 1);
    assert.equal(told.length, 2);
  });

  it('in another order tells of a column that nobody reads once, however often its names stand', () => {
    const {items, told} = plan(
      'Action,Lead,Due,Status,',
      'Hub,Ann,31/3/2026,Done,',
      ',,,,',
      'Status,Action,Owner,Deadline,Cost',
      'In progress,Bus,Bob,31/3/2027,5',
      'Status,Action,Owner,Deadline,Cost',
      'Planned,Van,Cat,31/3/2027,6',
    );
    assert.deepEqual(
      items.map(({title}) => title),
      ['Hub', 'Bus', 'Van'],
    );
    assert.equal(told.filter(line => line.includes('got "Cost"')).length, 1);
  });

  it('beside itself under the same names is reported, and gives no row a second state', () => {
    const {items, told} = plan('Action,Status,,Action,Status', 'Hub,Done,,Doors,Planned');
    assert.deepEqual(
      items.map(item => [item.title, item.commitment, standing(item).status]),
      [['Hub', undefined, 'done']],
    );
    assert.equal(told.filter(line => /column [45]: .*passed over/.test(line)).length, 2);
  });

  it('beside itself is reported, and lends no row its words', () => {
    const {items, told} = plan(
      'Action,Lead,Status,,Milestone,Owner,RAG',
      'Hub,Ann,Done,,Open doors,Zoe,Red',
      'Bus,Bob,In progress,,Buy it,Yan,Amber',
    );
    assert.deepEqual(
      items.map(item => [item.title, item.commitment, item.lead, standing(item).words]),
      [
        ['Hub', undefined, 'Ann', undefined],
        ['Bus', undefined, 'Bob', undefined],
      ],
    );
    assert.equal(told.filter(line => /column [567]: .*passed over/.test(line)).length, 3);
  });
});

describe('an address of a record that no page may follow', () => {
  it('is a fault where the record is read, and nothing is said to be missing', () => {
    const {record, faults} = checkRecord({
      version: 1,
      priorities: [
        {title: 'Hub', updates: [{status: 'done', evidence: [{url: 'javascript:alert(1)'}]}]},
        {title: 'Bus', links: [{title: 'More', url: 'Report webpage'}]},
        {title: 'Van', links: [{title: 'More', url: '../van.pdf'}]},
      ],
    });
    assert.deepEqual(
      faults.map(({path, found}) => [path, found]),
      [
        ['priorities[0].updates[0].evidence[0].url', '"javascript:alert(1)"'],
        ['priorities[1].links[0].url', '"Report webpage"'],
      ],
    );
    const [hub, bus, van] = record!.priorities;
    assert.equal(standing(hub!).evidenceMissing, false);
    assert.deepEqual(bus!.links?.[0]?.title, 'More');
    assert.equal(van!.links?.[0]?.url, '../van.pdf');
  });
});
