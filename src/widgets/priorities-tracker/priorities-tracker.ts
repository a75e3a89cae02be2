import {msg, str} from '@lit/localize';
import {type TemplateResult, html, nothing} from 'lit';
import {counted} from '../../language/speech.js';
import type {Priority, SendRecord} from '../../record/schema.js';
import {currentStatus, newestUpdate} from '../../record/status.js';
import {renderDate} from '../../ui/date.js';
import {define} from '../../ui/define.js';
import {renderHeading} from '../../ui/heading.js';
import {SendElement} from '../../ui/send-element.js';
import {renderStatus} from '../../ui/status.js';
import {renderSource} from '../../ui/source.js';
import {renderLine, renderProse} from '../../ui/text.js';
import {styles} from './priorities-tracker.styles.js';

/**
 * What leaders said they would do, and what has been published about it since. It cannot flatter: where nothing was
 * published, that is what it says.
 *
 * @element send-priorities-tracker
 * @csspart list - the list of priorities
 * @csspart priority - one priority
 * @csspart status - where a priority stands
 * @csspart source - where a priority or an update comes from
 */
export class SendPrioritiesTracker extends SendElement {
  static override styles = [SendElement.styles, styles];

  protected override renderContent(record: SendRecord): TemplateResult {
    const {priorities} = record;
    return html`
      ${this.noHeading ? nothing : renderHeading(this.level(), msg('What leaders said they would do', {id: 'priorities.heading', desc: 'Heading of the priorities tracker'}), {look: 'title', part: 'heading'})}
      <p class="said">${this.#summary(priorities)}</p>
      <ol class="priorities" part="list">${priorities.map(priority => this.#renderPriority(record, priority))}</ol>
    `;
  }

  /** What there is to say about all of them, without a score. */
  #summary(priorities: readonly Priority[]): string {
    const count = priorities.length;
    if (!count) return msg('No priorities have been published here yet.', {id: 'priorities.empty', desc: 'Shown when the record has no priorities'});
    const silent = priorities.filter(priority => currentStatus(priority) === 'none').length;
    if (silent === count) {
      return counted('priorities.all-silent', count, count === 1
        ? msg(str`No update has been published for this ${count} priority.`, {id: 'priorities.all-silent.one', desc: 'Summary when nothing was published about the only priority. The number may be left out'})
        : msg(str`No update has been published for any of the ${count} priorities.`, {id: 'priorities.all-silent.other', desc: 'Summary when nothing was published about any priority'}));
    }
    return counted('priorities.count', count, count === 1
      ? msg(str`${count} priority`, {id: 'priorities.count.one', desc: 'How many priorities there are'})
      : msg(str`${count} priorities`, {id: 'priorities.count.other', desc: 'How many priorities there are'}));
  }

  #renderPriority(record: SendRecord, priority: Priority): TemplateResult {
    const update = newestUpdate(priority);
    const title = renderLine(record, priority.title);
    return html`
      <li class="priority" part="priority">
        <div>
          ${renderHeading(this.level(1), title ?? renderLine(record, priority.commitment), {look: 'name'})}
          <p>${renderStatus(currentStatus(priority))}</p>
          ${title ? renderProse(record, priority.commitment) : nothing}
          <dl class="facts">
            <dt>${msg('Who leads it', {id: 'priorities.lead', desc: 'Label before the person or team that leads a priority'})}</dt>${this.#orAbsent(renderLine(record, priority.lead))}
            <dt>${msg('By when', {id: 'priorities.due', desc: 'Label before the due date of a priority'})}</dt>${this.#orAbsent(renderDate(record, priority.due))}
          </dl>
          ${update ? html`<div class="update"><p class="quiet">${renderDate(record, update.date)}</p>${renderProse(record, update.text)}</div>` : nothing}
          ${renderSource(record, priority.source, this.base)}
        </div>
      </li>`;
  }

  #orAbsent(value: unknown): TemplateResult {
    return value
      ? html`<dd>${value}</dd>`
      : html`<dd class="absent">${msg('not published', {id: 'absent', desc: 'In place of a fact that families would look for and nobody published'})}</dd>`;
  }
}

define('send-priorities-tracker', SendPrioritiesTracker);

declare global {
  interface HTMLElementTagNameMap {
    'send-priorities-tracker': SendPrioritiesTracker;
  }
}
