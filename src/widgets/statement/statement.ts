import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../language/msg.js';
import type {SendRecord, Statement} from '../../record/schema.js';
import {renderNothingYet} from '../../ui/notices.js';
import {renderDate} from '../../ui/date.js';
import {define} from '../../ui/define.js';
import {itemName, renderReference} from '../../ui/items.js';
import {renderPerson, renderSource} from '../../ui/source.js';
import {SendElement} from '../../ui/send-element.js';
import {renderLine} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
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

  protected override renderContent(record: SendRecord): TemplateResult {
    const statements = this.chosen(record.statements);
    return html` ${this.say(record, msg('What was said about it', {id: 'statement.heading', desc: 'Heading over a statement by a named person'}))}
    ${statements.length ? statements.map(statement => this.#renderStatement(record, statement)) : renderNothingYet()}`;
  }

  #renderStatement(record: SendRecord, statement: Statement): TemplateResult {
    const person = renderPerson(record, statement.by);
    const date = renderDate(record, statement.date, statement.dateText);
    const event = record.events.find(({id}) => id === statement.event);
    return html` <figure
      class="statement"
      part="statement"
      data-item=${itemName('statements', statement.id)}
    >
      <blockquote>
        ${renderWording(record, statement, statement.text, this.reading, this.base) ?? renderNothingYet()}
      </blockquote>
      <figcaption>
        ${person ? html`<p class="who">${person}</p>` : nothing}
        ${date ? html`<p class="quiet">${date}</p>` : nothing}
        <p class="quiet">
          ${msg('A statement. It is not a finding of an inspection.', {id: 'statement.not-a-finding', desc: 'Under a statement, so that nobody takes it for what inspectors found'})}
        </p>
        ${event ? html`<p class="quiet">${msg('About:', {id: 'about.label', desc: 'Before the event that a statement or another item is about'})} ${renderReference('events', event.id, renderLine(record, event.title), this.recordAddress)}</p>` : nothing}
        ${renderSource(record, statement.source, this.base)}
      </figcaption>
    </figure>`;
  }
}

define('send-statement', SendStatement);

declare global {
  interface HTMLElementTagNameMap {
    'send-statement': SendStatement;
  }
}
