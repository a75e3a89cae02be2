/**
 * Pages that Turbo or Vue draws, with what they publish themselves: they copy, morph, compile and take away what our script has
 * hidden or stands beside.
 */
import {expect} from '@open-wc/testing';
import {type HostPage, hostAddress, hostPage} from '../support/page.js';
import {settle, until} from '../support/settle.js';

const src = '/test/fixtures/few-of-each.json';
const query = `src=${encodeURIComponent(src)}`;
/** A tag, a box and a link. */
const three = (item = 'letter-2026') =>
  `<send-statement src="${src}"><p>Own statement</p></send-statement>
  <div data-send-widget="findings" data-send-src="${src}">Own findings</div>
  <p><a href="/dist/embed/letter.html?${query}&amp;item=${item}">Own letter</a></p>`;

const counts = ({document}: HostPage) =>
  ['statement', 'findings', 'letter'].map(name => document.querySelectorAll(`send-${name}`).length);

/** Waits for so many of each of the three, which show what they should, beside nothing that they stand for. */
async function shows(page: HostPage, expected: number, when: string): Promise<void> {
  await until(
    () => counts(page).every(count => count === expected),
    () => `${expected} of each ${when}: ${counts(page).join()}`,
  );
  await settle(page.document);
  if (expected) {
    await page.ready();
    expect(page.text('send-statement'), when).to.include('This report says what parents have said');
    expect(page.document.body.innerText, when).not.to.match(/Own (?:statement|findings|letter)/);
  }
  expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);
}

/** What frameworks do to nodes does not differ between engines: one of them sees both renderings, the others what lies open. */
const renderings = (
  [
    ['the page’s own DOM', '<meta name="send-render" content="light">'],
    ['shadow roots', ''],
  ] as const
).slice(0, navigator.userAgent.includes('Chrome/') ? 2 : 1);

/** What Turbo and Vue publish under their names. */
interface Published {
  Turbo: {
    visit(address: string, options?: {action: string}): void;
    renderStreamMessage(message: string): void;
  };
  Vue: {
    createApp(options: object): {
      config: {compilerOptions: {isCustomElement?: (tag: string) => boolean}};
      mount(selector: string): Record<string, unknown>;
      unmount(): void;
    };
  };
}
const published = ({window}: HostPage) => window as unknown as Published;

function appOf(page: HostPage, options: object) {
  const app = published(page).Vue.createApp(options);
  app.config.compilerOptions.isCustomElement = tag => tag.startsWith('send-');
  return app;
}

for (const [where, rendering] of renderings)
  describe(`a page that Turbo drives, with words in ${where}`, function () {
    this.timeout(60_000);
    const head = `${rendering}<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve"><script src="/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>`;

    /** Does something of Turbo's, and waits until it is done. */
    async function done(
      page: HostPage,
      event: string,
      work: (turbo: Published['Turbo']) => void,
    ): Promise<void> {
      const end = new Promise(resolve =>
        page.document.addEventListener(event, resolve, {once: true}),
      );
      work(published(page).Turbo);
      await end;
    }

    it('goes to another page and back, which Turbo keeps a copy of', async () => {
      const next = await hostAddress({html: `<h1>Next</h1>${three('letter-therapy-2026')}`, head});
      const page = await hostPage({html: `<h1>First</h1>${three()}`, head});
      await shows(page, 1, 'at first');
      await done(page, 'turbo:load', turbo => turbo.visit(next));
      expect(page.document.querySelector('h1')!.textContent).to.equal('Next');
      await shows(page, 1, 'on the next page');
      expect(page.text('send-letter')).to.include('speech and language');
      await done(page, 'turbo:load', () => page.window.history.back());
      expect(page.document.querySelector('h1')!.textContent).to.equal('First');
      await shows(page, 1, 'on the way back');
      expect(page.text('send-letter')).to.include('What the inspectors found');
    });

    it('is refreshed by a morph, again and again', async () => {
      const page = await hostPage({html: `<main>${three()}</main>`, head});
      await shows(page, 1, 'at first');
      for (const time of ['once', 'twice', 'three times']) {
        await done(page, 'turbo:load', turbo =>
          turbo.visit(page.window.location.href, {action: 'replace'}),
        );
        await shows(page, 1, `morphed ${time}`);
      }
    });

    it('has a frame that is filled, and a stream that replaces and takes away', async () => {
      const frame = (content: string) => `<turbo-frame id="plans">${content}</turbo-frame>`;
      const filled = await hostAddress({html: frame(three()), head});
      const page = await hostPage({html: frame('<p>Nothing yet</p>'), head});
      await done(page, 'turbo:frame-load', () =>
        page.document.querySelector('turbo-frame')!.setAttribute('src', filled),
      );
      await shows(page, 1, 'in a frame');
      const stream = (action: string, content = '') =>
        `<turbo-stream action="${action}" target="plans"><template>${content}</template></turbo-stream>`;
      const {Turbo} = published(page);
      Turbo.renderStreamMessage(stream('update', three('letter-therapy-2026')));
      await until(
        () =>
          page.document.querySelector('send-letter') &&
          page.text('send-letter').includes('speech and language'),
        'the other letter',
      );
      await shows(page, 1, 'by a stream');
      Turbo.renderStreamMessage(stream('append', three()));
      await shows(page, 2, 'appended');
      Turbo.renderStreamMessage(stream('remove'));
      await shows(page, 0, 'taken away');
    });
  });

for (const [where, rendering] of renderings)
  for (const [when, first] of [
    ['before', true],
    ['after', false],
  ] as const)
    describe(`a page that Vue takes over ${when} our script, with words in ${where}`, function () {
      this.timeout(60_000);

      it('is compiled, drawn again and taken away', async () => {
        const head = `${rendering}<script src="/node_modules/vue/dist/vue.global.prod.js"></script>`;
        const page = await hostPage({
          html: `<main id="app"><h1>{{ heading }}</h1><div v-if="shows">${three()}</div></main>`,
          head,
        });
        if (!first) await shows(page, 1, 'before Vue');
        const app = appOf(page, {data: () => ({heading: 'One', shows: true})});
        const model = app.mount('#app');
        await shows(page, 1, 'with Vue');
        model['heading'] = 'Two';
        await until(() => page.document.querySelector('h1')!.textContent === 'Two', 'Two');
        await shows(page, 1, 'drawn again');
        model['shows'] = false;
        await shows(page, 0, 'hidden');
        model['shows'] = true;
        await shows(page, 1, 'shown again');
        app.unmount();
        await shows(page, 0, 'unmounted');
      });
    });

describe('words of a record that look like a framework’s own', () => {
  it('are shown as they stand where Vue compiles the page that they are in', async () => {
    const csv = 'Title,URL\nCosts {{ ran() }} pounds,https://a.example/';
    const page = await hostPage({
      html: `<main id="app"><h1>{{ heading }}</h1><send-resource src="/fault/western?text=${encodeURIComponent(csv)}"></send-resource></main>`,
      head: `<meta name="send-render" content="light"><script src="/node_modules/vue/dist/vue.global.prod.js"></script>`,
    });
    await page.ready();
    expect(page.document.body.innerText).to.include('Costs {{ ran() }} pounds');
    let ran = 0;
    appOf(page, {data: () => ({heading: 'One'}), methods: {ran: () => (ran += 1)}}).mount('#app');
    expect(page.document.querySelector('h1')!.textContent).to.equal('One');
    await page.ready();
    expect(page.document.body.innerText).to.include('Costs {{ ran() }} pounds');
    expect(ran).to.equal(0);
  });
});
