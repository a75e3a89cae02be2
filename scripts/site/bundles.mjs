/**
 * Bundles the site's own scripts. They are classic scripts, because browsers refuse modules on pages opened from a
 * folder. For the same reason the workbook reader is a text from which the page creates a worker, in a file that is
 * fetched when it is needed.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'vite';
import {inDist, inRoot, packageJson} from '../build/paths.mjs';
import {widgetOptions} from './options.mjs';

/** Scripts by the source they begin with. */
const SCRIPTS = {
  home: 'site/home.ts',
  check: 'site/check/check.ts',
  downloads: 'site/downloads.ts',
  make: 'site/make/make.ts',
};

async function bundle(name, entry) {
  const result = await build({
    configFile: false,
    root: inRoot(),
    publicDir: false,
    logLevel: 'warn',
    define: {
      '__SEND_VERSION__': JSON.stringify(packageJson().version),
      '__SEND_PACK_NAMES__': '{}',
      '__SITE_INTEGRITY__': JSON.stringify(
        JSON.parse(readFileSync(inDist('integrity.json'), 'utf8'))['send-widgets.js'],
      ),
      '__SITE_OPTIONS__': JSON.stringify(widgetOptions()),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      target: 'es2022',
      lib: {entry: inRoot(entry), name: 'unused', formats: ['iife'], fileName: () => `${name}.js`},
      rolldownOptions: {checks: {pluginTimings: false}, output: {comments: false}},
    },
  });
  const chunks = [result].flat().flatMap(({output}) => output);
  if (chunks.length !== 1) throw new Error(`${entry} came out as ${chunks.length} files`);
  const foreign = Object.keys(chunks[0].modules).filter(id => /^node:|browser-external/.test(id));
  if (foreign.length) throw new Error(`${entry} needs ${foreign.join(', ')}, which browsers lack`);
  return chunks[0].code;
}

/** Writes the scripts into `assets/` of the site. */
export async function writeBundles(site) {
  const into = (name, code) => writeFileSync(join(site, 'assets', name), code);
  for (const [name, entry] of Object.entries(SCRIPTS))
    into(`${name}.js`, await bundle(name, entry));
  const worker = await bundle('workbook-worker', 'site/make/workbook-worker.ts');
  into(
    'workbook-worker.js',
    `globalThis[Symbol.for('send-widgets.site.workbooks')]=${JSON.stringify(worker)};\n`,
  );
  // A page opened from a folder cannot fetch records, so the examples are also a script.
  const records = Object.fromEntries(
    ['manchester', 'exampleshire'].map(name => [
      name,
      JSON.parse(readFileSync(inRoot(`examples/${name}.json`), 'utf8')),
    ]),
  );
  into(
    'records.js',
    `globalThis[Symbol.for('send-widgets.site.records')]=${JSON.stringify(records)};\n`,
  );
}
