/** What Make understands of what people bring, and what it gives them: the rules behind the page. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {checkPage} from '../../cli/check-page.js';
import {withoutMadeUpIds} from '../../cli/lists.js';
import {tableOf} from '../../cli/tables.js';
import {parseCsv, writeCsv} from '../../src/data/csv.js';
import {readTable} from '../../src/data/table.js';
import {checkRecord} from '../../src/record/check.js';
import type {ListName} from '../../src/record/schema.js';
import {type Draft, fileName, filledLists, newDraft, recordOf} from '../../site/make/draft.js';
import {ownWords} from '../../site/make/sheet-choices.js';
import {PASSED_OVER, type Sheet, choosable, emptySheet, withCell} from '../../site/make/sheet.js';
import {areasIn, understand} from '../../site/make/understand.js';
import {
  PIECES,
  type Piece,
  element,
  hostsLine,
  link,
  policyLines,
  script,
} from '../../site/make/snippets.js';

const sheetOf = (csv: string, list: ListName, more: Partial<Sheet> = {}): Sheet => ({
  name: 'plan',
  list,
  rows: parseCsv(csv).map(row => row.map(text => ({text}))),
  chosen: {},
  statuses: {},
  readFaults: [],
  ...more,
});

const PLAN = `Exampleshire action plan,,,,
Action,What we want,SRO,By when,How it goes
Open a hub,A front door,Amira,March 2027,On course
Train staff,Everybody trained,Tom,someday soon,Done
`;

describe('a sheet as it is understood', () => {
  it('says which row is what', () => {
    const {rows} = understand(sheetOf(PLAN, 'priorities'));
    assert.deepEqual(
      rows.map(({role}) => role),
      ['above', 'names', 'item', 'item'],
    );
  });

  it('puts a fault beside its cell', () => {
    const {rows} = understand(sheetOf(PLAN, 'priorities'));
    const [sentence] = rows[3]!.cells[3]!.faults;
    assert.match(sentence!, /There should be a date .* there is "someday soon"\./);
  });

  it('names the columns that nobody reads, and counts the rows', () => {
    const {ignored} = understand(sheetOf(PLAN, 'priorities'));
    assert.deepEqual(ignored.columns, ['What we want', 'How it goes']);
    assert.equal(ignored.rows, 1);
  });

  it('names such a column once, and counts it among no cells to look at', () => {
    const {rows, mistakes} = understand(sheetOf(PLAN, 'priorities'));
    assert.deepEqual(
      rows[1]!.cells.flatMap(({faults}) => faults),
      [],
    );
    assert.equal(mistakes, 1);
  });

  it('says of each row and column that a spreadsheet hides that it is left out', () => {
    const found = 'hidden ones, which are left out; --hidden takes them in';
    const {rows, general, ignored} = understand(
      sheetOf('Title,Due,(hidden)\nOpen a hub,May 2027,(hidden)\n,,\n', 'priorities', {
        readFaults: [
          {path: 'row 3, 9', expected: 'rows that are shown', found},
          {path: 'column C', expected: 'columns that are shown', found},
        ],
      }),
    );
    const left =
      'hidden in the spreadsheet, and left out here. Show it there if it is meant to be public.';
    assert.deepEqual(rows[2]!.faults, [`This row is ${left}`]);
    assert.deepEqual(general, [`Row 9 is ${left}`, `Column C is ${left}`]);
    assert.deepEqual(ignored.columns, []);
  });

  it('reads a column as what somebody says it is', () => {
    const chosen = sheetOf(PLAN, 'priorities', {
      chosen: {1: 'commitment', 4: 'update.status'},
      statuses: {'On course': 'in-progress'},
    });
    const {record, ignored} = understand(chosen);
    assert.deepEqual(ignored.columns, []);
    assert.equal(record!.priorities[0]!.commitment, 'A front door');
    assert.equal(record!.priorities[0]!.updates?.[0]?.status, 'in-progress');
    assert.deepEqual(ownWords(chosen), {
      columns: 'What we said: What we want; update.status: How it goes',
      statuses: 'On course: in-progress',
    });
  });

  it('asks for the meaning of words that it does not know', () => {
    const {unknownStates} = understand(sheetOf(PLAN, 'priorities', {chosen: {4: 'update.status'}}));
    assert.deepEqual(unknownStates, ['On course']);
    const {rows} = understand(sheetOf(PLAN, 'priorities', {chosen: {4: 'update.status'}}));
    assert.deepEqual(rows[2]!.cells[4]!.faults, ['Say above what "On course" means.']);
  });

  it('passes over a column that somebody leaves out', () => {
    const {record, ignored} = understand(sheetOf(PLAN, 'priorities', {chosen: {2: PASSED_OVER}}));
    assert.equal(record!.priorities[0]!.lead, undefined);
    assert.ok(ignored.columns.includes('SRO'));
  });

  it('reads a chosen column whose heading no note could name', () => {
    const csv = 'Action,Lead: name\nOpen a hub,Amira\n';
    const {record} = understand(sheetOf(csv, 'priorities', {chosen: {1: 'theme'}}));
    assert.equal(record!.priorities[0]!.theme, 'Amira');
  });

  it('takes one area of a table about many, and keeps the numbers of its rows', () => {
    const csv =
      'Local area,Inspection date,Inspection outcome\nKent,1/3/2025,Inconsistent experiences\nYork,2/4/2025,Positive\n';
    const sheet = sheetOf(csv, 'events');
    assert.deepEqual(areasIn(sheet), ['Kent', 'York']);
    const {record, rows} = understand({...sheet, area: 'York'});
    assert.equal(record!.events.length, 1);
    assert.equal(rows.find(({cells}) => cells[0]?.text === 'York')!.number, 3);
  });

  it('takes a mended cell', () => {
    const mended = withCell(sheetOf(PLAN, 'priorities'), 3, 3, 'May 2027');
    assert.deepEqual(understand(mended).rows[3]!.cells[3]!.faults, []);
    assert.equal(understand(mended).record!.priorities[1]!.due, '2027-05');
  });

  it('has every field of a list to choose from, and empty rows that begin one', () => {
    for (const list of Object.keys(checkRecord({version: 1}).record!).filter(name =>
      Array.isArray(checkRecord({version: 1}).record![name as ListName]),
    ) as ListName[]) {
      assert.ok(choosable(list).length > 3);
      const {header} = understand(emptySheet(list));
      assert.ok(header, list);
    }
  });
});

describe('a draft', () => {
  const draft = (more: Partial<Draft>): Draft => ({...newDraft('1', 'Our area'), ...more});

  it('becomes the record that the command line makes', () => {
    const sheet = sheetOf(PLAN, 'priorities');
    const {value, faults} = recordOf(
      draft({sheets: [sheet], edited: {area: {name: 'Exampleshire'}}}),
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(
      value['priorities'],
      withoutMadeUpIds(readTable(sheet.rows, 'priorities').record!, 'priorities'),
    );
    assert.deepEqual(value['area'], {name: 'Exampleshire'});
  });

  it('keeps what a record has beside the list that a sheet brings', () => {
    const base = {version: 1, lang: 'en-GB', events: [{title: 'A visit', date: '2021-03'}]};
    const {record} = recordOf(draft({base, sheets: [sheetOf(PLAN, 'priorities')]}));
    assert.deepEqual(filledLists(record), ['events', 'priorities']);
  });

  it('adds an update to the priority that it is for', () => {
    const base = {
      version: 1,
      priorities: [
        {id: 'hub', title: 'A hub'},
        {id: 'staff', title: 'Staff'},
      ],
    };
    const update = {date: '2026-11-20', status: 'done'};
    const {record} = recordOf(draft({base, updates: [{priority: 'staff', update}]}));
    assert.equal(record!.priorities[0]!.updates?.length ?? 0, 0);
    assert.equal(record!.priorities[1]!.updates![0]!.status, 'done');
  });

  it('has a name that is also one of a file', () => {
    assert.equal(fileName(draft({name: 'Our plan: 2026/27'})), 'our-plan-2026-27');
    assert.equal(fileName(draft({name: '…'})), 'our-area');
  });

  for (const name of ['manchester', 'exampleshire'])
    it(`gives ${name} back, whatever has a column, through a spreadsheet`, () => {
      const text = readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8');
      const {record} = recordOf(draft({base: JSON.parse(text)}));
      assert.deepEqual(record, checkRecord(JSON.parse(text)).record);
      for (const list of filledLists(record)) {
        const csv = writeCsv(tableOf(record!, list));
        const {record: back} = understand(sheetOf(csv, list));
        assert.equal(back![list].length, record![list].length, list);
        assert.equal(writeCsv(tableOf(back!, list)), csv, list);
      }
    });
});

describe('hostile sheets', () => {
  it('stay words: formulas, markup and scripts', () => {
    const csv = `Title,Lead\n"=HYPERLINK(""https://evil.example"")",<img src=x onerror=alert(1)>\n`;
    const {record} = understand(sheetOf(csv, 'priorities'));
    assert.equal(record!.priorities[0]!.lead, '<img src=x onerror=alert(1)>');
    const {value} = recordOf(draft([sheetOf(csv, 'priorities')]));
    assert.doesNotMatch(JSON.stringify(value), /__proto__/);
  });

  it('are read in a moment at 20,000 rows', () => {
    const csv = `Title,Due\n${'Open a hub,March 2027\n'.repeat(20_000)}`;
    const {record} = understand(sheetOf(csv, 'events'));
    assert.ok(record!.events.length > 0);
  });

  const draft = (sheets: Sheet[]): Draft => ({...newDraft('1', 'x'), sheets});
});

describe('a snippet', () => {
  const piece: Piece = {
    widget: 'inspection-timeline',
    attributes: {'layout': 'compact', 'no-heading': '', 'kinds': 'a"b<c'},
    record: 'https://data.example/area.json',
    folder: 'https://widgets.example/send-widgets/',
    words: 'Inspections & visits',
  };

  it('is one line that check finds nothing wrong with', () => {
    for (const [kind, write] of Object.entries(PIECES)) {
      const text = write(piece);
      assert.doesNotMatch(text, /\n/);
      if (kind === 'frame') continue;
      const {report} = checkPage({name: kind, address: piece.folder, text, contentType: ''});
      assert.deepEqual(report.mistakes, [], kind);
      assert.match(report.what, /1 tag of ours/, kind);
    }
  });

  it('keeps every value within its attribute', () => {
    assert.match(element(piece), /kinds="a&quot;b&lt;c"/);
    assert.match(link(piece), /kinds=a%22b%3Cc/);
  });

  it('holds plain HTML in place of the link', () => {
    assert.match(
      element(piece, '<h2>Visits</h2>'),
      /><h2>Visits<\/h2><\/send-inspection-timeline>$/,
    );
  });

  it('pins the script where somebody wants that', () => {
    assert.equal(
      script('/s/', 'sha384-x'),
      '<script src="/s/send-widgets.js" integrity="sha384-x" crossorigin="anonymous" defer></script>',
    );
  });

  it('says which line a link to a third host needs, and what a policy has to allow', () => {
    assert.equal(hostsLine(piece, piece.folder), '<meta name="send-hosts" content="data.example">');
    assert.equal(hostsLine({...piece, record: '/area.json'}, piece.folder), undefined);
    assert.equal(
      policyLines(piece),
      'script-src https://widgets.example;\nconnect-src https://data.example;\nimg-src https://data.example;',
    );
  });
});
