/** What Make shows of what was brought: several files at once, what is wrong with a record, what nobody said. Reads `site-dist/`. */
import {expect} from '@open-wc/testing';
import {until} from '../support/settle.js';
import {auditSite, closeSite, openSite, siteWindow} from '../support/site.js';
import {bring, buttonOf} from '../support/site-page.js';

afterEach(closeSite);

const words = (element: Element | null): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('several files', () => {
  it('are all taken, with what is to be said of each', async () => {
    const page = await openSite('make.html');
    const view = siteWindow();
    const transfer = new view.DataTransfer();
    for (const [name, content] of [
      ['plan.csv', 'Title,Due\nOpen a hub,May 2027'],
      ['photo.xlsx', '\u0089PNG'],
      ['visits.csv', 'Date,Type,Title\n5 May 2026,Inspection,Joint visit'],
      ['apples.csv', 'Apples,Pears\n1,2'],
    ] as const)
      transfer.items.add(
        new view.File([Uint8Array.from(content, sign => sign.charCodeAt(0))], name),
      );
    page
      .getElementById('bring')!
      .dispatchEvent(new view.DragEvent('drop', {dataTransfer: transfer, cancelable: true}));
    await until(() => page.querySelectorAll('.brought').length === 3, 'three tables');
    await until(() => /apples/.test(words(page.getElementById('running'))), 'the last sentence');
    expect(words(page.getElementById('running'))).to.include('photo.xlsx: it is a picture');
    expect(words(page.getElementById('said'))).to.include('Understood: 1 event, 1 priority.');
  });
});

describe('a record with something wrong in it', () => {
  it('has that named in plain words, each of which leads to its place in the form', async () => {
    const page = await openSite('make.html');
    bring(
      page,
      JSON.stringify({
        version: 1,
        lang: 'en-GB',
        priorities: [
          {id: 'hub', title: 'Open a hub', updates: [{date: 'the other day', status: 'done'}]},
        ],
      }),
    );
    expect(words(page.getElementById('said'))).to.include('1 thing of the record to look at.');
    const fault = page.querySelector('#record-faults li')!;
    expect(words(fault)).to.equal(
      'Priority 1, “Open a hub”: updates 1, date There should be a date such as 3 March 2027 or March 2027; there is "the other day".',
    );
    fault.querySelector('button')!.click();
    expect(page.activeElement?.id).to.equal('form-priorities-0-updates-0-date');
    expect((page.activeElement as HTMLInputElement).value).to.equal('the other day');
  });
});

describe('a page with tables', () => {
  it('is said to have more than was taken', async () => {
    const page = await openSite('make.html');
    const table = '<table><tr><th>Title<th>Due<tr><td>Open a hub<td>May 2027</table>';
    bring(page, table);
    expect(words(page.getElementById('running'))).to.equal('');
    bring(page, `<!doctype html><h1>Our plan</h1><p>What we said.</p>${table}`);
    expect(words(page.getElementById('running'))).to.match(
      /Of a page its tables are read alone.* the record \(\.json\) and the spreadsheet have all of it\./,
    );
  });
});

describe('an address in the snippet', () => {
  it('that was made up is said to be, and one that leads nowhere, too', async () => {
    const page = await openSite('make.html');
    buttonOf(page, 'Go straight to the piece').click();
    const advice = () => words(page.getElementById('piece-record-advice'));
    expect(advice()).to.include('it leads nowhere');
    const input = page.getElementById('piece-record') as HTMLInputElement;
    input.value = '/send/our-area.json';
    input.dispatchEvent(new Event('change'));
    expect(advice()).to.include('from https:// on');
    expect(input.getAttribute('aria-describedby')).to.include('piece-record-advice');
    input.value = 'www.example.gov.uk/send/our-area.json';
    input.dispatchEvent(new Event('change'));
    expect(advice()).to.equal('');
    expect(page.querySelector<HTMLTextAreaElement>('#snippet textarea')!.value).to.include(
      'src="https://www.example.gov.uk/send/our-area.json"',
    );
  });
});

describe('a sheet whose names nobody reads', () => {
  it('is said to have none, until a column is chosen for them', async () => {
    const page = await openSite('make.html');
    bring(page, 'Things,Lead,Due\nOpen a hub,Amira,May 2027');
    const said = () => words(page.querySelector('.brought'));
    expect(said()).to.include('No column says what each is called. Choose “Title”');
    const select = page.querySelector<HTMLSelectElement>('[aria-label="What “Things” holds"]')!;
    select.value = 'title';
    select.dispatchEvent(new Event('change'));
    expect(said()).not.to.include('No column says');
  });
});

describe('a draft that was deleted', () => {
  it('can be brought back while the page is open', async () => {
    const page = await openSite('make.html');
    bring(page, 'Title,Due\nOpen a hub,May 2027');
    buttonOf(page, 'Delete this draft').click();
    expect(page.querySelector('.brought')).to.equal(null);
    buttonOf(page, 'Bring it back').click();
    expect(words(page.querySelector('.verdict'))).to.include('1 item understood.');
    expect(localStorage.length).to.equal(1);
  });
});

describe('a second record', () => {
  it('takes nothing away from the draft that was there', async () => {
    const page = await openSite('make.html');
    const record = (title: string) =>
      JSON.stringify({version: 1, lang: 'en-GB', events: [{id: 'visit', title, date: '2021-03'}]});
    bring(page, record('First visit'));
    bring(page, record('Second visit'));
    expect(words(page.getElementById('said'))).to.include('kept as the draft “Our area”');
    expect(words(page.getElementById('form-events-0-summary'))).to.include('Second visit');
    expect(page.querySelector<HTMLInputElement>('#draft-name')!.value).to.equal('Our area, 2');
    const other = page.querySelector<HTMLSelectElement>('#draft-other')!;
    other.selectedIndex = 1;
    other.dispatchEvent(new Event('change'));
    expect(words(page.getElementById('form-events-0-summary'))).to.include('First visit');
  });
});

describe('a draft that the device does not keep', () => {
  it('can be brought back when another was opened', async () => {
    const page = await openSite('make.html');
    const view = siteWindow();
    view.Storage.prototype.setItem = () => {
      throw new view.DOMException('full', 'QuotaExceededError');
    };
    bring(page, 'Title,Due\nOpen a hub,May 2027');
    bring(page, '{"version":1,"lang":"en-GB","events":[{"title":"Visit","date":"2021-03"}]}');
    expect(words(page.getElementById('said'))).not.to.include('is kept as the draft');
    buttonOf(page, 'Undo').click();
    expect(words(page.querySelector('.verdict'))).to.include('1 item understood.');
    buttonOf(page, 'New draft').click();
    expect(page.querySelector('.brought')).to.equal(null);
    buttonOf(page, 'Bring it back').click();
    expect(words(page.querySelector('.verdict'))).to.include('1 item understood.');
  });
});

describe('what is to be looked at', () => {
  it('keeps the rules of accessibility, and 320 pixels', async function () {
    this.timeout(30_000);
    const page = await openSite('make.html', 320);
    bring(page, 'Things,Lead,Due,Status\nOpen a hub,Amira,soon,On hold');
    expect(await auditSite(page)).to.deep.equal([]);
    bring(
      page,
      '{"version":1,"lang":"en-GB","prioritees":[],"events":[{"title":"Visit","date":"soon"}]}',
    );
    expect(page.querySelectorAll('#record-faults li').length).to.equal(2);
    expect(await auditSite(page)).to.deep.equal([]);
  });
});
