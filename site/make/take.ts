/** The files to download: the record, its plain HTML, and a spreadsheet that can be read back without loss. */
import {type TemplateResult, html, nothing} from 'lit';
import {fallbackNames, fallbackOf, fallbackPage, hasContent} from '../../cli/fallback/fallback.js';
import {type SendRecord, entities} from '../../src/record/schema.js';
import {recordLanguage} from '../../src/record/texts.js';
import {say} from '../elements.js';
import {count} from './count.js';
import {renderChanges} from './changes-view.js';
import {save} from './download.js';
import {type Draft, type Made, fileName, filledLists, withRecord} from './draft.js';
import {type Path, type Plain, valueAt, withValueAt} from '../../cli/value-paths.js';
import {wordsOf} from './edit/schema-words.js';
import {wordsIn} from '../../cli/entry-title.js';
import {dateShown, withDate, withWordsIn} from './edit/typed.js';
import {FURTHER_SHEET} from '../../cli/further-fields.js';
import {type WorkbookSheets, workbookSheets} from '../../cli/workbook/workbook-sheets.js';
import {openedFile, saveIntoFile} from './opened-file.js';
import {change} from './store.js';
import {runWorkbookTask} from './workbooks.js';
import {renderXliff} from './xliff-view.js';

export const jsonOf = ({value}: Made): string => `${JSON.stringify(value, null, 2)}\n`;

function saveHtml(draft: Draft, record: SendRecord): void {
  const view = {record, base: undefined, level: 2, item: undefined};
  const sections = fallbackNames
    .filter(name => hasContent(name, view))
    .map(name => fallbackOf(name, view));
  save(`${fileName(draft)}.html`, fallbackPage(view, sections), 'text/html');
}

async function saveWorkbook(draft: Draft, {sheets}: WorkbookSheets): Promise<void> {
  const answer = await runWorkbookTask({write: sheets}).done;
  if ('bytes' in answer)
    save(
      `${fileName(draft)}.xlsx`,
      answer.bytes,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
  else say('sentence' in answer ? answer.sentence : 'The workbook could not be written.');
}

const known = new WeakMap<Made, WorkbookSheets>();

/** The workbook of a record; the same object for the same record. */
function workbookOf(made: Made, record: SendRecord): WorkbookSheets {
  const sheets = known.get(made) ?? workbookSheets(made.value, record);
  known.set(made, sheets);
  return sheets;
}

/** What a spreadsheet has in columns, on its last sheet, and not at all. */
function renderCarried({sheets, tooLong}: WorkbookSheets): TemplateResult {
  return html`<p class="note">
      The spreadsheet reads back the
      same.${
        sheets.some(({name}) => name === FURTHER_SHEET)
          ? ` What has no column, such as further languages and Easy Read, is on its last sheet, “${FURTHER_SHEET}”: leave that as it is.`
          : nothing
      }
    </p>
    ${
      tooLong.length
        ? html`<p class="fault">
            But no cell can hold these texts, which it leaves out: ${tooLong.join('; ')}.
          </p>`
        : nothing
    }`;
}

/** What families are told of the record itself: mostly all that somebody adds to a sheet. */
const ABOUT: readonly Path[] = [['area', 'name'], ['publisher', 'name'], ['updated']];

function renderAbout({value, record}: Made): TemplateResult[] {
  const own = recordLanguage(record);
  const heading = entities.record;
  return ABOUT.map(path => {
    const [name, inner] = path as [keyof typeof heading.fields, string?];
    const {label} = wordsOf(heading, name);
    const {hint} = inner ? wordsOf(heading.fields[name]!, inner) : wordsOf(heading, name);
    const shown = inner ? wordsIn(valueAt(value, path), own, own) : dateShown(value, name, {});
    const keep = ({target}: Event) => {
      const typed = (target as HTMLInputElement).value.trim();
      change(draft =>
        withRecord(draft, before =>
          inner
            ? (withValueAt(
                before,
                path,
                withWordsIn(valueAt(before, path), own, own, typed),
              ) as Plain)
            : withDate(before, name, {}, typed),
        ),
      );
    };
    return html`<div class="field">
      <label for="about-${name}">${label}</label>
      <span class="hint" id="about-${name}-hint">${hint}</span>
      <input
        id="about-${name}"
        aria-describedby="about-${name}-hint"
        .value=${shown}
        @change=${keep}
      />
    </div>`;
  });
}

export function renderTake(draft: Draft, made: Made): TemplateResult {
  const {record, faults} = made;
  if (!record || !filledLists(record).length)
    return html`<p class="note">Once something was understood, the files are here.</p>`;
  const workbook = workbookOf(made, record);
  return html`<div class="about">${renderAbout(made)}</div>
    ${
      faults.length
        ? html`<p class="fault">
            ${count(faults.length, 'thing')} of the record to look at, named in step 2: families are
            not shown what cannot be read.
          </p>`
        : nothing
    }
    ${renderChanges(draft, made)}
    ${draft.sheets
      .filter(({list, notTaken}) => list && notTaken)
      .map(
        ({name, notTaken}) =>
          html`<p class="fault">
            ${count(notTaken!, 'row')} of “${name}” are not in these files.
          </p>`,
      )}
    ${renderCarried(workbook)}
    <div class="presses">
      ${
        openedFile(draft.id)
          ? html`<button
              type="button"
              class="first"
              @click=${() => void saveIntoFile(jsonOf(made))}
            >
              Save into ${openedFile(draft.id)}
            </button>`
          : nothing
      }
      <button
        type="button"
        class=${openedFile(draft.id) ? nothing : 'first'}
        @click=${() => save(`${fileName(draft)}.json`, jsonOf(made), 'application/json')}
      >
        Save the record
      </button>
      <button type="button" @click=${() => void saveWorkbook(draft, workbook)}>
        Save as a spreadsheet
      </button>
      <button type="button" @click=${() => saveHtml(draft, record)}>Save as plain HTML</button>
    </div>
    <p>
      The record is what the widgets read: put <code>${fileName(draft)}.json</code> on your website,
      and tell the next step its address. The plain HTML says the same to search engines, and where
      no script runs.
    </p>
    ${renderXliff(draft, made)}`;
}
