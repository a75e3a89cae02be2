import {type TemplateResult, html, nothing} from 'lit';
import type {Priority, SendEvent, SendRecord} from '../../record/schema.js';
import {evidenceMissing, statusOf} from '../../record/status.js';
import {ListModelController} from '../../ui/list-model-controller.js';
import {renderNothingYet} from '../../ui/notices.js';
import {renderDate} from '../../ui/date.js';
import {define} from '../../ui/define.js';
import {eventKindWords} from '../../ui/event-kind.js';
import {findingKindWords} from '../../ui/finding-kind.js';
import {apart, cutter, inBlocks} from '../../ui/incremental-list-controller.js';
import {renderHeading} from '../../ui/heading.js';
import {itemName, renderReference} from '../../ui/items.js';
import {joined, renderRow, renderRowState} from '../../ui/rows.js';
import {SendElement} from '../../ui/send-element.js';
import {renderLinks, renderSource} from '../../ui/source.js';
import {renderStatus, shownStatus} from '../../ui/status.js';
import {ExplainedTerms, termStyles} from '../../ui/terms.js';
import {type RenderWords, renderLine} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {styles} from './findings.styles.js';
import {countWords, labels, unansweredWords} from './messages.js';
import {type FoundAtEvent, type FoundItem, findingsModel} from './model.js';

/**
 * What a visit or an inspection found, by kind and in the words of its framework, with the status of the priorities
 * that answer it. If a source lists no areas to improve, the widget says so: an empty column would read as praise.
 *
 * @element send-findings
 * @csspart event - findings of one event
 * @csspart kind - findings of one kind
 * @csspart finding - one finding
 * @csspart source - where a finding comes from
 * @csspart status - the status of a priority that answers a finding
 * @csspart easy-read - the wording in Easy Read, pictures and words
 * @csspart terms - the meanings of jargon
 */
export class SendFindings extends SendElement {
  static override styles = [SendElement.styles, termStyles, styles];
  /** @internal */
  override readonly list = 'findings' as const;

  readonly #model = new ListModelController(this, {
    create: ({record}: {record: SendRecord; item: string | undefined}) =>
      findingsModel(record, this.chosen(record.findings)),
    length: events => events.flatMap(({kinds}) => kinds.flatMap(({items}) => items)).length,
  });
  readonly #terms = new ExplainedTerms();

  protected override renderContent(record: SendRecord): TemplateResult {
    const events = this.#model.update({record, item: this.item});
    const cut = cutter(this.#model.drawn);
    const {basis} = this;
    this.#terms.follow(basis);
    const [first] = events;
    const isAlone = events.length === 1;
    const title = isAlone ? countWords(first!.counts) : labels.heading();
    return html`${this.say(record, title, undefined, isAlone ? this.#nameAndDate(record, first!) : undefined)}${this.renderEasyReadMissing(record)}
    ${
      !first
        ? renderNothingYet()
        : isAlone
          ? this.#renderEvent(record, first, basis, cut)
          : html`<div class="rows">
              ${events.map(found =>
                renderRow({
                  level: this.level(1),
                  name: found.event ? nameOf(record, found.event) : labels.heading(),
                  state: renderRowState(countWords(found.counts)),
                  facts: [dateOf(record, found)],
                  open: found === first,
                  more: this.#renderEvent(record, found, basis, cut, 2),
                }),
              )}
            </div>`
    }
    ${this.#terms.render(this.level(1))}`;
  }

  /** The name and date of the event, if it is the only one. */
  #nameAndDate(record: SendRecord, found: FoundAtEvent): unknown {
    const {event} = found;
    return (
      event &&
      joined([
        renderReference('events', event.id, nameOf(record, event), this.recordAddress),
        dateOf(record, found),
      ])
    );
  }

  #renderEvent(
    record: SendRecord,
    found: FoundAtEvent,
    basis: readonly unknown[],
    cut: ReturnType<typeof cutter>,
    depth = 1,
  ): TemplateResult {
    return html`<div class="event" part="event">
      ${found.kinds.map(
        ({kind, words, items}) =>
          html`<section class="kind ${kind === 'strength' ? 'strength' : ''}" part="kind">
            ${saysKind(found) ? renderHeading(this.level(depth), renderLine(record, words) ?? findingKindWords(kind), {look: 'part'}) : nothing}
            <ul role="list">
              ${inBlocks(cut(items), basis, block => this.#renderBlock(record, block, !found.source), apart)}
            </ul>
          </section>`,
      )}
      ${found.improvementsMissing ? html`<p class="notice">${labels.noImprovements()}</p>` : nothing}
      ${found.unanswered > 1 ? html`<p class="quiet small">${unansweredWords(found.unanswered)}</p>` : nothing}
      ${
        found.answers.length
          ? html`<div class="answers">
              <p class="label">${labels.answersOfEvent()}</p>
              ${this.#renderAnswers(record, found.answers)}
            </div>`
          : nothing
      }
      ${this.reading === 'easy-read' ? nothing : renderSource(record, found.source, this.base)}
    </div>`;
  }

  #renderBlock(record: SendRecord, block: readonly FoundItem[], namesSource: boolean): unknown {
    const renderWords = this.#terms.explain();
    return block.map(item => this.#renderFinding(record, item, namesSource, renderWords));
  }

  #renderFinding(
    record: SendRecord,
    {finding, answers, isUnanswered}: FoundItem,
    namesSource: boolean,
    renderWords: RenderWords,
  ): TemplateResult {
    return html`<li class="finding" part="finding" data-item=${itemName('findings', finding.id)}>
      ${renderWording(record, finding, finding.text, this.reading, this.base, renderWords) ?? renderNothingYet()}
      ${answers.length ? html`<span class="hidden-visually">${labels.answer()}</span>${this.#renderAnswers(record, answers)}` : nothing}
      ${isUnanswered ? html`<p class="quiet small">${labels.noAnswer()}</p>` : nothing}
      ${renderLinks(record, finding.links, this.base)}
      ${namesSource && this.reading !== 'easy-read' ? renderSource(record, finding.source, this.base) : nothing}
    </li>`;
  }

  /** Priorities with their statuses: the link from what was found to what was done. */
  #renderAnswers(record: SendRecord, priorities: readonly Priority[]): unknown {
    return priorities.map(priority => {
      const name = renderLine(record, priority.title ?? priority.commitment);
      const {status, words} = statusOf(priority);
      const shown = shownStatus(status, evidenceMissing(priority));
      return html`<p class="answer small">
        ${joined([renderStatus(shown, renderLine(record, words)), renderReference('priorities', priority.id, name, this.recordAddress)])}
      </p>`;
    });
  }
}

/** If all are strengths, or all were learned, the heading already says so. */
const saysKind = ({kinds, counts}: FoundAtEvent): boolean =>
  kinds.length > 1 || !counts || counts.improvements > 0;

const dateOf = (record: SendRecord, {event}: FoundAtEvent): unknown =>
  event && renderDate(record, event.date, event.dateText);

const nameOf = (record: SendRecord, {title, kind}: SendEvent): unknown =>
  renderLine(record, title) ?? eventKindWords(kind ?? 'other');

define('send-findings', SendFindings);

declare global {
  interface HTMLElementTagNameMap {
    'send-findings': SendFindings;
  }
}
