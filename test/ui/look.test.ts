import {expect, fixture, html} from '@open-wc/testing';
import '../../src/widgets/statement/statement.js';
import {type Colour, contrast} from '../../src/ui/contrast.js';
import {settle, until} from '../support/settle.js';

const record = {version: 1, statements: [{id: 's', by: {name: 'A'}, text: 'The words.'}]};

/** What each rendering has to hold. */
const renderings = ['shadow', 'light'];
let rendering = 'shadow';

const rootIn = (place: Element): ParentNode => place.querySelector('send-statement')!.renderRoot;
const frameOf = (place: Element) => rootIn(place).querySelector<HTMLElement>('.widget')!;
const token = (place: Element, name: string) =>
  getComputedStyle(frameOf(place)).getPropertyValue(`--_${name}`).trim();
const rgb = (text: string) =>
  text
    .match(/\d+/g)!
    .slice(0, 3)
    .map(part => Number(part) / 255) as unknown as Colour;

/** @param page CSS declarations of the page around the widget */
async function on(
  page: string,
  attributes: Record<string, string> = {},
  words = '',
): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.cssText = page;
  const element = document.createElement('send-statement');
  for (const [name, value] of Object.entries({render: rendering, ...attributes}))
    element.setAttribute(name, value);
  element.append(...new DOMParser().parseFromString(words, 'text/html').body.childNodes);
  element.record = record;
  place.append(element);
  await settle(place);
  return place;
}

describe('a widget that has not drawn yet', () => {
  it('shows the page’s own words', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('send-statement');
    element.textContent = 'The page’s own words.';
    place.append(element);
    expect(element.shadowRoot!.querySelector('slot')!.assignedNodes()).to.deep.equal([
      ...element.childNodes,
    ]);
  });

  it('has the look of words that the page changed before the tag was defined', async () => {
    const words = (font: string) =>
      [
        ...new DOMParser().parseFromString(`<h2 style="font: 400 30px ${font}">T</h2>`, 'text/html')
          .body.childNodes,
      ] as const;
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const [first, late] = ['send-statement', 'send-contributors'].map(tag =>
      document.createElement(tag),
    ) as [HTMLElement & {record: unknown}, HTMLElement & {record: unknown}];
    Object.assign(first, {record});
    late.append(...words('Georgia, serif'));
    place.append(first, late);
    await settle(place);
    late.replaceChildren(...words('Courier, monospace'));
    late.record = {version: 1, contributors: [{id: 'c', name: 'A group'}]};
    await import('../../src/widgets/contributors/contributors.js');
    const font = () => {
      const title = late.shadowRoot?.querySelector('.title');
      return title ? getComputedStyle(title).fontFamily : '';
    };
    await until(() => font().startsWith('Courier'), 'the font of the newer words');
  });
});

for (const where of renderings) {
  describe(`the look of a widget in ${where} rendering`, () => {
    before(() => (rendering = where));

    it('is that of the page’s own words inside the tag', async () => {
      const place = await on(
        'background: #fffaf4; color: #2a1f26',
        {},
        '<h2 style="font: 400 30px Georgia, serif; letter-spacing: 0.3px; color: #651d46">T</h2><p>A <a href="#x" style="color: #8a1a5c">link</a></p>',
      );
      const title = getComputedStyle(frameOf(place).querySelector('.title')!);
      expect(title.fontFamily).to.match(/^Georgia/);
      expect(title.fontWeight).to.equal('400');
      expect(title.color).to.equal('rgb(101, 29, 70)');
      expect(parseFloat(title.letterSpacing)).to.be.closeTo(0.3, 0.05);
      expect(token(place, 'accent')).to.equal('rgb(138 26 92)');
      expect(token(place, 'text')).to.equal('rgb(42 31 38)');
    });

    it('is that of running text, though a date in small print stands before it', async () => {
      const place = await on(
        'background: #fff; color: #111',
        {},
        '<p style="color: #444b4f">May 2026</p><p style="color: #2a1f26">What inspectors found when they came, in the words of the page.</p>',
      );
      expect(token(place, 'text')).to.equal('rgb(42 31 38)');
    });

    it('is pulled to 7:1 where the page’s own misses it', async () => {
      const place = await on(
        'background: #fff; color: #777',
        {},
        '<p>A <a href="#x" style="color: #1d70b8">link</a></p>',
      );
      for (const name of ['text', 'accent', 'quiet'])
        expect(contrast(rgb(token(place, name)), [1, 1, 1]), name).to.be.at.least(7);
    });

    it('pulls a token of the page, too', async () => {
      const place = await on('background: #fff; --send-colour-accent: #1d70b8', {theme: 'plain'});
      expect(contrast(rgb(token(place, 'accent')), [1, 1, 1])).to.be.at.least(7);
    });

    for (const [theme, heading] of [
      ['warm', 'rgb(101 29 70)'],
      ['govuk', 'rgb(11 12 12)'],
    ] as const) {
      it(`is the theme ${theme}, asked for by attribute or by style sheet`, async () => {
        expect(token(await on('background: #fff', {theme}), 'heading')).to.equal(heading);
        expect(token(await on(`background: #fff; --send-theme: ${theme}`), 'heading')).to.equal(
          heading,
        );
      });
    }

    const notations: [string, string, boolean][] = [
      ['oklch', 'background: oklch(0.2 0.05 260)', true],
      ['lab', 'background: lab(95% 2 2)', false],
      ['color()', 'background: color(display-p3 0.1 0.1 0.2)', true],
      ['color-mix()', 'background: color-mix(in oklab, black 90%, white)', true],
      ['a name', 'background: navy', true],
      ['a thin veil over white', 'background: rgb(0 0 0 / 10%)', false],
      ['a gradient, by the text', 'background: linear-gradient(#123, #456); color: #fff', true],
      ['a picture, by the text', 'background: url("data:,") #fff; color: #fff', true],
    ];
    for (const [what, page, dark] of notations) {
      it(`is ${dark ? 'dark' : 'light'} on ${what}`, async () => {
        expect(frameOf(await on(page)).classList.contains('dark')).to.equal(dark);
      });
    }

    it('is a theme that a script sets as a property, and the page’s again when it is taken away', async () => {
      const place = await on('background: #fff');
      const before = token(place, 'heading');
      const element = place.querySelector('send-statement')!;
      element.theme = 'nhs';
      await until(() => token(place, 'heading') === 'rgb(33 43 50)', 'the theme');
      element.theme = null;
      await until(() => token(place, 'heading') === before, 'the page’s own look');
    });

    it('follows a theme that is toggled after load, by style, by class, and on an element around it', async () => {
      const place = await on('background: #fff; color: #111');
      expect(frameOf(place).classList.contains('dark')).to.equal(false);
      place.style.cssText = 'background: #111; color: #eee';
      await until(() => frameOf(place).classList.contains('dark'), 'the dark look');
      const sheet = document.createElement('style');
      sheet.textContent = '.by-class {background: #fff !important; color: #111 !important}';
      document.head.append(sheet);
      place.className = 'by-class';
      await until(() => !frameOf(place).classList.contains('dark'), 'the light look');
      sheet.remove();
      await until(() => frameOf(place).classList.contains('dark'), 'the dark look again');
    });

    it('lies on paper of its own on a middle grey', async () => {
      const place = await on('background: #777');
      expect(getComputedStyle(frameOf(place)).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    });
  });

  describe(`what a page says of its own text, in ${where} rendering`, () => {
    before(() => (rendering = where));

    it('does not leak in, but for the font family, the language and the direction', async () => {
      const page =
        'font: italic small-caps 700 10px Georgia; word-break: break-all; text-indent: 3em; text-align: right; ' +
        'letter-spacing: 0.4em; word-spacing: 1em; text-transform: uppercase; list-style-type: square; hyphens: auto; ' +
        'tab-size: 2; white-space: nowrap; -webkit-text-fill-color: red; user-select: none; pointer-events: none; ' +
        'writing-mode: vertical-rl; quotes: none; text-shadow: 1px 1px red; caption-side: bottom; cursor: wait; line-height: 3';
      const [plain, odd] = [await on('font-family: Georgia'), await on(page)];
      const before = getComputedStyle(frameOf(plain).querySelector('p')!);
      const after = getComputedStyle(frameOf(odd).querySelector('p')!);
      const differing = page
        .split(';')
        .map(declaration => declaration.split(':')[0]!.trim())
        .filter(
          name => name !== 'font' && before.getPropertyValue(name) !== after.getPropertyValue(name),
        );
      expect(differing).to.deep.equal([]);
      expect(after.fontVariantCaps + after.fontStyle + after.fontSize).to.equal('normalnormal16px');
      expect(after.fontFamily).to.equal('Georgia');
    });

    it('hides a widget that stands in what the page hides', async () => {
      const place = await on('visibility: hidden');
      expect(getComputedStyle(frameOf(place)).visibility).to.equal('hidden');
    });

    it('reaches our text when a reader sets the spacing of WCAG 1.4.12 with *', async () => {
      const place = await on('');
      const sheet = document.createElement('style');
      sheet.textContent =
        '* {line-height: 2 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}';
      document.head.append(sheet);
      try {
        const text = frameOf(place).querySelector('p')!;
        await until(
          () =>
            parseFloat(getComputedStyle(text).lineHeight) >=
            2 * parseFloat(getComputedStyle(text).fontSize) - 0.1,
          'the line height',
        );
        expect(parseFloat(getComputedStyle(text).letterSpacing)).to.be.closeTo(1.92, 0.1);
        expect(parseFloat(getComputedStyle(text).wordSpacing)).to.be.closeTo(2.56, 0.1);
      } finally {
        sheet.remove();
      }
    });

    it('does not frame the tag when something in it has the focus', async () => {
      const sheet = document.createElement('style');
      sheet.textContent = '*:focus {outline: 5px solid red; box-shadow: 0 0 9px red}';
      document.head.append(sheet);
      try {
        const place = await on('');
        rootIn(place).querySelector<HTMLElement>('button, summary, a')!.focus();
        const style = getComputedStyle(place.querySelector('send-statement')!);
        expect([style.outlineStyle, style.boxShadow]).to.deep.equal(['none', 'none']);
      } finally {
        sheet.remove();
      }
    });

    const boxes: [string, string, string][] = [
      ['a flex row', 'display: flex', ''],
      ['a flex row beside something', 'display: flex', '<i style="flex: none; width: 50px"></i>'],
      [
        'a column that does not stretch',
        'display: flex; flex-direction: column; align-items: flex-start',
        '',
      ],
      ['a grid of automatic columns', 'display: grid; grid-template-columns: auto auto', '<i></i>'],
      ['an inline flex box', 'display: inline-flex', ''],
      ['a table cell', 'display: table-cell', ''],
    ];
    for (const [what, page, beside] of boxes) {
      it(`leaves a widget a sensible width in ${what}`, async () => {
        const outer = await fixture<HTMLElement>(html`<div></div>`);
        outer.style.width = '390px';
        const place = await on(page);
        place.append(...new DOMParser().parseFromString(beside, 'text/html').body.childNodes);
        outer.append(place);
        await settle(outer);
        const {width} = frameOf(place).getBoundingClientRect();
        expect(width).to.be.within(280, 390);
      });
    }

    it('leaves a widget a sensible width in a float', async () => {
      const outer = await fixture<HTMLElement>(html`<div></div>`);
      outer.style.width = '390px';
      const place = await on('');
      place.querySelector<HTMLElement>('send-statement')!.style.cssText = 'float: left';
      outer.append(place);
      await settle(outer);
      expect(frameOf(place).getBoundingClientRect().width).to.be.within(280, 390);
    });
  });
}
