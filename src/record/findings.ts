/** Findings in order, and what answers them. */
import {isKnownAbsent} from './absence.js';
import type {Finding, FindingKind, Priority, SendEvent, SendRecord, Text} from './schema.js';

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

export interface FindingsOfKind {
  /** Absent where the record gives none, or one in words of its own. */
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

/** Whether a finding is one that leaders would answer with a priority. Of a kind that nobody can read, nobody can say. */
export const isAnswerable = ({kind, kindText, unclear}: Finding): boolean =>
  kind !== 'strength' && kindText === undefined && isKnownAbsent({unclear}, 'kind');

/** Whether a finding may be an area to improve. */
const mayImprove = (finding: Finding): boolean =>
  finding.kind === undefined
    ? finding.kindText !== undefined || !isKnownAbsent(finding, 'kind')
    : finding.kind !== 'strength' && finding.kind !== 'learning';

/** Findings by event, in the order of the record, each by kind: ours in the order of the frameworks, then those in other words. */
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

/** Entries by a key, in the order in which keys first come; in one pass, however many there are. */
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

/** For each record its priorities by what they answer: findings are many, and each asks. */
const answers = new WeakMap<SendRecord, Map<string, Priority[]>>();

/** Priorities that name a finding, or the event as a whole, as what they answer. */
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
