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
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  });
  return [...groups.values()];
}

/** Groups by event. Those without one come first, where no heading of an event can claim them. */
export function figuresByEvent({events}: SendRecord, figures: readonly Figure[]): FiguresOfEvent[] {
  const found = new Map<SendEvent | undefined, FigureGroup[]>([[undefined, []]]);
  const byId = new Map(events.map(event => [event.id, event] as const).reverse());
  for (const group of figureGroups(figures)) {
    const event = byId.get(group[0]!.event ?? '');
    const groups = found.get(event);
    if (groups) groups.push(group);
    else found.set(event, [group]);
  }
  return [...found].filter(([, groups]) => groups.length);
}

/** Figures may be compared that were gathered together and are counted in the same unit. */
const scaleKey = (figure: Figure): string =>
  JSON.stringify([
    figure.event,
    figure.group,
    isPercentage(figure) ? '%' : JSON.stringify(figure.unit ?? ''),
  ]);

/** The figures of a group that share a scale, by what they are counted in; each group is looked through once. */
const comparable = new WeakMap<FigureGroup, Map<string, {count: number; largest: number}>>();

function comparableIn(group: FigureGroup): Map<string, {count: number; largest: number}> {
  let units = comparable.get(group);
  if (units) return units;
  comparable.set(group, (units = new Map()));
  for (const figure of group) {
    if (withheld(figure) || figure.value < 0) continue;
    const key = scaleKey(figure);
    const before = units.get(key);
    if (!before) units.set(key, {count: 1, largest: figure.value});
    else {
      before.count += 1;
      before.largest = Math.max(before.largest, figure.value);
    }
  }
  return units;
}

/** The largest value of those that share a scale with a figure; nothing when it stands alone or is held back. */
export function scaleOf(figure: Figure, group: FigureGroup): number | undefined {
  if (figure.group === undefined || withheld(figure)) return undefined;
  const {count, largest} = comparableIn(group).get(scaleKey(figure)) ?? {count: 0, largest: 0};
  if (count < 2) return undefined;
  const end = isPercentage(figure) ? 100 : largest;
  return end > 0 ? end : undefined;
}
