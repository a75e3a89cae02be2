/** Columns that are one for each month or partner, rows that are about a whole group, and words that only seem to say nothing. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {onPage, plan, standing} from './fixture.js';

describe('columns of one name for several months or partners', () => {
  it('say each its own: no state of one is asserted of the whole', () => {
    const {items} = plan(
      'Action,RAG (Apr-25),RAG (May-25)',
      'Hub,Complete,Red',
      'Bus,Complete,In progress',
      'Van,Complete,Complete',
      'Cab,,Green',
    );
    assert.deepEqual(
      items.map(item => [standing(item).status, standing(item).words]),
      [
        ['published', 'RAG (Apr-25): Complete; RAG (May-25): Red'],
        ['published', 'RAG (Apr-25): Complete; RAG (May-25): In progress'],
        ['done', undefined],
        ['published', 'RAG (May-25): Green'],
      ],
    );
    const [hub] = plan('Action,Status (Council),Status (Health)', 'Hub,Done,Not started').items;
    assert.equal(standing(hub!).words, 'Status (Council): Done; Status (Health): Not started');
    const [bus] = plan('Action,Status (colour),Status (words)', 'Bus,Green,In progress').items;
    assert.deepEqual([standing(bus!).status, standing(bus!).words], ['in-progress', 'Green']);
  });

  it('that nobody can read are reported, and nothing is said to be missing', () => {
    const {items, told} = plan('Action,Due,Apr-25,May-25', 'Hub,1 March 2026,G,R');
    assert.deepEqual([standing(items[0]!).status, standing(items[0]!).overdue], ['unclear', false]);
    assert.equal(
      told.filter(line => /got "(?:Apr|May)-25", which is passed over/.test(line)).length,
      2,
    );
  });

  it('keep their month before what is said of it, and what comes next is not said to have been done', () => {
    const {items} = plan(
      'Action,Status,Update (March 2026),Update (May 2026),Next steps',
      'Hub,In progress,Advertised,Hired,Train them',
    );
    assert.equal(
      items[0]!.updates![0]!.text,
      'Update (March 2026): Advertised\n\nUpdate (May 2026): Hired\n\nNext steps: Train them',
    );
  });

  it('called "Progress to date" hold words, and no state', () => {
    const {items} = plan('Action,Status,Progress to date', 'Hub,In progress,Advertised');
    assert.deepEqual(
      [standing(items[0]!).words, items[0]!.updates![0]!.text],
      [undefined, 'Advertised'],
    );
  });
});

describe('a row about a group of steps', () => {
  const head = '<tr><th>Priority<th>Action<th>Lead<th>Status</tr>';

  it('that says a state before them is about the whole, and lends none of them its state', () => {
    const [waits] = onPage(
      `${head}<tr><td rowspan="3">Waits<td><td><td>Green</tr><tr><td>Train<td>Bob<td>Planned</tr><tr><td>Hire<td>Ann<td>In progress</tr>`,
    ).items;
    assert.deepEqual([standing(waits!).status, standing(waits!).words], ['published', 'Green']);
    assert.deepEqual(
      waits!.actions!.map(({title, status, statusText}) => [title, status, statusText]),
      [
        ['Train', 'planned', undefined],
        ['Hire', 'in-progress', undefined],
      ],
    );
  });

  it('that says nothing but a state among them is reported, and is not that of the whole', () => {
    const {items, told} = onPage(
      `${head}<tr><td rowspan="3">Waits<td>Hire<td>Ann<td>Done</tr><tr><td>Train<td>Bob<td>Planned</tr><tr><td><td><td>In progress</tr>`,
    );
    assert.equal(standing(items[0]!).status, 'unclear');
    assert.equal(items[0]!.actions!.length, 2);
    assert.match(told.join('\n'), /^row 4: expected a step, got in-progress, which is left out$/m);
  });

  it('of one title and one colour again, without a date, is not the newer of both', () => {
    const {items} = plan('Action,Status', 'Hub,Green', 'Hub,Red');
    assert.deepEqual(
      items.map(item => standing(item).words),
      ['Green', 'Red'],
    );
  });
});

describe('words in the place of evidence', () => {
  const missing = (words: string) =>
    standing(plan('Action,Status,Evidence', `Hub,Done,"${words}"`).items[0]!).evidenceMissing;

  it('that name something, whatever they begin with, are shown and prove what they may', () => {
    for (const words of [
      'None, see minutes',
      'None (see website)',
      'No data dashboard',
      'No links with schools: survey',
    ])
      assert.equal(missing(words), false, words);
  });

  it('that say there is none are none', () => {
    for (const words of ['No, awaiting sign-off', 'No evidence', 'No data yet', 'None.', 'None -'])
      assert.equal(missing(words), true, words);
  });
});

describe('a letter that is a tick in its own font', () => {
  it('is no state in a file that has lost the font', () => {
    for (const letter of ['ü', 'û', 'þ']) {
      const {items, told} = plan('Action,Due,Status', `Hub,1 March 2026,${letter}`);
      assert.deepEqual(
        [standing(items[0]!).status, standing(items[0]!).words],
        ['unclear', undefined],
      );
      assert.match(told.join(), new RegExp(`"Status": .*"${letter}"`));
    }
  });
});
