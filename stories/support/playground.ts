/** A theme playground: changes a ready theme token by token, shows a widget in it, and writes CSS and a token file. */
import {type TemplateResult, html, render} from 'lit';
import type {ColourName} from '../../src/ui/tokens/tokens.js';
import {download} from './guide-page.js';
import {exampleshire, widget} from './states.js';
import {type ThemeChoice, roles, shapes, themeCss} from './theme.js';
import {
  type Mode,
  type ReadyTheme,
  coloursOf,
  contrastOf,
  cssOf,
  leastContrast,
  shownColours,
  themeNames,
} from './tokens.js';

const colourToken = (hex: string) => ({
  $type: 'color',
  $value: {
    colorSpace: 'srgb',
    components: [1, 3, 5].map(at => Number((parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4))),
    hex,
  },
});

/** What `value` is in the W3C format; what the format has no type for stays in the extension that our own file uses. */
function shapeToken(name: string, value: string): object {
  const [, number, unit] = /^([\d.]+)(px|rem)$/.exec(value) ?? [];
  if (number) return {$type: 'dimension', $value: {value: Number(number), unit}};
  if (name === 'font-heading')
    return {$type: 'fontFamily', $value: value.split(',').map(part => part.trim())};
  if (name === 'weight-heading') return {$type: 'fontWeight', $value: Number(value) || value};
  return {
    $type: 'dimension',
    $value: {value: parseFloat(value) || 0, unit: 'rem'},
    $extensions: {css: value},
  };
}

/** The same as a W3C design-token file. */
export function themeTokens({theme, light, dark, shape}: ThemeChoice): string {
  const colours = (mode: Record<string, string>) =>
    Object.fromEntries(Object.entries(mode).map(([role, hex]) => [role, colourToken(hex)]));
  const named = Object.entries(shape).map(([name, value]) => [name, shapeToken(name, value)]);
  const file = {
    $description: `A theme for send-widgets, made from "${theme}".`,
    theme: {own: {light: colours(light), dark: colours(dark), shape: Object.fromEntries(named)}},
  };
  return JSON.stringify(file, null, 2);
}

const look = html`<style>
  .playground {
    display: grid;
    gap: 2rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    align-items: start;
  }
  .playground label {
    display: block;
  }
  .playground fieldset > div {
    margin-block-start: 1rem;
  }
  .playground fieldset {
    margin: 1.5rem 0 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .playground legend {
    font-weight: 600;
    margin-block-end: 0.75rem;
    padding: 0;
  }
  .playground .role {
    display: grid;
    grid-template-columns: 44px 1fr;
    gap: 0 1rem;
    align-items: center;
    margin-block: 0.75rem;
    line-height: 1.4;
  }
  .playground .role strong {
    display: block;
    font-weight: inherit;
  }
  .playground :is(select, input:not([type='color'])) {
    margin-block-start: 0.25rem;
    padding-inline: 0.5rem;
  }
  .playground :is(select, input) {
    box-sizing: border-box;
    min-block-size: 44px;
    max-inline-size: 100%;
    font: inherit;
    color: #000;
    background: #fff;
    border: 1px solid #555;
  }
  .playground input[type='color'] {
    inline-size: 44px;
    padding: 4px;
  }
  .preview {
    padding: 1.25rem;
    border: 1px solid;
  }
  .preview + .preview {
    margin-block-start: 1rem;
  }
</style>`;

/** An element that holds its own choice. */
export function themePlayground(): HTMLElement {
  const box = document.createElement('div');
  const choice: ThemeChoice = {theme: 'plain', light: {}, dark: {}, shape: {}};
  const change = (event: Event, what: (value: string) => void) => {
    what((event.target as HTMLInputElement).value);
    draw();
  };
  const set = (table: Record<string, string>, name: string, value: string) => {
    if (value) table[name] = value;
    else delete table[name];
  };

  const renderRole = (mode: Mode, role: ColourName): TemplateResult => {
    const base = cssOf(coloursOf(choice.theme, mode).find(([name]) => name === role)![1]);
    const asked = choice[mode][role] ?? base;
    const shown = shownColours(choice.theme, mode, choice[mode]);
    const needed = leastContrast(role);
    const reached = Math.min(
      ...[shown.paper, shown.wash].map(ground => contrastOf(shown[role], ground)),
    );
    return html`<label class="role">
      <input
        type="color"
        .value=${asked}
        @input=${(event: Event) => change(event, hex => set(choice[mode], role, hex === base ? '' : hex))}
      />
      <span
        ><strong>${role}</strong>
        <code>${asked}</code> ${needed ? `${reached.toFixed(1)} : 1` : ''}${
          shown[role] === asked ? '' : html`, shown as <code>${shown[role]}</code>`
        }</span
      >
    </label>`;
  };

  const renderPreview = (mode: Mode): TemplateResult => {
    const {paper, text} = shownColours(choice.theme, mode, choice[mode]);
    const css = themeCss(choice).replace(/:root \{|\}/g, '');
    return html`<div
      class="preview"
      lang="en-GB"
      style="background: ${paper}; color: ${text}; ${css}"
    >
      ${widget('send-priorities-tracker', {'record': exampleshire, 'limit': 3, 'heading-level': 2})}
    </div>`;
  };

  function draw(): void {
    render(
      html`${look}
        <div class="playground">
          <form @submit=${(event: Event) => event.preventDefault()}>
            <label
              >Begin with<br />
              <select
                @change=${(event: Event) =>
                  change(event, value => {
                    choice.theme = value as ReadyTheme;
                  })}
              >
                ${themeNames.map(
                  name => html`<option ?selected=${name === choice.theme}>${name}</option>`,
                )}
              </select>
            </label>
            ${(['light', 'dark'] as const).map(
              mode =>
                html`<fieldset>
                  <legend>${mode === 'light' ? 'On light pages' : 'On dark pages'}</legend>
                  ${roles.map(role => renderRole(mode, role))}
                </fieldset>`,
            )}
            <fieldset>
              <legend>Type, space and shape</legend>
              ${shapes.map(
                ([name, words, example]) =>
                  html`<div>
                    <label
                      >${words}, such as <code>${example}</code><br />
                      <input
                        @change=${(event: Event) =>
                          change(event, value =>
                            set(choice.shape, name, value.replace(/[;{}<]/g, '').trim()),
                          )}
                      />
                    </label>
                  </div>`,
              )}
            </fieldset>
          </form>
          <div>${renderPreview('light')}${renderPreview('dark')}</div>
        </div>
        <h2>Take it</h2>
        <p>
          In the page’s style sheet: ${download('send-theme.css', 'text/css', themeCss(choice))}<br />
          For design tools:
          ${download('send-theme.tokens.json', 'application/json', themeTokens(choice))}
        </p>
        <pre tabindex="0"><code>${themeCss(choice)}</code></pre>`,
      box,
    );
  }
  draw();
  return box;
}
