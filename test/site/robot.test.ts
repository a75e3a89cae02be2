/**
 * The site in a browser: a robot with a keyboard alone goes from a messy spreadsheet to a snippet, and the snippet shows the
 * right widget on a plain page. Reads `site-dist/`, which `npm run site` builds.
 */
import {expect} from '@open-wc/testing';
import {press, type} from '../support/keys.js';
import {hostPage, rootOf} from '../support/page.js';
import {until} from '../support/settle.js';
import {
  auditSite,
  choose,
  closeSite,
  labelled,
  openSite as open,
  shownIn,
  siteWindow,
  tabTo,
  takeKeyboard,
} from '../support/site.js';

afterEach(closeSite);

const MESS = [
  'Exampleshire SEND plan,,,,',
  'Action,What we want,SRO,By when,How it goes',
  'Open a hub,One door,Amira,March 2027,On course',
  'Train staff,All trained,Tom,some day,Done',
];

describe('Make, by keyboard alone', () => {
  it('leads from a messy spreadsheet to a snippet that shows the right widget on a plain page', async function () {
    this.timeout(120_000);
    const page = await open('make.html');
    await takeKeyboard(page);
    const pasted = (await tabTo(page, ({id}) => id === 'pasted')) as HTMLTextAreaElement;
    for (const row of MESS) {
      await type(row);
      await press('Enter');
    }
    expect(pasted.value.trim().split('\n')).to.deep.equal(MESS);
    await tabTo(page, element => element.textContent === 'Read what I pasted');
    await press('Enter');
    await until(() => page.activeElement?.id === 'understood', 'the focus to follow');
    expect(page.getElementById('sheets')!.textContent).to.match(/2\s+items understood/);

    await choose(await tabTo(page, labelled('What “What we want” holds')), 'commitment');
    await choose(await tabTo(page, labelled('What “How it goes” holds')), 'update.status');
    const date = (await tabTo(page, labelled('Row 4, column 4'))) as HTMLInputElement;
    expect(date.getAttribute('aria-describedby')).to.be.a('string');
    date.select();
    await type('May 2027');
    await press('Tab');
    // The question about the word "On course" stands before the sheet.
    await choose(await tabTo(page, labelled('“On course”'), 'Shift+Tab'), 'in-progress');
    await until(
      () =>
        [/Open a hub/, /In progress/, /Due March 2027/, /Train staff/, /Due May 2027/].every(
          words => words.test(shownIn(page, 'beside-frame')),
        ),
      'the widget beside the sheet to say all of it',
    );

    const address = (await tabTo(page, ({id}) => id === 'piece-record')) as HTMLInputElement;
    await type(new URL('/examples/exampleshire.json', location.href).href);
    await press('Tab');
    await type(new URL('/dist/', location.href).href);
    await press('Tab');
    expect(address.value).to.include('exampleshire.json');
    const snippet = page.querySelector<HTMLTextAreaElement>('[aria-label="The snippet"]')!.value;
    expect(snippet).to.match(/^<send-priorities-tracker src="[^"]+exampleshire\.json"><a href=/);

    const host = await hostPage({html: snippet});
    await host.ready();
    expect(host.text('send-priorities-tracker')).to.include('EHC plans on time');
  });

  it('keeps the draft, and opens it again by its name', async () => {
    const page = await open('make.html');
    page.querySelector<HTMLTextAreaElement>('#pasted')!.value = 'Title,Due\nOpen a hub,March 2027';
    page.querySelector<HTMLElement>('#paste-form button')!.click();
    const again = await open('make.html');
    const others = again.querySelector<HTMLSelectElement>('#draft-other')!;
    expect(others.options.length).to.equal(2);
    others.selectedIndex = 1;
    others.dispatchEvent(new Event('change'));
    expect(again.getElementById('sheets')!.textContent).to.include('Open a hub');
    expect(again.querySelectorAll('#draft-other').length).to.equal(0);
  });

  it('adds an update to a priority, which the widget beside it says', async () => {
    const page = await open('make.html');
    const record = {version: 1, priorities: [{id: 'hub', title: 'Open a hub'}]};
    page.querySelector<HTMLTextAreaElement>('#pasted')!.value = JSON.stringify(record);
    page.querySelector<HTMLElement>('#paste-form button')!.click();
    page.querySelector<HTMLElement>('#updates summary')!.click();
    page.querySelector<HTMLSelectElement>('#update-status')!.value = 'in-progress';
    page.querySelector<HTMLElement>('#updates form button')!.click();
    await until(() => /In progress/.test(shownIn(page, 'beside-frame')), 'the widget to say it');
    page.querySelector<HTMLElement>('#updates li button')!.click();
    await until(() => !/In progress/.test(shownIn(page, 'beside-frame')), 'it to be taken out');
  });

  it('takes a step back and forth', async () => {
    const page = await open('make.html');
    page.querySelector<HTMLElement>('#empty-form button')!.click();
    const sheets = () => page.querySelectorAll('.brought').length;
    const button = (words: string) =>
      [...page.querySelectorAll('button')].find(({textContent}) => textContent === words)!;
    expect(sheets()).to.equal(1);
    button('Undo').click();
    expect(sheets()).to.equal(0);
    button('Redo').click();
    expect(sheets()).to.equal(1);
  });

  it('reads a workbook that was made to be filled in, beside the page', async () => {
    const page = await open('make.html');
    const bytes = await (await fetch('/site-dist/downloads/priorities.xlsx')).arrayBuffer();
    const view = siteWindow();
    const transfer = new view.DataTransfer();
    transfer.items.add(new view.File([bytes], 'priorities.xlsx'));
    const drop = new view.DragEvent('drop', {
      dataTransfer: transfer,
      bubbles: true,
      cancelable: true,
    });
    page.getElementById('bring')!.dispatchEvent(drop);
    await until(() => page.querySelector('.brought'), 'the workbook to be read');
    expect(page.querySelector('.verdict')!.textContent).to.match(/1\s+item understood/);
  });

  it('answers with a sentence what it cannot read', async () => {
    const page = await open('make.html');
    const view = siteWindow();
    const hostile: [string, BlobPart, RegExp][] = [
      ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), /before 2007/],
      ['broken.xlsx', 'PK\u0003\u0004 nothing', /damaged/],
      ['notes.txt', 'hello', /where we expected a table or a record/],
      ['page.html', '<p>No table</p>', /page without a table/],
    ];
    for (const [name, content, sentence] of hostile) {
      const transfer = new view.DataTransfer();
      transfer.items.add(new view.File([content], name));
      page
        .getElementById('bring')!
        .dispatchEvent(new view.DragEvent('drop', {dataTransfer: transfer, cancelable: true}));
      await until(() => sentence.test(page.getElementById('running')!.textContent!), name);
    }
  });
});

describe('the pages of the site', () => {
  for (const path of [
    'index.html',
    'make.html',
    'check.html',
    'downloads.html',
    'docs/embedding.html',
  ])
    it(`${path} meets the rules of accessibility, and fits on 320 pixels`, async function () {
      this.timeout(60_000);
      const page = await open(path, 320);
      const paste = page.querySelector<HTMLTextAreaElement>('#pasted, #text');
      if (paste) {
        paste.value = MESS.join('\n');
        paste.closest('form')!.querySelector('button')!.click();
      }
      expect(await auditSite(page)).to.deep.equal([]);
    });

  it('show all of the front page in Urdu at one press', async () => {
    const page = await open('index.html');
    await until(() => page.defaultView!.customElements.get('send-letter'), 'the widgets');
    page.querySelector<HTMLElement>('#urdu')!.click();
    const tracker = page.querySelector('send-priorities-tracker')!;
    await until(() => /ترجیحات/.test(rootOf(tracker)?.textContent ?? ''), 'Urdu words');
  });
});
