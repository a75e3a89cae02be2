/**
 * A measure on screen: where it began, what was read since, where it should get to. The drawing is for the eye only; every
 * value stands beside it in words, and in a table when there are more than the newest.
 */
import {type TemplateResult, css, html, nothing, svg} from 'lit';
import {msg} from '../language/msg.js';
import {
  type Mark,
  type MeasureShape,
  isPercentage,
  measureShape,
  readingsInOrder,
} from '../record/measures.js';
import type {Measure, Reading, SendRecord} from '../record/schema.js';
import {absentWords} from './notices.js';
import {renderDate} from './date.js';
import {numberWords} from './figure.js';
import {renderSource} from './source.js';
import {renderLine, renderProse} from './text.js';

const WIDTH = 320;
const HEIGHT = 96;
/** Room for the dots at the edges. */
const EDGE = 7;
/** More dots than this would run into each other: the line alone is drawn. */
const MOST_DOTS = 24;

const across = ({x}: Mark) => (EDGE + x * (WIDTH - 2 * EDGE)).toFixed(1);
const down = ({y}: {y: number}) => (HEIGHT - EDGE - y * (HEIGHT - 2 * EDGE)).toFixed(1);

/** The signs of the drawing, which stand beside their words too. */
const open = (x: string, y: string) => svg`<circle class="open" cx=${x} cy=${y} r="4.5"/>`;
const dot = (x: string, y: string) => svg`<circle class="dot" cx=${x} cy=${y} r="4.5"/>`;
const aim = (x: string, y: string) =>
  svg`<path class="aim" transform="translate(${x} ${y})" d="m0-5.5 5.5 5.5-5.5 5.5-5.5-5.5z"/>`;

/**
 * @param base what relative addresses of the record are relative to
 */
export function renderMeasure(record: SendRecord, measure: Measure, base: string): TemplateResult {
  const readings = readingsInOrder(measure);
  const shape = measureShape(measure);
  const newest = readings.at(-1);
  const value = (reading: Reading | undefined) =>
    reading
      ? html`<b><bdi>${amount(record, measure, reading)}</bdi></b>
          ${renderDate(record, reading.date) ?? nothing}`
      : absentWords();
  const row = (label: string, sign: typeof open, reading: Reading | undefined) =>
    html` <div>
      <dt>
        <svg class="sign" viewBox="0 0 14 14" aria-hidden="true">${sign('7', '7')}</svg> ${label}
      </dt>
      <dd class=${reading ? '' : 'quiet'}>${value(reading)}</dd>
    </div>`;
  return html` <figure class="measure" part="measure">
    <figcaption>
      <b>${renderLine(record, measure.name) ?? labels.name()}</b
      >${renderProse(record, measure.plain) ?? nothing}
    </figcaption>
    ${shape ? renderDrawing(shape) : nothing}
    <dl class="values">
      ${row(labels.baseline(), open, measure.baseline)}${row(labels.newest(), dot, newest)}${row(labels.target(), aim, measure.target)}
    </dl>
    ${readings.length > 1 ? renderTable(record, measure, readings) : nothing}
    ${renderSource(record, measure.source, base)}
  </figure>`;
}

const labels = {
  name: () =>
    msg('Measure', {
      id: 'measure.name',
      desc: 'In place of the name of something that is measured',
    }),
  baseline: () =>
    msg('At the start', {
      id: 'measure.baseline',
      desc: 'Label before the first value of something that is measured',
    }),
  newest: () =>
    msg('Newest', {
      id: 'measure.newest',
      desc: 'Label before the newest value of something that is measured',
    }),
  target: () =>
    msg('Target', {
      id: 'measure.target',
      desc: 'Label before the value that something should reach',
    }),
  table: () =>
    msg('Show as a table', {id: 'participation.table', desc: 'Opens the same figures as a table'}),
};

/** A value with its unit. Minus nought is nought. */
function amount(record: SendRecord, measure: Measure, {value}: Reading): unknown {
  const number = numberWords(value || 0);
  const unit = renderLine(record, measure.unit);
  return isPercentage(measure) ? `${number}%` : unit ? html`${number} ${unit}` : number;
}

function renderDrawing({baseline, readings, target, zero}: MeasureShape): TemplateResult {
  const line = [...(baseline ? [baseline] : []), ...readings]
    .map(mark => `${across(mark)},${down(mark)}`)
    .join(' ');
  const level = (height: {y: number}, look: string) =>
    svg`<path class=${look} d="M0 ${down(height)}H${WIDTH}"/>`;
  return html` <svg
    class="drawing"
    part="drawing"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    aria-hidden="true"
  >
    ${level({y: zero}, 'zero')} ${target ? level(target, 'goal') : nothing}
    <polyline class="line" points="${line}" />
    ${readings.length <= MOST_DOTS ? readings.map(mark => dot(across(mark), down(mark))) : nothing}
    ${baseline ? open(across(baseline), down(baseline)) : nothing}
    ${target ? aim(across(target), down(target)) : nothing}
  </svg>`;
}

function renderTable(
  record: SendRecord,
  measure: Measure,
  readings: readonly Reading[],
): TemplateResult {
  const row = (reading: Reading | undefined, label?: string) =>
    reading &&
    html` <tr>
      <th scope="row">
        ${renderDate(record, reading.date) ?? absentWords()}${label ? html` <span class="quiet">(${label})</span>` : nothing}
      </th>
      <td><bdi>${amount(record, measure, reading)}</bdi></td>
    </tr>`;
  return html` <details>
    <summary>
      ${labels.table()}<span class="hidden-visually">: ${renderLine(record, measure.name)}</span>
    </summary>
    <table>
      <thead>
        <tr>
          <th scope="col">
            ${msg('Date', {id: 'date.label', desc: 'Label before the date of a letter or statement'})}
          </th>
          <th scope="col">
            ${msg('Number', {id: 'participation.number', desc: 'Column of a table of figures'})}
          </th>
        </tr>
      </thead>
      <tbody>
        ${row(measure.baseline, labels.baseline())}${readings.map(reading => row(reading))}${row(measure.target, labels.target())}
      </tbody>
    </table>
  </details>`;
}

/** Goes with `renderMeasure`. Time runs the way that the language is read. */
export const styles = css`
  .measure {
    max-inline-size: 30em;
  }
  .measure > * + * {
    margin-block-start: 0.5em;
  }
  .drawing {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
  [dir='rtl'] .drawing {
    transform: scaleX(-1);
  }
  .sign {
    inline-size: 0.9em;
    block-size: 0.9em;
    overflow: visible;
  }
  .drawing .zero {
    stroke: var(--_edge);
    stroke-width: 1;
  }
  .drawing .goal {
    stroke: var(--_edge);
    stroke-width: 1.5;
    stroke-dasharray: 1 5;
  }
  .drawing .line {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .measure .dot {
    fill: var(--_accent);
    stroke: var(--_accent);
  }
  .measure .open {
    fill: var(--_paper);
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .measure .aim {
    fill: var(--_paper);
    stroke: var(--_text);
    stroke-width: 1.75;
  }
  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 2em;
  }
  .values > div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .values b {
    display: block;
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .measure table {
    border-collapse: collapse;
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  .measure :is(th, td) {
    padding: 0.4em 0;
    padding-inline-end: 1em;
    text-align: start;
    border-block-end: 1px solid var(--_rule);
    font-weight: 400;
  }
  .measure thead th {
    color: var(--_quiet);
  }
  @media (forced-colors: active) {
    .measure svg :is(path, polyline, circle) {
      stroke: CanvasText;
    }
    .measure svg .dot {
      fill: CanvasText;
    }
    .measure svg :is(.open, .aim) {
      fill: Canvas;
    }
  }
  @media print {
    .measure {
      break-inside: avoid;
    }
    .measure :is(.line, .open, .dot) {
      stroke: #000;
    }
    .measure .dot {
      fill: #000;
    }
  }
`;
