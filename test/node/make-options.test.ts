/** What can be chosen about a widget, as Make asks for it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {widgetOptions} from '../../scripts/site/options.mjs';
import {hasOptionWords, valueWords} from '../../site/make/option-words.js';

/** Asked for in forms of their own: the entry, and what a form’s receiver needs. */
const APART = ['item', 'purpose', 'action', 'receiver', 'form-id', 'map', 'thanks'];

const options = Object.values(widgetOptions())
  .flat()
  .filter(({name}) => !APART.includes(name));

describe('an option of a widget', () => {
  it('has a label in words, not the name of its attribute', () => {
    const unnamed = options.filter(({name}) => !hasOptionWords(name)).map(({name}) => name);
    assert.deepEqual([...new Set(unnamed)], []);
  });

  it('has its few values to choose from, each in words', () => {
    const values = new Map(options.map(option => [option.name, option.values]));
    assert.deepEqual(values.get('keyed'), ['yes', 'no']);
    assert.deepEqual(values.get('render'), ['light']);
    for (const value of options.flatMap(option => option.values ?? []))
      assert.doesNotMatch(valueWords(value), /-/, value);
  });
});
