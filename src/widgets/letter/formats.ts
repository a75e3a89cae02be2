/** The formats a letter comes in, and those that families would look for and nobody published. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../language/msg.js';
import {safeUrl} from '../../record/addresses.js';
import type {Document, Letter, SendRecord} from '../../record/schema.js';
import {documentFacts, formatWords} from '../../ui/documents.js';
import {renderLink} from '../../ui/source.js';
import {inRow, renderLine} from '../../ui/text.js';

/** What families with different needs look for beside the words themselves (Accessible Information Standard, DCB1605). */
const EXPECTED = ['pdf', 'easy-read', 'bsl', 'audio', 'docx'];

/** A document with its format as we know it; where none was typed, that which its address ends in. */
function withFormat(document: Document): Document {
  const typed = document.format?.trim() || /\.(pdf|docx?)(?:$|[?#])/i.exec(document.url ?? '')?.[1];
  const known =
    typed
      ?.toLowerCase()
      .replace(/\s+/g, '-')
      .replace(/^(word|doc)$/, 'docx') ?? '';
  return {...document, format: EXPECTED.includes(known) ? known : typed};
}

export function renderFormats(record: SendRecord, letter: Letter, base: string): TemplateResult {
  const documents =
    letter.documents?.filter(
      ({title, format, url}) => renderLine(record, title) || format || url,
    ) ?? [];
  // Easy Read may stand on this page, as a wording of the letter's own.
  const missing = EXPECTED.filter(
    format =>
      !documents.some(document => withFormat(document).format === format) &&
      !(format === 'easy-read' && letter.easyRead?.length),
  );
  const {publisher} = record;
  // A publisher who gives an address is the one to ask; else the organisation that wrote the letter.
  const asked = publisher?.url
    ? renderLink(publisher.url, base, renderLine(record, publisher.name))
    : renderLine(record, letter.from?.organisation ?? publisher?.name);
  return html` <section class="formats screen-only" part="formats">
    ${
      documents.length
        ? html` <p class="label">
              ${msg('Get this letter as', {id: 'letter.formats', desc: 'Label above buttons with the formats of a letter'})}
            </p>
            <ul>
              ${documents.map(document => html`<li>${renderFormat(record, document, base)}</li>`)}
            </ul>`
        : nothing
    }
    ${
      missing.length
        ? html`<div class="missing quiet">
            <p>
              ${msg('Not published:', {id: 'letter.missing', desc: 'Before the formats that a letter does not come in'})}
              ${inRow(missing.map(format => html`<bdi>${formatWords(format)}</bdi>`))}
            </p>
            ${asked ? html`<p>${msg('You can ask for another format from:', {id: 'letter.ask', desc: 'Before the name of who publishes the letter'})} ${asked}</p>` : nothing}
          </div>`
        : nothing
    }
  </section>`;
}

/** A format as a button that says what opens; words alone where there is no address to open. */
function renderFormat(record: SendRecord, document: Document, base: string): TemplateResult {
  const known = withFormat(document);
  const facts = documentFacts(known);
  const title = document.format ? undefined : renderLine(record, document.title);
  const name = title ?? (known.format ? facts.shift() : document.url);
  const words = html`<bdi>${name}</bdi
    >${facts.length ? html` <span class="facts">(${inRow(facts.map(fact => html`<bdi>${fact}</bdi>`))})</span>` : nothing}`;
  const url = safeUrl(document.url, base);
  return url
    ? html`<a class="button" href=${url} rel="noopener"><span>${words}</span></a>`
    : html`<span class="quiet"
        >${words}:
        ${msg('no address published', {id: 'document.no-address', desc: 'After a document that is named but not linked'})}</span
      >`;
}
