/**
 * The tables' history. Each step runs once, in a transaction that first writes its own name: when several receivers
 * start together, the unique name lets one work and the others wait for it. No advisory locks, so any Postgres will do.
 */
import {sql, type Kysely, type Transaction} from 'kysely';
import {isRetryable, isUniqueViolation} from './faults.js';
import type {Tables} from './tables.js';

type Step = (db: Transaction<Tables>) => Promise<void>;

/** Never edit a step that has been released: add another. */
const steps: readonly (readonly [string, Step])[] = [['001-first-tables', createFirstTables]];

/** Brings the database to the newest shape. Safe to call from several processes at once. */
export async function migrate(db: Kysely<Tables>, now: () => Date): Promise<void> {
  await createMigrationTable(db);
  for (const [name, step] of steps) {
    const done = await db
      .selectFrom('receiver_migration')
      .select('name')
      .where('name', '=', name)
      .executeTakeFirst();
    if (!done) await apply(db, name, step, now());
  }
}

async function apply(db: Kysely<Tables>, name: string, step: Step, now: Date): Promise<void> {
  try {
    await db.transaction().execute(async transaction => {
      await transaction.insertInto('receiver_migration').values({name, applied_at: now}).execute();
      await step(transaction);
    });
  } catch (error) {
    if (isRetryable(error)) return apply(db, name, step, now);
    if (!isUniqueViolation(error)) throw error;
  }
}

async function createMigrationTable(db: Kysely<Tables>): Promise<void> {
  try {
    await sql`create table if not exists receiver_migration (name text primary key, applied_at timestamptz not null)`.execute(
      db,
    );
  } catch (error) {
    // Two receivers can both find it missing; the loser's attempt breaks a unique rule of the catalogue.
    if (!isUniqueViolation(error)) throw error;
  }
}

async function createFirstTables(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable('submission')
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
    .on('submission')
    .columns(['received_at', 'reference'])
    .execute();
  await db.schema.createIndex('submission_theme').on('submission').column('theme_id').execute();
  await db.schema
    .createIndex('submission_item')
    .on('submission')
    .columns(['purpose', 'item'])
    .execute();

  await db.schema
    .createTable('theme')
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
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('reference', 'text', column => column.notNull())
    .addColumn('channel', 'text', column => column.notNull())
    .addColumn('due_at', 'timestamptz', column => column.notNull())
    .addColumn('attempts', 'integer', column => column.notNull().defaultTo(0))
    .addColumn('claimed_until', 'timestamptz')
    .addColumn('last_error', 'text', column => column.notNull().defaultTo(''))
    .addColumn('gave_up', 'boolean', column => column.notNull().defaultTo(false))
    .execute();
  await db.schema.createIndex('outbox_due').on('outbox').columns(['gave_up', 'due_at']).execute();

  await db.schema
    .createTable('tally')
    .addColumn('survey', 'text', column => column.notNull())
    .addColumn('question', 'text', column => column.notNull())
    .addColumn('value', 'text', column => column.notNull())
    .addColumn('count', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('tally_key', ['survey', 'question', 'value'])
    .execute();
}
