/**
 * Widgets that the script registers only when a page has one. Until then their tags are what any tag is that a browser does
 * not know: the page's own words.
 */
import type {Part} from '../data/part.js';

/** Names of the widgets of `src/companions.ts`, as the build reads them there. */
declare const __SEND_COMPANIONS__: readonly string[];

const late = __SEND_COMPANIONS__.map(name => `send-${name}`);
const unregistered = late.map(tag => `${tag}:not(:defined)`).join();

let bring: (() => void) | undefined;

/** Says where the late widgets come from, and what is to be done when they are there. */
export function useLateWidgets(part: Part<unknown>, whenThere: () => void): void {
  bring = () => void part.load().then(module => module !== undefined && whenThere());
}

/** Whether a tag is a widget by now. A late one is asked for. */
export function isRegistered(tag: string): boolean {
  if (customElements.get(tag)) return true;
  if (late.includes(tag)) bring?.();
  return false;
}

/** Whether an element matches, even a form whose field is called `matches`. */
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** Asks for the late widgets when one of them lies in `root`, or is it. */
export function bringWidgetsOf(root: Element): void {
  if (matches(root, unregistered) || root.querySelector(unregistered)) bring?.();
}
