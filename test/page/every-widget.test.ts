/** Every widget of the built script on pages and with values that nobody expects: no error goes uncaught, and it still shows its record. */
import {expect, nextFrame} from '@open-wc/testing';
import record from '../fixtures/few-of-each.json' with {type: 'json'};
import {oddPages} from '../support/odd-pages.js';
import {type HostPage, hostPage, openSurvey, rootOf, tags} from '../support/page.js';
import {until} from '../support/settle.js';

const SOURCE = '/test/fixtures/few-of-each.json';
type Widget = HTMLElement & {[name: string]: unknown; updateComplete: Promise<unknown>};
type WidgetClass = {
  observedAttributes: string[];
  elementProperties: Map<string, {state?: boolean}>;
};

const all = (source = `src="${SOURCE}"`): string =>
  tags.map(tag => `<${tag} action="/receive" purpose="survey" ${source}></${tag}>`).join('');

const uncaught = (page: HostPage): string[] =>
  page.console.filter(line => line.startsWith('uncaught'));

const widgets = (page: HostPage): Widget[] =>
  tags.map(tag => page.document.querySelector<Widget>(tag)!);

/** Waits until every widget shows its content, the survey its questions. */
async function shown(page: HostPage): Promise<void> {
  await page.ready();
  await openSurvey(page);
}

const ordinaries = new Map<string, Record<string, string>>();

/** What each widget shows on a page that does nothing odd. */
async function ordinary(rendering: string): Promise<Record<string, string>> {
  if (!ordinaries.has(rendering)) {
    const page = await hostPage({html: all(), head: rendering});
    await shown(page);
    ordinaries.set(rendering, Object.fromEntries(tags.map(tag => [tag, glance(page, tag)])));
  }
  return ordinaries.get(rendering)!;
}

/** Headings and rows: what lies behind a row is drawn by and by. */
const glance = (page: HostPage, tag: string): string =>
  [
    ...rootOf(page.widget(tag))!.querySelectorAll(
      'h1, h2, h3, h4, h5, h6, .glance > .state, .glance > .facts, legend',
    ),
  ]
    .filter(element => !element.closest('.more'))
    .map(element => element.textContent?.replace(/\s+/g, ' ').trim())
    .join(' | ');

async function settled(page: HostPage): Promise<void> {
  for (const widget of widgets(page)) await widget.updateComplete;
  // Unhandled rejections are reported after the task in which they come about.
  for (let frame = 0; frame < 2; frame += 1) await nextFrame();
}

/** What a page may set. Engines do not differ in what a value is: one of them meets all, the others the oddest. */
const inEveryWay = navigator.userAgent.includes('Chrome/');
const bare: unknown = Object.create(null);
const oddValues: unknown[] = inEveryWay
  ? [null, undefined, '', 'nonsense', NaN, {}, [], () => '', Symbol(), 10n, bare]
  : [null, Symbol(), bare];
const oddAttributes = inEveryWay ? ['', 'nonsense', '1e9', '{', '2027-01-31'] : ['', 'nonsense'];

/** Where the words are does not change what an engine takes: one of them tries both. */
const renderings: Record<string, string> = {
  'in shadow roots': '',
  ...(inEveryWay && {
    'in the page’s own DOM': '<meta name="send-render" content="light">',
  }),
};

for (const [where, rendering] of Object.entries(renderings))
  describe(`every widget ${where}`, function () {
    this.timeout(60_000);

    for (const [does, head] of Object.entries(oddPages)) {
      it(`shows the same on a page that ${does}`, async () => {
        const expected = await ordinary(rendering);
        const isScript = head.startsWith('<script');
        const page = await hostPage(
          isScript ? {html: all(), head: rendering + head} : {html: head + all(), head: rendering},
        );
        await shown(page);
        expect(uncaught(page)).to.deep.equal([]);
        for (const tag of tags) expect(glance(page, tag), tag).to.equal(expected[tag]);
      });
    }

    it('takes any of its properties and attributes away again', async () => {
      const page = await hostPage({html: all(), head: rendering});
      await shown(page);
      const expected = Object.fromEntries(tags.map(tag => [tag, page.text(tag)]));
      for (const widget of widgets(page)) {
        const {elementProperties} = widget.constructor as unknown as WidgetClass;
        for (const [name, {state}] of elementProperties) {
          if (state) continue;
          const before = widget[name];
          for (const value of oddValues) {
            widget[name] = value;
            await widget.updateComplete.catch((error: unknown) =>
              expect.fail(`<${widget.localName}> ${name} = ${typeof value}: ${String(error)}`),
            );
          }
          widget[name] = before;
        }
      }
      await settled(page);
      expect(uncaught(page)).to.deep.equal([]);
      await shown(page);
      for (const tag of tags)
        expect(page.text(tag).length, tag).to.be.above(expected[tag]!.length / 2);
      for (const widget of widgets(page)) {
        for (const name of (widget.constructor as unknown as WidgetClass).observedAttributes) {
          if (name === 'src') continue;
          const before = widget.getAttribute(name);
          for (const value of oddAttributes) {
            widget.setAttribute(name, value);
            await widget.updateComplete.catch((error: unknown) =>
              expect.fail(`<${widget.localName} ${name}="${value}">: ${String(error)}`),
            );
            widget.removeAttribute(name);
            await widget.updateComplete.catch((error: unknown) =>
              expect.fail(`<${widget.localName}> without ${name}: ${String(error)}`),
            );
          }
          if (before !== null) widget.setAttribute(name, before);
        }
      }
      await settled(page);
      expect(uncaught(page)).to.deep.equal([]);
      await shown(page);
      for (const tag of tags)
        expect(page.text(tag).length, tag).to.be.above(expected[tag]!.length / 2);
    });

    it('shows the record that it was given beside addresses that are none', async () => {
      const page = await hostPage({html: all('src="https://[" item=""'), head: rendering});
      for (const widget of widgets(page)) {
        widget['record'] = structuredClone(record);
        widget['responses'] = 'http://%';
      }
      await shown(page);
      await settled(page);
      expect(uncaught(page)).to.deep.equal([]);
      const expected = await ordinary(rendering);
      for (const tag of tags.filter(tag => tag !== 'send-you-said-we-did'))
        expect(glance(page, tag), tag).to.equal(expected[tag]);
    });

    const endless: unknown = new Proxy(
      {},
      {get: () => endless, has: () => true, ownKeys: () => ['en', 'events', 'title']},
    );
    const circle: Record<string, unknown> = {version: 1};
    for (const name of ['area', 'events', 'priorities', 'figures', 'letters', 'surveys'])
      circle[name] = [circle];
    const thrower = new Proxy(
      {},
      {
        get: () => {
          throw new Error('get');
        },
        has: () => {
          throw new Error('has');
        },
        ownKeys: () => {
          throw new Error('ownKeys');
        },
        getOwnPropertyDescriptor: () => {
          throw new Error('descriptor');
        },
        getPrototypeOf: () => {
          throw new Error('prototype');
        },
      },
    );
    const throwingGetters = {
      get version() {
        throw new Error('version');
      },
      get events() {
        throw new Error('events');
      },
      get priorities() {
        return [
          {
            get title() {
              throw new Error('title');
            },
          },
        ];
      },
    };
    let deep: unknown = 'deep';
    for (let level = 0; level < 20_000; level += 1) deep = {events: [deep], title: deep, en: deep};
    const oddKeys = (words: unknown): unknown =>
      Array.isArray(words)
        ? words.map(oddKeys)
        : typeof words === 'object' && words !== null
          ? Object.fromEntries(Object.entries(words).map(([key, value]) => [key, oddKeys(value)]))
          : typeof words === 'string' && words.includes(' ')
            ? JSON.parse(
                `{"__proto__": {"x": 1}, "constructor": {"y": 2}, "prototype": 3, "en": ${JSON.stringify(words)}}`,
              )
            : words;
    const records: Record<string, unknown> = {
      'a window': globalThis,
      'a document': document,
      'a proxy without end': endless,
      'a proxy that throws': thrower,
      'a list of proxies that throw': {
        version: 1,
        events: [thrower],
        priorities: [thrower],
        letters: thrower,
      },
      'an object with getters that throw': throwingGetters,
      'an object in a circle': circle,
      'one that is deep': deep,
      'a function': () => record,
      'a symbol': Symbol('record'),
      'a big integer': 10n,
      'a promise': Promise.resolve(record),
      'a revoked proxy': (() => {
        const {proxy, revoke} = Proxy.revocable({}, {});
        revoke();
        return proxy;
      })(),
    };
    for (const [name, value] of Object.entries(records)) {
      it(`takes ${name} for its record`, async () => {
        const page = await hostPage({html: all(''), head: rendering});
        const start = performance.now();
        for (const widget of widgets(page)) widget['record'] = value;
        await settled(page);
        expect(performance.now() - start, 'ms').to.be.below(6000);
        expect(uncaught(page)).to.deep.equal([]);
        for (const widget of widgets(page)) widget['record'] = structuredClone(record);
        await shown(page);
      });
    }

    it('shows the words of texts that have odd keys beside them', async () => {
      const page = await hostPage({html: all(''), head: rendering});
      for (const widget of widgets(page)) widget['record'] = structuredClone(record);
      await shown(page);
      const expected = tags.map(tag => page.text(tag).length);
      for (const widget of widgets(page)) widget['record'] = oddKeys(record);
      await settled(page);
      expect(uncaught(page)).to.deep.equal([]);
      // Rows are drawn over several tasks.
      for (const [at, tag] of tags.entries())
        await until(() => page.text(tag).length > expected[at]! / 2, `the words of <${tag}>`);
    });
  });
