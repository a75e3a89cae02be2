/** The series that are published (each survey, each year's report, the themes): how each is counted, and when anew. */
import type {Kysely} from 'kysely';
import type {Config} from '../config.js';
import type {Tables} from '../database/tables.js';
import {publish, type PublishingRule} from '../store/publications.js';
import {countComments, type StoredSubmission} from '../store/submissions.js';
import {countSurvey, countSurveyPeople} from '../store/tallies.js';
import {countByTheme} from '../store/themes.js';
import {about, who} from '../questions.js';
import {roughly, type Publication, type PublishedTable} from './disclosure.js';
import {publicationOf, shapesOf} from './figures.js';
import type {Period} from './period.js';
import {readComments} from './report-contents.js';
import {publishable, smallestGroup} from './suppression.js';
import {addToQuestion, emptyCounts} from './survey-counts.js';
import {dayInEngland, surveyState, type Survey} from './surveys.js';

type Publish = Config['publish'];

function ruleOf({batch, hours}: Publish): PublishingRule {
  return {batch, pause: hours * 3_600_000};
}

/**
 * A survey's counts as published. Once it has closed the last few need not be a whole batch, and even fewer than five are
 * said to be so.
 */
export function publishedSurvey(
  db: Kysely<Tables>,
  config: Publish,
  survey: Survey,
  now: Date,
): Promise<Publication | undefined> {
  const closed = surveyState(survey, now) === 'closed';
  return publish(
    db,
    `survey:${survey.id}`,
    now,
    {...ruleOf(config), ...(closed && {batch: smallestGroup, first: 1})},
    () => countSurveyPeople(db, survey.id),
    async () => {
      const counts = await countSurvey(db, survey);
      const publication = publicationOf(survey, counts, dayInEngland(now));
      return {people: counts.base, publication, shapes: shapesOf(survey)};
    },
  );
}

/** How many people spoke of each theme, as published. */
export function publishedThemes(
  db: Kysely<Tables>,
  config: Publish,
  now: Date,
): Promise<Publication | undefined> {
  const sum = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((total, count) => total + count, 0);
  return publish(
    db,
    'themes',
    now,
    ruleOf(config),
    async () => sum(await countByTheme(db)),
    async () => {
      const counts = await countByTheme(db);
      const date = dayInEngland(now);
      const tables = [...counts].map(
        ([id, count]) => [id, tableOf(count, count, date, new Map())] as const,
      );
      const publication = {total: 0, date, tables: new Map(tables), rough: new Map()};
      return {people: sum(counts), publication, shapes: new Map()};
    },
  );
}

/**
 * The counts of a year's report, as published. Once retention may have deleted comments of that year they stay as they
 * are: what is left would tell, day by day, what came in.
 */
export function publishedReport(
  db: Kysely<Tables>,
  config: Publish,
  keepDays: number,
  period: Period,
  now: Date,
): Promise<Publication | undefined> {
  const isWhole = now.getTime() - period.from.getTime() < keepDays * 86_400_000;
  const isOver = now >= period.until;
  return publish(
    db,
    `report:${period.firstDay}`,
    now,
    {
      ...ruleOf(config),
      ...(isOver && {batch: smallestGroup, first: 1}),
      ...(!isWhole && {batch: Number.POSITIVE_INFINITY, first: Number.POSITIVE_INFINITY}),
    },
    () => countComments(db, period),
    async () => {
      const comments = await readComments(db, period);
      return {
        people: comments.length,
        publication: reportPublication(comments, dayInEngland(now)),
        shapes: new Map([[about.name, {several: true, askedOf: '', linked: false}]]),
      };
    },
  );
}

/** What of a year's comments may be counted out. */
export function reportPublication(
  comments: readonly StoredSubmission[],
  date: string,
): Publication {
  const counts = emptyCounts();
  const rough = new Map<string, number>();
  const add = (key: string) => rough.set(key, (rough.get(key) ?? 0) + 1);
  for (const {answers, theme_id: theme, withheld} of comments) {
    for (const {name} of [about, who]) {
      const given = [answers[name] ?? []].flat();
      if (given.length > 0) addToQuestion(counts, name, '', 1);
      for (const value of new Set(given)) addToQuestion(counts, name, value, 1);
    }
    if (theme) add(`theme:${theme}`);
    if (withheld === 'vexatious' || withheld === 'own-child') add('left-out');
  }
  const tables = new Map<string, PublishedTable>();
  for (const {name, options = []} of [about, who]) {
    const found = counts.questions.get(name);
    const byOption = new Map(options.map(({value}) => [value, found?.options.get(value) ?? 0]));
    const base = found?.base ?? 0;
    const shown = publishable(byOption, base, name === about.name);
    const seen = new Map([...byOption].filter(([value]) => shown.has(value)));
    tables.set(name, tableOf(base, comments.length, date, seen));
  }
  return {
    total: comments.length < smallestGroup ? 0 : comments.length,
    date,
    tables,
    rough: new Map([...rough].map(([key, count]) => [key, roughly(count)])),
  };
}

function tableOf(
  base: number,
  total: number,
  date: string,
  counts: ReadonlyMap<string, number>,
): PublishedTable {
  return {base: base < smallestGroup ? 0 : base, total, date, counts};
}
