/** `send-widgets fallback`: what families read where the script does not run. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseFragment, serialize} from 'parse5';
import {fallbackNames} from '../../cli/fallback/fallback.js';
import {elements} from '../../cli/page-elements.js';
import {folderWith, sendWidgets} from '../support/cli.js';

const PROGRAMMERS_WORDS = /undefined|NaN|\bnull\b|\[object|Invalid Date/;
const root = new URL('../../', import.meta.url);
const filesIn = (folder: string) =>
  readdirSync(new URL(folder, root), {recursive: true})
    .map(String)
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(new URL(`${folder}/${name}`, root), 'utf8'));

describe('the words of a fallback', () => {
  it('are those of the widgets', () => {
    const said = filesIn('cli/fallback').flatMap(text => [
      ...text.matchAll(/say\('([^']+)', '([^']+)'\)/g),
    ]);
    assert.ok(said.length > 30);
    const widgets = filesIn('src').join('\n').replace(/\s+/g, ' ').replaceAll('{id', '{ id');
    for (const [, id, words] of said)
      assert.ok(widgets.includes(`msg('${words}', { id: '${id}'`), `${id}: ${words}`);
  });
});

describe('send-widgets fallback', () => {
  for (const area of ['manchester', 'exampleshire']) {
    for (const name of fallbackNames) {
      it(`says in well-formed HTML what ${name} says of ${area}`, async () => {
        const {code, out, err} = await sendWidgets([
          'fallback',
          `examples/${area}.json`,
          '--widget',
          name,
          '--src',
          `https://send.example/${area}.json`,
        ]);
        assert.deepEqual([code, err], [0, '']);
        assert.doesNotMatch(out, PROGRAMMERS_WORDS);
        assert.equal(out.trim().split('\n').length, 1, 'in one line');
        const tree = parseFragment(out);
        assert.equal(serialize(tree).replace(/&nbsp;/g, '\u00a0').length > 0, true);
        const tags = [...elements(tree)];
        assert.equal(tags[0]!.tagName, `send-${name}`);
        assert.equal(
          out.match(/<[a-z]/g)!.length,
          tags.length,
          'each tag is opened and closed where it was meant to be',
        );
        for (const {attrs} of tags)
          for (const {name: attribute} of attrs)
            assert.doesNotMatch(attribute, /^(?:on|style|class)/);
      });
    }
  }

  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)> & ' {{x}}`;
  const folder = folderWith({
    'hostile.json': JSON.stringify({
      version: 1,
      lang: hostile,
      area: {name: hostile},
      notice: hostile,
      events: [
        {
          id: hostile,
          title: hostile,
          summary: `- ${hostile}\n- b`,
          kind: 'inspection',
          outcome: {text: hostile},
          by: [hostile],
          links: [
            {title: hostile, url: 'javascript:alert(1)'},
            {url: `https://a.example/"onclick="x`},
          ],
          documents: [{title: hostile, format: hostile, lang: hostile}],
          source: {title: hostile, url: 'data:text/html,x'},
        },
      ],
      priorities: [
        {title: {'en': hostile, '"><b>': hostile}, updates: [{text: hostile, dateText: hostile}]},
      ],
      figures: [{what: hostile, value: 7, unit: hostile}],
      letters: [{title: hostile, body: hostile, from: {name: hostile}}],
      contributors: [{name: hostile, kind: hostile, url: 'vbscript:x'}],
      resources: [{title: hostile, account: hostile, url: ' java\nscript:alert(1)'}],
      responses: [{theme: hostile, youSaid: hostile, said: 3}],
      statements: [{text: hostile}],
    }),
    'found.json': JSON.stringify({
      version: 1,
      events: [
        {id: 'a', title: 'First', kind: 'inspection'},
        {id: 'b', kind: 'inspection'},
      ],
      priorities: [{id: 'p', title: 'Shorter waits', from: ['w']}],
      findings: [
        {id: 'w', event: 'a', kind: 'area-for-improvement', text: 'Waits are long.'},
        {event: 'a', kind: 'area-for-improvement', text: 'Forms are long.'},
        {event: 'b', kind: 'strength', text: 'Kind staff.'},
      ],
      figures: [
        {event: 'a', what: 'parents', value: 506},
        {event: 'b', what: 'parents', value: 14, unit: 'weeks'},
      ],
    }),
    'area.json':
      '{"version": 1, "lang": "en-GB", "events": [{"id": "a", "title": "First"}, {"id": "b", "title": "Second", "documents": [{"title": "Plan", "url": "plan.pdf"}]}], "figures": [{"what": "families", "value": 3}, {"what": "answers", "value": 45, "unit": "%"}]}',
  });
  const {folder: cwd} = folder;

  it('lets nothing of a record become markup', async () => {
    const {code, out, err} = await sendWidgets(['fallback', 'hostile.json'], {cwd});
    // Addresses that no page may follow are left out, and that is said.
    assert.equal(code, 1);
    assert.match(err, /url: expected an address such as/);
    const known = new Set([
      'html',
      'head',
      'meta',
      'title',
      'body',
      'main',
      'h1',
      'h2',
      'h3',
      'h4',
      'p',
      'ol',
      'ul',
      'li',
      'dl',
      'dt',
      'dd',
      'a',
      'span',
      'div',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'strong',
      'time',
      'article',
      'figure',
      'figcaption',
      'blockquote',
    ]);
    const tags = [...elements(parseFragment(out))];
    for (const {tagName, attrs} of tags) {
      assert.ok(known.has(tagName), tagName);
      for (const {name, value} of attrs) {
        assert.ok(
          [
            'href',
            'lang',
            'dir',
            'datetime',
            'scope',
            'colspan',
            'charset',
            'name',
            'content',
          ].includes(name),
          name,
        );
        if (name === 'href') assert.match(value, /^https:/);
      }
    }
    assert.ok(!out.includes('<script') && !out.includes('<img'));
    assert.match(out, /&lt;script&gt;/);
  });

  it('writes one item, with the tag around it, at the level that is asked for', async () => {
    const {out} = await sendWidgets(
      [
        'fallback',
        'area.json',
        '--widget',
        'inspection-timeline',
        '--item',
        'b',
        '--src',
        'https://send.example/a/area.json',
        '--heading-level',
        '3',
      ],
      {cwd},
    );
    assert.equal(
      out,
      '<send-inspection-timeline src="https://send.example/a/area.json" item="b" heading-level="3"><h3>Inspections and visits</h3><ol><li><h4>Second</h4><p>Date not published · Event</p><ul><li><a href="https://send.example/a/plan.pdf">Plan</a></li></ul></li></ol></send-inspection-timeline>\n',
    );
  });

  it('says when it had to write addresses as words', async () => {
    const {code, out, err} = await sendWidgets(
      ['fallback', 'area.json', '--widget', 'inspection-timeline'],
      {cwd},
    );
    assert.equal(code, 0);
    assert.match(out, /<li>Plan<\/li>/);
    assert.match(err, /addresses that begin without https:\/\/ were written as words/);
  });

  it('holds back what the widget holds back', async () => {
    const {out} = await sendWidgets(['fallback', 'area.json', '--widget', 'participation'], {cwd});
    assert.match(out, /families<\/th><td>fewer than 5<\/td>/);
    assert.match(out, /answers<\/th><td>not shown<\/td>/);
  });

  it('says which priority answers a finding, and what the page does not list', async () => {
    const {out} = await sendWidgets(['fallback', 'found.json', '--widget', 'findings'], {cwd});
    assert.match(
      out,
      /<li><p>Waits are long\.<\/p><p>The priority that answers it: Shorter waits<\/p><\/li>/,
    );
    assert.match(out, /<li><p>Forms are long\.<\/p><p>No priority is linked to this\.<\/p><\/li>/);
    assert.equal(out.match(/This page does not list any areas to improve/g)?.length, 1);
  });

  it('says where a priority stands as the widget does: in the publisher’s words, and what has no evidence', async () => {
    folder.write(
      'plan.json',
      JSON.stringify({
        version: 1,
        priorities: [
          {title: 'A', updates: [{status: 'On track', evidence: [{url: 'https://a.example/r'}]}]},
          {title: 'B', updates: [{status: 'done'}], actions: [{title: 'C', status: 'done'}]},
        ],
      }),
    );
    const {out} = await sendWidgets(['fallback', 'plan.json', '--widget', 'priorities-tracker'], {
      cwd,
    });
    assert.match(out, /<h3>A<\/h3><p>Published as: On track<\/p>/);
    assert.match(out, /<h3>B<\/h3><p>Said to be done, no evidence linked<\/p>/);
    assert.match(out, /<li><p>C<\/p><p>Said to be done, no evidence linked<\/p><\/li>/);
  });

  it('keeps the figures of two surveys apart in their table', async () => {
    const {out} = await sendWidgets(['fallback', 'found.json', '--widget', 'participation'], {cwd});
    assert.match(
      out,
      /<tbody><tr><th scope="rowgroup" colspan="3">First<\/th><\/tr><tr><th scope="row">parents<\/th><td>506<\/td>/,
    );
    assert.match(
      out,
      /<tbody><tr><th scope="rowgroup" colspan="3">Inspection<\/th><\/tr><tr><th scope="row">parents<\/th><td>14 weeks<\/td>/,
    );
  });

  it('writes a whole page, in another language too', async () => {
    const {code} = await sendWidgets([
      'fallback',
      'examples/exampleshire.json',
      '--lang',
      'pl',
      '--src',
      'https://send.example/a.json',
      '--out',
      folder.path('page.html'),
    ]);
    assert.equal(code, 0);
    const page = folder.read('page.html');
    assert.match(page, /^<!doctype html>\n<html lang="pl" dir="ltr">/);
    assert.match(page, /<h2>[^<]*<\/h2>/);
    assert.ok(
      !page.includes('<h2>Inspections and visits</h2>'),
      'the widget’s own words are Polish',
    );
    assert.match(page, /<span lang="en-GB" dir="ltr">Area SEND inspection: the Hills<\/span>/);
    for (const name of fallbackNames) assert.ok(page.includes(`<send-${name} `), name);
  });

  it('says what it needs', async () => {
    for (const [args, told] of [
      [[], /^It needs a record\./],
      [['area.json', '--widget', 'fruit'], /^--widget: expected one of inspection-timeline, /],
      [['area.json', '--item', 'a'], /name it with --widget/],
      [
        ['area.json', '--widget', 'letter', '--item', 'z'],
        /^--item: the record has no "z" for letter\./,
      ],
      [['area.json', '--heading-level', '9'], /^--heading-level: expected 1 to 6, got "9"\./],
      [['area.json', '--lang', 'cy'], /^--lang: expected one of en, .*, got "cy"\./],
    ] as const) {
      const {code, out, err} = await sendWidgets(['fallback', ...args], {cwd});
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, told);
    }
  });
});
