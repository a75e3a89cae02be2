/** Each sample from the field has a test that reads it. What a family sees of each is said in the tests beside this one. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {tableOf} from './fixture.js';

const folder = new URL('./', import.meta.url);
const namesIn = (path: string) => readdirSync(new URL(path, folder));

describe('the samples from the field', () => {
  it('are each read by a test that names their folder and their files', () => {
    const tests = namesIn('.')
      .filter(name => name.endsWith('.test.ts'))
      .map(name => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    for (const sample of namesIn('data/')) {
      const files = namesIn(`data/${sample}/`).filter(name => name !== 'page.html');
      // A sample without a file is its page.
      for (const name of files.length ? files.map(file => `'${sample}/${file}'`) : [`'${sample}'`])
        assert.ok(tests.includes(name), `no test reads ${name}`);
    }
  });

  it('such as a table that a plug-in will page are whole as they stand on the page', () => {
    const {items, told} = tableOf('24-table-plugin', 'priorities');
    assert.deepEqual(
      items.map(({title, lead}) => [title, lead]),
      Array.from({length: 25}, (_, at) => [`Priority number ${at + 1}`, `Owner ${at + 1}`]),
    );
    assert.deepEqual(told, []);
  });
});
