/** Themes: what was said, grouped, and what was done about it. */
import {randomUUID} from 'node:crypto';
import type {Kysely, Selectable, Transaction} from 'kysely';
import type {ThemeTable, Tables} from '../database/tables.js';

export type StoredTheme = Selectable<ThemeTable>;

/** What a moderator writes about a theme. */
export type ThemeWording = Pick<
  StoredTheme,
  'title' | 'you_said' | 'we_did' | 'state' | 'why' | 'date' | 'priority' | 'published'
>;

/** All themes by title. */
export async function listThemes(db: Kysely<Tables>): Promise<readonly StoredTheme[]> {
  return db.selectFrom('theme').selectAll().orderBy('title').orderBy('id').execute();
}

/** The theme of this id; '' where there is none. */
export const existingTheme = async (db: Kysely<Tables>, id: string): Promise<string> =>
  (await findTheme(db, id)) ? id : '';

export async function findTheme(db: Kysely<Tables>, id: string): Promise<StoredTheme | undefined> {
  return db.selectFrom('theme').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @returns the new theme's id. */
export async function createTheme(db: Kysely<Tables>, wording: ThemeWording): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('theme')
    .values({id, ...wording})
    .execute();
  return id;
}

/** Changes a theme that nobody has changed since it was read. @returns whether that was so. */
export async function changeTheme(
  db: Kysely<Tables>,
  id: string,
  version: number,
  wording: ThemeWording,
): Promise<boolean> {
  const result = await db
    .updateTable('theme')
    .set({...wording, version: version + 1})
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Deletes a theme; its submissions stay, without one. */
export async function deleteTheme(transaction: Transaction<Tables>, id: string): Promise<void> {
  await transaction
    .updateTable('submission')
    .set({theme_id: ''})
    .where('theme_id', '=', id)
    .execute();
  await transaction.deleteFrom('theme').where('id', '=', id).execute();
}

/** How many people said something of each theme: those kept, and those that retention has deleted. */
export async function countByTheme(db: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('submission')
    .select(['theme_id', ({fn}) => fn.countAll().as('count')])
    .where('theme_id', '!=', '')
    .where('suspicion', '=', '')
    .groupBy('theme_id')
    .execute();
  const counts = new Map(rows.map(row => [row.theme_id, Number(row.count)]));
  for (const theme of await listThemes(db))
    counts.set(theme.id, (counts.get(theme.id) ?? 0) + theme.said_before);
  return counts;
}
