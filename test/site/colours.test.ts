/** Colours that somebody chooses in Make, as the preview and the snippet have them. */
import {expect} from '@open-wc/testing';
import {press, type} from '../support/keys.js';
import {rootOf} from '../support/page.js';
import {until} from '../support/settle.js';
import {
  auditSite,
  choose,
  closeSite,
  openSite,
  siteWindow,
  tabTo,
  takeKeyboard,
} from '../support/site.js';

afterEach(closeSite);

const PLAN = 'Title,Due,Status\nOpen a hub,March 2027,In progress';

async function make(width?: number): Promise<Document> {
  const page = await openSite('make.html', width);
  page.querySelector<HTMLTextAreaElement>('#pasted')!.value = PLAN;
  page.querySelector<HTMLElement>('#paste-form button')!.click();
  return page;
}

describe('colours of one’s own, by keyboard alone', () => {
  it('show in the preview, with their contrast told, and stand in the snippet', async function () {
    this.timeout(60_000);
    const page = await make();
    await takeKeyboard(page);
    await tabTo(page, element => element.textContent === 'Your colours');
    await press('Space');
    expect(page.querySelector('details:has(#theme-base)')).to.have.property('open', true);
    await choose(await tabTo(page, ({id}) => id === 'theme-base'), 'warm');
    await tabTo(page, ({id}) => id === 'colour-light-accent');
    await type('2e7d32');
    await press('Tab');
    const told = page.getElementById('colour-light-accent-told')!;
    expect(told.textContent).to.match(/too little, it has to be 7\s*:\s*1/);
    const sheet = page.querySelector<HTMLTextAreaElement>('[aria-label="The style sheet"]')!;
    expect(sheet.value).to.include('--send-theme: warm;\n  --send-colour-accent: #2e7d32;');
    const shown = /Widgets show (#\w+)/.exec(told.textContent!.replace(/\s+/g, ' '))![1]!;
    const channels = [1, 3, 5].map(at => parseInt(shown.slice(at, at + 2), 16)).join(', ');
    const view = siteWindow();
    await until(() => {
      const widget = page.querySelector('#piece-frame send-priorities-tracker');
      const button = widget && rootOf(widget)?.querySelector('button');
      return button && view.getComputedStyle(button).color === `rgb(${channels})`;
    }, `the widget to be in rgb(${channels})`);
  });

  it('meet the rules of accessibility, and fit on 320 pixels', async function () {
    this.timeout(60_000);
    const page = await make(320);
    for (const details of page.querySelectorAll('#choices details'))
      details.setAttribute('open', '');
    const base = page.querySelector<HTMLSelectElement>('#theme-base')!;
    base.value = 'govuk';
    base.dispatchEvent(new Event('change'));
    const colour = page.querySelector<HTMLInputElement>('#colour-dark-accent')!;
    colour.value = 'nonsense';
    colour.dispatchEvent(new Event('change'));
    expect(await auditSite(page)).to.deep.equal([]);
  });
});
