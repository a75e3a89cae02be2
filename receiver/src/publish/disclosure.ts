/**
 * The rule by which counts of people are published, for every cause of change: answers that arrive, are deleted, set
 * aside, given another theme, or expire.
 *
 * Every page that counts the same people is one linked table, and so is yesterday's copy of each of them: whoever keeps
 * them can subtract any from any. So every count that is published is a multiple of five, rounded down ("at least 15");
 * numbers below five are never distinguished, not even from zero. Then every difference and every remainder is a
 * multiple of five as well, between options, questions, addresses and days. And counts are published again only when a
 * whole batch of people has come or gone since the last time, so that no individual changes anything by arriving last.
 */
import {SMALLEST_BASE, SMALLEST_COUNT} from '../../../src/record/figures.js';

/** The smallest group that is distinguished, as in the widgets, and the step of all counts. */
export const smallestGroup = SMALLEST_COUNT;
/** The smallest number of answers that shares are drawn from. */
export const smallestBase = SMALLEST_BASE;

/** Counts by name; '' is the total. Published counts are multiples of five, 0 for fewer than five. */
export type Counts = ReadonlyMap<string, number>;

/** What is published of a series (a survey, a year's report, the themes). */
export interface Publication {
  /** The day of the count, as YYYY-MM-DD. */
  readonly date: string;
  /** By question; '' is the series itself. */
  readonly tables: ReadonlyMap<string, Counts>;
}

/** When a series may be published again. */
export interface PublishingRule {
  /** By how many people their number must have changed since the last publication. */
  readonly batch: number;
  /** How many there must be for the first one; `batch` when not given. */
  readonly first?: number;
  /** How long ago the last publication must be, in milliseconds. */
  readonly pause: number;
}

/** The last publication: how many people there were, exactly, and when that was. */
export interface LastLook {
  readonly people: number;
  readonly madeAt: Date;
}

/**
 * Whether a series may be published now. This must depend only on the number of people, not on what they said:
 * otherwise the time of publication would reveal what the last of them said. If as many came as went, nothing is
 * published, which reveals nothing.
 *
 * A clock that was set back, even by years, postpones the next publication by one pause at most.
 */
export function isDue(
  last: LastLook | undefined,
  people: number,
  now: Date,
  {batch, first = batch, pause}: PublishingRule,
): boolean {
  if (!last) return people >= first;
  return (
    Math.abs(now.getTime() - last.madeAt.getTime()) >= pause &&
    Math.abs(people - last.people) >= batch
  );
}

/** A count as it is published: at least so many; 0 for fewer than five. */
export function inFives(count: number): number {
  return count - (count % smallestGroup);
}

/** The same for every count of a table. */
export function tableInFives(counts: Counts): Counts {
  return new Map([...counts].map(([name, count]) => [name, inFives(count)]));
}

/**
 * The total number of people that may be published with its parts: "at least" this many.
 *
 * Each part may be up to four larger than it says. A total that only the largest possible parts add up to would reveal
 * all of them exactly; then it is five less. The decision uses published numbers only, so that it reveals nothing
 * more.
 * @param total in fives
 * @param parts disjoint groups, in fives
 */
export function totalOver(total: number, parts: readonly number[]): number {
  const sum = parts.reduce((together, part) => together + part, 0);
  const isCertain = total > 0 && total - sum === parts.length * (smallestGroup - 1);
  return isCertain ? total - smallestGroup : total;
}

/**
 * What share of a group a part of it has, as whole percentages between which the share lies.
 * @returns undefined when the group is too small for a percentage
 */
export function shareOf(part: number, group: number): readonly [number, number] | undefined {
  if (group < smallestBase) return undefined;
  const most = smallestGroup - 1;
  const least = Math.floor((part / (group + most)) * 100);
  return [least, Math.min(100, Math.ceil(((part + most) / group) * 100))];
}
