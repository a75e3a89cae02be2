/**
 * Writes the language packs twice: for the script, under short ids, as `dist/locales/<tag>.<hash>.js` and, with the words of the
 * script's parts, `<tag>.<hash>.more.js`; and for the ES modules as `dist/esm/locales/<tag>.js`, whose bundlers hash names by themselves.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {packText, readPacks} from '../languages/packs.mjs';
import {inDist} from './places.mjs';
import {shortPacks} from './short-ids.mjs';

/** The file beside a pack that holds the words of the parts. */
export const moreName = name => name.replace('.js', '.more.js');

/** What every pack of the ES modules is, to TypeScript. */
const DECLARATION = `import type {LanguagePack} from '../language/packs.js';

declare const pack: LanguagePack;
export default pack;
`;

/**
 * @param {ReadonlySet<string>} script stems of the messages of the script itself
 * @returns {Promise<Record<string, string>>} file names by language tag
 */
export async function writePacks(script) {
  const packs = await readPacks();
  for (const folder of ['locales', 'esm/locales']) {
    rmSync(inDist(folder), {recursive: true, force: true});
    mkdirSync(inDist(folder), {recursive: true});
  }
  const names = Object.fromEntries(
    packs.map(pack => {
      writeFileSync(inDist('esm/locales', `${pack.tag}.js`), packText(pack));
      writeFileSync(inDist('esm/locales', `${pack.tag}.d.ts`), DECLARATION);
      const {own, more} = shortPacks(pack, script);
      const texts = [packText(own), `export default ${JSON.stringify(more)};\n`];
      const name = `${pack.tag}.${createHash('sha256').update(texts.join('')).digest('hex').slice(0, 8)}.js`;
      writeFileSync(inDist('locales', name), texts[0]);
      writeFileSync(inDist('locales', moreName(name)), texts[1]);
      return [pack.tag, name];
    }),
  );
  writeFileSync(inDist('locales/index.json'), `${JSON.stringify(names, null, 2)}\n`);
  return names;
}
