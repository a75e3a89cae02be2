import {type TemplateResult, html, nothing} from 'lit';
import {languages} from '../../language/languages.js';
import {msg} from '../../language/msg.js';
import {hasPack} from '../../language/packs.js';
import {
  chooseLanguage,
  chosenLanguage,
  forgetLanguage,
  isRemembered,
} from '../../language/store.js';
import {define} from '../../ui/define.js';
import {SendElement} from '../../ui/send-element.js';
import {styles} from './language.styles.js';

/**
 * Lets a family choose the language of every widget on the page. The choice is kept on their device, and only once they
 * have made it; a button forgets it.
 *
 * @element send-language
 * @fires send-language-change - a person chose a language, or went back to the page's; the detail holds `language`, a tag or nothing
 * @csspart select - the list of languages
 */
export class SendLanguage extends SendElement {
  static override styles = [SendElement.styles, styles];

  /** @internal */
  protected override readonly needsRecord = false;

  protected override renderContent(): TemplateResult {
    return html` <div class="picker">
      <label for="language"
        >${msg('Language', {id: 'language.label', desc: 'Label of the list of languages'})}</label
      >
      <select id="language" part="select" @change=${this.#handleChange}>
        ${languages.filter(({tag}) => hasPack(tag)).map(({tag, name}) => html`<option value=${tag} lang=${tag} .selected=${tag === this.speech.tag}>${name}</option>`)}
      </select>
      ${
        chosenLanguage() !== undefined && isRemembered()
          ? html` <button class="forget" type="button" @click=${this.#handleForget}>
                ${msg('Forget my choice', {id: 'language.forget', desc: 'Button: stop keeping the chosen language on this device'})}
              </button>
              <p class="kept quiet small">
                ${msg('Your choice is kept on this device.', {id: 'language.kept', desc: 'Said after a language was chosen'})}
              </p>`
          : nothing
      }
    </div>`;
  }

  #handleChange(event: Event): void {
    const select = event.target as HTMLSelectElement;
    chooseLanguage(select.value);
    this.#tell(select.value);
  }

  #handleForget(): void {
    forgetLanguage();
    this.#tell(undefined);
    this.requestUpdate();
    // The button is about to go.
    this.renderRoot.querySelector('select')!.focus();
  }

  #tell(language: string | undefined): void {
    this.dispatchEvent(
      new CustomEvent('send-language-change', {bubbles: true, composed: true, detail: {language}}),
    );
  }
}

define('send-language', SendLanguage);

declare global {
  interface HTMLElementTagNameMap {
    'send-language': SendLanguage;
  }
}
