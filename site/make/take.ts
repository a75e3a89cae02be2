/** What somebody takes away: the record, its plain HTML, and a spreadsheet that reads back the same. */
import {type TemplateResult, html, nothing} from 'lit';
import {fallbackNames, fallbackOf, fallbackPage, hasContent} from '../../cli/fallback/fallback.js';
import {tableOf} from '../../cli/tables.js';
import {leftOut} from '../../cli/left-out.js';
import {parseCsv, writeCsv} from '../../src/data/csv.js';
import {readTable} from '../../src/data/table.js';
import {checkRecord} from '../../src/record/check.js';
import {faultSentence} from '../../src/record/faults.js';
import {type SendRecord, entities} from '../../src/record/schema.js';
import {recordLanguage} from '../../src/record/texts.js';
import {say} from '../elements.js';
import {count} from './count.js';
import {renderChanges} from './changes-view.js';
import {save} from './download.js';
import {type Draft, type Made, fileName, filledLists, withRecord} from './draft.js';
import {type Path, type Plain, valueAt, withValueAt} from './edit/paths.js';
import {wordsOf} from './edit/schema-words.js';
import {dateShown, withDate, withWordsIn, wordsIn} from './edit/typed.js';
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

async function saveWorkbook(draft: Draft, record: SendRecord): Promise<void> {
  const sheets = filledLists(record).map(list => ({name: list, rows: tableOf(record, list)}));
  const answer = await runWorkbookTask({write: sheets}).done;
  if ('bytes' in answer)
    save(
      `${fileName(draft)}.xlsx`,
      answer.bytes,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
  else say('sentence' in answer ? answer.sentence : 'The workbook could not be written.');
}

const known = new WeakMap<SendRecord, readonly string[]>();

/** Fields that a spreadsheet has no column for, by list. Asked again for the same record, they are the same. */
function lostInTables(record: SendRecord): readonly string[] {
  const lost = known.get(record) ?? findLost(record);
  known.set(record, lost);
  return lost;
}

function findLost(record: SendRecord): string[] {
  return filledLists(record).flatMap(list => {
    const rows = parseCsv(writeCsv(tableOf(record, list))).map(row => row.map(text => ({text})));
    const back = readTable(rows, list).record ?? checkRecord({version: 1}).record!;
    const fields = [...leftOut(record, back, list).keys()].filter(field => field !== 'unclear');
    return fields.length ? [`${list}: ${fields.join(', ')}`] : [];
  });
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
  const lost = lostInTables(record);
  return html`<div class="about">${renderAbout(made)}</div>
    ${
      faults.length
        ? html`<h3>Of the whole record</h3>
            <ul class="told">
              ${faults.slice(0, 50).map(fault => html`<li>${faultSentence(fault)}</li>`)}
            </ul>`
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
      <button type="button" @click=${() => void saveWorkbook(draft, record)}>
        Save as a spreadsheet
      </button>
      <button type="button" @click=${() => saveHtml(draft, record)}>Save as plain HTML</button>
    </div>
    <p>
      The record is what the widgets read: put <code>${fileName(draft)}.json</code> on your website,
      and tell the next step its address. The plain HTML says the same to search engines, and where
      no script runs.
    </p>
    ${
      lost.length
        ? html`<p class="note">
            The spreadsheet has no column for ${lost.join('; ')}. The record has all of it.
          </p>`
        : nothing
    }
    ${renderXliff(draft, made)}`;
}
