/**
 * Serves each test file as one bundle: with two hundred separate modules, a browser takes longer to load a file than
 * to run it. In watch mode files are not bundled, because the runner watches the files that browsers request.
 */
import {join} from 'node:path';
import {build} from 'esbuild';
import {root} from '../../scripts/setup.mjs';

/** Names that only the server knows: the runner's own socket, and pages of the test server. */
const servedPaths = {
  name: 'served-paths',
  setup({onResolve}) {
    onResolve({filter: /^\//}, ({path, kind}) =>
      kind === 'entry-point' ? undefined : {path, external: true},
    );
  },
};

/**
 * @open-wc/testing brings an `accessible()` of its own, with all of axe: two thirds of every bundle, read by three browsers. Our
 * audit is test/support/axe.ts.
 */
const withoutSecondAudit = {
  name: 'without-second-audit',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^chai-a11y-axe$/}, ({path}) => ({path, namespace: 'second-audit'}));
    onLoad({filter: /.*/, namespace: 'second-audit'}, () => ({
      contents: 'export const chaiA11yAxe = () => {};',
    }));
  },
};

/** Koa middleware, before which nothing transforms what it serves. */
export function bundledTests() {
  const bundles = new Map();
  return async (context, next) => {
    const [, file, isMap] = /^\/(test\/.*\.test\.ts)(\.map)?$/.exec(context.path) ?? [];
    if (!file) return next();
    if (!bundles.has(file)) bundles.set(file, bundle(join(root, file)));
    const {code, map} = await bundles.get(file);
    context.body = isMap ? map : code;
    context.type = isMap ? 'application/json' : 'text/javascript; charset=utf-8';
  };
}

/** The source map is a separate file, requested only if a test fails. */
async function bundle(file) {
  const {outputFiles} = await build({
    entryPoints: [file],
    outfile: file,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['development', 'browser'],
    tsconfig: join(root, 'tsconfig.json'),
    sourcemap: 'linked',
    plugins: [servedPaths, withoutSecondAudit],
    logLevel: 'silent',
  });
  const [map, code] = outputFiles;
  return {code: code.text, map: map.text};
}
