/** Bundles the script: one classic file, and one more with every language inside. */
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {minify} from 'terser';
import {build} from 'vite';
import {inDist, inRoot, packNames, packageJson} from './places.mjs';

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
        ...files.map((file, index) => `import pack${index} from ${JSON.stringify(inDist('locales', file))};`),
        `holdPacks([${files.map((_, index) => `pack${index}`).join(', ')}]);`,
      ].join('\n');
    },
  },
});

/**
 * @param {{languages?: boolean, map?: boolean}} [options] `languages` puts every pack inside; `map` asks for a source map
 * @returns {Promise<{code: string, map: object | null}>} the file, not yet written
 */
export async function bundle({languages = false, map = false} = {}) {
  const output = await build({
    configFile: inRoot('vite.config.ts'),
    mode: 'script',
    root: inRoot(),
    plugins: languages ? [everyPack()] : [],
    define: {
      __SEND_VERSION__: JSON.stringify(packageJson().version),
      // Held packs are never fetched, so the file with every language names none.
      __SEND_PACK_NAMES__: languages ? '{}' : JSON.stringify(packNames()),
    },
    build: {write: false, sourcemap: map && 'hidden'},
  });
  const [chunk, ...others] = [output].flat().flatMap(part => part.output).filter(part => part.type === 'chunk');
  if (!chunk || others.length) throw new Error(`the bundle came out as ${others.length + 1} files instead of one`);
  return minifyAgain(chunk);
}

/** Terser finds what Oxc leaves: 1.3 % of brotli. */
async function minifyAgain({code, map}) {
  const {code: smaller, map: smallerMap} = await minify(code, {
    ecma: 2022,
    compress: {ecma: 2022, passes: 2},
    format: {comments: false},
    ...(map ? {sourceMap: {content: JSON.stringify(map), asObject: true}} : {}),
  });
  return {code: smaller, map: smallerMap ?? null};
}

/** Writes a bundle where it is published. */
export async function writeBundle(name, {code}) {
  await mkdir(dirname(inDist(name)), {recursive: true});
  await writeFile(inDist(name), code);
}
