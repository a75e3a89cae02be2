import {type PropertyValues, type TemplateResult, html, nothing} from 'lit';
import {safeUrl} from '../../record/addresses.js';
import type {Resource, SendRecord} from '../../record/schema.js';
import {renderDate} from '../../ui/date.js';
import {define} from '../../ui/define.js';
import {renderHeading} from '../../ui/heading.js';
import {renderIcon} from '../../ui/icons.js';
import {IncrementalListController, apart, inBlocks} from '../../ui/incremental-list-controller.js';
import {itemName} from '../../ui/items.js';
import {noAddressWords, renderNothingYet} from '../../ui/notices.js';
import {joined} from '../../ui/rows.js';
import {SendElement} from '../../ui/send-element.js';
import {renderLink, renderLinks} from '../../ui/source.js';
import {renderLine} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {headingWords, resourceKindWords} from './messages.js';
import {hasContent, iconOf} from './model.js';
import {styles} from './resource.styles.js';

/**
 * A report, page, video or post that is published elsewhere, as a static entry: nothing is fetched from there, and no
 * other site learns of the reader until they follow the link.
 *
 * @element send-resource
 * @csspart list - the list of resources
 * @csspart resource - one resource
 * @csspart easy-read - the wording in Easy Read, pictures and words
 */
export class SendResource extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'resources' as const;

  readonly #drawn = new IncrementalListController(this);

  #checked: SendRecord | undefined;

  /** A resource without content is left out, and reported once. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const record = this.source.loaded?.record;
    if (!record || record === this.#checked) return;
    this.#checked = record;
    const faults = record.resources.flatMap((resource, index) =>
      hasContent(resource)
        ? []
        : [{path: `resources[${index}]`, expected: 'a title, an address or words', found: 'none'}],
    );
    if (faults.length) this.report(faults);
  }

  protected override renderContent(record: SendRecord): TemplateResult {
    const resources = this.chosen(record.resources).filter(hasContent);
    const [first] = resources;
    const isAlone = resources.length === 1 && !this.noHeading;
    return html`${isAlone ? nothing : html`${this.say(record, headingWords())}${this.renderEasyReadMissing(record)}`}
    ${
      first
        ? html`<ul class="entries" part="list" role="list">
            ${
              isAlone
                ? this.#renderResource(record, first, true)
                : inBlocks(
                    this.#drawn.take(resources),
                    this.basis,
                    block => block.map(resource => this.#renderResource(record, resource, false)),
                    apart,
                  )
            }
          </ul>`
        : renderNothingYet()
    }`;
  }

  /** @param isAlone whether it is the only one, whose title is then the widget's heading */
  #renderResource(record: SendRecord, resource: Resource, isAlone: boolean): TemplateResult {
    const kind = resource.kind?.trim();
    const kindName =
      kind && html`<bdi>${renderIcon(iconOf(kind))} ${resourceKindWords(kind)}</bdi>`;
    const address = resource.url?.trim();
    const title =
      renderLine(record, resource.title) ??
      html`<bdi>${address || resource.account || resourceKindWords(kind ?? '')}</bdi>`;
    const link = renderLink(address, this.base, title);
    const facts = joined([
      kindName,
      renderLine(record, resource.by),
      resource.account && html`<bdi>${resource.account}</bdi>`,
      renderDate(record, resource.date),
      safeUrl(address, this.base) ? undefined : noAddressWords(),
    ]);
    const line = html`<p class="quiet small">${facts}</p>`;
    return html`<li
      role="listitem"
      class="entry"
      part="resource"
      data-item=${itemName('resources', resource.id)}
    >
      ${isAlone ? html`${this.say(record, link, line, '')}${this.renderEasyReadMissing(record)}` : html`${renderHeading(this.level(1), link, {look: 'name'})}${line}`}
      ${renderWording(record, resource, resource.text, this.reading, this.base) ?? nothing}
      ${renderLinks(record, resource.links, this.base)}
    </li>`;
  }
}

define('send-resource', SendResource);

declare global {
  interface HTMLElementTagNameMap {
    'send-resource': SendResource;
  }
}
