/** Findings in order, and the priorities that answer them. */
import {isKnownAbsent} from './absence.js';
import type {Finding, FindingKind, Priority, SendEvent, SendRecord, Text} from './schema.js';

/** The order in which a framework's letter or report has them. */
const KINDS: readonly FindingKind[] = [
  'strength',
  'learning',
  'area-for-improvement',
  'area-for-development',
  'area-for-priority-action',
  'significant-weakness',
];

/**
 * Kinds of events that do not identify areas to improve: all visits except re-visits, reviews by other areas,
 * meetings.
 */
const VISITS = /^(interim|thematic|engagement|peer|meeting)/;

export interface FindingsOfKind {
  /** `undefined` where the record gives none, or gives one in its own words. */
  kind: FindingKind | undefined;
  /** The source's own words for the kind. */
  words?: Text | undefined;
  findings: Finding[];
}

export interface FindingsOfEvent {
  /** Absent when the record does not say which event the findings belong to. */
  event: SendEvent | undefined;
  kinds: FindingsOfKind[];
  /** Whether the event may have areas to improve that the record does not list. A visit has none. */
  improvementsMissing: boolean;
}

/** Whether a finding is one that leaders would answer with a priority; false for a kind that cannot be read. */
export const isAnswerable = ({kind, kindText, unclear}: Finding): boolean =>
  kind !== 'strength' && kindText === undefined && isKnownAbsent({unclear}, 'kind');

/** Whether a finding may be an area to improve. */
const mayImprove = (finding: Finding): boolean =>
  finding.kind === undefined
    ? finding.kindText !== undefined || !isKnownAbsent(finding, 'kind')
    : finding.kind !== 'strength' && finding.kind !== 'learning';

/**
 * Findings by event, in the order of the record, sorted by kind: known kinds in the order of the frameworks, then
 * those in other words.
 */
export function findingsByEvent(
  record: SendRecord,
  findings: readonly Finding[],
): FindingsOfEvent[] {
  const byEvent = groupBy(findings, finding => finding.event);
  const events = new Map(record.events.map(event => [event.id, event] as const).reverse());
  const improved = new Set(record.findings.filter(mayImprove).map(finding => finding.event));
  return [...byEvent].map(([id, some]) => {
    const event = id === undefined ? undefined : events.get(id);
    const kinds = groupBy(some, ({kind, kindText}) => kind ?? JSON.stringify(kindText));
    const known = [...KINDS, undefined].flatMap(kind => {
      const found = kinds.get(kind);
      kinds.delete(kind);
      return found ? [{kind, findings: found}] : [];
    });
    const other = [...kinds.values()].map(found => ({
      kind: undefined,
      words: found[0]!.kindText,
      findings: found,
    }));
    return {
      event,
      kinds: [...known, ...other],
      improvementsMissing:
        !improved.has(id) && event !== undefined && !VISITS.test(event.kind ?? ''),
    };
  });
}

/** Entries by a key, in the order in which keys first occur; in one pass, as there may be many. */
function groupBy<Entry, Key>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): Map<Key | undefined, Entry[]> {
  const groups = new Map<Key | undefined, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** A cache for each record of its priorities by what they answer: each of many findings looks there. */
const answers = new WeakMap<SendRecord, Map<string, Priority[]>>();

/** Priorities that say they answer a finding, or an event as a whole. */
export function prioritiesFrom(record: SendRecord, id: string): readonly Priority[] {
  let byOrigin = answers.get(record);
  if (!byOrigin) {
    answers.set(record, (byOrigin = new Map()));
    for (const priority of record.priorities)
      for (const origin of new Set(priority.from)) {
        const named = byOrigin.get(origin);
        if (named) named.push(priority);
        else byOrigin.set(origin, [priority]);
      }
  }
  return byOrigin.get(id) ?? [];
}
