/** What a build leaves for the web and for npm, and what of it package.json, the hashes, the manifest and the schema say. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {embedPage} from '../../scripts/build/embed-page.mjs';
import {packageFields} from '../../scripts/build/package-fields.mjs';
import {inDist, inRoot, packNames, packageJson, widgetNames} from '../../scripts/build/paths.mjs';
import {filesIn} from '../support/files.js';

const scripts = ['send-widgets.js', 'send-widgets.all.js'];
const read = (file: string) => readFileSync(inDist(file), 'utf8');
const json = (file: string) => JSON.parse(read(file));
const packFiles = () => Object.values(packNames());

describe('the published files', () => {
  it('have names that ad blockers let through', () => {
    const loaded = filesIn(inDist()).filter(file => /\.js$/.test(file) && !file.startsWith('esm/'));
    assert.deepEqual(
      loaded.filter(file =>
        /track|feedback|survey|share|stat[s.]|beacon|analytics|advert/.test(file),
      ),
      [],
    );
  });

  it('can be pinned by the hashes in integrity.json', () => {
    const hashes: Record<string, string> = json('integrity.json');
    for (const file of [...scripts, ...packFiles().map(name => `locales/${name}`)]) {
      assert.equal(
        hashes[file],
        `sha384-${createHash('sha384').update(read(file)).digest('base64')}`,
        file,
      );
    }
  });

  it('are all there, wherever package.json points', () => {
    const targets = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(targets);
    const {exports, types, unpkg, jsdelivr, customElements, sideEffects} =
      packageFields(widgetNames());
    const missing = targets({exports, types, unpkg, jsdelivr, customElements, sideEffects}).filter(
      path => !path.includes('*') && !existsSync(inRoot(path)),
    );
    assert.deepEqual(missing, []);
  });

  it('are named in package.json, which `node scripts/build/package-fields.mjs` brings up to date', () => {
    const fields = packageFields(widgetNames());
    const now = packageJson();
    assert.deepEqual(
      Object.fromEntries(Object.keys(fields).map(name => [name, now[name]])),
      fields,
    );
  });

  it('describe every widget in custom-elements.json, under the path where the package has it', () => {
    const {modules} = json('custom-elements.json') as {
      modules: Array<{path: string; declarations: Array<{tagName?: string}>}>;
    };
    const tags = new Map(
      modules.flatMap(({path, declarations}) => declarations.map(({tagName}) => [tagName, path])),
    );
    for (const widget of widgetNames()) {
      assert.equal(tags.get(`send-${widget}`), `dist/esm/widgets/${widget}/${widget}.js`);
    }
  });

  it('explain every field of a record in the JSON Schema', () => {
    const {properties, $defs} = json('schema/record-1.json');
    const parts: Array<[string, Record<string, {description?: string}>]> = [
      ['record', properties],
      ...Object.entries(
        $defs as Record<string, {properties?: Record<string, {description?: string}>}>,
      ).map(([name, part]): [string, Record<string, {description?: string}>] => [
        name,
        part.properties ?? {},
      ]),
    ];
    const silent = parts.flatMap(([part, fields]) =>
      Object.entries(fields)
        .filter(([, {description}]) => !description)
        .map(([field]) => `${part}.${field}`),
    );
    assert.deepEqual(silent, []);
  });

  it('hold a page for each widget that says what it is without script', () => {
    for (const widget of widgetNames()) {
      const page = read(`embed/${widget}.html`);
      assert.equal(page, embedPage(widget));
      assert.doesNotMatch(page, /<script(?![^>]* src=)|<style|style=|\son[a-z]+=/);
      assert.match(
        page,
        /<title>[A-Z][^<]+<\/title>/,
        `scripts/build/embed-page.mjs has no title for ${widget}`,
      );
    }
  });

  it('tell the modules their version, and import each pack where a bundler sees it', async () => {
    const {version} = await import(pathToFileURL(inDist('esm/ui/define.js')).href);
    assert.equal(version, packageJson().version);
    const packs = read('esm/language/packs.js');
    for (const tag of Object.keys(packNames())) {
      assert.ok(packs.includes(`import('../locales/${tag}.js')`), tag);
      assert.match(
        read(`esm/locales/${tag}.d.ts`),
        /declare const pack: LanguagePack;\nexport default pack;/,
      );
    }
  });
});
