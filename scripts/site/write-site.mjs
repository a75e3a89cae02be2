/** Writes every file of the site. */
import {cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {tsImport} from 'tsx/esm/api';
import {inDist, inRoot, inSite, packageJson} from '../build/paths.mjs';
import {archive, archiveFiles} from '../release.mjs';
import {currentZip} from '../wordpress/build.mjs';
import {writeBundles} from './bundles.mjs';
import {decisionLinks, docPages} from './docs.mjs';
import {fillPage, readPages} from './pages.mjs';

/** The parts of the style sheet, in cascade order. */
const STYLES = [
  'base',
  'bar',
  'controls',
  'home',
  'pages',
  'docs',
  'report',
  'make',
  'make-form',
  'make-sheet',
  'make-answers',
  'make-colours',
  'print',
];

/** Files of `dist/` that no page loads. */
const NOT_SERVED = /^(?:esm|cli)(?:\/|$)|^\.built$|\.map$/;

/**
 * Builds the site, replacing the previous one. It needs a build of the widgets.
 *
 * @returns {Promise<string>} the folder
 */
export async function writeSite() {
  const start = performance.now();
  rmSync(inSite(), {recursive: true, force: true});
  copyFolder(inDist(), 'widgets', path => !NOT_SERVED.test(path));
  copyExamples();
  copyFolder(inRoot('docs/images'), 'docs/images');
  write(
    'assets/site.css',
    STYLES.map(name => readFileSync(inRoot(`site/css/${name}.css`), 'utf8')).join('\n'),
  );
  const storybook = copyFolder(inRoot('storybook-static'), 'storybook');
  const downloads = await writeDownloads();
  const values = {
    version: packageJson().version,
    homepage: packageJson().homepage,
    archive: downloads.archive,
    archiveSize: downloads.archiveSize,
    allLists: downloads.allLists,
    templates: downloads.templates,
    plugin: downloads.plugin,
    marks: downloads.marks,
    marksArchive: downloads.marksArchive,
    integrity: JSON.parse(readFileSync(inDist('integrity.json'), 'utf8'))['send-widgets.js'],
    storybook: storybook
      ? '<p><a href="storybook/index.html">Open Storybook</a>: every widget in every state, in your colours.</p>'
      : '<p>Storybook shows every widget in every state. It is not part of this copy: <code>npm run storybook</code> opens it, <code>npm run site</code> builds it in.</p>',
    decisions: decisionLinks(),
    examples: (await tsImport('../../site/sample.ts', import.meta.url)).sampleWidgets(),
  };
  for (const page of [...readPages(), ...docPages()]) write(page.path, fillPage(page, values));
  await writeBundles(inSite());
  console.log(`The site was built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  return inSite();
}

function write(path, content) {
  const file = inSite(path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, content);
}

/** @returns whether there was such a folder */
function copyFolder(from, to, takes = () => true) {
  try {
    readdirSync(from);
  } catch {
    return false;
  }
  cpSync(from, inSite(to), {
    recursive: true,
    filter: source => {
      const path = source.slice(from.length + 1).replaceAll('\\', '/');
      return path === '' || takes(path);
    },
  });
  return true;
}

/**
 * The example pages have the address of the script under `npm start`, and that of the list of submissions, which only
 * that server has.
 */
function copyExamples() {
  copyFolder(inRoot('examples'), 'examples', path => path !== 'index.html');
  for (const name of readdirSync(inRoot('examples')).filter(name => /\.html$/.test(name)))
    if (name !== 'index.html')
      write(
        `examples/${name}`,
        readFileSync(inRoot('examples', name), 'utf8')
          .replaceAll('src="/dist/', 'src="../widgets/')
          .replaceAll('href="index.html"', 'href="../examples.html"')
          .replaceAll('<a href="/feedback">', '<a href="../examples.html#forms">')
          .replaceAll('action="/feedback"', 'action="../feedback"'),
      );
  for (const name of ['manchester', 'exampleshire', 'exampleshire.pl'])
    write(
      `examples/${name}.json`,
      readFileSync(inRoot(`examples/${name}.json`), 'utf8').replaceAll(
        '"../dist/schema/',
        '"../widgets/schema/',
      ),
    );
}

async function writeDownloads() {
  const name = `send-widgets-${packageJson().version}`;
  const zip = await archive(archiveFiles(), name);
  write(`downloads/${name}.zip`, zip);
  const {writeTemplates} = await tsImport('./templates.ts', import.meta.url);
  const templates = writeTemplates();
  for (const {file, bytes} of templates) write(`downloads/${file}`, bytes);
  const {writeMarks} = await tsImport('./marks.ts', import.meta.url);
  const marks = writeMarks();
  for (const [path, bytes] of Object.entries(marks.files)) write(`downloads/marks/${path}`, bytes);
  write(`downloads/${name}-marks.zip`, await archive(marks.files, `${name}-marks`));
  const plugin = await currentZip();
  write(`downloads/${basename(plugin)}`, readFileSync(plugin));
  return {
    plugin: `downloads/${basename(plugin)}`,
    marks: marks.page,
    marksArchive: `downloads/${name}-marks.zip`,
    archive: `downloads/${name}.zip`,
    archiveSize: `${(zip.length / 1_000_000).toFixed(1)} MB`,
    allLists: `downloads/${templates[0].file}`,
    templates: templates
      .slice(1)
      .map(({file, title}) => `<li><a href="downloads/${file}" download>${title}</a></li>`)
      .join('\n'),
  };
}
