/**
 * The series that are published (each survey, each year's report, the themes): how each is counted, and when it is
 * published again.
 */
import type {Kysely} from 'kysely';
import type {Config} from '../config.js';
import type {Tables} from '../database/tables.js';
import {about, who} from '../questions.js';
import {publish} from '../store/publications.js';
import {countComments, type StoredSubmission} from '../store/submissions.js';
import {countSurvey, countSurveyPeople} from '../store/tallies.js';
import {countByTheme} from '../store/themes.js';
import {
  inFives,
  smallestGroup,
  tableInFives,
  totalOver,
  type Counts,
  type Publication,
  type PublishingRule,
} from './disclosure.js';
import {publicationOf} from './figures.js';
import type {Period} from './period.js';
import {readComments} from './report-contents.js';
import {addToQuestion, emptyCounts} from './survey-counts.js';
import {dayInEngland, surveyState, type Survey} from './surveys.js';

type Publish = Config['publish'];

function ruleOf({batch, hours}: Publish): PublishingRule {
  return {batch, pause: hours * 3_600_000};
}

/**
 * When a series is over, the last people need not be a whole batch; and "fewer than five" is published even for
 * nobody, because the fact that there was somebody may identify that person.
 */
const whenOver = {batch: smallestGroup, first: 0};
const never = {batch: Number.POSITIVE_INFINITY};

/** A survey's counts as published. */
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
    {...ruleOf(config), ...(closed && whenOver)},
    () => countSurveyPeople(db, survey.id),
    async () => {
      const counts = await countSurvey(db, survey);
      return {people: counts.base, publication: publicationOf(survey, counts, dayInEngland(now))};
    },
  );
}

/** How many people spoke of each theme, as published: the table `theme`. */
export function publishedThemes(
  db: Kysely<Tables>,
  config: Publish,
  now: Date,
): Promise<Publication | undefined> {
  const sum = (counts: Counts) => [...counts.values()].reduce((total, count) => total + count, 0);
  return publish(
    db,
    'themes',
    now,
    ruleOf(config),
    async () => sum(await countByTheme(db)),
    async () => {
      const counts = await countByTheme(db);
      const tables = new Map([['theme', tableInFives(counts)]]);
      return {people: sum(counts), publication: {date: dayInEngland(now), tables}};
    },
  );
}

/**
 * The counts of a year's report, as published. Once retention may have deleted comments of that year they are no
 * longer updated: the remaining ones would reveal, day by day, what came in.
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
    {...ruleOf(config), ...(isOver && whenOver), ...(!isWhole && {...never, first: never.batch})},
    () => countComments(db, period),
    async () => {
      const comments = await readComments(db, period);
      const publication = reportPublication(comments, dayInEngland(now));
      return {people: comments.length, publication};
    },
  );
}

/** A year's comments, counted out: in all, by what they are about, who wrote, and theme, and those that are left out. */
export function reportPublication(
  comments: readonly StoredSubmission[],
  date: string,
): Publication {
  const counts = emptyCounts();
  for (const {answers, theme_id: theme, withheld} of comments) {
    for (const {name} of [about, who])
      for (const value of new Set([answers[name] ?? []].flat()))
        addToQuestion(counts, name, value, 1);
    if (theme) addToQuestion(counts, 'theme', theme, 1);
    if (withheld === 'vexatious' || withheld === 'own-child')
      addToQuestion(counts, 'left-out', '', 1);
  }
  const optionsOf = (name: string) => counts.questions.get(name)?.options ?? new Map();
  const tables = new Map<string, Counts>();
  for (const {name, options = []} of [about, who]) {
    const found = optionsOf(name);
    tables.set(
      name,
      tableInFives(new Map(options.map(({value}) => [value, found.get(value) ?? 0]))),
    );
  }
  tables.set('theme', tableInFives(optionsOf('theme')));
  const leftOut = inFives(counts.questions.get('left-out')?.base ?? 0);
  tables.set('left-out', new Map([['', leftOut]]));
  const speakers = [...(tables.get(who.name)?.values() ?? [])];
  tables.set('', new Map([['', totalOver(inFives(comments.length), speakers)]]));
  return {date, tables};
}
