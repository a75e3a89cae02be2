/** Stores what has been published, so that a restart, or a second receiver, does not publish anything in between. */
import type {Kysely} from 'kysely';
import {isUniqueViolation} from '../database/faults.js';
import type {Tables} from '../database/tables.js';
import {isDue, type Publication, type PublishingRule} from '../publish/disclosure.js';

/** Counts of today. */
export interface Counted {
  /** How many people exactly. Never shown; stored to determine when the next batch is complete. */
  readonly people: number;
  readonly publication: Publication;
}

/**
 * The newest publication of a series, published again when it is due; `undefined` before the first.
 * @param people counts how many there are now, cheaply
 * @param count counts everything
 */
export async function publish(
  db: Kysely<Tables>,
  series: string,
  now: Date,
  rule: PublishingRule,
  people: () => Promise<number>,
  count: () => Promise<Counted>,
): Promise<Publication | undefined> {
  const last = await lastOf(db, series);
  const look = last && {people: last.people, madeAt: last.made_at};
  if (!isDue(look, await people(), now, rule)) return last && readPublication(last.content);

  const next = await count();
  try {
    await db
      .insertInto('publication')
      .values({
        series,
        number: (last?.number ?? 0) + 1,
        made_at: now,
        people: next.people,
        content: writePublication(next.publication),
      })
      .execute();
    return next.publication;
  } catch (error) {
    // Another receiver has just published: use its publication.
    if (!isUniqueViolation(error)) throw error;
    const theirs = await lastOf(db, series);
    return theirs && readPublication(theirs.content);
  }
}

function lastOf(db: Kysely<Tables>, series: string) {
  return db
    .selectFrom('publication')
    .selectAll()
    .where('series', '=', series)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

interface WrittenPublication {
  readonly date: string;
  readonly tables: readonly (readonly [string, readonly (readonly [string, number])[]])[];
}

export function writePublication({date, tables}: Publication): string {
  const written: WrittenPublication = {
    date,
    tables: [...tables].map(([id, counts]) => [id, [...counts]]),
  };
  return JSON.stringify(written);
}

function readPublication(content: string): Publication {
  const {date, tables} = JSON.parse(content) as WrittenPublication;
  return {date, tables: new Map(tables.map(([id, counts]) => [id, new Map(counts)]))};
}
