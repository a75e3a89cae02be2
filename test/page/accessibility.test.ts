/**
 * The built widgets as people meet them who zoom to 400 %, space text out, take the page's colours away or press with a thumb.
 * 1,280 px at 400 % are 320 px (WCAG 1.4.10).
 */
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage, openSurvey, rootOf, tags} from '../support/page.js';
import {overflowing} from '../support/overflow.js';
import {deepElements, settle} from '../support/settle.js';
import {type MediaWishes, setMedia} from '../support/viewport.js';

/** Boxes do not differ between the third item and the thirtieth: one engine lays a whole record out, the others a few of each. */
const RECORD = navigator.userAgent.includes('Chrome/')
  ? '/examples/exampleshire.json'
  : '/test/fixtures/few-of-each.json';
const ITEMS: Record<string, string> = {
  'send-feedback-form': 'purpose="survey" item="families-2026" action="/receive"',
  'send-letter': 'item="letter-2026"',
};
const ZOOMED = {width: 320, height: 256};

/** Every widget on one page, with its rows open. */
async function show(
  options: {width?: number; height?: number; lang?: string; css?: string; tag?: string} = {},
): Promise<HostPage> {
  const {tag, ...page} = options;
  const html = (tag ? [tag] : tags)
    .map(name => `<${name} src="${RECORD}" ${ITEMS[name] ?? ''}></${name}>`)
    .join('');
  const shown = await hostPage({html, ...page});
  await shown.ready();
  await openSurvey(shown);
  await settle(shown.document);
  for (const element of deepElements(shown.document))
    if (element.localName === 'details') element.setAttribute('open', '');
  await settle(shown.document);
  return shown;
}

const widgets = (page: HostPage) =>
  [...page.document.body.children].filter(({localName}) => localName.startsWith('send-'));

const inWidgets = (page: HostPage, selector: string): HTMLElement[] =>
  widgets(page).flatMap(widget => [...rootOf(widget)!.querySelectorAll<HTMLElement>(selector)]);

const isSeen = (element: Element): boolean =>
  element.checkVisibility({visibilityProperty: true}) &&
  element.getClientRects().length > 0 &&
  !element.closest('.hidden-visually, .label-text, .trap');

const nameOf = (element: Element): string => {
  const {host} = element.getRootNode() as ShadowRoot;
  return `${host.localName}: ${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}`;
};

/** What cuts off some of its own words. Lists to choose from shorten what is chosen, and a table scrolls by itself. */
const cutting = (page: HostPage): string[] =>
  inWidgets(page, ':not(select, textarea, .table)')
    .filter(
      element =>
        isSeen(element) &&
        element.ownerDocument.defaultView!.getComputedStyle(element).overflowX !== 'visible',
    )
    .filter(
      ({scrollWidth, clientWidth, scrollHeight, clientHeight}) =>
        scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
    )
    .map(nameOf);

const display = (element: Element) =>
  element.ownerDocument.defaultView!.getComputedStyle(element).display;

/** Whether nothing else stands in its line: targets within a sentence are as tall as its lines (WCAG 2.5.5). */
function standsAlone(element: HTMLElement): boolean {
  if (element.matches('.term')) return false;
  if (display(element) !== 'inline') return true;
  let block = element.parentElement!;
  while (display(block) === 'inline') block = block.parentElement!;
  const words = ({textContent}: Element) => textContent.replace(/\s+/g, '');
  return words(block) === words(element);
}

const targetsOf = (page: HostPage): HTMLElement[] =>
  inWidgets(page, 'a[href], button, summary, select, input, textarea')
    .filter(element => isSeen(element) && standsAlone(element))
    .map(element =>
      element.matches('[type=radio], [type=checkbox]') ? element.closest('label')! : element,
    );

/** Words that can be seen, or are there for those who listen. */
function wordsOf(page: HostPage): Set<string> {
  const words = new Set<string>();
  for (const element of inWidgets(page, '.widget :not(style, option, .heads, .heads *)'))
    if (element.checkVisibility({visibilityProperty: true}))
      for (const {nodeType, textContent} of element.childNodes)
        if (nodeType === 3 && textContent!.trim()) words.add(textContent!.trim());
  return words;
}

async function withMedia(wishes: MediaWishes, test: () => Promise<void>): Promise<void> {
  if (!(await setMedia(wishes))) return;
  try {
    await test();
  } finally {
    await setMedia({});
  }
}

/** Spacing that nothing may be lost by (WCAG 1.4.12). */
const SPACED =
  '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-block-end: 2em !important}';

for (const lang of ['en', 'ur']) {
  describe(`every widget at 400 % zoom, in ${lang}`, function () {
    this.timeout(60_000);

    it('needs no sideways scrolling, cuts nothing off, and says all that it says on a wide page', async () => {
      const wide = wordsOf(await show({lang, width: 1280}));
      const page = await show({lang, ...ZOOMED});
      expect(overflowing(page.document.body)).to.deep.equal([]);
      expect(cutting(page)).to.deep.equal([]);
      const words = wordsOf(page);
      expect([...wide].filter(text => !words.has(text))).to.deep.equal([]);
    });

    it('bears the spacing that readers set', async () => {
      const page = await show({lang, css: SPACED, ...ZOOMED});
      expect(overflowing(page.document.body)).to.deep.equal([]);
      expect(cutting(page)).to.deep.equal([]);
    });

    it('is pressed with a thumb: what stands alone is 44 px high and wide', async () => {
      const page = await show({lang, ...ZOOMED});
      const small = targetsOf(page).filter(target => {
        const {width, height} = target.getBoundingClientRect();
        return width < 43.5 || height < 43.5;
      });
      expect(small.map(nameOf)).to.deep.equal([]);
    });
  });
}

describe('every widget in a sidebar of 180 px', function () {
  this.timeout(60_000);

  it('needs no sideways scrolling, and breaks no word that fits', async () => {
    const page = await show({width: 180, css: 'body {margin: 16px}'});
    expect(overflowing(page.document.body)).to.deep.equal([]);
    const choices = inWidgets(page, '.choice img + span').filter(isSeen);
    expect(choices.filter(({offsetWidth}) => offsetWidth < 60).map(nameOf)).to.deep.equal([]);
  });
});

describe('a list of any widget', () => {
  it('says that it is a list, which Safari forgets without bullets', async () => {
    const page = await show();
    expect(inWidgets(page, ':is(ul, ol):not([role=list])').map(nameOf)).to.deep.equal([]);
    expect(inWidgets(page, '[role=list]').length).to.be.above(10);
  });
});

describe('in forced colours', function () {
  this.timeout(60_000);
  const style = (element: Element, pseudo?: string) =>
    element.ownerDocument.defaultView!.getComputedStyle(element, pseudo);

  it('marks, bars and frames are drawn in the colour of text', async () => {
    await withMedia({forcedColors: 'active'}, async () => {
      const page = await show();
      const text = style(inWidgets(page, '.title')[0]!).color;
      const all = (selector: string) => inWidgets(page, selector).filter(isSeen);
      const marks = all('.row > summary > .icon');
      expect(marks.length).to.be.above(10);
      for (const mark of marks) expect(style(mark).stroke, nameOf(mark)).to.equal(text);
      for (const ink of all('.row > summary .ink')) expect(style(ink).fill).to.equal(text);
      const bars = all('.share');
      expect(bars.length).to.be.above(2);
      for (const bar of bars) {
        expect(style(bar).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
        expect(style(bar).stroke).to.equal(text);
        expect(style(bar.querySelector('.filled')!).fill).to.equal(text);
        expect(style(bar.querySelector('rect:not(.filled)')!).fill).to.equal('none');
      }
      const paper = inWidgets(page, '[part=body]')[0]!;
      expect([style(paper).borderTopStyle, style(paper).borderTopWidth]).to.deep.equal([
        'solid',
        '1px',
      ]);
      expect(style(paper).borderTopColor).not.to.equal(style(page.document.body).backgroundColor);
    });
  });

  it('facts of a row are no links, and links are', async () => {
    await withMedia({forcedColors: 'active'}, async () => {
      const page = await show();
      const text = style(inWidgets(page, '.title')[0]!).color;
      const words = inWidgets(
        page,
        'summary :is(.name, .facts, .state, .when), .foot summary',
      ).filter(isSeen);
      expect(words.length).to.be.above(20);
      expect(words.filter(element => style(element).color !== text).map(nameOf)).to.deep.equal([]);
      for (const link of inWidgets(page, 'a[href]').filter(isSeen).slice(0, 20))
        expect(style(link).color, nameOf(link)).not.to.equal(text);
    });
  });
});

describe('for those who prefer more contrast', function () {
  this.timeout(60_000);

  it('quiet words are like the others, and rules and links are drawn heavier', async () => {
    await withMedia({contrast: 'more'}, async () => {
      const page = await show({tag: 'send-priorities-tracker'});
      const style = (selector: string) =>
        page.window.getComputedStyle(inWidgets(page, selector).find(isSeen)!);
      expect(style('.facts').color).to.equal(style('.lead, .say p').color);
      expect(style('a[href]').textDecorationThickness).to.equal('2px');
      const [rule, edge] = [style('.row').borderTopColor, style('select').borderTopColor];
      expect(edge).to.equal(style('.lead, .say p').color);
      expect(rule).not.to.equal('rgb(201, 209, 205)');
    });
  });
});
