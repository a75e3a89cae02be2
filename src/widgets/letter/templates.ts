/** The templates for a letter's formats, main points and own words. */
import {type TemplateResult, html, nothing} from 'lit';
import {matchLanguage} from '../../language/match.js';
import {currentLanguage} from '../../language/msg.js';
import {safeUrl} from '../../record/addresses.js';
import type {Document, Letter, SendRecord} from '../../record/schema.js';
import {recordLanguage, matchingTag} from '../../record/texts.js';
import {absentWords, noAddressWords} from '../../ui/notices.js';
import {renderDate} from '../../ui/date.js';
import {documentFacts, formatWords} from '../../ui/documents.js';
import {renderLink, personFacts} from '../../ui/source.js';
import {
  type RenderWords,
  dirOf,
  inRow,
  renderLine,
  renderProse,
  renderTextList,
  wordingOf,
} from '../../ui/text.js';
import type {Reading} from '../../ui/wording.js';
import {renderWording} from '../../ui/wording.js';
import {labels, originalWords} from './messages.js';
import {
  missingFormats,
  originalOf,
  pointsIn,
  publishedDocuments,
  shownAtOnce,
  whomToAsk,
  withFormat,
} from './model.js';

/** Who wrote it, to whom and when, as facts in one line. */
export function addressesOf(record: SendRecord, letter: Letter): unknown[] {
  const {from: author} = letter;
  const to = renderLine(record, letter.to);
  const [from = absentWords(), ...role] = personFacts(record, [
    author?.name,
    author?.role,
    author?.organisation,
  ]);
  return [
    html`${labels.from()} ${from}`,
    ...role,
    to && html`${labels.to()} ${to}`,
    renderDate(record, letter.date, letter.dateText) ?? `${labels.date()} ${absentWords()}`,
  ];
}

/** Its formats, as buttons. */
export function renderFormats(
  record: SendRecord,
  documents: readonly Document[],
  base: string,
): TemplateResult | typeof nothing {
  const linked = documents.filter(({url}) => safeUrl(url, base));
  if (!linked.length) return nothing;
  return html`<ul
    class="formats screen-only"
    part="formats"
    role="list"
    aria-label=${labels.formats()}
  >
    ${linked.map(
      document =>
        html`<li>
          <a class="button" href=${safeUrl(document.url, base)!} rel="noopener"
            ><span>${formatName(record, document, base)}</span></a
          >
        </li>`,
    )}
  </ul>`;
}

/** The name of a format. */
function formatName(record: SendRecord, document: Document, base: string): TemplateResult {
  const url = safeUrl(document.url, base);
  const {format, lang} = withFormat(document);
  const isPage = format === 'html' && url !== undefined;
  // A page in another language is labelled with the name of that language.
  const other = isPage && lang && !matchingTag([lang], recordLanguage(record)) ? lang : undefined;
  const title = document.format ? undefined : renderLine(record, document.title);
  const facts = documentFacts({
    ...document,
    format: title && format,
    lang: other ? undefined : lang,
  });
  const name = other
    ? html`<bdi lang=${other}>${matchLanguage(other)?.name ?? other}</bdi>`
    : (title ?? (isPage ? labels.online() : format ? formatWords(format) : document.url));
  return html`<bdi>${name}</bdi
    >${facts.length ? html` <span class="facts">(${inRow(facts.map(fact => html`<bdi>${fact}</bdi>`))})</span>` : nothing}`;
}

/** Its main points, in the wording that the reader prefers; `undefined` if it has none. */
export function renderPoints(
  record: SendRecord,
  letter: Letter,
  reading: Reading,
  base: string,
  renderWords?: RenderWords,
): TemplateResult | undefined {
  const points = pointsIn(letter, reading);
  const worded =
    renderTextList(record, points.slice(0, shownAtOnce(points)), renderWords) ??
    renderWording(record, letter, undefined, reading, base, renderWords);
  return (
    worded &&
    html`<p class="label points-label">${labels.points()}</p>
      ${worded}`
  );
}

/** Whom to ask for another format; nothing if nobody is named. */
export function renderAsk(
  record: SendRecord,
  letter: Letter,
  base: string,
): TemplateResult | undefined {
  const {name, url} = whomToAsk(record, letter);
  const words = renderLine(record, name);
  return words && html`${labels.ask()} ${renderLink(url, base, words)}.`;
}

/**
 * Who wrote the main points, and whom to ask for formats that were not published. If there are many points, the
 * missing formats are in the disclosure with the further points, on paper too.
 *
 * @param saysAsk whether it says whom to ask; false if that is shown once under several letters
 */
export function renderNotes(
  record: SendRecord,
  letter: Letter,
  reading: Reading,
  base: string,
  saysAsk: boolean,
  renderWords?: RenderWords,
): TemplateResult {
  const documents = publishedDocuments(letter);
  const missing = missingFormats(letter, documents);
  const by = renderLine(record, letter.pointsBy);
  const points = pointsIn(letter, reading);
  const rest = renderTextList(record, points.slice(shownAtOnce(points)), renderWords);
  const lacks = [
    ...documents
      .filter(({url}) => !safeUrl(url, base))
      .map(document => html`${formatName(record, document, base)}: ${noAddressWords()}. `),
    missing.length
      ? html`${labels.missing()}
        ${inRow(missing.map(format => html`<bdi>${formatWords(format)}</bdi>`))}. `
      : nothing,
  ];
  const renderSmall = (words: unknown) => html`<p class="notes quiet small">${words}</p>`;
  return html`${
    rest
      ? html`<details class="fold rest">
          <summary>${labels.all(points.length)}</summary>
          ${rest} ${renderSmall(lacks)}
        </details>`
      : nothing
  }${renderSmall([
    by ? html`${labels.pointsBy()} ${by}. ` : nothing,
    rest ? nothing : lacks,
    saysAsk && missing.length ? renderAsk(record, letter, base) : nothing,
  ])}`;
}

/**
 * The letter's own words: a translation says that it is one, with a button for the original.
 *
 * @param isFolded whether they are in a disclosure after the main points
 */
export function renderBody(
  record: SendRecord,
  letter: Letter,
  isFolded: boolean,
  showsOriginal: boolean,
  toggleOriginal: () => void,
  renderWords?: RenderWords,
): TemplateResult | typeof nothing {
  const shown = wordingOf(record, letter.body);
  if (!shown) return nothing;
  const original = originalOf(record, letter, shown.lang);
  const texts = typeof letter.body === 'object' ? letter.body : {};
  const own = recordLanguage(record);
  const body = html`<div class="body" part="body">
    ${
      original
        ? html`<p class="original screen-only">
            <button
              class="button"
              type="button"
              aria-pressed=${showsOriginal ? 'true' : 'false'}
              @click=${toggleOriginal}
            >
              ${originalWords(matchLanguage(own)?.name ?? own)}
            </button>
          </p>`
        : nothing
    }
    ${
      original && showsOriginal
        ? html`<div lang=${original} dir=${dirOf(original)}>
            ${renderProse({lang: currentLanguage()}, texts[original])}
          </div>`
        : renderProse(record, letter.body, undefined, renderWords)
    }
  </div>`;
  return isFolded
    ? html`<details class="fold whole">
        <summary>${labels.whole()}</summary>
        ${body}
      </details>`
    : body;
}
