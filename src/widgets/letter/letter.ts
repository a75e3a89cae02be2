import {type TemplateResult, html, nothing} from 'lit';
import type {Letter, SendRecord} from '../../record/schema.js';
import {renderNothingYet} from '../../ui/notices.js';
import {define} from '../../ui/define.js';
import {IncrementalListController, apart, inBlocks} from '../../ui/incremental-list-controller.js';
import {itemName} from '../../ui/items.js';
import {state} from '../../ui/property.js';
import {joined, renderRow} from '../../ui/rows.js';
import {SendElement} from '../../ui/send-element.js';
import {renderLinks} from '../../ui/source.js';
import {ExplainedTerms, termStyles} from '../../ui/terms.js';
import {type RenderWords, renderLine} from '../../ui/text.js';
import {styles} from './letter.styles.js';
import {countWords, labels} from './messages.js';
import {publishedDocuments} from './model.js';
import {
  addressesOf,
  renderAsk,
  renderBody,
  renderFormats,
  renderNotes,
  renderPoints,
} from './templates.js';

/**
 * One letter as a letter: who wrote it to whom and when, its formats, its main points, and its own words in a
 * disclosure. Formats that were not published are listed as missing. Several letters are rows.
 *
 * @element send-letter
 * @csspart letter - one letter
 * @csspart body - the words of the letter
 * @csspart formats - the formats of the letter
 * @csspart easy-read - the wording in Easy Read, pictures and words
 * @csspart terms - the meanings of jargon
 */
export class SendLetter extends SendElement {
  static override styles = [SendElement.styles, termStyles, styles];
  /** @internal */
  override readonly list = 'letters' as const;

  readonly #drawn = new IncrementalListController(this);
  readonly #terms = new ExplainedTerms();
  /** Ids of letters whose original the reader asked for. */
  @state() private originals: ReadonlySet<string> = new Set();

  protected override renderContent(record: SendRecord): TemplateResult {
    const letters = this.chosen(record.letters);
    const [first] = letters;
    const basis = [...this.basis, this.originals];
    this.#terms.follow(basis);
    return html`${
      letters.length > 1
        ? html`${this.say(record, countWords(letters.length))}${this.renderEasyReadMissing(record)}
            <div class="rows">
              ${inBlocks(this.#drawn.take(letters), basis, block => this.#renderRows(record, block, first), apart)}
            </div>
            ${record.publisher?.url ? html`<p class="notes quiet small">${renderAsk(record, first!, this.base)}</p>` : nothing}`
        : first
          ? html`<article part="letter" data-item=${itemName('letters', first.id)}>
              ${this.say(record, titleOf(record, first), html`<p class="facts">${joined(addressesOf(record, first))}</p>`)}${this.renderEasyReadMissing(record)}
              ${inBlocks(letters, basis, () => this.#renderContents(record, first, true, this.#terms.explain()))}
            </article>`
          : html`${this.say(record, labels.title())} ${renderNothingYet()}`
    }
    ${this.#terms.render(this.level(1))}`;
  }

  /** Several letters: a row has the title, author and date, and opens to the letter itself; the first starts open. */
  #renderRows(
    record: SendRecord,
    letters: readonly Letter[],
    first: Letter | undefined,
  ): TemplateResult[] {
    const renderWords = this.#terms.explain();
    return letters.map(letter =>
      renderRow({
        part: 'letter',
        item: itemName('letters', letter.id),
        level: this.level(1),
        mark: 'letter',
        name: titleOf(record, letter),
        facts: addressesOf(record, letter),
        open: letter === first,
        more: this.#renderContents(record, letter, !record.publisher?.url, renderWords),
      }),
    );
  }

  #renderContents(
    record: SendRecord,
    letter: Letter,
    saysAsk: boolean,
    renderWords: RenderWords,
  ): TemplateResult {
    const points = renderPoints(record, letter, this.reading, this.base, renderWords);
    return html`${renderFormats(record, publishedDocuments(letter), this.base)} ${points ?? nothing}
    ${renderNotes(record, letter, this.reading, this.base, saysAsk, renderWords)}
    ${renderLinks(record, letter.links, this.base)}
    ${renderBody(record, letter, points !== undefined, this.originals.has(letter.id), () => this.#toggleOriginal(letter.id), renderWords)}`;
  }

  #toggleOriginal(id: string): void {
    const originals = new Set(this.originals);
    if (!originals.delete(id)) originals.add(id);
    this.originals = originals;
  }
}

const titleOf = (record: SendRecord, {title}: Letter): unknown =>
  renderLine(record, title) ?? labels.title();

define('send-letter', SendLetter);

declare global {
  interface HTMLElementTagNameMap {
    'send-letter': SendLetter;
  }
}
