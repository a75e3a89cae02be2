/** Files of the project, for tests that run in Node. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param path from the project's folder, such as `examples/manchester.json` */
export const readText = (path: string): string => readFileSync(root + path, 'utf8');

export const readExample = (name: string) => JSON.parse(readText(`examples/${name}.json`));
