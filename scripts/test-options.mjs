/** The options of `npm test`: steps by name, test files, or one file to watch. */
import {existsSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {parseArgs} from 'node:util';
import {SetUpError, root} from './setup.mjs';
import {stepOf} from './test-files.mjs';

/**
 * @param {{name: string, needs?: string}[]} steps every step there is
 * @returns {{only?: object[], files?: Map<string, string[]>, watched?: string}} the steps asked for and the test files of
 *   each, or the one file to watch
 */
export function readOptions(steps) {
  const {values, positionals} = parseArgs({
    options: {only: {type: 'string'}, watch: {type: 'boolean'}},
    allowPositionals: true,
  });
  if (values.watch) {
    if (positionals.length !== 1)
      throw new SetUpError('npm run test:watch -- FILE follows one file.');
    return {watched: testFile(positionals[0])};
  }
  if (positionals.length > 0) return chooseByFiles(steps, positionals);
  if (values.only === undefined) return {};
  const names = values.only.split(',');
  const stranger = names.find(name => !steps.some(step => step.name === name));
  if (stranger !== undefined) {
    throw new SetUpError(
      `There is no step "${stranger}". The steps are ${steps.map(({name}) => name).join(', ')}.`,
    );
  }
  const needed = steps.filter(({name}) => names.includes(name)).map(({needs}) => needs);
  return {only: steps.filter(({name}) => names.includes(name) || needed.includes(name))};
}

/** Test files on the command line: each goes to the step that runs it, and tests of the built files get a build first. */
function chooseByFiles(steps, paths) {
  const files = new Map();
  for (const path of paths) {
    const file = testFile(path);
    const name = stepOf(file);
    files.set(name, [...(files.get(name) ?? []), file]);
  }
  const builds = paths.some(path =>
    /support\/(page|story-tests)|dist\//.test(readFileSync(path, 'utf8')),
  );
  const needsSite = paths.some(path => path.includes('site'));
  return {
    files,
    only: steps.filter(
      ({name}) => files.has(name) || (builds && name === 'build') || (needsSite && name === 'site'),
    ),
  };
}

/** The path of a test file from the project's folder. */
function testFile(path) {
  const file = relative(root, path).split(sep).join('/');
  if (!existsSync(join(root, file))) throw new SetUpError(`There is no test file ${file}.`);
  return file;
}
