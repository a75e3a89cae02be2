/** What was found, by event and kind, and which priorities answer it: pure. */
import {isKnownAbsent} from '../../record/absence.js';
import {latest} from '../../record/dates.js';
import {findingsByEvent, isAnswerable, prioritiesFrom} from '../../record/findings.js';
import type {
  Finding,
  FindingKind,
  Priority,
  SendEvent,
  SendRecord,
  Source,
  Text,
} from '../../record/schema.js';

export interface FoundItem {
  finding: Finding;
  /** Priorities that say they answer it. */
  answers: readonly Priority[];
  /** Whether the widget must say next to it that no priority does. */
  isUnanswered: boolean;
}

export interface FoundAtEvent {
  /** `undefined` if the record does not say which event the findings belong to. */
  event: SendEvent | undefined;
  /** Findings of known kinds, then those in the source's own words. */
  kinds: {kind: FindingKind | undefined; words?: Text | undefined; items: FoundItem[]}[];
  counts: Counts;
  /** How many findings that leaders would answer have no priority; if there are several, the widget says so once. */
  unanswered: number;
  /** Priorities that answer the event as a whole. */
  answers: readonly Priority[];
  /** Whether the event may have areas to improve that the record does not list. A visit has none. */
  improvementsMissing: boolean;
  /** The source, if all have the same. */
  source: Source | undefined;
}

/** The numbers of each sort for the heading; `undefined` if one of them is of unknown kind. */
export type Counts = {strengths: number; learned: number; improvements: number} | undefined;

export function countsOf(findings: readonly Finding[]): Counts {
  const counts = {strengths: 0, learned: 0, improvements: 0};
  for (const {kind} of findings) {
    if (kind === undefined) return undefined;
    counts[kind === 'strength' ? 'strengths' : kind === 'learning' ? 'learned' : 'improvements'] +=
      1;
  }
  return counts;
}

const sameSource = (findings: readonly Finding[]): Source | undefined => {
  const [first] = findings;
  const key = JSON.stringify(first?.source);
  return findings.every(({source}) => JSON.stringify(source) === key) ? first?.source : undefined;
};

export function findingsModel(record: SendRecord, chosen: readonly Finding[]): FoundAtEvent[] {
  // If the priorities could not be read, it is unknown whether one answers.
  const knowsPriorities = isKnownAbsent(record, 'priorities');
  const isUnanswered = (finding: Finding) =>
    knowsPriorities && isAnswerable(finding) && !prioritiesFrom(record, finding.id).length;
  const events = findingsByEvent(record, chosen);
  // The newest first, which starts open; undated ones last.
  const when = ({event}: (typeof events)[0]) => latest(event?.date) ?? -Infinity;
  events.sort((a, b) => when(b) - when(a));
  return events.map(({event, kinds, improvementsMissing}) => {
    const findings = kinds.flatMap(({findings: some}) => some);
    const unanswered = findings.filter(isUnanswered).length;
    return {
      event,
      kinds: kinds.map(({kind, words, findings: some}) => ({
        kind,
        words,
        items: some.map(finding => ({
          finding,
          answers: prioritiesFrom(record, finding.id),
          isUnanswered: unanswered === 1 && isUnanswered(finding),
        })),
      })),
      counts: countsOf(findings),
      unanswered,
      answers: event ? prioritiesFrom(record, event.id) : [],
      improvementsMissing,
      source: sameSource(findings),
    };
  });
}
