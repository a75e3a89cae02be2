/**
 * Holds dist/custom-elements.json against the code: what a page can set, hear, fill or style must be described, and what is
 * described must exist. Run after the build.
 *
 * Looked at for each element: its class, properties, attributes, events, slots, CSS parts and `--send-*` tokens. An element
 * answers for the modules it imports too, because ui functions render into it.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {pathToFileURL} from 'node:url';
import {root} from './setup.mjs';

/**
 * @param {object} manifest a custom elements manifest whose module paths are those of `dist/esm`
 * @param {Map<string, string>} sources text of each module by its path, such as `src/ui/tokens.ts`
 * @returns {string[]} one sentence a fault
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

/** What a module may put before a page: a pattern whose first group is the name, and where the manifest lists it. */
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
  const modules = reachable(path, sources);
  return surfaces.flatMap(({what, tag, list, pattern}) => {
    const known = new Set((declaration[list] ?? []).map(({name}) => name));
    const found = new Map();
    for (const module of modules) {
      for (const [, names] of withoutComments(sources.get(module)).matchAll(pattern)) {
        for (const name of names.split(/\s+/)) if (!known.has(name)) found.set(name, module);
      }
    }
    return [...found].map(
      ([name, module]) =>
        `<${declaration.tagName}>: the ${what} "${name}" (${module}) lacks its ${tag}.`,
    );
  });
}

/** Modules that a module imports, and theirs; types are gone at run time and do not count. */
function reachable(path, sources, seen = new Set()) {
  if (seen.has(path) || !sources.has(path)) return seen;
  seen.add(path);
  for (const [, target] of sources
    .get(path)
    .matchAll(/^(?:import|export) (?!type )[^;'"]*?['"](\.[^'"]+)['"]/gms)) {
    reachable(posix.join(dirname(path), target).replace(/\.js$/, '.ts'), sources, seen);
  }
  return seen;
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
  // A token may be asked for by a name that is put together: `--send-colour-${role}`, the role being listed elsewhere.
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
