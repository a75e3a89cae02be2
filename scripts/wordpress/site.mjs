/**
 * A temporary WordPress for a test: Debian's package in a temporary folder, with a MariaDB that listens on a socket
 * there, and PHP's own server. The machine's own WordPress and databases are not touched.
 */
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort, listening} from '../ports.mjs';

const WORDPRESS = '/usr/share/wordpress';
/** A theme without blocks: what most forums have. */
const THEME = 'twentytwentyone';

/** Required programs, and their Debian packages. */
const NEEDS = [
  ['wordpress', () => existsSync(join(WORDPRESS, 'wp-settings.php'))],
  [`wordpress-theme-${THEME}`, () => existsSync(join(WORDPRESS, 'wp-content/themes', THEME))],
  ['mariadb-server', () => hasProgram('mariadbd') && hasProgram('mariadb-install-db')],
  ['php-cli', () => hasProgram('php')],
  ['php-mysql', () => hasModule('mysqli')],
  ['php-mbstring', () => hasModule('mbstring')],
  ['php-xml', () => hasModule('dom')],
  ['phpunit', () => hasProgram('phpunit')],
  ['chromium', () => hasProgram('chromium')],
];

const hasProgram = name => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const hasModule = name =>
  hasProgram('php') && execFileSync('php', ['-m'], {encoding: 'utf8'}).split('\n').includes(name);

/**
 * Installs what is missing, as root on Debian and unless SEND_INSTALL=no.
 *
 * @returns {string[]} packages that are still missing
 */
export function installSystem() {
  const missing = () => NEEDS.filter(([, isThere]) => !isThere()).map(([name]) => name);
  const wanted = missing();
  if (
    wanted.length &&
    process.getuid?.() === 0 &&
    process.env.SEND_INSTALL !== 'no' &&
    hasProgram('apt-get')
  ) {
    console.log(`Installing ${wanted.join(', ')} …`);
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], options);
  }
  return missing();
}

const config = ({socket, url}) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) {
	define( $name, 'only a test: ' . $name );
}
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
define( 'SAVEQUERIES', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'FS_METHOD', 'direct' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;

/** Pretty addresses on PHP's own server. */
const ROUTER = `<?php
$path = urldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$file = __DIR__ . $path;
if ( is_dir( $file ) ) {
	$file = rtrim( $file, '/' ) . '/index.php';
}
if ( is_file( $file ) && __DIR__ . '/index.php' !== $file ) {
	if ( '.php' !== substr( $file, -4 ) ) {
		return false;
	}
	$_SERVER['SCRIPT_NAME'] = substr( $file, strlen( __DIR__ ) );
	$_SERVER['PHP_SELF'] = $_SERVER['SCRIPT_NAME'];
	chdir( dirname( $file ) );
	require $file;
	return true;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF'] = '/index.php';
require __DIR__ . '/index.php';
`;

/** Writes WordPress's e-mails to a file, and lets a test read the number of queries of a page. */
const HELPER = `<?php
add_filter( 'pre_wp_mail', function ( $sent, $mail ) {
	file_put_contents( ABSPATH . 'mails.jsonl', json_encode( $mail ) . "\\n", FILE_APPEND );
	return true;
}, 10, 2 );
add_action( 'shutdown', function () {
	if ( isset( $_GET['count-queries'] ) && ! headers_sent() === false ) {
		echo '<!-- queries:' . (int) $GLOBALS['wpdb']->num_queries . ' -->';
	}
} );
add_filter( 'use_block_editor_for_post', function ( $use ) {
	return isset( $_GET['classic'] ) ? false : $use;
} );
`;

/**
 * Starts a site whose administrator is `admin`, with the password `password`.
 *
 * @param {{plugins?: string[], wordpress?: string}} [options] folders of plugins to copy, inactive; and the folder of
 *   another WordPress than Debian's
 * @returns {Promise<{url: string, folder: string, php: (code: string) => string, stop: () => void}>}
 *   `php` runs code inside WordPress and returns its output
 */
export async function startSite({plugins = [], wordpress = WORDPRESS} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'send-wordpress-'));
  const children = [];
  const stop = () => {
    for (const {pid} of children) endGroup(pid);
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  };
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  try {
    const socket = join(folder, 'sql');
    await startDatabase({folder, socket, children});
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const site = join(folder, 'site');
    cpSync(wordpress, site, {recursive: true, dereference: true, filter: notDebians});
    writeFileSync(join(site, 'wp-config.php'), config({socket, url}));
    writeFileSync(join(site, 'router.php'), ROUTER);
    if (!existsSync(join(site, 'wp-content/themes', THEME)))
      cpSync(join(WORDPRESS, 'wp-content/themes', THEME), join(site, 'wp-content/themes', THEME), {
        recursive: true,
      });
    mkdirSync(join(site, 'wp-content/mu-plugins'), {recursive: true});
    mkdirSync(join(site, 'wp-content/uploads'), {recursive: true});
    writeFileSync(join(site, 'wp-content/mu-plugins/helper.php'), HELPER);
    for (const plugin of plugins)
      cpSync(plugin, join(site, 'wp-content/plugins', plugin.split('/').at(-1)), {recursive: true});
    const php = code =>
      execFileSync('php', ['-d', 'display_errors=stderr'], {
        cwd: site,
        encoding: 'utf8',
        input: `<?php $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; ${code}`,
        stdio: ['pipe', 'pipe', 'inherit'],
      });
    php(`define( 'WP_INSTALLING', true ); require 'wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
      wp_install( 'Parents of Exampleshire', 'admin', 'admin@forum.example', false, '', 'password' );
      update_option( 'permalink_structure', '/%postname%/' ); switch_theme( '${THEME}' );`);
    const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site, join(site, 'router.php')], {
      cwd: site,
      env: {...process.env, PHP_CLI_SERVER_WORKERS: '4'},
      stdio: 'ignore',
      detached: true,
    });
    children.push(server);
    await listening(port, 20_000);
    return {url, folder: site, php: code => php(`require 'wp-load.php'; ${code}`), stop};
  } catch (error) {
    stop();
    throw error;
  }
}

/** Ends a program and its children, because the workers of PHP's server outlive it. */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}

const notDebians = path => !/\/(?:wp-config\.php|\.htaccess|akismet)$/.test(path);

async function startDatabase({folder, socket, children}) {
  const data = join(folder, 'data');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--skip-name-resolve',
      ...user,
    ],
    {stdio: ['ignore', 'ignore', 'pipe']},
  );
  const server = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      // The test's data need not survive a power cut.
      '--innodb-flush-log-at-trx-commit=0',
      '--skip-log-bin',
      ...user,
    ],
    {stdio: 'ignore', detached: true},
  );
  children.push(server);
  const end = Date.now() + 60_000;
  for (;;) {
    const {status} = spawnSync('mariadb', [
      '--no-defaults',
      `--socket=${socket}`,
      '--user=root',
      '--execute=CREATE DATABASE IF NOT EXISTS wordpress',
    ]);
    if (status === 0) return;
    if (Date.now() > end || server.exitCode !== null)
      throw new Error('MariaDB did not start within a minute.');
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}
