/**
 * Every story, as a person meets it: audited on light and dark pages and in both directions, read at 320 px, and held
 * against what the manifest says of CSS parts.
 */
import {expect, fixture} from '@open-wc/testing';
import {audit} from './support/axe.js';
import {type Story, readStories} from './support/csf.js';
import {overflowing} from './support/overflow.js';
import {deepElements, settle} from './support/settle.js';
import {type Scene, bringLanguage, stage} from './support/stage.js';

const stories = await readStories();
const packs = '/packs/';
for (const language of ['ur', 'en-XA']) await bringLanguage(language, packs);

/** Shows a story on a stage and does what its person does. */
async function show(story: Story, scene: Scene): Promise<HTMLElement> {
  const canvas = await fixture<HTMLElement>(stage(story.render(), scene));
  await settle(canvas);
  await story.play(canvas);
  await settle(canvas);
  return canvas;
}

/**
 * Colours, names and roles hardly differ between engines: Chromium audits every theme in every direction, the others two
 * scenes that have each theme and each direction once.
 */
const audits: [string, Scene][] = [
  ['on a light page', {theme: 'light'}],
  ['in Urdu on a dark page', {theme: 'dark', language: 'ur', dir: 'rtl'}],
  ...(navigator.userAgent.includes('Chrome/') ? [
    ['on a dark page', {theme: 'dark'}],
    ['in Urdu on a light page', {theme: 'light', language: 'ur', dir: 'rtl'}],
  ] satisfies [string, Scene][] : []),
];

const narrow: [string, Scene][] = [
  ['at 320 px', {width: 320}],
  ['at 320 px in Urdu', {width: 320, language: 'ur', dir: 'rtl'}],
  ['at 320 px in a language 40 % longer', {width: 320, language: 'en-XA'}],
];

/** CSS parts that stories rendered, by tag. */
const rendered = new Map<string, Set<string>>();

function noteParts(canvas: HTMLElement): void {
  for (const widget of deepElements(canvas)) {
    if (!widget.localName.startsWith('send-') || !widget.shadowRoot) continue;
    const parts = rendered.get(widget.localName) ?? new Set<string>();
    for (const element of widget.shadowRoot.querySelectorAll('[part]')) element.part.forEach(part => parts.add(part));
    rendered.set(widget.localName, parts);
  }
}

describe('the stories', () => {
  it('are there', () => {
    expect(stories).not.to.have.length(0);
  });
});

for (const story of stories) {
  describe(`${story.title}: ${story.name}`, function () {
    // A hundred letters in Urdu keep axe busy for seconds, and for longer on a machine with much else to do.
    this.timeout(60_000);

    for (const [where, scene] of audits) {
      it(`passes the audit ${where}`, async () => {
        const canvas = await show(story, scene);
        noteParts(canvas);
        await audit(canvas);
      });
    }

    for (const [where, scene] of narrow) {
      it(`needs no sideways scrolling ${where}`, async () => {
        expect(overflowing(await show(story, scene))).to.deep.equal([]);
      });
    }
  });
}

interface Declaration {
  tagName?: string;
  cssParts?: {name: string; inheritedFrom?: object}[];
}

const manifest = (await (await fetch('/dist/custom-elements.json')).json()) as {modules: {declarations: Declaration[]}[]};
const elements = manifest.modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);

// Runs after the stories above: mocha takes suites in order.
for (const {tagName, cssParts = []} of elements) {
  describe(`the parts of <${tagName}>`, () => {
    it('are all documented', () => {
      const known = new Set(cssParts.map(({name}) => name));
      expect([...(rendered.get(tagName!) ?? [])].filter(part => !known.has(part))).to.deep.equal([]);
    });

    it('are all shown by some story', () => {
      const own = cssParts.filter(({inheritedFrom}) => !inheritedFrom).map(({name}) => name);
      const shown = rendered.get(tagName!) ?? new Set();
      expect(own.filter(part => !shown.has(part))).to.deep.equal([]);
    });
  });
}
