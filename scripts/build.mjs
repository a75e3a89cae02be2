/**
 * Builds all that is published, into `dist/`. Two builds of the same files give the same bytes.
 *
 *   node scripts/build.mjs [--if-changed] [--why]
 *
 * `--if-changed` does nothing when `dist/` is up to date; `--why` also says which module the script's bytes come from.
 */
import {parseArgs, stripVTControlCharacters} from 'node:util';
import {pathToFileURL} from 'node:url';
import {bundle, writeBundle} from './build/bundle.mjs';
import {forgetBuild, hashOfInputs, isBuilt, rememberBuild} from './build/changed.mjs';
import {writeEmbedPages} from './build/embed-page.mjs';
import {writeEsm} from './build/esm.mjs';
import {writeIntegrity} from './build/integrity.mjs';
import {writeManifest} from './build/manifest.mjs';
import {inDist} from './build/places.mjs';
import {runNode} from './build/run.mjs';
import {reportSizes} from './build/sizes.mjs';
import {inTurn} from './build/turn.mjs';
import {printWeights} from './build/why.mjs';
import {buildPacks} from './languages/packs.mjs';

/**
 * Builds everything and prints the sizes.
 *
 * @param {{ifChanged?: boolean, why?: boolean}} [options]
 * @returns {Promise<boolean>} whether all that was built is within budget
 * @throws when a step fails; `dist/` then counts as not built
 */
export const build = ({ifChanged = false, why = false} = {}) => inTurn(async () => {
  const hash = hashOfInputs();
  if (ifChanged && isBuilt(hash)) {
    console.log('Built already: nothing has changed.');
    return true;
  }
  const start = performance.now();
  forgetBuild();
  writeEmbedPages();
  // The packs' names go into the script, and the packs into one of the bundles: they come first.
  await buildPacks({folder: inDist('locales')});
  const schema = runNode(['--import', 'tsx', 'scripts/schema.ts', inDist('schema/record-1.json')]);
  await allOf([writeEsm(), schema, writeScripts(why)]);
  writeManifest();
  writeIntegrity();
  console.log(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  const faults = reportSizes();
  for (const fault of faults) console.error(fault);
  if (faults.length) return false;
  rememberBuild(hash);
  return true;
});

/** Waits for every step, also when one fails: none may go on writing once the build has ended. */
async function allOf(steps) {
  const failed = (await Promise.allSettled(steps)).filter(({status}) => status === 'rejected');
  if (failed.length === 0) return;
  // In a log, Rolldown's colours bury the sentence that says what is wrong.
  const plain = text => process.stderr.isTTY ? text : stripVTControlCharacters(text);
  throw new Error(failed.map(({reason}) => plain(reason.message)).join('\n'));
}

async function writeScripts(why) {
  const script = await bundle({map: why});
  await writeBundle('send-widgets.js', script);
  await writeBundle('send-widgets.all.js', await bundle({languages: true}));
  if (why) printWeights(script);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {values} = parseArgs({options: {'if-changed': {type: 'boolean'}, why: {type: 'boolean'}}});
  try {
    if (!await build({ifChanged: values['if-changed'] && !values.why, why: values.why})) process.exitCode = 1;
  } catch (error) {
    console.error(`The build failed. ${error.message}`);
    process.exitCode = 1;
  }
}
