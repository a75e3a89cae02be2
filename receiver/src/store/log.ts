/** Who published, changed or deleted what. Stored as long as the answers, without their content. */
import {randomUUID} from 'node:crypto';
import type {Kysely, Selectable} from 'kysely';
import type {LogEntryTable, Tables} from '../database/tables.js';

export type LogEntry = Selectable<LogEntryTable>;

/** Writes entries; in the transaction of the change itself, so that there is never one without the other. */
export async function writeLog(
  db: Kysely<Tables>,
  ...entries: readonly Omit<LogEntry, 'id'>[]
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(entry => ({id: randomUUID(), ...entry}));
  await db.insertInto('log_entry').values(rows).execute();
}

/**
 * The newest first: one page of them, and how many there are in all.
 * @param subject a reference or `theme:<id>`; '' for everything
 */
export async function listLog(
  db: Kysely<Tables>,
  subject: string,
  offset: number,
  limit: number,
): Promise<{readonly count: number; readonly entries: readonly LogEntry[]}> {
  const wanted = db
    .selectFrom('log_entry')
    .$if(subject !== '', query => query.where('subject', '=', subject));
  const {count} = await wanted
    .select(({fn}) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const entries = await wanted
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return {count: Number(count), entries};
}
