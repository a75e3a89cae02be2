/** The colours and shapes of somebody's own, as they were typed, and what becomes of them. Pure. */
import {type ThemeChoice, type roles, themeProperties} from '../../../stories/support/theme.js';
import {
  type Mode,
  contrastOf,
  cssOf,
  coloursOf,
  leastContrast,
  shownColours,
} from '../../../stories/support/tokens.js';

export type Role = (typeof roles)[number];
export const modes: readonly Mode[] = ['light', 'dark'];

/**
 * A colour as brand sheets write it, in the form of `#rrggbb`; `undefined` when it is none.
 *
 * @example hexOf('1D70B8') // '#1d70b8'
 */
export function hexOf(text: string): string | undefined {
  const [, hex = ''] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim()) ?? [];
  if (!hex) return undefined;
  const whole = hex.length === 3 ? [...hex].map(digit => digit + digit).join('') : hex;
  return `#${whole.toLowerCase()}`;
}

const valid = (colours: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(colours).flatMap(([role, typed]) => {
      const hex = hexOf(typed);
      return hex ? [[role, hex]] : [];
    }),
  );

/** The theme without what is no colour, and without signs that would end a rule of CSS. */
export const readable = ({theme, light, dark, shape}: ThemeChoice): ThemeChoice => ({
  theme,
  light: valid(light),
  dark: valid(dark),
  shape: Object.fromEntries(
    Object.entries(shape)
      .map(([name, value]) => [name, value.replace(/[;{}<>\\]/g, '').trim()] as const)
      .filter(([, value]) => value !== ''),
  ),
});

export interface ShownColour {
  /** What was typed, or the theme's own. */
  asked: string;
  /** What widgets show: pulled until it can be read. */
  shown: string;
  /** Against what lies behind it, and what that has to be; nothing for what carries no meaning. */
  contrast?: {asked: number; shown: number; needed: number};
}

/** A colour as widgets show it, with its contrast told. */
export function shownColour(choice: ThemeChoice, mode: Mode, role: Role): ShownColour {
  const {theme, ...own} = readable(choice);
  const base = cssOf(coloursOf(theme, mode).find(([name]) => name === role)![1]);
  const asked = own[mode][role] ?? base;
  const all = shownColours(theme, mode, own[mode]);
  const shown = all[role];
  const needed = leastContrast(role);
  const least = (hex: string) =>
    Math.min(...[all.paper, all.wash].map(ground => contrastOf(hex, ground)));
  return {
    asked,
    shown,
    ...(needed ? {contrast: {asked: least(asked), shown: least(shown), needed}} : {}),
  };
}

/** What a preview of the theme needs: custom properties, and the page's own ground and words. */
export function previewStyle(choice: ThemeChoice, mode: Mode): [string, string][] {
  const own = readable(choice);
  const {paper, text} = shownColours(own.theme, mode, own[mode]);
  return [...themeProperties(own), ['background-color', paper], ['color', text]];
}
