/** Links, sources and the people behind them. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../language/msg.js';
import {safeUrl} from '../record/addresses.js';
import {parseDate} from '../record/dates.js';
import type {Link, SendRecord, Source, Text} from '../record/schema.js';
import {publishedDateWords, renderDate} from './date.js';
import {joined} from './rows.js';
import {inRow, plainWords, renderLine, runsAcross} from './text.js';

/** @param base the base for relative addresses */
export function renderLink(
  address: string | undefined,
  base: string | undefined,
  words: unknown,
): TemplateResult {
  const url = safeUrl(address, base);
  return url
    ? html`<a href=${url} rel="noopener" referrerpolicy="no-referrer-when-downgrade">${words}</a>`
    : html`${words}`;
}

/**
 * Name, role and organisation as one fact; as separate facts if they are in the other writing direction than the
 * reader's language.
 */
export function personFacts(record: SendRecord, texts: readonly (Text | undefined)[]): unknown[] {
  const facts = texts.map(text => renderLine(record, text)).filter(Boolean);
  return facts.some(runsAcross) || !facts.length ? facts : [inRow(facts)];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * A source in one line: title, publisher, date; nothing if neither title nor address is published.
 *
 * @param said what is already shown above it: publisher and date
 */
export function renderSourceName(
  record: SendRecord,
  source: Source | undefined,
  base: string,
  said: {by?: Text | undefined; date?: string | undefined} = {},
): TemplateResult | undefined {
  const title = renderLine(record, source?.title) ?? source?.url;
  if (!source || !title) return undefined;
  const own = plainWords(record, source.title);
  const by = same(source.by, said.by) ? undefined : renderLine(record, source.by);
  // "Newsletter, July 2026" needs no further "July 2026".
  const read = parseDate(source.date);
  const date =
    source.date === said.date || (read && own.includes(publishedDateWords(read)))
      ? undefined
      : renderDate(record, source.date);
  return html`${joined([renderLink(source.url, base, title), by, date])}`;
}

/** The same, labelled as the source. */
export function renderSource(
  record: SendRecord,
  source: Source | undefined,
  base: string,
  said?: Parameters<typeof renderSourceName>[3],
): TemplateResult | typeof nothing {
  const name = renderSourceName(record, source, base, said);
  return name
    ? html`<p class="quiet small source" part="source">
        ${msg('Source:', {id: 'source.label', desc: 'Before the name of where a statement comes from'})}
        ${name}
      </p>`
    : nothing;
}

/** The evidence that something was done; nothing if no source can be shown. */
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

/** The links of an item, each with its link text. */
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
