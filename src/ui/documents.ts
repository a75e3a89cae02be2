/** Documents as links that say what opens: format, size, pages, language. */
import {type TemplateResult, html, nothing} from 'lit';
import type {Document, SendRecord} from '../record/schema.js';
import {documentFacts, formatWords} from './document-facts.js';
import {renderLink} from './link.js';
import {inRow, renderLine} from './text.js';

/** One document: its link, and beside it what opens. */
export function renderDocument(
  record: SendRecord,
  document: Document,
  base: string,
): TemplateResult {
  const title =
    renderLine(record, document.title) ??
    (document.format ? formatWords(document.format) : (document.url ?? ''));
  const told = documentFacts(document);
  return html`${renderLink(document.url, base, title)}${told.length ? html` <span class="quiet">(${inRow(told.map(fact => html`<bdi>${fact}</bdi>`))})</span>` : nothing}`;
}

/** A list of documents; nothing when there are none. */
export function renderDocuments(
  record: SendRecord,
  documents: readonly Document[] | undefined,
  base: string,
): TemplateResult | typeof nothing {
  if (!documents?.length) return nothing;
  return html`<ul class="documents" part="documents">
    ${documents.map(document => html`<li>${renderDocument(record, document, base)}</li>`)}
  </ul>`;
}
