/** Where a statement comes from. */
import {msg} from '@lit/localize';
import {type TemplateResult, html, nothing} from 'lit';
import type {SendRecord, Source} from '../record/schema.js';
import {renderDate} from './date.js';
import {renderLink} from './link.js';
import {renderLine} from './text.js';

/** A source in one line: "Source: title, by whom, date". Nothing when the record names none. */
export function renderSource(record: SendRecord, source: Source | undefined, base: string): TemplateResult | typeof nothing {
  if (!source) return nothing;
  const title = renderLine(record, source.title) ?? source.url;
  if (!title) return nothing;
  const by = renderLine(record, source.by);
  const date = renderDate(record, source.date);
  return html`<p class="quiet small source" part="source">${msg('Source:', {id: 'source.label', desc: 'Before the name of where a statement comes from'})}
    ${renderLink(source.url, base, title)}${by ? html` · ${by}` : nothing}${date ? html` · ${date}` : nothing}</p>`;
}
