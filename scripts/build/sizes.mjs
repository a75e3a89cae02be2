/** Prints what families have to download, and holds it to the budget. `node scripts/build/sizes.mjs` fails where it is over. */
import {readFileSync, readdirSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {inDist, packNames, widgetNames} from './places.mjs';

/** What a family's phone may have to download, in bytes of brotli. */
const BUDGETS = {
  script: 68_000,
  pack: 7_000,
  /** All modules of a page that shows one widget. */
  pages: {'priorities-tracker': 36_000, 'feedback-form': 45_000},
};

/** Bytes as they are, as gzip and as brotli, each at its strongest. */
export function sizesOf(content) {
  return {
    raw: content.length,
    gzip: gzipSync(content, {level: 9}).length,
    brotli: brotliCompressSync(content, {
      params: {[constants.BROTLI_PARAM_SIZE_HINT]: content.length},
    }).length,
  };
}

const sumOf = files =>
  files
    .map(file => sizesOf(readFileSync(inDist(file))))
    .reduce((sum, size) => ({
      raw: sum.raw + size.raw,
      gzip: sum.gzip + size.gzip,
      brotli: sum.brotli + size.brotli,
    }));

const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g;

/** The module script and all that a page with one widget makes it import. */
export function modulesOf(widget) {
  const files = new Set(['send-widgets.module.js']);
  for (const file of files) {
    const code = readFileSync(inDist(file), 'utf8').replaceAll("'", '"');
    const wanted = new RegExp(`"send-${widget}":[^"]*import\\("(\\.[^"]+)"\\)`).exec(code)?.[1];
    for (const path of [...[...code.matchAll(STATIC_IMPORT)].map(([, path]) => path), wanted])
      if (path) files.add(new URL(path, `file:///${file}`).pathname.slice(1));
  }
  return [...files];
}

/**
 * Prints the table and looks at the budget.
 *
 * @returns {string[]} one sentence for each file over budget
 */
export function reportSizes() {
  const {script, pack, pages} = BUDGETS;
  const rows = [
    {name: 'send-widgets.js', files: ['send-widgets.js'], budget: script},
    {name: 'send-widgets.all.js', files: ['send-widgets.all.js']},
    {
      name: 'all modules',
      files: readdirSync(inDist('modules'))
        .filter(name => name.endsWith('.js'))
        .map(name => `modules/${name}`),
    },
    ...widgetNames().map(widget => ({
      name: `modules for ${widget}`,
      files: modulesOf(widget),
      budget: pages[widget],
    })),
    ...Object.values(packNames()).map(name => ({
      name: `locales/${name}`,
      files: [`locales/${name}`],
      budget: pack,
    })),
  ].map(row => ({...row, ...sumOf(row.files)}));
  const kilobytes = bytes => (bytes / 1000).toFixed(1);
  const width = Math.max(...rows.map(({name}) => name.length));
  const line = ([first, ...cells]) =>
    [first.padEnd(width), ...cells.map(cell => cell.padStart(8))].join('  ').trimEnd();
  console.log(line(['kB', 'raw', 'gzip', 'brotli', 'budget']));
  for (const {name, raw, gzip, brotli, budget} of rows)
    console.log(
      line([name, ...[raw, gzip, brotli].map(kilobytes), budget ? kilobytes(budget) : '']),
    );
  return rows
    .filter(({brotli, budget}) => budget && brotli > budget)
    .map(
      ({name, brotli, budget}) => `${name}: ${brotli - budget} bytes over ${kilobytes(budget)} kB`,
    );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = reportSizes();
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
}
