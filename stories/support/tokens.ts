/** The design tokens as pages show them: all of it is read from the one token file. */
import {type Colour, contrast, fromHex, palette} from '../../src/ui/contrast.js';
import type {ColourName} from '../../src/ui/tokens/tokens.js';
import tokenFile from '../../src/ui/tokens/tokens.json' with {type: 'json'};

export {tokenFile};

export interface Token {
  $type?: string;
  $value: unknown;
  $description?: string;
  $extensions?: {css?: string};
}
export type Mode = 'light' | 'dark';

const {theme: tables, $description: _about, ...groups} = tokenFile;

/** Tokens that are no colour, by group. */
export const tokenGroups = Object.entries(groups) as [string, Record<string, Token>][];

export const themeNames = Object.keys(tables) as (keyof typeof tables)[];
export type ReadyTheme = (typeof themeNames)[number];

/** A token's value as CSS writes it. */
export function cssOf({$value, $extensions}: Token): string {
  if ($extensions?.css) return $extensions.css;
  if (Array.isArray($value)) return $value.join(', ');
  if (typeof $value !== 'object' || $value === null) return String($value);
  const {hex, value, unit} = $value as {hex?: string; value?: number; unit?: string};
  return hex ?? (value ? `${value}${unit}` : '0');
}

/** Colours of a theme by role. */
export function coloursOf(theme: ReadyTheme, mode: Mode): [string, Token][] {
  return Object.entries(tables[theme][mode]).filter(([name]) => !name.startsWith('$')) as [
    string,
    Token,
  ][];
}

/** What a theme sets that is no colour. */
export const shapeOf = (theme: ReadyTheme): [string, Token][] =>
  Object.entries(tables[theme].shape) as [string, Token][];

/** The contrast that a role must have with the paper and the wash; undefined for what carries no meaning. */
export const leastContrast = (role: string): number | undefined =>
  ['text', 'quiet', 'heading', 'accent', 'mark', 'fault'].includes(role)
    ? 7
    : ['edge', 'focus'].includes(role)
      ? 3
      : undefined;

export const contrastOf = (hex: string, other: string): number =>
  contrast(fromHex(hex.slice(1)), fromHex(other.slice(1)));

const hexOf = (colour: Colour): string =>
  `#${colour
    .map(part =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/**
 * What a widget shows on the theme's own paper, by role, with every colour pulled to its contrast.
 * @param own colours that a page sets, such as `{accent: '#ff0000'}`
 */
export function shownColours(
  theme: ReadyTheme,
  mode: Mode,
  own: Readonly<Partial<Record<string, string>>> = {},
): Record<ColourName, string> {
  const paper =
    own['paper'] ?? cssOf(coloursOf(theme, mode).find(([name]) => name === 'paper')![1]);
  const set = Object.entries(own).map(([name, hex]) => [name, fromHex(hex!.slice(1))]);
  const shown = palette(
    theme,
    {surface: fromHex(paper.slice(1)), dark: mode === 'dark'},
    Object.fromEntries(set) as Partial<Record<ColourName, Colour>>,
  );
  return Object.fromEntries(
    coloursOf(theme, mode).map(([name]) => [name, hexOf(shown[name as ColourName])]),
  ) as Record<ColourName, string>;
}
