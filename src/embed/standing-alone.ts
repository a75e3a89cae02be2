/**
 * Where an address of ours may become a widget: where it stands alone in content, and nowhere else. A link in a menu would put a
 * timeline into every page's header, a link in a sentence would swallow the sentence, a visitor's comment is not the page's own.
 */

/** What holds a link that stands alone. */
const HOLDERS = 'p, li, div, td, dd, figure, section, article, main, body';

/** Where links stay links, and what a webmaster writes to keep one. */
const NEVER_INSIDE = [
  'nav, header, footer, [role="navigation"], [role="menu"], [role="menubar"], [role="banner"], [role="contentinfo"]',
  '[class*="menu" i], [class*="breadcrumb" i]',
  '.comment, .comments, .comment-list, .commentlist, .comments-area, .comment-content, .comment-body, #comments, #respond',
  '[itemtype$="/Comment"]',
  '[contenteditable]:not([contenteditable="false" i]), textarea',
  '[data-send-keep]',
].join();

/** Looks and jobs of a link that say it is meant to be followed. */
const IS_LINK =
  '[target="_blank" i], [download], [rel~="ugc" i], [role="button"], [class*="button" i], [class*="btn" i], :has(img, picture, svg, video)';

/** Inline elements that editors leave around a link without meaning anything by it. */
const WRAPPERS = new Set([
  'a',
  'b',
  'br',
  'em',
  'font',
  'i',
  'small',
  'span',
  'strong',
  'u',
  'wbr',
]);

/** Past what a form calls its fields, which may be `parentElement`, or the name of a method. */
export const parentOf = (element: Node): Element | null =>
  Reflect.get(Node.prototype, 'parentElement', element) as Element | null;

/** Whether an element matches, even a form whose field is called `matches`. */
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Why a link of ours stays a link; `undefined` where it may become a widget. */
export function whyLink(link: Element): string | undefined {
  if (matches(link, IS_LINK)) return 'it is dressed or meant as a link';
  const holder = closest(link, NEVER_INSIDE);
  // The body of a page may say which menu is open.
  if (holder && !matches(holder, 'html, body')) return `it stands in <${holder.localName}>`;
  if ((link as HTMLElement).isContentEditable) return 'it stands in an editor';
  return undefined;
}

/**
 * The element whose only content is addresses of ours, each of which may become a widget; `undefined` where other words stand
 * beside them.
 *
 * @param isOurs whether a link, or a bare word, is an address of ours
 */
export function holderOf(link: Element, isOurs: (address: string) => boolean): Element | undefined {
  const holder = closest(link, HOLDERS);
  if (!holder) return undefined;
  for (const node of contentOf(holder)) {
    if (node instanceof Text ? !saysNothing(node, isOurs) : !isPart(node as Element, isOurs))
      return undefined;
  }
  return holder;
}

function* contentOf(holder: Element): Generator<Node> {
  for (const child of Node.prototype.hasChildNodes.call(holder) ? holder.childNodes : []) {
    if (child instanceof Element && child.localName !== 'a' && WRAPPERS.has(child.localName))
      yield* contentOf(child);
    else if (child instanceof Text || child instanceof Element) yield child;
  }
}

/** White space, or an address of ours that nobody made a link of. */
const saysNothing = ({data}: Text, isOurs: (address: string) => boolean): boolean =>
  data
    .trim()
    .split(/\s+/)
    .every(word => !word || isOurs(word));

function isPart(element: Element, isOurs: (address: string) => boolean): boolean {
  if (element.localName === 'br' || element.localName === 'wbr' || element.localName === 'script')
    return true;
  // A widget that stands here already, beside its hidden placeholder.
  if (element.localName.startsWith('send-')) return true;
  return element instanceof HTMLAnchorElement && isOurs(element.href);
}
