/**
 * Builds the language packs: one small data file for each language that has an XLIFF file.
 *
 *     node scripts/languages/packs.mjs [--pseudo]
 *
 * writes `dist/locales/<tag>.<hash>.js` and `dist/locales/index.json`; with `--pseudo` also en-XA and ar-XB, listed
 * separately in `pseudo.json`. The same input gives the same bytes, so the name identifies the content.
 */
import {createHash} from 'node:crypto';
import {mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {command} from './gather.mjs';
import {isFresh} from './merge.mjs';
import {offeredLanguages, paths} from './paths.mjs';
import {readCldr, readTranslation, translatedTags} from './store.mjs';

/**
 * One language's pack. A text that is missing, or translated from older English, is left out: the widgets then show it
 * in English, marked as English, which is worse than a translation but better than a wrong one.
 *
 * @param {import('./types.d.mts').LanguageInfo} info
 * @param {{file: import('./types.d.mts').XliffFile, lock: import('./types.d.mts').Lock}} translation
 * @param {{months: import('./types.d.mts').Pack['months'], dates: import('./types.d.mts').Pack['dates']}} cldr
 * @returns {import('./types.d.mts').Pack}
 */
export function packOf({tag, dir, name}, {file, lock}, {months, dates: {ymd, ym, y}}) {
  const fresh = file.units
    .filter(unit => unit.target && isFresh(lock, unit))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    tag,
    dir,
    name,
    status: file.status === 'draft' ? 'draft' : 'reviewed',
    months,
    dates: {ymd, ym, y},
    messages: Object.fromEntries(fresh.map(({id, target}) => [id, target])),
  };
}

/** The packs of all translated languages, in the order of the list. Used for the script that includes all packs. */
export async function readPacks() {
  const [offered, tags, cldr] = await Promise.all([
    offeredLanguages(),
    translatedTags(),
    readCldr(),
  ]);
  const wanted = offered.filter(({tag}) => tags.includes(tag));
  return Promise.all(
    wanted.map(async info => packOf(info, await readTranslation(info.tag), cldr[info.tag])),
  );
}

/** A pack as a module: data and nothing else. */
export const packText = pack => `export default ${JSON.stringify(pack)};\n`;

const fileName = (tag, text) =>
  `${tag}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`;

async function writePacks(packs, folder, index) {
  const files = packs.map(pack => {
    const text = packText(pack);
    return {tag: pack.tag, name: fileName(pack.tag, text), text};
  });
  await Promise.all(files.map(({name, text}) => writeFile(join(folder, name), text)));
  const names = Object.fromEntries(files.map(({tag, name}) => [tag, name]));
  await writeFile(join(folder, index), `${JSON.stringify(names, null, 2)}\n`);
  return {names, files};
}

/**
 * Writes every pack and removes those of earlier builds.
 *
 * @param {{folder?: string, pseudo?: boolean}} [options] the output folder, and whether to include en-XA and ar-XB
 * @returns {Promise<{names: Record<string, string>, files: {tag: string, name: string, text: string}[]}>} file names by
 *   tag, as in `index.json`, and the content of each
 */
export async function buildPacks({folder = paths.packs, pseudo = false} = {}) {
  await mkdir(folder, {recursive: true});
  const old = (await readdir(folder)).filter(
    name => /\.[0-9a-f]{8}\.js$/.test(name) || name === 'pseudo.json',
  );
  await Promise.all(old.map(name => rm(join(folder, name))));
  if (pseudo) {
    const [{readMessages}, {pseudoPacks}] = await Promise.all([
      import('./messages.mjs'),
      import('./pseudo.mjs'),
    ]);
    await writePacks(pseudoPacks(readMessages(), await readCldr()), folder, 'pseudo.json');
  }
  return writePacks(await readPacks(), folder, 'index.json');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await command('packs', async () => {
    const {files} = await buildPacks({pseudo: process.argv.includes('--pseudo')});
    for (const {tag, text} of files) {
      const brotli = brotliCompressSync(text).length;
      console.log(`languages: ${tag} ${Buffer.byteLength(text)} B, ${brotli} B brotli`);
    }
  });
}
