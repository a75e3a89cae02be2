/** What has been published, on the disk: so that a restart, or a second receiver, publishes nothing in between. */
import type {Kysely} from 'kysely';
import {isUniqueViolation} from '../database/faults.js';
import type {Tables} from '../database/tables.js';
import {nextPublication, type Publication, type TableShape} from '../publish/disclosure.js';

/** When a series may be published anew. */
export interface PublishingRule {
  /** How many people must have answered, or been deleted, since the last look. */
  readonly batch: number;
  /** The same for the first look; `batch` when not given. */
  readonly first?: number;
  /** How long ago the last look must be, in milliseconds. */
  readonly pause: number;
}

/** Counts of today, and how they hang together. */
export interface Counted {
  /** How many people exactly. Never shown; stored to see when the next batch is complete. */
  readonly people: number;
  readonly publication: Publication;
  readonly shapes: ReadonlyMap<string, TableShape>;
}

/**
 * The newest publication of a series, made anew when its time has come; undefined before the first.
 *
 * A look that finds too little to publish counts as a look: were the next one taken when the next answer is in, whether
 * something is published then would tell what that answer was.
 * @param people counts how many there are now, cheaply
 * @param count counts everything
 */
export async function publish(
  db: Kysely<Tables>,
  series: string,
  now: Date,
  {batch, first = batch, pause}: PublishingRule,
  people: () => Promise<number>,
  count: () => Promise<Counted>,
): Promise<Publication | undefined> {
  const rows = await db
    .selectFrom('publication')
    .selectAll()
    .where('series', '=', series)
    .orderBy('number')
    .execute();
  const last = rows.at(-1);
  const current = last && readPublication(last.content);
  if (last && now.getTime() - last.made_at.getTime() < pause) return current;
  const arrived = Math.abs((await people()) - (last?.people ?? 0));
  if (arrived < (last ? batch : first)) return current;

  const counted = await count();
  const history = [...new Set(rows.map(({content}) => content))].map(readPublication);
  const next = nextPublication(history, counted.publication, counted.shapes);
  try {
    await db
      .insertInto('publication')
      .values({
        series,
        number: (last?.number ?? 0) + 1,
        made_at: now,
        people: counted.people,
        content: writePublication(next),
      })
      .execute();
    return next;
  } catch (error) {
    // Another receiver has just published: what it says is what everybody says.
    if (!isUniqueViolation(error)) throw error;
    const theirs = await db
      .selectFrom('publication')
      .select('content')
      .where('series', '=', series)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return readPublication(theirs.content);
  }
}

function writePublication({total, date, tables, rough}: Publication): string {
  return JSON.stringify({
    total,
    date,
    tables: [...tables].map(([id, table]) => [id, {...table, counts: [...table.counts]}]),
    rough: [...rough],
  });
}

interface WrittenPublication {
  readonly total: number;
  readonly date: string;
  readonly tables: readonly (readonly [
    string,
    {
      readonly base: number;
      readonly total: number;
      readonly date: string;
      readonly counts: readonly (readonly [string, number])[];
    },
  ])[];
  readonly rough: readonly (readonly [string, number])[];
}

function readPublication(content: string): Publication {
  const written = JSON.parse(content) as WrittenPublication;
  return {
    ...written,
    tables: new Map(
      written.tables.map(([id, table]) => [id, {...table, counts: new Map(table.counts)}]),
    ),
    rough: new Map(written.rough),
  };
}
