import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../language/msg.js';
import {
  type FindingsOfEvent,
  findingsByEvent,
  isAnswerable,
  prioritiesFrom,
} from '../../record/findings.js';
import type {Finding, Priority, SendRecord} from '../../record/schema.js';
import {renderNothingYet} from '../../ui/notices.js';
import {renderDate} from '../../ui/date.js';
import {define} from '../../ui/define.js';
import {eventKindWords} from '../../ui/event-kind.js';
import {findingKindWords} from '../../ui/finding-kind.js';
import {renderHeading} from '../../ui/heading.js';
import {itemName, renderReference} from '../../ui/items.js';
import {SendElement} from '../../ui/send-element.js';
import {renderSource} from '../../ui/source.js';
import {renderLine} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {styles} from './findings.styles.js';

/**
 * What a visit or an inspection found, by kind and in the words of its framework. Where a source lists no areas to improve,
 * that is said: an empty column would read as praise.
 *
 * @element send-findings
 * @csspart event - findings of one event
 * @csspart kind - findings of one kind
 * @csspart finding - one finding
 * @csspart source - where a finding comes from
 * @csspart easy-read - the wording in Easy Read, pictures and words
 */
export class SendFindings extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'findings' as const;

  protected override renderContent(record: SendRecord): TemplateResult {
    const events = findingsByEvent(record, this.chosen(record.findings));
    return html` ${this.say(record, msg('What inspectors found', {id: 'findings.heading', desc: 'Heading over the findings of visits and inspections'}))}
    ${events.length ? events.map(found => this.#renderEvent(record, found)) : renderNothingYet()}`;
  }

  #renderEvent(
    record: SendRecord,
    {event, kinds, improvementsMissing}: FindingsOfEvent,
  ): TemplateResult {
    const answers = event ? prioritiesFrom(record, event.id) : [];
    const findings = kinds.flatMap(({findings: some}) => some);
    // One source for all of them is named once.
    const shared = findings.every(
      ({source}) => JSON.stringify(source) === JSON.stringify(findings[0]?.source),
    )
      ? findings[0]?.source
      : undefined;
    return html` <section class="event" part="event">
      ${event ? renderHeading(this.level(1), renderReference('events', event.id, renderLine(record, event.title) ?? eventKindWords(event.kind ?? 'other'), this.recordAddress)) : nothing}
      ${event ? html`<p class="quiet">${renderDate(record, event.date, event.dateText) ?? nothing}</p>` : nothing}
      ${kinds.map(
        ({kind, words, findings: some}) =>
          html` <section class="kind" part="kind">
            ${renderHeading(this.level(event ? 2 : 1), renderLine(record, words) ?? findingKindWords(kind))}
            <ul>
              ${some.map(finding => this.#renderFinding(record, finding, !shared))}
            </ul>
          </section>`,
      )}
      ${improvementsMissing ? html`<p class="notice">${msg('This page does not list any areas to improve. That does not mean that there are none.', {id: 'findings.no-improvements', desc: 'Shown when a source names what is good and nothing that has to get better'})}</p>` : nothing}
      ${answers.length ? html`<p class="quiet">${msg('Priorities that came out of it:', {id: 'findings.priorities', desc: 'Before the priorities that answer a visit or an inspection as a whole'})} ${this.#renderPriorities(record, answers)}</p>` : nothing}
      ${renderSource(record, shared, this.base)}
    </section>`;
  }

  #renderFinding(record: SendRecord, finding: Finding, namesSource: boolean): TemplateResult {
    const answers = prioritiesFrom(record, finding.id);
    return html` <li
      class="finding ${finding.kind ?? ''}"
      part="finding"
      data-item=${itemName('findings', finding.id)}
    >
      ${renderWording(record, finding, finding.text, this.reading, this.base) ?? renderNothingYet()}
      ${
        answers.length
          ? html`<p class="quiet">
              ${msg('The priority that answers it:', {id: 'findings.answer', desc: 'Before the priority that answers a finding'})}
              ${this.#renderPriorities(record, answers)}
            </p>`
          : isAnswerable(finding)
            ? html`<p class="quiet">
                ${msg('No priority is linked to this.', {id: 'findings.no-answer', desc: 'Under a finding that no priority answers'})}
              </p>`
            : nothing
      }
      ${namesSource ? renderSource(record, finding.source, this.base) : nothing}
    </li>`;
  }

  #renderPriorities(record: SendRecord, priorities: readonly Priority[]): TemplateResult {
    return html`${priorities.map((priority, index) => html`${index ? ' · ' : ''}${renderReference('priorities', priority.id, renderLine(record, priority.title ?? priority.commitment), this.recordAddress)}`)}`;
  }
}

define('send-findings', SendFindings);

declare global {
  interface HTMLElementTagNameMap {
    'send-findings': SendFindings;
  }
}
