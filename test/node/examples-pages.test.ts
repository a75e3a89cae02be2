/** The example pages as files: what a family reads without the script, and what the script will find. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {type DefaultTreeAdapterMap, html, parse} from 'parse5';
import {checkRecord} from '../../src/record/check.js';
import type {SendRecord, Text} from '../../src/record/schema.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const examples = new URL('../../examples/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, examples), 'utf8');
const pages = readdirSync(examples).filter(name => name.endsWith('.html'));
const documents = readdirSync(new URL('documents/', examples))
  .filter(name => name.endsWith('.html'))
  .map(name => `documents/${name}`);

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const elements = (node: Node): Element[] =>
  childrenOf(node).flatMap(child => [...(isElement(child) ? [child] : []), ...elements(child)]);
const textOf = (node: Node): string =>
  'value' in node && !('tagName' in node) ? node.value : childrenOf(node).map(textOf).join('');
const attribute = (element: Element, name: string) =>
  element.attrs.find(attr => attr.name === name)?.value;
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
const english = (text: Text | undefined) => (typeof text === 'object' ? text['en'] : text) ?? '';

/** What the words inside a tag must hold, so that a family without the script misses nothing. */
function wordsOf(tag: string, item: string | undefined, record: SendRecord): string[] {
  const own = <T extends {id: string}>(list: readonly T[]) => list.filter(({id}) => id === item);
  const ofEvent = <T extends {event?: string}>(list: readonly T[]) =>
    list.filter(({event}) => event === item);
  switch (tag) {
    case 'send-priorities-tracker':
      return record.priorities.flatMap(({title, commitment}) => [
        english(title),
        english(commitment),
      ]);
    case 'send-inspection-timeline':
      return record.events.map(({title}) => english(title));
    case 'send-findings':
      return ofEvent(record.findings).map(({text}) => english(text));
    case 'send-participation':
      return ofEvent(record.figures).map(({what}) => english(what));
    case 'send-letter':
      return own(record.letters).flatMap(({points = []}) => points.map(english));
    case 'send-statement':
      return own(record.statements).flatMap(({by}) => [english(by?.name), english(by?.role)]);
    case 'send-resource':
      return own(record.resources).flatMap(({title, text}) => [english(title), english(text)]);
    case 'send-contributors':
      return record.contributors
        .filter(({event}) => !item || event?.includes(item))
        .map(({name}) => english(name));
    case 'send-you-said-we-did':
      return record.responses.map(({youSaid}) => english(youSaid));
    case 'send-feedback-form':
      return own(record.surveys).map(({title}) => english(title));
    case 'send-language':
      return [];
    default:
      throw new Error(`There is no ${tag}.`);
  }
}

for (const page of [...pages, ...documents]) {
  const folder = new URL(page, examples);
  const all = elements(parse(read(page)));

  describe(`the page ${page}`, () => {
    it('asks nothing of other sites', () => {
      for (const element of all) {
        const address =
          element.tagName === 'link' ? attribute(element, 'href') : attribute(element, 'src');
        if (address !== undefined)
          assert.doesNotMatch(address, /^(?:[a-z]+:|\/\/)/i, element.tagName);
        assert.equal(attribute(element, 'style'), undefined, 'its style sheets do the styling');
        if (element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet') {
          assert.doesNotMatch(readFileSync(new URL(address!, folder), 'utf8'), /@import|url\(/);
        }
      }
    });

    it('leads nowhere that is not there', () => {
      const ids = all.map(element => attribute(element, 'id')).filter(id => id !== undefined);
      assert.equal(new Set(ids).size, ids.length, 'an id is there once');
      for (const element of all) {
        const address = attribute(element, 'href') ?? attribute(element, 'src');
        // The build and the receiver answer at these.
        if (address === undefined || /^(?:[a-z]+:|\/dist\/|\/feedback$)/.test(address)) continue;
        const [file = '', anchor] = address.split('#');
        if (file) assert.ok(existsSync(new URL(file, folder)), address);
        else assert.ok(ids.includes(anchor!), address);
      }
    });

    it('has one main heading, and headings that never skip a level', () => {
      const levels = all
        .map(({tagName}) => /^h([1-6])$/.exec(tagName)?.[1])
        .filter(level => level !== undefined)
        .map(Number);
      assert.equal(levels.filter(level => level === 1).length, 1);
      levels.reduce((before, level) => {
        assert.ok(level <= before + 1, `h${level} after h${before}`);
        return level;
      });
    });

    const tags = all.filter(({tagName}) => tagName.startsWith('send-'));
    for (const tag of tags) {
      const [name, src, item] = [tag.tagName, attribute(tag, 'src')!, attribute(tag, 'item')];
      it(`reads in full before the script runs: ${name}${item ? ` of ${item}` : ''}`, () => {
        const {record} = checkRecord(JSON.parse(read(src)));
        const words = squeezed(textOf(tag));
        // The reader's bar is one line high, and so are the words that it takes the place of.
        assert.ok(words.length > (name === 'send-language' ? 20 : 40), 'words of the page');
        const wanted = wordsOf(name, item, record!);
        if (item) assert.ok(wanted.length > 0, `${item} is in ${src}`);
        // A compact timeline stands beside the story, and names only what it hangs on.
        if (attribute(tag, 'layout') === 'compact') return;
        for (const want of wanted) assert.ok(words.includes(squeezed(want)), want);
      });
    }

    for (const form of all.filter(({tagName}) => tagName === 'form')) {
      it('has a form that works without the script', () => {
        assert.equal(attribute(form, 'method'), 'post');
        assert.equal(attribute(form, 'action'), '/feedback');
        const inside = elements(form);
        const labels = inside.filter(({tagName}) => tagName === 'label');
        const labelled = new Set(labels.flatMap(label => elements(label)));
        for (const field of inside) {
          if (
            !['input', 'select', 'textarea'].includes(field.tagName) ||
            attribute(field, 'type') === 'hidden'
          )
            continue;
          const id = attribute(field, 'id');
          assert.ok(
            labelled.has(field) ||
              labels.some(label => id !== undefined && attribute(label, 'for') === id),
            attribute(field, 'name'),
          );
        }
      });
    }

    it('says its language, and has words beside each picture or none to say', () => {
      const root = all.find(
        ({tagName, namespaceURI}) => tagName === 'html' && namespaceURI === html.NS.HTML,
      )!;
      assert.match(attribute(root, 'lang') ?? '', /^(?:en-GB|pl)$/);
      for (const image of all.filter(({tagName}) => tagName === 'img'))
        assert.notEqual(attribute(image, 'alt'), undefined);
    });
  });
}
