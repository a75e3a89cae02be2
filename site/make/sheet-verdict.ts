/** What became of a sheet, in numbers and names: entries understood, columns and rows passed over. */
import {type TemplateResult, html, nothing} from 'lit';
import {columns} from '../../src/data/columns.js';
import {count} from './count.js';
import {ownWords} from './sheet-choices.js';
import type {Sheet} from './sheet.js';
import type {Understood} from './understand.js';

/** As many columns are named. */
const MOST_NAMED = 12;
/** Fields by which families know an entry. */
const NAMES = /^(?:title|commitment|name|text|what|youSaid|body|url)$/;

/** The kind of an event says what it was, where it has no title. */
const isNameless = (list: Sheet['list'], fields: Understood['fields']): boolean =>
  !fields.some(field => field && (NAMES.test(field) || (list === 'events' && field === 'kind')));

const nameColumn = (list: Sheet['list']): string =>
  list ? (columns[list].find(({field}) => NAMES.test(field))?.names[0] ?? '') : '';

export function renderVerdict(sheet: Sheet, understood: Understood): TemplateResult {
  const {record, mistakes, ignored} = understood;
  const items = record && sheet.list ? record[sheet.list].length : 0;
  const named = ignored.columns.filter(Boolean);
  const own = ownWords(sheet);
  return html`${sheet.known ? html`<p>Read as ${sheet.known.kind}, in our columns.</p>` : nothing}
    <p class="verdict">
      <strong>${count(items, 'item')} understood.</strong>
      ${mistakes ? count(mistakes, 'thing') : 'Nothing'} to look at,
      ${ignored.rows ? count(ignored.rows, 'row') : 'no row'} passed over.
    </p>
    ${
      items && isNameless(sheet.list, understood.fields)
        ? html`<p class="fault">
            No column says what each is called. Choose “${nameColumn(sheet.list)}” above the column
            that does.
          </p>`
        : nothing
    }
    ${
      named.length
        ? html`<p>
            ${named.length === 1 ? 'One column is' : `${named.length} columns are`} passed over:
            ${named
              .slice(0, MOST_NAMED)
              .map(name => `“${name}”`)
              .join(', ')}${
              named.length > MOST_NAMED ? ` and ${named.length - MOST_NAMED} more` : ''
            }.
            ${
              sheet.known
                ? nothing
                : html`Above ${named.length === 1 ? 'it' : 'each'} you can say what it holds.`
            }
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
