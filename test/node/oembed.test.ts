/** The static oEmbed answer beside each hosted page, and the link by which systems find it. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parse} from 'parse5';
import {attributesOf, elements} from '../../cli/page-elements.js';
import {widgets} from '../../cli/widgets.js';
import {oembedAnswer} from '../../scripts/build/embed-page.mjs';
import {inDist} from '../../scripts/build/paths.mjs';

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

  // What `WP_oEmbed` of WordPress 6.1 does, which was run on these pages once; it is no part of our tests.
  for (const name of Object.keys(widgets))
    it(`of ${name} is read by a system that looks with patterns, into a link that keeps its query`, () => {
      const [head] = readFileSync(inDist(`embed/${name}.html`), 'utf8').split('</head>');
      assert.ok(head!.length < 150_000);
      const links = [...head!.matchAll(/<link([^<>]+)\/?>/gi)].map(([, inner]) => inner!);
      const found = links.find(inner => /type="application\/json\+oembed"/.test(inner))!;
      const [, href] = /href="([^"]+)"/.exec(found)!;
      const asked = `https://www.example.gov.uk/send-widgets/embed/${name}.html?src=%2Fa.json`;
      const whole = new URL(href!, asked);
      whole.search = new URLSearchParams({url: asked, format: 'json'}).toString();
      assert.equal(whole.pathname, `/send-widgets/embed/${name}.oembed.json`);
      const answer: unknown = JSON.parse(
        readFileSync(inDist('embed', whole.pathname.split('/').at(-1)!), 'utf8').trim(),
      );
      const {type, title} = answer as Record<string, string>;
      // Without a title, WordPress makes nothing of a link.
      assert.deepEqual([type, typeof title], ['link', 'string']);
      assert.match(title!, /^[^<>&"]+$/);
    });
});
