/**
 * Compares dist/custom-elements.json with the code: everything that a page can set, listen for, fill or style must be
 * described, and everything described must exist. Run after the build.
 *
 * Checked for each element: its class, properties, attributes, events, slots, CSS parts and `--send-*` tokens,
 * including those in modules that it imports, because ui functions render into it.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {pathToFileURL} from 'node:url';
import {root} from './setup.mjs';

/**
 * @param {object} manifest a custom elements manifest whose module paths are those of `dist/esm`
 * @param {Map<string, string>} sources text of each module by its path, such as `src/ui/tokens.ts`
 * @returns {string[]} one sentence per fault
 */
export function manifestFaults(manifest, sources) {
  const elements = manifest.modules.flatMap(module =>
    module.declarations
      .filter(({customElement}) => customElement)
      .map(declaration => ({
        declaration,
        name: declaration.tagName ?? declaration.name,
        path: sourcePath(module.path),
      })),
  );
  return [
    ...elements.flatMap(undescribed),
    ...elements
      .filter(({declaration}) => declaration.tagName)
      .flatMap(element => undocumented(element, sources)),
    ...unregistered(elements, sources),
    ...unused(elements, sources),
  ];
}

// ---- Described at all ----

const memberKinds = {field: 'property', method: 'method'};

function undescribed({declaration, name}) {
  const own = list => (list ?? []).filter(({inheritedFrom}) => !inheritedFrom);
  const members = own(declaration.members)
    .filter(
      ({privacy, name: member}) => (privacy ?? 'public') === 'public' && !member.startsWith('#'),
    )
    .map(member => ({...member, what: memberKinds[member.kind]}));
  const rest = {
    attributes: 'attribute',
    events: 'event',
    slots: 'slot',
    cssParts: 'CSS part',
    cssProperties: 'token',
  };
  const described = Object.entries(rest).flatMap(([list, what]) =>
    own(declaration[list]).map(item => ({...item, what})),
  );
  return [
    ...(declaration.description || declaration.summary || !declaration.tagName
      ? []
      : [`<${name}> has no description.`]),
    ...[...members, ...described]
      .filter(({description, summary}) => !description && !summary)
      .map(
        ({what, name: item, fieldName}) =>
          `${name}: the ${what} "${item || fieldName || 'default'}" has no description.`,
      ),
  ];
}

// ---- In the code, not in the docs ----

/** The public surfaces of a module: a pattern whose first group is the name, and the list in the manifest. */
const surfaces = [
  {what: 'CSS part', tag: '@csspart', list: 'cssParts', pattern: /[\s"'`]part=["']([^"'$]+)["']/g},
  {
    what: 'event',
    tag: '@fires',
    list: 'events',
    pattern: /new (?:Custom)?Event(?:<[^>]*>)?\(\s*['"](send-[^'"]+)['"]/g,
  },
  {what: 'slot', tag: '@slot', list: 'slots', pattern: /<slot\s+name=["']([^"'$]+)["']/g},
  {what: 'token', tag: '@cssprop', list: 'cssProperties', pattern: /var\(\s*(--send-[\w-]+)/g},
];

function undocumented({declaration, path}, sources) {
  const code = reachable(path, sources);
  return surfaces.flatMap(({what, tag, list, pattern}) => {
    const known = new Set((declaration[list] ?? []).map(({name}) => name));
    const found = new Map();
    for (const {module, text} of code) {
      for (const [, names] of text.matchAll(pattern)) {
        for (const name of names.split(/\s+/)) if (!known.has(name)) found.set(name, module);
      }
    }
    return [...found].map(
      ([name, module]) =>
        `<${declaration.tagName}>: the ${what} "${name}" (${module}) lacks its ${tag}.`,
    );
  });
}

/**
 * The code that a module runs: all of its own, and the declarations that it imports by name, with those that they use.
 * Types do not exist at run time and do not count.
 *
 * @returns {{module: string, text: string}[]}
 */
function reachable(path, sources) {
  const seen = new Set();
  const found = [];
  const take = (module, name) => {
    const key = `${module} ${name}`;
    if (seen.has(key) || !sources.has(module)) return;
    seen.add(key);
    const {declarations, imports} = partsOf(module, sources.get(module));
    const chosen = name === '*' ? [...declarations.keys()] : [name];
    for (const part of chosen) {
      const text = declarations.get(part) ?? '';
      found.push({module, text});
      const words = new Set(text.match(/[\w$]+/g));
      for (const [other] of declarations)
        if (other !== part && words.has(other)) take(module, other);
      for (const [local, {target, exported}] of imports)
        if (words.has(local) || local === part) take(target, exported);
    }
    // The top-level code of the module.
    if (name !== '') take(module, '');
  };
  take(path, '*');
  return found;
}

/** The declarations of a module by name, its other code under '', and its imports and re-exports. */
function partsOf(path, source) {
  const imports = new Map();
  const code = withoutComments(source).replace(
    /^(?:import|export) (type )?(?:\{([^}]*)\}|\* as ([\w$]+))? ?(?:from )?['"](\.[^'"]+)['"];?$/gms,
    (_, isType, names = '', all, from) => {
      const target = posix.join(dirname(path), from).replace(/\.js$/, '.ts');
      if (isType) return '';
      if (all) imports.set(all, {target, exported: '*'});
      else if (!names) imports.set('', {target, exported: ''});
      for (const name of names.split(',').map(each => each.trim())) {
        if (!name || name.startsWith('type ')) continue;
        const [exported, local = exported] = name.split(' as ');
        imports.set(local, {target, exported});
      }
      return '';
    },
  );
  const declarations = new Map([['', '']]);
  const begin =
    /^(?:@\w+\([^\n]*\)\n)?(?:export )?(?:default )?(?:abstract )?(?:async )?(?:function\*?|const|let|class) ([\w$]+)/gm;
  const starts = [...code.matchAll(begin)];
  declarations.set('', code.slice(0, starts[0]?.index ?? code.length));
  starts.forEach(({index, 1: name}, at) =>
    declarations.set(name, code.slice(index, starts[at + 1]?.index)),
  );
  return {declarations, imports};
}

function unregistered(elements, sources) {
  const known = new Set(elements.map(({declaration}) => declaration.tagName));
  return [...sources].flatMap(([path, text]) =>
    [...text.matchAll(/\bdefine\(\s*['"](send-[\w-]+)['"]/g)]
      .filter(([, tag]) => !known.has(tag))
      .map(
        ([, tag]) =>
          `${path} registers <${tag}>, which the manifest does not know: its class needs @element.`,
      ),
  );
}

// ---- In the docs, not in the code ----

function unused(elements, sources) {
  const code = [...sources.values()].map(withoutComments).join('\n');
  // The name of a token may be composed: `--send-colour-${role}`, with the roles listed elsewhere.
  const prefixes = [...code.matchAll(/`(--send-[\w-]+-)\$\{/g)].map(([, prefix]) => prefix);
  const isPutTogether = token =>
    prefixes.some(
      prefix =>
        token.startsWith(prefix) &&
        code.includes(`'${token.slice(prefix.length).replace(/-dark$/, '')}'`),
    );
  const gone = elements.flatMap(({declaration, name}) =>
    (declaration.cssProperties ?? [])
      .filter(
        ({inheritedFrom, name: token}) =>
          !inheritedFrom && !isPutTogether(token) && !new RegExp(`${token}(?![\\w-])`).test(code),
      )
      .map(({name: token}) => `${name}: the token "${token}" is documented and nowhere used.`),
  );
  return [...new Set(gone)];
}

function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function sourcePath(path) {
  return path.replace(/^dist\/esm\//, 'src/').replace(/\.js$/, '.ts');
}

function readSources() {
  const paths = readdirSync(join(root, 'src'), {recursive: true}).filter(path =>
    path.endsWith('.ts'),
  );
  return new Map(
    paths.map(path => [
      posix.join('src', path.replaceAll('\\', '/')),
      readFileSync(join(root, 'src', path), 'utf8'),
    ]),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const faults = manifestFaults(manifest, readSources());
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log('The manifest describes all that the elements offer.');
}
