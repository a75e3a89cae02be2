/** What to paste, where, and whom to ask: the line that survives in somebody's content system. */
import {type TemplateResult, html, nothing} from 'lit';
import type {SendRecord} from '../../src/record/schema.js';
import {themeCss} from '../../stories/support/theme.js';
import {copyBlock} from '../elements.js';
import {adviceOnFolder, adviceOnRecord} from './addresses.js';
import {type PieceChoice, YOUR_FOLDER, YOUR_RECORD, needsRecord, pieceOf} from './choice.js';
import {renderPapers} from './papers.js';
import type {Change} from './piece.js';
import {plainHtml} from './preview.js';
import {CDN_FOLDER, VERSION, cdnOf, compareScript, pinnedScript} from './integrity.js';
import {PIECES, element, hostsLine} from './snippets.js';
import {systems} from './systems.js';
import {readable} from './theme/own-theme.js';

const valueOf = ({target}: Event): string =>
  (target as HTMLInputElement | HTMLSelectElement).value.trim();

/** The script's tag, pinned or not, and whether the script at that address is the one that is pinned. */
function renderScript(choice: PieceChoice, folder: string, change: Change): TemplateResult {
  const cdn = cdnOf(folder);
  return html`<div class="tick">
      <input
        type="checkbox"
        id="is-pinned"
        .checked=${choice.isPinned}
        @change=${({target}: Event) =>
          change(before => ({...before, isPinned: (target as HTMLInputElement).checked}))}
      />
      <label for="is-pinned"
        >Pin the script to version ${VERSION} (integrity)
        <span class="hint"
          >A script that was changed by one letter does not run then, and families read what stands
          inside the tag. The value changes with each version.</span
        ></label
      >
    </div>
    ${copyBlock('The script tag', pinnedScript(folder, choice.isPinned), 2)}
    ${
      cdn
        ? html`<p class="certainty believed">
            <strong>We believe:</strong> ${cdn} gives pages of its packages as text. The link inside
            the tag then leads families nowhere until the script has run: put today’s words there in
            place of it, or copy the folder to a server of yours. ${cdn} learns the address of
            whoever reads your pages.
          </p>`
        : nothing
    }
    <div class="presses">
      <button
        type="button"
        ?disabled=${!choice.folder}
        @click=${async () => {
          const scriptSays = await compareScript(folder);
          change(before => ({...before, scriptSays}));
        }}
      >
        Compare the script at that address
      </button>
    </div>
    <p role="status" id="script-says">${choice.scriptSays}</p>`;
}

export function renderSnippet(
  choice: PieceChoice,
  value: Readonly<Record<string, unknown>>,
  record: SendRecord | undefined,
  change: Change,
): TemplateResult {
  const system = systems.find(({id}) => id === choice.system)!;
  const piece = pieceOf(choice, record);
  const inside =
    choice.isWhole && system.piece === 'element'
      ? plainHtml(choice.widget, value, choice.attributes['item'], piece.record)
      : '';
  const line = inside ? element(piece, inside) : PIECES[system.piece](piece);
  const hosts = system.piece === 'element' ? undefined : hostsLine(piece, piece.folder);
  const text = (
    name: 'record' | 'folder',
    words: string,
    hint: string,
    example: string,
    advice: string | undefined,
  ) =>
    html`<div class="field">
      <label for="piece-${name}">${words}</label>
      <span class="hint" id="piece-${name}-hint">${hint}</span>
      <input
        id="piece-${name}"
        type="url"
        placeholder=${example}
        aria-describedby=${`piece-${name}-hint${advice ? ` piece-${name}-advice` : ''}`}
        .value=${choice[name]}
        @change=${(event: Event) => change(before => ({...before, [name]: valueOf(event), scriptSays: ''}))}
      />
      ${advice ? html`<span class=${choice[name] ? 'fault' : 'hint'} id="piece-${name}-advice">${advice}</span>` : nothing}
    </div>`;
  return html`<div class="field">
      <label for="system">The system that your page is in</label>
      <select
        id="system"
        @change=${(event: Event) => change(before => ({...before, system: valueOf(event)}))}
      >
        ${systems.map(
          ({id, name}) =>
            html`<option value=${id} ?selected=${choice.system === id}>${name}</option>`,
        )}
      </select>
    </div>
    ${
      !needsRecord(choice.widget, choice.attributes)
        ? nothing
        : text(
            'record',
            'Where the record lies',
            'Its address on your website.',
            YOUR_RECORD,
            adviceOnRecord(choice.record, choice.folder, YOUR_RECORD),
          )
    }
    ${text(
      'folder',
      'Where the script is',
      `The folder that you copied from the archive. Where your rules allow a CDN: ${CDN_FOLDER}`,
      YOUR_FOLDER,
      adviceOnFolder(choice.folder, YOUR_FOLDER),
    )}
    ${
      system.piece === 'element'
        ? html`<div class="tick">
            <input
              type="checkbox"
              id="is-whole"
              .checked=${choice.isWhole}
              @change=${({target}: Event) =>
                change(before => ({...before, isWhole: (target as HTMLInputElement).checked}))}
            />
            <label for="is-whole"
              >Put today's words inside the tag, in place of a link
              <span class="hint">For search engines, and where no script runs.</span></label
            >
          </div>`
        : nothing
    }
    <h3>1. Paste this into the page</h3>
    <p>${system.where}</p>
    ${copyBlock('The snippet', line, 6)}
    <h3>2. The script</h3>
    <p>${system.script}</p>
    ${system.hasScript ? renderScript(choice, piece.folder, change) : nothing}
    ${
      hosts && system.hasScript
        ? html`<p>
              The record lies on a host of its own. A link or a box may name it only when the page's
              head says so:
            </p>
            ${copyBlock('The line for the head', hosts, 2)}`
        : nothing
    }
    ${
      choice.theme
        ? html`<h3>3. Your colours</h3>
            <p>${system.styles}</p>
            ${system.hasScript ? copyBlock('The style sheet', themeCss(readable(choice.theme)), 6) : nothing}`
        : nothing
    }
    ${system.known ? html`<p class="certainty known"><strong>We know:</strong> ${system.known}</p>` : nothing}
    ${
      system.believed
        ? html`<p class="certainty believed"><strong>We believe:</strong> ${system.believed}</p>`
        : nothing
    }
    ${system.note ? html`<p>${system.note}</p>` : nothing}
    ${renderPapers({system, piece, isPinned: choice.isPinned})}`;
}
