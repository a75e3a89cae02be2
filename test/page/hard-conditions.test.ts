/** The built script twice on a page, tags that nobody filled, and links for thumbs. */
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage} from '../support/page.js';
import {settle, until} from '../support/settle.js';

const src = '/examples/exampleshire.json';
const link = (widget: string) =>
  `<p><a href="/dist/embed/${widget}.html?src=${encodeURIComponent(src)}">${widget}</a></p>`;
const all = (page: HostPage, tag: string) => [...page.document.querySelectorAll<HTMLElement>(tag)];

describe('two copies of the script', () => {
  for (const second of [
    '<script src="/dist/send-widgets.js?ver=2" defer></script>',
    '<script type="module" src="/dist/send-widgets.module.js"></script>',
  ])
    it(`make one widget of a link and of a box, and share its wording: ${second.slice(8, 20)}`, async () => {
      const page = await hostPage({
        head: second,
        html: `${link('letter')}<div data-send-widget="statement" data-send-src="${src}">Own</div>
          <send-findings src="${src}"></send-findings><send-priorities-tracker src="${src}"></send-priorities-tracker>`,
      });
      await until(
        () => ['send-letter', 'send-statement'].every(tag => all(page, tag).length),
        'both placeholders',
      );
      await page.ready();
      expect(['send-letter', 'send-statement'].map(tag => all(page, tag).length)).to.deep.equal([
        1, 1,
      ]);
      const [select] = all(page, '*').flatMap(
        widget =>
          widget.shadowRoot?.querySelector<HTMLSelectElement>('select[part~="reading"]') ?? [],
      );
      select!.value = 'plain';
      select!.dispatchEvent(new page.window.Event('change', {bubbles: true}));
      const reading = (tag: string) =>
        (page.widget(tag) as {reading?: string} & HTMLElement).reading;
      await until(
        () => ['send-findings', 'send-letter'].every(tag => reading(tag) === 'plain'),
        'the wording everywhere',
      );
    });

  it('share their wording, and make one widget of a link, also where the second comes when the first has drawn', async () => {
    const page = await hostPage({html: `<send-findings src="${src}"></send-findings>`});
    await page.ready();
    const script = page.document.createElement('script');
    script.src = '/dist/send-widgets.js?ver=2';
    const loaded = new Promise(resolve => script.addEventListener('load', resolve));
    page.document.head.append(script);
    await loaded;
    page.document.body.insertAdjacentHTML('beforeend', link('letter'));
    await until(() => all(page, 'send-letter').length, 'the letter');
    await page.ready();
    expect(all(page, 'send-letter').length).to.equal(1);
    const select = page
      .widget('send-findings')
      .shadowRoot!.querySelector<HTMLSelectElement>('select[part~="reading"]')!;
    select.value = 'plain';
    select.dispatchEvent(new page.window.Event('change', {bubbles: true}));
    const letter = page.widget('send-letter') as {reading?: string} & HTMLElement;
    await until(() => letter.reading === 'plain', 'the wording of the letter');
  });
});

describe('three copies of the script', () => {
  it('show the disclaimer of a record once', async () => {
    const told = '/examples/manchester.json';
    const tags = ['priorities-tracker', 'inspection-timeline', 'findings'];
    const page = await hostPage({
      head: '<script src="/dist/send-widgets.js?ver=2" defer></script><script type="module" src="/dist/send-widgets.module.js"></script>',
      html: tags.map(tag => `<send-${tag} src="${told}"></send-${tag}>`).join(''),
    });
    await page.ready();
    const {notice} = (await (await fetch(told)).json()) as {notice: {en: string}};
    const first = notice.en.split('. ')[0]!;
    const words = () => tags.map(tag => page.text(`send-${tag}`)).join(' ');
    await until(() => words().includes(first), 'the disclaimer');
    await settle(page.document);
    expect(words().split(first).length - 1).to.equal(1);
  });
});

describe('a tag that nobody filled', () => {
  it('is reported on the console, each by its name', async () => {
    const tags = ['send-inspection-timeline', 'send-letter', 'send-contributors'];
    const page = await hostPage({
      html: `${tags.map(tag => `<${tag}></${tag}>`).join('')}<send-language></send-language><send-feedback-form action="/a" purpose="page"></send-feedback-form>`,
    });
    await until(() => page.console.length >= tags.length, 'a line for each');
    for (const tag of tags)
      expect(page.console.filter(line => line.includes(`<${tag}>`)).length, tag).to.equal(1);
    expect(page.console.length).to.equal(tags.length);
  });
});

describe('a link in an item of a list', () => {
  it('is as tall as a thumb', async () => {
    const page = await hostPage({
      html: '<send-inspection-timeline src="/examples/manchester.json"></send-inspection-timeline>',
      width: 390,
    });
    await page.ready();
    const root = page.widget('send-inspection-timeline').shadowRoot!;
    const links = () => [...root.querySelectorAll<HTMLElement>(':is(li, dd) > a')];
    for (const row of root.querySelectorAll('details')) row.open = true;
    await until(() => links().some(each => each.getClientRects().length), 'a link');
    for (const each of links())
      if (each.getClientRects().length)
        expect(each.getBoundingClientRect().height, each.textContent!).to.be.least(43.5);
  });
});
