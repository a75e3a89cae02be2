/** What a publisher's own words do on a page: chosen by in the tracker, and given a meaning by attributes of the tag. */
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage, rootOf} from '../support/page.js';
import {settle, until} from '../support/settle.js';
import {read} from './field-page.js';

const TAG = 'send-priorities-tracker';
/** A tracker of a file with these lines. */
const tracker = (attributes: string, ...lines: string[]) =>
  `<${TAG} today="2026-11-29" ${attributes} src="/fault/western?text=${encodeURIComponent(lines.join('\n'))}"></${TAG}>`;

/** Each priority that is shown: its title, and the line below it. */
const rows = (page: HostPage): string[] =>
  [...rootOf(page.widget(TAG))!.querySelectorAll<HTMLElement>('[part~="priority"]')].map(row =>
    row.innerText.split(/\n+/).slice(0, 2).join(': '),
  );

describe('a status in the publisher’s own words', () => {
  const words = ['On track', 'Done', 'ON TRACK', 'At risk', 'On track', '', 'In progress', 'Red'];

  it('can be chosen by, as any of ours, however it is typed', async () => {
    const page = await hostPage({
      html: tracker('', 'Title,Status', ...words.map((word, at) => `Promise ${at + 1},${word}`)),
    });
    await page.ready();
    const list = rootOf(page.widget(TAG))!.querySelector<HTMLSelectElement>('[part="filter"]')!;
    const options = () => [...list.options].map(({text}) => text.replace(/\s+/g, ' ').trim());
    expect(options()).to.deep.equal([
      'All: 8',
      'No update published: 1',
      'In progress: 1',
      'Done: 1',
      'Published as: On track: 3',
      'Published as: At risk: 1',
      'Published as: Red: 1',
    ]);
    const choose = async (text: string) => {
      list.selectedIndex = options().indexOf(text);
      list.dispatchEvent(new Event('change'));
      await settle(page.widget(TAG));
    };
    await choose('Published as: On track: 3');
    expect(rows(page)).to.deep.equal([
      'Promise 1: Published as: On track',
      'Promise 3: Published as: ON TRACK',
      'Promise 5: Published as: On track',
    ]);
    await choose('Published as: Red: 1');
    expect(rows(page)).to.deep.equal(['Promise 8: Published as: Red']);
    await choose('No update published: 1');
    expect(rows(page).map(row => row.split(':')[0])).to.deep.equal(['Promise 6']);
    await choose('All: 8');
    expect(rows(page)).to.have.length(8);
  });
});

describe('the attributes of a tag', () => {
  const table = [
    'What we want,SRO,How it goes,Colour',
    'A hub,Ann,On course,Green',
    'A bus,Bob,Embedded,Red',
  ];

  it('name columns and give words a meaning: `columns`, `statuses`', async () => {
    const page = await hostPage({
      html: tracker(
        'columns="title: What we want; lead: SRO; status: How it goes" statuses="On course: in-progress; Embedded: done"',
        ...table,
      ),
    });
    await page.ready();
    expect(rows(page)).to.deep.equal(['A hub: In progress', 'A bus: Done']);
    const text = await read(page);
    expect(text).to.match(/A hub[\s\S]*Ann[\s\S]*A bus[\s\S]*Bob/);
    expect(page.console.join('\n')).to.match(/"Colour", which is passed over/);
    expect(page.console.join('\n')).not.to.match(/"(?:How it goes|On course|Embedded)"/);
  });

  it('are followed when a page changes them', async () => {
    const page = await hostPage({
      html: tracker('columns="title: What we want; status: How it goes"', ...table),
    });
    await page.ready();
    expect(rows(page)[0]).to.equal('A hub: Published as: On course');
    page.widget(TAG).setAttribute('statuses', 'On course: stopped');
    await until(() => rows(page)[0] === 'A hub: Stopped', 'the meaning');
    page.widget(TAG).setAttribute('columns', 'title: SRO; status: How it goes');
    await until(() => rows(page)[0] === 'Ann: Stopped', 'the other column');
  });

  it('do the same for a table inside the tag, for a record, and for what families are answered', async () => {
    const cells = (name: string, row: string) =>
      `<tr><${name}>${row.split(',').join(`</${name}><${name}>`)}</${name}></tr>`;
    const page = await hostPage({
      html: `<${TAG} columns="title: What we want; status: How it goes" statuses="On course: in-progress"><table>${cells('th', table[0]!)}${cells('td', table[1]!)}</table></${TAG}>`,
    });
    await page.ready();
    expect(rows(page)).to.deep.equal(['A hub: In progress']);
    const record = await hostPage({
      html: `<${TAG} statuses="On course: done"><script type="application/json">{"version": 1, "priorities": [{"title": "A hub", "updates": [{"status": "On course", "evidence": [{"title": "Minutes"}]}]}]}</script></${TAG}>`,
    });
    await record.ready();
    expect(rows(record)).to.deep.equal(['A hub: Done']);
    const answers = await hostPage({
      html: `<send-you-said-we-did columns="youSaid: Asked; weDid: Answer" statuses="Agreed: under-way"><table>${cells('th', 'Asked,Answer,Status')}${cells('td', 'A bus,We ask for one,Agreed')}</table></send-you-said-we-did>`,
    });
    await answers.ready();
    expect(await read(answers)).to.match(/A bus\nUnder way\nWe did\nWe ask for one/);
  });

  it('that name nothing of ours are reported, and change nothing', async () => {
    const page = await hostPage({
      html: tracker(
        'columns="tittle: SRO" statuses="Red: nearly"',
        'Title,SRO,Status',
        'A hub,Ann,Red',
      ),
    });
    await page.ready();
    expect(rows(page)).to.deep.equal(['A hub: Published as: Red']);
    const told = page.console.join('\n');
    expect(told).to.match(/columns: expected one of .*Title.*, got "tittle"/);
    expect(told).to.match(/statuses: expected a status that we know, got "nearly"/);
  });
});
