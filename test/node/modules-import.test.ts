/** The ES modules where there is no page: in a server that renders with a framework, and in a build. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {packageJson, root} from '../../scripts/build/paths.mjs';

/** What a server may import: every entry of the package that is a module of its own, not a script for pages. */
const entries = Object.entries(
  packageJson().exports as Record<string, string | {default: string}>,
).flatMap(([name, target]) =>
  typeof target === 'object' && target.default.startsWith('./dist/esm/') ? [name] : [],
);

describe('the modules of the package', () => {
  it('are one for each widget, and one for all', () => {
    assert.ok(entries.includes('.') && entries.includes('./priorities-tracker.js'));
  });

  for (const name of entries)
    it(`can be imported without a document: ${name}`, () => {
      const address = `send-widgets${name.slice(1)}`;
      const program = `
        const module = await import('${address}');
        console.log(typeof document, Object.keys(module).length > 0);`;
      const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      });
      assert.equal(printed, 'undefined true\n');
    });

  it('leave the configuration and the messages of @lit/localize to the page', () => {
    const program = `
      await import('send-widgets');
      // It reports its state there.
      globalThis.window = new EventTarget();
      const localize = await import('@lit/localize');
      const {setLocale} = localize.configureLocalization({
        sourceLocale: 'en',
        targetLocales: ['cy'],
        loadLocale: async () => ({templates: {greeting: 'Helo'}}),
      });
      await setLocale('cy');
      console.log(localize.msg('Hello', {id: 'greeting'}));`;
    assert.equal(
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      }),
      'Helo\n',
    );
  });
});
