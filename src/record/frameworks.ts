/**
 * What inspectors usually do next, by framework and outcome: one table, with its sources.
 *
 * It says what usually happens, never what has happened. A step is only returned while no event of the record has
 * taken its place.
 */
import {
  type Day,
  addMonths,
  compareDates,
  earliest,
  isAhead,
  isDate,
  isPast,
  latest,
  parseDate,
} from './dates.js';
import {isCalledOff} from './events.js';
import type {EventKind, OutcomeCode, SendEvent, Source} from './schema.js';

const HANDBOOK_2023: Source = {
  title: {en: 'Area SEND inspections: framework and handbook'},
  url: 'https://www.gov.uk/government/publications/area-send-framework-and-handbook/area-send-inspections-framework-and-handbook',
  by: 'Ofsted, Care Quality Commission (CQC)',
  date: '2025-06',
};
const REVISITS_2016: Source = {
  title: {
    en: 'Guidance for carrying out re-visits to local areas required to produce a written statement of action',
  },
  url: 'https://www.gov.uk/government/publications/local-area-send-inspection-guidance-for-inspectors/guidance-for-carrying-out-re-visits-to-local-areas-required-to-produce-a-written-statement-of-action',
  by: 'Ofsted, Care Quality Commission (CQC)',
  date: '2022-11',
};

/** The first day of the framework that replaced the one of 2016: its first inspections began in January 2023. */
const SINCE_2023: Day = 20230101;

interface UsualStep {
  framework: string;
  outcome: OutcomeCode;
  next: EventKind;
  /** Months from the inspection, or from its report where there is one, between which the step usually falls. */
  from: number;
  to: number;
  /** Whether the source gives only the latest time ("within 3 years"), not one around which it falls. */
  within?: true;
  source: Source;
}

/**
 * "About 18 months", "about 3 years", "about 5 years" get a margin on both sides, so that nobody takes them for a
 * date. The re-visit of the 2016 framework was counted from the day the Written Statement of Action was accepted,
 * which comes half a year or so after the inspection.
 */
const STEPS: readonly UsualStep[] = [
  {
    framework: 'area-send-2016',
    outcome: 'wsoa-required',
    next: 're-visit',
    from: 15,
    to: 24,
    source: REVISITS_2016,
  },
  {
    framework: 'area-send-2023',
    outcome: 'typically-positive',
    next: 'inspection',
    from: 54,
    to: 66,
    source: HANDBOOK_2023,
  },
  {
    framework: 'area-send-2023',
    outcome: 'inconsistent',
    next: 'inspection',
    from: 30,
    to: 42,
    source: HANDBOOK_2023,
  },
  {
    framework: 'area-send-2023',
    outcome: 'systemic-failings',
    next: 'monitoring-inspection',
    from: 16,
    to: 20,
    source: HANDBOOK_2023,
  },
  {
    framework: 'area-send-2023',
    outcome: 'systemic-failings',
    next: 'full-reinspection',
    from: 18,
    to: 36,
    within: true,
    source: HANDBOOK_2023,
  },
];

/** A step that usually comes next, and whose place no event of the record has taken. */
export interface NextStep {
  kind: EventKind;
  /** The inspection that it follows. */
  after: SendEvent;
  /** When it usually comes, as a date in the record's format; `undefined` when the sources name no time. */
  window?: string;
  /** Whether `window` is only the latest time. */
  within: boolean;
  /** Whether that time is over. */
  passed: boolean;
  source: Source;
}

const FULL: readonly EventKind[] = ['inspection', 'full-reinspection'];

/** The framework of an event: the one it names, else the only one that has its outcome. */
export const frameworkOf = ({framework, outcome}: SendEvent): string | undefined =>
  framework ??
  STEPS.find(step => step.outcome === outcome?.code)?.framework ??
  (outcome?.code === 'wsoa-not-required' ? 'area-send-2016' : undefined);

/**
 * What usually comes next for an area, derived from its latest full inspection up to today.
 *
 * Areas last inspected under the 2016 framework are inspected again under the one of 2023, which names no time for
 * them; a re-visit is only predicted while its usual time has not passed. Nothing is predicted from a visit.
 */
export function nextSteps(events: readonly SendEvent[], today: Day): NextStep[] {
  let newest: SendEvent | undefined;
  for (const event of events) {
    if (
      !FULL.includes(event.kind ?? 'other') ||
      event.date === undefined ||
      isAhead(event.date, today)
    )
      continue;
    if ((!newest || compareDates(newest.date, event.date) <= 0) && !isCalledOff(event))
      newest = event;
  }
  if (!newest) return [];
  const after = newest;
  const framework = frameworkOf(after);
  const later = events.filter(
    event =>
      event !== after &&
      (event.follows === after.id ||
        (event.date !== undefined && compareDates(after.date, event.date) < 0)),
  );
  const has = (kind: EventKind) =>
    later.some(event => event.kind === kind || FULL.includes(event.kind ?? 'other'));

  const report = events.find(
    event => event.kind === 'report' && event.follows === after.id && event.date !== undefined,
  );
  const counted = report?.date ?? after.date!;
  const steps = STEPS.filter(
    step => step.framework === framework && step.outcome === after.outcome?.code && !has(step.next),
  ).map(step => {
    const window = windowFrom(counted, step);
    return {
      kind: step.next,
      after,
      window,
      within: step.within ?? false,
      passed: isPast(window, today),
      source: step.source,
    };
  });
  if (framework !== 'area-send-2016') return steps;
  const stillDue = steps.filter(step => !step.passed);
  if (stillDue.length || today < SINCE_2023 || has('inspection')) return stillDue;
  return [{kind: 'inspection', after, within: false, passed: false, source: HANDBOOK_2023}];
}

/**
 * The window of a step, no more precise than the date it is counted from, and in years where it is a year or more
 * wide.
 */
function windowFrom(date: string, {from, to, within}: UsualStep): string | undefined {
  const [first, last] = [earliest(date)!, latest(date)!];
  if (!Number.isFinite(first) || !Number.isFinite(last)) return undefined;
  const point = parseDate(date)!.from!;
  const inYears = (to - from >= 12 && !within) || (!point.month && !point.season);
  const written = (day: Day) => {
    const year = String(Math.floor(day / 10000)).padStart(4, '0');
    return inYears ? year : `${year}-${String(Math.floor(day / 100) % 100).padStart(2, '0')}`;
  };
  const end = written(addMonths(last, to));
  const start = written(addMonths(first, from));
  const window = within || start === end ? end : `${start}/${end}`;
  // Dates after the year 9999 cannot be written.
  return isDate(window) ? window : undefined;
}
