/** Storybook's controls: each of them changes what is on screen, whatever it is set to, and every story listens to them. */
import {expect, fixtureCleanup, fixtureSync} from '@open-wc/testing';
import * as contributors from '../../stories/contributors.stories.js';
import * as feedbackForm from '../../stories/feedback-form.stories.js';
import * as findings from '../../stories/findings.stories.js';
import * as inspectionTimeline from '../../stories/inspection-timeline.stories.js';
import * as language from '../../stories/language.stories.js';
import * as letter from '../../stories/letter.stories.js';
import * as participation from '../../stories/participation.stories.js';
import * as prioritiesTracker from '../../stories/priorities-tracker.stories.js';
import * as resource from '../../stories/resource.stories.js';
import * as statement from '../../stories/statement.stories.js';
import * as youSaidWeDid from '../../stories/you-said-we-did.stories.js';
import {type Manifest, controlsOf} from '../../stories/support/controls.js';
import {type Story, readStories} from '../support/csf.js';
import {deepElements, settle} from '../support/settle.js';
import {bringLanguage, stage} from '../support/stage.js';

type Controls = Record<string, unknown>;

const files = [
  contributors,
  feedbackForm,
  findings,
  inspectionTimeline,
  language,
  letter,
  participation,
  prioritiesTracker,
  resource,
  statement,
  youSaidWeDid,
];

/** What a designer may type, where a control has no list to choose from. */
const typed: Controls = {
  'lang': 'ur',
  'src': '/examples/manchester.json',
  'item': 'none-such',
  'today': '2031-01-01',
  'heading-level': 4,
  'limit': 1,
  'stale-after': 1200,
  'kinds': 'meeting',
  'from': '2026',
  'to': '2020',
  'action': '/elsewhere',
  'plan-url': '/our-plan-team',
  'complaint-url': '/our-complaints',
  'sendiass-url': '/our-sendiass',
  'read-within': 3,
  'responses': '/examples/manchester.json',
};

/** What is on screen: words, structure, and the look that a theme gives. */
async function see(
  story: Story,
  tag: string,
  controls: Controls = {},
  plays = false,
): Promise<string> {
  localStorage.clear();
  const canvas = fixtureSync<HTMLElement>(stage(story.render(controls), {}));
  await settle(canvas);
  if (plays) await story.play(canvas);
  const seen = [...deepElements(canvas)]
    .filter(({localName}) => localName === tag)
    .map(element => {
      const root = (element as unknown as {renderRoot: HTMLElement}).renderRoot;
      const look = [...root.querySelectorAll('.widget, h2, h3, h4, a, .button')].map(part => {
        const {color, fontFamily, fontWeight, fontSize, borderRadius} = getComputedStyle(part);
        return [color, fontFamily, fontWeight, fontSize, borderRadius].join();
      });
      const values = [...root.querySelectorAll('select')].map(({value}) => value);
      return `${root === (element as unknown) ? 'light' : root.nodeName} ${root.innerHTML} ${values.join()} ${look.join()}`;
    })
    // Ids and marks of the templates differ from one showing to the next.
    .join('\n')
    .replace(/<!--.*?-->|(id|for|aria-\w+|name|href)="[^"]*\d[^"]*"|lit\$\d+\$/g, '');
  fixtureCleanup();
  return seen;
}

/** Stories are the same in every engine: one of them tries everything, the others whether a widget's first story listens. */
const triesAll = navigator.userAgent.includes('Chrome/');

describe('the controls', function () {
  this.timeout(120_000);
  let manifest: Manifest;

  before(async () => {
    await bringLanguage('ur', '/packs/');
    manifest = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;
  });

  for (const file of files) {
    const {component: tag = '', stories} = readStories(file);

    if (triesAll)
      it(`of <${tag}> change what it shows, whatever they are set to`, async () => {
        const idle: string[] = [];
        const before = new Map<string, string>();
        for (const [name, {options, control, type}] of Object.entries(
          controlsOf(tag, {}, manifest),
        )) {
          if (!control) continue;
          const kind = (type as {name: string}).name;
          const [, ...others] = options ?? [];
          for (const value of options ? others : kind === 'boolean' ? [true] : [typed[name]]) {
            let changes = false;
            // Said once the answers are sent.
            const plays = name === 'read-within';
            for (const story of plays ? stories.filter(each => each.name === 'Sent') : stories) {
              const key = `${story.name} ${plays}`;
              if (!before.has(key)) before.set(key, await see(story, tag, {}, plays));
              changes = (await see(story, tag, {[name]: value}, plays)) !== before.get(key);
              if (changes) break;
            }
            if (!changes) idle.push(`${name}: ${String(value)}`);
          }
        }
        expect(idle).to.deep.equal([]);
      });

    it(`of <${tag}> are heard by ${triesAll ? 'each' : 'the first'} of its stories`, async () => {
      const deaf = [];
      for (const story of triesAll ? stories : stories.slice(0, 1)) {
        const shown = await see(story, tag, {theme: 'plain'});
        if (shown === (await see(story, tag, {theme: 'warm'}))) deaf.push(story.name);
      }
      expect(deaf).to.deep.equal([]);
    });
  }
});
