/** Runs a suite against every database at hand: PGlite always, PostgreSQL when DATABASE_URL names one. */
import {after, before, describe} from 'node:test';
import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {sql} from 'kysely';
import type {DatabaseConfig} from '../../src/config.js';
import {openDatabase, type Database} from '../../src/database/open-database.js';
import {templates} from './folders.js';

const postgres = process.env['DATABASE_URL'];
const template = templates ? new Blob([readFileSync(join(templates, 'memory.tar'))]) : undefined;

/** A database for one run of one suite. */
function configFor(kind: 'PGlite' | 'PostgreSQL'): DatabaseConfig {
  if (kind === 'PGlite' || !postgres) return {kind: 'pglite', folder: 'memory:'};
  // A schema of its own, so that suites running at the same time never meet.
  return {
    kind: 'postgres',
    url: postgres,
    schema: `receiver_test_${randomBytes(6).toString('hex')}`,
    connections: 8,
  };
}

/** Whatever the suite asks for, it finds empty tables before it starts. */
export function describeOnEachDatabase(name: string, suite: (open: () => Database) => void): void {
  for (const kind of postgres ? (['PGlite', 'PostgreSQL'] as const) : (['PGlite'] as const)) {
    describe(`${name}, on ${kind}`, () => {
      const config = configFor(kind);
      let database: Database | undefined;
      before(async () => {
        database = await openDatabase(config, template);
      });
      after(async () => {
        if (database && config.kind === 'postgres')
          await sql`drop schema ${sql.id(config.schema)} cascade`.execute(database.db);
        await database?.close();
      });
      suite(() => {
        if (!database) throw new Error('The database is open only inside tests');
        return database;
      });
    });
  }
}

const dataTables = ['submission', 'theme', 'outbox', 'tally', 'publication', 'log_entry'] as const;

/** Empties every table that holds data. */
export async function emptyTables({db}: Database): Promise<void> {
  for (const table of dataTables) await db.deleteFrom(table).execute();
}

/** Every answer that is stored. */
export const storedIn = ({db}: Database) => db.selectFrom('submission').selectAll().execute();
