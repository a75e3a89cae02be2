/** Each sample from the field has a test that reads it. What a family sees of each is said in the tests beside this one. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {tableOf} from './fixture.js';

const folder = new URL('./', import.meta.url);
const namesIn = (path: string) => readdirSync(new URL(path, folder));

/** All tests beside this one. */
const tests = namesIn('.')
  .filter(name => name.endsWith('.test.ts'))
  .map(name => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
const isNamed = (name: string, of = tests): boolean =>
  of.some(([, text]) =>
    [`'${name}'`, ` ${name}'`, ` ${name},`].some(words => text.includes(words)),
  );

describe('the samples from the field', () => {
  it('are each read by a test that names their folder and their files', () => {
    for (const sample of namesIn('data/')) {
      const files = namesIn(`data/${sample}/`).filter(name => name !== 'page.html');
      // A sample without a file is its page.
      for (const name of files.length ? files.map(file => `${sample}/${file}`) : [sample])
        assert.ok(isNamed(name), `no test reads ${name}`);
    }
  });

  it('are each shown on a page', () => {
    const onPages = tests.filter(([name]) => name === 'shown-on-pages.test.ts');
    for (const sample of namesIn('data/'))
      assert.ok(isNamed(sample, onPages), `no page shows ${sample}`);
  });

  it('that are pages and records are each opened by a test that names them', () => {
    const pages = namesIn('pages/').flatMap(name =>
      name.includes('.') ? name : namesIn(`pages/${name}/`).map(file => `${name}/${file}`),
    );
    for (const name of [...pages, ...namesIn('records/')])
      assert.ok(isNamed(name), `no test opens ${name}`);
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
