/** The built site: every link leads somewhere, and it asks for nothing from elsewhere. Run after `npm run site`. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {posix} from 'node:path';
import {describe, it} from 'node:test';
import {unzipSync} from 'fflate';
import {parse} from 'parse5';
import {attributesOf, elements} from '../../cli/page-elements.js';
import {inRoot, inSite} from '../../scripts/build/paths.mjs';
import {icons, marks} from '../../stories/support/drawings.js';
import {readWorkbook} from '../../cli/workbook/read-workbook.js';
import {listOfRows} from '../../cli/read-tables.js';
import {readTable} from '../../src/data/table.js';
import {columns} from '../../src/data/columns.js';
import {listNames} from '../../cli/lists.js';

interface Link {
  from: string;
  to: string;
  /** Whether the page itself asks for it, as it does for a script or a picture. */
  isFetched: boolean;
}

const files = readdirSync(inSite(), {recursive: true}).map(file =>
  String(file).replaceAll('\\', '/'),
);
/** Pages of the site's own frame, and the examples. */
const pages = files.filter(
  file => file.endsWith('.html') && !/^(?:widgets|storybook)\//.test(file),
);
/** Those that links to a widget lead to. */
const hosted = files.filter(file => /^widgets\/.*\.html$/.test(file));

const idsOf = new Map<string, Set<string>>();
const links: Link[] = [];
for (const page of [...pages, ...hosted]) {
  const all = [...elements(parse(readFileSync(inSite(page), 'utf8')))];
  idsOf.set(page, new Set(all.flatMap(element => attributesOf(element).get('id') ?? [])));
  for (const element of all) {
    const attributes = attributesOf(element);
    const href = attributes.get('href');
    const src = attributes.get('src');
    // What a form on an example page sends goes to a receiver, which is no file.
    if (href !== undefined)
      links.push({
        from: page,
        to: href,
        isFetched: element.tagName === 'link' && attributes.get('rel') !== 'canonical',
      });
    for (const to of [src, attributes.get('poster'), ...inSrcset(attributes.get('srcset') ?? '')])
      if (to !== undefined) links.push({from: page, to, isFetched: true});
  }
}
// A record's addresses are relative to it, those in a script of the site to the page that has it.
for (const file of files.filter(name => /^examples\/[^/]*\.json$/.test(name)))
  for (const to of addressesIn(JSON.parse(readFileSync(inSite(file), 'utf8'))))
    links.push({from: file, to, isFetched: false});
for (const file of files.filter(name => /^assets\/(?!workbook-worker|records).*\.js$/.test(name)))
  for (const [, to] of readFileSync(inSite(file), 'utf8').matchAll(
    /["'`=]((?:docs|examples|downloads|widgets|assets|make|check|index)(?:\/[\w./-]+)?\.(?:html|js|css|json)(?:#[\w-]+)?)["'`> ]/g,
  ))
    links.push({from: file, to: `../${to!}`, isFetched: true});

function inSrcset(srcset: string): string[] {
  return srcset
    .split(',')
    .map(candidate => candidate.trim().split(/\s+/)[0]!)
    .filter(Boolean);
}

/** Addresses anywhere in a record. */
function addressesIn(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return /^(?:url|src|image|\$schema)$/.test(field) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    addressesIn(inner, Array.isArray(value) ? field : name),
  );
}

const targetOf = ({from, to}: Link): {file: string; place: string} => {
  const [path = '', place = ''] = to.split('#');
  const [file = ''] = path.split('?');
  return {
    file: file ? posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(file))) : from,
    place: decodeURIComponent(place),
  };
};
const isOutside = ({to}: Link) => /^[a-z][a-z+.-]*:/i.test(to);
const isOfAnotherHost = (link: Link) => isOutside(link) && !link.to.startsWith('data:');

describe('the site', () => {
  it('has a page for each thing that the front page offers', () => {
    for (const page of [
      'index',
      'make',
      'check',
      'examples',
      'downloads',
      'docs',
      'docs/embedding',
    ])
      assert.ok(pages.includes(`${page}.html`), page);
  });

  it('offers the plugin for WordPress that was made of the widgets beside it', () => {
    const [, file] = /href="(downloads\/send-widgets-wordpress-[\d.]+\.zip)"/.exec(
      readFileSync(inSite('downloads.html'), 'utf8'),
    )!;
    const inside = unzipSync(readFileSync(inSite(file!)));
    assert.deepEqual(
      Buffer.from(inside['send-widgets/dist/send-widgets.js']!),
      readFileSync(inSite('widgets/send-widgets.js')),
    );
  });

  it('links only to what is there, so that it works from a folder too', () => {
    const broken = links
      .filter(link => !isOutside(link))
      .filter(link => {
        const {file, place} = targetOf(link);
        if (link.to.startsWith('/') || !existsSync(inSite(file))) return true;
        return (
          place !== '' && idsOf.has(file) && !idsOf.get(file)!.has(place) && !isMadeByScript(file)
        );
      })
      .map(({from, to}) => `${from}: ${to}`);
    assert.deepEqual(broken, []);
    assert.ok(links.length > 500);
    for (const from of ['examples/exampleshire.json', 'assets/make.js', 'docs/embedding.html'])
      assert.ok(
        links.some(link => link.from === from),
        from,
      );
  });

  it('asks no other host for anything', () => {
    assert.deepEqual(
      links
        .filter(link => link.isFetched && isOfAnotherHost(link))
        .map(({from, to}) => `${from}: ${to}`),
      [],
    );
    for (const file of files.filter(name => /^assets\/.*\.css$/.test(name)))
      assert.doesNotMatch(readFileSync(inSite(file), 'utf8'), /url\(|@import/);
  });

  it('names each page once, in one heading and one title', () => {
    const titles = pages
      .filter(page => !page.startsWith('examples/'))
      .map(page => {
        const text = readFileSync(inSite(page), 'utf8');
        assert.equal(text.match(/<h1[\s>]/g)?.length, 1, page);
        return /<title>(.*?)<\/title>/.exec(text)![1];
      });
    assert.equal(new Set(titles).size, titles.length);
  });

  it('shows all eleven widgets on its front page', () => {
    const tags = [...elements(parse(readFileSync(inSite('index.html'), 'utf8')))]
      .map(({tagName}) => tagName)
      .filter(tag => tag.startsWith('send-'));
    assert.equal(new Set(tags).size, 11);
  });

  it('has nothing left to fill in', () => {
    for (const page of pages.filter(name => !name.startsWith('examples/')))
      assert.doesNotMatch(readFileSync(inSite(page), 'utf8'), /\{\{\w+\}\}/, page);
  });
});

/** Places on the example pages that a widget makes, such as a priority's own. */
const isMadeByScript = (file: string) => file.startsWith('examples/');

describe('the style sheet', () => {
  it('has every part that is in the folder', () => {
    const whole = readFileSync(inSite('assets/site.css'), 'utf8');
    for (const file of readdirSync(inRoot('site/css')))
      assert.ok(whole.includes(readFileSync(inRoot('site/css', file), 'utf8')), file);
  });
});

describe('the marks and pictures', () => {
  const page = readFileSync(inSite('downloads.html'), 'utf8');

  it('are on the page, each with its file, its meaning and the sentence about the licence', () => {
    const all = files.filter(file => /^downloads\/marks\/.*\.svg$/.test(file));
    for (const file of all) assert.ok(page.includes(`href="${file}"`), file);
    for (const [name, meaning] of Object.entries({...marks, ...icons})) {
      assert.ok(
        all.some(file => file.endsWith(`/${name}.svg`)),
        name,
      );
      assert.ok(page.includes(meaning), meaning);
    }
    assert.match(page, /come under its MIT licence/);
  });

  it('are drawings that stand alone: no class, no script, nothing from elsewhere', () => {
    for (const file of files.filter(name => /^downloads\/marks\/.*\.svg$/.test(name))) {
      const text = readFileSync(inSite(file), 'utf8');
      assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/, file);
      assert.doesNotMatch(text, /class=|id=|href=|<script|<style|<!--/, file);
    }
  });

  it('lie in an archive with the licence', () => {
    const name = files.find(file => /^downloads\/.*-marks\.zip$/.test(file))!;
    const inside = Object.keys(unzipSync(readFileSync(inSite(name))));
    const [folder] = inside[0]!.split('/');
    for (const file of ['LICENSE', 'README.txt', 'marks/done.svg', 'easy-read/family.svg'])
      assert.ok(inside.includes(`${folder}/${file}`), file);
  });
});

describe('the workbooks to fill in', () => {
  for (const list of listNames)
    it(`come back as ${list}, every column read and nothing told`, () => {
      const {sheets} = readWorkbook(
        readFileSync(inSite(`downloads/${list}.xlsx`)),
        `${list}.xlsx`,
      )!;
      const rows = sheets[0]!.rows;
      assert.equal(listOfRows(rows), list);
      const {record, faults} = readTable(rows, list);
      assert.deepEqual(
        faults.filter(({isNote}) => !isNote),
        [],
      );
      assert.ok(record![list].length >= 1);
      const headings = rows[0]!.map(({text}) => text);
      for (const {field, names} of columns[list])
        if (!field.startsWith('+')) assert.ok(headings.includes(names[0]!), names[0]);
    });
});
