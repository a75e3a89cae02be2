/**
 * Vite's settings. Those of the script that pages embed are used in the mode "script", for which `scripts/build.mjs` asks;
 * Storybook, which brings settings of its own, takes the rest.
 */
import {fileURLToPath} from 'node:url';
import {type UserConfig, defineConfig} from 'vite';
import {leanLit} from './scripts/build/lean-lit.mjs';
import {strip} from './scripts/build/strip.mjs';
import {trustedTypes} from './scripts/build/trusted-types.mjs';

/** Browsers of the last four years: what families' phones run. */
const target = 'es2022';

const script: UserConfig = {
  publicDir: false,
  logLevel: 'warn',
  plugins: [strip(), trustedTypes(), leanLit()],
  // A classic script has no address of its own to ask for.
  define: {'import.meta': '({})'},
  build: {
    target,
    reportCompressedSize: false,
    // Vite wants a name for a script that exports something; ours exports nothing, so nothing is put on `window`.
    lib: {entry: fileURLToPath(new URL('src/send-widgets.ts', import.meta.url)), name: 'unused'},
    // Most of the time goes into our own plugins; that is no news.
    rolldownOptions: {checks: {pluginTimings: false}, output: {comments: false}},
  },
};

export default defineConfig(({mode}) => (mode === 'script' ? script : {build: {target}}));
