/**
 * Keeps small groups from being recognised in published counts. A group of one to four people is hidden, and enough
 * of the others with it that it cannot be worked out by subtraction. No percentage is drawn from fewer than 30 people.
 */

/** The smallest group that is published, and the smallest base for a percentage. */
export const smallestGroup = 5;
export const smallestBase = 30;

/** Counts by option. */
export type Counts = ReadonlyMap<string, number>;

/** The options whose counts may be published; all others stay hidden. Every count in `counts` belongs to `base` people. */
export function publishable(counts: Counts, base: number, several: boolean): ReadonlySet<string> {
  if (base < smallestGroup) return new Set();
  return several ? publishableEach(counts, base) : publishableParts(counts, base);
}

/** Where several may be chosen each option parts people into two groups: those who chose it, and those who did not. */
function publishableEach(counts: Counts, base: number): ReadonlySet<string> {
  const shown = [...counts]
    .filter(([, count]) => !isSmall(count) && !isSmall(base - count))
    .sort(([, a], [, b]) => a - b);
  // Two options with more answers than people have at least the surplus in common: exactly so where there are but two.
  const inCommon = () =>
    shown.findIndex(([, a], place) =>
      shown.slice(place + 1).some(([, b]) => isSmall(a + b - base)),
    );
  for (let place = inCommon(); place >= 0; place = inCommon()) shown.splice(place, 1);
  return new Set(shown.map(([option]) => option));
}

/** Where one is chosen the counts add up to the base (an unknown option makes one more part). */
function publishableParts(counts: Counts, base: number): ReadonlySet<string> {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...counts].sort(([, a], [, b]) => a - b);
  if (!parts.some(([, count]) => isSmall(count)) && !isSmall(base - total))
    return new Set(counts.keys());

  const shown = parts.filter(([, count]) => count >= smallestGroup);
  let hidden = base - shown.reduce((sum, [, count]) => sum + count, 0);
  let hiddenParts = parts.length - shown.length + (base > total ? 1 : 0);
  while (shown.length > 0 && tellsTooMuch(hidden, hiddenParts)) {
    // Parts of the same size go together: were the second one shown, the first would be known not to be smaller.
    const least = shown[0]?.[1];
    while (shown.length > 0 && shown[0]?.[1] === least) {
      hidden += shown.shift()?.[1] ?? 0;
      hiddenParts += 1;
    }
  }
  return new Set(shown.map(([option]) => option));
}

/**
 * Whether the hidden parts can be worked out from how many people are in them all together: one part, or a small sum,
 * is what the shown ones leave over; and whoever knows this rule knows what small parts are at most, and at least.
 */
function tellsTooMuch(hidden: number, parts: number): boolean {
  return (
    parts < 2 ||
    hidden < smallestGroup ||
    hidden === parts ||
    hidden === parts * (smallestGroup - 1)
  );
}

/** Whether a count is of people who could be recognised. */
export function isSmall(count: number): boolean {
  return count > 0 && count < smallestGroup;
}

/** A whole percentage, or undefined when the base is too small for one. */
export function percentage(count: number, base: number): number | undefined {
  return base < smallestBase ? undefined : Math.round((count / base) * 100);
}
