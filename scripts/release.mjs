/**
 * Makes a release: the archive that a webmaster downloads, and the package on npm.
 *
 *   npm run release -- --dry-run   builds, writes release/ and says what a real release would still need
 *   npm run release                the same, and publishes to npm with provenance; the release workflow runs it for a tag
 *
 * The same commit gives the same archive, byte for byte.
 */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {pathToFileURL} from 'node:url';
import {SetUpError, root, runMain, setUp} from './setup.mjs';

/** Files of `dist/` that only users of the npm package need. */
const FOR_BUNDLERS = /^(?:esm|cli)\/|^custom-elements\.json$|^\.built$/;

/** Any fixed time, written as local time, so that the machine's time zone has no effect. */
const TIME = new Date(2000, 0, 1);

const read = path => readFileSync(join(root, path));
const readJson = path => JSON.parse(read(path));

/**
 * The files of the archive.
 * @returns {Record<string, Uint8Array>} content by path within its folder; needs a build
 */
export function archiveFiles() {
  const {version, homepage} = readJson('package.json');
  const built = readdirSync(join(root, 'dist'), {recursive: true})
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !FOR_BUNDLERS.test(path) && statSync(join(root, 'dist', path)).isFile())
    .map(path => [path, read(`dist/${path}`)]);
  const startHere = String(read('scripts/release/start-here.html'))
    .replaceAll('{{version}}', version)
    .replaceAll('{{homepage}}', homepage)
    .replaceAll('{{integrity}}', readJson('dist/integrity.json')['send-widgets.js']);
  const files = Object.fromEntries([
    ...built,
    ['CHANGELOG.md', read('CHANGELOG.md')],
    ['LICENSE', read('LICENSE')],
    ['START-HERE.html', new TextEncoder().encode(startHere)],
  ]);
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * @param {Record<string, Uint8Array>} files content by path
 * @param {string} folder the folder in the archive
 * @returns {Promise<Uint8Array>} a ZIP archive
 */
export async function archive(files, folder) {
  const {zipSync} = await import('fflate');
  const entries = Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]);
  return zipSync(Object.fromEntries(entries), {level: 9, mtime: TIME});
}

/**
 * The changelog's section about a version, for the release's page; `undefined` if it has no such heading with a date.
 */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find(text => text.startsWith(`${version} (`));
  const [heading = '', ...lines] = section?.split('\n') ?? [];
  return /\(\d{4}-\d{2}-\d{2}\)$/.test(heading.trim()) ? lines.join('\n').trim() : undefined;
}

/** What a real release still needs, one sentence each. */
function wanting(version) {
  const git = (...args) => spawnSync('git', args, {cwd: root, encoding: 'utf8'}).stdout?.trim();
  return [
    ...(git('status', '--porcelain') === '' ? [] : ['The work tree has changes: commit them.']),
    ...(git('tag', '--points-at', 'HEAD')?.split('\n').includes(`v${version}`)
      ? []
      : [`This commit has no tag v${version}.`]),
    ...(notesOf(String(read('CHANGELOG.md')), version)
      ? []
      : [`CHANGELOG.md has no heading "## ${version} (YYYY-MM-DD)" with notes below it.`]),
  ];
}

async function release({dryRun}) {
  setUp();
  const {version} = readJson('package.json');
  const missing = wanting(version);
  if (!dryRun && missing.length > 0) throw new SetUpError(missing.join('\n'));
  // From scratch: a release must not contain files of an older build.
  rmSync(join(root, 'dist'), {recursive: true, force: true});
  run(process.execPath, ['scripts/build.mjs']);

  const name = `send-widgets-${version}`;
  const files = archiveFiles();
  const bytes = await archive(files, name);
  rmSync(join(root, 'release'), {recursive: true, force: true});
  mkdirSync(join(root, 'release'));
  const hash = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(join(root, `release/${name}.zip`), bytes);
  writeFileSync(join(root, `release/${name}.zip.sha256`), `${hash}  ${name}.zip\n`);
  writeFileSync(
    join(root, 'release/notes.md'),
    `${notesOf(String(read('CHANGELOG.md')), version) ?? ''}\n`,
  );
  console.log(
    `release/${name}.zip: ${Object.keys(files).length} files, ${(bytes.length / 1000).toFixed(0)} kB, sha256 ${hash}`,
  );
  if (dryRun) {
    console.log('Nothing was published.');
    if (missing.length > 0) console.log(['A release would still want:', ...missing].join('\n  '));
    return 0;
  }
  // .npmrc lets no package run scripts; this one is ours, and its prepack builds if anything has changed.
  run('npm', ['publish', '--provenance', '--access', 'public', '--ignore-scripts=false']);
  return 0;
}

function run(command, args) {
  const {status} = spawnSync(command, args, {cwd: root, stdio: 'inherit'});
  if (status !== 0) throw new SetUpError(`${command} ${args.join(' ')} failed.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(() => {
    const {values} = parseArgs({options: {'dry-run': {type: 'boolean', default: false}}});
    return release({dryRun: values['dry-run']});
  });
}
