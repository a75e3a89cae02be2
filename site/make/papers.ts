/** What somebody sends to the people whom one has to ask, and writes on the pages that have to say so. */
import {type TemplateResult, html, nothing} from 'lit';
import {copyBlock} from '../elements.js';
import {policyLines} from './snippets.js';
import {
  type PaperFacts,
  accessibilityNote,
  cookieNote,
  letter,
  privacyNote,
} from './paper-texts.js';

export function renderPapers(facts: PaperFacts): TemplateResult {
  const {system, piece} = facts;
  return html`<details>
      <summary>A letter to whoever looks after the template</summary>
      ${copyBlock('The letter', letter(facts), 12)}
    </details>
    <details>
      <summary>
        What is stored: for the accessibility statement, the cookie page and the data protection
        note
      </summary>
      ${copyBlock('For the accessibility statement', accessibilityNote, 4)}
      ${copyBlock('For the cookie page', cookieNote(piece), 8)}
      ${copyBlock('For the data protection note', privacyNote(piece), 6)}
    </details>
    ${
      policyLines(piece, system.piece, system.hasScript)
        ? html`<details>
            <summary>Security policy</summary>
            <p>
              Where the site sends a Content-Security-Policy, it has to allow this. Nothing needs
              <code>'unsafe-inline'</code>. A policy that demands Trusted Types needs
              <code>send-widgets</code> in <code>trusted-types</code>, for older browsers.
            </p>
            ${copyBlock('The lines of the policy', policyLines(piece, system.piece, system.hasScript), 4)}
          </details>`
        : nothing
    }`;
}
