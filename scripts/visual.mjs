/**
 * Shows the effect of a change on the look of every story: screenshots at 320 and 1,024 px, on light and dark pages,
 * in English and in Urdu, compared with those in test/visual/kept/.
 *
 *   npm run visual                      every story; .cache/visual/index.html shows what has changed
 *   npm run visual -- letter findings   the stories of some files
 *   npm run visual -- --quick           the first story of each file, in a minute or two
 *   npm run visual -- --accept          stores the present look of the stories
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {parseArgs} from 'node:util';
import {SetUpError, root, runMain, setUp} from './setup.mjs';

await runMain(async () => {
  setUp({tests: true});
  const child = spawn(
    process.execPath,
    ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/visual/visual.config.mjs'],
    {
      cwd: root,
      stdio: 'inherit',
      env: {...process.env, SEND_BROWSERS: 'chromium', SEND_VISUAL: JSON.stringify(readOptions())},
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'close');
  console.log('What has changed, in pictures: .cache/visual/index.html');
  return code ?? 1;
});

function readOptions() {
  try {
    const {values, positionals} = parseArgs({
      options: {
        accept: {type: 'boolean', default: false},
        quick: {type: 'boolean', default: false},
      },
      allowPositionals: true,
    });
    return {...values, only: positionals};
  } catch (error) {
    throw new SetUpError(error.message);
  }
}
