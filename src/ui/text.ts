/** Words of the record on screen: in the reader's language where it has them, else marked with the language they are in. */
import {type TemplateResult, html, nothing} from 'lit';
import {matchLanguage} from '../language/match.js';
import {currentLanguage} from '../language/msg.js';
import type {SendRecord, Text} from '../record/schema.js';
import {type Wording, pickText, recordLanguage, textBlocks} from '../record/texts.js';

type InRecord = Pick<SendRecord, 'lang'>;
export type Dir = 'ltr' | 'rtl';

const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'];

/** Which way a language runs. */
export function dirOf(lang: string): Dir {
  try {
    return RIGHT_TO_LEFT.includes(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** Several in a row, parted by the comma of the language in use, as CLDR has it in its lists of units. */
export function inRow(items: readonly unknown[]): unknown[] {
  const lang = currentLanguage();
  const comma = dirOf(lang) === 'rtl' ? '، ' : /^zh/.test(lang) ? '、' : ', ';
  return items.map((item, index) => (index ? [comma, item] : item));
}

const isCurrent = (lang: string) => (matchLanguage(lang)?.tag ?? lang) === currentLanguage();

/** The words that the reader should see of a text of the record. */
export const wordingOf = (record: InRecord, text: Text | undefined): Wording | undefined =>
  pickText(text, currentLanguage(), recordLanguage(record));

/** The words alone, for attributes; empty when there are none. */
export const plainWords = (record: InRecord, text: Text | undefined): string =>
  wordingOf(record, text)?.text ?? '';

/** How words reach the screen: as they are, unless a widget has more to say about some of them. */
export type RenderWords = (words: string) => unknown;

const asTheyAre: RenderWords = words => words;

/** Words inside a line. They are isolated, so that they cannot reorder what stands around them. */
export function renderLine(
  record: InRecord,
  text: Text | undefined,
  renderWords = asTheyAre,
): TemplateResult | undefined {
  const wording = wordingOf(record, text);
  if (!wording) return undefined;
  const words = renderWords(wording.text);
  return isCurrent(wording.lang)
    ? html`<bdi>${words}</bdi>`
    : html`<bdi lang=${wording.lang} dir=${dirOf(wording.lang)}>${words}</bdi>`;
}

/**
 * Words as paragraphs and lists.
 *
 * @param renderWords called for each paragraph and each item of a list
 */
export function renderProse(
  record: InRecord,
  text: Text | undefined,
  part?: string,
  renderWords = asTheyAre,
): TemplateResult | undefined {
  const wording = wordingOf(record, text);
  if (!wording) return undefined;
  const {lang} = wording;
  const parted = textBlocks(wording.text);
  const [first] = parted;
  // Most texts are one paragraph in the reader's language. A long timeline has thousands, so they take the short way.
  if (parted.length === 1 && first?.kind === 'paragraph' && isCurrent(lang)) {
    return html`<div class="words" part=${part ?? nothing}><p>${renderWords(first.text)}</p></div>`;
  }
  const blocks = parted.map(block =>
    block.kind === 'list'
      ? html`<ul>
          ${block.items.map(item => html`<li><bdi>${renderWords(item)}</bdi></li>`)}
        </ul>`
      : html`<p>${renderWords(block.text)}</p>`,
  );
  return isCurrent(lang)
    ? html`<div class="words" part=${part ?? nothing}>${blocks}</div>`
    : html`<div class="words" part=${part ?? nothing} lang=${lang} dir=${dirOf(lang)}>
        ${blocks}
      </div>`;
}
