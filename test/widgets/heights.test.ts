/** How tall widgets are on a phone: what a family sees before it scrolls away. */
import {expect, fixture} from '@open-wc/testing';
import '../../src/index.js';
import {type FallbackName, fallbackNames, fallbackOf} from '../../cli/fallback/fallback.js';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import manchester from '../../examples/manchester.json' with {type: 'json'};
import type {SendRecord} from '../../src/record/schema.js';
import * as contributors from '../../stories/contributors.stories.js';
import * as findings from '../../stories/findings.stories.js';
import * as timeline from '../../stories/inspection-timeline.stories.js';
import * as letter from '../../stories/letter.stories.js';
import * as participation from '../../stories/participation.stories.js';
import * as tracker from '../../stories/priorities-tracker.stories.js';
import * as resource from '../../stories/resource.stories.js';
import * as statement from '../../stories/statement.stories.js';
import * as responses from '../../stories/you-said-we-did.stories.js';
import {readStories} from '../support/csf.js';
import {settle} from '../support/settle.js';
import {stage} from '../support/stage.js';
import {type Shown, showWidget} from '../support/widget.js';

/** Fonts are a few pixels higher in one engine than in another: one of them measures. */
const measures = navigator.userAgent.includes('Chrome/');

/** A column of 358 px (a phone of 390) on a page with text of 17 px. */
async function onPhone(
  tag: string,
  settings: Record<string, unknown>,
  width = 358,
): Promise<Shown> {
  const shown = await showWidget(tag, {today: '2026-11-24', ...settings});
  shown.element.parentElement!.style.cssText = `inline-size: ${width}px; font: 17px/1.5 sans-serif`;
  await shown.settled();
  return shown;
}

const heightOf = async (tag: string, settings: Record<string, unknown>, width?: number) =>
  (await onPhone(tag, settings, width)).element.offsetHeight;

describe('on a phone', function () {
  this.timeout(60_000);

  it('a tracker of five priorities, about which nothing was published, is at most 900 px tall', async () => {
    expect(await heightOf('send-priorities-tracker', {record: manchester})).to.be.at.most(900);
  });

  it('a tracker of eleven priorities is at most 2,000 px tall', async () => {
    expect(await heightOf('send-priorities-tracker', {record: exampleshire})).to.be.at.most(2000);
  });

  it('a timeline of nine years is at most 2,200 px tall', async () => {
    expect(await heightOf('send-inspection-timeline', {record: exampleshire})).to.be.at.most(2200);
  });

  it('ten events in a sidebar are at most 600 px tall', async () => {
    expect(manchester.events).to.have.length(10);
    expect(
      await heightOf('send-inspection-timeline', {record: manchester, layout: 'compact'}, 324),
    ).to.be.at.most(600);
  });

  it('a letter is at most 800 px tall beside the page’s own bar', async () => {
    const bar = document.createElement('send-language');
    document.body.append(bar);
    for (const record of [exampleshire, manchester])
      for (const {id} of record.letters)
        expect(await heightOf('send-letter', {record, item: id}), id).to.be.at.most(800);
    bar.remove();
  });

  it('the question whether a page is correct is one band of at most 100 px', async () => {
    expect(
      await heightOf('send-feedback-form', {purpose: 'page', action: '/receive'}),
    ).to.be.at.most(100);
  });

  it('a row is at least 60 px tall, that of a group 56', async () => {
    for (const [tag, least] of [
      ['send-priorities-tracker', 60],
      ['send-you-said-we-did', 60],
      ['send-contributors', 56],
    ] as const) {
      const {root} = await onPhone(tag, {record: exampleshire});
      const rows = [...root.querySelectorAll('.row > summary')];
      expect(rows, tag).not.to.have.length(0);
      for (const row of rows)
        expect(row.getBoundingClientRect().height, `${tag}: ${row.textContent}`).to.be.at.least(
          least,
        );
    }
  });
});

/** Stories that are tall because somebody asked for it, or that no page has. */
const TALL = new Set(['EasyRead', 'Expanded', 'NothingPublished', 'LongText']);

/** What stands once a page, whichever widget it falls to, and what we add to what a page says. */
const ONCE = ':is(div, p, section).bar, .draft, .foot, .next';

if (measures)
  describe('no story', function () {
    this.timeout(60_000);

    for (const file of [
      contributors,
      findings,
      timeline,
      letter,
      participation,
      tracker,
      resource,
      statement,
      responses,
    ])
      for (const {title, name, render} of readStories(file).stories.filter(
        story => !TALL.has(story.name),
      ))
        it(`is taller than the page’s own words, which it replaces: ${title}, ${name}`, async () => {
          const canvas = await fixture<HTMLElement>(stage(render(), {theme: 'light', width: 358}));
          await settle(canvas);
          for (const element of canvas.querySelectorAll<HTMLElement>('*')) {
            const widget = element.localName.replace('send-', '') as FallbackName;
            const {displayed, renderRoot} = element as unknown as {
              displayed?: {loaded?: {record?: SendRecord}};
              renderRoot: ParentNode;
            };
            const record = displayed?.loaded?.record;
            if (!fallbackNames.includes(widget) || !record) continue;
            const plain = document.createElement('div');
            plain.style.display = 'flow-root';
            const item = element.getAttribute('item') ?? undefined;
            plain.innerHTML = fallbackOf(widget, {
              record,
              base: document.baseURI,
              level: 2,
              item,
            });
            element.before(plain);
            const once = [...renderRoot.querySelectorAll<HTMLElement>(ONCE)]
              .map(({offsetHeight}) => offsetHeight)
              .reduce((sum, height) => sum + height, 0);
            // Words beside numbers break sooner than words below each other: a line or two where most are short.
            const room = title.endsWith('Participation') && name === 'HalfReadable' ? 60 : 0;
            expect(element.offsetHeight - once).to.be.at.most(plain.offsetHeight + room);
          }
        });
  });
