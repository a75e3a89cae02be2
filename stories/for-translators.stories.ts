import {type TemplateResult, html} from 'lit';
import '../src/widgets/letter/letter.js';
import {englishNames} from '../src/language/english-names.js';
import {languages} from '../src/language/languages.js';
import {guidePage} from './support/guide-page.js';
import {exampleshire, widget} from './support/states.js';

export default {
  title: 'For translators/Languages',
  tags: ['!autodocs'],
  parameters: {guide: true},
};

export const SixteenLanguages = {
  name: 'Sixteen languages, and how to see yours',
  render: (): TemplateResult =>
    guidePage(
      'Sixteen languages',
      'Choose a language in the toolbar above any story: its messages stand where families read them.',
      html`<div class="scrolls" tabindex="0" role="region" aria-label="Languages">
          <table>
            <thead>
              <tr>
                <th scope="col">Its readers say</th>
                <th scope="col">In English</th>
                <th scope="col">Tag</th>
                <th scope="col">Runs</th>
              </tr>
            </thead>
            <tbody>
              ${languages.map(
                ({tag, name, dir}) => html`
                  <tr>
                    <th scope="row"><bdi lang=${tag}>${name}</bdi></th>
                    <td>${englishNames[tag]}</td>
                    <td><code>${tag}</code></td>
                    <td>${dir === 'rtl' ? 'right to left' : 'left to right'}</td>
                  </tr>
                `,
              )}
            </tbody>
          </table>
        </div>
        <h2>Two languages that do not exist</h2>
        <ul>
          <li>
            <strong>[Éñĝĺîšĥ]</strong> is 40 % longer than English: what is cut off there will be
            cut off in Polish.
          </li>
          <li>
            <strong>hsilgnE</strong> runs from right to left: what points the wrong way there will
            in Urdu.
          </li>
        </ul>
        <h2>Where messages are</h2>
        <p>
          One file a language in <code>locales/</code>, each message with a note on where it stands
          and what its numbers count. <code>docs/translating.md</code> tells how to work on them. A
          translation that nobody fluent has read is shown as a draft.
        </p>`,
    ),
};

export const ADraft = {
  name: 'What readers see of a draft',
  parameters: {guide: false},
  render: (): TemplateResult =>
    widget('send-letter', {record: exampleshire, lang: 'pl', item: 'letter-2026'}),
};
