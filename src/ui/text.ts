/**
 * Texts of the record on screen: in the reader's language if the record has it, else marked up with their own
 * language.
 */
import {type TemplateResult, html, nothing} from 'lit';
import {matchLanguage} from '../language/match.js';
import {currentLanguage, msg, str} from '../language/msg.js';
import type {SendRecord, Text} from '../record/schema.js';
import {type Wording, pickText, recordLanguage, textBlocks} from '../record/texts.js';

type InRecord = Pick<SendRecord, 'lang'>;
export type Dir = 'ltr' | 'rtl';

/** Languages that are written from right to left, unless their tag names another script. */
const RIGHT_TO_LEFT =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|pnb|ps|sd|syr|ug|ur|yi|pa-pk|[a-z]{2,3}-(?:arab|hebr|thaa|syrc|nkoo|adlm|rohg))(?!-(?:latn|cyrl|deva|guru))(?:-|$)/i;

/** The writing direction of a language. */
export const dirOf = (lang: string): Dir => (RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr');

/**
 * Names of languages by display language; `undefined` if the browser does not support that (Somali, Sorani or Punjabi
 * in some).
 */
const names = new Map<string, Intl.DisplayNames | undefined>();

function namesIn(lang: string): Intl.DisplayNames | undefined {
  if (!names.has(lang)) {
    const known = Intl.DisplayNames?.supportedLocalesOf(lang).length;
    names.set(lang, known ? new Intl.DisplayNames(lang, {type: 'language'}) : undefined);
  }
  return names.get(lang);
}

/** The name of a language in the language in use, or else in the language itself. */
export function languageName(tag: string): string {
  const own = matchLanguage(tag);
  try {
    const name = namesIn(currentLanguage())?.of(own?.tag ?? tag);
    if (name && name !== tag) return name;
  } catch {
    // Not a language tag: shown as in the record.
  }
  return own?.name ?? tag;
}

/** Items in a row, separated by the comma of the language in use (CLDR, unit list pattern). */
export function inRow(items: readonly unknown[]): unknown[] {
  const lang = currentLanguage();
  const comma = dirOf(lang) === 'rtl' ? '، ' : /^zh/.test(lang) ? '、' : ', ';
  return items.map((item, index) => (index ? [comma, item] : item));
}

const isCurrent = (lang: string) => (matchLanguage(lang)?.tag ?? lang) === currentLanguage();

/** The words of a text of the record to show to the reader. */
export const wordingOf = (record: InRecord, text: Text | undefined): Wording | undefined =>
  pickText(text, currentLanguage(), recordLanguage(record));

/** The same as a string, for attributes; empty if there are none. */
export const plainWords = (record: InRecord, text: Text | undefined): string =>
  wordingOf(record, text)?.text ?? '';

/** Renders words: as they are by default, or with additions such as explained terms. */
export type RenderWords = (words: string) => unknown;

const unchanged: RenderWords = words => words;

/** Shown where words are in another language than the reader's; hidden if the widget says it once for all. */
export const onlyIn = (lang: string): string =>
  msg(str`Published only in ${languageName(lang)}`, {
    id: 'language.only-in',
    desc: 'Before words that were not published in the reader’s language, such as Published only in English',
  });

const isAcross = (lang: string) => dirOf(lang) !== dirOf(currentLanguage());

/** The class of a block: none in the reader's language. */
const lookIn = (lang: string) =>
  isCurrent(lang) ? '' : isAcross(lang) ? ' foreign across' : ' foreign';

/** Lines in the other writing direction than the reader's language. */
const across = new WeakSet();
export const runsAcross = (line: unknown): boolean => across.has(line as object);

/**
 * Words inside a line. They are isolated, so that they cannot reorder the text around them, and have the direction of
 * their own language, whatever character they begin with. Short ones in another language than the reader's are not
 * broken.
 */
export function renderLine(
  record: InRecord,
  text: Text | undefined,
  renderWords = unchanged,
): TemplateResult | undefined {
  const wording = wordingOf(record, text);
  if (!wording) return undefined;
  const {lang} = wording;
  const dir = dirOf(lang);
  const words = renderWords(wording.text);
  if (isCurrent(lang)) return html`<bdi dir=${dir}>${words}</bdi>`;
  const line = html`<bdi
    class=${wording.text.length < 25 ? 'whole' : nothing}
    lang=${lang}
    dir=${dir}
    >${words}</bdi
  >`;
  if (isAcross(lang)) across.add(line);
  return line;
}

/**
 * Words as paragraphs and lists. In another language than the reader's they are a separate block, which says so.
 *
 * @param renderWords called for each paragraph and each list item
 */
export function renderProse(
  record: InRecord,
  text: Text | undefined,
  part?: string,
  renderWords = unchanged,
): TemplateResult | undefined {
  const wording = wordingOf(record, text);
  if (!wording) return undefined;
  const {lang} = wording;
  const parsed = textBlocks(wording.text);
  const [first] = parsed;
  // Most texts are one paragraph in the reader's language. A long timeline has thousands, so these have a fast path.
  if (parsed.length === 1 && first?.kind === 'paragraph' && isCurrent(lang)) {
    return html`<div class="words" part=${part ?? nothing}><p>${renderWords(first.text)}</p></div>`;
  }
  const blocks = parsed.map(block =>
    block.kind === 'list'
      ? html`<ul role="list">
          ${block.items.map(item => html`<li><bdi dir=${dirOf(lang)}>${renderWords(item)}</bdi></li>`)}
        </ul>`
      : html`<p>${renderWords(block.text)}</p>`,
  );
  const look = lookIn(lang);
  return html`${look ? html`<p class="only quiet">${onlyIn(lang)}</p>` : nothing}
    <div
      class="words${look}"
      part=${part ?? nothing}
      lang=${look ? lang : nothing}
      dir=${look ? dirOf(lang) : nothing}
    >
      ${blocks}
    </div>`;
}

/** Texts as a bulleted list; if all are in another language than the reader's, the list is a separate block. */
export function renderTextList(
  record: InRecord,
  texts: readonly Text[] = [],
  renderWords?: RenderWords,
): TemplateResult | undefined {
  const points = texts.filter(text => wordingOf(record, text));
  if (!points.length) return undefined;
  const langs = new Set(points.map(text => wordingOf(record, text)!.lang));
  const [lang = ''] = langs;
  const look = langs.size === 1 ? lookIn(lang) : '';
  return html`${look ? html`<p class="only quiet">${onlyIn(lang)}</p>` : nothing}
    <ul
      class="points${look}"
      role="list"
      lang=${look ? lang : nothing}
      dir=${look ? dirOf(lang) : nothing}
    >
      ${points.map(text => html`<li>${renderLine(record, text, renderWords)}</li>`)}
    </ul>`;
}
