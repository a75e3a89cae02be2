/** Which figures may be shown: rules of honest counting, without words. */
import type {Figure} from './schema.js';

/**
 * Counts of people below this are not distinguished, so that nobody can be recognised (ONS, disclosure control of
 * tables).
 */
export const SMALLEST_COUNT = 5;
/**
 * No percentage is given of fewer answers than this: one family more or less would change it by more than three
 * points.
 */
export const SMALLEST_BASE = 30;

/**
 * Units that are people, such as "families" and "young people". "Weeks", "places for children" and unknown units are
 * not.
 */
const PEOPLE = /^(\S+ )?(people|parents|carers|families|children|pupils|students|staff)\b/i;

const hasUnit = ({unit = ''}: Figure, wanted: RegExp): boolean =>
  (typeof unit === 'string' ? [unit] : Object.keys(unit).map(tag => unit[tag]!)).some(word =>
    wanted.test(word.trim()),
  );

/** Whether a figure is a percentage, in any of the languages of its unit. */
export const isPercentage = (figure: Figure): boolean => hasUnit(figure, /^([%٪]|per ?cent)$/i);
/** Whether a figure counts people; one without a unit does. */
const countsPeople = (figure: Figure): boolean => !hasUnit(figure, /./) || hasUnit(figure, PEOPLE);

/** Whether a number of people is too small to be published. */
export const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_COUNT;

/** Why a figure is not shown as it was published. */
export type Withheld = 'small' | 'no-base' | 'small-base' | 'no-value';

/** Whether a figure must be withheld, and why. "Over 2" does not say that there are fewer than five people. */
export function withheld(figure: Figure): Withheld | undefined {
  const {value, base, qualifier = ''} = figure;
  if (value === undefined) return 'no-value';
  const open = /over|least/.test(qualifier);
  if (!isPercentage(figure))
    return !open && countsPeople(figure) && isSmall(value) ? 'small' : undefined;
  if (base === undefined) return 'no-base';
  if (base < SMALLEST_BASE) return 'small-base';
  return !open && isSmall((value * base) / 100) ? 'small' : undefined;
}

/** A count as a whole percentage of those asked; `undefined` unless both numbers are exact and large enough. */
export function shareOfAsked({value, base, qualifier = 'exact', unit}: Figure): number | undefined {
  if (
    value === undefined ||
    unit !== undefined ||
    qualifier !== 'exact' ||
    base === undefined ||
    base < SMALLEST_BASE ||
    value > base ||
    value < SMALLEST_COUNT
  )
    return undefined;
  return Math.round((value / base) * 100);
}
