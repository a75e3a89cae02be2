/** Shows a sheet as it was understood: headings with the field they go to, faults at their cell, what was passed over. */
import {type TemplateResult, html, nothing} from 'lit';
import {listNames} from '../../cli/lists.js';
import type {ListName} from '../../src/record/schema.js';
import {count} from './count.js';
import {change} from './store.js';
import {
  PASSED_OVER,
  type Sheet,
  type Understood,
  type UnderstoodRow,
  areasIn,
  choosable,
  ownWords,
  stateCodes,
  understand,
  withCell,
} from './sheet.js';

/** How many rows show at first. */
const FIRST = 60;

/** What is shown of a sheet, beside the draft. */
export interface SheetLook {
  /** Whether every cell can be typed into. */
  editing: boolean;
  /** How many rows show. */
  shown: number;
}

export const newLook = (editing = false): SheetLook => ({editing, shown: FIRST});

export const LISTS: Readonly<Record<ListName, string>> = {
  events: 'Inspections, visits and other events',
  priorities: 'Priorities and their progress',
  findings: 'What inspectors found',
  figures: 'Figures: who took part',
  letters: 'Letters',
  statements: 'Statements by people',
  resources: 'Links to reports, pages and posts',
  contributors: 'Groups that took part',
  responses: 'You said, we did',
  surveys: 'Surveys',
};

const chosenValue = ({target}: Event): string => (target as HTMLSelectElement).value;

/** Changes the sheet at this place of the draft. */
const changeSheet = (at: number, next: (sheet: Sheet) => Sheet): void =>
  change(draft => ({
    ...draft,
    sheets: draft.sheets.map((sheet, index) => (index === at ? next(sheet) : sheet)),
  }));

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
  // Rows of other areas are not what somebody looks at.
  const own = sheet.area ? rows.filter(({cells}) => cells.length) : rows;
  const shown = own.slice(0, look.shown);
  const isLong = own.length > look.shown;
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
    ${renderAreas(sheet, at)} ${sheet.list ? renderVerdict(sheet, understood) : nothing}
    ${
      general.length
        ? html`<ul class="told">
            ${general.map(words => html`<li>${words}</li>`)}
          </ul>`
        : nothing
    }
    ${unknownStates.length ? renderStates(sheet, at, unknownStates) : nothing}
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
        @click=${() =>
          changeSheet(at, one => ({
            ...one,
            rows: [...one.rows, (one.rows.at(-1) ?? []).map(() => ({text: ''}))],
          }))}
      >
        Add a row
      </button>
      <button
        type="button"
        @click=${() =>
          change(draft => ({...draft, sheets: draft.sheets.filter((_, index) => index !== at)}))}
      >
        Take this sheet out
      </button>
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label="The sheet ${sheet.name}, row by row">
      <table class="grid">
        ${renderMapping(sheet, at, understood)}
        <tbody>
          ${shown.map(row => renderRow(row, at, look))}
        </tbody>
      </table>
    </div>
    ${
      isLong
        ? html`<p>
            <button
              type="button"
              @click=${() => changeLook({...look, shown: look.shown + 10 * FIRST})}
            >
              Show more of the ${own.length.toLocaleString('en-GB')} rows
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

function renderVerdict(sheet: Sheet, understood: Understood): TemplateResult {
  const {record, mistakes, passedOver} = understood;
  const items = record && sheet.list ? record[sheet.list].length : 0;
  const named = passedOver.columns.filter(Boolean);
  const own = ownWords(sheet);
  return html`<p class="verdict">
      <strong>${count(items, 'item')} understood</strong>, ${count(mistakes, 'thing')} to look at,
      ${passedOver.rows ? count(passedOver.rows, 'row') : 'no row'} passed over.
    </p>
    ${
      named.length
        ? html`<p>
            Columns that are passed over: ${named.map(name => `“${name}”`).join(', ')}. Above each
            you can say what it holds.
          </p>`
        : nothing
    }
    ${
      own.columns || own.statuses
        ? html`<p class="note">
            A widget that reads this table itself takes your choices from its tag:
            <code
              >${own.columns ? `columns="${own.columns}"` : ''}
              ${own.statuses ? `statuses="${own.statuses}"` : ''}</code
            >
          </p>`
        : nothing
    }`;
}

function renderStates(sheet: Sheet, at: number, words: readonly string[]): TemplateResult {
  const codes = sheet.list ? stateCodes(sheet.list) : [];
  return html`<fieldset class="states">
    <legend>Words for where something stands</legend>
    <p class="hint">
      Families read your own word. What it means, you say here; a word without a meaning stays as it
      was typed.
    </p>
    ${words.map(
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
  </fieldset>`;
}

/** The row of choices: which field each column goes to. */
function renderMapping(sheet: Sheet, at: number, {fields, header}: Understood) {
  const {list} = sheet;
  if (!list) return nothing;
  const known = choosable(list);
  const widest = Math.max(...sheet.rows.slice(0, 20).map(({length}) => length), 0);
  return html`<thead>
    <tr>
      <th scope="col">Row</th>
      ${Array.from({length: widest}, (_, place) => {
        const chosen = sheet.chosen[place];
        const field = chosen === PASSED_OVER ? undefined : fields[place];
        const heading =
          (header && sheet.rows[header.at]?.[place]?.text.trim()) || `column ${place + 1}`;
        return html`<th scope="col" class=${field ? '' : 'unread'}>
          <select
            aria-label="What “${heading}” holds"
            @change=${(event: Event) => {
              const value = chosenValue(event);
              changeSheet(at, one => ({...one, chosen: {...one.chosen, [place]: value}}));
            }}
          >
            <option value=${PASSED_OVER} ?selected=${!field}>Passed over</option>
            ${known.map(
              column =>
                html`<option value=${column.field} ?selected=${field === column.field}>
                  ${column.names[0]}
                </option>`,
            )}
            ${
              field && !known.some(column => column.field === field)
                ? html`<option value=${field} selected>${field.replace(/^\+/, 'part: ')}</option>`
                : nothing
            }
          </select>
        </th>`;
      })}
    </tr>
  </thead>`;
}

/** What becomes of a row that is no item. */
function renderRole({role, cells}: UnderstoodRow): TemplateResult | typeof nothing {
  if (!cells.some(({text}) => text.trim())) return nothing;
  if (role === 'above') return html`<span class="hint">above the names</span>`;
  return role === 'left-out' ? html`<span class="hint">left out</span>` : nothing;
}

function renderRow(row: UnderstoodRow, at: number, look: SheetLook): TemplateResult {
  const setCell = (place: number) => (event: Event) => {
    const text = (event.target as HTMLInputElement).value;
    changeSheet(at, one => withCell(one, row.number - 1, place, text));
  };
  return html`<tr class=${row.role}>
    <th scope="row">
      ${row.number}${row.faults.map(words => html`<span class="fault">${words}</span>`)}
      ${renderRole(row)}
    </th>
    ${row.cells.map(({text, faults}, place) => {
      const id = `fault-${at}-${row.number}-${place}`;
      return html`<td class=${faults.length ? 'wrong' : ''}>
        ${
          look.editing || faults.length
            ? html`<input
                .value=${text}
                aria-label="Row ${row.number}, column ${place + 1}"
                aria-describedby=${faults.length ? id : nothing}
                @change=${setCell(place)}
              />`
            : text
        }
        ${faults.length ? html`<span class="fault" id=${id}>${faults.join(' ')}</span>` : nothing}
      </td>`;
    })}
  </tr>`;
}
