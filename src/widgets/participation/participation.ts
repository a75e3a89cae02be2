import {type TemplateResult, html, nothing} from 'lit';
import type {SendEvent, SendRecord} from '../../record/schema.js';
import {renderNothingYet} from '../../ui/notices.js';
import {define} from '../../ui/define.js';
import {apart, cutter, inBlocks} from '../../ui/incremental-list-controller.js';
import {renderHeading} from '../../ui/heading.js';
import {renderReference} from '../../ui/items.js';
import {ListModelController} from '../../ui/list-model-controller.js';
import {property} from '../../ui/property.js';
import {SendElement} from '../../ui/send-element.js';
import {basesMissingWords, labels} from './messages.js';
import {type ParticipationModel, participationModel} from './model.js';
import {styles} from './participation.styles.js';
import {renderEventName, renderFigure, renderSources, renderTable} from './templates.js';

/**
 * Who took part, in figures. A number keeps its "around" or "over" and says how many were asked; it is drawn only as a
 * share of those, because nothing else can be compared.
 *
 * @element send-participation
 * @csspart group - figures of one event
 * @csspart figure - one figure
 * @csspart table - the same figures as a table
 * @csspart source - the sources of the figures
 * @csspart easy-read - the wording in Easy Read, pictures and words
 */
export class SendParticipation extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'figures' as const;

  /** How a share of those asked is drawn: `bar`, `pictogram` (ten squares) or `plain` (not at all). */
  @property() look: 'bar' | 'pictogram' | 'plain' = 'bar';

  readonly #model = new ListModelController(this, {
    create: ({record}: {record: SendRecord; item: string | undefined}) =>
      participationModel(record, this.chosen(record.figures)),
    length: ({events}) => events.flatMap(({rows}) => rows).length,
  });

  /** Every block of figures is a `dl` of its own, because no element may stand between a `dl` and its groups. */
  protected override renderContent(record: SendRecord): TemplateResult {
    const model = this.#model.update({record, item: this.item});
    const cut = cutter(this.#model.drawn);
    const basis = [...this.basis, this.look];
    const {events} = model;
    const only = events.length === 1 ? events[0]!.event : undefined;
    const isEasy = this.reading === 'easy-read';
    return html`${this.say(record, labels.heading(), undefined, only && this.#renderEvent(record, only))}${this.renderEasyReadMissing(record)}
    ${
      events.length
        ? html`${events.map(
            ({event, rows}) =>
              html`<section class="group ${isEasy ? 'easy' : ''}" part="group">
                ${event && !only ? renderHeading(this.level(1), this.#renderEvent(record, event), {look: 'subtitle'}) : nothing}
                ${inBlocks(cut(rows), basis, block => html`<dl>${block.map(row => renderFigure(record, row, isEasy ? 'plain' : this.look || 'bar', this.reading, this.base))}</dl>`, apart)}
              </section>`,
          )}
          ${isEasy ? nothing : html`${this.#renderNotes(record, model)} ${renderTable(record, model, this.#model.drawn, basis, this.base)}`}`
        : renderNothingYet()
    }`;
  }

  #renderEvent(record: SendRecord, event: SendEvent): TemplateResult {
    return renderReference('events', event.id, renderEventName(record, event), this.recordAddress);
  }

  /** Notes about several figures, once. */
  #renderNotes(record: SendRecord, model: ParticipationModel): TemplateResult {
    const {basesMissing} = model;
    const said = [
      basesMissing === 'all'
        ? labels.allBasesMissing()
        : basesMissing && basesMissingWords(basesMissing),
      model.holdsBackPercentage && labels.noPercentage(),
      model.isMixed && labels.notComparable(),
    ].filter(Boolean);
    return html`${said.length ? html`<p class="quiet small notes">${said.map(words => [words, ' '])}</p>` : nothing}
    ${renderSources(record, model, this.base)}`;
  }
}

define('send-participation', SendParticipation);

declare global {
  interface HTMLElementTagNameMap {
    'send-participation': SendParticipation;
  }
}
