/** Tables that nobody here has seen before: whatever is in them, nothing is said that their publisher has not said. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkRecord} from '../../src/record/check.js';
import {priorityState} from '../../src/record/priorities.js';
import type {Priority} from '../../src/record/schema.js';
import {cellOnPage, plan, read, standing} from './fixture.js';

const states = (...words: string[]) =>
  plan(
    'Action,Due date,Status',
    ...words.map((word, at) => `Thing ${at},01/02/2025,"${word.replace(/"/g, '""')}"`),
  ).items.map(standing);

describe('a state that is doubted, or only half of one', () => {
  it('is whole with a tick before it, and with stops and blanks about it', () => {
    assert.deepEqual(
      states('✅ Done', '✔️ Complete', '☑ Completed.', ' DONE ').map(({status}) => status),
      ['done', 'done', 'done', 'done'],
    );
  });

  it('is none of ours: it is shown as published, and nothing is overdue by it', () => {
    const words = [
      'Not yet complete',
      'Partially complete',
      'Nearly done',
      'Completed?',
      'Done?',
      'Completed (partially)',
      'Complete (not evidenced)',
      '☐ Complete',
      '❌ Done',
      'Complete / ongoing',
      'Compelted',
      'Not on track',
      'Completed 12/3/25',
    ];
    assert.deepEqual(
      states(...words).map(({status, words: said, overdue}) => [status, said, overdue]),
      words.map(word => ['published', word, false]),
    );
  });

  it('stays the state it is where only case, dots, blanks and quotes differ', () => {
    const words = [
      'COMPLETE.',
      '“Complete”',
      'Complete…',
      'Com\u00adplete',
      '\u200eComplete',
      'Complete\u00a0',
    ];
    assert.ok(states(...words).every(({status}) => status === 'done'));
  });

  it('of an inspection is its words, and no outcome of a framework', () => {
    const {items} = read(
      'events',
      'Date,Type,Title,Outcome',
      '2024,Inspection (draft),A,Inconsistent (provisional)',
      '2024,Visit?,B,Typically positive?',
    );
    assert.deepEqual(
      items.map(({kind, kindText, outcome}) => [kind, kindText, outcome?.code, outcome?.text]),
      [
        ['inspection', 'Inspection (draft)', undefined, 'Inconsistent (provisional)'],
        [undefined, 'Visit?', undefined, 'Typically positive?'],
      ],
    );
  });

  it('in a letter, a tick or a yes is shown with the heading that it answers', () => {
    const {items} = plan('Action,Complete?,RAG', 'A hub,Y,G', 'A bus,No,✓');
    assert.deepEqual(
      items.map(priority => standing(priority).words),
      ['RAG: G; Complete?: Y', 'RAG: ✓; Complete?: No'],
    );
  });
});

describe('a sign that stands for another', () => {
  it('is reported, and is neither a name nor a state: ditto, a shape of some colour, a letter of a font', () => {
    const {items, told} = plan(
      'Action,Lead,Due date,Status',
      'A hub,Ann,01/02/2025,Done',
      'A bus,ditto,01/02/2025,●',
      'A van,As above,01/02/2025,\uf0fc',
    );
    assert.deepEqual(
      items.map(priority => [priority.lead, standing(priority).status, standing(priority).overdue]),
      [
        ['Ann', 'done', false],
        [undefined, 'unclear', false],
        [undefined, 'unclear', false],
      ],
    );
    assert.equal(told.length, 4);
  });

  it('is no evidence: "Yes", "N", a tick', () => {
    const words = ['Yes', 'N', 'x', '✓', 'TRUE'];
    const {items} = plan(
      'Action,Status,Evidence',
      ...words.map(word => `${word} ${word},Done,${word}`),
    );
    assert.ok(items.every(priority => standing(priority).evidenceMissing));
  });

  it('may show that something was done where the column is passed over', () => {
    const {items} = plan('Action,Status,Attachments', 'A hub,Done,report.pdf');
    assert.equal(standing(items[0]!).evidenceMissing, false);
  });
});

describe('a date', () => {
  it('of a school’s autumn term has not passed before Christmas', () => {
    const {items} = plan('Action,Due date,Status', 'A hub,Autumn term 2025,Ongoing');
    assert.equal(priorityState(items[0]!, 20251210).overdue, false);
    assert.equal(priorityState(items[0]!, 20260101).overdue, true);
  });

  it('that is only a number, a zero or a far end is reported and not shown; marks around one are nothing', () => {
    const {items, told} = plan(
      'Action,Due date,Status',
      'A,45678,Ongoing',
      'B,0000-00-00,Ongoing',
      'C,31/12/2099,Ongoing',
      'D,\u200e31/12/2027,Ongoing',
    );
    assert.deepEqual(
      items.map(({due, dueText}) => due ?? dueText),
      [undefined, undefined, undefined, '2027-12-31'],
    );
    assert.ok(items.slice(0, 3).every(({unclear}) => unclear?.includes('due')));
    assert.equal(told.length, 3);
  });

  it('on which something was completed is not when it was due', () => {
    const {items} = plan(
      'Action,Original due date,Completion date,Status',
      'A hub,01/02/2025,03/03/2026,Ongoing',
    );
    assert.equal(items[0]!.due, '2025-02-01');
  });
});

describe('a column', () => {
  it('of priorities that says how urgent a task is gives no titles', () => {
    const planner = plan(
      'Task Name,Bucket Name,Progress,Priority,Assigned To,Due date',
      'Hire six,EHCP,Completed,Medium,Ann,03/03/2025',
      'Train,EHCP,In progress,Urgent,Bob,03/03/2027',
    );
    assert.deepEqual(
      planner.items.map(({title, lead}) => [title, lead]),
      [
        ['Hire six', 'Ann'],
        ['Train', 'Bob'],
      ],
    );
    const log = plan('Priority,Action,Status', 'High,A hub,Done', 'High,A bus,Ongoing');
    assert.deepEqual(
      log.items.map(({title}) => title),
      ['A hub', 'A bus'],
    );
  });

  it('of a state says so whatever stands around its name', () => {
    const {items} = plan(
      'Recommendation,Agreed action,Status as at 31 March 2026',
      'Waits,A clinic,Closed',
    );
    const [{title, commitment}] = items as [Priority];
    assert.deepEqual(
      [title, commitment, standing(items[0]!).words],
      ['Waits', 'A clinic', 'Closed'],
    );
  });

  it('of titles that the table has not keeps promises apart', () => {
    const {items} = plan(
      'Theme,Milestone,Owner,RAG',
      'Early years,Open,Ann,Red',
      'Early years,Staff,Ann,Green',
    );
    assert.deepEqual(
      items.map(({commitment}) => commitment),
      ['Open', 'Staff'],
    );
  });
});

describe('names one below the other', () => {
  it('are no titles: the table is left to the page’s own words', () => {
    const {items, told} = plan('Action,Hire', 'Lead,Ann', 'Due,Mar 2027', 'Status,Done');
    assert.deepEqual([items.length, told.length], [0, 1]);
  });
});

describe('a field of a record that nobody knows', () => {
  it('may say what is missing elsewhere: nothing is said to be unpublished', () => {
    const {record} = checkRecord({
      version: 1,
      priorities: [{title: 'A hub', progress: 'done'}, {title: 'A bus'}],
    });
    assert.deepEqual(
      record!.priorities.map(priority => standing(priority).status),
      ['unclear', 'none'],
    );
  });
});

describe('a row', () => {
  it('of a number and a name heads the rows whose numbers go on from it', () => {
    const {items} = plan(
      'Ref,Action,Lead,Status',
      '1,TIMELINESS,,',
      '1.1,Hire,Ann,Done',
      '2,HEALTH,,',
      '2.1,Therapists,Cy,Not started',
    );
    assert.deepEqual(
      items.map(({title, theme}) => [title, theme]),
      [
        ['Hire', 'TIMELINESS'],
        ['Therapists', 'HEALTH'],
      ],
    );
  });

  it('that explains a colour, counts or is a note is no priority, and is reported', () => {
    const {items, told} = plan(
      'Theme,Action,Lead,Status',
      'Health,A hub,Ann,Done',
      ',Green,On track,',
      ',Red (off track),,',
      'Number complete,2,,',
      'RAG summary,,,',
      '[1] subject to funding,,,',
      ',Note 1: as agreed,,',
    );
    assert.deepEqual(
      items.map(({title}) => title),
      ['A hub'],
    );
    assert.equal(told.length, 6);
  });
});

describe('a figure', () => {
  it('that its words make another is shown as it was typed', () => {
    const typed = [
      '5 or fewer',
      '5 or more',
      '1.2 million',
      '3 in ten',
      '5 out of ten',
      '20 plus',
      '2 dozen',
      '30 approx.',
      '12k',
      '4 m',
    ];
    const {items} = read('figures', 'Measure,Value', ...typed.map(value => `Plans,${value}`));
    assert.deepEqual(
      items.map(({value, valueText}) => [value, valueText]),
      typed.map(value => [undefined, value]),
    );
  });
});

describe('a figure with a note', () => {
  it('is the figure: 235 with a note 1 is never 2351, and 200+ is at least 200', () => {
    const {items} = read('figures', 'Measure,Value', 'Plans,235 [1]', 'Calls,200+');
    assert.deepEqual(
      items.map(({value, qualifier, note}) => [value, qualifier, note]),
      [
        [235, undefined, '235 [1]'],
        [200, 'at-least', undefined],
      ],
    );
    const {items: shown} = cellOnPage('<td>Done<sup>1</sup></td>');
    assert.equal(standing(shown[0]!).words, 'Done[1]');
  });
});
