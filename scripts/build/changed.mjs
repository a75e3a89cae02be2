/** Detects whether any input of the build has changed since the last one. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {inDist, inRoot} from './paths.mjs';

/** The inputs of the build: folders and files. */
const INPUTS = [
  'src',
  'cli',
  'locales',
  'scripts/build',
  'scripts/languages',
  'scripts/build.mjs',
  'scripts/schema.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
];
/** The first and the last file that a build writes. */
const OUTPUTS = ['send-widgets.js', 'integrity.json'];

/** In `dist/`, so that it is deleted with that folder; not part of the npm package. */
const stamp = inDist('.built');

/** One hash of every input's name and content. */
export function hashOfInputs() {
  const hash = createHash('sha256').update(process.versions.node);
  for (const input of INPUTS.filter(path => existsSync(inRoot(path)))) {
    const files = statSync(inRoot(input)).isDirectory()
      ? readdirSync(inRoot(input), {recursive: true, withFileTypes: true})
          .filter(entry => entry.isFile())
          .map(entry => `${entry.parentPath ?? entry.path}/${entry.name}`)
          .sort()
      : [inRoot(input)];
    for (const file of files)
      hash.update(`\n${file.slice(inRoot().length)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Whether `dist/` was built from the inputs with this hash. */
export const isBuilt = hash =>
  OUTPUTS.every(file => existsSync(inDist(file))) &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === hash;

/** Call it before the first file is written, so that an interrupted build does not look complete. */
export const forgetBuild = () => rmSync(stamp, {force: true});

export const rememberBuild = hash => writeFileSync(stamp, hash);
