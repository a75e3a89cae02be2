/** Runs a transaction again after a conflict with another one, as databases expect. */
import type {Kysely, Transaction} from 'kysely';
import {isRetryable} from './faults.js';
import type {Tables} from './tables.js';

/** @param work must have no effects outside the transaction, because it may run several times */
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
