import {type TemplateResult, html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {safeUrl} from '../../record/addresses.js';
import type {Contributor, SendRecord} from '../../record/schema.js';
import {define} from '../../ui/define.js';
import {renderHeading} from '../../ui/heading.js';
import {apart, cutter, inBlocks} from '../../ui/incremental-list-controller.js';
import {itemName} from '../../ui/items.js';
import {ListModelController} from '../../ui/list-model-controller.js';
import {renderNothingYet} from '../../ui/notices.js';
import {renderRow} from '../../ui/rows.js';
import {SendElement} from '../../ui/send-element.js';
import {renderLink, renderLinks} from '../../ui/source.js';
import {inRow, plainWords, renderLine, renderProse} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {styles} from './contributors.styles.js';
import {contactLabel, contributorKindWords, countWords} from './messages.js';
import {type SharedNote, contactAddress, contributorsModel, siteName} from './model.js';

/**
 * Who took part and what they did: one row per group, grouped by kind. A note that several of them share, such as that
 * taking part does not mean agreeing, appears once.
 *
 * @element send-contributors
 * @csspart kind - the groups of one kind
 * @csspart group - one group
 * @csspart note - what a reader must know about its role
 * @csspart easy-read - the wording in Easy Read, pictures and words
 */
export class SendContributors extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'contributors' as const;

  readonly #list = new ListModelController(this, {
    create: ({record}: {record: SendRecord; item: string | undefined}) =>
      contributorsModel(this.chosen(record.contributors)),
    length: ({groups}) => groups.length,
  });

  protected override renderContent(record: SendRecord): TemplateResult {
    const model = this.#list.update({record, item: this.item});
    const {groups: chosen, kinds, shared} = model;
    const cut = cutter(this.#list.drawn);
    const basis = [...this.basis, model];
    const isShared = ({note}: Contributor) => shared.has(JSON.stringify(note));
    return html`${this.say(record, countWords(chosen.length))}${this.renderEasyReadMissing(record)}
    ${
      kinds.length
        ? html`<div class="rows">
            ${kinds.map(groups => {
              const kind = contributorKindWords(groups[0]!.kind);
              // The kind "Staff" above a group called "Staff" would be a repetition.
              const isName = groups.every(({name}) => (plainWords(record, name) || kind) === kind);
              const level = this.level(isName ? 1 : 2);
              return html`<section class="kind" part="kind">
                ${isName ? nothing : renderHeading(this.level(1), renderKind(groups[0]!), {look: 'quiet small'})}
                <ul role="list">
                  ${inBlocks(cut(groups), basis, block => block.map(group => this.#renderGroup(record, group, level, !isShared(group))), apart)}
                </ul>
              </section>`;
            })}
          </div>`
        : renderNothingYet()
    }
    ${guard(basis, () => [...shared.values()].map(note => renderSharedNote(record, note, chosen.length)))}`;
  }

  #renderGroup(
    record: SendRecord,
    group: Contributor,
    level: number,
    saysNote: boolean,
  ): TemplateResult {
    const name = renderLine(record, group.name) ?? renderKind(group);
    const part = renderWording(record, group, group.part, this.reading, this.base);
    const url = safeUrl(group.url, this.base);
    const contact = plainWords(record, group.contact);
    const note = saysNote ? renderProse(record, group.note) : undefined;
    const item = itemName('contributors', group.id);
    if (!part && !note && !url && !contact && !group.links?.length)
      return html`<li class="row" part="group" data-item=${item}>
        ${renderHeading(level, name, {look: 'name'})}
      </li>`;
    return html`<li>
      ${renderRow({
        part: 'group',
        item,
        level,
        name,
        open: this.reading === 'easy-read',
        more: html`${part ?? nothing} ${note ? html`<div part="note">${note}</div>` : nothing}
        ${url ? html`<p>${renderLink(url, undefined, html`<bdi dir="ltr">${siteName(url)}</bdi>`)}</p>` : nothing}
        ${contact ? html`<p>${contactLabel()} ${renderLink(contactAddress(contact), undefined, html`<bdi dir="ltr">${contact}</bdi>`)}</p>` : nothing}
        ${renderLinks(record, group.links, this.base)}`,
      })}
    </li>`;
  }
}

const renderKind = ({kind}: Contributor): TemplateResult =>
  html`<bdi>${contributorKindWords(kind)}</bdi>`;

/**
 * A note that several groups share, followed by their names unless it is about all of them: a note may begin with its
 * language.
 */
function renderSharedNote(record: SendRecord, {note, of}: SharedNote, all: number): TemplateResult {
  const names = of.map(({name}) => renderLine(record, name)).filter(Boolean);
  return html`<div class="quiet small note" part="note">
    ${renderProse(record, note)}
    ${of.length < all && names.length ? html`<p>(${inRow(names)})</p>` : nothing}
  </div>`;
}

define('send-contributors', SendContributors);

declare global {
  interface HTMLElementTagNameMap {
    'send-contributors': SendContributors;
  }
}
