/** Every widget in Urdu, of a record with words in English alone, and of one whose Urdu sentences begin with a Latin name. */
import {expect} from '@open-wc/testing';
import '../../src/index.js';
import type {Schema} from '../../src/record/fields.js';
import {record as recordSchema} from '../../src/record/schema.js';
import published from '../fixtures/few-of-each.json' with {type: 'json'};
import {tags} from '../support/page.js';
import {bringLanguage} from '../support/stage.js';
import {begun, showWidget} from '../support/widget.js';

/** The same record with other words wherever the schema has words. */
function reword(value: unknown, schema: Schema, words: (own: string) => unknown): unknown {
  if (schema.isText) {
    const own = typeof value === 'string' ? value : (value as {en: string}).en;
    // An address or a number to call is no sentence.
    return /@|^\d/.test(own) ? own : words(own);
  }
  if (Array.isArray(value)) return value.map(entry => reword(entry, schema.item!, words));
  if (!schema.fields || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      schema.fields![name] ? reword(inner, schema.fields![name], words) : inner,
    ]),
  );
}

/** Elements with a text of their own that matches. */
const holders = (root: ParentNode, pattern: RegExp): Element[] =>
  [...root.querySelectorAll('.widget *:not(textarea)')].filter(({childNodes}) =>
    [...childNodes].some(node => node instanceof Text && pattern.test(node.data)),
  );

/** The language of an element, and which way it runs. */
function languageOf(element: Element): string {
  const {direction, unicodeBidi} = getComputedStyle(element);
  const lang = element.closest('[lang]')!.getAttribute('lang')!.slice(0, 2);
  return [lang, unicodeBidi === 'plaintext' ? 'as it begins' : direction].join(' ');
}

for (const rendering of ['shadow', 'light'])
  describe(`every widget in Urdu, in ${rendering} rendering`, function () {
    this.timeout(60_000);
    before(() => bringLanguage('ur', '/packs/'));

    const shownOtherwise = async (expected: string, pattern: RegExp, record: unknown) => {
      let found = 0;
      const wrong: string[] = [];
      for (const tag of tags) {
        const settings = {lang: 'ur', expanded: true, purpose: 'survey', action: '/receive'};
        const {root} = await begun(await showWidget(tag, {...settings, rendering, record}));
        for (const holder of holders(root, pattern)) {
          found += 1;
          const is = languageOf(holder);
          if (is !== expected) wrong.push(`${tag}: ${is}: ${holder.outerHTML.slice(0, 200)}`);
        }
      }
      expect(found).to.be.above(100);
      return wrong;
    };

    it('marks each of the record’s English words as English that runs left to right', async () => {
      const record = reword(published, recordSchema, own => `English: ${own}`);
      expect(await shownOtherwise('en ltr', /English:/, record)).to.deep.equal([]);
    });

    it('runs from right to left where an Urdu sentence begins with a Latin name', async () => {
      const ur = 'Ofsted نے عوام کو بتایا';
      const record = reword(published, recordSchema, en => ({en, ur}));
      expect(await shownOtherwise('ur rtl', /نے عوام/, record)).to.deep.equal([]);
    });
  });
