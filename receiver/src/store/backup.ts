/**
 * Everything that is stored, as lines of JSON: first a header, then one row per line, then the number of rows, so that
 * a truncated file is recognised. It can be loaded into an empty database of either kind.
 */
import {sql, type Kysely, type Transaction} from 'kysely';
import type {Tables} from '../database/tables.js';

const format = 'send-widgets-receiver-backup';
const version = 1;

/** The order of each table's rows, and its timestamp columns. */
const tables = {
  theme: {key: ['id'], moments: []},
  tally: {key: ['survey', 'question', 'value'], moments: []},
  publication: {key: ['series', 'number'], moments: ['made_at']},
  log_entry: {key: ['id'], moments: ['at']},
  submission: {key: ['reference'], moments: ['received_at', 'erased_at']},
  outbox: {key: ['id'], moments: ['due_at', 'claimed_until']},
} as const satisfies Record<keyof Tables, {key: readonly string[]; moments: readonly string[]}>;

type Row = Record<string, unknown>;
const names = Object.keys(tables) as (keyof Tables)[];
const isTable = (name: unknown): name is keyof Tables => names.some(known => known === name);
const batch = 500;

/** The lines of a backup. */
export async function* backupLines(db: Kysely<Tables>, now: Date): AsyncGenerator<string> {
  yield line({format, version, at: now});
  let rows = 0;
  for (const table of names) {
    for await (const row of rowsOf(db, table)) {
      rows += 1;
      yield line({table, row});
    }
  }
  yield line({rows});
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

async function* rowsOf(db: Kysely<Tables>, table: keyof Tables): AsyncGenerator<Row> {
  const columns = sql.join(tables[table].key.map(name => sql.ref(name)));
  let after = sql`true`;
  for (;;) {
    const {rows} = await sql<Row>`select * from ${sql.table(table)} where ${after}
      order by ${columns} limit ${sql.lit(batch)}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = sql`(${columns}) > (${sql.join(tables[table].key.map(name => last[name]))})`;
  }
}

/** A fault of a file or a database, in words for the person who restores it. */
export class RestoreError extends Error {}

/**
 * Loads a backup into an empty database, whole or not at all.
 * @returns how many rows there were
 * @throws {RestoreError} if the database is not empty, or the file is not a backup or is truncated
 */
export async function restoreLines(
  db: Kysely<Tables>,
  lines: AsyncIterable<string>,
): Promise<number> {
  return db.transaction().execute(async transaction => {
    await refuseUnlessEmpty(transaction);
    let number = 0;
    let rows = 0;
    let complete = false;
    let waiting: {table: keyof Tables; rows: Row[]} | undefined;
    const flush = async () => {
      if (waiting && waiting.rows.length > 0)
        await insert(transaction, waiting.table, waiting.rows);
      waiting = undefined;
    };
    for await (const written of lines) {
      number += 1;
      if (written.trim() === '') continue;
      const entry = readLine(written, number);
      if (number === 1) {
        if (entry['format'] !== format) throw new RestoreError('This is no backup of a receiver.');
        if (entry['version'] !== version)
          throw new RestoreError(
            `This backup was written by a newer receiver (${String(entry['version'])}).`,
          );
      } else if (isTable(entry['table'])) {
        if (waiting?.table !== entry['table'] || waiting.rows.length >= batch) await flush();
        waiting ??= {table: entry['table'], rows: []};
        waiting.rows.push(entry['row'] as Row);
        rows += 1;
      } else if (entry['rows'] === rows) complete = true;
      else throw new RestoreError(`Line ${number} is none that a backup has.`);
    }
    await flush();
    if (!complete)
      throw new RestoreError('The file ends too early: part of the backup is missing.');
    return rows;
  });
}

function readLine(written: string, number: number): Row {
  try {
    return JSON.parse(written) as Row;
  } catch {
    throw new RestoreError(`Line ${number} is not JSON.`);
  }
}

async function refuseUnlessEmpty(db: Kysely<Tables>): Promise<void> {
  for (const table of names) {
    const {rows} = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0)
      throw new RestoreError(
        'This database holds something already. A backup is loaded into an empty one only.',
      );
  }
}

async function insert(
  db: Transaction<Tables>,
  table: keyof Tables,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const moments: readonly string[] = tables[table].moments;
  const valueOf = (row: Row, name: string) =>
    moments.includes(name) && typeof row[name] === 'string' ? new Date(row[name]) : row[name];
  const values = rows.map(row => sql`(${sql.join(columns.map(name => valueOf(row, name)))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map(name => sql.ref(name)))})
    values ${sql.join(values)}`.execute(db);
}
