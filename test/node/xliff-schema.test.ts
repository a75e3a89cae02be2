/** What xliff-core-1.2-strict.xsd says of the elements that our files have: Poedit, Weblate and others read by it. */
import assert from 'node:assert/strict';
import {readFile, readdir} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {DOMParser} from '@xmldom/xmldom';

/** By element: what it may hold, in this order, and the attributes that it must and may have. */
const schema: Record<string, {holds: RegExp; must: string[]; may: string[]}> = {
  'xliff': {holds: /^(file )+$/, must: ['version', 'xmlns'], may: []},
  'file': {
    holds: /^(header )?body $/,
    must: ['original', 'source-language', 'datatype'],
    may: ['target-language'],
  },
  'header': {holds: /^(note )*$/, must: [], may: []},
  'body': {holds: /^(trans-unit )*$/, must: [], may: []},
  'trans-unit': {holds: /^source (target )?(note )*$/, must: ['id'], may: []},
  'source': {holds: /^(x )*$/, must: [], may: []},
  'target': {holds: /^(x )*$/, must: [], may: ['state']},
  'note': {holds: /^$/, must: [], may: ['from']},
  'x': {holds: /^$/, must: ['id'], may: ['equiv-text']},
};
const STATES = ['needs-review-translation'];

function faultsOf(element: Element): string[] {
  const rule = schema[element.localName];
  if (!rule) return [`<${element.localName}> is no element of ours`];
  const children = [...Array.from(element.childNodes)].filter(
    (node): node is Element => node.nodeType === 1,
  );
  const held = children.map(({localName}) => `${localName} `).join('');
  const names = Array.from(element.attributes, ({name}) => name);
  const at = `<${element.localName} ${element.getAttribute('id') ?? ''}>`;
  return [
    ...(rule.holds.test(held) ? [] : [`${at} holds ${held}`]),
    ...rule.must.filter(name => !names.includes(name)).map(name => `${at} has no ${name}`),
    ...names
      .filter(name => ![...rule.must, ...rule.may].includes(name))
      .map(name => `${at} has ${name}`),
    ...(STATES.includes(element.getAttribute('state') || STATES[0]!)
      ? []
      : [`${at} has another state`]),
    ...children.flatMap(faultsOf),
  ];
}

const folder = 'locales/xliff';

describe('the files that translators open', async () => {
  for (const name of await readdir(folder)) {
    it(`keep to XLIFF 1.2: ${name}`, async () => {
      const xml = await readFile(`${folder}/${name}`, 'utf8');
      const {documentElement: root} = new DOMParser().parseFromString(xml, 'text/xml');
      assert.deepEqual(faultsOf(root), []);
      assert.equal(root.getAttribute('version'), '1.2');
      assert.equal(root.namespaceURI, 'urn:oasis:names:tc:xliff:document:1.2');
      const file = root.getElementsByTagName('file')[0]!;
      assert.equal(file.getAttribute('datatype'), 'plaintext');
      assert.equal(file.getAttribute('target-language'), name.replace('.xlf', ''));
      const ids = Array.from(root.getElementsByTagName('trans-unit'), unit =>
        unit.getAttribute('id'),
      );
      assert.equal(new Set(ids).size, ids.length);
    });
  }
});
