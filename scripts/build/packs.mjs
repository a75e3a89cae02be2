/**
 * Writes the language packs: for the scripts as `dist/locales/<tag>.<hash>.js`, and for the ES modules as
 * `dist/esm/locales/<tag>.js`, because bundlers hash names themselves.
 */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {buildPacks, packText, readPacks} from '../languages/packs.mjs';
import {inDist} from './paths.mjs';

/** The type declaration of every pack of the ES modules. */
const DECLARATION = `import type {LanguagePack} from '../language/packs.js';

declare const pack: LanguagePack;
export default pack;
`;

export async function writePacks() {
  for (const folder of ['locales', 'esm/locales'])
    rmSync(inDist(folder), {recursive: true, force: true});
  await buildPacks({folder: inDist('locales')});
  mkdirSync(inDist('esm/locales'), {recursive: true});
  for (const pack of await readPacks()) {
    writeFileSync(inDist('esm/locales', `${pack.tag}.js`), packText(pack));
    writeFileSync(inDist('esm/locales', `${pack.tag}.d.ts`), DECLARATION);
  }
}
