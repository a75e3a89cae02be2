/**
 * A measure on screen: its baseline, its readings, its target. The drawing is decorative; every value is also in
 * words, and in a table if there are more than the newest.
 */
import {type TemplateResult, css, html, nothing, svg} from 'lit';
import {currentLanguage, msg} from '../language/msg.js';
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
import {dirOf, renderLine, renderProse} from './text.js';

const WIDTH = 320;
const HEIGHT = 96;
/** Space for the dots at the edges. */
const EDGE = 7;
/** More dots than this would overlap: only the line is drawn. */
const MOST_DOTS = 24;

const across = ({x}: Mark) => (EDGE + x * (WIDTH - 2 * EDGE)).toFixed(1);
const down = ({y}: {y: number}) => (HEIGHT - EDGE - y * (HEIGHT - 2 * EDGE)).toFixed(1);

/** The symbols of the drawing. */
const open = (x: string, y: string) => svg`<circle class="open" cx=${x} cy=${y} r="4.5"/>`;
const dot = (x: string, y: string) => svg`<circle class="dot" cx=${x} cy=${y} r="4.5"/>`;
const aim = (x: string, y: string) =>
  svg`<path class="aim" transform="translate(${x} ${y})" d="m0-5.5 5.5 5.5-5.5 5.5-5.5-5.5z"/>`;

/**
 * A measure as one sentence with a sparkline, which opens to the drawing and the table.
 *
 * @param base the base of the record's relative addresses
 */
export function renderMeasure(record: SendRecord, measure: Measure, base: string): TemplateResult {
  const readings = readingsInOrder(measure);
  const shape = measureShape(measure);
  const {baseline, target} = measure;
  const newest = readings.at(-1);
  const value = (reading: Reading, label: string) =>
    html`<span class="hidden-visually">${label}: </span
      ><b><bdi>${amount(record, measure, reading)}</bdi></b>`;
  const when = (reading: Reading | undefined) => {
    const date = reading && renderDate(record, reading.date);
    return date ? html` <span class="quiet">${date}</span>` : nothing;
  };
  const arrow = dirOf(currentLanguage()) === 'rtl' ? '←' : '→';
  return html`<div class="measure" part="measure">
    <p class="label">${renderLine(record, measure.name) ?? labels.name()}</p>
    ${renderProse(record, measure.plain) ?? nothing}
    <p class="course">
      <span>
        ${baseline ? value(baseline, labels.baseline()) : nothing}
        ${baseline && newest ? html`<span aria-hidden="true"> ${arrow} </span>` : nothing}
        ${newest ? html`${value(newest, labels.newest())}${when(newest)}` : html`<span class="quiet">${labels.newest()}: ${absentWords()}</span>`}
      </span>
      ${shape ? renderLineAlone(shape) : nothing}
      <span
        >${labels.target()}:
        ${
          target
            ? html`<b><bdi>${amount(record, measure, target)}</bdi></b
                >${when(target)}`
            : html`<span class="quiet">${absentWords()}</span>`
        }</span
      >
    </p>
    ${
      shape || readings.length > 1
        ? html`<details class="fold">
            <summary>
              ${msg('See the figures', {id: 'measure.figures', desc: 'Opens the drawing and the table of something that is measured'})}<span
                class="hidden-visually"
                >: ${renderLine(record, measure.name)}</span
              >
            </summary>
            ${shape ? renderDrawing(shape) : nothing}${renderTable(record, measure, readings)}
            ${renderSource(record, measure.source, base)}
          </details>`
        : renderSource(record, measure.source, base)
    }
  </div>`;
}

/** A sparkline, as high as a line of text. */
const renderLineAlone = ({marks}: MeasureShape): TemplateResult => {
  const last = marks.at(-1)!;
  return html`<svg class="spark" viewBox="0 -2 ${WIDTH} ${HEIGHT + 4}" aria-hidden="true">
    <polyline class="line" points=${points(marks)} />
    ${svg`<circle class="dot" cx=${across(last)} cy=${down(last)} r="9"/>`}
  </svg>`;
};

const points = (marks: readonly Mark[]) =>
  marks.map(mark => `${across(mark)},${down(mark)}`).join(' ');

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
};

/** A value with its unit. Minus zero is zero. */
function amount(record: SendRecord, measure: Measure, {value}: Reading): unknown {
  const number = numberWords(value || 0);
  const unit = renderLine(record, measure.unit);
  return isPercentage(measure) ? `${number}%` : unit ? html`${number} ${unit}` : number;
}

function renderDrawing({baseline, readings, marks, target, zero}: MeasureShape): TemplateResult {
  const level = (height: {y: number}, look: string) =>
    svg`<path class=${look} d="M0 ${down(height)}H${WIDTH}"/>`;
  return html` <svg
    class="drawing"
    part="drawing"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    aria-hidden="true"
  >
    ${level({y: zero}, 'zero')} ${target ? level(target, 'goal') : nothing}
    <polyline class="line" points=${points(marks)} />
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
  return html`<table>
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
  </table>`;
}

/** The styles for `renderMeasure`. Time runs in the direction of the language. */
export const styles = css`
  .measure {
    max-inline-size: 30em;
  }
  .course {
    overflow-wrap: anywhere;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .measure b {
    font-weight: var(--_weight-strong);
    font-variant-numeric: tabular-nums;
  }
  .spark {
    inline-size: 93px;
    block-size: 28px;
  }
  .spark .line {
    stroke-width: 6;
  }
  .drawing {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
  [dir='rtl'] :is(.drawing, .spark) {
    transform: scaleX(-1);
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
  .spark .line {
    stroke: var(--_mark);
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
  .measure table {
    border-collapse: collapse;
    inline-size: 100%;
    margin-block-end: 0.4em;
    font-variant-numeric: tabular-nums;
  }
  .measure td {
    inline-size: 40%;
  }
  .course > span {
    min-inline-size: 0;
  }
  .measure :is(th, td) {
    overflow-wrap: anywhere;
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
    .measure :is(.line, .dot) {
      stroke: #000;
    }
    .measure .dot {
      fill: #000;
    }
    .measure :is(summary, thead) {
      display: none;
    }
    /* The readings as one paragraph. */
    .measure :is(table, tbody) {
      display: block;
    }
    .measure :is(tr, th, td) {
      display: inline;
      padding: 0;
      border: 0;
    }
    .measure tr + tr::before {
      content: '· ';
    }
  }
`;
