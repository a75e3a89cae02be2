/**
 * Updates the fields of package.json that list published files to match the widgets.
 *
 *   node scripts/build/package-fields.mjs
 *
 * writes them; a test fails if they are outdated. Entry points are listed one by one, so that the package exports only
 * what is intended.
 */
import {writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {inRoot, packageJson, widgetNames} from './paths.mjs';

const module = path => ({types: `./dist/esm/${path}.d.ts`, default: `./dist/esm/${path}.js`});
const widgetModule = widget => `widgets/${widget}/${widget}`;

/**
 * The fields, from the names of the widgets.
 *
 * @param {readonly string[]} widgets names without the prefix
 */
export const packageFields = widgets => ({
  exports: {
    '.': module('index'),
    ...Object.fromEntries(widgets.map(widget => [`./${widget}.js`, module(widgetModule(widget))])),
    './send-widgets.js': {types: './dist/esm/send-widgets.d.ts', default: './dist/send-widgets.js'},
    './send-widgets.all.js': {
      types: './dist/esm/send-widgets.d.ts',
      default: './dist/send-widgets.all.js',
    },
    './send-widgets.module.js': {
      types: './dist/esm/autoload.d.ts',
      default: './dist/send-widgets.module.js',
    },
    './locales/*': './dist/esm/locales/*',
    './schema/record-1.json': './dist/schema/record-1.json',
    './custom-elements.json': './dist/custom-elements.json',
    './integrity.json': './dist/integrity.json',
    './tokens.json': './dist/tokens.json',
    './package.json': './package.json',
  },
  types: './dist/esm/index.d.ts',
  // Modules that register elements when they are imported. All others may be tree-shaken.
  sideEffects: [
    // Never published; but our own bundle and Storybook read this list too, and must not tree-shake the source.
    './src/**',
    './dist/send-widgets.js',
    './dist/send-widgets.all.js',
    './dist/send-widgets.module.js',
    './dist/modules/*',
    './dist/esm/index.js',
    ...widgets.map(widget => `./dist/esm/${widgetModule(widget)}.js`),
  ],
  bin: {'send-widgets': 'dist/cli/send-widgets.js'},
  customElements: 'dist/custom-elements.json',
  unpkg: './dist/send-widgets.js',
  jsdelivr: './dist/send-widgets.js',
  files: ['dist', '!dist/.built', 'CHANGELOG.md'],
});

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const before = packageJson();
  const fields = packageFields(widgetNames());
  // They come before the scripts; the order of the other fields stays.
  const entries = Object.entries(before).filter(([name]) => !Object.hasOwn(fields, name));
  const place = entries.findIndex(([name]) => name === 'scripts');
  entries.splice(place, 0, ...Object.entries(fields));
  writeFileSync(
    inRoot('package.json'),
    `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
  );
}
