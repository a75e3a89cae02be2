/** Files that are published for many areas, or by other programs, as the command line reads them. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {cellWithoutMarkup} from '../../src/data/strip-markup.js';
import {knownFile} from '../../src/data/known-files.js';
import {readTable} from '../../src/data/table.js';
import {csvCells} from '../../src/data/csv-table.js';
import {faultSentence} from '../../src/record/faults.js';

const cells = (body: string) => csvCells(body, []);
const file = (path: string) => readFileSync(new URL(`data/${path}`, import.meta.url), 'utf8');

describe('a file that is known', () => {
  for (const [name, before] of [
    ['with dotted names', ''],
    [
      'with the title rows of the published sheet',
      'Area SEND inspections,,,,,,,,\nAs at 31 August 2026,,,,,,,,\n',
    ],
  ] as const)
    it(`is Ofsted’s management information, ${name}`, () => {
      const known = knownFile(cells(before + file('R01-ofsted-mi/mi.csv')))!;
      const {record, faults} = readTable(known.rows, known.list);
      assert.deepEqual(faults.map(faultSentence), [], 'the sheet says nothing that would be lost');
      const [inspection, report] = record!.events;
      assert.deepEqual(
        [inspection!.kind, inspection!.date, inspection!.title, inspection!.outcome?.code],
        ['inspection', '2023-02-13', 'Area SEND inspection: Exampleborough', 'systemic-failings'],
      );
      assert.equal(
        inspection!.summary,
        'A priority action plan is required. Areas for priority action: 2.',
      );
      assert.equal(inspection!.links, undefined, '"Report webpage" is no link');
      assert.deepEqual(
        [report!.kind, report!.date, report!.follows],
        ['report', '2023-04-21', inspection!.id],
      );
      assert.equal(record!.events[2]!.summary, 'No priority action plan is required.');
    });

  it('is a sheet for TimelineJS, with HTML in its cells', () => {
    const known = knownFile(
      cells(
        file('R11-timelinejs/timelinejs.csv').replace(
          'They listened to families.',
          '"<p>They <b>listened</b> &amp; wrote: <a href=""https://www.example.org/notes"">notes</a></p>"',
        ),
      ),
    )!;
    const {record} = readTable(known.rows, known.list);
    const [visit] = record!.events;
    assert.equal(visit!.summary, 'They listened & wrote: notes');
    assert.deepEqual(visit!.links!.map(({url}) => url).sort(), [
      'https://www.example.org/a.jpg',
      'https://www.example.org/notes',
    ]);
    assert.equal(record!.events[1]!.date, '2021-11-15/2021-11-19');
  });

  it('is an export of Decidim’s accountability', () => {
    const known = knownFile(
      cells(
        'id,title/en,description/en,start_date,end_date,status/key,status/name/en,progress\n7,Ramps,<p>Ramps at each door</p>,2025-01-01,2026-12-31,ongoing,In progress,40\n',
      ),
    )!;
    const {record, faults} = readTable(known.rows, known.list);
    assert.deepEqual(faults, []);
    const [ramps] = record!.priorities;
    assert.deepEqual(
      [ramps!.id, ramps!.title, ramps!.commitment, ramps!.due, ramps!.updates![0]!.status],
      ['7', 'Ramps', 'Ramps at each door', '2026-12-31', 'in-progress'],
    );
    assert.equal(ramps!.updates![0]!.statusText, 'Percentage complete: 40%');
  });

  it('has its further columns named, and none lost in silence', () => {
    const known = knownFile(
      cells(
        'Local area partnership,Region,Inspection start date,Inspection outcome\nSampleshire,East,03/03/2025,Inconsistent experiences and outcomes',
      ),
    );
    assert.deepEqual(known?.ignored, [{row: 1, column: 2, name: 'Region'}]);
  });

  it('is none of somebody’s own', () => {
    assert.equal(knownFile(cells('Date,Type,Title\nMarch 2021,Letter,A letter\n')), undefined);
    assert.deepEqual(cellWithoutMarkup({text: '5 < 6'}), {text: '5 < 6'});
  });
});
