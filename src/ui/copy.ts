/**
 * Ways to take words along. Pages without https have no clipboard, people may refuse it, and a frame may save no files: then
 * the words are in a field, selected, to be copied by hand.
 */
import {type TemplateResult, html} from 'lit';
import {currentLanguage, msg} from '../language/msg.js';
import {announce} from './announce.js';

/** Lines of a field that shows words to copy, at most. */
const MOST_LINES = 8;

/**
 * Shows words in a field at the end of an element, selected.
 *
 * The field is made only when it is needed: browsers that fill in forms lay out what is around every field of a page, hidden
 * ones in closed rows too.
 *
 * @param name of the field, where no label around it names it
 */
export function showToCopy(place: Element, words: string, name?: string): void {
  let field = place.querySelector('textarea');
  if (!field) {
    field = document.createElement('textarea');
    field.className = 'field';
    field.readOnly = true;
    field.dir = 'auto';
    if (name !== undefined) field.setAttribute('aria-label', name);
    place.append(field);
  }
  field.value = words;
  field.rows = Math.min(words.split('\n').length + 1, MOST_LINES);
  field.select();
}

/**
 * A button that copies words, and says so beside itself. Where that fails, a field with the words follows, at the end of the
 * element that the button is in.
 *
 * @param label of the button
 * @param words what is copied
 * @param name of the field
 */
export function renderCopyButton(
  label: unknown,
  words: () => string,
  name: string,
): TemplateResult {
  const copied = msg('Copied', {id: 'copy-link.done', desc: 'Said after a link was copied'});
  const lang = currentLanguage();
  const copy = async (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    try {
      await navigator.clipboard.writeText(words());
      (button.nextElementSibling as HTMLElement).hidden = false;
      announce(copied, lang);
    } catch {
      showToCopy(button.parentElement!, words(), name);
    }
  };
  return html`<button class="act" type="button" @click=${copy}>${label}</button>
    <span class="copied" hidden>${copied}</span>`;
}
