/** The background of an element, and underlines drawn through it by ancestors. */
import {ofDocument} from '../language/page.js';
import {type Colour, isDark, mix} from './contrast.js';
import {type PaintedColour, parseColour} from './css-colour.js';

/**
 * Finds the first opaque background behind an element, through shadow roots.
 *
 * @returns no surface if there is a picture, whose colours are unknown
 */
export function surfaceBehind(
  host: Element,
  own: CSSStyleDeclaration,
): {surface: Colour | undefined; dark: boolean} {
  const veils: PaintedColour[] = [];
  for (const node of ancestorsOf(host)) {
    const {backgroundColor, backgroundImage} = getComputedStyle(node);
    // The colours of a picture or a gradient are unknown: there the page's text decides, which is readable on it.
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

/** The colour of translucent layers over one another, the nearest first. */
function through(veils: readonly PaintedColour[]): {surface: Colour; dark: boolean} {
  const surface = veils.reduceRight<Colour>(
    (below, {colour, alpha}) => mix(below, colour, alpha),
    [1, 1, 1],
  );
  return {surface, dark: isDark(surface)};
}

/** Whether an ancestor draws a line under or through all text in an element. */
export const isUnderlined = (host: Element): boolean =>
  [...ancestorsOf(host)].some(node => getComputedStyle(node).textDecorationLine !== 'none');

const isRoot = (node: Element) => node === ofDocument('documentElement');

/** An element and its ancestors, through shadow roots. */
export function* ancestorsOf(element: Element): Generator<Element> {
  for (let node: Element | null = element; node;) {
    yield node;
    const root = node.getRootNode();
    node =
      node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}
