/** Says where the bytes of the script come from: `npm run build -- --why`. */
import {brotliCompressSync} from 'node:zlib';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Reads one segment of a source map's mappings: signed numbers in base 64, five bits a digit. */
function readSegment(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const char of segment) {
    const digit = DIGITS.indexOf(char);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = shift = 0;
  }
  return numbers;
}

/**
 * Cuts a bundle into pieces, each with the number of the source it came from; −1 is what the bundler added.
 *
 * @returns {Array<{source: number, text: string}>}
 */
function pieces({code, map}) {
  const lines = code.split('\n');
  let source = 0;
  return map.mappings.split(';').flatMap((mapped, row) => {
    const text = `${lines[row] ?? ''}\n`;
    let column = 0;
    const starts = mapped
      .split(',')
      .filter(Boolean)
      .map(segment => {
        const [columns, sources] = readSegment(segment);
        column += columns;
        source += sources ?? 0;
        return {column, source: sources === undefined ? -1 : source};
      });
    return [{column: 0, source: -1}, ...starts].map((start, index, all) => ({
      source: start.source,
      text: text.slice(start.column, all[index + 1]?.column),
    }));
  });
}

const shortName = source => source.replace(/^.*node_modules\//, '').replace(/^(?:\.\.\/)+/, '');

/**
 * What each module weighs: its minified bytes, and how many fewer bytes of brotli there would be without it. The second is
 * what a family would save; it is less than the first suggests, because modules resemble each other.
 *
 * @returns {Array<{name: string, raw: number, brotli: number}>} heaviest first
 */
export function weights(bundle) {
  const cut = pieces(bundle);
  const sizeWithout = source =>
    brotliCompressSync(
      cut
        .filter(piece => piece.source !== source)
        .map(({text}) => text)
        .join(''),
    ).length;
  const whole = sizeWithout(undefined);
  return bundle.map.sources
    .map((name, source) => ({
      name: shortName(name),
      raw: cut
        .filter(piece => piece.source === source)
        .reduce((sum, {text}) => sum + Buffer.byteLength(text), 0),
      brotli: whole - sizeWithout(source),
    }))
    .sort((a, b) => b.brotli - a.brotli);
}

export function printWeights(bundle) {
  console.log('\n    raw  brotli  what each module adds to send-widgets.js, in bytes');
  for (const {name, raw, brotli} of weights(bundle))
    console.log(`${String(raw).padStart(7)} ${String(brotli).padStart(7)}  ${name}`);
  console.log('');
}
