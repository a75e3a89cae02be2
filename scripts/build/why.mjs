/** Says where the bytes of the script come from: `npm run build -- --why`. */
import {SourceMap} from 'node:module';

/**
 * Bytes of the minified file by source module, largest first.
 *
 * @param {{code: string, map: object}} bundle
 * @returns {Array<[string, number]>}
 */
export function bytesByModule({code, map}) {
  const sourceMap = new SourceMap(map);
  const bytes = new Map();
  code.split('\n').forEach((line, row) => {
    // An entry covers the text up to the next one.
    for (let column = 0; column < line.length; column += 1) {
      const source = sourceMap.findEntry(row, column).originalSource;
      const name = source ? shortName(source) : '(added by the bundler)';
      bytes.set(name, (bytes.get(name) ?? 0) + Buffer.byteLength(line[column]));
    }
  });
  return [...bytes].sort(([, a], [, b]) => b - a);
}

const shortName = source => source.replace(/^.*node_modules\//, '').replace(/^(?:\.\.\/)+/, '');

export function printBytesByModule(bundle) {
  const rows = bytesByModule(bundle);
  const all = rows.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log('\nBytes of send-widgets.js by module');
  for (const [name, bytes] of rows) {
    console.log(`${String(bytes).padStart(7)}  ${(100 * bytes / all).toFixed(1).padStart(4)} %  ${name}`);
  }
}
