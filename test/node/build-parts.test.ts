/** The parts of the script, as the build has made them. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {parseAst} from 'vite';
import {changingNames} from '../../scripts/build/parts.mjs';
import {companionNames, inDist, widgetNames} from '../../scripts/build/places.mjs';

const read = (file: string) => readFileSync(inDist(file), 'utf8');
const partFiles = () => readdirSync(inDist('parts')).map(name => `parts/${name}`);

describe('the parts of the script', () => {
  it('are named in the script that fetches them, after what they hold', () => {
    for (const file of partFiles())
      assert.ok(
        read('send-widgets.js').includes(JSON.stringify(file.slice('parts/'.length))),
        file,
      );
    for (const file of partFiles())
      assert.equal(
        file.split('.')[1],
        createHash('sha256').update(read(file)).digest('hex').slice(0, 8),
      );
  });

  it('are modules that do nothing until they are handed what they share with the script', async () => {
    for (const file of partFiles()) {
      const exported = (await import(pathToFileURL(inDist(file)).href)) as Record<string, unknown>;
      assert.deepEqual(Object.keys(exported), ['default'], file);
      assert.equal(typeof exported['default'], 'function', file);
    }
  });

  it('and the script register every widget that there is', () => {
    const registered = [read('send-widgets.js'), ...partFiles().map(read)].join('');
    for (const name of widgetNames())
      assert.match(registered, new RegExp(`["\`]send-${name}["\`]`), name);
    const late = readdirSync(inDist('parts')).find(name => name.startsWith('companions.'))!;
    for (const name of companionNames())
      assert.match(read(`parts/${late}`), new RegExp(`["\`]send-${name}["\`]`), name);
  });

  it('never share a value that changes while the script runs', () => {
    const share = (code: string) => changingNames(parseAst(code));
    assert.deepEqual(
      [
        ...share(
          'let a = 1; const b = () => { a = 2; }; let c = 1; { let c = 2; c = 3; } function d(e) { e = 1; }',
        ),
      ],
      ['a'],
    );
    assert.deepEqual([...share('let a, b; [a] = [1]; b++; const c = {}; c.d = 1;')].sort(), [
      'a',
      'b',
    ]);
  });
});
