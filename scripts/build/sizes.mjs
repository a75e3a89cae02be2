/** Prints what families have to download, and holds it to the budget. */
import {readFileSync} from 'node:fs';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {PACK_BUDGET, SCRIPT_BUDGET} from './budget.mjs';
import {inDist, packNames} from './places.mjs';

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

const kilobytes = bytes => (bytes / 1000).toFixed(1);

/**
 * Prints the table and looks at the budget.
 *
 * @returns {string[]} one sentence for each file over budget
 */
export function reportSizes() {
  const files = [
    {file: 'send-widgets.js', budget: SCRIPT_BUDGET},
    {file: 'send-widgets.all.js'},
    ...Object.values(packNames()).map(name => ({file: `locales/${name}`, budget: PACK_BUDGET})),
  ].map(entry => ({...entry, ...sizesOf(readFileSync(inDist(entry.file)))}));
  const width = Math.max(...files.map(({file}) => file.length));
  const line = (...cells) =>
    cells
      .map((cell, index) => (index ? cell.padStart(8) : cell.padEnd(width)))
      .join('  ')
      .trimEnd();
  console.log(line('kB', 'raw', 'gzip', 'brotli', 'budget'));
  for (const {file, raw, gzip, brotli, budget} of files) {
    console.log(
      line(
        file,
        kilobytes(raw),
        kilobytes(gzip),
        kilobytes(brotli),
        budget ? kilobytes(budget) : '',
      ),
    );
  }
  return files
    .filter(({brotli, budget}) => budget && brotli > budget)
    .map(
      ({file, brotli, budget}) =>
        `${file} is ${brotli - budget} bytes over its budget of ${kilobytes(budget)} kB brotli`,
    );
}
