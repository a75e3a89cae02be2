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
  it('leads from an example to a record with an update in it and the promises in another order', async function () {
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

    await choose(await tabTo(page, ({id}) => id === 'edit-part', 'Shift+Tab'), 'priorities');
    await tabTo(page, ({id}) => id === 'form-priorities-0-down');
    await press('Enter');
    expect(page.activeElement?.id).to.equal('form-priorities-1-down');

    const saved = caughtFiles();
    await tabTo(page, ({textContent}) => textContent!.trim() === 'Save the record');
    await press('Enter');
    const record = JSON.parse(await (await saved).text()) as {
      priorities: {id: string; updates: {status: string}[]}[];
    };
    const [first, second] = record.priorities;
    expect(second!.id).to.equal('plans-on-time');
    expect(first!.id).not.to.equal('plans-on-time');
    expect(second!.updates.at(-1)!.status).to.equal('stopped');
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
