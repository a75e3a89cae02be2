/** Stores a submission exactly once, however often and by however many receivers it is delivered. */
import {randomUUID} from 'node:crypto';
import type {Insertable, Kysely} from 'kysely';
import {isRetryable, isUniqueViolation} from '../database/faults.js';
import type {SubmissionTable, Tables} from '../database/tables.js';
import type {Channel} from '../forward/channel.js';
import {createReference, type Random} from '../intake/receipt.js';
import type {Submission, Suspicion} from '../intake/submission.js';

/** What to store, in addition to the submission itself. */
export interface Arrival {
  readonly submission: Submission;
  readonly intentKey: string;
  readonly bodyHash: string;
  readonly suspicion: Suspicion;
  readonly receivedAt: Date;
  /** Channels by which others are notified of it. */
  readonly channels: readonly Channel[];
}

/**
 * `repeated`: it was stored already, and this is its first receipt. `conflict`: its key was used with other answers.
 */
export type Stored =
  | {readonly outcome: 'stored' | 'repeated'; readonly reference: string}
  | {readonly outcome: 'conflict'};

/** Once this resolves, the answer is on the disk. Rejects if the database cannot store it. */
export async function storeSubmission(
  db: Kysely<Tables>,
  arrival: Arrival,
  random: Random,
): Promise<Stored> {
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    const reference = createReference(random);
    try {
      if (await insert(db, arrival, reference)) return {outcome: 'stored', reference};
      const first = await findFirst(db, arrival);
      // The first was deleted by retention in between: then this one is the first.
      if (first) return first;
    } catch (error) {
      // A reference that is taken, or conflicting transactions: try again with a new reference.
      if (attempt === 8 || !(isUniqueViolation(error) || isRetryable(error))) throw error;
    }
  }
  throw new Error('An answer was neither new nor there before, eight times over');
}

async function insert(db: Kysely<Tables>, arrival: Arrival, reference: string): Promise<boolean> {
  return (await insertAll(db, new Map([[reference, arrival]]))).has(reference);
}

/** Inserts those whose keys are new, with their messages. @returns their references. */
export async function insertAll(
  db: Kysely<Tables>,
  arrivals: ReadonlyMap<string, Arrival>,
): Promise<ReadonlySet<string>> {
  const rows = [...arrivals].map(([reference, arrival]) => rowFor(arrival, reference));
  const insertInto = async (to: Kysely<Tables>) => {
    const inserted = await to
      .insertInto('submission')
      .values(rows)
      .onConflict(conflict => conflict.column('intent_key').doNothing())
      .returning('reference')
      .execute();
    return new Set(inserted.map(({reference}) => reference));
  };
  const withChannels = [...arrivals].filter(([, {channels}]) => channels.length > 0);
  // A single statement needs no transaction around it.
  if (withChannels.length === 0) return insertInto(db);
  return db.transaction().execute(async transaction => {
    const inserted = await insertInto(transaction);
    for (const [reference, arrival] of withChannels) {
      if (inserted.has(reference))
        await enqueue(transaction, reference, arrival.channels, arrival.receivedAt);
    }
    return inserted;
  });
}

/** Puts one message for each channel into the outbox. */
export async function enqueue(
  db: Kysely<Tables>,
  reference: string,
  channels: readonly Channel[],
  dueAt: Date,
): Promise<void> {
  if (channels.length === 0) return;
  const rows = channels.map(channel => ({
    id: randomUUID(),
    reference,
    channel,
    due_at: dueAt,
    claimed_until: null,
  }));
  await db.insertInto('outbox').values(rows).execute();
}

/** The first submission with this key; `undefined` if there is none. */
export async function findFirst(
  db: Kysely<Tables>,
  {intentKey, bodyHash}: Pick<Arrival, 'intentKey' | 'bodyHash'>,
): Promise<Stored | undefined> {
  const first = await db
    .selectFrom('submission')
    .select(['reference', 'body_hash'])
    .where('intent_key', '=', intentKey)
    .executeTakeFirst();
  // Erased since: the sender's retry still gets its receipt, and nothing is stored again.
  const same = first && (first.body_hash === null || first.body_hash === bodyHash);
  return (
    first && (same ? {outcome: 'repeated', reference: first.reference} : {outcome: 'conflict'})
  );
}

function rowFor(arrival: Arrival, reference: string): Insertable<SubmissionTable> {
  const {submission, intentKey, bodyHash, suspicion, receivedAt} = arrival;
  const {purpose, page, lang, item, area, answers, email, replyWanted, mayPublish} = submission;
  return {
    reference,
    intent_key: intentKey,
    body_hash: bodyHash,
    received_at: receivedAt,
    purpose,
    page,
    lang,
    item,
    area,
    answers: JSON.stringify(answers),
    words: [reference, page, item, area, ...Object.values(answers).flat()].join('\n').toLowerCase(),
    email,
    reply_wanted: replyWanted,
    may_publish: mayPublish,
    suspicion,
    erased_at: null,
  };
}
