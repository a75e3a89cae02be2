/** Which figures may be shown side by side: those that were collected together, by event. */
import type {Figure, SendEvent, SendRecord} from './schema.js';

/** Figures that were collected together: one survey, one round of conversations. */
export type FigureGroup = readonly Figure[];

/** An event with its figures; `undefined` where the record does not say which event they belong to. */
export type FiguresOfEvent = [event: SendEvent | undefined, groups: FigureGroup[]];

/**
 * Figures in the groups in which they were collected, in the order of the record. A figure without a group forms its
 * own.
 */
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

/** Groups by event. Groups without an event come first, where no event's heading is above them. */
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
