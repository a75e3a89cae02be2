/** Builds the scripts that pages load; `vite.config.ts` has the settings of each. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {build} from 'vite';
import {readPacks} from '../languages/packs.mjs';
import {inCache, inRoot} from './places.mjs';

/** Writes the packs that `send-widgets.all.js` holds, where Vite's settings expect them. */
async function writeIncludedPacks() {
  mkdirSync(inCache(), {recursive: true});
  const packs = JSON.stringify(await readPacks());
  writeFileSync(inCache('included-packs.js'), `export const includedPacks = ${packs};\n`);
}

/** Writes every script. The language packs must be there: the scripts name their files. */
export async function writeScripts() {
  await writeIncludedPacks();
  for (const mode of ['classic', 'all'])
    await build({configFile: inRoot('vite.config.ts'), root: inRoot(), mode});
}
