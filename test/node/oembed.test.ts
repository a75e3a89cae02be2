/** The static oEmbed answer beside each hosted page, and the link by which systems find it. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parse} from 'parse5';
import {attributesOf, elements} from '../../cli/page-elements.js';
import {widgets} from '../../cli/widgets.js';
import {oembedAnswer} from '../../scripts/build/embed-page.mjs';
import {inDist} from '../../scripts/build/places.mjs';

describe('a hosted page', () => {
  for (const name of Object.keys(widgets))
    it(`of ${name} leads to an oEmbed answer that gives its title and no frame`, () => {
      const page = readFileSync(inDist(`embed/${name}.html`), 'utf8');
      const links = [...elements(parse(page))]
        .map(attributesOf)
        .filter(attributes => attributes.get('type') === 'application/json+oembed');
      assert.equal(links.length, 1);
      assert.equal(links[0]!.get('rel'), 'alternate');
      const answer = readFileSync(inDist('embed', links[0]!.get('href')!), 'utf8');
      assert.equal(answer, oembedAnswer(name));
      const {version, type, title, html} = JSON.parse(answer) as Record<string, string>;
      assert.deepEqual({version, type, html}, {version: '1.0', type: 'link', html: undefined});
      assert.match(page, new RegExp(`<title>${title}</title>`));
    });
});
