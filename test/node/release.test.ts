/** The archive that a webmaster downloads: what is in it, and that nothing in it needs a build or another host. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import {strFromU8, unzipSync} from 'fflate';
import {parse} from 'parse5';
import {attributesOf, elements} from '../../cli/page-elements.js';
import {archive, archiveFiles, notesOf} from '../../scripts/release.mjs';

const files = archiveFiles();
const names = Object.keys(files);
const startHere = strFromU8(files['START-HERE.html']!);
const integrity = JSON.parse(strFromU8(files['integrity.json']!)) as Record<string, string>;

describe('the archive of a release', () => {
  it('holds the scripts, the packs, the pages, the schema, the hashes, and where to start', () => {
    for (const name of [
      'START-HERE.html',
      'send-widgets.js',
      'send-widgets.all.js',
      'send-widgets.module.js',
      'locales/index.json',
      'embed/inspection-timeline.html',
      'schema/record-1.json',
      'integrity.json',
      'tokens.json',
      'CHANGELOG.md',
      'LICENSE',
    ])
      assert.ok(names.includes(name), name);
  });

  it('leaves out what only bundlers and terminals want', () => {
    assert.deepEqual(
      names.filter(name => /^(esm|cli|test|src)\/|^\.|package\.json/.test(name)),
      [],
    );
  });

  it('has the very bytes that integrity.json pins', () => {
    for (const [name, pinned] of Object.entries(integrity)) {
      const hash = createHash('sha384').update(files[name]!).digest('base64');
      assert.equal(`sha384-${hash}`, pinned, name);
    }
  });

  it('unpacks into one folder, and is the same whenever and wherever it is made', async () => {
    const some = {'a.js': files['send-widgets.js']!, 'b/c.txt': new TextEncoder().encode('c')};
    const bytes = await archive(some, 'send-widgets-1.0.0');
    assert.deepEqual(Object.keys(unzipSync(bytes)), [
      'send-widgets-1.0.0/a.js',
      'send-widgets-1.0.0/b/c.txt',
    ]);
    assert.deepEqual(await archive(some, 'send-widgets-1.0.0'), bytes);
  });
});

describe('START-HERE.html', () => {
  it('has nothing left to fill in', () => {
    assert.doesNotMatch(startHere, /\{\{|undefined/);
  });

  it('loads the script beside it and nothing else', () => {
    const loads = [...elements(parse(startHere))].flatMap(element => {
      const attributes = attributesOf(element);
      const loaded = [attributes.get('src'), attributes.get('href')].filter(Boolean);
      return element.tagName === 'a' ? [] : loaded;
    });
    assert.deepEqual(loads, ['data:,', 'send-widgets.js']);
    assert.doesNotMatch(startHere, /@import|url\(/);
  });

  it('shows the widget that its snippet makes', () => {
    const [, snippet = ''] =
      /<pre[^>]*>(&lt;send-inspection-timeline.*?)<\/pre\s*>/s.exec(startHere) ?? [];
    const [, shown = ''] = /<div class="preview">(.*?)<\/div>/s.exec(startHere) ?? [];
    const words = (html: string) =>
      html
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replace(/<[^>]*>|\s+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    assert.ok(words(snippet).includes('Ofsted and CQC visit'), words(snippet));
    assert.equal(words(snippet), words(shown));
  });

  it('pins the script beside it', () => {
    assert.ok(startHere.includes(integrity['send-widgets.js']!));
  });
});

describe('the notes of a release', () => {
  const changelog =
    '# Changelog\n\n## 1.1.0 (not yet released)\n\n- New.\n\n## 1.0.0 (2027-01-31)\n\n- Old.\n';
  it('are what the changelog says of that version', () => {
    assert.equal(notesOf(changelog, '1.0.0'), '- Old.');
  });
  it('are missing as long as the version has no date', () => {
    assert.equal(notesOf(changelog, '1.1.0'), undefined);
    assert.equal(notesOf(changelog, '1.2.0'), undefined);
  });
});
