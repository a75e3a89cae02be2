/** A theme that somebody makes of a ready one, as custom properties. Storybook and the site make them alike. Pure. */
import type {ReadyTheme} from './tokens.js';

/** A ready theme, and what differs from it. */
export interface ThemeChoice {
  theme: ReadyTheme;
  /** Only what differs from the theme, by role. */
  light: Record<string, string>;
  dark: Record<string, string>;
  /** Other tokens that were set, as CSS writes them. */
  shape: Record<string, string>;
}

/** Roles that a council has colours for; the rest follows from the theme. */
export const roles = ['text', 'heading', 'accent', 'on-accent', 'mark', 'wash', 'focus'] as const;
export const shapes = [
  ['font-heading', 'Font of headings', 'Georgia, serif'],
  ['weight-heading', 'Weight of headings', '700'],
  ['radius', 'Corners', '8px'],
  ['space', 'Unit of space', '1.125em'],
] as const;

/** Custom properties with their values. */
export function themeProperties({theme, light, dark, shape}: ThemeChoice): [string, string][] {
  const colours = (mode: Readonly<Record<string, string>>, ending: string) =>
    Object.entries(mode).map(([role, hex]): [string, string] => [
      `--send-colour-${role}${ending}`,
      hex,
    ]);
  return [
    ['--send-theme', theme],
    ...colours(light, ''),
    ...colours(dark, '-dark'),
    ...Object.entries(shape).map(([name, value]): [string, string] => [`--send-${name}`, value]),
  ];
}

/** Custom properties for a page's style sheet. */
export const themeCss = (choice: ThemeChoice): string =>
  [
    ':root {',
    ...themeProperties(choice).map(([name, value]) => `  ${name}: ${value};`),
    '}\n',
  ].join('\n');
