/** Made from tokens.json by scripts/tokens.mjs. Change that file, and run the script. */
import {css} from 'lit';

/** Roles of colour, in the order of the tables. */
export const colourNames = [
  'text',
  'quiet',
  'heading',
  'accent',
  'on-accent',
  'mark',
  'rule',
  'edge',
  'paper',
  'wash',
  'fault',
  'focus',
  'focus-inner',
] as const;
export type ColourName = (typeof colourNames)[number];

/** What a ready theme sets: colours on light and on dark pages, in the order of `colourNames`, and its shape. */
export interface ThemeTable {
  light: string;
  dark: string;
  shape: Readonly<Record<string, string>>;
}

export const themes = {
  plain: {
    light:
      '16201d 47524e 16201d 174a7c ffffff 16201d c9d1cd 6b7672 ffffff f1f4f2 8f1414 174a7c ffffff',
    dark: 'f0f3f1 c0c9c5 f0f3f1 a9cdf5 0d1512 f0f3f1 46514c 93a09a 131a18 1f2926 ffb3ab a9cdf5 131a18',
    shape: {'radius': '4px', 'weight-heading': '600'},
  },
  govuk: {
    light:
      '0b0c0c 43484c 0b0c0c 144e81 ffffff 0b0c0c b1b4b6 0b0c0c ffffff f3f2f1 8c1d18 0b0c0c ffdd00',
    dark: 'ffffff cfd3d6 ffffff a6d2f7 0b0c0c ffffff 4b5155 a5abb0 14171a 22272b ffb4a8 ffdd00 0b0c0c',
    shape: {'radius': '0', 'weight-heading': '700', 'size': '19px', 'stroke': '2px'},
  },
  nhs: {
    light:
      '212b32 3c4a53 212b32 00437f ffffff 003087 aeb7bd 4c6272 f0f4f5 ffffff 8a1538 212b32 ffeb3b',
    dark: 'f3f6f8 c3cdd4 f3f6f8 9bcbf8 0b1a2b cfe5fb 3d4d5a 8fa3b2 0f1b27 1a2937 ffb0b8 ffeb3b 0f1b27',
    shape: {'radius': '4px', 'weight-heading': '600'},
  },
  warm: {
    light:
      '2a1f26 574a50 651d46 651d46 ffffff 2a1f26 e3d6cf 85737a fffaf4 faeee6 8a1a10 651d46 fffaf4',
    dark: 'f7efe9 d3c6bf f2b8d3 f2b8d3 2a1019 f7efe9 54474b a4938b 1e1619 2b2024 ffb59f f2b8d3 1e1619',
    shape: {
      'radius': '10px',
      'weight-heading': '400',
      'font-heading': "Georgia, 'Noto Serif', serif",
    },
  },
} satisfies Record<string, ThemeTable>;

/** Every token that is not a colour: the page's own setting, else the theme's, else this default. */
export const tokenDefaults = css`
  .widget {
    --_font: var(--send-font, inherit);
    --_font-heading: var(--send-font-heading, var(--_own-font-heading, inherit));
    --_weight-strong: var(--send-weight-strong, 600);
    --_weight-heading: var(--send-weight-heading, var(--_own-weight-heading, 600));
    --_tracking-heading: var(--send-tracking-heading, var(--_own-tracking-heading, 0));
    --_size-small: var(--send-size-small, max(16px, 0.9375em));
    --_size-part: var(--send-size-part, 1.25em);
    --_size-title: var(--send-size-title, var(--_own-size-title, 1.625em));
    --_size-figure: var(--send-size-figure, 1.5em);
    --_space: var(--send-space, 1em);
    --_gap-row: var(--send-gap-row, calc(0.65 * var(--_space)));
    --_gap-item: var(--send-gap-item, calc(1.25 * var(--_space)));
    --_gap-part: var(--send-gap-part, calc(2 * var(--_space)));
    --_radius: var(--send-radius, var(--_own-radius, 4px));
    --_stroke: var(--send-stroke, var(--_own-stroke, 1px));
    --_rule-width: var(--send-rule-width, 1px);
    --_target: var(--send-target, 44px);
    --_measure: var(--send-measure, 66ch);
    --_width: var(--send-width, 46em);
  }
`;
