import {type TemplateResult, html, nothing} from 'lit';
import {state} from 'lit/decorators.js';
import {matchLanguage} from '../../language/match.js';
import {currentLanguage, msg, str} from '../../language/msg.js';
import type {Letter, SendRecord} from '../../record/schema.js';
import {recordLanguage, tagAmong} from '../../record/texts.js';
import {absentWords, renderNothingYet} from '../../ui/notices.js';
import {renderCopyLink} from '../../ui/foot.js';
import {renderDate} from '../../ui/date.js';
import {define} from '../../ui/define.js';
import {itemHash, itemName} from '../../ui/items.js';
import {renderPerson} from '../../ui/source.js';
import {renderQrCode} from '../../ui/qr-code.js';
import {SendElement} from '../../ui/send-element.js';
import {dirOf, renderLine, renderProse, wordingOf} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {renderFormats} from './formats.js';
import {styles} from './letter.styles.js';

/**
 * One letter as a letter: who wrote it to whom and when, what it says in a few lines, its own words, and the formats it
 * comes in. Formats that nobody published are said to be missing. On paper it is a letter, with the way back to the page.
 *
 * @element send-letter
 * @csspart letter - one letter
 * @csspart body - the words of the letter
 * @csspart formats - the formats it comes in
 * @csspart easy-read - the wording in Easy Read, pictures and words
 */
export class SendLetter extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'letters' as const;

  /** Letters whose original the reader asked for, by id. */
  @state() private originals: ReadonlySet<string> = new Set();

  protected override renderContent(record: SendRecord): TemplateResult {
    const letters = this.chosen(record.letters);
    return html`${letters.length ? letters.map(letter => this.#renderLetter(record, letter)) : renderNothingYet()}`;
  }

  #renderLetter(record: SendRecord, letter: Letter): TemplateResult {
    const title =
      renderLine(record, letter.title) ?? msg('Letter', {id: 'kind.letter', desc: 'Kind of event'});
    const address = new URL(itemHash('letters', letter.id), location.href).href;
    return html` <article class="letter" part="letter" data-item=${itemName('letters', letter.id)}>
      ${this.say(record, title)}
      <dl class="head">
        <dt>
          ${msg('From', {id: 'letter.from', desc: 'Label before the person who signed a letter'})}
        </dt>
        <dd>${renderPerson(record, letter.from) ?? absentWords()}</dd>
        ${
          letter.to
            ? html`<dt>
                  ${msg('To', {id: 'letter.to', desc: 'Label before those whom a letter is addressed to'})}
                </dt>
                <dd>${renderLine(record, letter.to)}</dd>`
            : nothing
        }
        <dt>
          ${msg('Date', {id: 'date.label', desc: 'Label before the date of a letter or statement'})}
        </dt>
        <dd>${renderDate(record, letter.date, letter.dateText) ?? absentWords()}</dd>
      </dl>
      ${this.#renderPoints(record, letter)} ${this.#renderBody(record, letter)}
      ${renderFormats(record, letter, this.base)}
      <p>${renderCopyLink(address)}</p>
      <p class="paper">${renderQrCode(address, address)}<bdi>${address}</bdi></p>
    </article>`;
  }

  /** What it says in a few lines, and whose lines they are; in the wording that the reader prefers. */
  #renderPoints(record: SendRecord, letter: Letter): TemplateResult | typeof nothing {
    const points = letter.points?.map(point => renderLine(record, point)).filter(Boolean) ?? [];
    const worded =
      this.reading === 'standard'
        ? undefined
        : renderWording(record, letter, undefined, this.reading, this.base);
    if (!points.length && !worded && !letter.plain) return nothing;
    return html` <section class="points">
      <p class="label">
        ${msg('What it says, in short', {id: 'letter.points', desc: 'Label above the main points of a letter'})}
      </p>
      ${
        worded ??
        (points.length
          ? html`<ul>
              ${points.map(point => html`<li>${point}</li>`)}
            </ul>`
          : renderProse(record, letter.plain))
      }
      ${letter.pointsBy ? html`<p class="quiet small">${msg('These lines are by:', {id: 'letter.points-by', desc: 'Before the name of who wrote the main points of a letter'})} ${renderLine(record, letter.pointsBy)}</p>` : nothing}
    </section>`;
  }

  /** The letter's own words: a translation says that it is one, with the original one tap away. */
  #renderBody(record: SendRecord, letter: Letter): TemplateResult | typeof nothing {
    const own = recordLanguage(record);
    const shown = wordingOf(record, letter.body);
    if (!shown) return nothing;
    const texts = typeof letter.body === 'object' ? letter.body : {};
    const lang = tagAmong([shown.lang], own) ? undefined : tagAmong(Object.keys(texts), own);
    const wantsOriginal = this.originals.has(letter.id);
    const ownName = matchLanguage(own)?.name ?? own;
    return html` <section class="body" part="body">
      ${
        lang
          ? html`<p class="original screen-only">
              <button
                class="button"
                type="button"
                aria-pressed=${wantsOriginal ? 'true' : 'false'}
                @click=${() => this.#toggleOriginal(letter.id)}
              >
                ${msg(str`Read the original (${ownName})`, {id: 'letter.original', desc: 'Button: shows words in the language they were written in. The name of that language follows in brackets'})}
              </button>
            </p>`
          : nothing
      }
      ${
        lang && wantsOriginal
          ? html`<div lang=${lang} dir=${dirOf(lang)}>
              ${renderProse({lang: currentLanguage()}, texts[lang])}
            </div>`
          : renderProse(record, letter.body)
      }
    </section>`;
  }

  #toggleOriginal(id: string): void {
    const originals = new Set(this.originals);
    if (!originals.delete(id)) originals.add(id);
    this.originals = originals;
  }
}

define('send-letter', SendLetter);

declare global {
  interface HTMLElementTagNameMap {
    'send-letter': SendLetter;
  }
}
