import {type SVGTemplateResult, type TemplateResult, html, nothing, svg} from 'lit';
import {msg} from '../../language/msg.js';
import type {Resource, SendRecord} from '../../record/schema.js';
import {renderNothingYet} from '../../ui/notices.js';
import {renderDate} from '../../ui/date.js';
import {define} from '../../ui/define.js';
import {eventKindIcon} from '../../ui/event-kind.js';
import {renderHeading} from '../../ui/heading.js';
import {itemName} from '../../ui/items.js';
import {renderLink} from '../../ui/source.js';
import {SendElement} from '../../ui/send-element.js';
import {renderLine} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {styles} from './resource.styles.js';

/**
 * A report, page, video or post that is published elsewhere, as a still entry: nothing is fetched from there, and nobody
 * there hears of the reader until they follow the link.
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

  protected override renderContent(record: SendRecord): TemplateResult {
    const resources = this.chosen(record.resources);
    return html` ${this.say(record, msg('Read more', {id: 'resource.heading', desc: 'Heading over links to reports, pages, videos and posts elsewhere'}))}
    ${
      resources.length
        ? html`<ul class="entries" part="list">
            ${resources.map(resource => this.#renderResource(record, resource))}
          </ul>`
        : renderNothingYet()
    }`;
  }

  #renderResource(record: SendRecord, resource: Resource): TemplateResult {
    const kind = resource.kind?.toLowerCase() ?? '';
    const kindName = resource.kind && html`<bdi>${kindWords(resource.kind)}</bdi>`;
    const title = renderLine(record, resource.title) ?? (resource.url || kindName);
    const date = renderDate(record, resource.date);
    const facts = [
      kindName,
      renderLine(record, resource.by),
      resource.account && html`<bdi>${resource.account}</bdi>`,
      date,
    ].filter(Boolean);
    return html` <li class="entry" part="resource" data-item=${itemName('resources', resource.id)}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${kindIcon(kind)}</svg>
      <div>
        ${title ? renderHeading(this.level(1), renderLink(resource.url, this.base, title), {look: 'name'}) : nothing}
        <p class="quiet">${facts.map((fact, index) => html`${index ? ' · ' : ''}${fact}`)}</p>
        ${renderWording(record, resource, resource.text, this.reading, this.base) ?? nothing}
      </div>
    </li>`;
  }
}

/** A kind in a word; one that we do not know as it was typed. */
function kindWords(kind: string): string {
  switch (kind.toLowerCase()) {
    case 'report':
      return msg('Report', {id: 'kind.report', desc: 'Kind of event'});
    case 'page':
      return msg('Web page', {id: 'resource.page', desc: 'Kind of resource'});
    case 'video':
      return msg('Video', {id: 'resource.video', desc: 'Kind of resource'});
    case 'post':
      return msg('Social media post', {id: 'resource.post', desc: 'Kind of resource'});
    default:
      return kind.replace(/-/g, ' ');
  }
}

function kindIcon(kind: string): SVGTemplateResult {
  switch (kind) {
    case 'video':
      return svg`<rect x="3.5" y="5.5" width="17" height="13" rx="1.5"/><path d="m10.5 9.5 4.5 2.5-4.5 2.500Z"/>`;
    case 'post':
      return eventKindIcon('statement');
    case 'page':
      return svg`<rect x="3.5" y="5" width="17" height="14" rx="1.5"/><path d="M3.5 9h17M7 13h8M7 16h5"/>`;
    default:
      return eventKindIcon('report');
  }
}

define('send-resource', SendResource);

declare global {
  interface HTMLElementTagNameMap {
    'send-resource': SendResource;
  }
}
