/**
 * Builds the project's site into `site-dist/`: what the widgets are, Make, Check, the docs, the examples and the downloads. The
 * folder works on any web server, and opened from a disk.
 *
 *   npm run site
 *
 * It holds Storybook, too, where `npm run build-storybook` has been run before.
 */
import {SetUpError, runMain, setUp} from './setup.mjs';

await runMain(async () => {
  setUp();
  // Only now is everything installed that these need.
  const {build} = await import('./build.mjs');
  const {writeSite} = await import('./site/write-site.mjs');
  const folder = await build({ifChanged: true})
    .then(writeSite)
    .catch(error => {
      throw new SetUpError(`The site could not be built. ${error.message}`);
    });
  console.log(`The site is in ${folder}: open index.html, or copy the folder to a web server.`);
});
