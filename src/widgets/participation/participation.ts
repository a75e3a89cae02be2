import {type TemplateResult, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {msg, str} from '../../language/msg.js';
import {
  type FigureGroup,
  type FiguresOfEvent,
  figuresByEvent,
  scaleOf,
} from '../../record/figure-groups.js';
import {isPercentage, isSmall, shareOfAsked, withheld} from '../../record/figures.js';
import type {Figure, SendEvent, SendRecord} from '../../record/schema.js';
import {absentWords, renderNothingYet} from '../../ui/notices.js';
import {define} from '../../ui/define.js';
import {eventKindWords} from '../../ui/event-kind.js';
import {fewWords, figureWords, numberWords} from '../../ui/figure.js';
import {renderHeading} from '../../ui/heading.js';
import {itemName, renderReference} from '../../ui/items.js';
import {SendElement} from '../../ui/send-element.js';
import {renderSource} from '../../ui/source.js';
import {inRow, renderLine, renderProse} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {dotWorth, renderBar, renderDots} from './chart.js';
import {styles} from './participation.styles.js';

/**
 * Who took part, in figures. A number keeps its "around" or "over", says who is counted and how many were asked, and shares
 * a scale only with those it was gathered with.
 *
 * @element send-participation
 * @csspart group - figures that were gathered together
 * @csspart figure - one figure
 * @csspart table - the same figures as a table
 * @csspart source - where a figure comes from
 * @csspart easy-read - the wording in Easy Read, pictures and words
 */
export class SendParticipation extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'figures' as const;

  /** How figures are drawn: `bar`, `pictogram` or `plain`. Only figures that were gathered together are drawn at all. */
  @property() look: 'bar' | 'pictogram' | 'plain' = 'bar';

  protected override renderContent(record: SendRecord): TemplateResult {
    const events = figuresByEvent(record, this.chosen(record.figures));
    return html` ${this.say(record, msg('How many took part', {id: 'participation.heading', desc: 'Heading over figures of who took part in a visit, an inspection or a survey'}))}
    ${
      events.length
        ? html` ${events.map(([event, groups]) => groups.map((group, index) => this.#renderGroup(record, group, index ? undefined : event)))}
          ${events.flatMap(([, groups]) => groups).length > 1 ? html`<p class="notice">${msg('Figures from different surveys or meetings cannot be compared.', {id: 'participation.not-comparable', desc: 'Under figures that were gathered at different times from different people'})}</p>` : nothing}
          ${this.#renderTable(record, events)}`
        : renderNothingYet()
    }`;
  }

  #renderGroup(
    record: SendRecord,
    group: FigureGroup,
    event: SendEvent | undefined,
  ): TemplateResult {
    return html` <section class="group" part="group">
      ${event ? renderHeading(this.level(1), renderReference('events', event.id, renderEventName(record, event), this.recordAddress)) : nothing}
      <ul class="figures">
        ${group.map(figure => this.#renderFigure(record, figure, group))}
      </ul>
    </section>`;
  }

  #renderFigure(record: SendRecord, figure: Figure, group: FigureGroup): TemplateResult {
    const reason = withheld(figure);
    const share = shareOfAsked(figure);
    const who = groupsCounted(record, figure);
    const base =
      figure.base === undefined
        ? msg('We do not know how many were asked.', {
            id: 'participation.no-base',
            desc: 'Under a figure whose base was not published',
          })
        : html`${msg('How many were asked:', {id: 'participation.base', desc: 'Before the number of people who were asked'})}
          ${countWords(figure.base)}${share === undefined ? nothing : html` (${share}%)`}`;
    return html` <li part="figure" data-item=${itemName('figures', figure.id)}>
      <div class="figure">
        <strong class=${reason && reason !== 'small' ? 'words-only' : ''}
          >${renderValue(record, figure)}</strong
        >
        <div class="what">
          ${(reason ? renderLine(record, figure.what) : renderWording(record, figure, figure.what, this.reading, this.base)) ?? inRow(who)}
        </div>
      </div>
      ${this.#renderChart(figure, group)}
      <div class="more quiet small">
        ${reason === 'no-base' || reason === 'small-base' ? html`<p>${msg('A percentage is only shown when at least 30 people were asked.', {id: 'participation.no-percentage', desc: 'Why a percentage is not shown'})}</p>` : nothing}
        ${who.length > 1 && figure.what ? html`<p>${msg('Who is counted:', {id: 'participation.who', desc: 'Before the groups of people that a figure counts'})} ${inRow(who)}</p>` : nothing}
        <p>${base}</p>
        ${renderProse(record, figure.note) ?? nothing}
        ${renderSource(record, figure.source, this.base)}
      </div>
    </li>`;
  }

  #renderChart(figure: Figure, group: FigureGroup): TemplateResult | typeof nothing {
    const scale = scaleOf(figure, group);
    if (
      scale === undefined ||
      figure.value < 0 ||
      (this.look !== 'bar' && this.look !== 'pictogram')
    )
      return nothing;
    if (this.look === 'bar' || isPercentage(figure))
      return renderBar(figure.value, scale, (figure.qualifier ?? 'exact') === 'exact');
    const worth = dotWorth(scale);
    return html`${renderDots(figure.value, worth)}
      <p class="quiet small">
        ${msg(str`One square stands for ${worth}.`, {id: 'participation.key', desc: 'Key of a picture in which each square stands for so many people'})}
      </p>`;
  }

  #renderTable(record: SendRecord, events: readonly FiguresOfEvent[]): TemplateResult {
    const heads = [
      msg('What is counted', {id: 'participation.what', desc: 'Column of a table of figures'}),
      msg('Number', {id: 'participation.number', desc: 'Column of a table of figures'}),
      msg('How many were asked', {id: 'participation.asked', desc: 'Column of a table of figures'}),
    ];
    return html` <details>
      <summary>
        ${msg('Show as a table', {id: 'participation.table', desc: 'Opens the same figures as a table'})}
      </summary>
      <div
        class="table"
        role="group"
        tabindex="0"
        aria-label=${msg('Show as a table', {id: 'participation.table', desc: 'Opens the same figures as a table'})}
      >
        <table part="table">
          <thead>
            <tr>
              ${heads.map(head => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          ${events.map(
            ([event, groups]) =>
              html`<tbody>
                ${
                  event
                    ? html`<tr>
                        <th scope="rowgroup" colspan="3">${renderEventName(record, event)}</th>
                      </tr>`
                    : nothing
                }
                ${groups.flat().map(
                  figure =>
                    html` <tr>
                      <th scope="row">
                        ${renderLine(record, figure.what) ?? inRow(groupsCounted(record, figure))}
                      </th>
                      <td>${renderValue(record, figure)}</td>
                      <td>
                        ${figure.base === undefined ? absentWords() : countWords(figure.base)}
                      </td>
                    </tr>`,
                )}
              </tbody>`,
          )}
        </table>
      </div>
    </details>`;
  }
}

const renderEventName = (record: SendRecord, {title, kind}: SendEvent): unknown =>
  renderLine(record, title) ?? eventKindWords(kind ?? 'other');

const groupsCounted = (record: SendRecord, {who}: Figure): unknown[] =>
  who?.map(name => renderLine(record, name)).filter(Boolean) ?? [];

const countWords = (count: number): string => (isSmall(count) ? fewWords() : numberWords(count));

/** The value as it may be shown: with its qualifier and its unit, or held back. */
function renderValue(record: SendRecord, figure: Figure): unknown {
  switch (withheld(figure)) {
    case 'small':
      return fewWords();
    case 'no-base':
    case 'small-base':
      return msg('not shown', {
        id: 'participation.withheld',
        desc: 'In place of a percentage that would mislead',
      });
    default: {
      const number = figureWords(figure.value, figure.qualifier);
      return isPercentage(figure)
        ? `${number}%`
        : html`${number} ${renderLine(record, figure.unit)}`;
    }
  }
}

define('send-participation', SendParticipation);

declare global {
  interface HTMLElementTagNameMap {
    'send-participation': SendParticipation;
  }
}
