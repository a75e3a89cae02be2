/**
 * Stores answers that arrive at the same time with one statement: one commit and one flush for all of them. A single
 * answer never waits; while a commit is running, the next ones are batched.
 */
import type {Kysely} from 'kysely';
import {codeOf} from '../database/faults.js';
import type {Tables} from '../database/tables.js';
import {createReference, type Random} from '../intake/receipt.js';
import {insertAll, storeSubmission, type Arrival, type Stored} from './store-submission.js';

/** How many are written at once. */
const most = 100;

interface Waiting {
  readonly arrival: Arrival;
  readonly resolve: (stored: Stored | Promise<Stored>) => void;
  readonly reject: (error: unknown) => void;
}

/** @returns a function like `storeSubmission`, for all answers to this receiver. */
export function createBatchedStore(
  db: Kysely<Tables>,
  random: Random,
): (arrival: Arrival) => Promise<Stored> {
  const queue: Waiting[] = [];
  let working = false;

  async function work(): Promise<void> {
    working = true;
    while (queue.length > 0) await storeBatch(db, queue.splice(0, most), random);
    working = false;
  }

  return arrival =>
    new Promise<Stored>((resolve, reject) => {
      queue.push({arrival, resolve, reject});
      if (!working) void work();
    });
}

/** Never rejects: each of them receives its own result. */
async function storeBatch(
  db: Kysely<Tables>,
  together: readonly Waiting[],
  random: Random,
): Promise<void> {
  const byReference = new Map(together.map(waiting => [createReference(random), waiting]));
  // Two with the same reference cannot be inserted together.
  if (byReference.size < together.length) return keepApart(db, together, random);
  try {
    const inserted = await insertAll(
      db,
      new Map([...byReference].map(([reference, {arrival}]) => [reference, arrival])),
    );
    for (const [reference, {arrival, resolve}] of byReference) {
      resolve(
        inserted.has(reference)
          ? {outcome: 'stored', reference}
          : storeSubmission(db, arrival, random),
      );
    }
  } catch (error) {
    // One of them failed (a reference that is taken): the others must not fail with it.
    if (/^(22|23|40)/.test(codeOf(error))) return keepApart(db, together, random);
    for (const {reject} of together) reject(error);
  }
}

function keepApart(db: Kysely<Tables>, together: readonly Waiting[], random: Random): void {
  for (const {arrival, resolve} of together) resolve(storeSubmission(db, arrival, random));
}
