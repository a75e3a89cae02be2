/** Which figures may be shown, and which may stand side by side: rules of honest counting, without words. */
import type {Figure, SendRecord} from './schema.js';

/** Counts of people below this are not told apart, so that nobody can be recognised (ONS, disclosure control of tables). */
export const SMALLEST_COUNT = 5;
/** Fewer answers than this make no percentage: one family more or less would move it by more than three points. */
export const SMALLEST_BASE = 30;

/** Figures that were gathered together: one survey, one round of conversations. They alone share a scale. */
export interface FigureGroup {
  /** The event that they belong to. */
  event: string | undefined;
  figures: Figure[];
}

/** Figures in the groups in which they were gathered, in the order of the record. A figure without a group stands alone. */
export function figureGroups(figures: readonly Figure[]): FigureGroup[] {
  const groups = new Map<string, FigureGroup>();
  for (const figure of figures) {
    const key = figure.group === undefined ? `figure ${figure.id}` : `group ${figure.event ?? ''} ${figure.group}`;
    const group = groups.get(key) ?? {event: figure.event, figures: []};
    group.figures.push(figure);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Whether two figures may be compared: gathered together, and counted in the same unit. */
export const isComparable = (a: Figure, b: Figure): boolean =>
  a.group !== undefined && a.group === b.group && a.event === b.event && unitKey(a) === unitKey(b);

const unitKey = ({unit}: Figure): string => (typeof unit === 'string' ? unit : JSON.stringify(unit ?? ''));
export const isPercentage = (figure: Figure): boolean => unitKey(figure) === '%';

/** Why a figure is not shown as it was published. */
export type Withheld = 'small' | 'no-base' | 'small-base';

/** Whether a figure must be held back, and why. */
export function withheld(figure: Figure): Withheld | undefined {
  if (isPercentage(figure)) {
    if (figure.base === undefined) return 'no-base';
    return figure.base < SMALLEST_BASE ? 'small-base' : undefined;
  }
  return figure.unit === undefined && figure.value > 0 && figure.value < SMALLEST_COUNT ? 'small' : undefined;
}

/** What part of those asked a count is, as a whole percentage; nothing unless both numbers are exact and large enough. */
export function shareOfAsked({value, base, qualifier = 'exact', unit}: Figure): number | undefined {
  if (unit !== undefined || qualifier !== 'exact' || base === undefined || base < SMALLEST_BASE || value > base || value < SMALLEST_COUNT) return undefined;
  return Math.round((value / base) * 100);
}

/** The largest value of those that share a scale with a figure; nothing when it stands alone or is held back. */
export function scaleOf(figure: Figure, {figures}: FigureGroup): number | undefined {
  const others = figures.filter(other => isComparable(figure, other) && !withheld(other) && other.value >= 0);
  if (withheld(figure) || others.length < 2) return undefined;
  const largest = isPercentage(figure) ? 100 : Math.max(...others.map(({value}) => value));
  return largest > 0 ? largest : undefined;
}

/** Figures of an event, or of all. */
export const figuresOf = (record: SendRecord, event: string | undefined): Figure[] =>
  event === undefined ? record.figures : record.figures.filter(figure => figure.event === event);
