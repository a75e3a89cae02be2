/**
 * Says to screen readers what changed because of something a person did, such as how many items a filter leaves.
 *
 * One polite region for all widgets of a page, made when there is first something to say: a region that is there before
 * its words is heard in every browser. It is in the page itself, as some screen readers miss those of shadow roots.
 */
import {ofDocument, shared} from '../language/page.js';
import {dirOf} from './text.js';

/** Two copies of the script share the region. */
const announcer = shared<{region?: HTMLElement}>('announcer', () => ({}));

/** Milliseconds that a new region is left empty: screen readers hear words that come later than it, and not too soon. */
const FIRST_WORDS_AFTER = 150;

function makeRegion(): HTMLElement {
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('aria-atomic', 'true');
  // Set one by one: a strict Content-Security-Policy refuses a style attribute.
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
 * Announces words, once. The same words said again are heard again.
 *
 * @param lang the language that the words are in
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
