import {type TemplateResult, html} from 'lit';
import '../src/widgets/priorities-tracker/priorities-tracker.js';
import type {ColourName} from '../src/ui/tokens/tokens.js';
import {drawings} from './support/drawings-list.js';
import {icons, marks} from './support/drawings.js';
import {download, guidePage} from './support/guide-page.js';
import {themePlayground} from './support/playground.js';
import {exampleshire, widget} from './support/states.js';
import {
  type Mode,
  type ReadyTheme,
  coloursOf,
  contrastOf,
  cssOf,
  leastContrast,
  shapeOf,
  shownColours,
  themeNames,
  tokenFile,
  tokenGroups,
} from './support/tokens.js';

export default {title: 'Foundations', tags: ['!autodocs'], parameters: {guide: true}};

const group = (name: string) => Object.entries(tokenGroups.find(([key]) => key === name)![1]);
const tokensToKeep = () =>
  download('tokens.json', 'application/json', JSON.stringify(tokenFile, null, 2));

export const Tokens = {
  render: (): TemplateResult =>
    guidePage(
      'Tokens',
      html`Every token is a custom property. Set it on the tag, on a box around it or on
        <code>:root</code>. All of them in the W3C format: ${tokensToKeep()}`,
      html`<pre><code>send-priorities-tracker {
  --send-colour-accent: #651d46;
  --send-font-heading: Georgia, serif;
}</code></pre>
        ${tokenGroups.map(
          ([name, tokens]) =>
            html`<h2>${name[0]!.toUpperCase()}${name.slice(1)}</h2>
              <div class="scrolls" tabindex="0" role="region" aria-label=${name}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">Token</th>
                      <th scope="col">Default</th>
                      <th scope="col">For</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${Object.entries(tokens).map(
                      ([token, value]) =>
                        html`<tr>
                          <th scope="row"><code>--send-${token}</code></th>
                          <td><code>${cssOf(value)}</code></td>
                          <td>${value.$description}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>`,
        )}`,
    ),
};

const specimen = (name: string, size: string, words: string, about = ''): TemplateResult =>
  html`<figure class="specimen">
    <p style="font-size: ${size}; line-height: 1.25">${words}</p>
    <figcaption><code>--send-${name}</code> · <code>${size}</code> · ${about}</figcaption>
  </figure>`;

export const Type = {
  render: (): TemplateResult =>
    guidePage(
      'Type',
      'Five sizes, each a multiple of the page’s own text, in the page’s own fonts. Nothing is smaller than 16 px.',
      html`<style>
          .specimen + .specimen {
            margin-block-start: 2rem;
          }
        </style>
        ${specimen('size', '1em', 'Half the posts are filled.', 'Text; the page’s own size')}
        ${group('size').map(([name, token]) =>
          specimen(
            name,
            cssOf(token),
            name === 'size-figure' ? 'around 1,300' : 'No update has been published',
            token.$description,
          ),
        )}`,
    ),
};

export const Space = {
  render: (): TemplateResult =>
    guidePage(
      'Space and shape',
      'One unit, and three gaps that are multiples of it. Set the unit and a whole widget becomes tighter or looser.',
      html`<style>
          .ruler {
            block-size: 1.5rem;
            min-inline-size: 1px;
            background: currentcolor;
          }
          .specimen + .specimen {
            margin-block-start: 1.5rem;
          }
        </style>
        ${[...group('space'), ...group('shape')].map(
          ([name, token]) =>
            html`<figure class="specimen" style="--_space: 1em">
              <div class="ruler" style="inline-size: ${cssOf(token)}"></div>
              <figcaption>
                <code>--send-${name}</code> · <code>${cssOf(token)}</code> · ${token.$description}
              </figcaption>
            </figure>`,
        )}`,
    ),
};

export const Marks = {
  render: (): TemplateResult =>
    guidePage(
      'Marks',
      'Where something stands. A mark is always beside words that say the same, in one ink: it survives print, forced colours and colour blindness. What nobody has shown never wears the mark of what somebody has.',
      drawings(marks),
    ),
};

export const Icons = {
  render: (): TemplateResult =>
    guidePage(
      'Icons',
      'What kind of thing happened or was published: a grid of 24, one stroke of 1.75, named by what they mean. A visit never looks like an inspection.',
      drawings(icons),
    ),
};

const swatches = (theme: ReadyTheme, mode: Mode): TemplateResult => {
  const shown = shownColours(theme, mode);
  const descriptions = new Map(
    coloursOf('plain', 'light').map(([name, {$description}]) => [name, $description ?? '']),
  );
  return html`<h3 id="${theme}-${mode}">
      ${mode === 'light' ? 'On light pages' : 'On dark pages'}
    </h3>
    <ul class="swatches" role="list" style="background: ${shown.paper}; color: ${shown.text}">
      ${(Object.keys(shown) as ColourName[]).map(role => {
        const needed = leastContrast(role);
        const reached = Math.min(
          ...[shown.paper, shown.wash].map(ground => contrastOf(shown[role], ground)),
        );
        return html`<li>
          <span class="swatch" style="background: ${shown[role]}"></span>
          <span>
            <strong>${role}</strong> <code>${shown[role]}</code><br />
            ${descriptions.get(role)}${
              needed
                ? html`<br /><span style="color: ${needed === 7 ? shown[role] : 'inherit'}"
                      >${reached.toFixed(1)} : 1</span
                    >, at least ${needed} : 1`
                : ''
            }
          </span>
        </li>`;
      })}
    </ul>`;
};

export const Colour = {
  render: (): TemplateResult =>
    guidePage(
      'Colour',
      'Thirteen roles. Text, links and marks reach 7 : 1 and edges 3 : 1, on the page and on the wash, in every theme; each ratio below is computed from the token file, as widgets show it.',
      html`<style>
          .swatches {
            display: grid;
            gap: 1rem 2rem;
            grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
            padding: 1.5rem;
            list-style: none;
            border: 1px solid;
          }
          .swatches > li {
            display: grid;
            grid-template-columns: 3rem 1fr;
            gap: 0 1rem;
          }
          .swatch {
            block-size: 3rem;
            border: 1px solid;
          }
          .guide .swatches + h3,
          .guide h3 {
            margin-block: 1.5rem 0.75rem;
          }
        </style>
        ${themeNames.map(
          theme =>
            html`<h2>${theme}</h2>
              ${swatches(theme, 'light')}${swatches(theme, 'dark')}`,
        )}`,
    ),
};

export const FourThemes = {
  name: 'Four ready themes',
  render: (): TemplateResult =>
    guidePage(
      'Four ready themes',
      'A widget inherits from its page. Where a page has little to inherit, set one of these.',
      html`<style>
          .themed {
            padding: 1.25rem;
            border: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
          }
          .guide .tiles > li > h2 {
            margin-block: 0 0.5rem;
          }
        </style>
        <ul class="tiles" role="list">
          ${themeNames.flatMap(theme =>
            (['light', 'dark'] as const).map(mode => {
              const shown = shownColours(theme, mode);
              return html`<li>
                <h2><code>theme="${theme}"</code> ${mode === 'dark' ? 'on dark' : ''}</h2>
                <p>
                  ${shapeOf(theme).map(
                    ([name, token]) => html`<code>${name}: ${cssOf(token)}</code>; `,
                  )}
                </p>
                <div class="themed" style="background: ${shown.paper}; color: ${shown.text}">
                  ${widget('send-priorities-tracker', {
                    'record': exampleshire,
                    'limit': 2,
                    'heading-level': 3,
                    theme,
                  })}
                </div>
              </li>`;
            }),
          )}
        </ul>`,
    ),
};

export const ThemePlayground = {
  name: 'Make a theme, and take its CSS',
  render: (): TemplateResult =>
    guidePage(
      'Make a theme',
      'Begin with a ready theme, change what is yours. A colour that cannot be read is pulled until it can: what the widget then shows is told beside it.',
      html`${themePlayground()}`,
    ),
};
