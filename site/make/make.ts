/** The page Make: takes data, shows how it was understood, and gives out the record and the snippet for a page. */
import {type TemplateResult, html, nothing, render} from 'lit';
import {listNames} from '../../cli/lists.js';
import type {ListName} from '../../src/record/schema.js';
import {byId, say} from '../elements.js';
import {drawBeside, follow, widgetOf} from './beside.js';
import {loadShared, loadWidgets} from '../widgets.js';
import {type Draft, filledLists, isEmpty, recordOf} from './draft.js';
import {renderDrafts, renderKept} from './drafts-view.js';
import {renderEditor, showInForm} from './edit/editor.js';
import {renderFurther} from './further-view.js';
import {listenForChoice, listenForDrop, rememberFile} from './opened-file.js';
import {drawPiece, listenToPreview, suggestWidget} from './piece-step.js';
import {renderRecordFaults} from './record-faults.js';
import {isLongText, readBytes, readLongText, renderReading} from './reading.js';
import {type Sheet, emptySheet} from './sheet.js';
import {LISTS} from './list-names.js';
import {type SheetLook, newLook, renderSheet} from './sheet-view.js';
import {type Brought, fetchBytes, fromText, isMarkup} from './sources.js';
import * as store from './store.js';
import {count, countOf} from './count.js';
import {renderTake} from './take.js';
import {renderUpdateForm} from './update-form.js';

let looks: readonly SheetLook[] = [];
let sentence = '';
/** Whether the person wants a snippet without giving any data. */
let isPieceOnly = false;

// ---- Input ----

/** Adds the person's data to the draft. */
function take(brought: Brought, name: string): void {
  if ('sentence' in brought) {
    sentence = brought.sentence;
    say(sentence);
    return draw();
  }
  sentence = 'notes' in brought ? brought.notes.join(' ') : '';
  looks = [];
  if ('record' in brought) beginWithRecord();
  if ('record' in brought)
    store.change(draft => ({
      ...named(draft, name),
      base: brought.record,
      sheets: [],
      updates: [],
      edited: {},
    }));
  else
    store.change(draft => ({
      ...named(draft, name),
      // A new version of a list replaces the old one, and the form's changes to it.
      edited: brought.sheets.reduce((edited, {list}) => without(edited, list), draft.edited),
      sheets: [
        ...keptSheets(draft, brought.sheets).map(sheet =>
          brought.sheets.some(({list}) => list && list === sheet.list)
            ? {...sheet, list: '' as const}
            : sheet,
        ),
        ...brought.sheets,
      ],
    }));
  sayUnderstood();
  byId('understood').focus();
}

/** A record becomes a whole draft: the previous content stays a separate draft. */
function beginWithRecord(): void {
  const before = store.current();
  void rememberFile(undefined, '');
  // If the device cannot store it, it stays an undo step.
  if (isEmpty(before) || store.whyNotKept()) return;
  store.openNew();
  sentence = `What you had before is kept as the draft “${before.name}”.`;
}

/** Announces the present content of the record in one sentence. */
function sayUnderstood(): void {
  const {record, faults} = recordOf(store.current());
  const items = filledLists(record).map(list => countOf(list, record![list].length));
  say(
    items.length
      ? `Understood: ${items.join(', ')}.${faults.length ? ` ${count(faults.length, 'thing')} of the record to look at.` : ''} ${sentence}`
      : `Nothing was understood yet. ${sentence}`,
  );
}

/** A workbook's sheet of further fields takes the place of another's. */
const keptSheets = ({sheets}: Draft, brought: readonly Sheet[]): readonly Sheet[] =>
  brought.some(({isFurther}) => isFurther) ? sheets.filter(({isFurther}) => !isFurther) : sheets;

const without = <Value>(values: Readonly<Record<string, Value>>, name: string) => {
  const {[name]: _, ...others} = values;
  return others;
};

/** A draft that nobody has named takes the name of the first file. */
const named = (draft: Draft, name: string): Draft =>
  store.isUnnamed(draft) && name ? {...draft, name: name.replace(/\.\w+$/, '')} : draft;

async function takeBytes(bytes: Uint8Array, name: string): Promise<void> {
  const brought = await readBytes(bytes, name, drawRunning);
  if (brought) take(brought, name);
}

/** The largest file that is read, in bytes, as on a family's phone. */
const LARGEST = 32_000_000;

/** One after the other: their messages stay until the next files are given. */
async function takeFiles(files: readonly File[], handle?: FileSystemFileHandle): Promise<void> {
  const told: string[] = [];
  for (const file of files) {
    await takeFile(file, files.length === 1 ? handle : undefined);
    if (sentence) told.push(sentence);
  }
  if (files.length < 2) return;
  sentence = told.join(' ');
  sayUnderstood();
  drawRunning();
}

async function takeFile(file: File, handle?: FileSystemFileHandle): Promise<void> {
  if (file.size > LARGEST)
    return take(
      {
        sentence: `${file.name} has ${Math.round(file.size / 1_000_000)} MB, and Make reads files of up to 32 MB. Delete the sheets, rows and pictures that the list does not need, save it again, and bring that.`,
      },
      '',
    );
  await takeBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  if (/\.json$/i.test(file.name)) await rememberFile(handle, store.current().id);
  draw();
}

const PASTED = 'What you pasted';

function takePasted(text: string): void {
  if (isLongText(text) && !isMarkup(text))
    void readLongText(text, PASTED, drawRunning).then(brought => brought && take(brought, ''));
  else take(fromText(text, PASTED), '');
}

function listenForData(): void {
  const pasted = byId<HTMLTextAreaElement>('pasted');
  listenForChoice((files, handle) => void takeFiles(files, handle));
  // Spreadsheets and Word put a table on the clipboard: its cells say more than its words.
  pasted.addEventListener('paste', event => {
    const markup = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isOfTable = /<table/i.test(markup);
    // A field with a text of that length is slow by itself.
    if (!isOfTable && !isLongText(text)) return;
    event.preventDefault();
    takePasted(isOfTable ? markup : text);
  });
  byId('paste-form').addEventListener('submit', event => {
    event.preventDefault();
    takePasted(pasted.value);
  });
  byId('address-form').addEventListener('submit', async event => {
    event.preventDefault();
    const address = byId<HTMLInputElement>('address').value.trim();
    const bytes = await fetchBytes(address);
    if ('sentence' in bytes) take(bytes, '');
    else await takeBytes(bytes, new URL(address).pathname.split('/').at(-1) || 'record');
  });
  byId('empty-form').addEventListener('submit', event => {
    event.preventDefault();
    const list = byId<HTMLSelectElement>('empty-list').value as ListName;
    take({sheets: [emptySheet(list)], notes: []}, '');
    looks = store.current().sheets.map((_, at, all) => newLook(at === all.length - 1));
    draw();
  });
  byId('example').addEventListener('click', () => {
    void loadShared<Records>('records.js', 'records').then(({exampleshire}) =>
      take({record: exampleshire}, 'Exampleshire'),
    );
  });
  byId('piece-only').addEventListener('click', () => {
    isPieceOnly = true;
    showSteps(store.current());
    byId('piece-heading').focus();
  });
  listenForDrop(byId('bring'), (files, handle) => void takeFiles(files, handle));
}

interface Records {
  exampleshire: Record<string, unknown>;
}

// ---- Output ----

/** Shows the steps that have content, or a preview of them before. */
function showSteps(draft: Draft): void {
  const nothingYet = isEmpty(draft);
  // The focus must not be lost with a step that disappears.
  const isFocusLost = nothingYet && document.activeElement?.closest('#understand, #take');
  byId('next').hidden = !nothingYet || isPieceOnly;
  for (const id of ['understand', 'take']) byId(id).hidden = nothingYet;
  byId('piece').hidden = nothingYet && !isPieceOnly;
  if (isFocusLost) byId(isPieceOnly ? 'piece-heading' : 'next-heading').focus();
}

function drawRunning(): void {
  render(
    html`${renderReading()} ${sentence ? html`<p class="fault">${sentence}</p>` : nothing}`,
    byId('running'),
  );
}

function renderUnderstood(draft: Draft): TemplateResult {
  const base = draft.base ? filledLists(recordOf({...draft, sheets: []}).record) : [];
  if (!draft.sheets.length && !base.length)
    return html`<p class="note">What you bring shows here, row by row.</p>`;
  return html`${
    base.length
      ? html`<p>
          From the record that you opened: ${base.join(', ')}. A sheet of the same list takes its
          place.
        </p>`
      : nothing
  }
  ${draft.sheets.map((sheet, at) =>
    sheet.isFurther
      ? renderFurther(sheet, at, recordOf(draft).further!)
      : renderSheet(sheet, at, looks[at] ?? newLook(), look => {
          looks = draft.sheets.map((_, index) =>
            index === at ? look : (looks[index] ?? newLook()),
          );
          draw();
        }),
  )}`;
}

function draw(): void {
  const draft = store.current();
  const made = recordOf(draft);
  const lists = filledLists(made.record);
  const open = (other: Draft) => {
    looks = [];
    store.open(other);
  };
  showSteps(draft);
  render(renderDrafts(draft, open), byId('drafts'));
  render(renderKept(draft, open), byId('kept'));
  drawRunning();
  render(
    html`${renderUnderstood(draft)}
    ${renderRecordFaults(made, fault => showInForm(fault, follow, draw))}`,
    byId('sheets'),
  );
  // The Swedish locale writes a day as in a record.
  const today = new Date().toLocaleDateString('sv');
  render(renderUpdateForm(draft, made.record, today, follow), byId('updates'));
  render(renderEditor(draft, made, draw, follow), byId('editor'));
  drawBeside(made.value, lists, draw);
  render(renderTake(draft, made), byId('take-away'));
  drawPiece(made);
}

function chooseWidget(): void {
  const [first] = filledLists(recordOf(store.current()).record);
  if (first) suggestWidget(widgetOf(first));
}

render(
  listNames.map(list => html`<option value=${list}>${LISTS[list]}</option>`),
  byId('empty-list'),
);
byId('tool').hidden = false;
listenForData();
listenToPreview();
store.subscribe(() => {
  chooseWidget();
  draw();
});
draw();
void loadWidgets();
