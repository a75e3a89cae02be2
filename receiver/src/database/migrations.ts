/**
 * The migrations of the tables, run by Kysely's migrator: each step once, in a transaction, under a lock, so that
 * receivers started at the same time wait for the first.
 */
import {Migrator, sql, type Kysely, type Migration} from 'kysely';
import type {Tables} from './tables.js';

/** Never edit a step that has been released: add another. */
const steps: Readonly<Record<string, Migration>> = {
  '001-first-tables': {up: createFirstTables},
  '002-publications-and-log': {up: createPublicationsAndLog},
  '003-rounded-publications': {up: roundPublications},
};

/** Updates the database to the newest schema. Safe to call from several processes at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  // Otherwise the migrator would take another schema's table for ours.
  const {rows} = await sql<{schema: string}>`select current_schema() as schema`.execute(db);
  const migrator = new Migrator({
    db,
    provider: {getMigrations: () => Promise.resolve(steps)},
    migrationTableName: 'receiver_migrations',
    migrationLockTableName: 'receiver_migrations_lock',
    ...(rows[0] && {migrationTableSchema: rows[0].schema}),
  });
  const {error} = await migrator.migrateToLatest();
  if (error) throw error;
}

/** `if not exists`, because databases created before the migrator already have these tables. */
async function createFirstTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('submission')
    .ifNotExists()
    .addColumn('reference', 'text', column => column.primaryKey())
    .addColumn('intent_key', 'text', column => column.notNull().unique())
    .addColumn('body_hash', 'text')
    .addColumn('received_at', 'timestamptz', column => column.notNull())
    .addColumn('purpose', 'text', column => column.notNull())
    .addColumn('page', 'text', column => column.notNull())
    .addColumn('lang', 'text', column => column.notNull())
    .addColumn('item', 'text', column => column.notNull())
    .addColumn('area', 'text', column => column.notNull())
    .addColumn('answers', 'text', column => column.notNull())
    .addColumn('words', 'text', column => column.notNull())
    .addColumn('email', 'text', column => column.notNull())
    .addColumn('reply_wanted', 'boolean', column => column.notNull())
    .addColumn('may_publish', 'boolean', column => column.notNull())
    .addColumn('suspicion', 'text', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull().defaultTo('new'))
    .addColumn('theme_id', 'text', column => column.notNull().defaultTo(''))
    .addColumn('response', 'text', column => column.notNull().defaultTo(''))
    .addColumn('public_text', 'text', column => column.notNull().defaultTo(''))
    .addColumn('published', 'boolean', column => column.notNull().defaultTo(false))
    .addColumn('withheld', 'text', column => column.notNull().defaultTo(''))
    .addColumn('note', 'text', column => column.notNull().defaultTo(''))
    .addColumn('version', 'integer', column => column.notNull().defaultTo(1))
    .addColumn('erased_at', 'timestamptz')
    .execute();
  await db.schema
    .createIndex('submission_received')
    .ifNotExists()
    .on('submission')
    .columns(['received_at', 'reference'])
    .execute();
  await db.schema
    .createIndex('submission_theme')
    .ifNotExists()
    .on('submission')
    .column('theme_id')
    .execute();
  await db.schema
    .createIndex('submission_item')
    .ifNotExists()
    .on('submission')
    .columns(['purpose', 'item'])
    .execute();

  await db.schema
    .createTable('theme')
    .ifNotExists()
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('title', 'text', column => column.notNull())
    .addColumn('you_said', 'text', column => column.notNull())
    .addColumn('we_did', 'text', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull())
    .addColumn('why', 'text', column => column.notNull())
    .addColumn('date', 'text', column => column.notNull())
    .addColumn('priority', 'text', column => column.notNull())
    .addColumn('published', 'boolean', column => column.notNull())
    .addColumn('said_before', 'integer', column => column.notNull().defaultTo(0))
    .addColumn('version', 'integer', column => column.notNull().defaultTo(1))
    .execute();

  await db.schema
    .createTable('outbox')
    .ifNotExists()
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('reference', 'text', column => column.notNull())
    .addColumn('channel', 'text', column => column.notNull())
    .addColumn('due_at', 'timestamptz', column => column.notNull())
    .addColumn('attempts', 'integer', column => column.notNull().defaultTo(0))
    .addColumn('claimed_until', 'timestamptz')
    .addColumn('last_error', 'text', column => column.notNull().defaultTo(''))
    .addColumn('gave_up', 'boolean', column => column.notNull().defaultTo(false))
    .execute();
  await db.schema
    .createIndex('outbox_due')
    .ifNotExists()
    .on('outbox')
    .columns(['gave_up', 'due_at'])
    .execute();

  await db.schema
    .createTable('tally')
    .ifNotExists()
    .addColumn('survey', 'text', column => column.notNull())
    .addColumn('question', 'text', column => column.notNull())
    .addColumn('value', 'text', column => column.notNull())
    .addColumn('count', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('tally_key', ['survey', 'question', 'value'])
    .execute();
}

async function createPublicationsAndLog(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication')
    .addColumn('series', 'text', column => column.notNull())
    .addColumn('number', 'integer', column => column.notNull())
    .addColumn('made_at', 'timestamptz', column => column.notNull())
    .addColumn('people', 'integer', column => column.notNull())
    .addColumn('content', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('publication_key', ['series', 'number'])
    .execute();

  await db.schema
    .createTable('log_entry')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('at', 'timestamptz', column => column.notNull())
    .addColumn('moderator', 'text', column => column.notNull())
    .addColumn('action', 'text', column => column.notNull())
    .addColumn('subject', 'text', column => column.notNull())
    .addColumn('detail', 'text', column => column.notNull())
    .execute();
  await db.schema.createIndex('log_entry_at').on('log_entry').columns(['at', 'id']).execute();
}

/** Rounds exact published counts to multiples of five, as for all counts from now on. */
async function roundPublications(db: Kysely<unknown>): Promise<void> {
  const tables = db as Kysely<Pick<Tables, 'publication'>>;
  for (const row of await tables.selectFrom('publication').selectAll().execute()) {
    await tables
      .updateTable('publication')
      .set({content: roundedPublication(row.content)})
      .where('series', '=', row.series)
      .where('number', '=', row.number)
      .execute();
  }
}

interface ExactPublication {
  readonly total: number;
  readonly date: string;
  readonly tables: readonly (readonly [
    string,
    {readonly base: number; readonly counts: readonly (readonly [string, number])[]},
  ])[];
  readonly rough: readonly (readonly [string, number])[];
}

/** Each theme used to be a separate table with only its base. */
export function roundedPublication(content: string): string {
  const {total, date, tables, rough} = JSON.parse(content) as ExactPublication;
  const byTheme = tables.filter(([, {counts}]) => counts.length === 0);
  const themes = rough.flatMap(([key, count]): [string, number][] =>
    key.startsWith('theme:') ? [[key.slice('theme:'.length), count]] : [],
  );
  const leftOut = rough.find(([key]) => key === 'left-out')?.[1] ?? 0;
  const inFives = (counts: readonly (readonly [string, number])[]) =>
    counts.map(([name, count]) => [name, count - (count % 5)]);
  return JSON.stringify({
    date,
    tables: [
      ['', inFives([['', total]])],
      ...tables.map(([id, {base, counts}]) => [id, inFives([['', base], ...counts])]),
      ['theme', inFives([...byTheme.map(([id, {base}]) => [id, base] as const), ...themes])],
      ['left-out', inFives([['', leftOut]])],
    ],
  });
}
