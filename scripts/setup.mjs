/**
 * Installs what a fresh clone lacks: the npm packages in package-lock.json
 * and, for the tests, browsers, fonts and PostgreSQL.
 *
 * Plain Node and nothing else, because it runs before node_modules exists. It asks no questions, and takes a fraction
 * of a second if nothing is missing: `npm start`, `npm test` and `npm run storybook` all begin with it.
 *
 *   node scripts/setup.mjs            the packages
 *   node scripts/setup.mjs --tests    and what the tests need; as root on Debian it installs that too,
 *                                     after saying what, unless SEND_INSTALL=no
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {delimiter, dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const demanding = process.env.CI === 'true';

/** An error that a person can fix; shown without a stack trace. */
export class SetUpError extends Error {}

/**
 * Installs what is missing.
 * @param {{tests?: boolean}} needs `tests`: also browsers, fonts and PostgreSQL.
 * @returns {void}
 * @throws {SetUpError} when Node is too old, npm fails, or CI=true and a browser is missing.
 */
export function setUp({tests = false} = {}) {
  checkNode();
  if (!packagesInstalled()) installPackages();
  if (tests) setUpForTests();
}

/** Runs a script's main function, and shows a SetUpError as one plain message. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode;
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

// ---- Node and packages ----

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetUpError(`Node 20.19 or newer is needed; this is Node ${process.versions.node}.`);
  }
}

/**
 * Compares package-lock.json with npm's own list of what it installed, so that nothing is installed again after `npm
 * install`. Packages for other systems are optional and may be absent.
 */
export function packagesInstalled(folder = root) {
  const accountFile = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(accountFile)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(accountFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || !path.includes('node_modules/')) return true;
    const found = installed[path];
    if (!found) return Boolean(entry.optional || entry.devOptional);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function installPackages() {
  console.log('Installing packages…');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: !npm && process.platform === 'win32',
    // The browsers come from the system: puppeteer need not fetch its own.
    env: {...process.env, PUPPETEER_SKIP_DOWNLOAD: '1'},
  });
  if (result.status !== 0) {
    throw new SetUpError(
      `npm ci failed.\n${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`,
    );
  }
}

// ---- Browsers, fonts, PostgreSQL ----

/** What the tests need from the system, and its Debian packages. */
const parts = [
  {name: 'Chromium', packages: ['chromium'], find: () => findBrowsers().chromium, browser: true},
  {name: 'Firefox', packages: ['firefox-esr'], find: () => findBrowsers().firefox, browser: true},
  {
    name: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    find: () => findBrowsers().webkit,
    browser: true,
  },
  {
    // Substitutes for Arial, Georgia and similar fonts: heights and screenshots of stories are measured with these.
    name: 'Liberation fonts',
    packages: ['fonts-liberation'],
    find: () => font('truetype/liberation/LiberationSans-Regular.ttf'),
  },
  {
    name: 'Noto fonts',
    packages: ['fonts-noto-core'],
    find: () => font('truetype/noto/NotoNastaliqUrdu-Regular.ttf'),
  },
  {
    name: 'Noto fonts for Chinese',
    packages: ['fonts-noto-cjk'],
    find: () => font('opentype/noto/NotoSansCJK-Regular.ttc'),
  },
  {name: 'PostgreSQL', packages: ['postgresql'], find: () => findPostgres()},
];

function setUpForTests() {
  let missing = parts.filter(part => !part.find());
  if (missing.length > 0 && canInstall()) {
    console.log(
      [
        'The tests need more than this machine has. As root, this installs with apt-get:',
        ...missing.map(({name, packages}) => `  ${name} (${packages.join(', ')})`),
        'It takes some minutes. With SEND_INSTALL=no, nothing is installed and the tests do without.',
      ].join('\n'),
    );
    installSystemPackages(missing.flatMap(part => part.packages));
    missing = missing.filter(part => !part.find());
  }
  if (missing.length === 0) return;

  const names = missing.map(part => part.name).join(', ');
  const packages = missing.flatMap(part => part.packages).join(' ');
  if (demanding && missing.some(part => part.browser)) {
    throw new SetUpError(
      `CI=true needs all three browsers. Missing: ${names}.\nOn Debian: apt-get install ${packages}`,
    );
  }
  console.log(
    `Left out, because not installed: ${names}. (On Debian: apt-get install ${packages})`,
  );
}

/**
 * Where the browsers are.
 * @returns {{chromium?: string, firefox?: string, webkit?: {driver: string, browser: string, display: string}}}
 *   paths of programs; missing browsers are left out.
 */
export function findBrowsers() {
  const chromium = firstProgram(
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  const firefox = firstProgram(
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  );
  const driver = firstProgram('WebKitWebDriver');
  const display = firstProgram('Xvfb');
  const browser = findMiniBrowser();
  const webkit = driver && display && browser ? {driver, browser, display} : undefined;
  return {chromium, firefox, webkit};
}

/** The folder of PostgreSQL's programs (initdb, pg_ctl), newest version first. */
export function findPostgres() {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return undefined;
  const versions = readdirSync(base).sort((a, b) => Number(b) - Number(a));
  return versions
    .map(version => join(base, version, 'bin'))
    .find(bin => existsSync(join(bin, 'initdb')));
}

function firstProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    const places = name.includes('/') ? [name] : folders.map(folder => join(folder, name));
    const place = places.find(path => existsSync(path));
    if (place) return place;
  }
  return undefined;
}

/** MiniBrowser sits in a folder named after the machine's architecture. */
function findMiniBrowser() {
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/usr/lib')
    .map(folder => join('/usr/lib', folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find(path => existsSync(path));
}

/** Other systems include fonts for our scripts. */
function font(path) {
  return process.platform !== 'linux' || existsSync(join('/usr/share/fonts', path));
}

function canInstall() {
  return (
    process.env.SEND_INSTALL !== 'no' &&
    process.getuid?.() === 0 &&
    Boolean(firstProgram('apt-get'))
  );
}

function installSystemPackages(packages) {
  const options = {encoding: 'utf8', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}};
  const update = spawnSync('apt-get', ['update', '-qq'], options);
  const install = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
  for (const {status, stdout, stderr} of [update, install]) {
    if (status !== 0) console.error(`${stdout}${stderr}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(() => setUp({tests: process.argv.includes('--tests')}));
}
