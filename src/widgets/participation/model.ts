/** Which figures are shown, how, and the notes about all of them: pure. */
import {type FigureGroup, figuresByEvent} from '../../record/figure-groups.js';
import {isPercentage, shareOfAsked, withheld} from '../../record/figures.js';
import type {Figure, SendEvent, SendRecord, Source} from '../../record/schema.js';

export interface FigureRow {
  figure: Figure;
  /** How much of a bar is filled, from 0 to 100; `undefined` if the figure is not a share of a whole. */
  share: number | undefined;
  /** Whether `base` counts people who answered rather than people who were asked: percentages are of answers. */
  isOfAnswers: boolean;
  /** Whether people were asked at all; plans and schools are not. */
  wereAsked: boolean;
}

export interface ParticipationModel {
  /** Figures by event; those without an event come first. */
  events: {event: SendEvent | undefined; rows: FigureRow[]}[];
  /** Whether figures were collected at different times, from different people. */
  isMixed: boolean;
  /** The number of survey figures for which it is unknown how many were asked. */
  basesMissing: number | 'all';
  /** Whether a percentage is withheld because too few were asked. */
  holdsBackPercentage: boolean;
  /** Their sources, each once. */
  sources: Source[];
}

const isSurvey = (group: FigureGroup, event: SendEvent | undefined): boolean =>
  event?.kind === 'survey' ||
  group.some(
    ({group: name, base}) => base !== undefined || /survey|questionnaire|poll/i.test(name ?? ''),
  );

function rowOf(figure: Figure, isOfSurvey: boolean): FigureRow {
  const isOfAnswers = isPercentage(figure);
  const isExact = (figure.qualifier ?? 'exact') === 'exact';
  const {value = -1} = figure;
  const share =
    isOfAnswers && isExact && !withheld(figure) && value >= 0 && value <= 100
      ? value
      : shareOfAsked(figure);
  return {figure, share, isOfAnswers, wereAsked: isOfSurvey && !isOfAnswers};
}

export function participationModel(
  record: SendRecord,
  figures: readonly Figure[],
): ParticipationModel {
  const grouped = figuresByEvent(record, figures);
  const events = grouped.map(([event, groups]) => ({
    event,
    rows: groups.flatMap(group => {
      const asked = isSurvey(group, event);
      return group.map(figure => rowOf(figure, asked));
    }),
  }));
  const asked = events.flatMap(({rows}) => rows.filter(({wereAsked}) => wereAsked));
  const missing = asked.filter(({figure}) => figure.base === undefined).length;
  const sources = new Map<string, Source>();
  for (const {source} of figures) if (source) sources.set(JSON.stringify(source), source);
  return {
    events,
    isMixed: grouped.flatMap(([, groups]) => groups).length > 1,
    basesMissing: missing && missing === asked.length ? 'all' : missing,
    holdsBackPercentage: figures.some(figure => /base/.test(withheld(figure) ?? '')),
    sources: [...sources.values()],
  };
}
