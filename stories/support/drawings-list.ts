/** Marks or icons in a list, each with what it means and a file to keep. */
import {type TemplateResult, html} from 'lit';
import {type IconName, renderIcon} from '../../src/ui/icons.js';
import {svgFile} from './drawings.js';
import {download} from './guide-page.js';

export const drawings = (named: Readonly<Record<string, string>>): TemplateResult => html`
  <style>
    .drawings {
      display: grid;
      gap: 1rem 2rem;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      padding: 0;
      list-style: none;
    }
    .drawings > li {
      display: grid;
      grid-template-columns: 3rem 1fr;
      gap: 0 1rem;
      align-items: start;
      padding-block: 1rem;
      border-block-start: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
    }
    .drawings .icon {
      inline-size: 3rem;
      block-size: 3rem;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .drawings .ink {
      fill: currentcolor;
    }
  </style>
  <ul class="drawings" role="list">
    ${Object.entries(named).map(
      ([name, meaning]) => html`
        <li>
          ${renderIcon(name as IconName)}
          <div>
            <h2 style="margin: 0; font-size: 1.0625rem"><code>${name}</code></h2>
            <p>${meaning}</p>
            ${download(`${name}.svg`, 'image/svg+xml', svgFile(name as IconName))}
          </div>
        </li>
      `,
    )}
  </ul>
`;
