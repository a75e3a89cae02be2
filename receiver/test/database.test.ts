import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {it} from 'node:test';
import {sql} from 'kysely';
import {migrate} from '../src/database/migrations.js';
import {createReference} from '../src/intake/receipt.js';
import {createBatchedStore} from '../src/store/store-batch.js';
import {storeSubmission} from '../src/store/store-submission.js';
import {arrival} from './support/arrival.js';
import {describeOnEachDatabase} from './support/databases.js';
import {newKey} from './support/receiver.js';

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
          .values(theme(`stored ${count}`))
          .execute(),
      ),
    );
    await assert.rejects(failing, /on purpose/);
    await meanwhile;
    const rows = await db.selectFrom('theme').select('id').orderBy('id').execute();
    assert.deepEqual(
      rows.map(({id}) => id),
      ['stored 1', 'stored 2', 'stored 3'],
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
    const before = await storeSubmission(db, arrival(), randomBytes);
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
    assert.ok(before.outcome === 'stored');
    const rows = await db.selectFrom('submission').select('reference').execute();
    assert.ok(rows.some(({reference}) => reference === before.reference));
  });

  it('gives back moments to the millisecond', async () => {
    const stored = await storeSubmission(open().db, arrival(), bytes =>
      new Uint8Array(bytes).map(() => Math.random() * 256),
    );
    assert.ok(stored.outcome === 'stored');
    const row = await open()
      .db.selectFrom('submission')
      .select('received_at')
      .where('reference', '=', stored.reference)
      .executeTakeFirstOrThrow();
    assert.equal(row.received_at.toISOString(), '2026-11-24T12:00:00.123Z');
  });

  it('rolls the dice again for a reference that is taken, also with messages to send', async () => {
    for (const channels of [[], ['webhook']] as const) {
      const dice = [7, 7, 9];
      const random = (bytes: number) =>
        new Uint8Array(bytes).fill((dice.shift() ?? 11) + channels.length * 40);
      const first = await storeSubmission(open().db, {...arrival(), channels}, random);
      const second = await storeSubmission(open().db, {...arrival(), channels}, random);
      assert.ok(first.outcome === 'stored' && second.outcome === 'stored');
      assert.notEqual(first.reference, second.reference);
    }
  });

  it('gives up on dice that always fall the same', async () => {
    const random = (bytes: number) => new Uint8Array(bytes).fill(200);
    await storeSubmission(open().db, arrival(), random);
    await assert.rejects(storeSubmission(open().db, arrival(), random), {code: '23505'});
    assert.match(createReference(random), /^SW-/);
  });
});

describeOnEachDatabase('answers that arrive together', open => {
  it('are all stored, whatever one of them contains', async () => {
    const store = createBatchedStore(open().db, randomBytes);
    const twin = newKey();
    const arrivals = [
      ...Array.from({length: 250}, () => arrival()),
      arrival(twin),
      arrival(twin),
      {...arrival(twin), bodyHash: 'other'},
    ];
    const stored = await Promise.all(arrivals.map(one => store(one)));
    const count = (outcome: string) => stored.filter(one => one.outcome === outcome).length;
    assert.deepEqual([count('stored'), count('repeated'), count('conflict')], [251, 1, 1]);
    assert.equal(new Set(stored.map(one => ('reference' in one ? one.reference : ''))).size, 252);
  });

  it('do not suffer for a reference that is taken', async () => {
    let rolls = 0;
    // Every third draw is the same one.
    const random = (bytes: number) =>
      rolls++ % 3 === 0 ? new Uint8Array(bytes).fill(99) : randomBytes(bytes);
    const store = createBatchedStore(open().db, random);
    const stored = await Promise.all(Array.from({length: 40}, () => store(arrival())));
    assert.ok(stored.every(({outcome}) => outcome === 'stored'));
  });

  it('have their messages in the outbox with them', async () => {
    const store = createBatchedStore(open().db, randomBytes);
    await open().db.deleteFrom('outbox').execute();
    await Promise.all(
      Array.from({length: 20}, () => store({...arrival(), channels: ['webhook', 'mail']})),
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
    const store = createBatchedStore(failing, randomBytes);
    const told = await Promise.allSettled([1, 2, 3].map(() => store(arrival())));
    assert.deepEqual(
      told.map(({status}) => status),
      ['rejected', 'rejected', 'rejected'],
    );
  });
});
