/**
 * Where an address of ours may become a widget: only where it is alone in its content block. A link in a menu would
 * put a timeline into every page's header, a link in a sentence would swallow the sentence, and a visitor's comment is
 * not the page's own content.
 */
import {matches} from '../language/page.js';
import {
  HOLDERS,
  IS_LINK,
  MENUS,
  NEVER_INSIDE,
  PAGE_CONTENT,
  PICTURES,
  WHOLE_PAGE,
  WHY,
  WORD,
  WRAPPERS,
  wordsOf,
} from './rules.js';

/** The parent element, even of a form with a field called `parentElement`. */
export const parentOf = (element: Node): Element | null =>
  Reflect.get(Node.prototype, 'parentElement', element) as Element | null;

const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Why a link of ours stays a link; `undefined` where it may become a widget. */
export function whyLink(link: Element): string | undefined {
  if (link.localName === 'a' && !WORD.test(link.textContent)) return WHY.looks;
  // Not `:has()`: browsers of 2023 throw an error at it.
  if (link.querySelector(PICTURES.join()) || matches(link, IS_LINK.join())) return WHY.looks;
  const holder = closest(link, NEVER_INSIDE.join()) ?? menuAround(link);
  if (holder) return WHY.place(holder.localName);
  if ((link as HTMLElement).isContentEditable) return WHY.editor;
  return undefined;
}

/** The menu around a link. The whole page is never one, whatever its classes. */
function menuAround(link: Element): Element | undefined {
  for (let node: Element | null = link; node; node = parentOf(node))
    if (
      matches(node, MENUS.join()) &&
      !matches(node, WHOLE_PAGE.join()) &&
      !node.querySelector(PAGE_CONTENT.join())
    )
      return node;
  return undefined;
}

/**
 * The element whose only content is addresses of ours, each of which may become a widget; `undefined` if it has other
 * words.
 *
 * @param isOurs whether a link, or a bare word, is an address of ours
 */
export function holderOf(link: Element, isOurs: (address: string) => boolean): Element | undefined {
  const holder = closest(link, HOLDERS.join());
  if (!holder) return undefined;
  for (const node of contentOf(holder)) {
    if (node instanceof Text ? !saysNothing(node, isOurs) : !isPart(node as Element, isOurs))
      return undefined;
  }
  return holder;
}

/** The content of an element, without meaningless wrappers. */
export function* contentOf(holder: Element): Generator<Node> {
  for (const child of Node.prototype.hasChildNodes.call(holder) ? holder.childNodes : []) {
    if (child instanceof Element && child.localName !== 'a' && WRAPPERS.has(child.localName))
      yield* contentOf(child);
    else if (child instanceof Text || child instanceof Element) yield child;
  }
}

/** Whether a text is only white space, or an address of ours that is not a link. */
const saysNothing = ({data}: Text, isOurs: (address: string) => boolean): boolean =>
  wordsOf(data).every(isOurs);

function isPart(element: Element, isOurs: (address: string) => boolean): boolean {
  if (element.localName === 'br' || element.localName === 'wbr' || element.localName === 'script')
    return true;
  // A widget that is already here, next to its hidden placeholder.
  if (element.localName.startsWith('send-')) return true;
  return element instanceof HTMLAnchorElement && isOurs(element.href);
}
