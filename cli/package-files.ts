/** Where the package's other files are, from the built command and from its source alike. */
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Path of a file of the package. */
export const packageFile = (path: string): string => join(findRoot(), path);
