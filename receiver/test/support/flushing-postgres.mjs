/**
 * A PostgreSQL for benches: like the one in scripts/postgres.mjs, but with the settings it ships with, so that every
 * commit waits for the disk as it does in earnest.
 */
import {spawnSync} from 'node:child_process';
import {chownSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort} from '../../../scripts/ports.mjs';
import {findPostgres} from '../../../scripts/setup.mjs';

/** @returns {Promise<{url: string, stop: () => void} | undefined>} undefined where PostgreSQL is not installed */
export async function startFlushingPostgres() {
  const bin = findPostgres();
  if (!bin) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'receiver-postgres-'));
  const owner = process.getuid?.() === 0 ? {uid: idOf('-u'), gid: idOf('-g')} : {};
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const run = (program, ...args) => {
    const {status, error, stderr} = spawnSync(join(bin, program), args, {
      ...owner,
      cwd: folder,
      encoding: 'utf8',
      env: {LC_ALL: 'C.UTF-8'},
    });
    if (status !== 0) throw new Error(`${program} failed: ${error ?? stderr}`);
  };
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8');
  run(
    'pg_ctl',
    '-D',
    data,
    '-o',
    `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`,
    '-l',
    join(folder, 'log'),
    '-w',
    '-s',
    'start',
  );
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-s', 'stop');
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** The number of PostgreSQL's own user or group: it refuses to run as root. */
function idOf(flag) {
  return Number(spawnSync('id', [flag, 'postgres'], {encoding: 'utf8'}).stdout);
}
