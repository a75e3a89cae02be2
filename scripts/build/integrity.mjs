/** Writes `dist/integrity.json`: the hash of each file that a page may pin with `integrity="…"`. */
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {inDist} from './paths.mjs';

/** Files that pages or builds load: the scripts, their modules, the packs, the hosted pages, and the design tokens. */
const PINNABLE =
  /^(?:send-widgets(?:\.all|\.doctor|\.module)?\.js|(?:locales|modules)\/[^/]+\.js|embed\/[^/]+\.(?:html|js)|tokens\.json)$/;

export const integrityOf = content =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

export function writeIntegrity() {
  const hashes = readdirSync(inDist(), {recursive: true})
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => PINNABLE.test(file))
    .sort()
    .map(file => [file, integrityOf(readFileSync(inDist(file)))]);
  writeFileSync(
    inDist('integrity.json'),
    `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
  );
}
