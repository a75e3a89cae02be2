/** The paths that the build reads and writes, in one place. */
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');
export const inRoot = (...parts) => join(root, ...parts);
/** The output folder: `dist/`, or another folder for a build to compare with it. */
const dist = process.env.SEND_DIST ?? join(root, 'dist');
export const inDist = (...parts) => join(dist, ...parts);
/** Files that the build stores between two runs; never published. */
export const inCache = (...parts) => join(root, '.cache', ...parts);

/** The output folder of the project's site. */
export const inSite = (...parts) => join(root, 'site-dist', ...parts);

export const packageJson = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/** Names of the widgets that exist, in alphabetical order: `inspection-timeline` is the tag without its prefix. */
export const widgetNames = () =>
  readdirSync(inRoot('src/widgets'), {withFileTypes: true})
    .filter(
      entry =>
        entry.isDirectory() && existsSync(inRoot('src/widgets', entry.name, `${entry.name}.ts`)),
    )
    .map(entry => entry.name)
    .sort();

/** File names of the language packs by tag, as written by the step for packs. */
export function packNames() {
  const index = inDist('locales/index.json');
  return existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : {};
}
