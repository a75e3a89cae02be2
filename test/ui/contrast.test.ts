import {readFileSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {
  type Colour,
  type Palette,
  contrast,
  fromHex,
  isDark,
  palette,
  readable,
} from '../../src/ui/contrast.js';
import {colourNames, themes} from '../../src/ui/tokens/tokens.js';

const hex = (text: string): Colour => fromHex(text.replace('#', ''));
const grounds = (found: Palette, surface: Colour | undefined) => [
  found.ground ?? surface ?? found.paper,
  found.paper,
  found.wash,
];

/** Every pair that stands on screen, at WCAG's AAA for text and 3:1 for edges. */
function expectReadable(found: Palette, surface: Colour | undefined): void {
  for (const ground of grounds(found, surface)) {
    for (const role of ['text', 'quiet', 'heading', 'accent', 'mark', 'fault'] as const)
      expect(contrast(found[role], ground), role).to.be.at.least(7);
    for (const role of ['edge', 'focus'] as const)
      expect(contrast(found[role], ground), role).to.be.at.least(3);
  }
  expect(contrast(found['on-accent'], found.accent), 'on-accent').to.be.at.least(7);
}

const colour = fc.tuple(
  fc.double({min: 0, max: 1, noNaN: true}),
  fc.double({min: 0, max: 1, noNaN: true}),
  fc.double({min: 0, max: 1, noNaN: true}),
) as fc.Arbitrary<Colour>;

describe('the colours of a widget', () => {
  for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
    for (const mode of ['light', 'dark'] as const) {
      it(`can be read in the theme ${theme}, ${mode}, as they are`, () => {
        const table = Object.fromEntries(
          themes[theme][mode].split(' ').map((value, index) => [colourNames[index], hex(value)]),
        ) as unknown as Palette;
        expectReadable(table, table.paper);
        const found = palette(theme, {surface: table.paper, dark: mode === 'dark'}, {});
        for (const name of ['text', 'accent', 'quiet', 'heading'] as const)
          expect(found[name]).to.deep.equal(table[name]);
      });
    }
  }

  it('can be read on any surface, in any theme, whatever the page says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('inherit', ...Object.keys(themes)),
        colour,
        colour,
        colour,
        (theme, surface, text, link) => {
          const found = palette(theme, {surface, dark: isDark(surface), text, link}, {});
          // Where a theme's own paper lies on the other side of the page's colour, no text can be read on both.
          if (theme !== 'inherit' && isDark(found.paper) !== isDark(found.ground ?? surface))
            return;
          expectReadable(found, surface);
        },
      ),
      {numRuns: 300},
    );
  });

  it('are pulled towards what can be read, and no further', () => {
    const white: Colour = [1, 1, 1];
    const blue = hex('1d70b8');
    const found = readable(blue, [white]);
    expect(contrast(blue, white)).to.be.below(7);
    expect(contrast(found, white)).to.be.within(7, 7.2);
    expect(readable(hex('003366'), [white])).to.deep.equal(hex('003366'));
  });

  it('are pulled when a page sets a token that misses', () => {
    const found = palette('plain', {surface: [1, 1, 1], dark: false}, {accent: hex('1d70b8')});
    expect(contrast(found.accent, [1, 1, 1])).to.be.at.least(7);
  });

  it('lie on paper of their own where nothing can be read on the page’s', () => {
    const grey: Colour = [0.45, 0.45, 0.45];
    const found = palette('inherit', {surface: grey, dark: isDark(grey)}, {});
    expect(found.ground).not.to.equal(undefined);
    expectReadable(found, grey);
    expect(palette('inherit', {surface: [1, 1, 1], dark: false}, {}).ground).to.equal(undefined);
  });
});

describe('the design tokens', () => {
  const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const tokens = JSON.parse(readFileSync(at('src/ui/tokens/tokens.json'), 'utf8'));

  it('say each colour twice alike: in parts and in hexadecimal', () => {
    for (const theme of Object.keys(themes))
      for (const mode of ['light', 'dark'])
        for (const name of colourNames) {
          const {components, hex: text} = tokens.theme[theme][mode][name].$value;
          const parts = hex(text);
          components.forEach((part: number, index: number) =>
            expect(part).to.be.closeTo(parts[index]!, 0.0001),
          );
        }
  });

  it('are what the table in the script and the docs are made from', () => {
    execFileSync(process.execPath, [at('scripts/tokens.mjs'), '--check'], {stdio: 'pipe'});
  });
});
