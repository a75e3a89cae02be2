/** The form of Make in a browser: every change is seen, kept, and can be taken back. Reads `site-dist/`. */
import {expect} from '@open-wc/testing';
import {auditOptions} from '../support/audit-rules.js';
import {press, type} from '../support/keys.js';
import {until} from '../support/settle.js';
import {bring, buttonOf, closeSite, fill, keptDrafts, openSite} from '../support/site-page.js';

const RECORD = {
  version: 1,
  lang: 'en-GB',
  events: [
    {id: 'visit', title: 'Interim visit', date: '2021-03'},
    {title: 'Inspection', date: '2023-06'},
  ],
  findings: [{text: 'Waits are long', event: 'events-2'}],
};

const PARTS = [
  'record',
  'events',
  'priorities',
  'findings',
  'figures',
  'letters',
  'statements',
  'resources',
  'contributors',
  'responses',
  'surveys',
];

const edited = () => keptDrafts()[0]!['edited'] as Record<string, Record<string, unknown>[]>;

/** Opens an entry of a list, as a press on its title does. */
async function openEntry(page: Document, id: string): Promise<void> {
  page.getElementById(`${id}-summary`)!.click();
  await until(() => page.querySelector(`#${id}-summary ~ .fields`), `${id} to open`);
}

describe('the form of Make', () => {
  afterEach(closeSite);

  it('changes a text and a date, and says what it understood', async () => {
    const page = await openSite('make.html');
    bring(page, JSON.stringify(RECORD));
    await openEntry(page, 'form-events-0');
    fill(page, 'form-events-0-title', 'Visit by Ofsted');
    fill(page, 'form-events-0-date', 'late March 2022');
    expect(edited()['events']![0]).to.deep.equal({
      id: 'visit',
      title: 'Visit by Ofsted',
      date: '2022-03',
      dateText: 'late March 2022',
    });
    const understood = page.querySelector('#form-events-0-date ~ .understood')!.textContent;
    expect(understood).to.equal('Understood: March 2022; families read “late March 2022”.');
  });

  it('says at its field what cannot be read', async () => {
    const page = await openSite('make.html');
    bring(page, JSON.stringify({...RECORD, figures: [{value: 'many', what: 'parents'}]}));
    fill(page, 'edit-part', 'figures');
    await openEntry(page, 'form-figures-0');
    const input = page.getElementById('form-figures-0-value')!;
    const fault = page.getElementById(input.getAttribute('aria-describedby')!.split(' ').at(-1)!);
    expect(fault!.textContent).to.equal('There should be a number; there is "many".');
  });

  it('adds, copies, moves and removes by keyboard, keeps the focus with the entry, and takes all of it back', async function () {
    this.timeout(60_000);
    const page = await openSite('make.html');
    bring(page, JSON.stringify(RECORD));
    page.defaultView!.focus();
    const titles = () =>
      [...page.querySelectorAll('#editor .entries > .entry > details > summary')].map(summary =>
        summary.textContent!.replace(/\s+/g, ' ').trim(),
      );
    const before = ['Interim visit March 2021', 'Inspection June 2023'];
    expect(titles()).to.deep.equal(before);
    page.getElementById('form-events-1-up')!.focus();
    await press('Enter');
    expect(titles()).to.deep.equal([before[1], before[0]]);
    expect(page.activeElement!.id).to.equal('form-events-0-down');
    expect(edited()['events']![0]!['id'], 'the name that a finding uses').to.equal('events-2');
    expect(page.getElementById('said')!.textContent).to.equal('Inspection, June 2023: now 1 of 2.');

    page.getElementById('form-events-add')!.focus();
    await press('Enter');
    expect(page.activeElement!.id).to.equal('form-events-2-summary');
    await until(() => page.getElementById('form-events-2-title'), 'the new event to stand open');
    page.getElementById('form-events-2-title')!.focus();
    await type('Open evening');
    await press('Tab');
    expect(titles()[2]).to.equal('Open evening');

    buttonOf(page, 'Duplicate Open evening').focus();
    await press('Enter');
    expect(titles()).to.have.length(4);
    buttonOf(page.getElementById('editor')!, 'Undo').focus();
    for (let steps = 0; steps < 4; steps += 1) await press('Enter');
    expect(titles()).to.deep.equal(before);
    expect(buttonOf(page, 'Undo').disabled, 'a step before the record was opened').to.equal(false);
  });

  it('restores what was removed', async () => {
    const page = await openSite('make.html');
    bring(page, JSON.stringify(RECORD));
    await openEntry(page, 'form-events-0');
    buttonOf(page, 'Remove Interim visit, March 2021').click();
    expect(edited()['events']).to.have.length(1);
    expect(page.activeElement!.id).to.equal('form-events-0-summary');
    buttonOf(page, 'Undo').click();
    expect(page.querySelectorAll('#editor .entries > .entry').length).to.equal(2);
    buttonOf(page, 'Redo').click();
    expect(page.querySelectorAll('#editor .entries > .entry').length).to.equal(1);
  });

  it('keeps what is typed before the field is left, as one step', async () => {
    const page = await openSite('make.html');
    bring(page, JSON.stringify(RECORD));
    await openEntry(page, 'form-events-0');
    const title = page.getElementById('form-events-0-title') as HTMLInputElement;
    for (const words of ['Interim visit 1', 'Interim visit 12']) {
      title.value = words;
      title.dispatchEvent(new Event('input', {bubbles: true}));
      await until(() => edited()['events']?.[0]?.['title'] === words, 'the words to be kept');
    }
    buttonOf(page, 'Undo').click();
    expect(edited()).to.deep.equal({});
  });

  it('changes an item of a sheet, says that the form counts, and can take the sheet again', async () => {
    const page = await openSite('make.html');
    bring(page, 'Title,Due\nOpen a hub,March 2027\n');
    fill(page, 'edit-part', 'priorities');
    await openEntry(page, 'form-priorities-0');
    fill(page, 'form-priorities-0-due', 'May 2028');
    expect(edited()['priorities']![0]!['due']).to.equal('2028-05');
    buttonOf(page, 'Take the sheet again').click();
    expect(edited()).to.deep.equal({});
    expect((page.getElementById('form-priorities-0-due') as HTMLInputElement).value).to.equal(
      'March 2027',
    );
  });

  it('has every part of a record', async () => {
    const page = await openSite('make.html');
    const {options} = page.getElementById('edit-part') as HTMLSelectElement;
    expect([...options].map(({value}) => value)).to.deep.equal(PARTS);
  });

  // Roles, names and colours are the same in each engine: one of them looks at every part, the others at the richest one.
  const parts = navigator.userAgent.includes('Chrome/') ? PARTS : ['priorities'];
  for (const part of parts)
    it(`shows ${part} within the rules of accessibility and 320 pixels, in two languages`, async function () {
      this.timeout(90_000);
      const page = await openSite('make.html', 320);
      bring(page, await (await fetch('/examples/exampleshire.json')).text());
      const script = page.createElement('script');
      script.src = '/node_modules/axe-core/axe.min.js';
      page.head.append(script);
      await new Promise(resolve => script.addEventListener('load', resolve, {once: true}));
      const {axe} = page.defaultView as unknown as {axe: Axe};
      fill(page, 'edit-beside', 'ur');
      fill(page, 'edit-part', part);
      if (part !== 'record') await openEntry(page, `form-${part}-0`);
      for (let level = 0; level < 2; level += 1) {
        for (const summary of page.querySelectorAll<HTMLElement>(
          '#editor details:not([open]):not(.entries > .entry + .entry > details) > summary',
        ))
          summary.click();
        await until(
          () => !page.querySelector('#editor .part[open] > summary:last-child'),
          'what was opened to show',
        );
      }
      // The name of a field is no label.
      const labels = [...page.querySelectorAll('#editor :is(label, legend)')].map(({textContent}) =>
        textContent!.trim(),
      );
      expect(labels.filter(label => !/^\p{Lu}/u.test(label))).to.deep.equal([]);
      const {violations} = await axe.run(page.getElementById('editor')!, auditOptions);
      expect(
        violations.map(
          ({id, nodes}) => `${id}: ${nodes.map(({target}) => String(target)).join(' · ')}`,
        ),
      ).to.deep.equal([]);
      const wide = [...page.querySelectorAll('#editor *')].filter(
        element => element.getBoundingClientRect().right > 320.9,
      );
      expect(wide.map(({id, className}) => `${id}.${className}`)).to.deep.equal([]);
    });
});

interface Axe {
  run(
    root: Element,
    rules: object,
  ): Promise<{violations: {id: string; nodes: {target: unknown}[]}[]}>;
}
