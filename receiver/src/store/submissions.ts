/** Finding, reading, changing and erasing submissions. */
import type {Kysely, Selectable, SelectQueryBuilder, Transaction, Updateable} from 'kysely';
import type {SubmissionTable, Tables} from '../database/tables.js';
import type {Answers} from '../intake/submission.js';

/** A submission as moderators see it. */
export interface StoredSubmission extends Omit<
  Selectable<SubmissionTable>,
  'answers' | 'intent_key' | 'body_hash' | 'words'
> {
  readonly answers: Answers;
}

/** What to look for; an empty field does not filter. */
export interface Filter {
  /** Words that must all occur, in any order. */
  readonly search: string;
  readonly purpose: string;
  readonly theme: string;
  readonly lang: string;
  /** Part of the page's address. */
  readonly page: string;
  readonly state: string;
  readonly item: string;
  /** 'in' without those set aside (default), 'aside' only those, 'all' both. */
  readonly aside: 'in' | 'aside' | 'all';
}

/** Excludes only suspected spam. */
export const everything: Filter = {
  search: '',
  purpose: '',
  theme: '',
  lang: '',
  page: '',
  state: '',
  item: '',
  aside: 'in',
};

const columns = [
  'reference',
  'received_at',
  'purpose',
  'page',
  'lang',
  'item',
  'area',
  'answers',
  'email',
  'reply_wanted',
  'may_publish',
  'suspicion',
  'state',
  'theme_id',
  'response',
  'public_text',
  'published',
  'withheld',
  'note',
  'version',
  'erased_at',
] as const;

/** The newest first: one page of them, and how many there are in all. */
export async function listSubmissions(
  db: Kysely<Tables>,
  filter: Filter,
  offset: number,
  limit: number,
) {
  const counted = await applyFilter(db.selectFrom('submission'), filter)
    .select(({fn}) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await applyFilter(db.selectFrom('submission'), filter)
    .select(columns)
    .orderBy('received_at', 'desc')
    .orderBy('reference')
    .offset(offset)
    .limit(limit)
    .execute();
  return {count: Number(counted.count), submissions: rows.map(read)};
}

/** All that match, oldest first, a few hundred at a time so that an export of years needs little memory. */
export async function* eachSubmission(
  db: Kysely<Tables>,
  filter: Filter,
  span?: Span,
): AsyncGenerator<StoredSubmission> {
  let last: StoredSubmission | undefined;
  for (;;) {
    const after = last;
    let query = applyFilter(db.selectFrom('submission'), filter).select(columns);
    if (span)
      query = query.where('received_at', '>=', span.from).where('received_at', '<', span.until);
    if (after) {
      query = query.where(eb =>
        eb.or([
          eb('received_at', '>', after.received_at),
          eb.and([
            eb('received_at', '=', after.received_at),
            eb('reference', '>', after.reference),
          ]),
        ]),
      );
    }
    const rows = await query.orderBy('received_at').orderBy('reference').limit(500).execute();
    for (const row of rows) yield (last = read(row));
    if (rows.length < 500) return;
  }
}

/** How many comments came in, suspected spam left out. */
export async function countComments(db: Kysely<Tables>, span: Span): Promise<number> {
  const {count} = await applyFilter(db.selectFrom('submission'), {
    ...everything,
    purpose: 'comment',
  })
    .select(({fn}) => fn.countAll().as('count'))
    .where('received_at', '>=', span.from)
    .where('received_at', '<', span.until)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A stretch of time; `until` is the first moment after it. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** One submission by its reference, unless it was erased. */
export async function findSubmission(
  db: Kysely<Tables>,
  reference: string,
): Promise<StoredSubmission | undefined> {
  const row = await db
    .selectFrom('submission')
    .select(columns)
    .where('reference', '=', reference)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return row && read(row);
}

/** Changes a submission that nobody has changed since it was read. @returns whether that was so. */
export async function changeSubmission(
  db: Kysely<Tables>,
  reference: string,
  version: number,
  change: Updateable<SubmissionTable>,
): Promise<boolean> {
  const result = await db
    .updateTable('submission')
    .set({...change, version: version + 1})
    .where('reference', '=', reference)
    .where('version', '=', version)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/**
 * Erases what a person wrote. Key and reference stay until retention removes them, so that a late retry from that
 * person's device gets its receipt instead of bringing the text back.
 */
export async function eraseSubmission(
  transaction: Transaction<Tables>,
  reference: string,
  now: Date,
): Promise<void> {
  await transaction.deleteFrom('outbox').where('reference', '=', reference).execute();
  await transaction
    .updateTable('submission')
    .set({
      body_hash: null,
      answers: '{}',
      words: '',
      email: '',
      page: '',
      lang: '',
      item: '',
      area: '',
      note: '',
      response: '',
      public_text: '',
      theme_id: '',
      published: false,
      reply_wanted: false,
      may_publish: false,
      erased_at: now,
    })
    .where('reference', '=', reference)
    .execute();
}

/** How many are set aside, by reason. */
export async function countAside(db: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const rows = await applyFilter(db.selectFrom('submission'), {...everything, aside: 'aside'})
    .select(['suspicion', ({fn}) => fn.countAll().as('count')])
    .groupBy('suspicion')
    .execute();
  return new Map(rows.map(({suspicion, count}) => [suspicion, Number(count)]));
}

/** The languages answers came in, for the filter. */
export async function listLanguages(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('submission')
    .select('lang')
    .distinct()
    .where('lang', '!=', '')
    .orderBy('lang')
    .execute();
  return rows.map(row => row.lang);
}

function applyFilter<O>(query: SelectQueryBuilder<Tables, 'submission', O>, filter: Filter) {
  let found = query.where('erased_at', 'is', null);
  if (filter.aside !== 'all')
    found = found.where('suspicion', filter.aside === 'in' ? '=' : '!=', '');
  if (filter.purpose) found = found.where('purpose', '=', filter.purpose);
  if (filter.theme)
    found = found.where('theme_id', '=', filter.theme === 'none' ? '' : filter.theme);
  if (filter.lang) found = found.where('lang', '=', filter.lang);
  if (filter.state) found = found.where('state', '=', filter.state);
  if (filter.item) found = found.where('item', '=', filter.item);
  if (filter.page) found = found.where('page', 'like', containing(filter.page));
  for (const word of filter.search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 12)) {
    found = found.where(eb =>
      eb.or([
        eb('words', 'like', containing(word)),
        eb(eb.fn('lower', ['email']), 'like', containing(word)),
      ]),
    );
  }
  return found;
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

function read(
  row: Omit<StoredSubmission, 'answers'> & {readonly answers: string},
): StoredSubmission {
  return {...row, answers: JSON.parse(row.answers) as Answers};
}
