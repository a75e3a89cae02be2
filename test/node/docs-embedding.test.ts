/** The guide to embedding: each piece of it can be copied, and names only what there is. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Script} from 'node:vm';
import {parseFragment} from 'parse5';
import {type PageElement, attributesOf, elements} from '../../cli/page-elements.js';
import {readPage} from '../../cli/page.js';
import {readTable} from '../../src/data/table.js';
import {safeUrl} from '../../src/record/addresses.js';
import {assertLinks, piecesOf, readGuide, root} from '../support/guides.js';

interface Named {
  name: string;
}

interface Widget {
  tagName?: string;
  attributes?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

const manifest = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')) as {
  modules: {declarations?: Widget[]}[];
};
const widgets = new Map(
  manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName)
    .map(widget => [widget.tagName!, widget]),
);
const namesOf = (tag: string, what: 'attributes' | 'events' | 'cssParts' | 'cssProperties') =>
  widgets.get(tag)?.[what]?.map(({name}) => name) ?? [];
const shared = namesOf('send-letter', 'attributes').filter(name =>
  [...widgets.keys()].every(tag => namesOf(tag, 'attributes').includes(name)),
);

const guide = readGuide('embedding.md');
const pieces = piecesOf(guide);
const of = (language: string, about = '') =>
  pieces
    .filter(piece => piece.language === language && piece.about === about)
    .map(({text}) => text);
const elementsIn = (html: string): PageElement[] => [...elements(parseFragment(html))];

/** The first cells of the rows of the table below a heading line, codes only. */
function codesBelow(head: string, column = 0): string[] {
  const rows = guide.slice(guide.indexOf(head)).split('\n\n')[0]!.split('\n').slice(2);
  return rows.flatMap(row =>
    [...(row.split('|')[column + 1] ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code!),
  );
}

function assertOrder(tag: string, attributes: Iterable<string>): void {
  assert.ok(widgets.has(tag), tag);
  for (const name of attributes)
    assert.ok(namesOf(tag, 'attributes').includes(name), `${tag} ${name}`);
}

function assertHosted(address: string): void {
  const url = new URL(safeUrl(address)!);
  const name = /^\/embed\/([a-z-]+)\.html$/.exec(url.pathname)![1]!;
  assert.ok(existsSync(`${root}dist/embed/${name}.html`), name);
  const query = [...url.searchParams].filter(
    ([key, value]) => !(key === 'from' && value === 'next-table'),
  );
  assertOrder(
    `send-${name}`,
    query.map(([key]) => key),
  );
  const src = url.searchParams.get('src');
  if (src !== null) assert.match(safeUrl(src) ?? '', /^https:\/\/www\.exampleshire\.example\//);
}

/** The snippet of that kind is a `<meta>` whose name a module looks for. */
function assertMeta(about: string, module: string): void {
  const [meta, ...more] = elementsIn(of('html', about)[0]!);
  assert.deepEqual([meta!.tagName, more.length], ['meta', 0]);
  const name = attributesOf(meta!).get('name');
  assert.match(
    readFileSync(`${root}${module}`, 'utf8'),
    new RegExp(`meta\\[name="?${name}"?\\]`),
    name,
  );
}

describe('the guide to embedding', () => {
  for (const [at, html] of of('html').entries()) {
    it(`has a snippet on one line that asks for one widget: ${at + 1}`, () => {
      assert.equal(html.trim().split('\n').length, 1);
      const {widgets: asked, tables} = readPage(html, 'https://www.exampleshire.example/');
      assert.deepEqual([asked.length, tables.length], [1, 0]);
      const [{name, attributes, table}] = asked as [(typeof asked)[0] & object];
      assertOrder(
        `send-${name}`,
        [...attributes.keys()].filter(
          key => key !== 'widget' && !(key === 'from' && attributes.get(key) === 'next-table'),
        ),
      );
      const isComplete = attributes.has('src') || attributes.has('action') || name === 'language';
      assert.ok(isComplete || table, 'it has what it needs');
      if (table) assert.deepEqual(readTable(table.rows, 'events').faults, []);
      for (const element of elementsIn(html)) {
        const href = element.tagName === 'a' ? attributesOf(element).get('href') : undefined;
        if (href !== undefined) assertHosted(href);
      }
    });
  }

  it('puts only text and links into the tag that it recommends', () => {
    const [first] = of('html');
    assert.deepEqual(
      elementsIn(first!).map(({tagName}) => tagName),
      ['send-priorities-tracker', 'a'],
    );
  });

  it('shows every kind of placeholder', () => {
    const tags = of('html').map(html => elementsIn(html)[0]!.tagName);
    assert.ok(
      tags.includes('div') &&
        tags.includes('p') &&
        of('html').some(html => html.includes('from=next-table')),
    );
    const [frame] = elementsIn(of('html', 'frame')[0]!);
    assert.equal(frame!.tagName, 'iframe');
    assert.ok(attributesOf(frame!).get('title'));
    assertHosted(attributesOf(frame!).get('src')!);
  });

  it('has a box and a link of the form and the picker, and in each box a link to the same', () => {
    const found = of('html').map(html => elementsIn(html));
    const links = found.flatMap(([first, link]) =>
      first!.tagName === 'p' ? [attributesOf(link!).get('href')!] : [],
    );
    for (const name of ['feedback-form', 'language'])
      assert.ok(
        links.some(href => href.includes(`/embed/${name}.html`)),
        name,
      );
    const boxes = found.filter(([first]) => first!.tagName === 'div');
    assert.deepEqual(
      boxes.map(([box]) => attributesOf(box!).get('data-send-widget')),
      ['inspection-timeline', 'feedback-form', 'language'],
    );
    for (const [box, link] of boxes) {
      const query = new URL(attributesOf(link!).get('href')!).searchParams;
      const own = [...attributesOf(box!)].filter(([name]) => name !== 'data-send-widget');
      assert.deepEqual(
        own.map(([name, value]) => [name.replace('data-send-', ''), value]),
        [...query],
      );
    }
  });

  it('has lines for WordPress that load the script and let records be uploaded', () => {
    assert.match(of('php', 'script')[0]!, /'https:\/\/widgets\.example\/send-widgets\.js'/);
    assert.match(of('php', 'upload')[0]!, /'upload_mimes'.*\['json' => 'application\/json'\]/);
    assert.ok(
      existsSync(`${root}dist/send-widgets.js`) && guide.includes('add\n`send-widgets` to'),
    );
  });

  it('loads the script by a name that it knows itself by', () => {
    const scripts = of('html', 'script');
    assert.equal(scripts.length, 4);
    for (const html of scripts) {
      const attributes = attributesOf(elementsIn(html)[0]!);
      const name =
        attributes.get('type') === 'module' ? 'send-widgets.module.js' : 'send-widgets.js';
      assert.equal(attributes.get('src'), `https://widgets.example/${name}`);
      assert.equal(
        attributes.has('integrity'),
        attributes.has('crossorigin'),
        'a pinned script of another host needs both',
      );
    }
    assertMeta('head', 'src/embed/own-address.ts');
  });

  it('lists the hosts that placeholders may name in the way that they are read', () =>
    assertMeta('hosts', 'src/embed/spec.ts'));

  it('turns light rendering on for a page by the name that is read', () =>
    assertMeta('render', 'src/ui/light.ts'));

  it('allows tags that there are', () => {
    const tags = [...of('html', 'allow-list')[0]!.matchAll(/<([a-z-]+) ([^>]+)>/g)];
    assert.equal(tags.length, 3);
    for (const [, tag, attributes] of tags)
      if (tag !== 'div') assertOrder(tag!, attributes!.split(' '));
  });

  it('lists the attributes that all widgets share, and those that some have beside them', () => {
    assert.deepEqual(codesBelow('| attribute | meaning |').sort(), [...shared].sort());
    const own = codesBelow('| widget | attribute | meaning |', 1);
    const expected = [...widgets.keys()]
      .filter(tag => tag !== 'send-feedback-form')
      .flatMap(tag => namesOf(tag, 'attributes'))
      .filter(name => !shared.includes(name));
    assert.deepEqual(own.sort(), expected.sort());
  });

  it('lists the events that widgets send', () => {
    assert.deepEqual(
      codesBelow('| event | when |').sort(),
      [...new Set([...widgets.keys()].flatMap(tag => namesOf(tag, 'events')))].sort(),
    );
    for (const code of of('js')) {
      new Script(code);
      for (const [event] of code.matchAll(/send-[a-z-]+/g))
        assert.ok(codesBelow('| event | when |').includes(event));
    }
  });

  it('styles by properties and parts that there are', () => {
    for (const [, selectors, body] of of('css')
      .join('')
      .matchAll(/([^{}]+)\{([^}]*)\}/g)) {
      for (const [, tag, part] of selectors!.matchAll(/(send-[a-z-]+)(?:::part\(([a-z-]+)\))?/g)) {
        assert.ok(part === undefined || namesOf(tag!, 'cssParts').includes(part), part);
        for (const [property] of body!.matchAll(/--send-[a-z-]+/g))
          assert.ok(namesOf(tag!, 'cssProperties').includes(property), property);
      }
    }
  });

  it('makes a block of every tag before the script runs, and of no widget afterwards', () => {
    const [lines, ...more] = of('css', 'before');
    assert.equal(more.length, 0);
    const [selectors, body] = lines!.split('{');
    assert.deepEqual(
      selectors!.trim().split(/,\s*/),
      [...widgets.keys()].sort().map(tag => `${tag}:not(:defined)`),
    );
    assert.match(body!, /^\s*display: block;\s*}\s*$/);
  });

  it('loosens a policy no more than it has to', () => {
    const directives = of('csp')[0]!
      .trim()
      .split(/;\s*/)
      .filter(Boolean)
      .map(line => line.split(' '));
    assert.deepEqual(
      directives.map(([name]) => name),
      ['script-src', 'connect-src', 'img-src'],
    );
    for (const [, ...hosts] of directives)
      for (const host of hosts) assert.equal(new URL(host).origin, host);
  });

  it('names the files that are fetched as they are named', () => {
    const names = codesBelow('| file | when |');
    for (const folder of ['modules', 'locales']) {
      const pattern = new RegExp(
        `^${names
          .find(name => name.startsWith(`${folder}/`))!
          .slice(folder.length + 1)
          .replace(/<\w+>\.<hash>\.js/, '[\\w-]+\\.[0-9a-f]{8}\\.js')
          .replace(/<hash>\.js/, '[\\w-]{8}\\.js')}$`,
      );
      const files = readdirSync(`${root}dist/${folder}`).filter(name => name.endsWith('.js'));
      assert.ok(files.length > 0);
      for (const file of files) assert.match(file, pattern);
    }
  });

  it('leads to places that are there', () => assertLinks(guide));
});
