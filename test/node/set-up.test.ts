/** Set-up must notice a missing package, and must not install again what is there. */
import {strict as assert} from 'node:assert';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {packagesInstalled} from '../../scripts/setup.mjs';

interface Entry {
  version?: string;
  integrity?: string;
  optional?: boolean;
  link?: boolean;
}

const folders: string[] = [];
after(() => folders.forEach(folder => rmSync(folder, {recursive: true})));

/** A project whose lock file names `wanted` and whose node_modules holds `installed`. */
function project(wanted: Record<string, Entry>, installed?: Record<string, Entry>): string {
  const folder = mkdtempSync(join(tmpdir(), 'send-widgets-set-up-'));
  folders.push(folder);
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({packages: {'': {}, ...wanted}}));
  if (installed) {
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(
      join(folder, 'node_modules/.package-lock.json'),
      JSON.stringify({packages: installed}),
    );
  }
  return folder;
}

const lit = {'node_modules/lit': {version: '3.3.3', integrity: 'sha512-a'}};

describe('set-up', () => {
  const cases: [string, string, boolean][] = [
    ['installs in a fresh clone', project(lit), false],
    ['leaves alone what is as the lock file says', project(lit, lit), true],
    [
      'installs a package that was added',
      project({...lit, 'node_modules/axe-core': {version: '4.14.1'}}, lit),
      false,
    ],
    [
      'installs a version that has changed',
      project(lit, {'node_modules/lit': {version: '3.3.2', integrity: 'sha512-b'}}),
      false,
    ],
    [
      'does without the packages of other systems',
      project({...lit, 'node_modules/@esbuild/win32-x64': {version: '1.0.0', optional: true}}, lit),
      true,
    ],
    [
      'minds the packages of the workspace too',
      project({...lit, 'receiver/node_modules/pg': {version: '8.0.0'}}, lit),
      false,
    ],
  ];
  for (const [what, folder, installed] of cases) {
    it(what, () => assert.equal(packagesInstalled(folder), installed));
  }
});
