/**
 * Serves each test file in one piece, with everything that it imports: a browser that asks for two hundred modules one by one
 * takes longer to load a file than to run it. While a file is watched it stays in modules: the runner watches what browsers
 * ask for.
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

/** Koa middleware, before which nothing transforms what it serves. */
export function bundledTests() {
  const bundles = new Map();
  return async (context, next) => {
    const {path} = context;
    if (!/^\/test\/.*\.test\.ts$/.test(path)) return next();
    if (!bundles.has(path)) bundles.set(path, bundle(join(root, path)));
    context.body = await bundles.get(path);
    context.type = 'text/javascript; charset=utf-8';
  };
}

async function bundle(file) {
  const {outputFiles} = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['development', 'browser'],
    tsconfig: join(root, 'tsconfig.json'),
    sourcemap: 'inline',
    plugins: [servedPaths],
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}
