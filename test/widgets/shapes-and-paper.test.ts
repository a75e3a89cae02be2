/** What tells things apart without colour: shapes that paper and forced colours keep, room between blocks, and what prints. */
import {expect} from '@open-wc/testing';
import '../../src/index.js';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import {type Colour, contrast} from '../../src/ui/contrast.js';
import {parseColour} from '../../src/ui/css-colour.js';
import {begun, showWidget} from '../support/widget.js';
import {type MediaWishes, setMedia} from '../support/viewport.js';

const show = (tag: string, settings: Record<string, unknown> = {}) =>
  showWidget(tag, {record: exampleshire, today: '2026-11-24', ...settings});

const survey = {purpose: 'survey', item: 'families-2026', action: '/receive'};

/** @param look what holds in the medium; left out where the browser cannot be told of it */
async function inMedia(wishes: MediaWishes, look: () => void): Promise<void> {
  if (!(await setMedia(wishes))) return;
  try {
    look();
  } finally {
    await setMedia({});
  }
}

/** The colour of a picture near its upper edge, with what lies behind it and its filter. */
async function groundOf(picture: HTMLImageElement): Promise<Colour> {
  picture.loading = 'eager';
  await picture.decode();
  const {backgroundColor, filter} = getComputedStyle(picture);
  const pen = Object.assign(document.createElement('canvas'), {width: 40, height: 40}).getContext(
    '2d',
  )!;
  pen.fillStyle = backgroundColor;
  pen.fillRect(0, 0, 40, 40);
  pen.drawImage(picture, 0, 0, 40, 40);
  const dimmed = Number(/brightness\((.+)\)/.exec(filter)?.[1] ?? 1);
  const [red, green, blue] = pen.getImageData(20, 1, 1, 1).data;
  return [red!, green!, blue!].map(part => (part / 255) * dimmed) as unknown as Colour;
}

const isShown = (element: Element): boolean => getComputedStyle(element).display !== 'none';

describe('what is reported by a shape', () => {
  it('is drawn by borders, which paper and forced colours keep: a disc for a strength, a ring for the rest', async () => {
    const {root} = await show('send-findings', {item: 'full-reinspection-2026'});
    const dots = ['.strength .finding > .words', '.kind:not(.strength) .finding > .words'].map(
      selector => getComputedStyle(root.querySelector(selector)!, '::before'),
    );
    const areDrawn = () => {
      expect(dots.map(dot => dot.borderTopWidth)).to.deep.equal(['5px', '2px']);
      for (const dot of dots) expect(dot.backgroundColor).to.match(/^rgba.*, 0\)$/);
    };
    areDrawn();
    await inMedia({media: 'print'}, areDrawn);
    await inMedia({forcedColors: 'active'}, areDrawn);
  });

  it('leaves room between a speaker and the words', async () => {
    const {root} = await show('send-statement', {item: 'council-2026'});
    const [head, words] = ['figcaption', 'blockquote'].map(selector =>
      root.querySelector(selector)!.getBoundingClientRect(),
    );
    expect(words!.top - head!.bottom).to.be.at.least(8);
  });

  it('does not glare at night, even if it has a light background of its own', async () => {
    document.body.style.background = '#131a18';
    // By its address, to which those of its pictures are relative.
    const reading = {record: undefined, src: '/examples/exampleshire.json', reading: 'easy-read'};
    const letter = await show('send-letter', {item: 'letter-2026', ...reading});
    const form = await begun(
      await show('send-feedback-form', {...survey, audience: 'young-person', ...reading}),
    );
    for (const [root, selector] of [
      [letter.root, '.easy-read img'],
      [form.root, '.choice img'],
    ] as const) {
      const pictures = [...root.querySelectorAll<HTMLImageElement>(selector)];
      expect(pictures, selector).not.to.have.length(0);
      for (const picture of pictures)
        expect(contrast(await groundOf(picture), [1, 1, 1]), picture.src).to.be.above(1.25);
    }
    document.body.style.background = '';
  });
});

describe('a form at night', () => {
  it('has controls that are drawn for the dark, in the colours of the widget', async () => {
    document.body.style.background = '#131a18';
    const {root} = await begun(await show('send-feedback-form', survey));
    document.body.style.background = '';
    const control = getComputedStyle(root.querySelector('.choice input')!);
    expect(control.colorScheme).to.equal('dark');
    expect(control.accentColor).to.equal(
      getComputedStyle(root.querySelector('.button')!).borderTopColor,
    );
  });
});

describe('a long word', () => {
  it('of a question, its hint or its answers breaks: nothing scrolls sideways at 320 px', async () => {
    const word = 'https://www.exampleshire.example/send-local-offer/short-breaks/';
    const types = ['radios', 'checkboxes', 'scale', 'text', 'textarea', 'yes-no', 'select', 'date'];
    const options = [{value: 'x', label: word}];
    const questions = types.map(type => ({id: type, type, label: word, hint: word, options}));
    const surveys = [{id: 'long-word', title: word, questions}];
    const {element, root} = await begun(
      await showWidget('send-feedback-form', {
        purpose: 'survey',
        item: 'long-word',
        action: '/receive',
        record: {version: 1, lang: 'en-GB', surveys},
      }),
    );
    element.style.inlineSize = '320px';
    const {right} = element.getBoundingClientRect();
    const asked = [...root.querySelectorAll<HTMLElement>('.asked')];
    expect(asked).to.have.length(types.length);
    for (const part of root.querySelectorAll('.widget *:not(option)'))
      expect(part.getBoundingClientRect().right, part.outerHTML).to.be.at.most(right + 0.5);
  });

  it('in the place of a date breaks, too', async () => {
    const word = 'W'.repeat(60);
    const {element, root} = await showWidget('send-inspection-timeline', {
      record: {
        version: 1,
        events: [
          {id: 'a', kind: 'inspection', title: 'A', date: '2025-01', dateText: word},
          {id: 'b', title: 'B', dateText: word},
        ],
      },
    });
    element.style.inlineSize = '320px';
    const {right} = element.getBoundingClientRect();
    const dates = [...root.querySelectorAll('.event :is(time, .date)')];
    expect(dates.length).to.be.at.least(2);
    for (const date of dates)
      for (const part of [date, ...date.querySelectorAll('*')])
        expect(part.getBoundingClientRect().right, part.outerHTML).to.be.at.most(right + 0.5);
  });
});

describe('on paper', () => {
  const onPaper = (look: () => void) => inMedia({media: 'print'}, look);

  it('figures are printed once, as the table that says all of them, with no heading left alone above it', async () => {
    const {root} = await show('send-participation');
    await onPaper(() => {
      expect([...root.querySelectorAll('.group')].filter(isShown)).to.deep.equal([]);
      const table = root.querySelector('table')!;
      expect(table.checkVisibility(), 'an open table').to.equal(true);
      expect(table.getBoundingClientRect().height).to.be.above(100);
      const arrow = getComputedStyle(
        table.closest('details')!.querySelector('summary')!,
        '::after',
      );
      expect(arrow.display, 'nothing to press').to.equal('none');
    });
  });

  it('what is light on a dark page is printed dark on white, every word at 7 to 1', async () => {
    document.body.style.cssText = 'background: #131a18; color: #e8e6e3';
    const shown: ShadowRoot[] = [];
    for (const name of 'priorities-tracker inspection-timeline letter findings statement'.split(
      ' ',
    ))
      shown.push((await show(`send-${name}`)).root);
    const faint = () =>
      shown.flatMap(root =>
        [...root.querySelectorAll('.widget *')]
          .filter(({childNodes}) =>
            [...childNodes].some(node => node instanceof Text && /\S/.test(node.data)),
          )
          .filter(
            element =>
              contrast(parseColour(getComputedStyle(element).color)!.colour, [1, 1, 1]) < 7,
          )
          .map(({textContent}) => textContent),
      );
    expect(faint()).to.have.length.above(50);
    await onPaper(() => expect(faint()).to.deep.equal([]));
    document.body.style.cssText = '';
  });

  it('findings have the width of their column, below the heading of their kind', async () => {
    const {root} = await show('send-findings', {item: 'full-reinspection-2026'});
    await onPaper(() => {
      const kind = root.querySelector('.kind')!;
      const list = kind.querySelector('ul')!;
      expect(list.clientWidth).to.equal(kind.clientWidth);
    });
  });

  it('rows are printed open, or alone where the page asks for that', async () => {
    const whole = await show('send-priorities-tracker');
    const rows = await show('send-priorities-tracker');
    rows.element.setAttribute('print', 'state');
    await onPaper(() => {
      expect(isShown(whole.root.querySelector('.more')!)).to.equal(true);
      expect(isShown(rows.root.querySelector('.more')!)).to.equal(false);
      expect(isShown(rows.root.querySelector('.state')!)).to.equal(true);
    });
  });

  it('a date stands apart from the sign of its kind, and two lines about a group are in one column', async () => {
    const timeline = await show('send-inspection-timeline');
    const groups = await show('send-contributors');
    await onPaper(() => {
      const [date, kind] = timeline.root.querySelector('.head .when')!.children;
      expect(
        kind!.getBoundingClientRect().left - date!.getBoundingClientRect().right,
      ).to.be.at.least(3);
      const more = groups.root.querySelector('.more')!;
      expect(getComputedStyle(more).columnCount).to.equal('auto');
    });
  });

  it('a card may go on over the page: it is longer than one', async () => {
    const {root} = await show('send-priorities-tracker', {reading: 'easy-read'});
    await onPaper(() => {
      expect(getComputedStyle(root.querySelector('.cards > li')!).breakInside).to.equal('auto');
    });
  });

  it('what stands above a heading goes with it, and the note of a figure stays under it', async () => {
    const {root} = await show('send-participation', {item: 'full-reinspection-2026'});
    await onPaper(() => {
      const eyebrow = getComputedStyle(root.querySelector('.eyebrow')!);
      const row = root.querySelector('td[colspan]')!.parentElement!.previousElementSibling!;
      expect([eyebrow.breakAfter, getComputedStyle(row).breakAfter]).to.deep.equal([
        'avoid',
        'avoid',
      ]);
    });
  });

  it('a heading, and what is said above and below it, stays with what it is the heading of', async () => {
    for (const tag of ['send-inspection-timeline', 'send-findings', 'send-you-said-we-did']) {
      const {root} = await show(tag);
      await onPaper(() => {
        const heads = [...root.querySelectorAll('h2, h3, h4, .label, .say > *')];
        expect(heads).to.have.length.above(3);
        for (const head of heads)
          expect(getComputedStyle(head).breakAfter, head.outerHTML).to.equal('avoid');
        // What has no height would stay below the page's own heading, and the widget would not.
        const first = getComputedStyle(root.querySelector('.widget')!, '::before');
        expect(first.breakAfter, 'before the first words').to.equal('avoid');
      });
    }
  });

  it('one question of several is left out', async () => {
    const {root} = await begun(await show('send-feedback-form', {...survey, 'one-at-a-time': ''}));
    await onPaper(() => expect(isShown(root.querySelector('.sheet')!)).to.equal(false));
  });
});
