/** Knows whether anything that goes into the build has changed since the last one. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {inDist, inRoot} from './places.mjs';

/** All that the build reads: folders and files. */
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
/** The first and the last thing that a build writes. */
const OUTPUTS = ['send-widgets.js', 'integrity.json'];

/** Lies in `dist/`, so that it goes when that folder goes; npm leaves it out of the package. */
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

/** Whether `dist/` is what the inputs with this hash gave. */
export const isBuilt = hash =>
  OUTPUTS.every(file => existsSync(inDist(file))) &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === hash;

/** To be called before the first file is written: a build that breaks off leaves nothing that looks done. */
export const forgetBuild = () => rmSync(stamp, {force: true});

export const rememberBuild = hash => writeFileSync(stamp, hash);
