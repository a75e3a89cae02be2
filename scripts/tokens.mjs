/**
 * Writes the files generated from the design tokens in src/ui/tokens/tokens.json: the compact table that widgets use,
 * and the page of the docs.
 *
 *   node scripts/tokens.mjs           writes both
 *   node scripts/tokens.mjs --check   fails when one of them is out of date
 */
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import prettier from 'prettier';
import {colourNamesOf, cssOf, plainTokensOf, readTokens} from './build/design-tokens.mjs';

const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url));
const tokens = readTokens();
const themes = tokens.theme;
const themeNames = Object.keys(themes);
const colourNames = colourNamesOf(tokens);
const plain = plainTokensOf(tokens);
const palette = (name, mode) =>
  colourNames.map(colour => themes[name][mode][colour].$value.hex.slice(1)).join(' ');

/** Tokens that a theme or the page's own words may set have a second name, which the page's own setting overrides. */
const themed = new Set([
  'font-heading',
  'weight-heading',
  'tracking-heading',
  'size-title',
  'radius',
  'stroke',
]);
const declarations = plain
  .map(([name, token]) => {
    const value = themed.has(name) ? `var(--_own-${name}, ${cssOf(token)})` : cssOf(token);
    return `    --_${name}: var(--send-${name}, ${value});`;
  })
  .join('\n');

const module = `/** Made from tokens.json by scripts/tokens.mjs. Change that file, and run the script. */
import {css} from 'lit';

/** Roles of colour, in the order of the tables. */
export const colourNames = ${JSON.stringify(colourNames)} as const;
export type ColourName = (typeof colourNames)[number];

/** What a ready theme sets: colours on light and on dark pages, in the order of \`colourNames\`, and its shape. */
export interface ThemeTable {
  light: string;
  dark: string;
  shape: Readonly<Record<string, string>>;
}

export const themes = {
${themeNames
  .map(
    name => `  ${name}: {
    light: '${palette(name, 'light')}',
    dark: '${palette(name, 'dark')}',
    shape: ${JSON.stringify(Object.fromEntries(Object.entries(themes[name].shape).map(([key, token]) => [key, cssOf(token)])))},
  },`,
  )
  .join('\n')}
} satisfies Record<string, ThemeTable>;

/** Every token that is not a colour: the page's own setting, else the theme's, else this default. */
export const tokenDefaults = css\`
  .widget {
${declarations}
  }
\`;
`;

const row = (...cells) => `| ${cells.join(' | ')} |`;
const page = `# Design tokens

<!-- Made from src/ui/tokens/tokens.json by scripts/tokens.mjs. -->

Every token is a custom property. Set it on the tag, on a box around it or on \`:root\`:

\`\`\`css
send-priorities-tracker {
  --send-colour-accent: #651d46;
  --send-font-heading: Georgia, serif;
}
\`\`\`

[\`tokens.json\`](../src/ui/tokens/tokens.json) holds them all in the format of the [W3C Design Tokens Community Group](https://www.designtokens.org/). It is published as \`send-widgets/tokens.json\`, and as \`tokens.json\` beside the script; \`npm run storybook\` has a page that makes a theme and writes its CSS and its token file.

## Where the look comes from

1. **\`theme="inherit"\`**, the default: the widget looks at its own children, the page's words that it replaces. Font, weight, letter-spacing and colour of the first heading, the colour of the first link and of the longest paragraph become its own. What stands behind it, light or dark, decides the rest. A page that changes its theme later changes the widgets too.
2. **\`theme="plain"\`, \`"govuk"\`, \`"nhs"\`, \`"warm"\`**, or \`--send-theme: warm\` in a style sheet: a ready theme, in light and dark.
3. **\`--send-*\`** overrules both, one token at a time.

Contrast is kept for you. Text, quiet text, headings, links, marks and faults reach 7:1 (WCAG AAA) on the page and on the wash; edges reach 3:1. A colour that misses it, yours included, is pulled towards black or white until it meets it: the GOV.UK link blue \`#1d70b8\` is 5.2:1 on white and becomes darker. Where nothing can be read on what lies behind (a middle grey), the widget lies on paper of its own. Behind a picture or a gradient the colour of the page's text decides.

## Type, space and shape

${row('token', 'default', 'for')}
${row('---', '---', '---')}
${plain.map(([name, token]) => row(`\`--send-${name}\``, `\`${cssOf(token)}\``, token.$description)).join('\n')}

## Colours

On dark pages the token that ends in \`-dark\` counts.

${row('token', 'for', ...themeNames.flatMap(name => [`${name}`, `${name} dark`]))}
${row(...Array.from({length: 2 + themeNames.length * 2}, () => '---'))}
${colourNames
  .map(colour =>
    row(
      `\`--send-colour-${colour}\``,
      themes.plain.light[colour].$description,
      ...themeNames.flatMap(name =>
        ['light', 'dark'].map(mode => `\`${themes[name][mode][colour].$value.hex}\``),
      ),
    ),
  )
  .join('\n')}
`;

let stale = false;
for (const [path, text] of [
  ['src/ui/tokens/tokens.ts', module],
  ['docs/tokens.md', page],
]) {
  const made = await prettier.format(text, {
    ...(await prettier.resolveConfig(at(path))),
    filepath: path,
  });
  const before = await readFile(at(path), 'utf8').catch(() => '');
  if (made === before) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is out of date: run node scripts/tokens.mjs`);
    stale = true;
  } else await writeFile(at(path), made);
}
if (stale) process.exitCode = 1;
