/**
 * Whether a browser or a service is translating the page, and what the page's language was before.
 *
 * Chrome and Google's own bar set a class on `html` and change its `lang`, also to `so-x-mtfrom-en`; Firefox only changes
 * `lang`; Edge leaves attributes of its own behind. Extensions say nothing, and put words into a `font` each. Old pages have
 * `font`s of their own: as they are served, or with a look.
 */
import {matchLanguage} from './match.js';
import {matches, ofDocument, shared} from './page.js';

/** What stands on a page that Edge translates, and the bar that Google's service shows meanwhile. */
const TRACES = '[_msttexthash],body>.skiptranslate:not([style*="display: none"])>iframe';

/** What extensions put words into. */
const FONT = 'font:not([color],[face],[size])';
const countFonts = () => document.querySelectorAll(FONT).length;
/** How many of them the page has of its own. */
const ownFonts = (): number => shared('fonts', countFonts);

const base = (tag: string | null | undefined) => (tag ?? '').toLowerCase().split(/[-_]/)[0];
const pageLanguage = () => ofDocument('documentElement').getAttribute('lang') ?? '';
const isMarked = () => ofDocument('documentElement').matches('.translated-ltr,.translated-rtl');

/** The language that the page was written in, noted before anything changes it. */
export const originalLanguage = (): string =>
  shared('page language', () => {
    const lang = pageLanguage();
    const [, from] = /-x-mtfrom-(\w+)/.exec(lang) ?? [];
    return base(from ?? (isMarked() ? 'en' : lang)) || 'en';
  });

/** The language that the page has been put into, where that is another than it was written in. */
export function languageAfterwards(): string | undefined {
  const before = originalLanguage();
  const now = pageLanguage();
  return now && base(now) !== before ? now : undefined;
}

/** Whether words in this language are in the one that the page was written in. */
export const isOriginal = (lang: string | undefined): boolean => base(lang) === originalLanguage();

/**
 * Whether the page is being translated by something that needs to find our words. A page whose own script changes its language
 * to one of ours is not.
 */
export function isTranslated(): boolean {
  const now = languageAfterwards();
  return (
    isMarked() ||
    (now !== undefined && !matchLanguage(now)) ||
    document.querySelector(TRACES) !== null ||
    countFonts() > ownFonts()
  );
}

/** Whether a translator may have made one of these changes. What goes from our words, in light rendering, we take out. */
export const mayTranslate = (records: readonly MutationRecord[]): boolean =>
  records.some(
    ({type, target, addedNodes, removedNodes}) =>
      type === 'attributes' ||
      [
        ...addedNodes,
        ...(matches(target, '[data-send-light],[data-send-light] *') ? [] : removedNodes),
      ].some(node => matches(node, 'font,.skiptranslate')),
  );

/** What is watched, so that a page that is translated, or no longer, is noticed. */
export function observePage(observer: MutationObserver): void {
  originalLanguage();
  ownFonts();
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['lang', '_msttexthash'],
  });
  observer.observe(ofDocument('documentElement'), {
    attributes: true,
    attributeFilter: ['lang', 'class'],
  });
  const body = ofDocument('body');
  // Google's bar moves the body down.
  if (body) observer.observe(body, {attributes: true, attributeFilter: ['style']});
}
