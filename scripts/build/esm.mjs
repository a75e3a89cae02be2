/**
 * Compiles `src/` to `dist/esm/` for those who bundle: one module a source file, with types, comments and all. Their bundler
 * shrinks it; lit stays a dependency, so that their page has one lit. What else a module needs from npm is put into it.
 */
import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {build} from 'vite';
import {inDist, inRoot, packNames, packageJson} from './places.mjs';
import {runNode} from './run.mjs';

/** What the build alone knows, by the names that the source has for it, in a module that lies in `folder`. */
const constants = folder => ({
  __SEND_VERSION__: JSON.stringify(packageJson().version),
  __SEND_PACK_NAMES__: packImports(relative(folder, inDist('esm/locales')).replaceAll('\\', '/')),
});

/** One import for each pack: a bundler sees it, and makes a file of its own of the pack. */
const packImports = folder =>
  `{${Object.keys(packNames())
    .map(tag => `'${tag}': () => import('${folder}/${tag}.js')`)
    .join(', ')}}`;

export async function writeEsm() {
  const folder = inDist('esm');
  // Its packs are written before, by a step of their own.
  for (const entry of readdirSync(folder).filter(name => name !== 'locales'))
    rmSync(join(folder, entry), {recursive: true});
  // Types are checked by `npm test`, once, for all of the project.
  await runNode([
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.build.json',
    '--noCheck',
    '--outDir',
    folder,
  ]);
  for (const entry of readdirSync(folder, {recursive: true})) {
    if (!entry.endsWith('.js')) continue;
    const file = join(folder, entry);
    const code = readFileSync(file, 'utf8');
    const used = Object.entries(constants(dirname(file))).filter(([name]) => code.includes(name));
    const declarations = used.map(([name, value]) => `const ${name} = ${value};\n`);
    if (used.length) writeFileSync(file, declarations.join('') + code);
  }
  await takeIn(join(folder, 'ui'), 'qr-code.js');
}

/** Packages lie in the project's folder, wherever the build is written. */
const packagesOfProject = {
  name: 'packages-of-project',
  resolveId: {
    filter: {id: /^[a-z@]/},
    handler(id, importer, options) {
      return importer && this.resolve(id, inRoot('package.json'), {...options, skipSelf: true});
    },
  },
};

/** Puts what a module imports from npm, but for lit, into it. */
const takeIn = (folder, fileName) =>
  build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [packagesOfProject],
    build: {
      target: 'esnext',
      minify: false,
      outDir: folder,
      emptyOutDir: false,
      lib: {entry: join(folder, fileName), formats: ['es'], fileName: () => fileName},
      // Where it was built is nobody's business, and two builds give the same bytes.
      rolldownOptions: {external: /^lit/, experimental: {attachDebugInfo: 'none'}},
    },
  });
