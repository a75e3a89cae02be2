import type {TemplateResult} from 'lit';
import {define} from '../../ui/define.js';
import {SendElement} from '../../ui/send-element.js';
import {styles} from './language.styles.js';

/**
 * The reader's bar: a family chooses the language and the wording of every widget on the page, and has them read
 * aloud. The choice of language is stored on their device, only after they have made it; a button erases it.
 *
 * @element send-language
 * @fires send-language-change - a person chose a language, or returned to the page's; the detail has `language`, a tag
 *   or `undefined`
 * @csspart select - the list of languages
 * @csspart reading - the list of wordings
 */
export class SendLanguage extends SendElement {
  static override styles = [SendElement.styles, styles];

  /** @internal */
  protected override readonly needsRecord = false;

  protected override renderContent(): TemplateResult {
    return this.renderBar() as TemplateResult;
  }
}

define('send-language', SendLanguage);

declare global {
  interface HTMLElementTagNameMap {
    'send-language': SendLanguage;
  }
}
