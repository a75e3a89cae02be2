/** Runs a transaction again when another one got in its way, as databases ask their callers to. */
import type {Kysely, Transaction} from 'kysely';
import {isRetryable} from './faults.js';
import type {Tables} from './tables.js';

/** @param work must do nothing but what the transaction undoes, as it may run several times */
export async function inTransaction<T>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt >= 5 || !isRetryable(error)) throw error;
    }
  }
}
