import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../language/msg.js';
import type {Contributor, SendRecord} from '../../record/schema.js';
import {renderNothingYet} from '../../ui/notices.js';
import {define} from '../../ui/define.js';
import {renderHeading} from '../../ui/heading.js';
import {itemName} from '../../ui/items.js';
import {renderLink} from '../../ui/source.js';
import {SendElement} from '../../ui/send-element.js';
import {plainWords, renderLine, renderProse} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {styles} from './contributors.styles.js';
import {contributorKindWords, kindOf} from './kinds.js';

/**
 * Who took part and what they did, grouped by kind. Where the record says that taking part does not mean agreeing, families
 * read that beside the name.
 *
 * @element send-contributors
 * @csspart kind - the groups of one kind
 * @csspart group - one group
 * @csspart note - what a reader must know about its part
 * @csspart easy-read - the wording in Easy Read, pictures and words
 */
export class SendContributors extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'contributors' as const;

  protected override renderContent(record: SendRecord): TemplateResult {
    const kinds = byKind(this.chosen(record.contributors));
    return html` ${this.say(record, msg('Who took part', {id: 'contributors.heading', desc: 'Heading over the groups that took part in a visit or an inspection'}))}
    ${
      kinds.size
        ? [...kinds.values()].map(
            groups =>
              html` <section class="kind" part="kind">
                ${renderHeading(this.level(1), renderKind(groups[0]!))}
                <ul>
                  ${groups.map(group => this.#renderGroup(record, group))}
                </ul>
              </section>`,
          )
        : renderNothingYet()
    }`;
  }

  #renderGroup(record: SendRecord, group: Contributor): TemplateResult {
    const name = renderLine(record, group.name) ?? renderKind(group);
    return html` <li class="group" part="group" data-item=${itemName('contributors', group.id)}>
      ${renderHeading(this.level(2), renderLink(group.url, this.base, name), {look: 'name'})}
      ${renderWording(record, group, group.part, this.reading, this.base) ?? nothing}
      ${group.note ? html`<div class="note" part="note">${renderProse(record, group.note)}</div>` : nothing}
      ${group.contact ? html`<p class="quiet">${msg('Contact:', {id: 'contributors.contact', desc: 'Before an e-mail address or telephone number of a group'})} ${renderContact(plainWords(record, group.contact))}</p>` : nothing}
    </li>`;
  }
}

const renderKind = ({kind}: Contributor): TemplateResult =>
  html`<bdi>${contributorKindWords(kind)}</bdi>`;

/** Groups of each kind, kinds in the order in which the record first names them. */
function byKind(groups: readonly Contributor[]): Map<string, Contributor[]> {
  const kinds = new Map<string, Contributor[]>();
  for (const group of groups) {
    const kind = kindOf(group.kind);
    kinds.set(kind, [...(kinds.get(kind) ?? []), group]);
  }
  return kinds;
}

/** An e-mail address or a telephone number as a link; anything else as words. */
function renderContact(contact: string): TemplateResult {
  const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact);
  const isPhone = /^\+?[\d\s()-]{8,}$/.test(contact);
  const address = isMail
    ? `mailto:${contact}`
    : isPhone
      ? `tel:${contact.replace(/[^\d+]/g, '')}`
      : undefined;
  return renderLink(address, undefined, html`<bdi>${contact}</bdi>`);
}

define('send-contributors', SendContributors);

declare global {
  interface HTMLElementTagNameMap {
    'send-contributors': SendContributors;
  }
}
