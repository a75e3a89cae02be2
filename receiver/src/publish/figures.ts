/** Survey counts as figures of a record: every one with its base, small groups left out. */
import { percentage, publishable, smallestBase, smallestGroup } from './suppression.js';
import type { QuestionCounts, SurveyCounts } from './survey-counts.js';
import type { Survey, SurveyQuestion } from './surveys.js';
import { joinTexts, type Text } from './texts.js';

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
  readonly source: { readonly title: Text; readonly date: string };
}

/**
 * The figures of one survey: how many answered, then each question's options. None before anybody has answered.
 * @param date of counting, as YYYY-MM-DD
 */
export function surveyFigures(survey: Survey, counts: SurveyCounts, lang: string, date: string): readonly Figure[] {
  if (counts.base === 0) return [];
  const source = { title: survey.title || survey.id, date };
  const answered = people(counts.base);
  const first: Figure = { id: survey.id, group: survey.id, what: survey.title || survey.id, who: survey.for, ...answered, source };
  const rest = survey.questions.flatMap((question) => {
    const found = counts.questions.get(question.id);
    return found && question.counted ? questionFigures(survey, question, found, lang, source) : [];
  });
  return [first, ...rest];
}

function questionFigures(
  survey: Survey,
  question: SurveyQuestion,
  counts: QuestionCounts,
  lang: string,
  source: Figure['source'],
): readonly Figure[] {
  const group = `${survey.id}.${question.id}`;
  const label: Text = question.label || question.id;
  const byOption = new Map(question.options.map(({ value }) => [value, counts.options.get(value) ?? 0]));
  const shown = publishable(byOption, counts.base, question.several);
  if (shown.size === 0) {
    const note = 'Not broken down, so that nobody can be picked out.';
    return [{ id: group, group, what: label, who: survey.for, ...people(counts.base), note, source }];
  }
  return question.options
    .filter(({ value }) => shown.has(value))
    .map(({ value, label: words }): Figure => {
      const count = byOption.get(value) ?? 0;
      return {
        id: `${group}.${value}`,
        group,
        what: joinTexts([label, words], ' – ', lang),
        who: survey.for,
        value: count,
        qualifier: 'exact',
        base: counts.base,
        note: noteOn(count, counts.base, shown.size < question.options.length),
        source,
      };
    });
}

function people(count: number): Pick<Figure, 'value' | 'qualifier'> {
  return count < smallestGroup ? { value: smallestGroup, qualifier: 'under' } : { value: count, qualifier: 'exact' };
}

function noteOn(count: number, base: number, someHidden: boolean): string {
  const share = percentage(count, base);
  const first = share === undefined ? `Fewer than ${smallestBase} answers: too few for a percentage.` : `${share}% of ${base} answers.`;
  return someHidden ? `${first} Small groups are left out, so that nobody can be picked out.` : first;
}
