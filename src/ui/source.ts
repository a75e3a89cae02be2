/** Where a statement comes from. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../language/msg.js';
import type {Link, SendRecord, Source} from '../record/schema.js';
import {renderDate} from './date.js';
import {renderLink} from './link.js';
import {renderLine} from './text.js';

/** A source in one line: title, by whom, date; nothing when neither title nor address is published. */
export function renderSourceName(
  record: SendRecord,
  source: Source | undefined,
  base: string,
): TemplateResult | undefined {
  const title = renderLine(record, source?.title) ?? source?.url;
  if (!source || !title) return undefined;
  const by = renderLine(record, source.by);
  const date = renderDate(record, source.date);
  return html`${renderLink(source.url, base, title)}${by ? html` · ${by}` : nothing}${date ? html` · ${date}` : nothing}`;
}

/** The same, said to be the source. */
export function renderSource(
  record: SendRecord,
  source: Source | undefined,
  base: string,
): TemplateResult | typeof nothing {
  const name = renderSourceName(record, source, base);
  return name
    ? html`<p class="quiet small source" part="source">
        ${msg('Source:', {id: 'source.label', desc: 'Before the name of where a statement comes from'})}
        ${name}
      </p>`
    : nothing;
}

/** What shows that something was done; nothing when nothing can be shown. */
export function renderEvidence(
  record: SendRecord,
  evidence: readonly Source[] | undefined,
  base: string,
): TemplateResult | typeof nothing {
  const names = evidence?.map(source => renderSourceName(record, source, base)).filter(Boolean);
  return names?.length
    ? html`<p class="small evidence" part="evidence">
        ${msg('Evidence:', {id: 'priorities.evidence', desc: 'Before links to what shows that something was done'})}
        ${names.map((name, index) => html`${index ? html`<br />` : nothing}${name}`)}
      </p>`
    : nothing;
}

/** The links of an item, each by its own words. */
export const renderLinks = (
  record: SendRecord,
  links: readonly Link[] | undefined,
  base: string,
): TemplateResult | typeof nothing =>
  links?.length
    ? html`<p class="small links" part="links">
        ${links.map(({title, url}, index) => html`${index ? html`<br />` : nothing}${renderLink(url, base, renderLine(record, title) ?? url)}`)}
      </p>`
    : nothing;
