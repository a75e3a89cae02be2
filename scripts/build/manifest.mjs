/** Writes `dist/custom-elements.json`: the API of each element, for editors, Storybook and the docs. */
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {create, ts} from '@custom-elements-manifest/analyzer';
import {litPlugin} from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import {tokenProperties} from './design-tokens.mjs';
import {inDist, inRoot} from './paths.mjs';

/** Modules whose classes people use or extend. */
const PUBLISHED = /^src\/(?:widgets\/|ui\/(?:send|record)-element\.ts)/;
/** The path of a module in the installed package. */
const publishedPath = path => path.replace(/^\/?src\//, 'dist/esm/').replace(/\.ts$/, '.js');

const isHidden = member => member.privacy === 'private' || member.privacy === 'protected';

/** Every widget has the design tokens, inherited from the base class. */
const designTokens = {
  name: 'design-tokens',
  moduleLinkPhase({moduleDoc}) {
    const base = moduleDoc.declarations.find(({name}) => name === 'SendElement');
    if (base) base.cssProperties = [...tokenProperties(), ...(base.cssProperties ?? [])];
  },
};

/** Every module of the source, parsed: an element inherits the descriptions of its base class. */
const parsedModules = () =>
  readdirSync(inRoot('src'), {recursive: true})
    .map(file => `src/${file.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.ts'))
    .sort()
    .map(path =>
      ts.createSourceFile(path, readFileSync(inRoot(path), 'utf8'), ts.ScriptTarget.ES2022, true),
    );

/** @returns {object} the manifest of every element, with their paths in the published package */
export function elementsManifest() {
  // The analyzer's own command line would write to package.json.
  const {schemaVersion, modules} = create({
    modules: parsedModules(),
    plugins: [...litPlugin(), designTokens],
    context: {dev: false},
  });
  const published = modules
    .filter(({path}) => PUBLISHED.test(path))
    .map(module => ({
      ...module,
      declarations: module.declarations.filter(({kind}) => kind === 'class').map(withoutInsides),
      exports: [
        ...module.exports,
        ...module.declarations
          .filter(({tagName}) => tagName)
          .map(({name, tagName}) => ({
            kind: 'custom-element-definition',
            name: tagName,
            declaration: {name, module: module.path},
          })),
      ],
    }))
    .filter(({declarations}) => declarations.length > 0);
  return JSON.parse(
    JSON.stringify({schemaVersion, modules: published}, (key, value) =>
      (key === 'module' || key === 'path') && typeof value === 'string'
        ? publishedPath(value)
        : value,
    ),
  );
}

const withoutInsides = declaration => ({
  ...declaration,
  members: (declaration.members ?? []).filter(member => !isHidden(member)),
});

export function writeManifest() {
  const file = inDist('custom-elements.json');
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, `${JSON.stringify(elementsManifest(), null, 2)}\n`);
}
