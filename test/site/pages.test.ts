/** The pages of the site, as they are written. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

describe('the page of the docs', () => {
  it('leads to each guide once', () => {
    const page = readFileSync(new URL('../../site/pages/docs.html', import.meta.url), 'utf8');
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
    assert.deepEqual(links, [...new Set(links)]);
  });
});
