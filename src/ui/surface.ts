/** What lies behind an element, and what is drawn over it from around. */
import {ofDocument} from '../language/page.js';
import {type Colour, isDark, mix} from './contrast.js';
import {type PaintedColour, parseColour} from './css-colour.js';

/**
 * Looks behind an element, through shadow roots, for what covers all that lies behind it.
 *
 * @returns no surface where a picture lies behind: what that looks like is unknown
 */
export function surfaceBehind(
  host: Element,
  own: CSSStyleDeclaration,
): {surface: Colour | undefined; dark: boolean} {
  const veils: PaintedColour[] = [];
  for (const node of outwards(host)) {
    const {backgroundColor, backgroundImage} = getComputedStyle(node);
    // What a picture or a gradient looks like cannot be known: there the page's text decides, which can be read on it.
    if (backgroundImage && backgroundImage !== 'none' && !isRoot(node)) {
      const text = parseColour(own.color)?.colour;
      return {surface: undefined, dark: text !== undefined && !isDark(text)};
    }
    const painted = parseColour(backgroundColor);
    if (!painted?.alpha) continue;
    veils.push(painted);
    if (painted.alpha > 0.98) return through(veils);
  }
  const scheme = getComputedStyle(ofDocument('documentElement')).colorScheme;
  const dark =
    scheme.includes('dark') &&
    (matchMedia('(prefers-color-scheme: dark)').matches || !scheme.includes('light'));
  return through([...veils, {colour: dark ? [0.07, 0.07, 0.07] : [1, 1, 1], alpha: 1}]);
}

/** What is seen through thin colours that lie over one another, the nearest first. */
function through(veils: readonly PaintedColour[]): {surface: Colour; dark: boolean} {
  const surface = veils.reduceRight<Colour>(
    (below, {colour, alpha}) => mix(below, colour, alpha),
    [1, 1, 1],
  );
  return {surface, dark: isDark(surface)};
}

/** Whether something around an element draws a line under or through all words in it. */
export const isUnderlined = (host: Element): boolean =>
  [...outwards(host)].some(node => getComputedStyle(node).textDecorationLine !== 'none');

const isRoot = (node: Element) => node === ofDocument('documentElement');

/** An element and those around it, through shadow roots. */
export function* outwards(element: Element): Generator<Element> {
  for (let node: Element | null = element; node;) {
    yield node;
    const root = node.getRootNode();
    node =
      node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}
