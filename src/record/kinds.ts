/** What kinds of events mean. */
import type {EventKind} from './schema.js';

/** Kinds at which inspectors come to judge: they alone have an outcome, and areas to improve. */
export const isInspection = (kind: EventKind | undefined): boolean =>
  kind === 'inspection' || kind === 're-visit' || kind === 'monitoring-inspection' || kind === 'full-reinspection';

/** Kinds at which nobody judges. */
export const isVisit = (kind: EventKind): boolean => !isInspection(kind);
