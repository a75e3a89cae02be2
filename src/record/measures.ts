/** A measure as points of a drawing: the position of each reading in time and value. No words, no DOM. */
import {type Day, compareDates, earliest, latest} from './dates.js';
import type {Measure, Reading} from './schema.js';

/** A point of the drawing: 0 to 1 from the start to the end, and from the bottom to the top. */
export interface Mark {
  x: number;
  y: number;
}

export interface MeasureShape {
  /** `undefined` when none was published. */
  baseline: Mark | undefined;
  readings: readonly Mark[];
  /** Both of them, in this order. */
  marks: readonly Mark[];
  /** The height of the target; `x` is the position of its date, or the end. */
  target: Mark | undefined;
  /** The height of zero. */
  zero: number;
}

export const isPercentage = ({unit}: Measure): boolean =>
  (typeof unit === 'string' ? unit : unit && unit[Object.keys(unit)[0]!])?.trim() === '%';

/** Readings from the oldest to the newest; in the published order unless each has a date. */
export function readingsInOrder({readings = []}: Measure): Reading[] {
  return readings.every(({date}) => date !== undefined)
    ? [...readings].sort((a, b) => compareDates(a.date, b.date))
    : readings;
}

/**
 * The drawing of a measure, or nothing when there are not two values to compare. Zero is always on the scale, and a
 * percentage has a hundred on it, so that a small change cannot look like a large one. Where each value has a date the
 * distance between them is time; else they are one after the other.
 */
export function measureShape(measure: Measure): MeasureShape | undefined {
  const {baseline, target} = measure;
  const readings = readingsInOrder(measure);
  const published = [...(baseline ? [baseline] : []), ...readings];
  if (published.length < 2) return undefined;
  const all = [...published, ...(target ? [target] : [])];

  // Divided first: the difference between two very large numbers may be infinite.
  const [least, most] = ends(all.map(({value}) => value));
  const largest = Math.max(-least, most) || 1;
  const isShare = isPercentage(measure) && largest <= 100;
  const size = isShare ? 100 : largest;
  const low = Math.min(least / size, 0);
  const high = isShare ? 1 : Math.max(most / size, 0);
  const height = (value: number) => (value / size - low) / (high - low || 1);

  const times = positionsByDate(published, target);
  const marks = published.map(({value}, index) => ({
    x: times?.published[index] ?? index / (all.length - 1),
    y: height(value),
  }));
  return {
    baseline: baseline && marks[0],
    readings: baseline ? marks.slice(1) : marks,
    marks,
    target: target && {x: times?.target ?? 1, y: height(target.value)},
    zero: height(0),
  };
}

/** The smallest and the largest; without `reduce`, which old versions of Prototype.js replace. */
function ends(numbers: readonly number[]): [number, number] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return [sorted[0]!, sorted[sorted.length - 1]!];
}

/**
 * Positions by date; `undefined` unless each value has a date and these differ. A target without a date is at the end.
 */
function positionsByDate(
  published: readonly Reading[],
  target: Reading | undefined,
): {published: number[]; target: number | undefined} | undefined {
  const days = published.map(({date}) => middleDay(date));
  const end = middleDay(target?.date);
  if (!days.every(day => day !== undefined)) return undefined;
  const known = end === undefined ? days : [...days, end];
  const [first, last] = ends(known);
  if (first === last) return undefined;
  const place = (day: number) => (day - first) / (last - first);
  return {published: days.map(place), target: end === undefined ? undefined : place(end)};
}

/** The middle of a date, as if each month had 31 days: accurate enough for a drawing. */
function middleDay(date: string | undefined): number | undefined {
  const [first, last] = [earliest(date), latest(date)];
  if (!Number.isFinite(first) || !Number.isFinite(last)) return undefined;
  const flat = (day: Day) =>
    Math.floor(day / 10000) * 372 + (Math.floor(day / 100) % 100) * 31 + (day % 100);
  return (flat(first!) + flat(last!)) / 2;
}
