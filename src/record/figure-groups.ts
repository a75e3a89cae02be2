/** Which figures may stand side by side: rules of honest comparison, without words. */
import {isPercentage, withheld} from './figures.js';
import type {Figure, SendEvent, SendRecord} from './schema.js';

/** Figures that were gathered together: one survey, one round of conversations. They alone share a scale. */
export type FigureGroup = readonly Figure[];

/** An event with its figures; none where the record does not say which event they belong to. */
export type FiguresOfEvent = [event: SendEvent | undefined, groups: FigureGroup[]];

/** Figures in the groups in which they were gathered, in the order of the record. A figure without a group stands alone. */
function figureGroups(figures: readonly Figure[]): FigureGroup[] {
  const groups = new Map<string, Figure[]>();
  figures.forEach((figure, index) => {
    const key = JSON.stringify(figure.group === undefined ? index : [figure.event, figure.group]);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  });
  return [...groups.values()];
}

/** Groups by event. Those without one come first, where no heading of an event can claim them. */
export function figuresByEvent({events}: SendRecord, figures: readonly Figure[]): FiguresOfEvent[] {
  const found = new Map<SendEvent | undefined, FigureGroup[]>([[undefined, []]]);
  for (const group of figureGroups(figures)) {
    const event = events.find(({id}) => id === group[0]!.event);
    found.set(event, [...(found.get(event) ?? []), group]);
  }
  return [...found].filter(([, groups]) => groups.length);
}

/** Whether two figures may be compared: gathered together, and counted in the same unit. */
const isComparable = (a: Figure, b: Figure): boolean =>
  a.group !== undefined && a.group === b.group && a.event === b.event && unitKey(a) === unitKey(b);

const unitKey = (figure: Figure): string =>
  isPercentage(figure) ? '%' : JSON.stringify(figure.unit ?? '');

/** The largest value of those that share a scale with a figure; nothing when it stands alone or is held back. */
export function scaleOf(figure: Figure, group: FigureGroup): number | undefined {
  const others = group.filter(
    other => isComparable(figure, other) && !withheld(other) && other.value >= 0,
  );
  if (withheld(figure) || others.length < 2) return undefined;
  const largest = isPercentage(figure) ? 100 : Math.max(...others.map(({value}) => value));
  return largest > 0 ? largest : undefined;
}
