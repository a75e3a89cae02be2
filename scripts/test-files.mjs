/**
 * Which test runs where. A file that imports `node:test` runs in Node, once; every other one runs in the browsers.
 *
 *   unit      pure rules of src, without the built files: half a minute
 *   node      test/node: the command line, the build, the languages, the guides and examples; needs a build
 *   receiver  receiver/test: with a database
 *   browsers  widgets and pages
 */
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './setup.mjs';

/**
 * The step that runs a test file.
 * @param {string} file path from the project's folder, with slashes
 * @returns {'unit' | 'node' | 'receiver' | 'browsers'}
 */
export function stepOf(file) {
  if (file.startsWith('receiver/')) return 'receiver';
  if (file.startsWith('test/node/')) return 'node';
  return /from 'node:test'/.test(readFileSync(join(root, file), 'utf8')) ? 'unit' : 'browsers';
}

/** Every test file of a step, in alphabetical order. */
export function testFiles(step) {
  return ['test', 'receiver/test']
    .filter(folder => existsSync(join(root, folder)))
    .flatMap(folder =>
      readdirSync(join(root, folder), {recursive: true}).map(
        path => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter(file => file.endsWith('.test.ts') && stepOf(file) === step)
    .sort();
}
