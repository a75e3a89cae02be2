/** Looks at the built files themselves. Run after the build; nothing here reads the source. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {Script} from 'node:vm';
import ts from 'typescript';
import {modulesOf} from '../../scripts/build/sizes.mjs';
import {inDist, packNames, packageJson, root, widgetNames} from '../../scripts/build/paths.mjs';
import {filesIn} from '../support/files.js';

const scripts = ['send-widgets.js', 'send-widgets.all.js'];
const modules = () =>
  readdirSync(inDist('modules'))
    .filter(name => name.endsWith('.js'))
    .map(name => `modules/${name}`);
const read = (file: string) => readFileSync(inDist(file), 'utf8');
const json = (file: string) => JSON.parse(read(file));
const packFiles = () => Object.values(packNames());

/** What stands around each sign that is not ASCII. */
const notAscii = (code: string) => code.match(/.{0,20}[^\0-\x7f].{0,20}/g) ?? [];

/** What a script does that a page must be able to rule out: every call, and every assignment to a member. */
function deeds(code: string): {calls: string[]; assigned: string[]} {
  const calls: string[] = [];
  const assigned: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node))
      calls.push(node.expression.getText(tree));
    if (
      ts.isBinaryExpression(node) &&
      ts.isPropertyAccessExpression(node.left) &&
      node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
    ) {
      assigned.push(node.left.getText(tree));
    }
    ts.forEachChild(node, visit);
  };
  const tree = ts.createSourceFile('script.js', code, ts.ScriptTarget.ES2022, true);
  visit(tree);
  return {calls, assigned};
}

for (const file of scripts) {
  describe(file, () => {
    const code = read(file);
    const {calls, assigned} = deeds(code);
    const named = (pattern: RegExp, names: string[]) => names.filter(name => pattern.test(name));

    it('is a classic script that declares nothing on the page', () => {
      new Script(code);
      const {statements} = ts.createSourceFile('script.js', code, ts.ScriptTarget.ES2022);
      assert.deepEqual(
        [...new Set(statements.map(({kind}) => ts.SyntaxKind[kind]))],
        ['ExpressionStatement'],
      );
    });

    it('imports nothing but language packs, and the doctor where the address asks for it', () => {
      assert.equal(code.match(/\bimport\(/g)?.length, 2);
      assert.match(code, /send-debug/);
    });

    it('reads the same on a page in any encoding, because it is ASCII', () => {
      assert.deepEqual(notAscii(code), []);
    });

    it('has a source map beside it', () => {
      assert.ok(code.includes(`//# sourceMappingURL=${file}.map`));
      const {version, sources} = json(`${file}.map`) as {version: number; sources: string[]};
      assert.equal(version, 3);
      assert.ok(sources.some(source => source === 'send-widgets:///src/send-widgets.ts'));
    });

    it('puts nothing on window', () => {
      // A hosted page in a frame leads the window around it to where a link goes.
      const leads = 'window.top.location.href';
      assert.deepEqual(
        named(/^(?:window|self|globalThis)\./, assigned).filter(name => name !== leads),
        [],
      );
    });

    it('makes markup of no text but its own templates', () => {
      assert.deepEqual(
        named(
          /(?:insertAdjacentHTML|createContextualFragment|parseFromString|setHTMLUnsafe|document\.write(?:ln)?)$/,
          calls,
        ),
        [],
      );
      assert.doesNotMatch(code, /srcdoc|unsafeHTML/);
    });

    it('runs no text as code', () => {
      assert.deepEqual(named(/^(?:eval|Function)$/, calls), []);
    });

    it('holds nothing of the tools that made it', () => {
      assert.doesNotMatch(code, /process\.env|import\.meta|__SEND_|node_modules/);
      assert.doesNotMatch(code, /Lit is in dev mode|issueWarning/);
    });

    it('carries no notes to translators', () => {
      assert.doesNotMatch(code, /\bdesc:/);
    });

    it('knows its version', () => {
      assert.ok(code.includes(packageJson().version));
    });
  });
}

describe('the module script', () => {
  const code = modules().map(read);

  it('is one line, so that a page may change its address, and the modules are still loaded once', () => {
    assert.match(read('send-widgets.module.js'), /^import\('\.\/modules\/[\w-]+\.js'\)\..*\n$/);
  });

  it('keeps each widget for the pages that have it', () => {
    const widgets = widgetNames();
    for (const widget of widgets)
      assert.deepEqual(
        widgets.filter(other =>
          modulesOf(widget)
            .map(read)
            .some(text => new RegExp(`[\\w$]\\("send-${other}",`).test(text)),
        ),
        [widget],
      );
  });

  it('is ASCII, and holds nothing of the tools that made it', () => {
    for (const text of code) {
      assert.deepEqual(notAscii(text), []);
      assert.doesNotMatch(text, /process\.env|__SEND_|__vite|node_modules|\bdesc:/);
    }
  });
});

describe('the language packs', () => {
  it('are named in the script that fetches them', () => {
    for (const name of Object.values(packNames()))
      assert.ok(read('send-widgets.js').includes(name), name);
  });

  it('are data that a page can trust: an object and nothing else', () => {
    for (const name of packFiles()) {
      const [, data = ''] = /^export default (\{.*\});\n$/.exec(read(`locales/${name}`)) ?? [];
      assert.equal(typeof JSON.parse(data), 'object', name);
    }
  });
});

describe('two builds of the same files', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'send-widgets-build-'));
    execFileSync(process.execPath, ['scripts/build.mjs', '--unmeasured'], {
      cwd: root,
      env: {...process.env, SEND_DIST: folder},
      stdio: 'pipe',
    });
  });
  after(() => rmSync(folder, {recursive: true}));

  it('give the same bytes', () => {
    const stamp = (place: string) => readFileSync(join(place, '.built'), 'utf8');
    assert.equal(
      stamp(folder),
      stamp(inDist()),
      'the source has changed since the last build: npm run build',
    );
    const published = filesIn(folder);
    assert.deepEqual(
      published.filter(
        file => !readFileSync(join(folder, file)).equals(readFileSync(inDist(file))),
      ),
      [],
    );
    assert.deepEqual(
      filesIn(inDist()).filter(file => !published.includes(file) && !file.startsWith('cli/')),
      [],
    );
  });
});
