/**
 * Writes the language packs twice: `dist/locales/<tag>.<hash>.js` for the script, under short ids, and
 * `dist/esm/locales/<tag>.js` for the ES modules, whose bundlers hash names by themselves.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {packText, readPacks} from '../languages/packs.mjs';
import {inDist} from './places.mjs';
import {shortPack} from './short-ids.mjs';

export async function writePacks() {
  const packs = await readPacks();
  for (const folder of ['locales', 'esm/locales']) {
    rmSync(inDist(folder), {recursive: true, force: true});
    mkdirSync(inDist(folder), {recursive: true});
  }
  const names = packs.map(pack => {
    writeFileSync(inDist('esm/locales', `${pack.tag}.js`), packText(pack));
    const text = packText(shortPack(pack));
    const name = `${pack.tag}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`;
    writeFileSync(inDist('locales', name), text);
    return [pack.tag, name];
  });
  writeFileSync(inDist('locales/index.json'), `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`);
}
