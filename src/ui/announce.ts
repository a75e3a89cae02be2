/**
 * Announces to screen readers what changed because of a person's action, such as how many items a filter leaves.
 *
 * One polite region for all widgets of a page, created before the first announcement: a region must exist before its
 * text to be announced in every browser. It is in the page itself, because some screen readers ignore live regions in
 * shadow roots.
 */
import {ofDocument, shared} from '../language/page.js';
import {dirOf} from './text.js';

/** Two copies of the script share the region. */
const announcer = shared<{region?: HTMLElement}>('announcer', () => ({}));

/** Milliseconds for which a new region stays empty: screen readers ignore text that is added too early. */
const FIRST_WORDS_AFTER = 150;

function makeRegion(): HTMLElement {
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('aria-atomic', 'true');
  // Set one by one, because a strict Content-Security-Policy forbids style attributes.
  Object.assign(region.style, {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  ofDocument('body').append(region);
  return region;
}

/**
 * Announces a text once. The same text can be announced again.
 *
 * @param lang the language of the text
 */
export function announce(text: string, lang: string): void {
  const words = document.createElement('p');
  words.textContent = text;
  words.lang = lang;
  words.dir = dirOf(lang);
  const {region} = announcer;
  if (region?.isConnected) return region.replaceChildren(words);
  const fresh = (announcer.region = makeRegion());
  setTimeout(() => {
    if (!fresh.hasChildNodes()) fresh.append(words);
  }, FIRST_WORDS_AFTER);
}
