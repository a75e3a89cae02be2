/** Opens the configured database and updates its schema. */
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {resolve} from 'node:path';
import {PGlite} from '@electric-sql/pglite';
import {Kysely, PostgresDialect, sql} from 'kysely';
import pg from 'pg';
import {ConfigError, type DatabaseConfig} from '../config.js';
import {createDurableFolder} from './durable-folder.js';
import {isBusyOrUnknown, isUniqueViolation} from './faults.js';
import {lockFolder} from './folder-lock.js';
import {migrate} from './migrations.js';
import {createPGliteDialect} from './pglite-dialect.js';
import type {Tables} from './tables.js';

/** An open database. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** Rewrites tables without rows deleted since the last time, and maintains an embedded database. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param template for tests, which open many: the archive of a data folder that a database in memory starts from; by
 *   default one is created, which takes seconds
 * @throws if the data folder is in use by another receiver, or the server cannot be reached.
 */
export async function openDatabase(config: DatabaseConfig, template?: Blob): Promise<Database> {
  const database =
    config.kind === 'postgres'
      ? await openPostgres(config)
      : config.folder === 'memory:'
        ? await openInMemory(template)
        : await openPGlite(config.folder);
  try {
    await migrate(database.db);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

async function openPGlite(folder: string): Promise<Database> {
  const place = resolve(folder);
  const data = resolve(place, 'pglite');
  mkdirSync(place, {recursive: true, mode: 0o700});
  const isNew = !existsSync(data) || readdirSync(data).length === 0;
  if (!isNew) checkFolder(data);
  const unlock = lockFolder(resolve(place, 'receiver.lock'));
  try {
    if (isNew) await makeFolder(data);
    const pglite = await openFolder(data);
    const durable = createDurableFolder(data);
    await durable.flushAll();
    // Removes old segments of the write-ahead log instead of recycling them.
    await pglite.query('set wal_recycle = off');
    const db = new Kysely<Tables>({dialect: createPGliteDialect(pglite, durable.flush)});
    return {
      db,
      maintain: async () => {
        await rewriteTables(db);
        // It contains samples of stored data.
        await sql`vacuum full pg_statistic`.execute(db);
        await sql`select pg_switch_wal()`.execute(db);
        await sql`checkpoint`.execute(db);
        await durable.flushAll();
      },
      close: async () => {
        await db.destroy();
        await pglite.close();
        await durable.flushAll();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The PostgreSQL inside PGlite. No other major version can read its data. */
export const embeddedPostgres = '18';

/**
 * Files that every database folder must have; PostgreSQL would create some of them again, and start with empty tables.
 */
const essential = [
  'PG_VERSION',
  'postgresql.conf',
  'global/pg_control',
  'global/pg_filenode.map',
  'base/1/PG_VERSION',
  'base/5/PG_VERSION',
  'pg_xact/0000',
  'pg_multixact/offsets/0000',
];

/** Refuses a folder that is not a complete database of ours, before writing to it. */
function checkFolder(data: string): void {
  const version = resolve(data, 'PG_VERSION');
  const found = existsSync(version) ? readFileSync(version, 'utf8').trim() : '';
  if (/^\d+$/.test(found) && found !== embeddedPostgres)
    throw new ConfigError([
      `${data} holds data of PostgreSQL ${found}; this receiver has PostgreSQL ${embeddedPostgres} inside and cannot read it. Start the version you had, save a backup (npm run backup -- FILE), move the folder away, and load the backup with this one (npm run restore -- FILE). Nothing has been changed`,
    ]);
  const missing = essential.find(name => !existsSync(resolve(data, name))) ?? missingJournal(data);
  if (missing !== undefined) throw new ConfigError([partOnly(data, `${missing} is missing`)]);
}

function missingJournal(data: string): string | undefined {
  const journal = resolve(data, 'pg_wal');
  const segments = existsSync(journal) ? readdirSync(journal) : [];
  return segments.some(name => /^[0-9A-F]{24}$/.test(name)) ? undefined : 'a segment of pg_wal';
}

function partOnly(data: string, why: string): string {
  return `${data} is no whole database: ${why}. Perhaps only a part of it was copied. Copy it again from a receiver that is stopped, or move the folder away and load a backup (npm run restore -- FILE). Nothing has been changed`;
}

/**
 * Created next to its final place first, so that an interrupted start leaves nothing that looks like a damaged
 * database.
 */
async function makeFolder(data: string): Promise<void> {
  const beside = `${data}.new`;
  rmSync(beside, {recursive: true, force: true});
  const pglite = await PGlite.create(beside);
  await pglite.close();
  await createDurableFolder(beside).flushAll();
  renameSync(beside, data);
}

async function openFolder(data: string): Promise<PGlite> {
  try {
    return await PGlite.create(data);
  } catch (error) {
    throw new ConfigError([partOnly(data, `it cannot be opened (${(error as Error).message})`)]);
  }
}

/** Tables with texts by people, or with data about individual ones. */
const rewritten = ['submission', 'theme', 'outbox', 'log_entry'] as const;

/** Deleted rows stay in a table's pages until these are rewritten. */
async function rewriteTables(db: Kysely<Tables>): Promise<void> {
  // One by one: VACUUM cannot be combined with another statement in one string.
  for (const table of rewritten) await sql`vacuum full analyze ${sql.table(table)}`.execute(db);
}

/**
 * The same on a server. A table with a long-running reader (a backup) is skipped until the next time, because others
 * would have to queue behind us. Engines without this statement are skipped too; they have their own methods.
 */
async function rewriteOnServer(db: Kysely<Tables>): Promise<void> {
  await db.connection().execute(async connection => {
    await sql`set lock_timeout = '2s'`.execute(connection);
    try {
      for (const table of rewritten)
        await sql`vacuum full analyze ${sql.table(table)}`.execute(connection);
    } catch (error) {
      if (!isBusyOrUnknown(error)) throw error;
    } finally {
      await sql`set lock_timeout = default`.execute(connection);
    }
  });
}

async function openInMemory(template?: Blob): Promise<Database> {
  const pglite = await PGlite.create('memory://', template && {loadDataDir: template});
  const db = new Kysely<Tables>({dialect: createPGliteDialect(pglite, () => Promise.resolve())});
  return {
    db,
    maintain: () => Promise.resolve(),
    close: async () => {
      await db.destroy();
      await pglite.close();
    },
  };
}

async function openPostgres(
  config: Extract<DatabaseConfig, {kind: 'postgres'}>,
): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: config.url,
    max: config.connections,
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
    ...(config.schema && {options: `-c search_path=${config.schema}`}),
  });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    if (config.schema) await pool.query(`create schema if not exists ${config.schema}`);
  } catch (error) {
    // Two receivers started at the same time may both find it missing.
    if (!isUniqueViolation(error)) {
      await pool.end();
      throw error;
    }
  }
  const db = new Kysely<Tables>({dialect: new PostgresDialect({pool})});
  return {db, maintain: () => rewriteOnServer(db), close: () => db.destroy()};
}
