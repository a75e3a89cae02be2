/**
 * Each sample from the field on a page, with the widget that it is for: what a family reads there, and that no day, no number and
 * no state is shown that the sample does not say.
 */
import {expect} from '@open-wc/testing';
import {decodeText} from '../../src/data/decode.js';
import {csvCells} from '../../src/data/csv-table.js';
import {codeOf} from '../../src/data/synonyms.js';
import {type HostPage, hostPage} from '../support/page.js';
import {bodyOf, read} from './field-page.js';

const folder = '/test/field/data/';
/** No sample has measures. */
const UNMEASURED = ['how it is measured'];

interface Sample {
  /** What a family reads, beginning at one of the widgets, in this order. */
  shows: readonly string[];
  /** Files and states that the page's own addresses stand for. */
  page?: string;
  /** How many promises are said to be late. */
  overdue?: number;
  /** What is said to be published nowhere: that of which the sample has no column, or an empty one. */
  absent?: readonly string[];
}

const samples: Readonly<Record<string, Sample>> = {
  '01-status-words': {
    shows: [
      'Published as: On track',
      'Published as: Green',
      'Published as: Delayed',
      'Short breaks\nSaid to be done, no evidence linked',
      'Published as: Behind schedule',
    ],
    absent: [...UNMEASURED, 'date'],
  },
  '02-same-title': {
    shows: [
      'Due 31 March 2026 · A Ali',
      'Hire six case officers',
      'Not started · Overdue since 30 June 2026\nB Brown',
      'Clear the waiting list',
    ],
    overdue: 1,
    absent: UNMEASURED,
  },
  '03-placeholder-evidence': {
    shows: ['A with a word', 'B with a dash', 'C with TBC', 'D with nothing'],
    absent: [...UNMEASURED, 'by when', 'who leads it'],
  },
  '04-title-unknown': {
    shows: [
      'Hire six case officers',
      'Three have started',
      'Write a new pathway',
      'Open a drop-in',
      'It is open on Mondays',
      'Published as: Amber',
      'Published as: Red',
    ],
    absent: [...UNMEASURED, 'date'],
  },
  '05-addresses': {
    shows: ['Good one', 'Words two', 'Words one', 'host without scheme', 'www without scheme'],
  },
  '10-excel-errors': {shows: ['Speech therapy', 'In progress'], absent: UNMEASURED},
  '11-us-dates': {shows: ['03/04/2021', '3/16/2021', '12/31/2021', '04/05/2021']},
  '12-timestamps': {
    shows: ['16 June 2021\nLetter', '16 March 2021, 14:30', '16 March 2021', 'ISO midnight Z'],
  },
  '13-sentinel-dates': {
    shows: ['One 1900\nIn progress', 'By when: Ongoing', 'By when: ASAP', 'Ten words'],
    absent: [...UNMEASURED, 'by when'],
  },
  '14-unknown-type': {
    shows: [
      'Known kind\nOutcome: Arrangements lead to inconsistent',
      'Monitoring visit\nMonitoring\nOutcome: Sufficient progress',
      'Outcome: Arrangements lead to inconsistent',
      'Outcome: Widespread or systemic failings',
    ],
  },
  '15-quote-after-space': {shows: ['Second letter', 'March 2021', 'Help, advice and more']},
  '19-unclosed-quote': {
    shows: ['The report', 'Fourth letter', 'Area inspection', 'Second letter', 'First letter'],
  },
  '21-start-end-date': {
    shows: [
      '16 June 2026',
      '3 to 7 November 2025',
      '16 June 2026',
      '3 November 2025',
      'Outcome: Arrangements lead to inconsistent',
      '16 January 2026\nReport',
    ],
    absent: ['easy read', 'pdf'],
  },
  '22-ysawd-status': {
    shows: [
      'One\nUnder way',
      'Five\nDone',
      'Six\nNot yet',
      'Published as: Planned',
      'Published as: Partially done',
      'Nine\nNot yet',
      'Published as: No',
    ],
  },
  '23-macroman': {
    shows: [
      'The council’s letter',
      'It says “thank you” – to all',
      'Café letter',
      '5 £',
      'A letter',
    ],
  },
  '23b-convert-windows-1252': {
    shows: ['The child’s plan'],
    page: '<send-inspection-timeline src="events.csv">',
  },
  '24-table-plugin': {
    shows: Array.from(
      {length: 25},
      (_, at) => `Priority number ${at + 1}\nIn progress\nOwner ${at + 1}`,
    ),
    absent: [...UNMEASURED, 'by when', 'date'],
  },
  '38-more-cells': {shows: ['Third', 'Second', 'Help, advice and more', 'Where to turn']},
  '40-wrong-address': {
    shows: ['March 2021', 'First letter', 'The newest information could not be read'],
    page: '<send-inspection-timeline src="events.csv"></send-inspection-timeline><send-inspection-timeline src="plan.xlsx">',
  },
  '41-section-rows': {
    shows: ['General\nThe bus is late', 'Short breaks\nMore weekends', 'Plainer letters'],
  },
  '43-links-in-cells': {
    shows: ['see its new page', 'Plans', 'the action plan', 'figures', 'a second page'],
    absent: [...UNMEASURED, 'by when', 'date'],
  },
  '44-same-day': {
    shows: ['Afternoon: notice', 'Morning: inspection', 'Morning: inspection', 'Afternoon: notice'],
  },
  'R01-ofsted-mi': {
    shows: [
      '20 March 2023\nEvent\nFictionham\nOutcome: Arrangements typically lead to positive',
      'Sampleshire\nOutcome: Arrangements lead to inconsistent',
      'Exampleborough\nOutcome: Widespread or systemic failings',
    ],
  },
  'R04-bracknell-plan': {
    shows: [
      'Open a new SEND hub\nIn progress · Published as: Amber; Percentage complete: 75%',
      'Building work has started',
      'Publish a travel policy\nDone · Published as: Green',
      'Cut waiting times\nIn progress · Published as: Red',
      'Behind plan',
    ],
    overdue: 3,
  },
  'R07-city-layout': {
    shows: ['General\n', 'Tell us sooner', 'A panel of parents reads each letter', 'Panel notes'],
  },
  'R11-timelinejs': {
    shows: ['Early in 2022', '15 to 19 November 2021', 'Five days of talks', '16 March 2021'],
  },
  'R12-highlight': {
    shows: ['Published as: AMBER\nA Ali; B Brown; C Clark', '12 March 2018', 'Published as: RED'],
    absent: [...UNMEASURED, 'by when'],
  },
  'X01-older-status-wins': {
    shows: [
      'Published as: On hold',
      'The funding has gone',
      'Published as: Reopened',
      'Published as: Red',
    ],
    absent: UNMEASURED,
  },
  'X06-merged-cells': {
    shows: [
      'EHC plans on time',
      'Hire six',
      'Said to be done',
      'Not started',
      'B Brown',
      'In progress',
    ],
    overdue: 2,
    absent: UNMEASURED,
  },
  'X08-trailing-total': {
    shows: ['Speech therapy\nIn progress', 'EHC plans\nSaid to be done'],
    absent: UNMEASURED,
  },
  'X09-two-status-columns': {
    shows: [
      'Speech therapy\nIn progress · Published as: Amber',
      'EHC plans\nSaid to be done, no evidence linked · Published as: Green',
    ],
    absent: [...UNMEASURED, 'by when', 'date'],
  },
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
/** What the widgets call our states, beside their codes. */
const STATES: Readonly<Record<string, RegExp>> = {
  'not-started': /Not started/,
  'planned': /(?<!Published as: )Planned/,
  'in-progress': /In progress/,
  'done': /(?<![Pp]artially )\b(?:Done|Said to be done)\b/,
  'checking': /checking that it works/,
  'changed': /\bChanged\b/,
  'stopped': /\bStopped\b/,
};

/** The page of a sample, at the address at which its files are. */
async function pageOf(name: string, page: string | undefined): Promise<HostPage> {
  const body = page ?? (await bodyOf(`${folder}${name}/page.html`));
  return hostPage({html: body.replace(/src="(?=\w)/g, `src="${folder}${name}/`)});
}

/** What the files of a sample say, and what stands in their cells. */
async function said(page: HostPage): Promise<{text: string; cells: string[]}> {
  const tables = [...page.document.querySelectorAll('table')];
  const texts = tables.map(table => table.textContent!);
  const cells = tables.flatMap(table =>
    [...table.querySelectorAll('td,th')].map(cell => cell.textContent!.trim()),
  );
  for (const widget of page.document.querySelectorAll('[src]')) {
    if (!widget.localName.startsWith('send-')) continue;
    const answer = await fetch(widget.getAttribute('src')!);
    const {text} = decodeText(new Uint8Array(await answer.arrayBuffer()));
    texts.push(text);
    cells.push(...csvCells(text, []).flatMap(row => row.map(cell => cell.text.trim())));
  }
  return {text: texts.join('\n'), cells};
}

/** What a text says to be published nowhere. */
const absences = (text: string): string[] => {
  const found = [...text.matchAll(/([^\n·:]+?):?\s+not published(?! for)|any of them: (.*)/g)];
  const names = found.flatMap(([, one, several]) => one ?? several!.split(', '));
  return [...new Set(names.map(name => name.trim().toLowerCase()))].sort();
};

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

describe('a sample from the field, on a page', () => {
  for (const [name, {shows, page: html, overdue = 0, absent = []}] of Object.entries(samples))
    it(`says nothing that it does not say: ${name}`, async () => {
      const page = await pageOf(name, html);
      await page.ready();
      const text = await read(page);
      let from = 0;
      for (const words of shows) {
        const at = text.indexOf(words, from);
        expect(at, `“${words}”, in its place, of: ${text}`).to.be.at.least(0);
        from = at + words.length;
      }

      const source = await said(page);
      const items = source.cells.length;
      // What the framework itself says, and how many there are of something, is no word of the file.
      const own = text
        .replace(/What usually comes next.*|Framework.*/g, '')
        .replace(/(?:: |the |Open all |this |Earlier: \d{4}, )(\d+)(?=\D|$)/g, (whole, count) =>
          Number(count) <= items ? '' : whole,
        );
      const numbers = new Set(numbersIn(source.text));
      for (const number of numbersIn(own))
        expect(numbers.has(number) || numbers.has(number - 2000), `${number} in: ${own}`).to.equal(
          true,
        );
      MONTHS.forEach((month, at) => {
        if (!new RegExp(`\\b${month} \\d`).test(own)) return;
        const isNamed = new RegExp(month.slice(0, 3), 'i').test(source.text);
        expect(isNamed || numbers.has(at + 1), `${month} in: ${own}`).to.equal(true);
      });
      for (const [code, words] of Object.entries(STATES)) {
        if (!words.test(own)) continue;
        const codes = source.cells.flatMap(cell => [
          codeOf(cell, 'priorities.update.status'),
          codeOf(cell, 'responses.state'),
        ]);
        expect(codes, `${code} in: ${own}`).to.include(code);
      }
      expect(text.match(/Overdue since/g)?.length ?? 0, text).to.equal(overdue);
      expect(text).not.to.match(/No update (?:has been )?published|Status not published/);
      expect(absences(text), text).to.deep.equal([...absent].sort());
      expect(page.console.filter(line => /uncaught/.test(line))).to.deep.equal([]);
    }).timeout(20_000);
});
