/** The form of Make with nothing but Tab, arrows and Enter, and the steps that it shows. */
import {expect} from '@open-wc/testing';
import {press, type} from '../support/keys.js';
import {until} from '../support/settle.js';
import {
  choose,
  closeSite,
  openSite,
  shownIn,
  siteWindow,
  tabTo,
  takeKeyboard,
} from '../support/site.js';
import {bring, buttonOf} from '../support/site-page.js';

afterEach(closeSite);

const steps = (page: Document): string[] =>
  [...page.querySelectorAll<HTMLElement>('#tool > section')]
    .filter(({hidden}) => !hidden)
    .map(({id}) => id);

/** What the page gives to be saved. */
function caughtFiles(): Promise<Blob> {
  const view = siteWindow() as Window & typeof globalThis;
  view.HTMLAnchorElement.prototype.click = () => undefined;
  return new Promise(resolve => {
    view.URL.createObjectURL = file => {
      resolve(file as Blob);
      return 'about:blank';
    };
  });
}

describe('the form of Make, by keyboard alone', () => {
  it('leads from an example to a record with an update in it and statements in another order', async function () {
    this.timeout(120_000);
    const page = await openSite('make.html');
    await takeKeyboard(page);
    await tabTo(page, ({id}) => id === 'example');
    await press('Enter');
    await until(() => page.activeElement?.id === 'understood', 'the focus to follow');

    await tabTo(page, ({textContent}) => textContent === 'Add an update to a priority');
    await press('Enter');
    await choose(await tabTo(page, ({id}) => id === 'update-priority'), 'plans-on-time');
    await choose(await tabTo(page, ({id}) => id === 'update-status'), 'stopped');
    await tabTo(page, ({id}) => id === 'update-text');
    await type('No money left');
    await tabTo(page, ({textContent}) => textContent === 'Add the update');
    await press('Enter');
    const isSaid = () => shownIn(page, 'beside-frame').includes('No money left');
    await until(isSaid, 'the widget to say it');

    await tabTo(page, ({textContent}) => textContent!.trim() === 'Undo');
    await press('Enter');
    await until(() => !isSaid(), 'it to be taken back');
    await tabTo(page, ({textContent}) => textContent!.trim() === 'Redo');
    await press('Enter');

    await choose(await tabTo(page, ({id}) => id === 'edit-part', 'Shift+Tab'), 'statements');
    await tabTo(page, ({id}) => id === 'form-statements-0-down');
    await press('Enter');
    expect(page.activeElement?.id).to.equal('form-statements-1-up');

    const saved = caughtFiles();
    await tabTo(page, ({textContent}) => textContent!.trim() === 'Save the record');
    await press('Enter');
    const record = JSON.parse(await (await saved).text()) as {
      priorities: {id: string; updates: {status: string}[]}[];
      statements: {id: string}[];
    };
    const [first] = record.priorities;
    expect(first!.id).to.equal('plans-on-time');
    expect(first!.updates.at(-1)!.status).to.equal('stopped');
    expect(record.statements.map(({id}) => id)).to.deep.equal(['forum-2026', 'council-2026']);
  });
});

describe('a sheet with cells to look at', () => {
  it('names each above the rows, and leads to it, however wide the sheet is', async () => {
    const page = await openSite('make.html', 320);
    bring(
      page,
      'Title,Lead,Due,Status\nOpen a hub,Amira,March 2027,On course\nTrain staff,Tom,soon,Done',
    );
    const named = [...page.querySelectorAll<HTMLElement>('.to-look-at li')];
    // What the word for the status means is asked above, once for all rows.
    expect(named.map(({textContent}) => textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Row 3, Due There should be a date such as 3 March 2021 or March 2021; there is "soon".',
    ]);
    named[0]!.querySelector('button')!.click();
    expect(page.activeElement?.ariaLabel).to.equal('Row 3, column 3');
    expect((page.activeElement as HTMLInputElement).value).to.equal('soon');
  });

  it('leaves out what Excel hides and copies all the same, and says so', async () => {
    const page = await openSite('make.html');
    bring(
      page,
      `<table><tr><td>Title</td><td>Due</td><td style='display:none'>Notes</td></tr>
        <tr><td>Open a hub</td><td>May 2027</td><td style='display:none'>secret</td></tr>
        <tr style='display:none'><td>Dropped</td><td>May 2028</td><td>x</td></tr></table>`,
    );
    const words = page.querySelector('#sheets')!.textContent!.replace(/\s+/g, ' ');
    expect(words).to.include('1 item understood.');
    expect(words).not.to.match(/secret|Dropped/);
    expect(words).to.include('Left out: 2 cells of hidden columns.');
    expect(words).to.include('hidden in the spreadsheet, and left out here');
  });

  it('says what to do about a sheet whose columns nobody knows, and about lines without columns', async () => {
    const page = await openSite('make.html');
    bring(page, 'Apples,Pears\n1,2');
    expect(page.querySelector('#running')!.textContent).to.include('choose it below');
    bring(page, 'Our priorities are:\n1. Better letters\n2. Quicker plans');
    expect(page.querySelector('#running')!.textContent).to.include('Copy the cells of a table');
  });
});

describe('the steps of Make', () => {
  it('are told in a list before anything was brought, and then show, and hide again', async () => {
    const page = await openSite('make.html');
    expect(steps(page)).to.deep.equal(['bring', 'next']);
    bring(page, 'Title,Due\nOpen a hub,March 2027');
    expect(steps(page)).to.deep.equal(['bring', 'understand', 'take', 'piece']);
    const undo = [...page.querySelectorAll<HTMLElement>('#editor button')].find(
      ({textContent}) => textContent!.trim() === 'Undo',
    )!;
    undo.focus();
    undo.click();
    expect(steps(page)).to.deep.equal(['bring', 'next']);
    expect(page.activeElement?.id).to.equal('next-heading');
  });

  it('begin with the piece for somebody who has a record, or wants the form', async () => {
    const page = await openSite('make.html');
    buttonOf(page, 'Go straight to the piece').click();
    expect(steps(page)).to.deep.equal(['bring', 'piece']);
    expect(page.activeElement?.id).to.equal('piece-heading');
  });
});
