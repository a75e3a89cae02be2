/** Current survey counts: the stored answers, and the tally of those that retention has deleted. */
import type {Kysely, Transaction} from 'kysely';
import type {Tables} from '../database/tables.js';
import type {Answers} from '../intake/submission.js';
import {
  addAnswers,
  addToQuestion,
  emptyCounts,
  type SurveyCounts,
} from '../publish/survey-counts.js';
import type {Survey} from '../publish/surveys.js';
import {eachSubmission, everything} from './submissions.js';

/** Counts one survey, suspected spam left out. */
export async function countSurvey(db: Kysely<Tables>, survey: Survey): Promise<SurveyCounts> {
  const counts = emptyCounts();
  for await (const {answers} of eachSubmission(db, {
    ...everything,
    purpose: 'survey',
    item: survey.id,
  })) {
    addAnswers(counts, survey, answers);
  }
  const tallies = await db
    .selectFrom('tally')
    .selectAll()
    .where('survey', '=', survey.id)
    .execute();
  for (const {question, value, count} of tallies) {
    if (question === '') counts.base += count;
    else addToQuestion(counts, question, value, count);
  }
  return counts;
}

/** How many have answered a survey: the same as the base of all its counts, but quickly. */
export async function countSurveyPeople(db: Kysely<Tables>, survey: string): Promise<number> {
  const {count} = await db
    .selectFrom('submission')
    .select(({fn}) => fn.countAll().as('count'))
    .where('purpose', '=', 'survey')
    .where('item', '=', survey)
    .where('suspicion', '=', '')
    .where('erased_at', 'is', null)
    .executeTakeFirstOrThrow();
  const tally = await db
    .selectFrom('tally')
    .select('count')
    .where('survey', '=', survey)
    .where('question', '=', '')
    .executeTakeFirst();
  return Number(count) + (tally?.count ?? 0);
}

/** Stores the counts of answers that are about to be deleted, in the same transaction. */
export async function rememberCounts(
  transaction: Transaction<Tables>,
  survey: Survey,
  deleted: readonly Answers[],
): Promise<void> {
  const counts = emptyCounts();
  for (const answers of deleted) addAnswers(counts, survey, answers);
  await addTally(transaction, survey.id, '', '', counts.base);
  for (const [question, {base, options}] of counts.questions) {
    await addTally(transaction, survey.id, question, '', base);
    for (const [value, count] of options)
      await addTally(transaction, survey.id, question, value, count);
  }
}

async function addTally(
  db: Transaction<Tables>,
  survey: string,
  question: string,
  value: string,
  count: number,
): Promise<void> {
  if (count === 0) return;
  await db
    .insertInto('tally')
    .values({survey, question, value, count})
    .onConflict(conflict =>
      conflict
        .columns(['survey', 'question', 'value'])
        .doUpdateSet(eb => ({count: eb('tally.count', '+', count)})),
    )
    .execute();
}
