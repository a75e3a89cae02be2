/** The built script on pages whose tables a plug-in shows page by page: the other rows are in no table of the page. */
import {expect} from '@open-wc/testing';
import {hostPage} from '../support/page.js';
import {until} from '../support/settle.js';

/** What DataTables 2 draws into each heading, to sort by. */
const heading = (words: string) =>
  `<th><div class="dt-column-header"><span class="dt-column-title">${words}</span><div class="dt-column-order" role="button" aria-label="${words}: Activate to sort" tabindex="0"></div></div></th>`;
const row = (number: number) =>
  `<tr><td>Promise ${number}</td><td>Team ${number}</td><td>In progress</td></tr>`;
const table = `<table><thead><tr>${['Priority', 'Owner', 'Status'].map(heading).join('')}</tr></thead><tbody>${[1, 2, 3].map(row).join('')}</tbody></table>`;

/** What each plug-in was seen to draw: its box, the box of a table that has one page, and of one that has more. */
const plugins: Record<string, [around: string, one: string, several: string]> = {
  'DataTables 1, as TablePress has it': [
    'dataTables_wrapper',
    '<div class="dataTables_paginate"><a class="paginate_button previous disabled">Previous</a><span><a class="paginate_button current">1</a></span><a class="paginate_button next disabled">Next</a></div>',
    '<div class="dataTables_paginate"><a class="paginate_button previous disabled">Previous</a><a class="paginate_button next">Next</a></div>',
  ],
  'DataTables 1 with Bootstrap': [
    'dataTables_wrapper dt-bootstrap5',
    '<div class="dataTables_paginate"><ul class="pagination"><li class="paginate_button previous disabled"><a class="page-link">Previous</a></li><li class="paginate_button active"><a class="page-link">1</a></li><li class="paginate_button next disabled"><a class="page-link">Next</a></li></ul></div>',
    '<div class="dataTables_paginate"><ul class="pagination"><li class="paginate_button active"><a class="page-link">1</a></li><li class="paginate_button"><a class="page-link">2</a></li></ul></div>',
  ],
  'DataTables 2': [
    'dt-container',
    '<div class="dt-paging"><nav><button class="dt-paging-button disabled previous">‹</button><button class="dt-paging-button current">1</button><button class="dt-paging-button disabled next">›</button></nav></div>',
    '<div class="dt-paging"><nav><button class="dt-paging-button current">1</button><button class="dt-paging-button">2</button></nav></div>',
  ],
  'simple-datatables': [
    'datatable-wrapper',
    '<nav class="datatable-pagination"></nav>',
    '<nav class="datatable-pagination"><ul><li class="datatable-active"><button>1</button></li><li><button>2</button></li></ul></nav>',
  ],
};
const link =
  '<p><a href="/dist/embed/priorities-tracker.html?from=next-table">As a tracker</a></p>';

describe('a table that is shown page by page', function () {
  this.timeout(60_000);

  for (const [plugin, [around, one, several]] of Object.entries(plugins)) {
    const box = (pages: string) => `<div class="${around}">${table}${pages}</div>`;

    it(`stays as it is, and the console says why: ${plugin}`, async () => {
      const page = await hostPage({
        html: `<send-priorities-tracker>${box(several)}</send-priorities-tracker><main>${link}${box(several)}</main>`,
      });
      await until(
        () => page.console.some(line => /table: expected all rows, got one page/.test(line)),
        'the console',
      );
      for (const cell of page.document.querySelectorAll('td, main a'))
        expect(cell.getClientRects().length, cell.textContent).to.equal(1);
      expect(page.document.querySelectorAll('send-priorities-tracker').length).to.equal(1);
    });

    it(`is the widget when all of its rows are on one page: ${plugin}`, async () => {
      const page = await hostPage({
        html: `<send-priorities-tracker>${box(one)}</send-priorities-tracker>${link}${box(one)}`,
      });
      await until(
        () => page.document.querySelectorAll('send-priorities-tracker').length === 2,
        'the widget of the link',
      );
      await page.ready();
      for (const widget of page.document.querySelectorAll('send-priorities-tracker'))
        expect(widget.shadowRoot!.textContent).to.contain('Promise 3');
    });
  }

  it('stays as it is without buttons, too, when more rows are counted than it has', async () => {
    const count = (words: string) =>
      `<div class="dt-container">${table}<div class="dt-info">${words}</div></div>`;
    const page = await hostPage({
      html: ['1 to 3 of 1,003 entries', '1 to 3 of 3 (filtered from 15)', '1 to 3 of 3 entries']
        .map(words => link + count(`Showing ${words}`))
        .join(''),
    });
    const {document: shown} = page;
    await until(() => shown.querySelector('send-priorities-tracker'), 'the widget of the last');
    await page.ready();
    const seen = [...shown.querySelectorAll('body > .dt-container')].map(
      box => box.getClientRects().length,
    );
    expect(seen).to.deep.equal([1, 1, 0]);
  });

  it('is named by the doctor, as is one whose columns nobody knows', async () => {
    const [around, , several] = plugins['DataTables 2']!;
    const page = await hostPage({
      html: `<send-priorities-tracker><div class="${around}">${table}${several}</div></send-priorities-tracker>
        <send-letter><table><tr><th>This</th><th>That</th></tr><tr><td>1</td><td>2</td></tr></table></send-letter>`,
      query: '?send-debug',
    });
    const report = () =>
      [...page.document.body.children].at(-1)?.shadowRoot?.querySelector('textarea')?.value ?? '';
    for (const expected of [
      /<send-priorities-tracker>: not shown, as its table is not read: see Records/,
      /table: expected all rows, got one page/,
      /<send-letter>: not shown, as its table is not read: see Records/,
    ])
      await until(() => expected.test(report()), String(expected));
  });
});
