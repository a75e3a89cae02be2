/** How a page's widgets come by their record, with the built script: what families see when all goes well, and when it does not. */
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage} from '../support/page.js';
import {until} from '../support/settle.js';

const OWN_WORDS = 'The page’s own words about inspections.';
const timeline = (attributes: string, content = `<p>${OWN_WORDS}</p>`) =>
  `<send-inspection-timeline ${attributes}>${content}</send-inspection-timeline>`;

/** Whether the page's own words are on screen: in a slot that shows them, or with no shadow root at all. */
function showsOwnWords(page: HostPage): boolean {
  const words = page.document.querySelector('send-inspection-timeline > p')!;
  return words.getClientRects().length > 0;
}

const countOf = async (key: string): Promise<number> =>
  (await (await fetch(`/counts/${key}`)).json()).count;
let keys = 0;
const newKey = () => `record-${Date.now()}-${(keys += 1)}`;

describe('a widget and its record', () => {
  it('shows the page’s own words until the record is there, and its own afterwards', async () => {
    const page = await hostPage({html: timeline('src="/delay/300/examples/manchester.json"')});
    expect(showsOwnWords(page)).to.equal(true);
    await page.ready();
    expect(showsOwnWords(page)).to.equal(false);
    expect(page.text('send-inspection-timeline')).to.include('November 2021');
  });

  it('shows the page’s own words when scripts do not run', async () => {
    const page = await hostPage({html: timeline('src="/examples/manchester.json"'), script: false});
    expect(showsOwnWords(page)).to.equal(true);
  });

  for (const [tag, list] of [
    ['letter', 'letters'],
    ['priorities-tracker', 'priorities'],
    ['statement', 'statements'],
    ['resource', 'resources'],
    ['inspection-timeline', 'events'],
    ['findings', 'findings'],
    ['participation', 'figures'],
    ['contributors', 'contributors'],
    ['you-said-we-did', 'responses'],
    ['feedback-form', 'surveys'],
  ])
    it(`keeps the page’s own words where a ${tag} names an id that nothing has`, async () => {
      const page = await hostPage({
        html: `<send-${tag} purpose="survey" action="/receive" src="/examples/exampleshire.json" item="mistyped"><p>Own words</p></send-${tag}>`,
      });
      await page.ready();
      expect(page.document.querySelector(`send-${tag} > p`)!.getClientRects()).to.have.length(1);
      expect(page.text(`send-${tag}`)).to.equal(
        'The newest information could not be read. What you see is the text of this page.',
      );
      const told = `item: expected the id of one of the ${list}, got "mistyped"`;
      expect(page.console.filter(line => line.includes(told))).to.have.length(1);
    });

  it('keeps the page’s own words where the list may stand under a name that nobody reads', async () => {
    const record = {version: 1, prioritys: [{id: 'a', title: 'Open a hub'}], events: []};
    const page = await hostPage({
      html: `<send-priorities-tracker><p>Own words</p><script type="application/json">${JSON.stringify(record)}</script></send-priorities-tracker>`,
    });
    await page.ready();
    expect(page.document.querySelector('p')!.getClientRects()).to.have.length(1);
    expect(page.text('send-priorities-tracker')).to.match(
      /^The newest information could not be read/,
    );
    expect(page.console.join()).to.match(/prioritys: .* "prioritys", which is passed over/);
  });

  it('says that nothing is published where an event is named to which nothing belongs', async () => {
    const record = {version: 1, events: [{id: 'visit'}]};
    const page = await hostPage({
      html: `<send-letter item="visit"><script type="application/json">${JSON.stringify(record)}</script></send-letter>`,
    });
    await page.ready();
    expect(page.text('send-letter')).to.include('Nothing has been published here yet.');
    expect(page.console.filter(line => line.includes('expected'))).to.deep.equal([]);
  });

  const failures: [string, string, RegExp][] = [
    ['not there', '/fault/404', /the answer 404/],
    ['of a server at fault', '/fault/500', /the answer 500/],
    ['empty', '/fault/empty', /an empty file/],
    ['a log-in page', '/fault/html', /a web page/],
    ['reached by a redirect to a log-in page', '/fault/redirect', /a web page/],
    ['cut short', '/fault/truncated', /no answer/],
    ['never sent', '/fault/reset', /no answer/],
    ['larger than a phone can take', '/fault/megabytes?n=60', /at most 32 MB/],
    ['no record', '/examples/exampleshire.pl.json.missing', /the answer 404/],
    ['at no web address', 'javascript:alert(1)', /a web address/],
  ];
  for (const [name, src, told] of failures) {
    it(`keeps the page’s own words, with one sentence, when the file is ${name}`, async () => {
      const page = await hostPage({html: timeline(`src="${src}"`)});
      await page.ready();
      expect(showsOwnWords(page)).to.equal(true);
      expect(page.text('send-inspection-timeline')).to.match(
        /^The newest information could not be (loaded|read)\. What you see is the text of this page\./,
      );
      const lines = page.console.filter(line => line.includes('<send-inspection-timeline>'));
      expect(lines.length, lines.join('\n')).to.equal(1);
      expect(lines[0]).to.match(told);
      expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);
    }).timeout(30_000);
  }

  it('reads a file in UTF-16, and one behind a byte order mark', async () => {
    for (const src of [
      '/fault/utf16/examples/manchester.json',
      '/fault/bom/examples/manchester.json',
    ]) {
      const page = await hostPage({html: timeline(`src="${src}"`)});
      await page.ready();
      expect(page.text('send-inspection-timeline')).to.include('November 2021');
    }
  });

  it('reads a CSV file in the character set Windows-1252, and one separated by tabs', async () => {
    for (const text of [
      'Date,Title\nMarch 2021,Café mornings',
      'Date\tTitle\nMarch 2021\tCafé mornings',
    ]) {
      const page = await hostPage({
        html: timeline(`src="/fault/western?text=${encodeURIComponent(text)}"`),
      });
      await page.ready();
      expect(page.text('send-inspection-timeline')).to.include('Café mornings');
    }
  });

  it('loses no more than the sign that is broken in a file', async () => {
    const page = await hostPage({
      html: timeline(
        `src="/fault/broken?text=${encodeURIComponent('Date,Title\nMarch 2021,مقامی پیشکش caf')}"`,
      ),
    });
    await page.ready();
    expect(page.text('send-inspection-timeline')).to.include('مقامی پیشکش caf');
  });

  it('asks an address once, however many widgets show it', async () => {
    const key = newKey();
    const src = `src="/count/${key}/delay/50/examples/manchester.json"`;
    const page = await hostPage({
      html:
        timeline(src) +
        timeline(src) +
        `<send-priorities-tracker ${src}></send-priorities-tracker>`,
    });
    await page.ready();
    page.document.body.append(page.document.querySelector('send-priorities-tracker')!);
    await page.ready();
    expect(await countOf(key)).to.equal(1);
  });

  it('takes up a new address, and drops the answer to an old one', async () => {
    const page = await hostPage({html: timeline('src="/delay/400/examples/exampleshire.json"')});
    page.widget('send-inspection-timeline').setAttribute('src', '/examples/manchester.json');
    await page.ready();
    expect(page.text('send-inspection-timeline')).to.include('Manchester');
  });

  it('keeps the last good record when a refresh fails, and tells its age', async () => {
    const page = await hostPage({html: timeline('src="/examples/manchester.json"')});
    await page.ready();
    const fetchFile = page.window.fetch;
    page.window.fetch = () => Promise.reject(new TypeError('no network'));
    (page.widget('send-inspection-timeline') as HTMLElement & {refresh(): void}).refresh();
    await until(
      () =>
        page.text('send-inspection-timeline').includes('The newest version could not be loaded.'),
      'the age of the record',
    );
    expect(page.text('send-inspection-timeline')).to.include('November 2021');
    page.window.fetch = fetchFile;
    (page.widget('send-inspection-timeline') as HTMLElement & {refresh(): void}).refresh();
    await until(
      () =>
        !page.text('send-inspection-timeline').includes('The newest version could not be loaded.'),
      'the notice to go',
    );
  });

  it('tells the page what was wrong, as values', async () => {
    const page = await hostPage({html: '<div id="place"></div>'});
    const heard = new Promise<CustomEvent>(resolve =>
      page.document.addEventListener('send-error', event => resolve(event as CustomEvent), {
        once: true,
      }),
    );
    const widget = page.document.createElement('send-inspection-timeline') as HTMLElement & {
      record: unknown;
    };
    widget.record = {version: 1, events: [{title: 'A visit', date: 'last spring'}]};
    page.document.querySelector('#place')!.append(widget);
    const {detail} = await heard;
    expect(detail.problem).to.equal(undefined);
    expect(detail.faults).to.deep.equal([
      {path: 'events[0].date', expected: 'a date such as 2021-03', found: '"last spring"'},
    ]);
  });

  const table =
    '<table><caption>Ours</caption><tr><th>Date<th>Type<th>Title<tr><td>March 2021<td>Interim visit<td>They came</table>';
  for (const [name, content] of [
    [
      'a JSON child',
      '<script type="application/json">{"version":1,"events":[{"title":"They came","kind":"interim-visit","date":"2021-03"}]}</script>',
    ],
    [
      'JSON whose tag a filter took away',
      '{"version":1,"events":[{"title":"They came","kind":"interim-visit","date":"2021-03"}]}',
    ],
    ['a table child', table],
    ['a table that an editor wrapped', `<figure class="wp-block-table">${table}</figure>`],
  ] as const) {
    it(`reads ${name}`, async () => {
      const page = await hostPage({html: timeline('', content)});
      await page.ready();
      expect(page.text('send-inspection-timeline'))
        .to.match(/They came/)
        .and.match(/Visit, not an inspection/);
    });
  }

  it('reads a CSV file', async () => {
    const page = await hostPage({html: timeline('src="/examples/tables/manchester-events.csv"')});
    await page.ready();
    expect(page.text('send-inspection-timeline')).to.include('November 2021');
    expect(page.console).to.deep.equal([]);
  });

  it('survives being moved, removed and put back two hundred times', async () => {
    const page = await hostPage({html: timeline('src="/examples/manchester.json"')});
    await page.ready();
    const widget = page.widget('send-inspection-timeline');
    // What reads aloud comes when it comes, and on machines with a voice.
    const nodes = () =>
      widget.shadowRoot!.querySelectorAll('.widget > :not(.tools), .widget > :not(.tools) *')
        .length;
    // The list is drawn in steps.
    const isWhole = () =>
      ['the pandemic', 'Survey for the visit', 'A Local Offer page'].every(words =>
        page.text('send-inspection-timeline').includes(words),
      );
    await until(isWhole, 'the whole list');
    const before = nodes();
    for (let turn = 0; turn < 200; turn += 1) {
      widget.remove();
      page.document.body.append(widget);
    }
    await page.ready();
    await until(isWhole, 'the whole list again');
    expect(nodes()).to.equal(before);
  });
});
