/**
 * Builds everything that is published, into `dist/`. Two builds of the same files give the same bytes.
 *
 *   node scripts/build.mjs [--if-changed] [--unmeasured]
 *
 * `--if-changed` does nothing when `dist/` is up to date; `--unmeasured` skips the size report, for `node
 * scripts/build/sizes.mjs`.
 */
import {copyFileSync} from 'node:fs';
import {parseArgs, stripVTControlCharacters} from 'node:util';
import {pathToFileURL} from 'node:url';
import {forgetBuild, hashOfInputs, isBuilt, rememberBuild} from './build/changed.mjs';
import {writeCli} from './build/cli.mjs';
import {writeEmbedPages} from './build/embed-page.mjs';
import {writeEsm} from './build/esm.mjs';
import {writeIntegrity} from './build/integrity.mjs';
import {writeManifest} from './build/manifest.mjs';
import {writePacks} from './build/packs.mjs';
import {inDist, inRoot} from './build/paths.mjs';
import {runNode} from './build/run.mjs';
import {writeScripts} from './build/scripts.mjs';
import {reportSizes} from './build/sizes.mjs';

/**
 * Builds everything.
 *
 * @param {{ifChanged?: boolean}} [options]
 * @throws when a step fails; `dist/` then counts as not built
 */
export async function build({ifChanged = false} = {}) {
  const hash = hashOfInputs();
  if (ifChanged && isBuilt(hash)) return console.log('Built already: nothing has changed.');
  const start = performance.now();
  // The build takes up to a minute: nobody should wonder whether anything happens.
  console.log('Building…');
  forgetBuild();
  writeEmbedPages();
  // First, because the scripts contain the names of the packs' files.
  await writePacks();
  const schema = runNode(['--import', 'tsx', 'scripts/schema.ts', inDist('schema/record-1.json')]);
  await allOf([writeEsm(), schema, writeScripts(), writeCli()]);
  writeManifest();
  copyFileSync(inRoot('src/ui/tokens/tokens.json'), inDist('tokens.json'));
  writeIntegrity();
  rememberBuild(hash);
  console.log(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

/** Waits for every step, even if one fails: none may still be writing after the build has ended. */
async function allOf(steps) {
  const failed = (await Promise.allSettled(steps)).filter(({status}) => status === 'rejected');
  if (failed.length === 0) return;
  // In a log, Rolldown's colours bury the sentence that says what is wrong.
  const plain = text => (process.stderr.isTTY ? text : stripVTControlCharacters(text));
  throw new Error(failed.map(({reason}) => plain(reason.message)).join('\n'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {values} = parseArgs({
    options: {'if-changed': {type: 'boolean'}, 'unmeasured': {type: 'boolean'}},
  });
  try {
    await build({ifChanged: values['if-changed']});
    // Even if nothing was built: files may still be over budget.
    const faults = values.unmeasured ? [] : reportSizes();
    for (const fault of faults) console.error(fault);
  } catch (error) {
    console.error(`The build failed. ${error.message}`);
    process.exitCode = 1;
  }
}
