/** Findings in order, and what answers them. */
import type {Finding, FindingKind, Priority, SendEvent, SendRecord} from './schema.js';

/** Order in which a framework's letter or report speaks of them. */
const KINDS: readonly FindingKind[] = [
  'strength',
  'learning',
  'area-for-improvement',
  'area-for-development',
  'area-for-priority-action',
  'significant-weakness',
];

/** Kinds of events at which nobody looks for areas to improve: all visits but a re-visit, reviews by other areas, meetings. */
const VISITS = /^(interim|thematic|engagement|peer|meeting)/;

export interface FindingsOfEvent {
  /** Absent when the record does not say which event the findings belong to. */
  event: SendEvent | undefined;
  kinds: {kind: FindingKind | undefined; findings: Finding[]}[];
  /** Whether the event may have areas to improve that the record does not list. A visit has none. */
  improvementsMissing: boolean;
}

const needsAnswer = (kind: FindingKind | undefined): boolean => kind !== 'strength';

/** Whether a finding is one that leaders would answer with a priority. */
export const isAnswerable = ({kind}: Finding): boolean => needsAnswer(kind);

/** Findings by event, in the order of the record, each by kind. */
export function findingsByEvent(
  record: SendRecord,
  findings: readonly Finding[],
): FindingsOfEvent[] {
  const events = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    events.set(finding.event, [...(events.get(finding.event) ?? []), finding]);
  }
  return [...events].map(([id, some]) => {
    const event = record.events.find(candidate => candidate.id === id);
    const kinds = [...KINDS, undefined]
      .map(kind => ({kind, findings: some.filter(finding => finding.kind === kind)}))
      .filter(({findings: found}) => found.length);
    const improves = record.findings.some(
      ({event: of, kind}) =>
        of === id && kind !== undefined && kind !== 'strength' && kind !== 'learning',
    );
    return {
      event,
      kinds,
      improvementsMissing: !improves && event !== undefined && !VISITS.test(event.kind ?? ''),
    };
  });
}

/** Priorities that name a finding, or the event as a whole, as what they answer. */
export const prioritiesFrom = (record: SendRecord, id: string): Priority[] =>
  record.priorities.filter(({from}) => from?.includes(id));
