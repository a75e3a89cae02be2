/** Words in the page's own DOM: what tools that walk no shadow root find there, and what the widget makes of their changes. */
import {expect, nextFrame} from '@open-wc/testing';
import whole from '../../examples/exampleshire.json' with {type: 'json'};
import few from '../fixtures/few-of-each.json' with {type: 'json'};
import '../../src/index.js';
import {tags} from '../support/page.js';
import {
  removeBlocks,
  retype,
  retypeTexts,
  rewrite,
  split,
  translateLikeChrome,
  translateLikeFirefox,
  type Translator,
  unmarked,
} from '../support/translators.js';
import {type Shown, showWidget} from '../support/widget.js';

/** What holds for three rows holds for thirty: one engine draws a whole record, the others a few of each. */
const example = navigator.userAgent.includes('Chrome/') ? whole : few;
const form = {action: '/receive', purpose: 'comment'};
const show = (tag: string, settings: Record<string, unknown> = {}): Promise<Shown> =>
  showWidget(tag, {record: example, ...form, rendering: 'light', ...settings});

const priorities = example.priorities.map(({id}) => id);

describe('light rendering', function () {
  this.timeout(60_000);
  let translator: Translator | undefined;
  afterEach(() => {
    translator?.restore();
    translator = undefined;
  });

  for (const tag of tags) {
    describe(`of <${tag}>`, () => {
      it('says the same, in the page’s own DOM', async () => {
        const shadow = await show(tag, {rendering: 'shadow'});
        const words = shadow.words();
        shadow.element.remove();
        const light = await show(tag);
        expect(light.words()).to.equal(words);
        expect(light.element.contains(light.root.querySelector('.widget'))).to.equal(true);
        expect(light.element.shadowRoot!.querySelectorAll('.widget').length).to.equal(0);
      });

      it('looks the same', async () => {
        const shadow = await show(tag, {rendering: 'shadow'});
        const looks = ({root}: Shown) =>
          [...root.querySelectorAll('.widget, .widget *')].map(element => {
            const {color, display, fontSize, fontWeight, marginTop, paddingTop} =
              getComputedStyle(element);
            return [
              element.localName,
              color,
              display,
              fontSize,
              fontWeight,
              marginTop,
              paddingTop,
            ].join(' ');
          });
        // The pointer may lie on the page: engines find out later what it hovers over.
        document.body.inert = true;
        try {
          const expected = looks(shadow);
          shadow.element.remove();
          const found = looks(await show(tag));
          // The first that differs says more than two lists of hundreds.
          expected.forEach((look, at) => expect(found[at], `element ${at}`).to.equal(look));
          expect(found.length).to.equal(expected.length);
        } finally {
          document.body.inert = false;
        }
      });

      it('has ids that nothing else on the page has', async () => {
        const one = await show(tag);
        const two = await show(tag);
        const ids = [one, two].flatMap(({root}) =>
          [...root.querySelectorAll('[id]')].map(({id}) => id),
        );
        expect(new Set(ids).size).to.equal(ids.length);
        expect(ids.filter(id => !id.startsWith('send-'))).to.deep.equal([]);
        for (const name of ['for', 'aria-describedby'])
          for (const element of one.root.querySelectorAll(`[${name}]`))
            for (const id of element.getAttribute(name)!.split(' '))
              expect(document.getElementById(id), `${name}=${id}`).to.not.equal(null);
      });

      for (const [does, change] of Object.entries({
        'puts fonts where its words were': () => {},
        'puts back what it took out, without the comments': translateLikeFirefox,
        'types blocks anew': retype,
        'changes its texts': retypeTexts,
        'cuts its texts in two': split,
        'takes blocks and comments away': removeBlocks,
        'replaces all by a copy': (root: ParentNode) =>
          rewrite((root as Element).firstElementChild!),
      })) {
        it(`says what it should after a tool that ${does}`, async () => {
          const light = await show(tag);
          if (does.includes('fonts')) translator = translateLikeChrome('so');
          else change(light.root);
          for (const settings of [
            {'reading': 'plain', 'heading-level': 3},
            {item: priorities[1]},
            {reading: 'easy-read', item: undefined},
          ]) {
            await nextFrame();
            for (const [name, value] of Object.entries(settings))
              if (name.includes('-')) light.element.setAttribute(name, String(value));
              else light.element[name] = value;
            await light.settled();
            if (translator) continue;
            change(light.root);
            (light.element as unknown as {requestUpdate(): void}).requestUpdate();
            await light.settled();
          }
          const words = light.words();
          translator?.restore();
          translator = undefined;
          light.element.remove();
          const fresh = await show(tag, {'heading-level': 3, 'reading': 'easy-read'});
          expect(unmarked(words)).to.equal(fresh.words());
        });
      }
    });
  }
});
