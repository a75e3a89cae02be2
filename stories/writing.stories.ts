import {type TemplateResult, html} from 'lit';
import {guidePage} from './support/guide-page.js';

export default {title: 'Writing/Words', tags: ['!autodocs'], parameters: {guide: true}};

const pairs: readonly (readonly [instead: string, write: string, why: string])[] = [
  [
    'Improving timeliness of statutory assessment pathways',
    'EHC plans on time, and worth having',
    'A title is what a family would call it, in 60 characters at most.',
  ],
  [
    'Work is progressing well.',
    'Half the posts are filled. Two are still empty.',
    'An update says what can be seen, and what cannot yet.',
  ],
  [
    'Green',
    'In progress, overdue since 31 March 2026',
    'A state is a word. A colour alone says nothing in print or to a screen reader.',
  ],
  [
    '100 % satisfaction',
    '9 of the 9 parents who answered; 40 were asked',
    'A number says of how many, and how many were asked.',
  ],
  [
    'Done',
    'Done. Minutes of the board, 12 June 2026',
    'Without evidence the widget writes “Said to be done”.',
  ],
  [
    'Service users',
    'Children, young people, parents, carers',
    'People are called what they call themselves.',
  ],
];

export const WordsThatFit = {
  name: 'Words that fit, and words that do not',
  render: (): TemplateResult =>
    guidePage(
      'Words that fit',
      'Widgets show what the record says, word for word. These rules are for whoever writes it.',
      html`<div class="scrolls" tabindex="0" role="region" aria-label="Words that fit">
          <table>
            <thead>
              <tr>
                <th scope="col">Write</th>
                <th scope="col">Instead of</th>
                <th scope="col">Because</th>
              </tr>
            </thead>
            <tbody>
              ${pairs.map(
                ([instead, write, why]) => html`
                  <tr>
                    <th scope="row"><strong>${write}</strong></th>
                    <td>${instead}</td>
                    <td>${why}</td>
                  </tr>
                `,
              )}
            </tbody>
          </table>
        </div>
        <h2>Three wordings of one thing</h2>
        <ul>
          <li><strong>As published</strong>: the words of the source, never changed.</li>
          <li><strong>Plain</strong>: short sentences, no terms that need a law to explain.</li>
          <li>
            <strong>Easy Read</strong>: one idea and one picture at a time, checked by people who
            read it.
          </li>
        </ul>
        <h2>What the widgets say themselves</h2>
        <ul>
          <li>“No update published” is not “not started”: what nobody said is never guessed.</li>
          <li>A visit is never called an inspection, and a statement never reads as a finding.</li>
          <li>No praise, no blame, no percentage of promises.</li>
        </ul>`,
    ),
};
