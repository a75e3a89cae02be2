/**
 * Compiles `src/` to `dist/esm/` for pages with a bundler: one module per source file, with types and comments. The
 * bundler minifies it; lit stays a dependency, so that the page has one copy of lit. Other npm packages are included
 * in the modules.
 */
import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {build} from 'vite';
import {inDist, inRoot, packNames, packageJson} from './paths.mjs';
import {runNode} from './run.mjs';

/** Build-time constants by their names in the source, for a module in `folder`. */
const constants = folder => ({
  __SEND_VERSION__: JSON.stringify(packageJson().version),
  __SEND_PACK_NAMES__: packImports(relative(folder, inDist('esm/locales')).replaceAll('\\', '/')),
});

/** One import per pack, so that a bundler creates a separate file for each. */
const packImports = folder =>
  `{${Object.keys(packNames())
    .map(tag => `'${tag}': () => import('${folder}/${tag}.js')`)
    .join(', ')}}`;

export async function writeEsm() {
  const folder = inDist('esm');
  // The packs were already written by an earlier step.
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

/** Packages are in the project's folder, wherever the build is written. */
const packagesOfProject = {
  name: 'packages-of-project',
  resolveId: {
    filter: {id: /^[a-z@]/},
    handler(id, importer, options) {
      return importer && this.resolve(id, inRoot('package.json'), {...options, skipSelf: true});
    },
  },
};

/** Bundles the npm imports of a module into it, except lit. */
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
      // The output must not contain build paths, so that two builds give the same bytes.
      rolldownOptions: {external: /^lit/, experimental: {attachDebugInfo: 'none'}},
    },
  });
