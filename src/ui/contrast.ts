/**
 * Readable colours: derives the palette of a widget from the colours of the page, with sufficient contrast for every
 * pair.
 *
 * Pure: colours are numbers. `look.ts` reads them from the page.
 */
import {type ColourName, colourNames, themes} from './tokens/tokens.js';

/** Red, green and blue, each 0 to 1, in sRGB. */
export type Colour = readonly [number, number, number];

/** WCAG 1.4.6: text at AAA. */
const TEXT = 7;
/** WCAG 1.4.11: borders of controls and focus rings. */
const EDGE = 3;
/** The relative luminance (WCAG) of a background at which black and white text have the same contrast. */
const MIDDLE = 0.179;
const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [1, 1, 1];

export function luminance(colour: Colour): number {
  const [r, g, b] = colour.map(part =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export const isDark = (colour: Colour): boolean => luminance(colour) <= MIDDLE;

const ratioOf = (x: number, y: number): number => (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);

/** WCAG's contrast ratio, 1 to 21. */
export const contrast = (a: Colour, b: Colour): number => ratioOf(luminance(a), luminance(b));

/** Screens show 8 bits per channel: the rounded colour is the one to check. */
const rounded = (colour: Colour): Colour =>
  colour.map(part => Math.round(Math.min(1, Math.max(0, part)) * 255) / 255) as unknown as Colour;

/** @param amount 0 gives `from`, 1 gives `to` */
export const mix = (from: Colour, to: Colour, amount: number): Colour =>
  rounded(from.map((part, index) => part + (to[index]! - part) * amount) as unknown as Colour);

/** The colour itself if it is readable on every background, else the nearest one towards black or white that is. */
export function readable(colour: Colour, grounds: readonly Colour[], ratio = TEXT): Colour {
  const own = rounded(colour);
  const behind = grounds.map(luminance);
  const worst = (shown: Colour) => {
    const light = luminance(shown);
    return Math.min(...behind.map(ground => ratioOf(light, ground)));
  };
  if (worst(own) >= ratio) return own;
  const end = worst(BLACK) > worst(WHITE) ? BLACK : WHITE;
  let [low, high] = [0, 1];
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (worst(mix(own, end, middle)) >= ratio) high = middle;
    else low = middle;
  }
  return mix(own, end, high);
}

/** `16201d` as a colour. */
export const fromHex = (hex: string): Colour =>
  [0, 2, 4].map(at => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Colour;

export const cssColour = (colour: Colour): string =>
  `rgb(${colour.map(part => Math.round(part * 255)).join(' ')})`;

/** The colours read from a page; `undefined` if one could not be read. */
export interface PageColours {
  /** The background, if it is one colour. */
  surface: Colour | undefined;
  /** Whether the background is dark. */
  dark: boolean;
  text?: Colour | undefined;
  heading?: Colour | undefined;
  link?: Colour | undefined;
}

export interface Palette extends Record<ColourName, Colour> {
  /** A background for the widget itself, if no text is readable on the page's. */
  ground?: Colour;
}

export const isTheme = (name: string | null | undefined): name is keyof typeof themes =>
  Boolean(name) && Object.hasOwn(themes, name!);

/**
 * @param theme the name of a ready-made theme, or anything else to use the page's own colours
 * @param own colours that the page's author set, by role
 * @example palette('inherit', {surface: [1, 1, 1], dark: false, link: [0.1, 0.4, 0.7]}, {}).accent
 */
export function palette(
  theme: string,
  page: PageColours,
  own: Partial<Record<ColourName, Colour>>,
): Palette {
  const {surface} = page;
  const tooGrey =
    surface && Math.max(contrast(surface, BLACK), contrast(surface, WHITE)) < TEXT * 1.05;
  const table = (isTheme(theme) ? themes[theme] : themes.plain)[page.dark ? 'dark' : 'light'];
  const roles = Object.fromEntries(
    table.split(' ').map((hex, index) => [colourNames[index], fromHex(hex)]),
  ) as Record<ColourName, Colour>;
  if (!isTheme(theme)) {
    const paper = tooGrey ? roles.paper : (surface ?? roles.paper);
    const text = page.text ?? roles.text;
    const accent = page.link ?? roles.accent;
    Object.assign(roles, {
      paper,
      text,
      accent,
      'focus': accent,
      'mark': text,
      'heading': page.heading ?? text,
      'quiet': mix(text, paper, 0.2),
      'rule': mix(paper, text, 0.2),
      'edge': mix(paper, text, 0.55),
      'wash': mix(paper, text, 0.05),
      'focus-inner': paper,
    });
  }
  Object.assign(roles, own);
  const ground = tooGrey ? roles.paper : surface;
  // A wash in nearly the colour of the background would be invisible.
  if (ground && !own.wash && contrast(roles.wash, ground) < 1.02)
    roles.wash = mix(ground, roles.text, 0.05);
  const grounds = [ground ?? roles.paper, roles.paper, roles.wash];
  const read: Record<string, Colour> = {};
  for (const role of ['text', 'quiet', 'heading', 'accent', 'mark', 'fault'] as const)
    read[role] = readable(roles[role], grounds);
  for (const role of ['edge', 'focus'] as const) read[role] = readable(roles[role], grounds, EDGE);
  read['on-accent'] = readable(roles['on-accent'], [read['accent']!]);
  return {...roles, ...read, ...(tooGrey ? {ground: roles.paper} : {})};
}
