/**
 * Survey counts as figures of a record: every one with its base and the day of the count, small groups not
 * distinguished.
 */
import type {Text} from '../../../src/record/schema.js';
import {
  inFives,
  shareOf,
  smallestBase,
  smallestGroup,
  tableInFives,
  totalOver,
  type Counts,
  type Publication,
} from './disclosure.js';
import type {SurveyCounts} from './survey-counts.js';
import type {Survey, SurveyQuestion} from './surveys.js';
import {joinTexts} from './texts.js';

/** A figure as the record has it. */
export interface Figure {
  readonly id: string;
  readonly group: string;
  readonly what: Text;
  readonly who: readonly Text[];
  readonly value: number;
  readonly qualifier: 'at-least' | 'under';
  readonly base?: number;
  readonly note?: string;
  readonly source: {readonly title: Text; readonly date: string};
}

/**
 * A survey's counts as they are published.
 * @param date of counting, as YYYY-MM-DD
 */
export function publicationOf(survey: Survey, counts: SurveyCounts, date: string): Publication {
  const tables = new Map<string, Counts>();
  let total = inFives(counts.base);
  for (const {id, counted, several, options} of survey.questions) {
    if (!counted) continue;
    const found = counts.questions.get(id);
    const table = tableInFives(
      new Map(options.map(({value}) => [value, found?.options.get(value) ?? 0])),
    );
    const base = inFives(found?.base ?? 0);
    const parts = [...table.values()];
    tables.set(id, new Map([...table, ['', several ? base : totalOver(base, parts)]]));
    // If everybody had to answer this question, its parts can also be subtracted from the survey's total.
    if (!several) total = totalOver(total, parts);
  }
  return {date, tables: new Map([['', new Map([['', total]])], ...tables])};
}

/** The figures of one survey as published: how many answered, then each question's options. */
export function surveyFigures(
  survey: Survey,
  {date, tables}: Publication,
  lang: string,
): readonly Figure[] {
  const title = survey.title || survey.id;
  const source = {title, date};
  const first: Figure = {
    id: survey.id,
    group: survey.id,
    what: title,
    who: survey.for,
    ...people(tables.get('')?.get('') ?? 0),
    source,
  };
  const rest = survey.questions.flatMap(question => {
    const counts = tables.get(question.id);
    return counts ? questionFigures(survey, question, counts, source, lang) : [];
  });
  return [first, ...rest];
}

function questionFigures(
  survey: Survey,
  question: SurveyQuestion,
  counts: Counts,
  source: Figure['source'],
  lang: string,
): readonly Figure[] {
  const group = `${survey.id}.${question.id}`;
  const label: Text = question.label || question.id;
  const base = counts.get('') ?? 0;
  if (question.options.every(({value}) => !counts.get(value))) {
    const note = 'Not broken down, so that nobody can be picked out.';
    return [{id: group, group, what: label, who: survey.for, ...people(base), note, source}];
  }
  return question.options.map(({value, label: words}): Figure => {
    const count = counts.get(value) ?? 0;
    return {
      id: `${group}.${value}`,
      group,
      what: joinTexts([label, words], ' – ', lang),
      who: survey.for,
      ...people(count),
      ...(base > 0 && {base, note: noteOn(count, base)}),
      source,
    };
  });
}

function people(count: number): Pick<Figure, 'value' | 'qualifier'> {
  return count < smallestGroup
    ? {value: smallestGroup, qualifier: 'under'}
    : {value: count, qualifier: 'at-least'};
}

function noteOn(count: number, base: number): string {
  const share = shareOf(count, base);
  const first = share
    ? `Between ${share[0]}% and ${share[1]}% of the answers.`
    : `Fewer than ${smallestBase} answers: too few for a percentage.`;
  return `${first} Counts are rounded down to fives, so that nobody can be picked out.`;
}
