/** Builds the scripts that pages load; `vite.config.ts` has the settings of Vite's part. */
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {build} from 'vite';
import {readPacks} from '../languages/packs.mjs';
import {inDist, inRoot, packageJson} from './paths.mjs';

const viteBuild = (mode, options = {}) =>
  build({configFile: inRoot('vite.config.ts'), root: inRoot(), mode, build: options});

/** Writes every script. The language packs must exist, because the scripts contain their file names. */
export async function writeScripts() {
  await writeClassicScript();
  await viteBuild('hosted', {sourcemap: false});
  await viteBuild('doctor');
  await writeWholeScript();
  await writeModuleScript();
}

/**
 * Writes `send-widgets.js`: first the code that cannot wait (src/embed/early.ts), then a function that waits for the
 * page's first paint.
 *
 * @param {import('vite').BuildOptions} [options] in addition to those of `vite.config.ts`
 */
export async function writeClassicScript(options = {}) {
  const {output} = [await viteBuild('early', {write: false, sourcemap: false})].flat()[0];
  // A function that is called immediately is compiled off the main thread; one that is passed as an argument would be
  // parsed again on the main thread when it runs.
  const intro = `${output[0].code}\n(function rest(now) { if (!now) return sendEarly.afterPaint(rest);`;
  await viteBuild('classic', {...options, rolldownOptions: {output: {intro, outro: '})();'}}});
}

const ascii = text =>
  text.replace(/[^\0-\x7f]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Writes `send-widgets.all.js`: the script, after code that stores every language pack where `src/language/packs.ts`
 * looks.
 */
async function writeWholeScript() {
  const key = JSON.stringify(`send-widgets.packs ${packageJson().version}`);
  const packs = (await readPacks()).map(pack => [pack.tag, pack]);
  const before = `globalThis[Symbol.for(${key})]??=new Map(${ascii(JSON.stringify(packs))});\n`;
  const code = readFileSync(inDist('send-widgets.js'), 'utf8');
  const map = JSON.parse(readFileSync(inDist('send-widgets.js.map'), 'utf8'));
  // A semicolon for each line before it.
  const shifted = {...map, file: 'send-widgets.all.js', mappings: `;${map.mappings}`};
  writeFileSync(
    inDist('send-widgets.all.js'),
    before + code.replace('send-widgets.js.map', 'send-widgets.all.js.map'),
  );
  writeFileSync(inDist('send-widgets.all.js.map'), JSON.stringify(shifted));
}

/**
 * Writes `send-widgets.module.js`, which imports the first of the modules. It is a separate file so that a page may
 * add a query to its address: modules import each other by one address each, and another address would load a second
 * copy.
 */
async function writeModuleScript() {
  rmSync(inDist('modules'), {recursive: true, force: true});
  const {output} = [await viteBuild('module')].flat()[0];
  const {fileName} = output.find(({isEntry}) => isEntry);
  writeFileSync(
    inDist('send-widgets.module.js'),
    `import('./${fileName}').catch(e=>console.warn('send-widgets cannot run on this page:',e));\n`,
  );
}
