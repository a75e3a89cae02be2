import {type TemplateResult, html} from 'lit';
import '../src/index.js';
import {docsAddress, guidePage, linkTo, storyAddress} from './support/guide-page.js';
import {type WidgetGuide, guides} from './support/guide.js';
import {copyOf, exampleshire, widget} from './support/states.js';

export default {title: 'Start', tags: ['!autodocs'], parameters: {guide: true}};

/** Settings that show each widget best in a thumbnail. */
const settings: Readonly<Record<string, object>> = {
  'send-priorities-tracker': {limit: 5},
  'send-inspection-timeline': {limit: 4, layout: 'compact'},
  'send-findings': {item: 'full-reinspection-2026'},
  'send-letter': {item: 'letter-2026'},
  'send-participation': {item: 'full-reinspection-2026'},
  'send-feedback-form': {purpose: 'survey', item: 'families-2026', action: '/answers'},
};

const look = html`<style>
  .doors {
    display: grid;
    gap: 1.5rem 2rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
  }
  .doors > div {
    padding-block-start: 1rem;
    border-block-start: 3px solid;
  }
  .tile {
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
  }
  .shot {
    order: -1;
    block-size: 13.5rem;
    overflow: hidden;
    padding: 1rem 1rem 0;
    border: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
    mask-image: linear-gradient(#000 75%, transparent);
  }
  .shot > * {
    zoom: 0.56;
  }
</style>`;

const tile = (guide: WidgetGuide): TemplateResult => html`
  <li class="tile">
    <h3>${guide.question}</h3>
    <p>${linkTo(docsAddress(`Widgets/${guide.name}`), guide.name)}</p>
    <div class="shot" inert aria-hidden="true">
      <div lang="en-GB">
        ${widget(guide.tag, {
          'record': copyOf(exampleshire, '/examples/'),
          'heading-level': 4,
          ...settings[guide.tag],
        })}
      </div>
    </div>
  </li>
`;

const door = (who: string, what: string, links: [string, string][]): TemplateResult => html`
  <div>
    <h3>${who}</h3>
    <p>${what}</p>
    ${links.map(([address, words]) => html`<div>${linkTo(address, words)}</div>`)}
  </div>
`;

export const AllElevenAtAGlance = {
  name: 'All eleven at a glance',
  render: (): TemplateResult =>
    guidePage(
      'What families ask, and what answers',
      'Eleven widgets that show an area’s SEND story from one published record. Each answers one question, and says so when nobody has published the answer.',
      html`${look}
        <section class="doors" aria-label="Start here">
          ${door('For designers', 'Widgets take their look from the page. See what they take.', [
            [storyAddress('Foundations', 'Colour'), 'Colour, type and marks'],
            [storyAddress('Foundations', 'ThemePlayground'), 'Make a theme'],
          ])}
          ${door('For webmasters', '“Show code” under every example is what you paste.', [
            [docsAddress('Widgets/Priorities tracker'), 'Begin with the tracker'],
            [
              storyAddress('Pages/On pages like yours', 'LikeALocalGovPage'),
              'See it on a page like yours',
            ],
          ])}
          ${door('For translators', 'Every message, in the place where families read it.', [
            [storyAddress('For translators/Languages', 'SixteenLanguages'), 'Sixteen languages'],
            [storyAddress('Writing/Words', 'WordsThatFit'), 'How we write'],
          ])}
        </section>
        <h2>The eleven</h2>
        <ul class="tiles" role="list">
          ${guides.map(tile)}
        </ul>`,
    ),
};

export const WhichWidget = {
  name: 'Which widget, and when another',
  render: (): TemplateResult =>
    guidePage(
      'Which widget?',
      'Begin with the question that families ask, not with the document you have.',
      html`<div class="scrolls" tabindex="0" role="region" aria-label="Which widget">
        <table>
          <thead>
            <tr>
              <th scope="col">They ask</th>
              <th scope="col">Use</th>
              <th scope="col">When</th>
              <th scope="col">When not</th>
            </tr>
          </thead>
          <tbody>
            ${guides.map(
              ({question, name, when, whenNot}) => html`
                <tr>
                  <th scope="row">${question}</th>
                  <td>${linkTo(docsAddress(`Widgets/${name}`), name)}</td>
                  <td>${when}</td>
                  <td>${whenNot}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>`,
    ),
};
