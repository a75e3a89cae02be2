/** Which figures may be shown: rules of honest counting, without words. */
import type {Figure} from './schema.js';

/** Counts of people below this are not told apart, so that nobody can be recognised (ONS, disclosure control of tables). */
export const SMALLEST_COUNT = 5;
/** Fewer answers than this make no percentage: one family more or less would move it by more than three points. */
export const SMALLEST_BASE = 30;

/** Units that are people, such as "families" and "young people". "Weeks", "places for children" and what we do not know are none. */
const PEOPLE = /^(\S+ )?(people|parents|carers|families|children|pupils|students|staff)\b/i;

const hasUnit = ({unit = ''}: Figure, wanted: RegExp): boolean =>
  (typeof unit === 'string' ? [unit] : Object.keys(unit).map(tag => unit[tag]!)).some(word =>
    wanted.test(word.trim()),
  );

/** Whether a figure is a percentage, in any of the languages that its unit is in. */
export const isPercentage = (figure: Figure): boolean => hasUnit(figure, /^([%٪]|per ?cent)$/i);
/** Whether a figure counts people: so does one without a unit. */
const countsPeople = (figure: Figure): boolean => !hasUnit(figure, /./) || hasUnit(figure, PEOPLE);

/** Whether a number of people is too small to be told. */
export const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_COUNT;

/** Why a figure is not shown as it was published. */
export type Withheld = 'small' | 'no-base' | 'small-base' | 'no-value';

/** Whether a figure must be held back, and why. "Over 2" says of nobody that there are fewer than five. */
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

/** What part of those asked a count is, as a whole percentage; nothing unless both numbers are exact and large enough. */
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
