/** Figures as rows and as a table. */
import {type TemplateResult, html, nothing, svg} from 'lit';
import {isPercentage, isSmall, withheld} from '../../record/figures.js';
import type {Figure, SendEvent, SendRecord} from '../../record/schema.js';
import {absentWords} from '../../ui/notices.js';
import {eventKindWords} from '../../ui/event-kind.js';
import {fewWords, figureWords, numberWords} from '../../ui/figure.js';
import {cutter, inBlocks} from '../../ui/incremental-list-controller.js';
import {itemName} from '../../ui/items.js';
import {renderLinks, renderSourceName} from '../../ui/source.js';
import {inRow, renderLine, renderProse} from '../../ui/text.js';
import {type Reading, renderWording} from '../../ui/wording.js';
import {labels, ofAnswers, ofAsked} from './messages.js';
import type {FigureRow, ParticipationModel} from './model.js';

export const renderEventName = (record: SendRecord, {title, kind}: SendEvent): unknown =>
  renderLine(record, title) ?? eventKindWords(kind ?? 'other');

const groupsCounted = (record: SendRecord, {who}: Figure): unknown[] =>
  who?.map(name => renderLine(record, name)).filter(Boolean) ?? [];

const countWords = (count: number): string => (isSmall(count) ? fewWords() : numberWords(count));

/** The value with its qualifier and its unit, or the reason why it is withheld. */
function valueWords(
  record: SendRecord,
  figure: Figure,
): [before: string, number: unknown, after: unknown] {
  const {value} = figure;
  // A symbol instead of a number is shown as in the source.
  if (value === undefined)
    return ['', renderLine(record, figure.valueText) ?? labels.withheld(), ''];
  const reason = withheld(figure);
  if (reason) return [reason === 'small' ? fewWords() : labels.withheld(), '', ''];
  const number = numberWords(value);
  const [before = '', after = ''] = figureWords(value, figure.qualifier).split(number);
  return isPercentage(figure)
    ? [before, `${number}%`, after]
    : [before, number, html`${after} ${renderLine(record, figure.unit)}`];
}

/** A number and its words, with its base; a bar if it is a share of a whole. */
export function renderFigure(
  record: SendRecord,
  {figure, share, isOfAnswers}: FigureRow,
  look: string,
  reading: Reading,
  base: string,
): TemplateResult {
  const words = reading === 'plain' ? (figure.plain ?? figure.what) : (figure.what ?? figure.plain);
  const what =
    reading === 'easy-read' && !withheld(figure)
      ? renderWording(record, figure, figure.what, reading, base)
      : renderLine(record, withheld(figure) ? figure.what : words);
  const [before, number, after] = valueWords(record, figure);
  const whole = figure.base === undefined ? undefined : countWords(figure.base);
  const percent = share === undefined || isOfAnswers ? '' : ` (\u2066${Math.round(share)}%\u2069)`;
  return html`<div class="count" part="figure" data-item=${itemName('figures', figure.id)}>
    <dt>${before}<span class="figure">${number}</span>${after}</dt>
    <dd>
      ${what ?? inRow(groupsCounted(record, figure))}
      ${whole === undefined ? nothing : html`<span class="quiet">${isOfAnswers ? ofAnswers(whole) : ofAsked(whole)}${percent}</span>`}
      ${share === undefined ? nothing : renderShare(share, look)}
    </dd>
  </div>`;
}

/**
 * A decorative drawing of a share: a bar, or ten squares. Outlined, so that paper and forced colours show the whole.
 */
function renderShare(share: number, look: string): TemplateResult | typeof nothing {
  const parts = look === 'bar' ? 1 : look === 'pictogram' ? 10 : 0;
  if (!parts) return nothing;
  const size = 100 / parts;
  return html`<svg
    class="share ${look}"
    viewBox="0 0 100 ${size === 100 ? 4 : 10}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${[...Array(parts)].map((_, index) => {
      const filled = Math.min(size, Math.max(0, share - index * size));
      return svg`<rect class="filled" x=${index * size} width=${filled} height="100%"/><rect x=${index * size} width=${size} height="100%"/>`;
    })}
  </svg>`;
}

/** All sources, in one line. */
export function renderSources(
  record: SendRecord,
  {sources}: ParticipationModel,
  base: string,
): TemplateResult | typeof nothing {
  const names = sources.map(source => renderSourceName(record, source, base)).filter(Boolean);
  return names.length
    ? html`<p class="quiet small source" part="source">
        ${labels.source()} ${names.map((name, index) => html`${index ? '; ' : ''}${name}`)}
      </p>`
    : nothing;
}

/** The same figures with everything that is known about them. */
export function renderTable(
  record: SendRecord,
  {events, sources}: ParticipationModel,
  limit: number,
  basis: readonly unknown[],
  base: string,
): TemplateResult {
  const cut = cutter(limit);
  const heads = [labels.what(), labels.number(), labels.asked()];
  return html`<details class="fold">
    <summary>${labels.table()}</summary>
    <div class="table" role="group" tabindex="0" aria-label=${labels.table()}>
      <table part="table">
        <thead>
          <tr>
            ${heads.map(head => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        ${events.map(
          ({event, rows}) =>
            html`<tbody>
              ${
                event && events.length > 1
                  ? html`<tr>
                      <th scope="rowgroup" colspan="3">${renderEventName(record, event)}</th>
                    </tr>`
                  : nothing
              }
              ${inBlocks(cut(rows), basis, block => block.map(row => renderTableRow(record, row, sources.length > 1, base)))}
            </tbody>`,
        )}
      </table>
    </div>
  </details>`;
}

/**
 * The note of a figure is below it, in the full width of the table: on a phone, a separate column would leave no space
 * for the others.
 */
function renderTableRow(
  record: SendRecord,
  {figure, wereAsked}: FigureRow,
  namesSource: boolean,
  base: string,
): TemplateResult {
  const who = groupsCounted(record, figure);
  const source = namesSource ? renderSourceName(record, figure.source, base) : undefined;
  const notes = [
    who.length > 1 && figure.what && html`<p>${labels.who()} ${inRow(who)}</p>`,
    renderProse(record, figure.note),
    figure.links?.length && renderLinks(record, figure.links, base),
    source && html`<p>${source}</p>`,
  ].filter(Boolean);
  return html`<tr>
      <th scope="row">${renderLine(record, figure.what) ?? inRow(who)}</th>
      <td>${valueWords(record, figure)}</td>
      <td>
        ${figure.base === undefined ? (wereAsked ? absentWords() : '–') : countWords(figure.base)}
      </td>
    </tr>
    ${
      notes.length
        ? html`<tr class="quiet">
            <td colspan="3"><span class="hidden-visually">${labels.notes()}</span>${notes}</td>
          </tr>`
        : nothing
    }`;
}
