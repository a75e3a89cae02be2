/** What the parts of a fallback share: the record, its words, dates and links as plain HTML. */
import {matchLanguage} from '../../src/language/match.js';
import {currentLanguage, msg} from '../../src/language/msg.js';
import {safeUrl} from '../../src/record/addresses.js';
import {parseDate} from '../../src/record/dates.js';
import type {Document, Person, SendRecord, Source, Text} from '../../src/record/schema.js';
import {textBlocks} from '../../src/record/texts.js';
import {publishedDateWords} from '../../src/ui/date.js';
import {documentFacts, formatWords} from '../../src/ui/documents.js';
import {type Askable, isAbout} from '../../src/record/references.js';
import {dirOf, wordingOf} from '../../src/ui/text.js';
import {type Markup, type Part, html, joined} from './markup.js';

/** The widgets' own words, by their ids in `src`: a test compares the two. */
export const say = (id: string, words: string): string => msg(words, {id});

export interface FallbackView {
  record: SendRecord;
  /** The base for relative addresses of the record; without it they are written as plain text. */
  base: string | undefined;
  /** Level of the widget's own heading. */
  level: number;
  /** The one item to show. */
  item: string | undefined;
}

export const heading = ({level}: FallbackView, depth: number, words: Part): Markup => {
  const tag = `h${Math.min(level + depth, 6)}`;
  return html`<${tag}>${words}</${tag}>`;
};

const inLanguage = (lang: string, tag: 'span' | 'div', words: Part): Part => {
  const current = (matchLanguage(lang)?.tag ?? lang) === currentLanguage();
  if (current) return words;
  return tag === 'span'
    ? html`<span lang="${lang}" dir="${dirOf(lang)}">${words}</span>`
    : html`<div lang="${lang}" dir="${dirOf(lang)}">${words}</div>`;
};

/** Words inside a line. */
export function line({record}: FallbackView, text: Text | undefined): Part {
  const wording = wordingOf(record, text);
  return wording && inLanguage(wording.lang, 'span', wording.text);
}

/** Words as paragraphs and lists. */
export function prose({record}: FallbackView, text: Text | undefined): Part {
  const wording = wordingOf(record, text);
  if (!wording) return undefined;
  return inLanguage(
    wording.lang,
    'div',
    textBlocks(wording.text).map(block =>
      block.kind === 'list'
        ? html`<ul>
            ${block.items.map(item => html`<li>${item}</li>`)}
          </ul>`
        : html`<p>${block.text}</p>`,
    ),
  );
}

/** A link, or plain text if a page may not link to the address. */
export function link({base}: FallbackView, address: string | undefined, words: Part): Part {
  const url = safeUrl(address, base);
  return url ? html`<a href="${url}">${words}</a>` : words;
}

export function date(view: FallbackView, published: string | undefined, dateText?: Text): Part {
  const read = parseDate(published);
  const own = line(view, dateText) ?? (read && publishedDateWords(read));
  // `<time>` allows a day, a month or a year.
  return own && published && /^\d{4}(?:-\d\d){0,2}$/.test(published) && !read?.from?.season
    ? html`<time datetime="${published}">${own}</time>`
    : own;
}

/** A source, in a separate line. */
export function source(view: FallbackView, from: Source | undefined): Part {
  const title = line(view, from?.title) ?? from?.url;
  if (!from || !title) return undefined;
  const parts = [link(view, from.url, title), line(view, from.by), date(view, from.date)].filter(
    part => part !== undefined,
  );
  return html`<p>${say('source.label', 'Source:')} ${joined(parts, ' · ')}</p>`;
}

export function documents(view: FallbackView, list: readonly Document[] = []): Part {
  return (
    list.length > 0 &&
    html`<ul>
      ${list.map(document => {
        const title =
          line(view, document.title) ??
          (document.format ? formatWords(document.format) : document.url);
        const facts = documentFacts(document);
        const inBrackets = facts.length > 0 && html` (${facts.join(', ')})`;
        return html`<li>${link(view, document.url, title)}${inBrackets}</li>`;
      })}
    </ul>`
  );
}

export const person = (view: FallbackView, who: Person | undefined): Part => {
  const parts = [who?.name, who?.role, who?.organisation]
    .map(text => line(view, text))
    .filter(part => part !== undefined);
  return parts.length ? joined(parts, ', ') : undefined;
};

/** A label with its value, for a description list. */
export const row = (label: string, value: Part): Part =>
  value !== undefined &&
  value !== false &&
  html`<dt>${label}</dt>
    <dd>${value}</dd>`;

/** The items to show: all, or the requested one. */
export const chosen = <Item extends {id: string}>(
  {item}: FallbackView,
  items: readonly Item[],
): readonly Item[] => (item === undefined ? items : items.filter(({id}) => id === item));

/** The same for items that can be requested by their own id or by their event's. */
export const about = <Item extends Askable>(
  {item}: FallbackView,
  items: readonly Item[],
): readonly Item[] => (item === undefined ? items : items.filter(isAbout(item)));
