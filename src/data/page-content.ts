/** The page's own content inside a tag, beside which a widget may render its own. */

/** Marks elements that a widget renders into the page's own DOM. */
export const LIGHT = 'data-send-light';

/** The first of the page's own elements inside a tag that matches. */
export const pageElement = <T extends Element = Element>(
  host: Element,
  selector: string,
): T | null => host.querySelector<T>(`:is(${selector}):not([${LIGHT}],[${LIGHT}] *)`);

/**
 * The longest of the page's own paragraphs inside a tag: running text, while the others may be dates or small print.
 */
export const longestParagraph = (host: Element): Element | undefined =>
  [...host.querySelectorAll(`p:not([${LIGHT}],[${LIGHT}] *)`)].sort(
    (a, b) => b.textContent.length - a.textContent.length,
  )[0];

/** Whether a child node of a tag belongs to the page. */
export const isPageNode = (node: Node): boolean =>
  !(node instanceof Element && node.hasAttribute(LIGHT));

/** Whether a mutation inside a tag changed the page's own content. */
export const changesPageContent = ({target, addedNodes, removedNodes}: MutationRecord): boolean =>
  !(target instanceof Element ? target : target.parentElement)?.closest(`[${LIGHT}]`) &&
  (target instanceof CharacterData || [...addedNodes, ...removedNodes].some(isPageNode));
