import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {Readable} from 'node:stream';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {sql} from 'kysely';
import {backUp, restore} from '../src/backup.js';
import {readDatabase, type Environment} from '../src/config.js';
import {backupLines, restoreLines} from '../src/store/backup.js';
import {openDatabase} from '../src/database/open-database.js';
import {newDataFolder, newFolder} from './support/folders.js';
import {comment, createTestReceiver, newKey, referenceOf} from './support/receiver.js';

const folder = () => newFolder('backup');
const postgres = process.env['DATABASE_URL'];

/** A receiver with something in every table. @returns what is asked again after the restore */
async function fill(env: Environment) {
  const database = await openDatabase(readDatabase(env));
  const receiver = createTestReceiver(database, {
    RECEIVER_BURST: '10000',
    RECEIVER_WEBHOOK_URL: 'https://hooks.example.gov.uk/x',
    RECEIVER_WEBHOOK_SECRET: 'sixteen characters',
  });
  const first = comment({
    comment: 'Ünïcode, "quotes" \\ and\nlines: ہم',
    reply: 'yes',
    email: 'a@example.com',
  });
  const reference = await referenceOf(await receiver.submit(first));
  await receiver.submit({
    key: newKey(),
    purpose: 'survey',
    item: 's',
    seconds: 30,
    answers: {how: '1'},
  });
  await receiver.moderate('/themes/new', {title: 'Buses', you_said: 'Late', state: 'not-yet'});
  await receiver.moderate(`/${reference}`, {version: '1', state: 'done', note: 'Seen'});
  // More than are read or written at once.
  const tally = Array.from({length: 620}, (_, count) => ({
    survey: 's',
    question: 'how',
    value: String(count),
    count,
  }));
  await database.db.insertInto('tally').values(tally).execute();
  await receiver.request('/report');
  const deleted = comment({comment: 'To be deleted.'});
  const gone = await referenceOf(await receiver.submit(deleted));
  await receiver.moderate(`/${gone}/delete`, {});
  await database.close();
  return {first, reference, deleted, gone};
}

async function everything(env: Environment) {
  const {db, close} = await openDatabase(readDatabase(env));
  const tables = ['theme', 'tally', 'publication', 'log_entry', 'submission', 'outbox'];
  const rows = [];
  for (const table of tables)
    rows.push(
      (await sql`select * from ${sql.table(table)}`.execute(db)).rows
        .map(row => JSON.stringify(row))
        .sort(),
    );
  await close();
  return rows;
}

/** From one kind of database to another: the same rows, and a retry still gets its first receipt, deleted or not. */
async function moves(from: Environment, to: Environment): Promise<void> {
  const file = join(folder(), 'backup.jsonl');
  const {first, reference, deleted, gone} = await fill(from);
  await backUp(from, file);
  assert.ok((await restore(to, file)) > 620);
  assert.deepEqual(await everything(to), await everything(from));
  await assert.rejects(restore(to, file), /holds something already/);
  const database = await openDatabase(readDatabase(to));
  const receiver = createTestReceiver(database);
  for (const [body, receipt] of [
    [first, reference],
    [deleted, gone],
  ] as const) {
    const again = await receiver.submit(body);
    assert.deepEqual([again.status, await referenceOf(again)], [200, receipt]);
  }
  assert.doesNotMatch(await (await receiver.request('/moderation')).text(), /To be deleted/);
  await database.close();
}

const embedded = (): Environment => ({RECEIVER_DATA: newDataFolder('backup')});
const server = (): Environment => ({
  DATABASE_URL: postgres,
  RECEIVER_SCHEMA: `receiver_backup_${randomBytes(6).toString('hex')}`,
});
async function drop({DATABASE_URL, RECEIVER_SCHEMA = ''}: Environment): Promise<void> {
  const {db, close} = await openDatabase(readDatabase({DATABASE_URL, RECEIVER_SCHEMA}));
  await sql`drop schema ${sql.id(RECEIVER_SCHEMA)} cascade`.execute(db);
  await close();
}

describe('a backup', () => {
  if (!postgres) {
    it('is loaded into another embedded database', () => moves(embedded(), embedded()));
  } else {
    it('moves everything from the embedded database to PostgreSQL', async () => {
      const to = server();
      await moves(embedded(), to).finally(() => drop(to));
    });
    it('moves everything from PostgreSQL to the embedded database', async () => {
      const from = server();
      await moves(from, embedded()).finally(() => drop(from));
    });
  }

  it('that was cut off, changed or is none is refused, and nothing of it stays', async () => {
    const database = await openDatabase({kind: 'pglite', folder: 'memory:'});
    const {db} = database;
    await createTestReceiver(database).submit(comment());
    const lines: string[] = [];
    for await (const line of backupLines(db, new Date())) lines.push(line);
    await db.deleteFrom('submission').execute();
    const without = (place: number) => lines.filter((_, at) => at !== place).join('');
    const replaced = (place: number, line: string) =>
      lines.map((written, at) => (at === place ? line : written)).join('');
    for (const [text, message] of [
      [without(lines.length - 1), /ends too early/],
      [without(1), /none that a backup has/],
      [replaced(1, '{"table": "submis\n'), /Line 2 is not JSON/],
      ['[]\n', /no backup of a receiver/],
      [replaced(0, '{"format":"send-widgets-receiver-backup","version":9}\n'), /newer/],
      ['', /ends too early/],
    ] as const)
      await assert.rejects(restoreLines(db, Readable.from(text.split('\n'))), message);
    assert.deepEqual(await db.selectFrom('submission').selectAll().execute(), []);
    assert.equal(await restoreLines(db, Readable.from(lines)), 1);
    await database.close();
  });

  it('of a running receiver can be saved by a moderator, which is logged', async () => {
    const database = await openDatabase({kind: 'pglite', folder: 'memory:'});
    const receiver = createTestReceiver(database, {RECEIVER_METRICS_TOKEN: 'a-token-of-sixteen'});
    await receiver.submit(comment({comment: 'A secret.'}));
    const lines = (await (await receiver.request('/moderation/backup.jsonl')).text())
      .trim()
      .split('\n');
    assert.equal(lines.at(-1), '{"rows":2}');
    assert.match(lines.join(), /A secret/);
    assert.match(
      await (await receiver.request('/moderation/log')).text(),
      /saved a copy of answers/,
    );
    // And what machines watch holds no word of it, and only for who has the token.
    const metrics = (authorization: string) =>
      receiver.request('/metrics', {headers: {authorization}});
    assert.equal((await metrics('Bearer wrong')).status, 401);
    const page = await (await metrics('Bearer a-token-of-sixteen')).text();
    assert.match(page, /receiver_responses_total\{method="POST",status="201"\} 1/);
    assert.match(page, /receiver_response_seconds_bucket\{le="\+Inf"\} \d/);
    assert.doesNotMatch(page, /secret|comment|SW-/i);
    await database.close();
  });
});
