/** What somebody sends to the people whom one has to ask, and writes on the pages that have to say so. */
import {type TemplateResult, html, nothing} from 'lit';
import {copyBlock} from '../elements.js';
import {type Piece, policyLines, script} from './snippets.js';
import type {System} from './systems.js';

export function renderPapers(system: System, piece: Piece): TemplateResult {
  const letter = `Could you put this line into the template of our website, once, in the head?

${script(piece.folder)}

It shows what inspectors found and what our local area does about it, on our SEND pages. It sets no cookies, counts nobody, and asks no host but our own. It is free software under the MIT licence; the folder it lies in holds integrity.json, to pin it.

If the site sends a Content-Security-Policy, it needs:

${policyLines(piece)}`;
  return html`<details>
      <summary>A letter to whoever looks after the template</summary>
      ${copyBlock('The letter', letter, 12)}
    </details>
    <details>
      <summary>
        For the accessibility statement, the cookie page and the data protection note
      </summary>
      ${copyBlock(
        'The texts',
        `Accessibility statement: The widgets on our SEND pages aim to meet WCAG 2.2 at level AA. They work with a keyboard, a screen reader, at 320 pixels and on paper.

Cookies: The widgets on our SEND pages set no cookies. A chosen language, and an answer that you began to write, are kept on your device only once you have chosen or written them, and you can delete them there.

Data protection: The widgets ask our own server for what they show. They tell no other company that you were here.`,
        10,
      )}
    </details>
    ${
      system.hasScript
        ? html`<details>
            <summary>Security policy</summary>
            ${copyBlock('The lines of the policy', policyLines(piece), 4)}
          </details>`
        : nothing
    }`;
}
