/**
 * Builds the WordPress plugin: `npm run build:wordpress` writes `release/send-widgets-wordpress-<version>.zip`, and
 * its unpacked content into `.cache/wordpress/send-widgets`. Two builds of the same files give the same bytes.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build as viteBuild} from 'vite';
import {build} from '../build.mjs';
import {inDist, inRoot, packageJson} from '../build/paths.mjs';
import {runNode} from '../build/run.mjs';
import {archive} from '../release.mjs';

/**
 * Files for bundlers, the command line and debuggers only. PHP's default limit for uploads is 2 MB, and the archive
 * must fit into WordPress's upload form.
 */
const NOT_FOR_PAGES = /^(?:esm|cli)(?:\/|$)|^\.built$|\.map$/;
const LARGEST_UPLOAD = 2 * 1024 * 1024;

/** Bundled packages, whose licences are included. */
const BUNDLED = ['@e965/xlsx', 'fflate', 'lean-qr', 'lit', 'valibot'];

function licenceOf(name) {
  const folder = inRoot('node_modules', name);
  return join(
    folder,
    readdirSync(folder).find(file => /^licen[cs]e/i.test(file)),
  );
}

/** The unpacked plugin. */
const pluginFolder = inRoot('.cache/wordpress/send-widgets');

const inPlugin = path => join(pluginFolder, path);

/** Our own scripts for the block editor and for the page of records. */
async function writeScripts() {
  const options = (name, format) => ({
    configFile: false,
    root: inRoot(),
    publicDir: false,
    logLevel: 'warn',
    define: {__SEND_VERSION__: JSON.stringify(packageJson().version), __SEND_PACK_NAMES__: '{}'},
    build: {
      target: 'es2022',
      outDir: inPlugin('build'),
      emptyOutDir: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 3000,
      // As the plugin directory requires, and so that tools find the sentences to translate.
      minify: false,
      lib: {
        entry: inRoot(`integrations/wordpress/admin/${name}.ts`),
        name: 'sendWidgetsAdmin',
        formats: [format],
        fileName: () => `${name}.js`,
      },
      rolldownOptions: {output: {chunkFileNames: '[name]-[hash].js'}},
    },
  });
  await viteBuild(options('block', 'iife'));
  await viteBuild(options('records', 'es'));
}

function writePhp() {
  const {version, homepage} = packageJson();
  const words = {version, homepage};
  for (const path of readdirSync(inRoot('integrations/wordpress'), {recursive: true})) {
    const from = inRoot('integrations/wordpress', path);
    if (!/\.(?:php|txt|css)$/.test(path) || !statSync(from).isFile()) continue;
    const text = readFileSync(from, 'utf8').replace(/\{\{(\w+)\}\}/g, (whole, name) =>
      Object.hasOwn(words, name) ? words[name] : whole,
    );
    mkdirSync(dirname(inPlugin(path)), {recursive: true});
    writeFileSync(inPlugin(path), text);
  }
}

/** Writes the plugin's folder. */
async function buildPlugin() {
  await build({ifChanged: true});
  rmSync(pluginFolder, {recursive: true, force: true});
  mkdirSync(inPlugin('generated'), {recursive: true});
  writePhp();
  const generated = JSON.parse(
    await runNode([
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      "import {generatedFiles} from './scripts/wordpress/generate.ts'; console.log(JSON.stringify(generatedFiles()));",
    ]),
  );
  for (const [name, text] of Object.entries(generated))
    writeFileSync(inPlugin(`generated/${name}`), text);
  await writeScripts();
  cpSync(inDist(), inPlugin('dist'), {
    recursive: true,
    filter: path => !NOT_FOR_PAGES.test(path.slice(inDist().length).replace(/^[/\\]/, '')),
  });
  cpSync(inRoot('LICENSE'), inPlugin('LICENSE'));
  for (const name of BUNDLED)
    cpSync(licenceOf(name), inPlugin(`licences/${name.replaceAll('/', '-')}.txt`));
}

/**
 * Builds the plugin and packs it into one archive, with sorted files.
 *
 * @returns {Promise<string>} path of the archive
 */
export async function buildZip() {
  await buildPlugin();
  const paths = readdirSync(pluginFolder, {recursive: true})
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => statSync(inPlugin(path)).isFile())
    .sort();
  const files = Object.fromEntries(paths.map(path => [path, readFileSync(inPlugin(path))]));
  const bytes = await archive(files, 'send-widgets');
  const target = inRoot(`release/send-widgets-wordpress-${packageJson().version}.zip`);
  mkdirSync(dirname(target), {recursive: true});
  writeFileSync(target, bytes);
  console.log(`${target}: ${paths.length} files, ${(bytes.length / 1000).toFixed(0)} kB`);
  if (bytes.length >= LARGEST_UPLOAD)
    throw new Error('The archive is larger than what PHP takes as an upload unless it is told to.');
  return target;
}

/**
 * The archive of this build of the widgets: an existing one, unless its inputs have changed since.
 *
 * @returns {Promise<string>} path of the archive
 */
export async function currentZip() {
  const target = inRoot(`release/send-widgets-wordpress-${packageJson().version}.zip`);
  const made = existsSync(target) ? statSync(target).mtimeMs : 0;
  const sources = readdirSync(inRoot('integrations/wordpress'), {recursive: true}).map(path =>
    inRoot('integrations/wordpress', path),
  );
  const isOlder = [inDist('.built'), ...sources].some(path => statSync(path).mtimeMs > made);
  return isOlder ? buildZip() : target;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildZip();
