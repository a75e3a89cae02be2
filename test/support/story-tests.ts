/**
 * The tests that every story passes, as a person meets it: audited on light and dark pages and in both directions, read at
 * 320 px, and its CSS parts held against the manifest. `test/stories/<name>.test.ts` calls this for one file of stories, so
 * that each file can be run by itself.
 */
import {expect, fixtureSync} from '@open-wc/testing';
import {audit} from './axe.js';
import {type Story, readStories} from './csf.js';
import {overflowing} from './overflow.js';
import {deepElements, settle} from './settle.js';
import {type Scene, bringLanguage, stage} from './stage.js';

/** A hundred letters in Urdu keep axe busy for seconds, and for longer on a machine with much else to do. */
const PATIENCE = 60_000;

/**
 * Colours, names and roles hardly differ between engines: one of them meets every scene, the others each story once.
 * Between them the scenes have light and dark, wide and narrow, left to right and right to left: colours know no language.
 */
const inEveryScene = navigator.userAgent.includes('Chrome/');

const everyScene: [string, Scene][] = [
  ['on a light page', {theme: 'light'}],
  ['on a dark page at 320 px', {theme: 'dark', width: 320}],
  ['in Urdu on a wide page', {theme: 'light', language: 'ur', dir: 'rtl'}],
];
const oneScene: [string, Scene][] = [
  ['in Urdu at 320 px', {language: 'ur', dir: 'rtl', width: 320}],
];

/** Roles and names do not differ between the tenth item and the fortieth, and axe looks at each. */
const scenesFor = ({name}: Story): [string, Scene][] =>
  inEveryScene && name !== 'ManyItems' ? everyScene : oneScene;

/** Shows a story on a stage and does what its person does. */
async function show(story: Story, scene: Scene): Promise<HTMLElement> {
  const canvas = fixtureSync<HTMLElement>(stage(story.render(), scene));
  await settle(canvas);
  await story.play(canvas);
  await settle(canvas);
  return canvas;
}

/**
 * Describes the tests of all stories in one file. Await it at the top of a test file.
 * @param file what `<name>.stories.ts` exports
 */
export async function describeStories(file: object): Promise<void> {
  const {component, stories} = readStories(file);
  for (const language of ['ur', 'en-XA']) await bringLanguage(language, '/packs/');
  const documented = component ? await documentedParts(component) : undefined;
  /** CSS parts of the component that stories rendered. */
  const rendered = new Set<string>();

  for (const story of stories) {
    describe(`${story.title}: ${story.name}`, function () {
      this.timeout(PATIENCE);

      for (const [where, scene] of scenesFor(story)) {
        it(`passes the audit and needs no sideways scrolling ${where}`, async () => {
          const canvas = await show(story, scene);
          for (const part of partsOf(canvas, component)) rendered.add(part);
          expect(overflowing(canvas)).to.deep.equal([]);
          expect(await missingPictures(canvas)).to.deep.equal([]);
          await audit(canvas);
        });
      }

      if (inEveryScene) {
        it('needs no sideways scrolling at 320 px in a language 40 % longer', async () => {
          const canvas = await show(story, {width: 320, language: 'en-XA'});
          expect(overflowing(canvas)).to.deep.equal([]);
        });
      }
    });
  }

  // Mocha takes suites in order: the stories above have been shown by now.
  if (documented && inEveryScene)
    describe(`the parts of <${component}>`, () => describeParts(documented, rendered));
}

/** Whether there is something at an address, asked once each. */
const pictures = new Map<string, Promise<boolean>>();

/** Addresses of pictures that are not there. */
async function missingPictures(canvas: HTMLElement): Promise<string[]> {
  const missing = [];
  for (const element of deepElements(canvas)) {
    const {src} = element as {src?: unknown};
    if (element.localName !== 'img' || typeof src !== 'string') continue;
    if (!pictures.has(src))
      pictures.set(
        src,
        fetch(src).then(
          ({ok}) => ok,
          () => false,
        ),
      );
    if (!(await pictures.get(src))) missing.push(src);
  }
  return missing;
}

interface Part {
  name: string;
  inheritedFrom?: object;
}

function describeParts(documented: readonly Part[], rendered: ReadonlySet<string>): void {
  it('are all documented', () => {
    const known = documented.map(({name}) => name);
    expect([...rendered].filter(part => !known.includes(part))).to.deep.equal([]);
  });

  it('are all shown by some story', () => {
    const own = documented.filter(({inheritedFrom}) => !inheritedFrom).map(({name}) => name);
    expect(own.filter(part => !rendered.has(part))).to.deep.equal([]);
  });
}

function* partsOf(canvas: HTMLElement, component: string | undefined): Generator<string> {
  for (const element of deepElements(canvas)) {
    if (element.localName !== component) continue;
    for (const inner of element.shadowRoot?.querySelectorAll('[part]') ?? []) yield* inner.part;
  }
}

/** What the built manifest says of an element's parts; undefined where the component is no element of ours. */
async function documentedParts(tag: string): Promise<Part[] | undefined> {
  const manifest = (await (await fetch('/dist/custom-elements.json')).json()) as {
    modules: {declarations: {tagName?: string; cssParts?: Part[]}[]}[];
  };
  const element = manifest.modules
    .flatMap(({declarations}) => declarations)
    .find(({tagName}) => tagName === tag);
  return element && (element.cssParts ?? []);
}
