/** The rows of a sheet: above each column the field that it goes to, faults at their cell, words to be typed anew. */
import {type TemplateResult, html, nothing} from 'lit';
import {changeSheet, chosenValue} from './sheet-change.js';
import {PASSED_OVER, type Sheet, choosable, withCell} from './sheet.js';
import {type Understood, type UnderstoodRow} from './understand.js';

/** The row of choices: which field each column goes to. */
export function renderMapping(sheet: Sheet, at: number, {fields, header}: Understood) {
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

/** The control of a cell that has one. */
export const cellId = (at: number, row: number, place: number): string =>
  `cell-${at}-${row}-${place}`;

/** What becomes of a row that is no item. */
function renderRole({role, cells}: UnderstoodRow): TemplateResult | typeof nothing {
  if (!cells.some(({text}) => text.trim())) return nothing;
  if (role === 'above') return html`<span class="hint">above the names</span>`;
  return role === 'left-out' ? html`<span class="hint">left out</span>` : nothing;
}

export function renderRow(row: UnderstoodRow, at: number, isEditing: boolean): TemplateResult {
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
          isEditing || faults.length
            ? html`<input
                id=${cellId(at, row.number, place)}
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
