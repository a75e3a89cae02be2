/** The built script beside scripts of the page that know nothing of it: they act on keys and clicks, copy what they show, and replace natives. */
import {expect} from '@open-wc/testing';
import {type HostPage, type HostPageOptions, hostPage, rootOf} from '../support/page.js';
import {settle, until} from '../support/settle.js';

const src = '/test/fixtures/few-of-each.json';
const light = '<meta name="send-render" content="light">';
const form = `<send-feedback-form action="/receive" purpose="comment" src="${src}"></send-feedback-form>`;
const tracker = `<send-priorities-tracker src="${src}"></send-priorities-tracker>`;
const findings = `<send-findings src="${src}"></send-findings>`;

async function show(options: HostPageOptions): Promise<HostPage> {
  const page = await hostPage(options);
  await page.ready();
  await settle(page.document);
  return page;
}

const within = (page: HostPage, tag: string, selector: string) =>
  rootOf(page.widget(tag))!.querySelector<HTMLElement>(selector)!;

/** Widgets that refer to each other's items. */
const linking = ['findings', 'inspection-timeline', 'letter', 'priorities-tracker']
  .map(name => `<send-${name} src="${src}"></send-${name}>`)
  .join('');
const linksIn = (page: HostPage, selector: string) =>
  [...page.document.querySelectorAll('[src^=http], [src^="/test"]')].flatMap(widget => [
    ...(rootOf(widget)?.querySelectorAll<HTMLAnchorElement>(selector) ?? []),
  ]);

/** What the page’s scripts left on its `window`. */
const left = (page: HostPage, name: string) =>
  (page.window as unknown as Record<string, unknown>)[name];

const quiet = (page: HostPage) =>
  expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);

const renderings = {'in shadow roots': '', 'in the page’s own DOM': light};

for (const [where, head] of Object.entries(renderings))
  describe(`old scripts of a page, beside widgets ${where}`, () => {
    /** Whether an event as a press makes it does what browsers do by themselves, and reaches the page. */
    const press = (page: HostPage, target: Element, type: string, init: KeyboardEventInit = {}) => {
      const {Event, KeyboardEvent} = page.window;
      const options = {bubbles: true, composed: true, cancelable: true, ...init};
      let heard = false;
      const hear = () => (heard = true);
      page.window.addEventListener(type, hear);
      const lives = target.dispatchEvent(
        type.startsWith('key') ? new KeyboardEvent(type, options) : new Event(type, options),
      );
      page.window.removeEventListener(type, hear);
      return {lives, heard};
    };

    it('take no key that is meant for a widget: neither for a search, nor as a shortcut', async () => {
      // As ASP.NET’s default button does with Enter, and sites with shortcuts of one letter.
      const html = `<form onkeypress="if (event.key === 'Enter' && event.target.tagName !== 'TEXTAREA') { window.searched = true; return false; }">${form}${tracker}</form>
        <script>document.addEventListener('keydown', event => { if (!/INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) { window.taken = event.key; event.preventDefault(); } });</script>`;
      const page = await show({html, head});
      const places = [
        within(page, 'send-feedback-form', 'textarea'),
        within(page, 'send-feedback-form', 'button'),
        within(page, 'send-priorities-tracker', 'summary'),
      ];
      for (const place of places)
        for (const key of ['Enter', '/', 's', ' ', 'ArrowDown'])
          for (const type of ['keydown', 'keypress', 'keyup'])
            expect(press(page, place, type, {key}), `${type} ${key}`).to.deep.equal({
              lives: true,
              heard: false,
            });
      expect(left(page, 'searched')).to.equal(undefined);
      expect(left(page, 'taken')).to.equal(undefined);
    });

    it('still hear Escape, Tab and what is pressed with Ctrl, Alt or Meta', async () => {
      const page = await show({html: form, head});
      const field = within(page, 'send-feedback-form', 'textarea');
      for (const init of [
        {key: 'Escape'},
        {key: 'Tab'},
        {key: 'k', ctrlKey: true},
        {key: 's', altKey: true},
        {key: 'k', metaKey: true},
      ])
        expect(press(page, field, 'keydown', init).heard, init.key).to.equal(true);
      expect(press(page, field, 'click').heard).to.equal(true);
      expect(press(page, page.document.body, 'keydown', {key: 's'}).heard).to.equal(true);
    });

    it('that guard pictures against copying let people into fields', async () => {
      const guards = ['mousedown', 'selectstart', 'copy', 'cut', 'paste'];
      const html = `${form}<script>for (const type of ${JSON.stringify(guards)}) document['on' + type] = event => /INPUT|TEXTAREA|SELECT/.test(event.target.tagName);</script>`;
      const page = await show({html, head});
      const field = within(page, 'send-feedback-form', 'textarea');
      for (const type of guards) expect(press(page, field, type).lives, type).to.equal(true);
      expect(press(page, page.document.body, 'mousedown').lives).to.equal(false);
    });

    it('that scroll to what links name are not asked about links of widgets', async () => {
      const html = `${linking}<script>document.addEventListener('click', event => { const link = event.target.closest('a[href*="#"]'); if (link) document.querySelector(link.hash).scrollIntoView(); });</script>`;
      const page = await show({html, head});
      const links = linksIn(page, 'a[href*="#send-"], a.term');
      expect(links.length).to.be.greaterThan(0);
      links.forEach(link => link.click());
      quiet(page);
    });

    it('that copy the page, or write its markup into it again, leave one widget for each', async () => {
      const html = `<main><div data-send-widget="letter" data-send-src="${src}">Own</div>
        <p><a href="/dist/embed/findings.html?src=${encodeURIComponent(src)}">Findings</a></p>
        <ul><li><a href="/dist/embed/statement.html?src=${encodeURIComponent(src)}">Statement</a></li></ul></main>`;
      const tags = ['send-letter', 'send-findings', 'send-statement'];
      const page = await hostPage({html, head});
      const counts = () => tags.map(tag => page.document.querySelectorAll(tag).length);
      const {body} = page.document;
      await until(() => counts().every(count => count === 1), 'three widgets');
      await page.ready();
      // As Turbo does on the way back, carousels with what they show, and Vue or jQuery with the markup.
      page.document.documentElement.replaceChild(body.cloneNode(true), body);
      await settle(page.document);
      await page.ready();
      expect(counts()).to.deep.equal([1, 1, 1]);
      const main = page.document.querySelector('main')!;
      main.after(main.cloneNode(true));
      await settle(page.document);
      await page.ready();
      expect(counts()).to.deep.equal([2, 2, 2]);
      // A fixture of ours is written back, as such scripts do.
      const copy = page.document.createRange().createContextualFragment(main.outerHTML);
      page.document.body.replaceChildren(copy);
      await settle(page.document);
      await page.ready();
      expect(counts()).to.deep.equal([1, 1, 1]);
      // Frameworks set properties, and the placeholder says what is shown.
      page.document.querySelector('main > div')!.remove();
      await until(() => counts()[0] === 0, 'the letter to go with its box');
      quiet(page);
    });

    it('may move a widget that has the bar and the disclaimer, which go along', async () => {
      const page = await show({html: `${tracker}<div id="tab"></div>`, head});
      const said = page.text('send-priorities-tracker');
      expect(said).to.include('Language').and.to.include('Exampleshire is invented');
      const widget = page.widget('send-priorities-tracker');
      page.document.getElementById('tab')!.append(widget);
      await until(() => page.text('send-priorities-tracker') === said, 'the same words');
      widget.remove();
      await settle(page.document);
      page.document.body.append(widget);
      await until(() => page.text('send-priorities-tracker') === said, 'the same words again');
    });
  });

describe('natives that a page has replaced', () => {
  const fetched = (wrapper: string) => `const own = fetch; window.fetch = ${wrapper};`;
  const replacements: Record<string, string> = {
    'a fetch without streams': fetched(
      'async (...asked) => { const answer = await own(...asked); return {ok: answer.ok, status: answer.status, headers: answer.headers, arrayBuffer: () => answer.arrayBuffer()}; }',
    ),
    'a fetch whose promise can only be awaited': fetched(
      '(...asked) => ({then: (good, bad) => own(...asked).then(good, bad)})',
    ),
    'a chart called performance': 'var performance = {targets: [1, 2, 3]};',
    'no list of languages': 'Object.defineProperty(navigator, "languages", {value: null});',
    'a voice that is missing': 'Object.defineProperty(window, "speechSynthesis", {value: null});',
  };
  for (const [what, script] of Object.entries(replacements))
    it(`leave the record where it is: ${what}`, async () => {
      const page = await show({html: tracker + form, head: `<script>${script}</script>`});
      expect(page.text('send-priorities-tracker')).to.include('Where the 3 priorities stand');
      quiet(page);
    });

  for (const [what, wrapper] of Object.entries({
    'throws': '() => { throw new Error("blocked"); }',
    'returns nothing': '() => {}',
    'is gone': 'undefined',
  }))
    it(`leave the page’s own words: a fetch that ${what}`, async () => {
      const html = `<send-findings src="${src}"><p>Own words</p></send-findings>`;
      const page = await show({html, head: `<script>window.fetch = ${wrapper};</script>`});
      expect(page.text('send-findings')).to.include('could not be loaded');
      expect(page.console.some(line => line.includes('got no answer'))).to.equal(true);
      quiet(page);
    });
});

describe('built-ins of Prototype.js and MooTools', () => {
  /** As these libraries have them. */
  const replaced = `<script>
    Array.from = given => (given && given.length !== undefined ? [].slice.call(given) : [given]);
    Array.prototype.entries = function () { return this.map(item => item); };
    Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
    Function.prototype.bind = function (self, given) { return (...rest) => this.apply(self, given === undefined ? rest : [given]); };
  </script>`;
  const pageForm = `<send-feedback-form purpose="comment" src="${src}"><form method="post" action="/receive">
    <textarea name="comment"></textarea><select name="reply"><option value="yes">Yes</option></select><button>Send</button></form></send-feedback-form>`;
  const table = `<send-priorities-tracker><table><tr><th>Priority</th><th>Status</th><th>Due</th></tr>
    <tr><td>Shorter waits</td><td>Going well</td><td>31/09/2026</td></tr><tr><td>Better plans</td><td>Done</td><td>May 2026</td></tr></table></send-priorities-tracker>`;

  it('leave a form, a table and a drawing as they are, and what is said about them', async () => {
    const html = `${pageForm}${table}<send-participation look="pictogram" src="${src}"></send-participation>`;
    const pages = [await show({html}), await show({html, head: replaced})] as const;
    const [words, drawn, told] = ['send-feedback-form', 'send-priorities-tracker']
      .map(tag => pages.map(page => page.text(tag)))
      .concat([
        pages.map(page => page.console.join('\n').replaceAll(page.window.location.href, '')),
      ]);
    for (const [plain, beside] of [words!, drawn!, told!]) expect(beside).to.equal(plain);
    expect(told![0]).to.include('row 2, "Due"').and.to.include('31/09/2026');
    expect(drawn![0]).to.include('Better plans');
    const bars = pages.map(
      page => rootOf(page.widget('send-participation'))!.querySelectorAll('rect').length,
    );
    expect(bars[0]).to.be.greaterThan(10);
    expect(bars[1]).to.equal(bars[0]);
    quiet(pages[1]);
  });
});

describe('a page of an older kind', () => {
  it('may have no doctype: its tables have our lines all the same', async () => {
    const page = await show({html: tracker, doctype: ''});
    expect(page.document.compatMode).to.equal('BackCompat');
    const table = within(page, 'send-priorities-tracker', 'table');
    expect(page.window.getComputedStyle(table).lineHeight).to.equal(
      page.window.getComputedStyle(table.parentElement!).lineHeight,
    );
  });

  it('may write its language with an underscore', async () => {
    const page = await show({html: findings, lang: 'ur_PK'});
    await until(() => within(page, 'send-findings', '.widget').lang === 'ur', 'Urdu');
  });

  it('may have a base on another host, and links between items stay on the page', async () => {
    const {origin} = location;
    const page = await show({
      html: `<base href="https://other.example/folder/">${linking.replaceAll(src, origin + src)}`,
    });
    linksIn(page, 'a[href*="#send-"]')[0]!.click();
    expect(page.window.location.hash).to.match(/^#send-/);
    expect(page.window.location.origin).to.equal(origin);
    quiet(page);
  });
});
