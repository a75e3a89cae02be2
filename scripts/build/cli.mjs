/**
 * Builds the command line, `dist/cli/send-widgets.js`: one ES module for Node, including the code it shares with the
 * widgets and its npm packages.
 */
import {chmod, writeFile} from 'node:fs/promises';
import {mkdirSync} from 'node:fs';
import {build} from 'vite';
import {inDist, inRoot} from './paths.mjs';

/** The oldest Node that the package supports. */
const TARGET = 'node20.19';

export async function writeCli() {
  const output = await build({
    configFile: false,
    root: inRoot(),
    publicDir: false,
    logLevel: 'warn',
    ssr: {noExternal: true},
    build: {
      write: false,
      ssr: inRoot('cli/send-widgets.ts'),
      target: TARGET,
      minify: false,
      rolldownOptions: {external: /^node:/, output: {codeSplitting: false, comments: false}},
    },
  });
  const [chunk, ...others] = [output]
    .flat()
    .flatMap(part => part.output)
    .filter(part => part.type === 'chunk');
  if (!chunk || others.length)
    throw new Error(`the command line came out as ${others.length + 1} files instead of one`);
  const file = inDist('cli/send-widgets.js');
  mkdirSync(inDist('cli'), {recursive: true});
  await writeFile(file, chunk.code);
  // npm sets this on installation; a work tree needs it here.
  await chmod(file, 0o755);
}
