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

/** The widgets' own words, by the id under which `src` has them: a test holds the two together. */
export const say = (id: string, words: string): string => msg(words, {id});

export interface FallbackView {
  record: SendRecord;
  /** What relative addresses of the record are relative to; without it they are written as words. */
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

/** A link, or plain words where no page may follow the address. */
export function link({base}: FallbackView, address: string | undefined, words: Part): Part {
  const url = safeUrl(address, base);
  return url ? html`<a href="${url}">${words}</a>` : words;
}

export function date(view: FallbackView, published: string | undefined, dateText?: Text): Part {
  const read = parseDate(published);
  const own = line(view, dateText) ?? (read && publishedDateWords(read));
  // What `<time>` takes is a day, a month or a year.
  return own && published && /^\d{4}(?:-\d\d){0,2}$/.test(published) && !read?.from?.season
    ? html`<time datetime="${published}">${own}</time>`
    : own;
}

/** Where something comes from, in a line of its own. */
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

/** A label with its value, in a list of such. */
export const row = (label: string, value: Part): Part =>
  value !== undefined &&
  value !== false &&
  html`<dt>${label}</dt>
    <dd>${value}</dd>`;

/** The items to show: all, or the one that was asked for. */
export const chosen = <Item extends {id: string}>(
  {item}: FallbackView,
  items: readonly Item[],
): readonly Item[] => (item === undefined ? items : items.filter(({id}) => id === item));

/** The same for items that are chosen by what they are about: an item's own id, or its event's. */
export const about = <Item extends Askable>(
  {item}: FallbackView,
  items: readonly Item[],
): readonly Item[] => (item === undefined ? items : items.filter(isAbout(item)));
