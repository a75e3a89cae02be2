/** Bundles the script: a classic file with its parts, and one more file with every part and language inside. */
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {minify} from 'terser';
import {build} from 'vite';
import {PACKS, apart, nameParts, takeApart} from './parts.mjs';
import {moreName} from './packs.mjs';
import {companionNames, inDist, inRoot, packNames, packageJson} from './places.mjs';

const EVERY_PACK = '\0every-pack';

/**
 * Puts every language pack before the entry, so that none has to be fetched when the first widget asks.
 *
 * @returns {import('vite').Plugin}
 */
const everyPack = () => ({
  name: 'send-widgets:every-pack',
  resolveId: {filter: {id: /^send-widgets:every-pack$/}, handler: () => EVERY_PACK},
  transform: {
    filter: {id: /[/\\]src[/\\]send-widgets\.ts$/},
    handler: code => ({code: `import 'send-widgets:every-pack';\n${code}`, map: null}),
  },
  load: {
    filter: {id: /^\0every-pack$/},
    handler() {
      const files = Object.values(packNames());
      return [
        `import {holdPacks} from ${JSON.stringify(inRoot('src/language/packs.ts'))};`,
        ...files.flatMap((file, index) => [
          `import pack${index} from ${JSON.stringify(inDist('locales', file))};`,
          `import more${index} from ${JSON.stringify(inDist('locales', moreName(file)))};`,
          `Object.assign(pack${index}.messages, more${index});`,
        ]),
        `holdPacks([${files.map((_, index) => `pack${index}`).join(', ')}]);`,
      ].join('\n');
    },
  },
});

/** The settings of a build that leaves nothing outside. */
const oneFile = {
  lib: {formats: ['iife']},
  rolldownOptions: {output: {codeSplitting: false, exports: 'none'}},
};

/**
 * @param {{whole?: boolean, map?: boolean}} [options] `whole` puts every part and every language pack inside; `map` asks for a source map
 * @returns {Promise<{code: string, map: object | null, parts: Array<{file: string, code: string}>, spoken: Set<string>}>} the file and its parts,
 *   not yet written, and the ids of what the file itself says: the names of the language packs are still to come, by `withPacks()`
 */
export async function bundle({whole = false, map = false} = {}) {
  const spoken = new Set();
  const output = await build({
    configFile: inRoot('vite.config.ts'),
    mode: 'script',
    root: inRoot(),
    plugins: [whole ? everyPack() : takeApart(spoken)],
    define: {
      __SEND_COMPANIONS__: JSON.stringify(companionNames()),
      __SEND_VERSION__: JSON.stringify(packageJson().version),
      // Held packs are never fetched, so the file with every language names none.
      __SEND_PACK_NAMES__: whole ? '{}' : JSON.stringify(PACKS),
    },
    build: {write: false, sourcemap: map && 'hidden', ...(whole ? oneFile : apart)},
  });
  const chunks = [output]
    .flat()
    .flatMap(part => part.output)
    .filter(part => part.type === 'chunk');
  const script = chunks.find(({isEntry}) => isEntry);
  const parts = chunks.filter(chunk => chunk !== script);
  if (!script || (whole && parts.length))
    throw new Error(`the bundle came out as ${chunks.length} files instead of one`);
  const named = nameParts(
    await shrink(script),
    await Promise.all(parts.map(async chunk => ({chunk, ...(await shrink(chunk, true))}))),
  );
  return {...named, spoken};
}

/** The script, told where its language packs are. */
export const withPacks = (script, names) => ({
  ...script,
  code: script.code.replace(JSON.stringify(PACKS), JSON.stringify(names)),
});

async function shrink({code, map}, isModule = false) {
  const {code: smaller, map: smallerMap} = await minify(code, {
    ecma: 2022,
    module: isModule,
    compress: {ecma: 2022, passes: 3},
    format: {comments: false},
    ...(map ? {sourceMap: {content: JSON.stringify(map), asObject: true}} : {}),
  });
  return {code: smaller, map: smallerMap ?? null};
}

/** Writes a bundle where it is published. */
export async function writeBundle(name, {code, parts}) {
  // What an earlier build left.
  if (parts.length) await rm(inDist('parts'), {recursive: true, force: true});
  for (const {file, code: content} of [{file: name, code}, ...parts]) {
    await mkdir(dirname(inDist(file)), {recursive: true});
    await writeFile(inDist(file), content);
  }
}
