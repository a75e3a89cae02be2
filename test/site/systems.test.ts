/** What Make says of each content system, and the texts that it writes for other people. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {compareScript} from '../../site/make/integrity.js';
import {accessibilityNote, cookieNote, letter, privacyNote} from '../../site/make/paper-texts.js';
import {PIECES, type Piece, policyLines} from '../../site/make/snippets.js';
import {systems} from '../../site/make/systems.js';

const {filters} = JSON.parse(
  readFileSync(new URL('../fixtures/filtered-snippets.json', import.meta.url), 'utf8'),
) as {filters: Record<string, Record<string, string>>};

/** What was tried of each system that we say to know, and what is left of the piece that it is given. */
const TRIED: Readonly<Record<string, readonly [filter: string, left: RegExp]>> = {
  'wordpress-author': ['wordpress-6.1.9-kses-post', /data-send-widget/],
  'wordpress-multisite': ['wordpress-6.1.9-kses-post', /data-send-widget/],
  'wordpress-classic': ['wordpress-6.1.9-classic-editor-autop', /data-send-widget/],
  'drupal': ['drupal-basic-html', /<a [^>]*href/],
  'localgov-drupal': ['localgov-drupal-wysiwyg', /<a [^>]*href/],
  'ckeditor': ['ckeditor-5-basic', /<a [^>]*href/],
  'tinymce': ['tinymce-8-default', /data-send-widget/],
};
const keyOf = {element: 'element', box: 'div', link: 'link', frame: 'iframe'};

describe('the content systems', () => {
  it('are all that web editors of councils and forums have', () => {
    for (const name of [
      'I do not know',
      'WordPress, block editor: administrator or editor',
      'WordPress, block editor: author or contributor',
      'WordPress, classic editor',
      'WordPress in a multisite network',
      'Drupal',
      'LocalGov Drupal',
      'SharePoint',
      'Umbraco',
      'Jadu',
      'GOSS iCM',
      'Squarespace',
      'Wix',
      'Google Sites',
    ])
      assert.ok(
        systems.some(system => system.name === name),
        name,
      );
    assert.equal(new Set(systems.map(({id}) => id)).size, systems.length);
  });

  it('each say where to paste, where the script goes, and what is known or believed', () => {
    for (const {where, script, styles, piece, name, known, believed} of systems) {
      assert.ok(where && script && styles && (known || believed), name);
      assert.ok(Object.hasOwn(PIECES, piece), name);
    }
  });

  it('are called known only where something was tried', () => {
    const tried = /WordPress|Drupal|CKEditor|TinyMCE|do not know/;
    for (const {name, known} of systems) assert.equal(known !== '', tried.test(name), name);
  });

  it('leave of their piece what we say that they leave', () => {
    for (const [id, [filter, left]] of Object.entries(TRIED)) {
      const {piece} = systems.find(system => system.id === id)!;
      assert.match(filters[filter]![keyOf[piece]]!, left, id);
    }
    const alive = Object.values(filters).filter(({element}) => /<a |<send-/.test(element!));
    assert.equal(alive.length, 12);
    assert.equal(Object.keys(filters).length, 13);
  });
});

const piece = (more: Partial<Piece> = {}): Piece => ({
  widget: 'priorities-tracker',
  attributes: {},
  record: 'https://data.example/area.json',
  folder: 'https://widgets.example/',
  words: 'Priorities',
  ...more,
});
const system = (id: string) => systems.find(one => one.id === id)!;

describe('the texts for other people', () => {
  it('ask for the script, pinned where it is, with the lines of the policy', () => {
    const text = letter({system: system('drupal'), piece: piece(), isPinned: true});
    assert.match(text, /<script src="https:\/\/widgets\.example\/send-widgets\.js"/);
    assert.match(text, /pins this very file/);
    assert.match(text, /script-src https:\/\/widgets\.example;/);
  });

  it('ask for a frame alone where no script can go', () => {
    const text = letter({system: system('google-sites'), piece: piece(), isPinned: false});
    assert.doesNotMatch(text, /<script/);
    assert.match(text, /allow frames/);
    assert.match(text, /frame-src https:\/\/widgets\.example;/);
    assert.equal(policyLines(piece(), 'link', false), '');
  });

  it('name what is stored, by widget', () => {
    assert.match(cookieNote(piece()), /send-widgets-visit/);
    assert.doesNotMatch(cookieNote(piece()), /IndexedDB/);
    assert.match(cookieNote(piece({widget: 'feedback-form'})), /IndexedDB.*two weeks/);
    assert.match(accessibilityNote, /WCAG 2\.2/);
  });

  it('name whom a family’s browser asks, and where answers go', () => {
    assert.match(
      privacyNote(piece()),
      /ask widgets\.example and data\.example .* no other company/,
    );
    const cdn = piece({folder: 'https://cdn.jsdelivr.net/npm/send-widgets@1/dist/'});
    assert.match(privacyNote(cdn), /jsdelivr\.net belongs to another company/);
    const form = (attributes: Record<string, string>) =>
      privacyNote(piece({widget: 'feedback-form', record: '', attributes}));
    assert.match(form({action: 'https://a.example/x'}), /goes to a\.example, .* without cookies/);
    assert.match(
      form({action: 'mailto:x@y.example', receiver: 'mailto'}),
      /e-mail to x@y\.example/,
    );
    assert.match(
      form({action: 'https://a.example/c', receiver: 'hand-off'}),
      /kept in that server’s log/,
    );
  });
});

describe('the script at an address', () => {
  const at = (answer: () => Promise<Response>) => compareScript('https://w.example/', answer);

  it('is compared with the version of the site, and has its own value told', async () => {
    assert.match(
      await at(async () => new Response('other')),
      /It is another script .* Its own value is sha384-[\w+/]{64}\./,
    );
  });

  it('gets a sentence where it cannot be read', async () => {
    assert.match(await at(async () => new Response('', {status: 404})), /status 404/);
    assert.match(await at(() => Promise.reject(new TypeError('x'))), /Access-Control-Allow-Origin/);
  });
});
