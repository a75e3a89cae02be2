/**
 * Packs the package as npm would, and checks the result: publint and "are the types wrong" must find no fault, and
 * every widget must have its own entry. Run after the build.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {SetUpError, root, runMain} from './setup.mjs';

/** Entries without types: data, packs, and scripts for a `<script>` tag. */
const untyped = /\.json$|\.css$|\*|^\.\/send-widgets(\.all)?\.js$/;

/** Files that the package must contain. */
const expected = [
  'package.json',
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  'dist/send-widgets.js',
  'dist/custom-elements.json',
  'dist/schema/record-1.json',
  'dist/integrity.json',
  'dist/tokens.json',
  'dist/locales/index.json',
  'dist/cli/send-widgets.js',
];
/** Files that the package must not contain. */
const unwanted = /^(test|stories|scripts|bench|receiver|\.storybook|\.ci)\/|(^|\/)\.cache\//;

await runMain(() => {
  const folder = mkdtempSync(join(tmpdir(), 'send-widgets-pack-'));
  try {
    const {filename, files, size} = pack(folder);
    const archive = join(folder, filename);
    const paths = files.map(({path}) => path);
    const faults = [
      ...incomplete(paths),
      ...widgetsWithoutEntry(),
      ...publint(archive),
      ...typesWrong(archive),
    ];
    for (const fault of faults) console.error(fault);
    console.log(`The package holds ${files.length} files, ${(size / 1000).toFixed(0)} kB packed.`);
    return faults.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});

function pack(folder) {
  const npm = process.env.npm_execpath;
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const {status, stdout, stderr} = npm ? run(process.execPath, [npm, ...args]) : run('npm', args);
  if (status !== 0) throw new SetUpError(`npm pack failed.\n${stderr}`);
  return JSON.parse(stdout)[0];
}

function incomplete(paths) {
  return [
    ...expected.filter(path => !paths.includes(path)).map(path => `The package lacks ${path}.`),
    ...paths
      .filter(path => unwanted.test(path))
      .map(path => `The package carries ${path}, which nobody needs who installs it.`),
  ];
}

/** Each folder of src/widgets is one import, such as `send-widgets/inspection-timeline.js`, and registers an element. */
function widgetsWithoutEntry() {
  const {exports, sideEffects} = readPackage();
  const names = readdirSync(join(root, 'src/widgets')).filter(name =>
    existsSync(join(root, `src/widgets/${name}/${name}.ts`)),
  );
  return names.flatMap(name => {
    const module = `./dist/esm/widgets/${name}/${name}.js`;
    return [
      ...(exports[`./${name}.js`]?.default === module
        ? []
        : [`package.json: exports lacks "./${name}.js" → ${module}.`]),
      ...(sideEffects.includes(module)
        ? []
        : [`package.json: sideEffects lacks ${module}, which registers an element.`]),
    ];
  });
}

function publint(archive) {
  const {status, stdout, stderr} = run(process.execPath, [
    join(root, 'node_modules/publint/src/cli.js'),
    'run',
    archive,
    '--strict',
  ]);
  return status === 0 ? [] : [`publint:\n${stdout}${stderr}`];
}

/** The package is ESM only, so results for CommonJS do not count. */
function typesWrong(archive) {
  const excluded = Object.keys(readPackage().exports)
    .filter(entry => untyped.test(entry))
    .map(entry => entry.replace(/^\.\//, ''));
  const {status, stdout, stderr} = run(process.execPath, [
    join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
    archive,
    '--profile',
    'esm-only',
    '--format',
    'ascii',
    '--no-color',
    '--no-emoji',
    '--no-definitely-typed',
    '--exclude-entrypoints',
    ...excluded,
  ]);
  return status === 0 ? [] : [`are the types wrong:\n${stdout}${stderr}`];
}

function readPackage() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

function run(command, args) {
  return spawnSync(command, args, {cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024});
}
