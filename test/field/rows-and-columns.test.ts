/** Rows and columns that seem to say one thing, and say another, or nothing: no family is told more than was published. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {onPage, plan, read, standing} from './fixture.js';

type Shown = ReturnType<typeof plan>;
const titles = ({items}: Shown) => items.map(({title}) => title);
const losses = ({faults}: Shown) => faults.filter(({isNote}) => !isNote).map(({path}) => path);

describe('a row', () => {
  const rows = (...bodies: string[]) =>
    onPage(
      `<tr><th>Action<th>Lead<th>Status</tr>${bodies.map(body => `<tr>${body}</tr>`).join('')}`,
    );

  it('that begins with a heading, as all of them do, is an item also where its other cells are empty', () => {
    const shown = rows('<th>Hub<td>Ann<td>Done', '<th>Bus<td><td>', '<th>Van<td>Cat<td>Done');
    assert.deepEqual(
      shown.items.map(({title, theme}) => [title, theme]),
      [
        ['Hub', undefined],
        ['Bus', undefined],
        ['Van', undefined],
      ],
    );
    const headed = rows('<th>Waits<td><td>', '<td>Hub<td>Ann<td>Done', '<td>Bus<td>Bob<td>Done');
    assert.deepEqual(
      headed.items.map(({title, theme}) => [title, theme]),
      [
        ['Hub', 'Waits'],
        ['Bus', 'Waits'],
      ],
    );
  });

  it('that counts, below a plan of two columns, is no promise', () => {
    const shown = plan('Action,Status', 'Hub,Done', 'Total actions: 1,', 'Complete: 100%,');
    assert.deepEqual(titles(shown), ['Hub']);
    assert.equal(shown.told.length, 2);
    assert.equal(plan('Action,Status', 'Phase: 2,Done').items.length, 1);
  });

  it('whose title begins as a foot does is a promise', () => {
    const shown = plan(
      'Action,Lead,Status',
      'Hub,Ann,Done',
      'Updated EHCP template,,',
      'Published list of schools,,',
      'Bus,Bob,Done',
      'Updated May 2026,,',
      'Reviewed by the board,,',
    );
    assert.deepEqual(titles(shown), [
      'Hub',
      'Updated EHCP template',
      'Published list of schools',
      'Bus',
    ]);
  });

  it('whose title is a colour is a promise where its other cells are those of one', () => {
    const shown = plan(
      'Action,Due,Status,Lead',
      'Hub,2027,Done,Ann',
      'Red,2027,Done,Bob',
      'Red,Late,,',
    );
    assert.deepEqual(titles(shown), ['Hub', 'Red']);
  });

  it('that goes on to the end of its table has its first cell in each further row', () => {
    const {items} = onPage(
      '<tr><th>Priority<th>Action<th>Status</tr><tr><td rowspan=0>Waits<td>Hire<td>Done</tr><tr><td>Train<td>Planned</tr>',
    );
    assert.deepEqual(
      items[0]!.actions?.map(({title}) => title),
      ['Hire', 'Train'],
    );
  });
});

describe('what two cells say', () => {
  it('of one outcome is shown in the words of both, and neither is asserted', () => {
    const outcome = (...cells: string[]) => {
      const [visit] = read(
        'events',
        'Date,Title,Inspection outcome,Outcome',
        `2023,Visit,${cells}`,
      ).items;
      return {...visit!.outcome};
    };
    assert.deepEqual(outcome('Inconsistent', 'Typically positive'), {
      text: 'Typically positive; Inconsistent',
    });
    assert.deepEqual(outcome('Inconsistent', 'Inconsistent'), {code: 'inconsistent'});
    assert.deepEqual(outcome('', 'Inconsistent'), {code: 'inconsistent'});
  });

  it('under one name is of both, on a page; a file, which knows no spans, tells a mistake', () => {
    const [hub] = onPage(
      '<tr><th>Action<th colspan=2>Lead<th colspan=2>Status</tr><tr><td>Hub<td>Ann<td>Bob<td>Done<td>In progress</tr>',
    ).items;
    assert.equal(hub!.lead, 'Ann; Bob');
    assert.equal(standing(hub!).status, 'published');
    assert.equal(hub!.updates![0]!.statusText, 'Done; In progress');
    assert.deepEqual(losses(plan('Action,Lead,,Status', 'Hub,Ann,Bob,Done')), ['row 1, column 3']);
  });

  it('is of progress and of a risk: only the first is a state', () => {
    for (const names of ['Risk RAG', 'Risk / RAG', 'Risk rating', 'Risk,RAG']) {
      const shown = plan(
        `Action,Status,${names}`,
        `Hub,Done${names.includes(',') ? ',Money' : ''},Red`,
      );
      assert.equal(shown.items[0]!.updates![0]!.statusText, undefined, names);
      assert.match(shown.told.join('\n'), /passed over/, names);
    }
    assert.equal(plan('Action,RAG', 'Hub,Red').items[0]!.updates![0]!.statusText, 'Red');
  });
});

describe('a column that asks whether something was completed, or when', () => {
  const said = (name: string, words: string) => {
    const [hub] = plan(`Action,Due,${name}`, `Hub,March 2026,${words}`).items;
    const {status, overdue} = standing(hub!);
    return [status, hub!.updates?.[0]?.statusText, overdue];
  };

  it('answers with "Yes", in its own words, or with its day', () => {
    assert.deepEqual(said('Completed?', 'Yes'), ['done', undefined, false]);
    assert.deepEqual(said('Completed?', 'No'), ['published', 'Completed?: No', false]);
    assert.deepEqual(said('Date completed', '15/02/2026'), [
      'published',
      'Date completed: 15/02/2026',
      false,
    ]);
    assert.deepEqual(said('Completed?', ''), ['none', undefined, true]);
  });

  it('asserts nothing that another column contradicts', () => {
    const [hub] = plan('Action,Status,Completed?', 'Hub,On track,Yes').items;
    assert.equal(standing(hub!).status, 'published');
  });
});
