/** Survey counts as figures of a record: every one with its base, small groups left out. */
import {isSmall, percentage, publishable, smallestBase, smallestGroup} from './suppression.js';
import type {SurveyCounts} from './survey-counts.js';
import type {Survey, SurveyQuestion} from './surveys.js';
import {joinTexts, type Text} from './texts.js';

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
 * The figures of one survey: how many answered, then each question's options. None before anybody has answered.
 * @param date of counting, as YYYY-MM-DD
 */
export function surveyFigures(
  survey: Survey,
  counts: SurveyCounts,
  lang: string,
  date: string,
): readonly Figure[] {
  if (counts.base === 0) return [];
  const source = {title: survey.title || survey.id, date};
  const answered = people(counts.base);
  const first: Figure = {
    id: survey.id,
    group: survey.id,
    what: survey.title || survey.id,
    who: survey.for,
    ...answered,
    source,
  };
  const decided = decide(survey, counts);
  const rest = survey.questions.flatMap(question => {
    const publication = decided.get(question.id);
    return publication ? questionFigures(survey, question, publication, lang, source) : [];
  });
  return [first, ...rest];
}

/** What may be said of one question. */
interface Publication {
  readonly base: number;
  readonly byOption: ReadonlyMap<string, number>;
  readonly shown: ReadonlySet<string>;
}

/**
 * Decides which questions may be published beside each other. How many answered a question that only some were asked
 * tells how large that group is, so it is left out altogether where that gives a small group away.
 */
function decide(survey: Survey, counts: SurveyCounts): ReadonlyMap<string, Publication> {
  const decided = new Map<string, Publication>();
  /** The largest published base of each group of people that has questions of its own. */
  const groups = new Map<string, number>();

  const restIsSmall = (askedOf: string, base: number) => {
    const others = [...groups]
      .filter(([group]) => group !== askedOf)
      .reduce((sum, [, size]) => sum + size, 0);
    return isSmall(counts.base - base) || isSmall(counts.base - base - others);
  };
  const mayBeSeen = ({askedOf, showIf}: SurveyQuestion, base: number) => {
    if (showIf && !decided.get(showIf.question)?.shown.has(showIf.is)) return false;
    return askedOf === '' || base < smallestGroup || !restIsSmall(askedOf, base);
  };

  // What an answer leads to depends on whether that answer is shown.
  for (const question of [...survey.questions].sort(
    (a, b) => Number(a.showIf !== undefined) - Number(b.showIf !== undefined),
  )) {
    const found = counts.questions.get(question.id);
    if (!found || !question.counted || !mayBeSeen(question, found.base)) continue;
    const byOption = new Map(
      question.options.map(({value}) => [value, found.options.get(value) ?? 0]),
    );
    decided.set(question.id, {
      base: found.base,
      byOption,
      shown: publishable(byOption, found.base, question.several),
    });
    const {askedOf} = question;
    if (askedOf !== '' && found.base >= smallestGroup)
      groups.set(askedOf, Math.max(found.base, groups.get(askedOf) ?? 0));
  }
  return decided;
}

function questionFigures(
  survey: Survey,
  question: SurveyQuestion,
  {base, byOption, shown}: Publication,
  lang: string,
  source: Figure['source'],
): readonly Figure[] {
  const group = `${survey.id}.${question.id}`;
  const label: Text = question.label || question.id;
  if (shown.size === 0) {
    const note = 'Not broken down, so that nobody can be picked out.';
    return [{id: group, group, what: label, who: survey.for, ...people(base), note, source}];
  }
  return question.options
    .filter(({value}) => shown.has(value))
    .map(({value, label: words}): Figure => {
      const count = byOption.get(value) ?? 0;
      return {
        id: `${group}.${value}`,
        group,
        what: joinTexts([label, words], ' – ', lang),
        who: survey.for,
        value: count,
        qualifier: 'exact',
        base,
        note: noteOn(count, base, shown.size < question.options.length),
        source,
      };
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
