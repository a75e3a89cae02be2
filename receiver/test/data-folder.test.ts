import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {sql} from 'kysely';
import {createDurableFolder} from '../src/database/durable-folder.js';
import {lockFolder} from '../src/database/folder-lock.js';
import {embeddedPostgres, openDatabase} from '../src/database/open-database.js';
import {storeSubmission} from '../src/store/store-submission.js';
import {eraseSubmission} from '../src/store/submissions.js';
import {arrival} from './support/arrival.js';
import {newFolder} from './support/folders.js';

const folder = () => newFolder('data');

describe('a data folder', () => {
  const config = {kind: 'pglite', folder: folder()} as const;
  const data = join(config.folder, 'pglite');
  const five = (bytes: number) => new Uint8Array(bytes).fill(5);
  /** Every file with what is in it. */
  const files = () =>
    readdirSync(config.folder, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path, readFileSync(path)] as const);

  it('keeps what it was given from one start to the next', async () => {
    const first = await openDatabase(config);
    const stored = await storeSubmission(first.db, arrival('k'.repeat(22)), five);
    await first.maintain();
    await first.close();
    const second = await openDatabase(config);
    const again = await storeSubmission(second.db, arrival('k'.repeat(22)), five);
    await second.close();
    assert.deepEqual([stored.outcome, again.outcome], ['stored', 'repeated']);
    assert.ok(!existsSync(join(config.folder, 'receiver.lock')));
  });

  it('holds no word of a deleted answer in any file once it has been looked after', async () => {
    const database = await openDatabase(config);
    const {submission, ...rest} = arrival();
    const words = 'Orangutansummer';
    // Too short to be compressed.
    const answers = {comment: `${words} ${randomBytes(400).toString('hex')}`};
    const stored = await storeSubmission(
      database.db,
      {submission: {...submission, answers}, ...rest},
      randomBytes,
    );
    assert.ok(stored.outcome === 'stored');
    const holding = () =>
      files().filter(([, content]) => /orangutansummer/i.test(content.toString('latin1')));
    await database.maintain();
    assert.notEqual(holding().length, 0);
    await database.db
      .transaction()
      .execute(transaction => eraseSubmission(transaction, stored.reference, new Date()));
    await database.maintain();
    assert.deepEqual(
      holding().map(([path]) => path),
      [],
    );
    await database.close();
  });

  it('of which only a part was copied is left as it is, and the operator told what to do', async () => {
    const before = files();
    for (const name of ['PG_VERSION', 'global/pg_control', 'pg_wal', 'base/5/PG_VERSION']) {
      renameSync(join(data, name), join(config.folder, 'aside'));
      const part = files();
      await assert.rejects(
        openDatabase(config),
        /is no whole database: .* is missing[\s\S]*Nothing/,
      );
      assert.deepEqual(files(), part);
      renameSync(join(config.folder, 'aside'), join(data, name));
    }
    assert.deepEqual(files(), before);
    const database = await openDatabase(config);
    const again = await storeSubmission(database.db, arrival('k'.repeat(22)), five);
    await database.close();
    assert.equal(again.outcome, 'repeated');
  });

  it('lets in one receiver at a time, and says who is there', async () => {
    const first = await openDatabase(config);
    await assert.rejects(openDatabase(config), /Another receiver is using this data folder/);
    await first.close();
  });
});

describe('a data folder of another PostgreSQL', () => {
  it('is left as it is, and the operator told what to do', async () => {
    const place = folder();
    mkdirSync(join(place, 'pglite'));
    writeFileSync(join(place, 'pglite', 'PG_VERSION'), '17\n');
    await assert.rejects(
      openDatabase({kind: 'pglite', folder: place}),
      /holds data of PostgreSQL 17; this receiver has PostgreSQL 18 inside[\s\S]*npm run restore/,
    );
    assert.ok(!existsSync(join(place, 'receiver.lock')));
  });

  it('is one of another than PGlite has', async () => {
    const database = await openDatabase({kind: 'pglite', folder: 'memory:'});
    const {rows} = await sql<{server_version: string}>`show server_version`.execute(database.db);
    await database.close();
    assert.equal(rows[0]?.server_version.split('.')[0], embeddedPostgres);
  });
});

describe('the lock of a folder', () => {
  const path = () => join(folder(), 'receiver.lock');

  it('is not taken from a process that lives', () => {
    const lock = path();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      writeFileSync(lock, `${hostname()} ${other.pid} `);
      assert.throws(() => lockFolder(lock), /Another receiver/);
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('is taken over from one that is gone', () => {
    const lock = path();
    const gone = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock, `${hostname()} ${gone.pid} 12345`);
    const unlock = lockFolder(lock);
    assert.match(readFileSync(lock, 'utf8'), new RegExp(` ${process.pid} `));
    unlock();
    assert.ok(!existsSync(lock));
  });

  it('is taken over from one that was killed and that nobody has reaped yet', async () => {
    const lock = path();
    // A shell that turns into sleep never asks what became of its child.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
    try {
      const pid = await new Promise<number>(resolve =>
        parent.stdout.once('data', data => resolve(Number(String(data)))),
      );
      const [, start] =
        /^\d+ \(.*\) \S+(?: \S+){18} (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? [];
      writeFileSync(lock, `${hostname()} ${pid} ${start}`);
      assert.throws(() => lockFolder(lock), /Another receiver/, 'while it runs');
      process.kill(pid, 'SIGKILL');
      const deadline = Date.now() + 10_000;
      while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1')) && Date.now() < deadline)
        await new Promise(resolve => setImmediate(resolve));
      lockFolder(lock)();
    } finally {
      parent.kill('SIGKILL');
    }
  });

  it('is taken over when our own number belonged to an earlier life, as in a container', () => {
    const lock = path();
    writeFileSync(lock, `${hostname()} ${process.pid} 1`);
    lockFolder(lock)();
  });

  it('is respected on another machine for as long as that one shows signs of life', () => {
    const lock = path();
    writeFileSync(lock, 'another-machine 1 1');
    assert.throws(() => lockFolder(lock), /another-machine/);
    const longAgo = new Date(Date.now() - 120_000);
    utimesSync(lock, longAgo, longAgo);
    lockFolder(lock)();
  });

  it('is taken over when its file is nonsense', () => {
    const lock = path();
    writeFileSync(lock, '');
    const longAgo = new Date(Date.now() - 120_000);
    utimesSync(lock, longAgo, longAgo);
    lockFolder(lock)();
  });
});

describe('flushing', () => {
  it('is shared by those who ask at the same time, and none returns before its own', async () => {
    const place = folder();
    const database = await openDatabase({kind: 'pglite', folder: place});
    const durable = createDurableFolder(join(place, 'pglite'));
    await Promise.all(Array.from({length: 200}, () => durable.flush()));
    await database.close();
  });

  it('tells when it cannot be done', async () => {
    const durable = createDurableFolder(join(folder(), 'missing'));
    await assert.rejects(durable.flush(), {code: 'ENOENT'});
    await assert.rejects(Promise.all([durable.flush(), durable.flush(), durable.flush()]), {
      code: 'ENOENT',
    });
  });
});
