/**
 * Tests the WordPress plugin: `npm run test:wordpress`.
 *
 *   npm run test:wordpress                                  PHP's syntax, coding standards, rules, and a journey on a real WordPress
 *   npm run test:wordpress -- --contact-form-7 FOLDER       the journey also covers that plugin, unpacked in FOLDER
 *   npm run test:wordpress -- --wordpress FOLDER            on another WordPress than Debian's, unpacked in FOLDER
 *   npm run test:wordpress -- --pictures FOLDER             stores screenshots
 *
 * It uses Debian's WordPress, MariaDB, PHP and Chromium, and as root installs what is missing unless SEND_INSTALL=no.
 * If they are not available, it says so and exits successfully. The last line is `N passed, N failed`.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, readdirSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {journey} from '../../test/wordpress/journey.mjs';
import {root, runMain} from '../setup.mjs';
import {buildZip} from './build.mjs';
import {installSystem, startSite} from './site.mjs';

const total = {passed: 0, failed: 0};

/** Runs one step, and reports its result. */
async function step(name, run) {
  const start = Date.now();
  let fault;
  try {
    await run();
    total.passed += 1;
  } catch (error) {
    total.failed += 1;
    fault = error;
  }
  console.log(`${fault ? '✗' : '✓'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (fault) console.log(String(fault.stack ?? fault));
}

function run(command, args, cwd = root) {
  const {status, stdout, stderr} = spawnSync(command, args, {cwd, encoding: 'utf8'});
  if (status !== 0)
    throw new Error(`${stdout}${stderr}`.trim() || `${command} ended with ${status}`);
  return stdout;
}

function versions(folder) {
  const wordpress = readFileSync(`${folder}/wp-includes/version.php`, 'utf8');
  const first = (command, ...args) =>
    execFileSync(command, args, {encoding: 'utf8'}).split('\n')[0].trim();
  return [
    `WordPress ${/wp_version = '([^']+)'/.exec(wordpress)?.[1]}`,
    `PHP ${first('php', '-r', 'echo PHP_VERSION;')}`,
    first('mariadbd', '--version').replace(/^.*Ver (\S+).*$/, 'MariaDB $1'),
    first('chromium', '--version'),
  ].join(', ');
}

await runMain(async () => {
  const {values} = parseArgs({
    options: {
      'contact-form-7': {type: 'string'},
      'wordpress': {type: 'string', default: '/usr/share/wordpress'},
      'pictures': {type: 'string'},
    },
  });
  const missing = installSystem();
  if (missing.length) {
    console.log(
      `The plugin was not tried: this machine lacks ${missing.join(', ')}, which Debian has as packages.`,
    );
    return 0;
  }
  console.log(versions(values.wordpress));
  const zip = await buildZip();

  const folders = ['.cache/wordpress/send-widgets', 'test/wordpress'];
  const files = folders.flatMap(folder =>
    readdirSync(`${root}/${folder}`, {recursive: true})
      .filter(file => file.endsWith('.php'))
      .map(file => `${folder}/${file}`),
  );
  await step(`is PHP without a fault of syntax, in ${files.length} files`, () => {
    for (const file of files) run('php', ['-l', file]);
  });
  if (/\bWordPress\b/.test(spawnSync('phpcs', ['-i'], {encoding: 'utf8'}).stdout ?? ''))
    await step('keeps the coding standards of WordPress', () =>
      run('phpcs', ['-q', '--standard=phpcs.xml.dist', '.'], `${root}/integrations/wordpress`),
    );
  else console.log('- coding standards: not checked, as phpcs has no standard "WordPress" here');
  await step('has rules that hold', () =>
    run('phpunit', ['--do-not-cache-result', 'test/wordpress/PureTest.php']),
  );

  const cf7 = values['contact-form-7'];
  if (values.pictures) mkdirSync(values.pictures, {recursive: true});
  const site = await startSite({plugins: cf7 ? [cf7] : [], wordpress: values.wordpress});
  try {
    await journey(site, step, {
      zip,
      executablePath: run('sh', ['-c', 'command -v chromium']).trim(),
      pictures: values.pictures,
      contactForm7: cf7 !== undefined,
    });
  } finally {
    site.stop();
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});
