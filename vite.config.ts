/**
 * Vite's settings: one mode for each script that pages load, which `scripts/build/scripts.mjs` asks for, and the rest, which
 * Storybook takes beside settings of its own.
 *
 * | mode | writes | which is |
 * | --- | --- | --- |
 * | `early` | nothing | what `send-widgets.js` begins with |
 * | `classic` | `send-widgets.js` | everything but the language packs, in one classic script |
 * | `hosted` | `embed/page.js` | what the pages in `embed/` have beside the script |
 * | `doctor` | `send-widgets.doctor.js` | what `?send-debug` adds to a page |
 * | `module` | `modules/` | what `send-widgets.module.js` imports: each widget in a file of its own |
 */
import {dirname, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type UserConfig, defineConfig} from 'vite';
import {packNames, packageJson} from './scripts/build/paths.mjs';
import {shorten} from './scripts/build/shorten.mjs';
import {trustedTypes} from './scripts/build/trusted-types.mjs';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Browsers of the last four years: what families' phones run. */
const target = 'es2022';

/** A source by its place in the project, wherever the script is written: two builds give the same bytes. */
const sourcemapPathTransform = (source: string, map: string) =>
  `send-widgets:///${relative(path('.'), resolve(dirname(map), source)).replaceAll('\\', '/')}`;

/** What both have in common. ASCII only, so that a script reads the same on a page in any encoding. */
const script = (lib: object, output: object = {}, define: object = {}): UserConfig => ({
  publicDir: false,
  logLevel: 'warn',
  plugins: [shorten(), trustedTypes()],
  define: {
    __SEND_VERSION__: JSON.stringify(packageJson().version),
    __SEND_PACK_NAMES__: JSON.stringify(packNames()),
    ...define,
  },
  build: {
    target,
    outDir: process.env['SEND_DIST'] ?? 'dist',
    emptyOutDir: false,
    reportCompressedSize: false,
    sourcemap: true,
    // A hundredth smaller than what Vite takes by default.
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      // Names may be given once more within a loop: a fault of Safari 10 alone.
      safari10: false,
      // No function of ours is called with `new`, and nobody asks one how many arguments it has: only that makes an arrow function
      // out of one, or leaving out an argument that it does not use, unsafe.
      compress: {passes: 4, unsafe_arrows: true, keep_fargs: false},
      format: {ascii_only: true, comments: false},
    },
    // Vite wants a name for a script that exports something; ours exports nothing, so nothing is put on `window`.
    lib: {name: 'unused', ...lib} as NonNullable<UserConfig['build']>['lib'],
    // Most of the time goes into minifying; that is no news.
    rolldownOptions: {checks: {pluginTimings: false}, output: {...output, sourcemapPathTransform}},
  },
});

const scripts: Readonly<Record<string, UserConfig>> = {
  classic: script({
    entry: path('src/send-widgets.ts'),
    formats: ['iife'],
    fileName: () => 'send-widgets.js',
  }),
  early: script(
    {entry: path('src/embed/early.ts'), formats: ['iife'], name: 'sendEarly'},
    // A page may have put accessors on Object.prototype, with which no property can be defined.
    {generatedCode: {symbols: false}},
  ),
  hosted: script(
    {entry: path('src/embed/hosted-page.ts'), formats: ['iife'], fileName: () => 'embed/page.js'},
    {},
    {sendEarly: 'undefined'},
  ),
  doctor: script(
    {
      entry: path('src/embed/doctor.ts'),
      formats: ['es'],
      fileName: () => 'send-widgets.doctor.js',
    },
    {},
    {sendEarly: 'undefined'},
  ),
  module: {
    // What most pages do without is imported on demand.
    resolve: {alias: [{find: /\/(readers|extras)\.js$/, replacement: '/$1.lazy.js'}]},
    ...script(
      {entry: path('src/autoload.ts'), formats: ['es']},
      // Names of hashes alone: a page may cache them for ever, and no blocker of adverts takes offence.
      {
        entryFileNames: 'modules/[hash].js',
        chunkFileNames: 'modules/[hash].js',
        // What most widgets share is one file: fewer requests, and it compresses better.
        codeSplitting: {groups: [{name: 'shared', minShareCount: 4}]},
      },
      {sendEarly: 'undefined'},
    ),
  },
};

export default defineConfig(({mode}) => scripts[mode] ?? {build: {target}});
