/** The built script on pages that something translates: into a language that we lack, into one of ours, and back again. */
import {expect, nextFrame} from '@open-wc/testing';
import {type HostPage, type HostPageOptions, hostPage, rootOf, tags} from '../support/page.js';
import {settle, until} from '../support/settle.js';
import {
  translateLikeChrome,
  translateLikeEdge,
  translateLikeExtension,
  translateLikeFirefox,
  translateLikeWeglot,
  unmarked,
} from '../support/translators.js';

const own = '<p id="own">Own <b>words</b></p>';
const widget = (tag: string, source = 'src="/test/fixtures/few-of-each.json"') =>
  `<${tag} action="/receive" purpose="comment" ${source}>${own.replace('own', tag.replace('send-', ''))}</${tag}>`;
const everyWidget = tags.map(tag => widget(tag)).join('');

/** A page with widgets, as it is served, and what everything on it says. */
async function show(html: string, options: HostPageOptions = {}) {
  const page = await hostPage({lang: 'en', html, ...options});
  await page.ready();
  await settle(page.document);
  const root = page.document.documentElement;
  const widgets = [...page.document.querySelectorAll('*')].filter(element =>
    element.localName.startsWith('send-'),
  );
  const isLight = (widget: Element) => widget.contains(rootOf(widget)!.querySelector('.widget'));
  const all = async (light: boolean) => {
    await until(
      () => widgets.every(widget => isLight(widget) === light),
      light ? 'words in the page' : 'words in shadow roots',
    );
    await settle(page.document);
  };
  // Spaces are no words: buttons and links have others around them.
  const words = () => widgets.map(widget => page.text(widget.localName).replace(/\s/g, ''));
  const frame = () => rootOf(widgets[0]!)!.querySelector<HTMLElement>('.widget')!;
  return {page, root, widgets, all, words, frame};
}

const quiet = ({console}: HostPage) =>
  expect(console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);

describe('a page that is translated', function () {
  this.timeout(60_000);

  it('finds the words of every widget, and has its own back as they were', async () => {
    const {page, root, widgets, all, words} = await show(everyWidget);
    const before = page.document.body.innerHTML;
    const said = words();
    const translator = translateLikeChrome('ta', 'ltr', root);
    await all(true);
    await until(
      () => widgets.every(widget => rootOf(widget)!.querySelector('font')),
      'the translator to come to every widget',
    );
    // What lies behind rows is drawn by and by.
    await until(() => words().map(unmarked).join() === said.join(), 'the same words');
    translator.restore();
    await all(false);
    expect(page.document.body.innerHTML).to.equal(before);
    await until(() => words().join() === said.join(), 'the words of before');
    quiet(page);
  });

  for (const [how, start, end] of [
    [
      'the class for languages that run left to right',
      ({classList}: HTMLElement) => classList.add('translated-ltr'),
      ({classList}: HTMLElement) => classList.remove('translated-ltr'),
    ],
    [
      'the class for languages that run right to left',
      ({classList}: HTMLElement) => classList.add('translated-rtl'),
      ({classList}: HTMLElement) => classList.remove('translated-rtl'),
    ],
    ['lang', (root: HTMLElement) => (root.lang = 'ta'), (root: HTMLElement) => (root.lang = 'en')],
    [
      'a bar',
      ({ownerDocument: {body}}: HTMLElement) =>
        body.insertAdjacentHTML(
          'afterbegin',
          '<div class="skiptranslate"><iframe title="Bar"></iframe></div>',
        ),
      ({ownerDocument: {body}}: HTMLElement) => body.firstElementChild!.remove(),
    ],
    [
      'marks on its elements',
      ({ownerDocument: {body}}: HTMLElement) =>
        body.firstElementChild!.setAttribute('_msttexthash', '1'),
      ({ownerDocument: {body}}: HTMLElement) =>
        body.firstElementChild!.removeAttribute('_msttexthash'),
    ],
  ] as const) {
    it(`is noticed by ${how}`, async () => {
      const {root, all} = await show(`<p>Page</p>${widget('send-statement')}`);
      start(root);
      await all(true);
      end(root);
      await all(false);
    });
  }

  it('is noticed by fonts that nothing else announces, in every widget, until they go', async () => {
    const {page, widgets, all, words} = await show(`<p>Page</p>${everyWidget}`);
    const said = words();
    const translator = translateLikeExtension(page.document);
    await all(true);
    await until(
      () => widgets.every(widget => rootOf(widget)!.querySelector('font')),
      'the translator to come to every widget',
    );
    await until(() => words().map(unmarked).join() === said.join(), 'the same words');
    page.document.querySelector('p')!.textContent = 'New';
    await nextFrame();
    await all(true);
    translator.restore();
    await all(false);
    await until(() => words().join() === said.join(), 'the words of before');
    quiet(page);
  });

  it('is noticed by fonts in words of ours, which are drawn anew, without a chase', async () => {
    const {page, widgets} = await show(widget('send-statement').replace('>', ' render="light">'));
    const frame = () => widgets[0]!.querySelector<HTMLElement>('.widget')!;
    expect(frame().lang).to.equal('en');
    const translator = translateLikeExtension(page.document);
    await until(() => !frame().hasAttribute('lang') && frame().querySelector('font'), 'fonts');
    let changes = -1;
    await until(() => changes === (changes = translator.changes), 'quiet');
    for (let frames = 0; frames < 20; frames += 1) await nextFrame();
    expect(translator.changes).to.equal(changes);
    expect(unmarked(page.text('send-statement'))).to.contain('Councillor');
    quiet(page);
  });

  for (const [who, translate] of Object.entries({
    Weglot: translateLikeWeglot,
    Edge: translateLikeEdge,
  }))
    it(`is translated once by what works as ${who} does, also what changes, and has its own back`, async () => {
      const {page, root, widgets, all, words} = await show(
        `<p>Page</p>${widget('send-priorities-tracker')}${widget('send-letter')}`,
      );
      const said = words();
      const translator = translate('cy', root);
      await all(true);
      const isTranslated = () =>
        words().every((text, at) => text.includes('«') && unmarked(text) === said[at]);
      await until(isTranslated, 'the same words, translated');
      (widgets[0] as unknown as {limit: number}).limit = 1;
      await settle(page.document);
      (widgets[0] as unknown as {limit: number | undefined}).limit = undefined;
      await until(isTranslated, 'the same words again');
      let changes = -1;
      await until(() => changes === (changes = translator.changes), 'quiet');
      for (let frames = 0; frames < 20; frames += 1) await nextFrame();
      expect(translator.changes).to.equal(changes);
      expect(words().join()).not.to.contain('««');
      translator.restore();
      await all(false);
      await until(() => words().join() === said.join(), 'the words of before');
      quiet(page);
    });

  it('is not one whose old scripts add fonts that have a look', async () => {
    const {page, all} = await show(`<p>Page</p>${widget('send-statement')}`);
    const font = page.document.createElement('font');
    font.color = 'red';
    font.append('Closed today');
    page.document.querySelector('p')!.replaceChildren(font);
    await nextFrame();
    await all(false);
  });

  it('is not one that has fonts of its own, or a translation bar that is hidden', async () => {
    const {root, all, words} = await show(
      `<div class="skiptranslate" style="display: none;"><iframe title="Bar"></iframe></div><font><font>Old</font></font>${widget('send-statement')}`,
    );
    root.classList.add('js');
    await nextFrame();
    await all(false);
    expect(words()[0]).to.contain('Councillor');
  });

  it('reads our own words in a language that we have, also in a part marked as English', async () => {
    const {page, root, all, words, frame} = await show(
      `<div lang="en-GB">${widget('send-priorities-tracker')}</div>`,
    );
    const translator = translateLikeChrome('ur', 'rtl', root);
    await all(true);
    await until(() => frame().dir === 'rtl', 'Urdu');
    // Urdu words are ours, and kept from the translator; what the record has in English is not.
    const title = frame().querySelector('[part~="heading"]')!;
    expect(title.closest('[translate="no"]')?.getAttribute('lang')).to.equal('ur');
    expect(/[\u0600-\u06ff]/.test(title.textContent!)).to.equal(true);
    await until(() => frame().querySelector('[lang="en"] font'), 'English words to be translated');
    expect(
      [...frame().querySelectorAll('font')].filter(font => font.closest('[lang="ur"]')).length,
    ).to.equal(0);
    expect(frame().hasAttribute('lang')).to.equal(false);
    translator.restore();
    await all(false);
    await until(() => frame().lang === 'en', 'English');
    expect(words()[0]).not.to.contain('«');
    quiet(page);
  });

  it('is let alone where the tag says so', async () => {
    const {root, widgets} = await show(
      `${widget('send-statement')}${widget('send-resource').replace('>', ' render="shadow">')}`,
    );
    root.classList.add('translated-ltr');
    const where = () => widgets.map(widget => rootOf(widget) === widget.shadowRoot);
    await until(() => !where()[0], 'the first to go over');
    expect(where()).to.deep.equal([false, true]);
  });

  it('says in shadow roots what it should, where a translator enters them', async () => {
    // With priorities enough for filters.
    const {page, root, widgets, words} = await show(
      widget('send-priorities-tracker', 'src="/examples/exampleshire.json"'),
    );
    root.lang = 'fr';
    await until(() => rootOf(widgets[0]!)!.querySelector('.widget[lang=fr]'), 'French');
    await page.ready();
    const filter = () => rootOf(widgets[0]!)!.querySelector<HTMLSelectElement>('[part~=filter]')!;
    const choose = async (value: string) => {
      filter().value = value;
      filter().dispatchEvent(new page.window.Event('change', {bubbles: true}));
      await nextFrame();
      await page.ready();
    };
    const [, , second] = [...filter().querySelectorAll('option')].map(({value}) => value);
    await choose(second!);
    const expected = words();
    await choose('');
    translateLikeFirefox(rootOf(widgets[0]!)!);
    await choose(second!);
    expect(words().map(unmarked)).to.deep.equal(expected);
    quiet(page);
  });

  it('is left in peace: the translator and the widgets do not chase each other', async () => {
    const {root, all, widgets} = await show(everyWidget);
    const translator = translateLikeChrome('ta', 'ltr', root);
    await all(true);
    await until(
      () => widgets.every(widget => rootOf(widget)!.querySelector('font')),
      'the translator to come to every widget',
    );
    let changes = -1;
    await until(() => changes === (changes = translator.changes), 'quiet');
    for (let frames = 0; frames < 20; frames += 1) await nextFrame();
    expect(translator.changes).to.equal(changes);
  });
});
