/** Opens whichever database the configuration names, brought to the newest shape. */
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {PGlite} from '@electric-sql/pglite';
import {Kysely, PostgresDialect, sql} from 'kysely';
import pg from 'pg';
import {ConfigError, type DatabaseConfig} from '../config.js';
import {createDurableFolder} from './durable-folder.js';
import {isUniqueViolation} from './faults.js';
import {lockFolder} from './folder-lock.js';
import {migrate} from './migrations.js';
import {createPGliteDialect} from './pglite-dialect.js';
import type {Tables} from './tables.js';

/** An open database. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** What a server does in the background and an embedded database must be told to: tidy, checkpoint, flush. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @throws when the data folder is in use by another receiver, or the server cannot be reached.
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const database =
    config.kind === 'pglite' ? await openPGlite(config.folder) : await openPostgres(config);
  try {
    await migrate(database.db);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

async function openPGlite(folder: string): Promise<Database> {
  if (folder === 'memory:') return openInMemory();
  const place = resolve(folder);
  const data = resolve(place, 'pglite');
  mkdirSync(place, {recursive: true, mode: 0o700});
  checkVersion(data);
  const unlock = lockFolder(resolve(place, 'receiver.lock'));
  try {
    const pglite = await PGlite.create(data);
    const durable = createDurableFolder(data);
    await durable.flushAll();
    const db = new Kysely<Tables>({dialect: createPGliteDialect(pglite, durable.flush)});
    return {
      db,
      maintain: async () => {
        // One by one: VACUUM refuses to share a string with another statement.
        await sql`vacuum analyze`.execute(db);
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

/** The PostgreSQL inside PGlite. Its data can be read by no other major version. */
export const embeddedPostgres = '18';

/** Says what to do when the folder was made by a receiver with another PostgreSQL inside, which would only crash. */
function checkVersion(data: string): void {
  const file = resolve(data, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : embeddedPostgres;
  if (found === embeddedPostgres) return;
  throw new ConfigError([
    `${data} holds data of PostgreSQL ${found}; this receiver has PostgreSQL ${embeddedPostgres} inside and cannot read it. Start the version you had, save a backup (npm run backup -- FILE), move the folder away, and load the backup with this one (npm run restore -- FILE). Nothing has been changed`,
  ]);
}

async function openInMemory(): Promise<Database> {
  const pglite = await PGlite.create('memory://');
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
    // Two receivers that start together may both find it missing.
    if (!isUniqueViolation(error)) {
      await pool.end();
      throw error;
    }
  }
  const db = new Kysely<Tables>({dialect: new PostgresDialect({pool})});
  return {db, maintain: () => Promise.resolve(), close: () => db.destroy()};
}
