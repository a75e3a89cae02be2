/** Shows a sheet as it was understood: headings with the field they go to, faults at their cell, what was passed over. */
import {type TemplateResult, html, nothing} from 'lit';
import {listNames} from '../../cli/lists.js';
import type {ListName} from '../../src/record/schema.js';
import {byId} from '../elements.js';
import {count} from './count.js';
import {LISTS} from './list-names.js';
import {change} from './store.js';
import {MOST_SAID, renderSentences} from './sentence-list.js';
import {cutSentence} from './cut-rows.js';
import {changeSheet, chosenValue, takeOut} from './sheet-change.js';
import {cellId, renderMapping, renderRow} from './sheet-grid.js';
import {renderVerdict} from './sheet-verdict.js';
import {type Sheet, stateCodes} from './sheet.js';
import {type Understood, type UnderstoodRow, areasIn, understand} from './understand.js';

/** How many rows show at first. */
const FIRST = 60;
/** As many cells to look at stand open. */
const FEW = 6;

/** What is shown of a sheet, beside the draft. */
export interface SheetLook {
  /** Whether every cell can be typed into. */
  editing: boolean;
  /** Of rows with something to look at, their numbers, while only those show. A row that is mended stays. */
  only?: ReadonlySet<number> | undefined;
  /** How many rows show. */
  shown: number;
}

export const newLook = (editing = false): SheetLook => ({editing, shown: FIRST});

const hasFault = ({faults, cells}: UnderstoodRow): boolean =>
  faults.length > 0 || cells.some(cell => cell.faults.length);

/** Another sheet that holds the same list gives it up: a record has one list of each. */
function chooseList(at: number, list: ListName | ''): void {
  change(draft => ({
    ...draft,
    sheets: draft.sheets.map((sheet, index) =>
      index === at
        ? {...sheet, list, chosen: {}, statuses: {}}
        : list && sheet.list === list
          ? {...sheet, list: ''}
          : sheet,
    ),
  }));
}

/**
 * @param at place of the sheet in the draft
 * @param changeLook changes what is shown of it
 */
export function renderSheet(
  sheet: Sheet,
  at: number,
  look: SheetLook,
  changeLook: (look: SheetLook) => void,
): TemplateResult {
  const understood = understand(sheet);
  const {rows, general, unknownStates} = understood;
  const faulty = new Set(rows.filter(hasFault).map(({number}) => number));
  const own = rows.filter(
    ({number, role, cells}) =>
      // Rows of other areas are not what somebody looks at.
      (!sheet.area || cells.length) &&
      (!look.only || look.only.has(number) || role === 'names' || faulty.has(number)),
  );
  const shown = own.slice(0, look.shown);
  const further = own.length - shown.length;
  return html`<section class="brought" aria-labelledby="sheet-${at}">
    <h3 id="sheet-${at}">${sheet.name}</h3>
    <div class="field">
      <label for="list-${at}">What is in it</label>
      <select
        id="list-${at}"
        @change=${(event: Event) => chooseList(at, chosenValue(event) as ListName | '')}
      >
        <option value="" ?selected=${!sheet.list}>Nothing of ours: leave it out</option>
        ${listNames.map(
          list =>
            html`<option value=${list} ?selected=${sheet.list === list}>${LISTS[list]}</option>`,
        )}
      </select>
    </div>
    ${sheet.notTaken ? html`<p class="fault">${cutSentence(sheet.notTaken)}</p>` : nothing}
    ${renderAreas(sheet, at)} ${sheet.list ? renderVerdict(sheet, understood) : nothing}
    ${general.length ? renderSentences(general, 'thing') : nothing}
    ${unknownStates.length ? renderStates(sheet, at, unknownStates) : nothing}
    ${renderToLookAt(understood, place => {
      if (place.row > look.shown || look.only)
        changeLook({...look, only: undefined, shown: Math.max(look.shown, place.row)});
      byId(cellId(at, place.row, place.column))?.focus();
    })}
    <div class="presses">
      <button
        type="button"
        aria-pressed=${String(look.editing)}
        @click=${() => changeLook({...look, editing: !look.editing})}
      >
        Change cells
      </button>
      <button
        type="button"
        @click=${() => {
          changeSheet(at, one => ({
            ...one,
            rows: [...one.rows, (one.rows.at(-1) ?? []).map(() => ({text: ''}))],
          }));
          // It stands below all others, to be typed into.
          changeLook({editing: true, shown: Math.max(look.shown, rows.length + 1)});
        }}
      >
        Add a row
      </button>
      ${
        rows.length > FIRST && (faulty.size || look.only)
          ? html`<button
              type="button"
              aria-pressed=${String(Boolean(look.only))}
              @click=${() =>
                changeLook({
                  ...look,
                  only: look.only ? undefined : faulty,
                })}
            >
              Only the ${count(faulty.size, 'row')} with something to look at
            </button>`
          : nothing
      }
      <button type="button" @click=${() => takeOut(at)}>Take this sheet out</button>
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label="The sheet ${sheet.name}, row by row">
      <table class="grid">
        ${renderMapping(sheet, at, understood)}
        <tbody>
          ${shown.map(row => renderRow(row, at, look.editing))}
        </tbody>
      </table>
    </div>
    ${
      further
        ? html`<p>
            ${count(further, 'further row')} not shown.
            <button
              type="button"
              @click=${() => changeLook({...look, shown: look.shown + 10 * FIRST})}
            >
              Show ${further > 10 * FIRST ? count(10 * FIRST, 'more row') : 'them'}
            </button>
          </p>`
        : nothing
    }
  </section>`;
}

/** Of a table about many areas, the one that somebody wants. */
function renderAreas(sheet: Sheet, at: number): TemplateResult | typeof nothing {
  const areas = areasIn(sheet);
  if (!areas.length) return nothing;
  return html`<div class="field">
    <label for="area-${at}">Only one area</label>
    <select
      id="area-${at}"
      @change=${(event: Event) => changeSheet(at, one => ({...one, area: chosenValue(event)}))}
    >
      <option value="" ?selected=${!sheet.area}>All ${areas.length} areas</option>
      ${areas.map(
        name => html`<option value=${name} ?selected=${sheet.area === name}>${name}</option>`,
      )}
    </select>
  </div>`;
}

/** Cells whose fault is not that of a state: a wide sheet hides them, so each is named here, and leads to its cell. */
function renderToLookAt(
  {rows, header}: Understood,
  goTo: (place: {row: number; column: number}) => void,
): TemplateResult | typeof nothing {
  const found = rows.flatMap(({number, cells}) =>
    cells.flatMap(({faults}, column) =>
      faults
        .filter(words => !words.startsWith('Say above'))
        .map(words => ({row: number, column, words})),
    ),
  );
  if (!found.length) return nothing;
  const nameOf = (column: number) => header?.headings[column] || `column ${column + 1}`;
  return html`<details class="to-look-at" ?open=${found.length <= FEW}>
    <summary>${count(found.length, 'cell')} to look at</summary>
    ${renderSentences(
      found.map(
        place =>
          html`<button type="button" @click=${() => goTo(place)}>
              Row ${place.row}, ${nameOf(place.column)}
            </button>
            ${place.words}`,
      ),
      'cell',
    )}
  </details>`;
}

function renderStates(sheet: Sheet, at: number, words: readonly string[]): TemplateResult {
  const codes = sheet.list ? stateCodes(sheet.list) : [];
  return html`<fieldset class="states">
    <legend>Words for where something stands</legend>
    <p class="hint">
      Families read your own word. What it means, you say here; a word without a meaning stays as it
      was typed.
    </p>
    ${words.slice(0, MOST_SAID).map(
      (said, index) =>
        html`<div class="pair">
          <label for="state-${at}-${index}">“${said}”</label>
          <select
            id="state-${at}-${index}"
            @change=${(event: Event) =>
              changeSheet(at, one => ({
                ...one,
                statuses: {...one.statuses, [said]: chosenValue(event)},
              }))}
          >
            <option value="" ?selected=${!sheet.statuses[said]}>means none of these</option>
            ${codes.map(
              code =>
                html`<option value=${code} ?selected=${sheet.statuses[said] === code}>
                  means: ${code.replace(/-/g, ' ')}
                </option>`,
            )}
          </select>
        </div>`,
    )}
    ${
      words.length > MOST_SAID
        ? html`<p class="hint">
            And ${count(words.length - MOST_SAID, 'further word')}: so many hardly say where
            something stands. Perhaps the column holds something else.
          </p>`
        : nothing
    }
  </fieldset>`;
}
