import {type TemplateResult, html} from 'lit';
import {guidePage} from './support/guide-page.js';

export default {title: 'Accessibility/Checks', tags: ['!autodocs'], parameters: {guide: true}};

export const WhatIsChecked = {
  name: 'What is checked, and how to look yourself',
  render: (): TemplateResult =>
    guidePage(
      'What is checked',
      'Every story is audited by axe for WCAG 2.2 A and AA, and AAA for contrast, with no rule off.',
      html`<h2>For every story, on every change</h2>
        <ul>
          <li>On light and dark pages, in English and in Urdu.</li>
          <li>At 320 px without sideways scrolling, also in words that are 40 % longer.</li>
        </ul>
        <h2>Look yourself, from the toolbar</h2>
        <ul>
          <li><strong>Text at 200 and 400 %</strong>: nothing is cut off, nothing overlaps.</li>
          <li>
            <strong>More contrast</strong> and <strong>our rules for forced colours</strong>: shapes
            and words carry all meaning. The system’s own colours show only where the system sets
            them.
          </li>
          <li><strong>Viewports</strong> from 180 to 1,280 px.</li>
          <li>
            <strong>The keyboard</strong>: every row opens with Enter or the space bar, the ring of
            focus is never hidden, and no key is taken from the page.
          </li>
        </ul>
        <h2>Why there is no switch for motion</h2>
        <p>Nothing in a widget moves: there is nothing to reduce.</p>
        <h2>What no machine can check</h2>
        <p>
          Whether a message is understood, whether Easy Read is easy, whether a translation is
          right. Where nobody fluent has read it, the widget says so.
        </p>`,
    ),
};
