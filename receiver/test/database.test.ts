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
import {migrate} from '../src/database/migrations.js';
import {embeddedPostgres, openDatabase} from '../src/database/open-database.js';
import {createReference} from '../src/intake/receipt.js';
import {createKeeper} from '../src/store/gather.js';
import {keep, type Arrival} from '../src/store/keep.js';
import {eraseSubmission} from '../src/store/submissions.js';
import {describeOnEachDatabase} from './support/databases.js';
import {newFolder} from './support/folders.js';
import {newKey} from './support/receiver.js';

const folder = () => newFolder('data');

const arrival = (intentKey = newKey()): Arrival => ({
  submission: {
    purpose: 'page',
    page: '',
    lang: 'en',
    item: '',
    area: '',
    answers: {correct: 'yes'},
    email: '',
    replyWanted: false,
    mayPublish: false,
  },
  intentKey,
  bodyHash: 'hash',
  suspicion: '',
  receivedAt: new Date('2026-11-24T12:00:00.123Z'),
  channels: [],
});

describeOnEachDatabase('the database', open => {
  it('keeps a transaction apart from what others write meanwhile, and undoes it whole', async () => {
    const {db} = open();
    const theme = (id: string) => ({
      id,
      title: id,
      you_said: '',
      we_did: '',
      state: 'done',
      why: '',
      date: '',
      priority: '',
      published: false,
    });
    const failing = db.transaction().execute(async transaction => {
      await transaction.insertInto('theme').values(theme('undone')).execute();
      await transaction.insertInto('theme').values(theme('undone too')).execute();
      throw new Error('on purpose');
    });
    const meanwhile = Promise.all(
      [1, 2, 3].map(count =>
        db
          .insertInto('theme')
          .values(theme(`kept ${count}`))
          .execute(),
      ),
    );
    await assert.rejects(failing, /on purpose/);
    await meanwhile;
    const rows = await db.selectFrom('theme').select('id').orderBy('id').execute();
    assert.deepEqual(
      rows.map(({id}) => id),
      ['kept 1', 'kept 2', 'kept 3'],
    );
  });

  it('is brought to its shape once, however many receivers start together', async () => {
    await Promise.all(Array.from({length: 5}, () => migrate(open().db)));
    const {rows} = await sql<{name: string}>`select name from receiver_migrations`.execute(
      open().db,
    );
    assert.deepEqual(rows.map(({name}) => name).sort(), [
      '001-first-tables',
      '002-publications-and-log',
      '003-rounded-publications',
    ]);
  });

  it('is taken over from a receiver that wrote its history by itself, with all that is in it', async () => {
    const {db} = open();
    const before = await keep(db, arrival(), randomBytes);
    for (const table of [
      'publication',
      'log_entry',
      'receiver_migrations',
      'receiver_migrations_lock',
    ])
      await sql`drop table ${sql.table(table)}`.execute(db);
    await sql`create table receiver_migration (name text primary key, applied_at timestamptz not null)`.execute(
      db,
    );
    await migrate(db);
    await db.selectFrom('publication').selectAll().execute();
    assert.ok(before.outcome === 'kept');
    const rows = await db.selectFrom('submission').select('reference').execute();
    assert.ok(rows.some(({reference}) => reference === before.reference));
  });

  it('gives back moments to the millisecond', async () => {
    const kept = await keep(open().db, arrival(), bytes =>
      new Uint8Array(bytes).map(() => Math.random() * 256),
    );
    assert.ok(kept.outcome === 'kept');
    const row = await open()
      .db.selectFrom('submission')
      .select('received_at')
      .where('reference', '=', kept.reference)
      .executeTakeFirstOrThrow();
    assert.equal(row.received_at.toISOString(), '2026-11-24T12:00:00.123Z');
  });

  it('rolls the dice again for a reference that is taken, also with messages to send', async () => {
    for (const channels of [[], ['webhook']] as const) {
      const dice = [7, 7, 9];
      const random = (bytes: number) =>
        new Uint8Array(bytes).fill((dice.shift() ?? 11) + channels.length * 40);
      const first = await keep(open().db, {...arrival(), channels}, random);
      const second = await keep(open().db, {...arrival(), channels}, random);
      assert.ok(first.outcome === 'kept' && second.outcome === 'kept');
      assert.notEqual(first.reference, second.reference);
    }
  });

  it('gives up on dice that always fall the same', async () => {
    const random = (bytes: number) => new Uint8Array(bytes).fill(200);
    await keep(open().db, arrival(), random);
    await assert.rejects(keep(open().db, arrival(), random), {code: '23505'});
    assert.match(createReference(random), /^SW-/);
  });
});

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
    const kept = await keep(first.db, arrival('k'.repeat(22)), five);
    await first.maintain();
    await first.close();
    const second = await openDatabase(config);
    const again = await keep(second.db, arrival('k'.repeat(22)), five);
    await second.close();
    assert.deepEqual([kept.outcome, again.outcome], ['kept', 'repeated']);
    assert.ok(!existsSync(join(config.folder, 'receiver.lock')));
  });

  it('holds no word of a deleted answer in any file once it has been looked after', async () => {
    const database = await openDatabase(config);
    const {submission, ...rest} = arrival();
    const words = 'Orangutansummer';
    // Too short to be compressed.
    const answers = {comment: `${words} ${randomBytes(400).toString('hex')}`};
    const kept = await keep(
      database.db,
      {submission: {...submission, answers}, ...rest},
      randomBytes,
    );
    assert.ok(kept.outcome === 'kept');
    const holding = () =>
      files().filter(([, content]) => /orangutansummer/i.test(content.toString('latin1')));
    await database.maintain();
    assert.notEqual(holding().length, 0);
    await database.db
      .transaction()
      .execute(transaction => eraseSubmission(transaction, kept.reference, new Date()));
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
    const again = await keep(database.db, arrival('k'.repeat(22)), five);
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

describeOnEachDatabase('answers that arrive together', open => {
  it('are all kept, whatever one of them brings along', async () => {
    const keeper = createKeeper(open().db, randomBytes);
    const twin = newKey();
    const arrivals = [
      ...Array.from({length: 250}, () => arrival()),
      arrival(twin),
      arrival(twin),
      {...arrival(twin), bodyHash: 'other'},
    ];
    const kept = await Promise.all(arrivals.map(one => keeper(one)));
    const count = (outcome: string) => kept.filter(one => one.outcome === outcome).length;
    assert.deepEqual([count('kept'), count('repeated'), count('conflict')], [251, 1, 1]);
    assert.equal(new Set(kept.map(one => ('reference' in one ? one.reference : ''))).size, 252);
  });

  it('do not suffer for a reference that is taken', async () => {
    let rolls = 0;
    // Every third draw is the same one.
    const random = (bytes: number) =>
      rolls++ % 3 === 0 ? new Uint8Array(bytes).fill(99) : randomBytes(bytes);
    const keeper = createKeeper(open().db, random);
    const kept = await Promise.all(Array.from({length: 40}, () => keeper(arrival())));
    assert.ok(kept.every(({outcome}) => outcome === 'kept'));
  });

  it('have their messages in the outbox with them', async () => {
    const keeper = createKeeper(open().db, randomBytes);
    await open().db.deleteFrom('outbox').execute();
    await Promise.all(
      Array.from({length: 20}, () => keeper({...arrival(), channels: ['webhook', 'mail']})),
    );
    assert.equal((await open().db.selectFrom('outbox').selectAll().execute()).length, 40);
  });

  it('are each told when the database fails', async () => {
    const failing = new Proxy(open().db, {
      get: (target, name) => {
        if (name === 'insertInto') throw Object.assign(new Error('gone'), {code: 'ECONNREFUSED'});
        return Reflect.get(target, name) as unknown;
      },
    });
    const keeper = createKeeper(failing, randomBytes);
    const told = await Promise.allSettled([1, 2, 3].map(() => keeper(arrival())));
    assert.deepEqual(
      told.map(({status}) => status),
      ['rejected', 'rejected', 'rejected'],
    );
  });
});
