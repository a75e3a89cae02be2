/**
 * Vite's settings: one mode for each script that pages load, which `scripts/build/scripts.mjs` asks for, and the rest, which
 * Storybook takes beside settings of its own.
 *
 * | mode | writes | which is |
 * | --- | --- | --- |
 * | `classic` | `send-widgets.js` | everything but the language packs, in one classic script |
 * | `all` | `send-widgets.all.js` | the same with every language pack inside |
 * | `module` | `send-widgets.module.js`, `modules/` | a module script that imports the widgets a page has |
 */
import {fileURLToPath} from 'node:url';
import {type UserConfig, defineConfig} from 'vite';
import {packNames, packageJson} from './scripts/build/places.mjs';
import {trustedTypes} from './scripts/build/trusted-types.mjs';
import {withoutNotes} from './scripts/build/without-notes.mjs';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Browsers of the last four years: what families' phones run. */
const target = 'es2022';

/** What all scripts have in common. ASCII only, so that they read the same on a page in any encoding. */
const script: UserConfig = {
  publicDir: false,
  logLevel: 'warn',
  plugins: [withoutNotes(), trustedTypes()],
  define: {
    __SEND_VERSION__: JSON.stringify(packageJson().version),
    __SEND_PACK_NAMES__: JSON.stringify(packNames()),
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
      compress: {passes: 3},
      format: {ascii_only: true, comments: false},
    },
  },
};

const classic = (name: string): UserConfig => ({
  ...script,
  build: {
    ...script.build,
    // Vite wants a name for a script that exports something; ours exports nothing, so nothing is put on `window`.
    lib: {
      entry: path('src/send-widgets.ts'),
      formats: ['iife'],
      name: 'unused',
      fileName: () => name,
    },
  },
});

const scripts: Readonly<Record<string, UserConfig>> = {
  classic: classic('send-widgets.js'),
  all: {
    ...classic('send-widgets.all.js'),
    resolve: {
      alias: [{find: /^\.\/included-packs\.js$/, replacement: path('.cache/included-packs.js')}],
    },
  },
};

export default defineConfig(({mode}) => scripts[mode] ?? {build: {target}});
