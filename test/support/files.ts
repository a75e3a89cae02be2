/** Files of the project, for tests that run in Node. */
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param path from the project's folder, such as `examples/manchester.json` */
export const readText = (path: string): string => readFileSync(root + path, 'utf8');

export const readExample = (name: string) => JSON.parse(readText(`examples/${name}.json`));

/** The paths of all files in a folder and those within, with slashes, in the order of the alphabet. */
export const filesIn = (folder: string) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
