/** Exports the list: CSV for spreadsheets, JSON for programs. Streamed row by row. */
import type {Kysely} from 'kysely';
import {writeCsv} from '../../../src/data/csv.js';
import type {Tables} from '../database/tables.js';
import {eachSubmission, type Filter, type StoredSubmission} from '../store/submissions.js';
import {listThemes} from '../store/themes.js';

/**
 * A cell that is never a formula: spreadsheets execute text that begins with one of these characters, even after a
 * space.
 */
export function safeCell(value: string): string {
  return /^[\s\uFEFF]*[=+\-@\t\r\n|%＝＋－＠]/.test(value) ? `'${value}` : value;
}

const facts = [
  'reference',
  'received',
  'type',
  'state',
  'theme',
  'page',
  'language',
  'area',
  'survey',
  'put aside',
  'may publish',
  'published',
  'withheld',
  'reply wanted',
  'email',
  'response',
  'wording to print',
  'note',
] as const;

/**
 * Rows of a CSV file with a column for each question. It begins with a BOM, without which Excel misreads every accent.
 */
export async function* csvRows(db: Kysely<Tables>, filter: Filter): AsyncGenerator<string> {
  const themes = new Map((await listThemes(db)).map(theme => [theme.id, theme.title]));
  const questions = new Set<string>();
  for await (const {answers} of eachSubmission(db, filter))
    for (const name of Object.keys(answers)) questions.add(name);
  const names = [...questions];
  const heads = [...facts, ...names.map(name => `answer: ${name}`)];
  yield `\uFEFF${writeCsv([heads.map(safeCell)])}`;
  for await (const submission of eachSubmission(db, filter)) {
    const theme = themes.get(submission.theme_id) ?? '';
    const answers = names.map(name => [submission.answers[name] ?? ''].flat().join('; '));
    yield writeCsv([[...factsOf(submission, theme), ...answers].map(safeCell)]);
  }
}

function factsOf(submission: StoredSubmission, theme: string): readonly string[] {
  const yes = (value: boolean) => (value ? 'yes' : 'no');
  const {
    reference,
    received_at: at,
    purpose,
    state,
    page,
    lang,
    area,
    item,
    suspicion,
  } = submission;
  return [
    reference,
    at.toISOString(),
    purpose,
    state,
    theme,
    page,
    lang,
    area,
    item,
    suspicion,
    yes(submission.may_publish),
    yes(submission.published),
    submission.withheld,
    yes(submission.reply_wanted),
    submission.email,
    submission.response,
    submission.public_text,
    submission.note,
  ];
}

/** A JSON array, one object per line. */
export async function* jsonRows(db: Kysely<Tables>, filter: Filter): AsyncGenerator<string> {
  const themes = new Map((await listThemes(db)).map(theme => [theme.id, theme.title]));
  let separator = '[\n';
  for await (const submission of eachSubmission(db, filter)) {
    const {theme_id: themeId, version: _version, erased_at: _erased, ...kept} = submission;
    yield `${separator}${JSON.stringify({...kept, theme: themes.get(themeId) ?? ''})}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
