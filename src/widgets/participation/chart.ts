/** A figure drawn: a bar on the scale of its group, or a dot for so many people. Decorative, as the words say it all. */
import {type TemplateResult, html, svg} from 'lit';

const WIDTH = 400;
const BAR = 10;
const DOT = 10;
/** More dots than this cannot be taken in. */
const MOST_DOTS = 120;

/** A bar; an inexact value ends in a slope, so that it does not look exact. */
export function renderBar(value: number, scale: number, isExact: boolean): TemplateResult {
  const length = Math.max(2, (value / scale) * WIDTH);
  const slope = isExact ? 0 : Math.min(8, length);
  return html`<svg
    class="chart"
    viewBox="0 0 ${WIDTH} ${BAR}"
    preserveAspectRatio="none"
    height="10"
    aria-hidden="true"
  >
    <rect class="track" width=${WIDTH} height="1" y=${BAR - 1}></rect>
    <path class="bar" d="M0 0H${length - slope}L${length} ${BAR}H0Z"></path>
  </svg>`;
}

/** How many people a dot stands for: the smallest of 1, 2, 5, 10, 20 … that keeps the dots few enough. */
export function dotWorth(largest: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) if (largest / (step * power) <= MOST_DOTS) return step * power;
  }
}

/** Dots in rows, the last one cut where the value ends within it. */
export function renderDots(value: number, worth: number): TemplateResult {
  const perRow = WIDTH / DOT;
  const count = Math.ceil(value / worth);
  const rows = Math.max(1, Math.ceil(count / perRow));
  const part = count ? value / worth - (count - 1) : 0;
  const dots = Array(count)
    .fill(0)
    .map((_, index) => {
      const width = (index === count - 1 ? part : 1) * (DOT - 3);
      return svg`<rect class="dot" x=${(index % perRow) * DOT} y=${Math.floor(index / perRow) * DOT} width=${width} height=${DOT - 3} rx="1"></rect>`;
    });
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${rows * DOT}" aria-hidden="true">
    ${dots}
  </svg>`;
}
