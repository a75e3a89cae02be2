/** The example pages as a family meets them on a phone: how long they are, what they say twice, and where a link to a part ends. */
import {expect} from '@open-wc/testing';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import manchester from '../../examples/manchester.json' with {type: 'json'};
import {deepElements, settle, until} from '../support/settle.js';
import {setMedia} from '../support/viewport.js';

/** Fonts are a few pixels higher in one engine than in another: one of them measures. */
const measures = navigator.userAgent.includes('Chrome/');

const PAGES = ['council', 'forum', 'exampleshire'];

const widgetsOf = (page: Document): HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>('*')].filter(({localName}) =>
    localName.startsWith('send-'),
  );

const nameOf = (widget: Element): string =>
  [widget.localName, widget.getAttribute('item')].filter(Boolean).join(' ');

/** An example page on a phone; without scripts, with the page's own words. */
async function open(path: string, {script = true, width = 390} = {}): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.title = path;
  frame.style.cssText = `border: 0; inline-size: ${width}px; block-size: 800px`;
  if (!script) frame.setAttribute('sandbox', 'allow-same-origin');
  frame.src = `/examples/${path}`;
  document.body.append(frame);
  await new Promise(resolve => frame.addEventListener('load', resolve, {once: true}));
  if (!script) return frame;
  const page = frame.contentDocument!;
  await until(
    () => widgetsOf(page).every(widget => widget.shadowRoot?.querySelector('.widget')),
    `the widgets of ${path}`,
  );
  await settle(page);
  return frame;
}

const heights = (frame: HTMLIFrameElement): Map<string, number> =>
  new Map(
    widgetsOf(frame.contentDocument!).map(widget => [
      nameOf(widget),
      Math.round(widget.getBoundingClientRect().height),
    ]),
  );

/** Sentences that a widget shows, other than the record's. */
function* ownSentences(widget: Element): Generator<string> {
  const said = JSON.stringify([exampleshire, manchester]);
  for (const element of deepElements(widget.shadowRoot!)) {
    if (!element.matches('p, li, dd, span, legend, summary')) continue;
    const own = [...element.childNodes]
      .filter(node => node.nodeType === 3)
      .map(({textContent}) => textContent)
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const sentence of own.match(/[A-Z][^.?!]{20,}[.?!]/g) ?? [])
      if (!said.includes(sentence.slice(0, -1))) yield sentence;
  }
}

/** @param tests what holds on paper; left out where a browser cannot be told to print */
async function onPaper(tests: () => void): Promise<void> {
  if (!(await setMedia({media: 'print'}))) return;
  try {
    tests();
  } finally {
    await setMedia({});
  }
}

describe('a widget of a page', () => {
  it('gives out the lines that show it on another page', async () => {
    const frame = await open('council.html');
    const page = frame.contentDocument!;
    const widget = page.querySelector('send-inspection-timeline')!;
    const foot = widget.shadowRoot!.querySelector<HTMLDetailsElement>('.foot details')!;
    foot.open = true;
    Object.defineProperty(frame.contentWindow!.navigator, 'clipboard', {value: undefined});
    const button = [...foot.querySelectorAll('button')].find(
      ({textContent}) => textContent?.trim() === 'Put this on your page',
    )!;
    button.click();
    await until(() => foot.querySelector('textarea'), 'a field with the lines');
    const lines = foot.querySelector('textarea')!.value;
    const elsewhere = new DOMParser().parseFromString(lines, 'text/html');
    const tag = elsewhere.querySelector('send-inspection-timeline')!;
    const record = new URL(widget.getAttribute('src')!, page.baseURI).href;
    expect(tag.getAttribute('src')).to.equal(record);
    expect(elsewhere.querySelector('script')!.src).to.equal(
      page.querySelector<HTMLScriptElement>('script[src*=send-widgets]')!.src,
    );
    expect(new URL(tag.querySelector('a')!.href).searchParams.get('src')).to.equal(record);
    frame.remove();
  });
});

describe('the forum’s page on paper', function () {
  this.timeout(60_000);

  it('has its timeline, and words as wide as the sheet', async () => {
    const frame = await open('forum.html', {width: 720});
    const page = frame.contentDocument!;
    await onPaper(() => {
      for (const tag of ['send-letter', 'send-priorities-tracker', 'send-inspection-timeline']) {
        const {width, height} = page.querySelector(tag)!.getBoundingClientRect();
        expect(height, tag).to.be.above(100);
        expect(width, tag).to.be.above(0.85 * page.documentElement.clientWidth);
      }
    });
    frame.remove();
  });
});

describe('a page in a language whose translation is a draft', function () {
  this.timeout(60_000);

  it('says so once, under its first words, where the foot of every widget leads', async () => {
    for (const name of PAGES) {
      const frame = await open(`${name}.html?send-lang=ur`);
      const page = frame.contentDocument!;
      const all = widgetsOf(page).map(widget => widget.shadowRoot!);
      await until(() => all.some(root => root.querySelector('.draft')), 'the sentence');
      await settle(page);
      const saying = all.filter(root => root.querySelector('.draft'));
      expect(saying, name).to.have.length(1);
      expect(saying[0], name).to.equal(page.querySelector('send-language')!.shadowRoot);
      frame.remove();
    }
  });
});

describe('the example pages on a phone', function () {
  this.timeout(60_000);

  for (const name of PAGES) {
    describe(`${name}.html`, () => {
      let plain: HTMLIFrameElement;
      let frame: HTMLIFrameElement;

      before(async () => {
        plain = await open(`${name}.html`, {script: false});
        frame = await open(`${name}.html`);
      });

      after(() => {
        plain.remove();
        frame.remove();
      });

      if (measures) {
        it('has no widget that is taller than the page’s own words, which it replaces', () => {
          const before = heights(plain);
          const taller = [...heights(frame)]
            .filter(([widget, height]) => height > before.get(widget)!)
            .map(([widget, height]) => `${widget}: ${height} px instead of ${before.get(widget)}`);
          expect(taller).to.deep.equal([]);
        });

        it('has a letter of at most 800 px', () => {
          for (const [widget, height] of heights(frame))
            if (widget.startsWith('send-letter')) expect(height, widget).to.be.at.most(800);
        });
      }

      it('says no sentence of ours twice in one widget', () => {
        const twice = widgetsOf(frame.contentDocument!).flatMap(widget => {
          const all = [...ownSentences(widget)];
          return all.filter((sentence, index) => all.indexOf(sentence) !== index);
        });
        expect([...new Set(twice)]).to.deep.equal([]);
      });

      it('says whose record it is once', () => {
        const said = widgetsOf(frame.contentDocument!).filter(widget =>
          widget.shadowRoot!.querySelector('.fresh')?.textContent?.includes('From the record'),
        );
        expect(said).to.have.length(1);
      });
    });
  }

  /** WebKit may lay the end of a page out a line or two shorter for a moment, and scrolls up with it. */
  const LINES = 50;

  for (const width of [390, 1280]) {
    it(`brings those who follow a link to a part of the page there, at ${width} px`, async () => {
      for (const part of ['found', 'timeline', 'letter', 'you-said', 'tell-us']) {
        const frame = await open(`council.html#${part}`, {width});
        const {scrollingElement: page} = frame.contentDocument!;
        const target = frame.contentDocument!.getElementById(part)!;
        const atEnd = () => page!.scrollTop + page!.clientHeight >= page!.scrollHeight - LINES;
        const top = () => target.getBoundingClientRect().top;
        await until(
          () => Math.abs(top()) < 100 || (atEnd() && top() > 0 && top() < 700),
          () =>
            `#${part} at the top, not ${Math.round(top())} px off; scrolled to ${page!.scrollTop} of ${page!.scrollHeight} - ${page!.clientHeight}`,
        );
        frame.remove();
      }
    });
  }
});
