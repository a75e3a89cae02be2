/**
 * Deletes data after its retention period. E-mail addresses are deleted first, then suspected spam, everything else
 * after the configured time; counts of surveys and themes are stored before their answers are deleted.
 */
import type {Kysely, Transaction} from 'kysely';
import type {Config} from './config.js';
import {inTransaction} from './database/retrying.js';
import type {Tables} from './database/tables.js';
import type {Answers} from './intake/submission.js';
import type {Survey} from './publish/surveys.js';
import {rememberCounts} from './store/tallies.js';

/** How long the key of an erased answer stays, in days: longer than a device keeps trying to send. */
const erasedDays = 90;
const batch = 500;

/** How many of each were removed. */
export interface Tidied {
  readonly answers: number;
  readonly emails: number;
}

/**
 * Safe to run at any time, and by several receivers at once.
 * @param surveys undefined when the record could not be read: survey answers then stay until they can be counted
 */
export async function applyRetention(
  db: Kysely<Tables>,
  keep: Config['keep'],
  now: Date,
  surveys: readonly Survey[] | undefined,
): Promise<Tidied> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await db.deleteFrom('log_entry').where('at', '<', before(keep.days)).execute();
  const emails = await removeEmails(db, before(keep.emailDays));
  let answers = 0;
  for (;;) {
    const removed = await inTransaction(db, transaction =>
      removeBatch(
        transaction,
        before(keep.days),
        before(keep.suspectedDays),
        before(erasedDays),
        surveys,
      ),
    );
    answers += removed;
    if (removed < batch) return {answers, emails};
  }
}

async function removeEmails(db: Kysely<Tables>, before: Date): Promise<number> {
  const result = await db
    .updateTable('submission')
    .set({email: ''})
    .where('email', '!=', '')
    .where('received_at', '<', before)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

async function removeBatch(
  transaction: Transaction<Tables>,
  old: Date,
  oldSuspected: Date,
  oldErased: Date,
  surveys: readonly Survey[] | undefined,
): Promise<number> {
  const due = await transaction
    .selectFrom('submission')
    .select('reference')
    .where(eb =>
      eb.or([
        surveys
          ? eb('received_at', '<', old)
          : eb.and([eb('received_at', '<', old), eb('purpose', '!=', 'survey')]),
        eb.and([eb('suspicion', '!=', ''), eb('received_at', '<', oldSuspected)]),
        eb('erased_at', '<', oldErased),
      ]),
    )
    .limit(batch)
    .execute();
  if (due.length === 0) return 0;
  const references = due.map(({reference}) => reference);
  await transaction.deleteFrom('outbox').where('reference', 'in', references).execute();
  // Only rows returned by this delete are counted: those that another receiver deleted first are not among them.
  const deleted = await transaction
    .deleteFrom('submission')
    .where('reference', 'in', references)
    .returning(['purpose', 'item', 'answers', 'theme_id', 'suspicion', 'erased_at'])
    .execute();
  const counted = deleted.filter(
    ({suspicion, erased_at}) => suspicion === '' && erased_at === null,
  );
  await rememberThemes(transaction, counted.map(({theme_id}) => theme_id).filter(Boolean));
  for (const survey of surveys ?? []) {
    const answers = counted.filter(({purpose, item}) => purpose === 'survey' && item === survey.id);
    await rememberCounts(
      transaction,
      survey,
      answers.map(row => JSON.parse(row.answers) as Answers),
    );
  }
  return due.length;
}

async function rememberThemes(
  transaction: Transaction<Tables>,
  themeIds: readonly string[],
): Promise<void> {
  for (const id of new Set(themeIds)) {
    const count = themeIds.filter(themeId => themeId === id).length;
    await transaction
      .updateTable('theme')
      .set(eb => ({said_before: eb('said_before', '+', count)}))
      .where('id', '=', id)
      .execute();
  }
}
