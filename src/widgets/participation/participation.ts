import {msg, str} from '@lit/localize';
import {type TemplateResult, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {type FigureGroup, figureGroups, figuresOf, isPercentage, scaleOf, shareOfAsked, withheld} from '../../record/figures.js';
import type {Figure, SendRecord} from '../../record/schema.js';
import {absentWords, renderNothingYet} from '../../ui/absent.js';
import {define} from '../../ui/define.js';
import {fewWords, figureWords, numberWords} from '../../ui/figure.js';
import {renderHeading} from '../../ui/heading.js';
import {itemName, renderReference} from '../../ui/items.js';
import {SendElement} from '../../ui/send-element.js';
import {renderSource} from '../../ui/source.js';
import {inRow, renderLine, renderProse} from '../../ui/text.js';
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
 */
export class SendParticipation extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'figures' as const;

  /** How figures are drawn: `bar`, `pictogram` or `plain`. Only figures that were gathered together are drawn at all. */
  @property() look: 'bar' | 'pictogram' | 'plain' = 'bar';

  protected override renderContent(record: SendRecord): TemplateResult {
    const groups = figureGroups(figuresOf(record, this.item));
    return html`
      ${this.noHeading ? nothing : renderHeading(this.level(), msg('How many took part', {id: 'participation.heading', desc: 'Heading over figures of who took part in a visit, an inspection or a survey'}), {look: 'title', part: 'heading'})}
      ${groups.length ? html`
        ${groups.map((group, index) => this.#renderGroup(record, group, groups[index - 1]))}
        ${groups.length > 1 ? html`<p class="notice">${msg('Figures from different surveys or meetings cannot be compared.', {id: 'participation.not-comparable', desc: 'Under figures that were gathered at different times from different people'})}</p>` : nothing}
        ${this.#renderTable(record, groups)}` : renderNothingYet()}`;
  }

  #renderGroup(record: SendRecord, group: FigureGroup, before: FigureGroup | undefined): TemplateResult {
    const event = group.event === before?.event ? undefined : record.events.find(({id}) => id === group.event);
    return html`
      <section class="group" part="group">
        ${event ? renderHeading(this.level(1), renderReference('events', event.id, renderLine(record, event.title), this.recordAddress)) : nothing}
        <ul class="figures">${group.figures.map(figure => this.#renderFigure(record, figure, group))}</ul>
      </section>`;
  }

  #renderFigure(record: SendRecord, figure: Figure, group: FigureGroup): TemplateResult {
    const reason = withheld(figure);
    const share = shareOfAsked(figure);
    const who = figure.who?.map(name => renderLine(record, name)).filter(Boolean) ?? [];
    const base = figure.base === undefined
      ? msg('We do not know how many were asked.', {id: 'participation.no-base', desc: 'Under a figure whose base was not published'})
      : html`${msg('How many were asked:', {id: 'participation.base', desc: 'Before the number of people who were asked'})} ${numberWords(figure.base)}${share === undefined ? nothing : html` (${share}%)`}`;
    return html`
      <li part="figure" data-item=${itemName('figures', figure.id)}>
        <p class="figure">
          <strong class=${reason && reason !== 'small' ? 'words-only' : ''}>${figureValue(figure)}</strong>
          <span class="what">${renderLine(record, figure.what) ?? inRow(who)}</span>
        </p>
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
    if (scale === undefined || figure.value < 0 || (this.look !== 'bar' && this.look !== 'pictogram')) return nothing;
    if (this.look === 'bar' || isPercentage(figure)) return renderBar(figure.value, scale, (figure.qualifier ?? 'exact') === 'exact');
    const worth = dotWorth(scale);
    return html`${renderDots(figure.value, worth)}
      <p class="quiet small">${msg(str`One square stands for ${worth}.`, {id: 'participation.key', desc: 'Key of a picture in which each square stands for so many people'})}</p>`;
  }

  #renderTable(record: SendRecord, groups: readonly FigureGroup[]): TemplateResult {
    const heads = [
      msg('What is counted', {id: 'participation.what', desc: 'Column of a table of figures'}), msg('Number', {id: 'participation.number', desc: 'Column of a table of figures'}),
      msg('How many were asked', {id: 'participation.asked', desc: 'Column of a table of figures'}),
    ];
    return html`
      <details>
        <summary>${msg('Show as a table', {id: 'participation.table', desc: 'Opens the same figures as a table'})}</summary>
        <div class="table" role="group" tabindex="0" aria-label=${msg('Show as a table', {id: 'participation.table', desc: 'Opens the same figures as a table'})}>
          <table part="table">
            <thead><tr>${heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead>
            <tbody>${groups.flatMap(({figures}) => figures).map(figure => html`
              <tr><th scope="row">${renderLine(record, figure.what) ?? figure.who?.map(name => renderLine(record, name))}</th>
              <td>${figureValue(figure)}</td><td>${figure.base === undefined ? absentWords() : numberWords(figure.base)}</td></tr>`)}</tbody>
          </table>
        </div>
      </details>`;
  }
}

/** The value as it may be shown: with its qualifier, or held back. */
function figureValue(figure: Figure): string {
  switch (withheld(figure)) {
    case 'small': return fewWords();
    case 'no-base': case 'small-base': return msg('not shown', {id: 'participation.withheld', desc: 'In place of a percentage that would mislead'});
    default: return figureWords(figure.value, figure.qualifier) + (isPercentage(figure) ? '%' : '');
  }
}

define('send-participation', SendParticipation);

declare global {
  interface HTMLElementTagNameMap {
    'send-participation': SendParticipation;
  }
}
