/** A picture of every story at 320 and 1,024 px, on light and dark pages, in English and in Urdu, held against those kept. */
import {expect, fixture, fixtureCleanup} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import * as accessibility from '../../stories/accessibility.stories.js';
import * as contributors from '../../stories/contributors.stories.js';
import * as feedbackForm from '../../stories/feedback-form.stories.js';
import * as findings from '../../stories/findings.stories.js';
import * as forTranslators from '../../stories/for-translators.stories.js';
import * as foundations from '../../stories/foundations.stories.js';
import * as inspectionTimeline from '../../stories/inspection-timeline.stories.js';
import * as language from '../../stories/language.stories.js';
import * as letter from '../../stories/letter.stories.js';
import * as pages from '../../stories/pages.stories.js';
import * as participation from '../../stories/participation.stories.js';
import * as prioritiesTracker from '../../stories/priorities-tracker.stories.js';
import * as resource from '../../stories/resource.stories.js';
import * as start from '../../stories/start.stories.js';
import * as statement from '../../stories/statement.stories.js';
import * as writing from '../../stories/writing.stories.js';
import * as youSaidWeDid from '../../stories/you-said-we-did.stories.js';
import {type Story, readStories} from '../support/csf.js';
import {deepElements, settle} from '../support/settle.js';
import {type Scene, bringLanguage, stage} from '../support/stage.js';
import {setViewport} from '../support/viewport.js';

const files = {
  accessibility,
  contributors,
  'feedback-form': feedbackForm,
  findings,
  'for-translators': forTranslators,
  foundations,
  'inspection-timeline': inspectionTimeline,
  language,
  letter,
  pages,
  participation,
  'priorities-tracker': prioritiesTracker,
  resource,
  start,
  statement,
  writing,
  'you-said-we-did': youSaidWeDid,
};

/** What was asked for on the command line: names of files, and whether one story of each is enough. */
const {only, quick} = await executeServerCommand<{only: string[]; quick: boolean}, object>(
  'asked',
  {},
);

const PATIENCE = 120_000;

const scenes: Record<string, Scene> = {
  'light': {theme: 'light'},
  'dark': {theme: 'dark'},
  'light-ur': {theme: 'light', language: 'ur', dir: 'rtl'},
  'dark-ur': {theme: 'dark', language: 'ur', dir: 'rtl'},
};

const chosen = Object.entries(files)
  .filter(([file]) => !only.length || only.includes(file))
  .flatMap(([file, exports]) =>
    readStories(exports)
      .stories.slice(0, quick ? 1 : undefined)
      .map((story): [string, Story] => [`${file}/${story.name}`, story]),
  );

/** Pictures that the page draws when they come into view would come too late. */
async function showImages(canvas: Element): Promise<void> {
  const images = [...deepElements(canvas)].filter(element => element instanceof HTMLImageElement);
  for (const image of images) image.loading = 'eager';
  await Promise.all(images.map(image => image.decode().catch(() => undefined)));
}

async function show(story: Story, scene: Scene): Promise<HTMLElement> {
  // What the scene before has stored is not part of this one.
  localStorage.clear();
  const canvas = await fixture<HTMLElement>(stage(story.render(), scene));
  await settle(canvas);
  await story.play(canvas);
  await settle(canvas);
  await showImages(canvas);
  return canvas;
}

/** How wide a line is in each of the fonts that stories are set in: other fonts draw other pictures. */
function fontWidths(): number[] {
  const pen = document.createElement('canvas').getContext('2d')!;
  return ['system-ui', 'sans-serif', 'serif', 'Georgia', 'Arial'].flatMap(font => {
    pen.font = `100px ${font}`;
    return ['Where the 11 priorities stand', 'ترجیحات کہاں ہیں'].map(words =>
      Math.round(pen.measureText(words).width),
    );
  });
}

describe('the pictures of the stories', function () {
  this.timeout(PATIENCE);

  before(async () => {
    await bringLanguage('ur', '/packs/');
    const same = await executeServerCommand<boolean, object>('fonts', {widths: fontWidths()});
    expect(
      same,
      'the pictures that are kept were drawn with other fonts: `npm test` installs those of Debian; with others, accept pictures of your own before you change anything',
    ).to.equal(true);
  });

  after(() =>
    executeServerCommand('pictures', {
      stories: only.length || quick ? undefined : chosen.map(([name]) => name),
    }),
  );

  for (const width of [320, 1024]) {
    describe(`at ${width} px`, () => {
      before(() => setViewport(width, 800));

      for (const [name, story] of chosen) {
        it(`show ${name} as it was`, async () => {
          const changed: string[] = [];
          for (const [scene, settings] of Object.entries(scenes)) {
            const canvas = await show(story, {...settings, width});
            const {x, y, height} = canvas.getBoundingClientRect();
            const share = await executeServerCommand<number, object>('picture', {
              story: name,
              scene: `${width}-${scene}`,
              clip: {x: x + scrollX, y: y + scrollY, width, height},
            });
            if (share > 0.002) changed.push(`${scene}: ${(share * 100).toFixed(1)} %`);
            fixtureCleanup();
          }
          expect(changed).to.deep.equal([]);
        });
      }
    });
  }
});
