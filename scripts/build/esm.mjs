/**
 * Compiles `src/` to `dist/esm/` for those who bundle: one module a source file, with types, comments and all. Their bundler
 * shrinks it; lit stays a dependency, so that their page has one lit.
 */
import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {inDist, packNames, packageJson} from './places.mjs';
import {runNode} from './run.mjs';

/** Names in the source that stand for what only the build knows. */
const constants = () => ({
  __SEND_VERSION__: JSON.stringify(packageJson().version),
  __SEND_PACK_NAMES__: JSON.stringify(packNames()),
});

export async function writeEsm() {
  const folder = inDist('esm');
  rmSync(folder, {recursive: true, force: true});
  // Types are checked by `npm test`, once, for all of the project.
  await runNode(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck', '--outDir', folder]);
  const known = constants();
  const names = new RegExp(`\\b(?:${Object.keys(known).join('|')})\\b`, 'g');
  for (const entry of readdirSync(folder, {recursive: true})) {
    if (!entry.endsWith('.js')) continue;
    const file = join(folder, entry);
    const before = readFileSync(file, 'utf8');
    const after = before.replace(names, name => known[name]);
    if (after !== before) writeFileSync(file, after);
  }
}
