/** What kinds of events mean. */
import type {EventKind} from './schema.js';

/** Kinds at which inspectors judge: only these have an outcome and areas to improve. */
export const isInspection = (kind: EventKind | undefined): boolean =>
  kind === 'inspection' ||
  kind === 're-visit' ||
  kind === 'monitoring-inspection' ||
  kind === 'full-reinspection';

/**
 * Whether an outcome may be shown: not for a visit or a meeting, whatever the record says, because nobody judges
 * there. Where the kind is given in other words, or not at all, the outcome is shown.
 */
export const mayHaveOutcome = (kind: EventKind | undefined): boolean =>
  !(eventGroups.visits as readonly (EventKind | undefined)[]).includes(kind);

/** Kinds that people look for together. Events of other or unknown kinds are in no group. */
export const eventGroups = {
  inspections: ['inspection', 're-visit', 'monitoring-inspection', 'full-reinspection'],
  visits: ['interim-visit', 'thematic-visit', 'engagement-meeting', 'peer-review', 'meeting'],
  letters: ['letter', 'report'],
  plans: ['plan'],
  surveys: ['survey'],
  news: ['news', 'statement'],
} as const satisfies Record<string, readonly EventKind[]>;

export type EventGroup = keyof typeof eventGroups;
