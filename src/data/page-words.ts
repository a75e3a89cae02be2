/** The page's own words inside a tag, beside which a widget may render words of its own. */

/** Marks what a widget renders into the page's own DOM. */
export const LIGHT = 'data-send-light';

/** The first of the page's own elements inside a tag that matches. */
export const ownWords = <T extends Element = Element>(host: Element, selector: string): T | null =>
  host.querySelector<T>(`:is(${selector}):not([${LIGHT}],[${LIGHT}] *)`);

/** The longest of the page's own paragraphs inside a tag: running text, where others may be dates or notes in small print. */
export const ownText = (host: Element): Element | undefined =>
  [...host.querySelectorAll(`p:not([${LIGHT}],[${LIGHT}] *)`)].sort(
    (a, b) => b.textContent.length - a.textContent.length,
  )[0];

/** Whether a child of a tag is the page's. */
export const isOwn = (node: Node): boolean =>
  !(node instanceof Element && node.hasAttribute(LIGHT));

/** Whether a change inside a tag is one of the page's own words. */
export const isPageWords = ({target, addedNodes, removedNodes}: MutationRecord): boolean =>
  !(target instanceof Element ? target : target.parentElement)?.closest(`[${LIGHT}]`) &&
  (target instanceof CharacterData || [...addedNodes, ...removedNodes].some(isOwn));
