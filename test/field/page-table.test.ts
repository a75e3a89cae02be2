/** Tables that an editor typed into a page, on pages where other scripts have their hands on them. */
import {expect, fixture, html} from '@open-wc/testing';
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import '../../src/widgets/you-said-we-did/you-said-we-did.js';
import {tableCells} from '../../src/data/html-table.js';
import type {Cell} from '../../src/data/table-cells.js';
import type {SendElement} from '../../src/ui/send-element.js';
import {settle} from '../support/settle.js';

const rowsFrom = (from: number, to: number) =>
  Array.from(
    {length: to - from},
    (_, index) =>
      html`<tr>
        <td>Priority number ${from + index}</td>
        <td>Owner</td>
        <td>In progress</td>
      </tr>`,
  );
const table = (from: number, to: number) =>
  html`<table>
    <thead>
      <tr>
        <th>Priority</th>
        <th>Owner</th>
        <th>Status</th>
      </tr>
    </thead>
    <tbody>
      ${rowsFrom(from, to)}
    </tbody>
  </table>`;

async function shown(content: unknown): Promise<SendElement> {
  const element = await fixture<SendElement>(
    html`<send-priorities-tracker today="2026-11-29">${content}</send-priorities-tracker>` as never,
  );
  await settle(element);
  return element;
}

const titles = (element: SendElement) =>
  (
    element as unknown as {source: {loaded?: {record?: {priorities: {title: string}[]}}}}
  ).source.loaded!.record!.priorities.map(({title}) => title);

describe('a table on the page', () => {
  it('is read once, before a plug-in shows a page of it, others, and none', async () => {
    const element = await shown(table(1, 26));
    expect(titles(element)).to.have.length(25);
    const body = element.querySelector('tbody')!;
    const all = [...body.rows];
    body.replaceChildren(...all.slice(0, 10));
    await settle(element);
    expect(titles(element)).to.have.length(25);
    body.replaceChildren(...all.slice(10, 20));
    await settle(element);
    body.innerHTML = '<tr><td colspan="3">No matching records found</td></tr>';
    await settle(element);
    expect(titles(element)).to.have.length(25);
    expect(element.shadowRoot!.textContent).not.to.contain('No matching records');
  });

  it('has a cell that spans to its end in each further row', async () => {
    const whole = await fixture<HTMLTableElement>(
      html`<table>
        <tr>
          <td rowspan="0">Waits</td>
          <td>Hire</td>
        </tr>
        <tr>
          <td>Train</td>
        </tr>
      </table>`,
    );
    expect(
      tableCells(whole, 'https://www.example.org/').map(cells => cells.map(({text}) => text)),
    ).to.deep.equal([
      ['Waits', 'Hire'],
      ['Waits', 'Train'],
    ]);
  });

  it('keeps the words that were published when a translator retypes it', async () => {
    const element = await shown(table(1, 3));
    for (const cell of element.querySelectorAll('td')) cell.textContent = 'przetłumaczone';
    await settle(element);
    expect(titles(element)).to.deep.equal(['Priority number 1', 'Priority number 2']);
  });

  it('is not read again where the widget moves on its page', async () => {
    const element = await shown(table(1, 6));
    element.querySelector('tbody')!.rows[0]!.remove();
    const place = document.createElement('div');
    element.after(place);
    place.append(element);
    await settle(place);
    expect(titles(element)).to.have.length(5);
  });

  it('is followed where another takes its place, as in an editor’s preview', async () => {
    const element = await shown(table(1, 3));
    const other = element.querySelector('table')!.cloneNode(true) as HTMLTableElement;
    other.rows[1]!.cells[0]!.textContent = 'A new name';
    element.querySelector('table')!.replaceWith(other);
    await settle(element);
    expect(titles(element)[0]).to.equal('A new name');
  });

  it('has its links kept by their own words', async () => {
    const element = await fixture<SendElement>(
      html`<send-you-said-we-did
        ><table>
          <tr>
            <th>You said</th>
            <th>We did</th>
          </tr>
          <tr>
            <td>Nobody answers</td>
            <td>
              We opened a help desk:
              <a href="https://www.example.org/helpdesk">see its new page</a>.
            </td>
          </tr>
        </table></send-you-said-we-did
      >` as never,
    );
    await settle(element);
    const link = [...element.shadowRoot!.querySelectorAll('a')].find(
      ({href}) => href === 'https://www.example.org/helpdesk',
    );
    expect(link?.textContent?.trim()).to.equal('see its new page');
  });

  /** Which rows of a table say that no update has been published. */
  async function saysAbsent(content: string): Promise<boolean[]> {
    const element = await shown(html``);
    element.innerHTML = content;
    await settle(element);
    return [...element.shadowRoot!.querySelectorAll('[part~="priority"]')].map(row =>
      /No update (?:has been )?published/.test(row.textContent!),
    );
  }

  it('does not say that a state is missing where the page’s style sheet gives it as a colour', async () => {
    const absent =
      await saysAbsent(`<style>.rag { background: #0a0 !important } .dot i { background: red } tr:nth-child(even) td { background: #eee }</style>
      <table><tr><th>Priority</th><th>Owner</th><th>Status</th></tr>
        <tr><td>By class</td><td>A</td><td class="rag"></td></tr>
        <tr><td>By a dot</td><td>A</td><td><div class="dot"><i></i></div></td></tr>
        <tr><td>By nothing</td><td>A</td><td></td></tr></table>`);
    expect(absent).to.deep.equal([false, false, true]);
  });

  it('does not say so either where a border, a sign of a style sheet, an icon or a font of ticks gives it', async () => {
    const absent =
      await saysAbsent(`<style>td { border: 1px solid #ccc } .side { border-left: 8px solid green } .tick::before { content: '\\2713' }</style>
      <table><tr><th>Priority</th><th>Owner</th><th>Status</th></tr>
        <tr><td>By a border</td><td>A</td><td class="side"></td></tr>
        <tr><td>By a sign</td><td>A</td><td class="tick"></td></tr>
        <tr><td>By an icon</td><td>A</td><td><b class="tick"></b></td></tr>
        <tr><td>By a font</td><td>A</td><td style="font-family: Wingdings">ü</td></tr>
        <tr><td>By nothing</td><td>A</td><td><p>&nbsp;</p></td></tr></table>`);
    expect(absent).to.deep.equal([false, false, false, false, true]);
  });

  it('says the badges of a cell each by itself, and a word in parts as one', () => {
    const table = document.createElement('table');
    table.innerHTML =
      '<tr><td><span class="badge">COMPLETE</span><span class="badge">OVERDUE</span></td><td><span class="TextRun">Em</span><span class="TextRun">bedded</span></td><td><span class="x"></span><span class="badge">Done</span></td></tr>';
    expect(tableCells(table, 'https://www.example.org/')[0]!.map(({text}) => text)).to.deep.equal([
      'COMPLETE; OVERDUE',
      'Embedded',
      'Done',
    ]);
  });

  it('takes a tick of a font for a sign, and not for words that are struck out', () => {
    const table = document.createElement('table');
    table.innerHTML =
      '<tr><td style="font-family: Wingdings">ü</td><td style="text-decoration: line-through">Gone</td></tr>';
    const [[tick, struck]] = tableCells(table, 'https://www.example.org/') as unknown as [
      [Cell, Cell],
    ];
    expect([tick.text, tick.wordless, tick.struck]).to.deep.equal(['', 'picture', undefined]);
    expect([struck.text, struck.wordless, struck.struck]).to.deep.equal(['', undefined, 'Gone']);
  });

  it('says what is not published only where it is known', async () => {
    const words = async (head: string, cells: string) => {
      const element = await shown(html``);
      element.innerHTML = `<table><tr>${head}</tr><tr>${cells}</tr></table>`;
      await settle(element);
      return element.shadowRoot!.textContent!;
    };
    const known = await words(
      '<th>Priority</th><th>Owner</th><th>Status</th><th>Update</th>',
      '<td>Ramps</td><td></td><td></td><td></td>',
    );
    expect(known).to.match(/No update published|No update has been published/);
    const passedOver = await words(
      '<th>Priority</th><th>Owner</th><th>How it goes</th>',
      '<td>Ramps</td><td>A Ali</td><td>Fine</td>',
    );
    expect(passedOver).not.to.match(/No update published|No update has been published/);
    const undated = await words('<th>Priority</th><th>Status</th>', '<td>Ramps</td><td>Done</td>');
    expect(undated).to.include('Date not published');
    for (const [name, date] of [
      ['Updated', '45991'],
      ['Modified', '2026-10-02'],
    ]) {
      const unread = await words(
        `<th>Priority</th><th>Status</th><th>${name}</th>`,
        `<td>Ramps</td><td>Done</td><td>${date}</td>`,
      );
      expect(unread).not.to.include('Date not published');
    }
  });
});
