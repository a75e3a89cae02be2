/** Pages of the field that hold tables or name records, and the records that such pages show, each on a page with the built script. */
import {expect} from '@open-wc/testing';
import {readJson} from '../../src/data/reading.js';
import {type HostPage, hostPage} from '../support/page.js';
import {settle, until} from '../support/settle.js';
import {bodyOf, read} from './field-page.js';

/** A page of the samples, its folder of scripts at ours. */
async function samplePage(name: string): Promise<HostPage> {
  const body = await bodyOf(`/test/field/pages/${name}`);
  return hostPage({
    html: body
      .replaceAll('/sw/', '/dist/')
      .replaceAll('%2Frecords%2F', '%2Ftest%2Ffield%2Frecords%2F'),
  });
}

describe('a page from the field', () => {
  it('whose block of a table has a head and a foot shows the rows between them: r06b-wptable-head.html', async () => {
    const page = await samplePage('r06b-wptable-head.html');
    await until(() => page.document.querySelector('send-inspection-timeline'), 'the widget');
    await page.ready();
    const text = await read(page);
    expect(text).to.match(
      /16 June 2026\nLetter\nA letter “to families”\nIt’s here\n[\s\S]*3 to 7 November 2025\nInspection\nArea SEND inspection\nFirst line second line\nRead the report/,
    );
    expect(text).not.to.include('Source: council');
    const links = [
      ...page.widget('send-inspection-timeline').shadowRoot!.querySelectorAll('a'),
    ].map(({href, textContent}) => [href, textContent!.trim()]);
    expect(links).to.deep.include(['https://reports.ofsted.gov.uk/x', 'Read the report']);
    expect(page.console.join('\n')).to.match(/row 4: .*"Source: council", which is left out/);
  });

  it('from which a table was taken keeps its link, and the calendar beside it: r25-calendar.html', async () => {
    const page = await samplePage('r25-calendar.html');
    await settle(page.document);
    expect(page.document.querySelector('send-inspection-timeline')).to.equal(null);
    expect(page.document.querySelector('p a')!.getClientRects()).to.have.length(1);
    expect(page.document.querySelector('#wp-calendar')!.getBoundingClientRect().height).above(0);
  });

  it('that names what is nowhere keeps its own words, and each is reported: r03-item-typo.html', async () => {
    const page = await samplePage('r03-item-typo.html');
    await page.ready();
    const widgets = [...page.document.querySelectorAll('[item]')];
    expect(widgets).to.have.length(6);
    for (const widget of widgets)
      expect(widget.querySelector('a')!.getClientRects(), widget.localName).to.have.length(1);
    expect(page.console.join('\n').match(/item: expected the id of one of/g)).to.have.length(6);
  });

  it('that forbids downloads shows the days themselves: 51-sandbox/page.html, 51-sandbox/future.csv', async () => {
    const page = await samplePage('51-sandbox/page.html');
    const frame = page.document.querySelector('iframe')!;
    const widget = () => frame.contentDocument?.querySelector('send-inspection-timeline');
    await until(
      () => widget()?.shadowRoot?.textContent?.includes('14 January 2027'),
      'the day of the meeting',
    );
    const button = () =>
      [...widget()!.shadowRoot!.querySelectorAll('button')].find(({textContent}) =>
        /calendar/i.test(textContent!),
      );
    await until(button, 'the button');
    button()!.click();
    const dates = () => widget()!.shadowRoot!.querySelector('textarea')?.value ?? '';
    await until(() => /14 January 2027[\s\S]*Open evening/.test(dates()), 'the days, in words');
  });
});

/** What a record shows with each widget that it has something for. */
async function shownOf(file: string): Promise<string> {
  const attributes = `src="/test/field/records/${file}" today="2026-11-29"`;
  const page = await hostPage({
    html: `<send-priorities-tracker ${attributes}></send-priorities-tracker><send-inspection-timeline ${attributes}></send-inspection-timeline>`,
  });
  await page.ready();
  return read(page);
}

const jsonAt = async (file: string) =>
  readJson(await (await fetch(`/test/field/records/${file}`)).text(), location.href);

describe('a record from the field', () => {
  for (const file of ['plan.json', 'plan-out.json', 'many.json', 'long.json'])
    it(`is read whole, and shown whole: ${file}`, async () => {
      const {record, faults} = await jsonAt(file);
      expect(faults).to.deep.equal([]);
      const text = await shownOf(file);
      const said = [
        ...record!.events.map(({title}) => title),
        ...record!.priorities.flatMap(({title, lead}) => [title, lead ?? []].flat()),
      ];
      expect(said.filter(words => !text.includes(String(words)))).to.deep.equal([]);
    });

  it('says where a plan stands, and of what nobody wrote that it is not published: plan.json', async () => {
    const text = await shownOf('plan.json');
    expect(text).to.match(/Plans on time\nIn progress[\s\S]*Due March 2027/);
    expect(text).to.match(/A play bus\nNo update published/);
    expect(text).not.to.include('Overdue since');
  });

  it('may be a table of one row to come: future.csv', async () => {
    expect(await shownOf('future.csv')).to.match(/14 January 2027\nMeeting\nOpen evening/);
  });
});
