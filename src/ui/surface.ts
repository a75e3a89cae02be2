/**
 * What a widget stands on: a light or a dark page.
 *
 * A page need not declare a colour scheme to be dark, and many light pages are read on dark phones. So the widget looks at
 * the first painted background behind it, and sets its own text against that.
 */

export type Surface = 'light' | 'dark';

/** WCAG's relative luminance at which black and white text contrast alike with a background. */
const MIDDLE = 0.179;

function luminance(red: number, green: number, blue: number): number {
  const [r, g, b] = [red, green, blue].map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green, blue (0–255) and opacity (0–1) of a computed colour; `undefined` for other notations. */
function channels(colour: string): [number, number, number, number] | undefined {
  const numbers = /^rgba?\(/.test(colour) ? colour.match(/[\d.]+/g)?.map(Number) : undefined;
  if (!numbers || numbers.length < 3) return undefined;
  return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3] ?? 1];
}

/** Looks behind an element, through shadow roots, for the first background that covers what lies behind it. */
export function surfaceBehind(element: Element): Surface {
  for (
    let node: Element | null = element;
    node;
    node = node.assignedSlot ?? node.parentElement ?? hostOf(node)
  ) {
    const colour = channels(getComputedStyle(node).backgroundColor);
    if (colour && colour[3] > 0.5)
      return luminance(colour[0], colour[1], colour[2]) > MIDDLE ? 'light' : 'dark';
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return scheme.includes('dark') && (prefersDark || !scheme.includes('light')) ? 'dark' : 'light';
}

function hostOf(node: Element): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
