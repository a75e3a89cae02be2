/** `send-widgets check`: updates that nobody can have written yet. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkJson} from '../../cli/check-json.js';
import {checkRows} from '../../cli/check-table.js';
import {csvCells} from '../../src/data/csv-table.js';

const lines = (mistakes: readonly {path: string; found: string}[]) =>
  mistakes.map(({path, found}) => `${path}: ${found}`);
const checkCsv = (...rows: string[]) =>
  lines(checkRows('plan.csv', csvCells(rows.join('\n'), []), 'priorities').report.mistakes);

describe('an update dated after today', () => {
  it('is a mistake of a record, with its place', () => {
    const text = JSON.stringify({
      priorities: [
        {title: 'A hub', updates: [{date: '2021-03'}, {date: '2098-01-31', status: 'done'}]},
        {title: 'A bus', updates: 'none', due: '2098-01-31'},
        null,
      ],
    });
    const {mistakes} = checkJson({
      name: 'area.json',
      text,
      address: '',
      contentType: '',
    }).report;
    const [fault, ...others] = mistakes.filter(({expected}) => /future/.test(expected));
    assert.deepEqual(
      [fault!.path, fault!.found, fault!.line, others.length],
      ['priorities[0].updates[1].date', '"2098-01-31"', 1, 0],
    );
  });

  it('is a mistake of a table, where a column called "Date" may hold due dates', () => {
    assert.deepEqual(
      checkCsv(
        'Plan of the area',
        'Action,Date,Status',
        'A hub,31/01/2098,Done',
        'A bus,31/01/2021,Done',
        'A van,soon,Done',
      ),
      ['row 5, "Date": "soon"', 'row 3, "Date": "31/01/2098"'],
    );
    assert.deepEqual(checkCsv('Action,Due,Status', 'A hub,31/01/2098,In progress'), []);
  });

  it('is none where it may as well be of today: its month or its year alone is named', () => {
    const year = String(new Date().getFullYear());
    assert.deepEqual(checkCsv('Action,Date,Status', `A hub,${year},Done`), []);
  });
});
