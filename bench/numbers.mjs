/** The numbers of a case: medians, ranges, ratios, and how they are written. */
const sorted = numbers => [...numbers].sort((a, b) => a - b);
/** A quantile of a sorted list, interpolated between two numbers. */
function at(numbers, part) {
  const list = sorted(numbers);
  const place = (list.length - 1) * part;
  const low = list[Math.floor(place)];
  return low === undefined ? NaN : low + (list[Math.ceil(place)] - low) * (place % 1);
}

/** Median and interquartile range of one number of a case. */
export const numbersOf = ({runs}, key) => {
  const all = runs.map(run => run[key]).filter(Number.isFinite);
  return {middle: at(all, 0.5), low: at(all, 0.25), high: at(all, 0.75)};
};
export const middle = (result, key) => (result ? numbersOf(result, key).middle : NaN);
export const whole = number =>
  Number.isFinite(number) ? Math.round(number).toLocaleString('en-GB') : '–';
export const ratio = (a, b) => (Number.isFinite(a / b) ? (a / b).toFixed(2) : '–');
