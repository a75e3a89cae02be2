/**
 * Storybook, after what it needs: packages, the built manifest, and language packs with the two pseudo-languages.
 *
 *   npm run storybook [-- --port 6006]
 *   npm run build-storybook [-- --output-dir storybook-static]
 */
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {SetUpError, root, runMain, setUp} from './setup.mjs';

const commands = {
  // --ci: a busy port means the next free one, not a question.
  dev: ['dev', '--no-open', '--no-version-updates', '--ci'],
  build: ['build', '--quiet'],
};

await runMain(async () => {
  const [command = 'dev', ...rest] = process.argv.slice(2);
  if (!Object.hasOwn(commands, command))
    throw new SetUpError(
      `storybook.mjs takes ${Object.keys(commands).join(' or ')}, not "${command}".`,
    );
  setUp();
  const built = spawnSync(process.execPath, ['scripts/build.mjs', '--if-changed'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) return 1;
  // Imported here, because it needs the packages installed above.
  const {buildPacks} = await import('./languages/packs.mjs');
  await buildPacks({folder: join(root, '.cache/storybook/packs'), pseudo: true});
  return runStorybook([...commands[command], ...rest]);
});

async function runStorybook(args) {
  const program = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
  const child = spawn(process.execPath, [program, ...args, '--disable-telemetry'], {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, STORYBOOK_DISABLE_TELEMETRY: '1'},
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'close');
  return code ?? 1;
}
