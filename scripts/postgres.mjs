/**
 * A temporary PostgreSQL for the receiver's tests and benches: a new cluster in a temporary folder, on a free port,
 * removed when the tests end.
 *
 * PostgreSQL refuses to run as root, so root runs it as the user `postgres`.
 */
import {spawnSync} from 'node:child_process';
import {chownSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort} from './ports.mjs';
import {findPostgres} from './setup.mjs';

/**
 * Starts a throw-away cluster.
 * @param {{flush?: boolean}} options `flush`: with its default settings, so that every commit waits for the disk, as
 *   in benches; otherwise without fsync, because nothing has to survive a power cut
 * @returns {Promise<{url: string, stop: () => void} | undefined>} its address; `undefined` if PostgreSQL is not
 *   installed
 * @throws when it is installed and does not start
 */
export async function startPostgres({flush = false} = {}) {
  const bin = findPostgres();
  if (!bin) return undefined;
  const owner = process.getuid?.() === 0 ? userNamed('postgres') : {};
  const folder = mkdtempSync(join(tmpdir(), 'send-widgets-postgres-'));
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const run = (program, ...args) => {
    const result = spawnSync(join(bin, program), args, {
      ...owner,
      cwd: folder,
      encoding: 'utf8',
      env: {PATH: process.env.PATH, LC_ALL: 'C.UTF-8'},
    });
    if (result.status !== 0) throw new Error(`${program} failed: ${result.error ?? result.stderr}`);
  };
  const data = join(folder, 'data');
  const port = await freePort();
  let running = false;
  const stop = () => {
    if (running) run('pg_ctl', '-D', data, '-m', 'immediate', '-s', 'stop');
    running = false;
    rmSync(folder, {recursive: true, force: true});
  };
  try {
    run('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8');
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}${flush ? '' : ' -c fsync=off'}`;
    run('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', '-s', 'start');
    running = true;
  } catch (error) {
    stop();
    throw error;
  }
  return {url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop};
}

function userNamed(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(entry => entry.startsWith(`${name}:`));
  if (!line) throw new Error(`there is no user ${name} to run PostgreSQL as`);
  const [, , uid, gid] = line.split(':').map(Number);
  return {uid, gid};
}
