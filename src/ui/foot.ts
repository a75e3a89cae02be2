/**
 * The footer of a widget: whose record it is, how old it is, and what readers can do with it; on paper, the way back
 * to the page.
 */
import {type ReactiveControllerHost, type TemplateResult, html, nothing} from 'lit';
import {msg, str} from '../language/msg.js';
import {ofDocument, scriptFolder} from '../language/page.js';
import {parseDate} from '../record/dates.js';
import type {SendRecord} from '../record/schema.js';
import {renderCopyButton} from './copy.js';
import {publishedDateWords} from './date.js';
import {qrCode} from './extras.js';
import type {ReaderController} from './reader.js';
import {joined} from './rows.js';
import {renderLine, renderProse} from './text.js';

export interface Foot {
  host: ReactiveControllerHost;
  /** The widget's tag, and the attributes that show the same on another page. */
  tag: string;
  attributes: ReadonlyMap<string, string>;
  /** Address of this widget on this page. */
  address: string;
  reader: Pick<ReaderController, 'showsNotice' | 'isLastOfRecord'>;
  /** Moves the reader to the sentence about the translation, if there is one. */
  showDraft: (() => void) | undefined;
  /** Whether this widget prints the way back: address and QR code. */
  paper: boolean;
}

/**
 * The attributes that show the same on another page. Without a `src` that is an address nothing would be shown there.
 */
export function embedAttributes(
  host: HTMLElement & {recordAddress: string | undefined},
): Foot['attributes'] {
  const attributes = new Map<string, string>();
  for (const name of host.getAttributeNames()) {
    const value = name === 'src' ? host.recordAddress : host.getAttribute(name)!;
    if (
      value !== undefined &&
      !/^(id|class|style|slot|part|hidden|lang|data-.*|aria-.*)$/.test(name)
    )
      attributes.set(name, value);
  }
  return attributes;
}

export function renderFoot(record: SendRecord, foot: Foot): TemplateResult {
  const updated = parseDate(record.updated);
  const publisher = renderLine(record, record.publisher?.name);
  const from =
    publisher &&
    msg(str`From the record of ${publisher}`, {
      id: 'foot.from',
      desc: 'Under a widget: who publishes the record that it shows',
    });
  const fresh =
    updated &&
    msg(str`updated ${publishedDateWords(updated)}`, {
      id: 'foot.updated',
      desc: 'Under a widget, after who publishes the record: when it was last changed. Also alone, where its first letter becomes a capital',
    });
  const folded = fresh && from && !foot.reader.isLastOfRecord;
  const facts = joined(
    folded ? [fresh] : [from, fresh && html`<span class="date">${fresh}</span>`],
  );
  const acts = html`${folded ? html`<p class="from">${from}</p>` : nothing}${
      foot.reader.showsNotice
        ? html`<p class="label">
              ${msg('About this record', {id: 'foot.about', desc: 'Label before what the publisher of a record says about it'})}
            </p>
            ${renderProse(record, record.notice)}`
        : nothing
    }
    <div class="acts screen-only">
      <button class="act" type="button" @click=${() => print()}>
        ${msg('Print', {id: 'foot.print', desc: 'Button: prints the page'})}
      </button>
      ${renderCopyLink(foot.address)} ${renderEmbed(foot)}
    </div>`;
  return html`<div class="foot" part="foot">
    ${
      facts.length
        ? html`<details class=${folded ? 'fold brief' : 'fold'}>
            <summary><span class="fresh">${facts}</span></summary>
            ${acts}
          </details>`
        : acts
    }
    ${
      foot.showDraft
        ? html`<button class="act screen-only" type="button" @click=${foot.showDraft}>
            ${msg('Draft translation', {id: 'language.draft-mark', desc: 'Button under a widget: leads to the sentence that says that the translation is a draft'})}
          </button>`
        : nothing
    }
    ${foot.paper ? renderPaper(record, foot) : nothing}
  </div>`;
}

/** On paper, once: the way back to the page. */
function renderPaper(record: SendRecord, {address, host}: Foot): TemplateResult {
  const page = address.split('#')[0]!;
  return html`<div class="paper print-only">
    ${qrCode(host)?.renderQrCode(page, page) ?? nothing}
    <p>${renderLine(record, record.area?.name) ?? nothing}<br /><bdi dir="ltr">${page}</bdi></p>
  </div>`;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** A button that copies the lines that put this widget on another page. */
function renderEmbed({tag, attributes}: Foot): TemplateResult | typeof nothing {
  const folder = scriptFolder();
  if (!folder || !attributes.has('src')) return nothing;
  const written = [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const page = `${folder}embed/${tag.slice(5)}.html?${new URLSearchParams([...attributes])}`;
  const code = `<${tag}${written}><a href="${escaped(page)}">${escaped(ofDocument('title'))}</a></${tag}>
<script src="${escaped(folder)}send-widgets.js" defer></script>`;
  const label = msg('Put this on your page', {
    id: 'foot.embed',
    desc: 'Button: copies the lines of HTML that show this widget on another website',
  });
  return html`<span class="copy acts">${renderCopyButton(label, () => code, label)}</span>`;
}

/** A button that copies an address, in full. */
export const renderCopyLink = (address: string): TemplateResult =>
  html`<span class="copy acts screen-only">
    ${renderCopyButton(
      msg('Copy link', {id: 'copy-link', desc: 'Button: copies the address of this item'}),
      () => address,
      msg('Address to copy', {
        id: 'copy-link.address',
        desc: 'Name of a field with an address, shown where the browser cannot copy by itself',
      }),
    )}
  </span>`;
