/** What lies behind an element: the colour that its words are read on. */
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
  for (let node: Element | null = host; node; node = around(node)) {
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

const isRoot = (node: Element) => node === ofDocument('documentElement');

/** The element around another, or the host of the shadow root that it is in. */
export function around(node: Element): Element | null {
  if (node.assignedSlot ?? node.parentElement) return node.assignedSlot ?? node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
