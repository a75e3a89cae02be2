/**
 * Builds the project's site into `site-dist/`: the home page, Make, Check, the docs, the examples and the downloads.
 * The folder works on any web server, and opened from a disk.
 *
 *   npm run site                  all of it
 * node scripts/site.mjs without building Storybook, which takes longer than everything else; an existing build is
 * included
 */
import {parseArgs} from 'node:util';
import {SetUpError, runMain, setUp} from './setup.mjs';

await runMain(async () => {
  const {values} = parseArgs({options: {storybook: {type: 'boolean'}}});
  setUp();
  // Imported here, because they need the packages installed above.
  const {build} = await import('./build.mjs');
  const {runNode} = await import('./build/run.mjs');
  const {writeSite} = await import('./site/write-site.mjs');
  if (values.storybook) await runNode(['scripts/storybook.mjs', 'build']);
  const folder = await build({ifChanged: true})
    .then(writeSite)
    .catch(error => {
      throw new SetUpError(`The site could not be built. ${error.message}`);
    });
  console.log(`The site is in ${folder}: open index.html, or copy the folder to a web server.`);
});
