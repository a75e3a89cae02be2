/** Survey counts as figures of a record: every one with its base and the day of the count, small groups left out. */
import type {Publication, PublishedTable, TableShape} from './disclosure.js';
import {isSmall, percentage, publishable, smallestBase, smallestGroup} from './suppression.js';
import type {SurveyCounts} from './survey-counts.js';
import type {Survey, SurveyQuestion} from './surveys.js';
import type {Text} from '../../../src/record/schema.js';
import {joinTexts} from './texts.js';

/** A figure as the record has it. */
export interface Figure {
  readonly id: string;
  readonly group: string;
  readonly what: Text;
  readonly who: readonly Text[];
  readonly value: number;
  readonly qualifier: 'exact' | 'under';
  readonly base?: number;
  readonly note?: string;
  readonly source: {readonly title: Text; readonly date: string};
}

/**
 * What of today's counts may be published, looked at alone.
 * @param date of counting, as YYYY-MM-DD
 */
export function publicationOf(survey: Survey, counts: SurveyCounts, date: string): Publication {
  return {total: seen(counts.base), date, tables: decide(survey, counts, date), rough: new Map()};
}

/** How the counts of a survey's questions hang together. */
export function shapesOf({questions}: Survey): ReadonlyMap<string, TableShape> {
  const asked = new Set(questions.flatMap(({showIf}) => showIf?.question ?? []));
  return new Map(
    questions.map(({id, several, askedOf, showIf}) => [
      id,
      {several, askedOf, linked: askedOf !== '' || showIf !== undefined || asked.has(id)},
    ]),
  );
}

/**
 * Decides which questions may be published beside each other. How many answered a question that only some were asked
 * tells how large that group is, so it is left out altogether where that gives a small group away.
 */
function decide(
  survey: Survey,
  counts: SurveyCounts,
  date: string,
): ReadonlyMap<string, PublishedTable> {
  const decided = new Map<string, PublishedTable>();
  /** The largest published base of each group of people that has questions of its own. */
  const groups = new Map<string, number>();

  const restIsSmall = (askedOf: string, base: number) => {
    const others = [...groups]
      .filter(([group]) => group !== askedOf)
      .reduce((sum, [, size]) => sum + size, 0);
    return isSmall(counts.base - base) || isSmall(counts.base - base - others);
  };
  const mayBeSeen = ({askedOf, showIf}: SurveyQuestion, base: number) => {
    if (showIf && !decided.get(showIf.question)?.counts.has(showIf.is)) return false;
    return askedOf === '' || base < smallestGroup || !restIsSmall(askedOf, base);
  };

  // What an answer leads to depends on whether that answer is shown.
  for (const question of [...survey.questions].sort(
    (a, b) => Number(a.showIf !== undefined) - Number(b.showIf !== undefined),
  )) {
    const found = counts.questions.get(question.id);
    if (!found || !question.counted || !mayBeSeen(question, found.base)) continue;
    const {base} = found;
    const byOption = new Map(
      question.options.map(({value}) => [value, found.options.get(value) ?? 0]),
    );
    const shown = publishable(byOption, base, question.several);
    decided.set(question.id, {
      base: seen(base),
      total: seen(counts.base),
      date,
      counts: new Map([...byOption].filter(([value]) => shown.has(value))),
    });
    if (question.askedOf !== '' && base >= smallestGroup)
      groups.set(question.askedOf, Math.max(base, groups.get(question.askedOf) ?? 0));
  }
  return decided;
}

/** Fewer than five are published as such: 0 stands for them. */
function seen(count: number): number {
  return count < smallestGroup ? 0 : count;
}

/** The figures of one survey as published: how many answered, then each question's options. */
export function surveyFigures(
  survey: Survey,
  publication: Publication,
  lang: string,
): readonly Figure[] {
  const title = survey.title || survey.id;
  const first: Figure = {
    id: survey.id,
    group: survey.id,
    what: title,
    who: survey.for,
    ...people(publication.total),
    source: {title, date: publication.date},
  };
  const rest = survey.questions.flatMap(question => {
    const table = publication.tables.get(question.id);
    return table ? questionFigures(survey, question, table, lang) : [];
  });
  return [first, ...rest];
}

function questionFigures(
  survey: Survey,
  question: SurveyQuestion,
  {base, counts, date}: PublishedTable,
  lang: string,
): readonly Figure[] {
  const source = {title: survey.title || survey.id, date};
  const group = `${survey.id}.${question.id}`;
  const label: Text = question.label || question.id;
  if (counts.size === 0) {
    const note = 'Not broken down, so that nobody can be picked out.';
    return [{id: group, group, what: label, who: survey.for, ...people(base), note, source}];
  }
  return question.options.flatMap(({value, label: words}): readonly Figure[] => {
    const count = counts.get(value);
    if (count === undefined) return [];
    return [
      {
        id: `${group}.${value}`,
        group,
        what: joinTexts([label, words], ' – ', lang),
        who: survey.for,
        value: count,
        qualifier: 'exact',
        base,
        note: noteOn(count, base, counts.size < question.options.length),
        source,
      },
    ];
  });
}

function people(count: number): Pick<Figure, 'value' | 'qualifier'> {
  return count < smallestGroup
    ? {value: smallestGroup, qualifier: 'under'}
    : {value: count, qualifier: 'exact'};
}

function noteOn(count: number, base: number, someHidden: boolean): string {
  const share = percentage(count, base);
  const first =
    share === undefined
      ? `Fewer than ${smallestBase} answers: too few for a percentage.`
      : `${share}% of ${base} answers.`;
  return someHidden
    ? `${first} Small groups are left out, so that nobody can be picked out.`
    : first;
}
