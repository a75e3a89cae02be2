/**
 * Prints the sizes of downloads, and compares them with the budget. `node scripts/build/sizes.mjs` fails if one is
 * over its limit.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {inDist, packNames, widgetNames} from './paths.mjs';

/**
 * The most that a family's phone may have to download, in bytes of brotli. A file over its `limit` fails the tests. If
 * it is over its `goal`, the limit is its present size: decision 11 explains the difference.
 */
const BUDGETS = {
  script: {goal: 68_000, limit: 105_500},
  pack: {goal: 7_000, limit: 7_000},
  doctor: {goal: 6_000, limit: 6_000},
  /** All modules of a page that shows one widget. */
  pages: {
    'priorities-tracker': {goal: 36_000, limit: 52_600},
    'feedback-form': {goal: 45_000, limit: 63_600},
  },
};

/** The sizes raw, as gzip and as brotli, each at its highest level. */
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

/** The module script and all modules that it imports for a page with one widget. */
export function modulesOf(widget) {
  const loader = 'send-widgets.module.js';
  const [, entry] = /import\('\.\/(.+?)'\)/.exec(readFileSync(inDist(loader), 'utf8'));
  const files = new Set([loader, entry]);
  for (const file of files) {
    const code = readFileSync(inDist(file), 'utf8').replaceAll("'", '"');
    const wanted = new RegExp(`"send-${widget}":[^"]*import\\("(\\.[^"]+)"\\)`).exec(code)?.[1];
    for (const path of [...[...code.matchAll(STATIC_IMPORT)].map(([, path]) => path), wanted])
      if (path) files.add(new URL(path, `file:///${file}`).pathname.slice(1));
  }
  return [...files];
}

/**
 * Prints the table and checks the budget.
 *
 * @returns {string[]} one sentence for each file over budget
 */
export function reportSizes() {
  const {script, pack, doctor, pages} = BUDGETS;
  const rows = [
    {name: 'send-widgets.js', files: ['send-widgets.js'], budget: script},
    {name: 'send-widgets.all.js', files: ['send-widgets.all.js']},
    {name: 'send-widgets.doctor.js', files: ['send-widgets.doctor.js'], budget: doctor},
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
  console.log(line(['kB', 'raw', 'gzip', 'brotli', 'goal', 'limit']));
  for (const {name, raw, gzip, brotli, budget} of rows)
    console.log(
      line([
        name,
        ...[raw, gzip, brotli, ...(budget ? [budget.goal, budget.limit] : [])].map(kilobytes),
      ]),
    );
  return rows
    .filter(({brotli, budget}) => budget && brotli > budget.limit)
    .map(
      ({name, brotli, budget}) =>
        `${name}: ${brotli - budget.limit} bytes over its limit of ${kilobytes(budget.limit)} kB`,
    );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = reportSizes();
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
}
