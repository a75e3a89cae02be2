/** The Drupal module: made from the manifest, and whole as far as can be seen without a Drupal. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {widgets} from '../../cli/widgets.js';
import {inRoot} from '../../scripts/build/paths.mjs';
import {allowedHtml, generatedFiles} from '../../scripts/drupal/generate.js';

const module = inRoot('integrations/drupal');
const read = (path: string) => readFileSync(join(module, path), 'utf8');
const files = readdirSync(module, {recursive: true, encoding: 'utf8'});

describe('the Drupal module', () => {
  it('is what the manifest of the widgets makes it', () => {
    for (const [path, content] of Object.entries(generatedFiles))
      assert.equal(
        read(path),
        content,
        `${path}: run node --import tsx scripts/drupal/generate.ts`,
      );
  });

  it('allows the tag of every widget with its attributes, the box, and no event or style', () => {
    for (const name of Object.keys(widgets)) {
      assert.match(allowedHtml, new RegExp(`<send-${name} [^>]*\\bsrc\\b`), name);
      assert.match(read('src/Widgets.php'), new RegExp(`'send-${name}' =>`), name);
    }
    assert.match(allowedHtml, /<div data-send-\*>/);
    assert.doesNotMatch(allowedHtml, / (?:on[a-z]+|style)[ >]|<script/);
  });

  it('names in its YAML only classes, routes and libraries that are there', () => {
    const routing = read('send_widgets.routing.yml');
    const form = /_form: '\\Drupal\\send_widgets\\([\w\\]+)'/.exec(routing)![1]!;
    assert.ok(existsSync(join(module, 'src', `${form.replaceAll('\\', '/')}.php`)), form);
    const route = /^configure: (\S+)$/m.exec(read('send_widgets.info.yml'))![1]!;
    assert.match(routing, new RegExp(`^${route}:$`, 'm'));
    assert.match(read('send_widgets.libraries.yml'), /^widgets:$/m);
    assert.match(read('send_widgets.module'), /'send_widgets\/widgets'/);
  });

  it('has only PHP that parses, where PHP is at hand', () => {
    if (spawnSync('php', ['--version']).status !== 0) return;
    for (const file of files.filter(name => /\.(?:php|module)$/.test(name))) {
      const {status, stdout} = spawnSync('php', ['-l', join(module, file)], {encoding: 'utf8'});
      assert.equal(status, 0, stdout);
    }
  });
});
