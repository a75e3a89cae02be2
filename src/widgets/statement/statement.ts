import {type TemplateResult, html, nothing} from 'lit';
import type {SendRecord, Statement} from '../../record/schema.js';
import {renderDate} from '../../ui/date.js';
import {define} from '../../ui/define.js';
import {renderHeading} from '../../ui/heading.js';
import {apart, inBlocks} from '../../ui/incremental-list-controller.js';
import {itemName, renderReference} from '../../ui/items.js';
import {ListModelController} from '../../ui/list-model-controller.js';
import {renderNothingYet} from '../../ui/notices.js';
import {joined} from '../../ui/rows.js';
import {SendElement} from '../../ui/send-element.js';
import {personFacts, renderLinks, renderSource} from '../../ui/source.js';
import {renderLine} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {aboutLabel, notAFinding} from './messages.js';
import {styles} from './statement.styles.js';

/**
 * What a named person said, in which role and when. It is one quotation however many paragraphs it has, and never reads
 * like a finding of the inspection.
 *
 * @element send-statement
 * @csspart statement - one statement
 * @csspart source - where it was published
 * @csspart easy-read - the wording in Easy Read, pictures and words
 */
export class SendStatement extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'statements' as const;

  readonly #list = new ListModelController(this, {
    create: ({record}: {record: SendRecord; item: string | undefined}) => ({
      chosen: this.chosen(record.statements),
      events: new Map(record.events.map(event => [event.id, event] as const).reverse()),
    }),
    length: ({chosen}) => chosen.length,
  });

  protected override renderContent(record: SendRecord): TemplateResult {
    const {chosen} = this.#list.update({record, item: this.item});
    const [first] = chosen;
    if (!first) return html`${this.say(record, notAFinding())} ${renderNothingYet()}`;
    const rest = chosen.slice(1, this.#list.drawn);
    return html`${this.#renderStatement(record, first, true)}
    ${inBlocks(rest, this.basis, block => block.map(statement => this.#renderStatement(record, statement, false)), apart)}`;
  }

  #renderStatement(record: SendRecord, statement: Statement, isFirst: boolean): TemplateResult {
    const {by} = statement;
    const speaker = renderLine(record, by?.name);
    const title = speaker ?? notAFinding();
    const eyebrow = speaker && notAFinding();
    const who = joined([
      ...personFacts(record, [by?.role, by?.organisation]),
      renderDate(record, statement.date, statement.dateText),
    ]);
    const line = html`${this.noHeading ? html`<p class="label">${title}</p>` : nothing}${who.length ? html`<p>${who}</p>` : nothing}`;
    const isEasy = this.reading === 'easy-read';
    const event = this.#list.model!.events.get(statement.event ?? '');
    const about = event && renderLine(record, event.title);
    return html`<figure
      class=${isFirst ? 'statement' : 'statement further'}
      part="statement"
      data-item=${itemName('statements', statement.id)}
    >
      <figcaption>
        ${
          isFirst
            ? html`${this.say(record, title, line, eyebrow)}${this.renderEasyReadMissing(record)}`
            : html`<div class="say">
                ${eyebrow ? html`<p class="eyebrow">${eyebrow}</p>` : nothing}
                ${this.noHeading ? nothing : renderHeading(this.level(), title, {look: 'title'})}
                ${line}
              </div>`
        }
      </figcaption>
      <blockquote>
        ${renderWording(record, statement, statement.text, this.reading, this.base) ?? renderNothingYet()}
      </blockquote>
      ${about && !isEasy ? html`<p class="quiet small">${aboutLabel()} ${renderReference('events', event.id, about, this.recordAddress)}</p>` : nothing}
      ${renderLinks(record, statement.links, this.base)}
      ${isEasy ? nothing : renderSource(record, statement.source, this.base, {by: by?.organisation, date: statement.date})}
    </figure>`;
  }
}

define('send-statement', SendStatement);

declare global {
  interface HTMLElementTagNameMap {
    'send-statement': SendStatement;
  }
}
