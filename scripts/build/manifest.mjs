/** Writes `dist/custom-elements.json`: what each element offers, as editors, Storybook and the docs read it. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {inDist, root} from './places.mjs';

/** Modules whose classes people use or extend. */
const PUBLISHED = /^src\/(?:widgets\/|ui\/send-element\.ts)/;
/** Where people who installed the package find a module. */
const publishedPath = path => path.replace(/^\/?src\//, 'dist/esm/').replace(/\.ts$/, '.js');

const isHidden = member => member.privacy === 'private' || member.privacy === 'protected';

/** @returns {Promise<object>} the manifest of every element, with the paths under which the package publishes them */
export async function elementsManifest() {
  const argv = ['analyze', '--litelement', '--quiet', '--globs', 'src/**/*.ts'];
  const {schemaVersion, modules} = await cli({argv, cwd: root, noWrite: true});
  const published = modules
    .filter(({path}) => PUBLISHED.test(path))
    .map(module => ({
      ...module,
      declarations: module.declarations.filter(({kind}) => kind === 'class').map(withoutInsides),
      exports: [
        ...module.exports,
        ...module.declarations.filter(({tagName}) => tagName).map(({name, tagName}) => ({
          kind: 'custom-element-definition', name: tagName, declaration: {name, module: module.path},
        })),
      ],
    }))
    .filter(({declarations}) => declarations.length > 0);
  return JSON.parse(JSON.stringify({schemaVersion, modules: published}, (key, value) =>
    (key === 'module' || key === 'path') && typeof value === 'string' ? publishedPath(value) : value));
}

const withoutInsides = declaration => ({
  ...declaration, members: (declaration.members ?? []).filter(member => !isHidden(member)),
});

export async function writeManifest() {
  const file = inDist('custom-elements.json');
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, `${JSON.stringify(await elementsManifest(), null, 2)}\n`);
}
