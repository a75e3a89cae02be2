/**
 * Whether a browser or a service is translating the page, and what the page's language was before.
 *
 * Chrome and Google's own bar set a class on `html` and change its `lang`, for example to `so-x-mtfrom-en`; Firefox
 * only changes `lang`; Edge leaves its own attributes behind. Extensions leave no such sign, and put words into `font`
 * elements. Old pages have `font`s of their own: in the original markup, or with presentational attributes.
 */
import {matchLanguage} from './match.js';
import {matches, ofDocument, shared} from './page.js';

/** The attribute on pages that Edge translates, and the bar of Google's service. */
const TRACES = '[_msttexthash],body>.skiptranslate:not([style*="display: none"])>iframe';

/** The element into which extensions put words. */
const FONT = 'font:not([color],[face],[size])';
const countFonts = () => document.querySelectorAll(FONT).length;
/** How many of them are the page's own. */
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

/** The language into which the page has been translated, if it differs from the original one. */
export function languageAfterwards(): string | undefined {
  const before = originalLanguage();
  const now = pageLanguage();
  return now && base(now) !== before ? now : undefined;
}

/** Whether this is the original language of the page. */
export const isOriginal = (lang: string | undefined): boolean => base(lang) === originalLanguage();

/**
 * Whether the page is being translated by a tool that needs to find our words. A page whose own script changes its
 * language to one of ours is not.
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

/** Whether a translator may have made one of these changes. In light rendering, we remove our own words ourselves. */
export const mayTranslate = (records: readonly MutationRecord[]): boolean =>
  records.some(
    ({type, target, addedNodes, removedNodes}) =>
      type === 'attributes' ||
      [
        ...addedNodes,
        ...(matches(target, '[data-send-light],[data-send-light] *') ? [] : removedNodes),
      ].some(node => matches(node, 'font,.skiptranslate')),
  );

/** Observes the signs of a page translation that starts or ends. */
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
  // Google's bar shifts the body down.
  if (body) observer.observe(body, {attributes: true, attributeFilter: ['style']});
}
