/** The page Make: data in, seen as it was understood; the record out; and the piece for somebody's page. */
import {type TemplateResult, html, nothing, render} from 'lit';
import {listNames} from '../../cli/lists.js';
import {type WidgetName, widgets} from '../../cli/widgets.js';
import type {ListName} from '../../src/record/schema.js';
import {byId, say} from '../elements.js';
import {loadShared, loadWidgets} from '../widgets.js';
import {type Draft, filledLists, isEmpty, recordOf} from './draft.js';
import {renderDrafts, renderKept} from './drafts-view.js';
import {renderEditor} from './edit/editor.js';
import {renderFurther} from './further-view.js';
import {listenForChoice, listenForDrop, rememberFile} from './opened-file.js';
import {drawPiece, listenToPreview, suggestWidget} from './piece-step.js';
import {showPreview} from './preview.js';
import {isLongText, readBytes, readLongText, renderReading} from './reading.js';
import {type Sheet, emptySheet} from './sheet.js';
import {LISTS} from './list-names.js';
import {type SheetLook, newLook, renderSheet} from './sheet-view.js';
import {type Brought, fetchBytes, fromText, isMarkup} from './sources.js';
import * as store from './store.js';
import {countOf} from './count.js';
import {renderTake} from './take.js';
import {renderUpdateForm} from './update-form.js';

let looks: readonly SheetLook[] = [];
/** The widget that stands beside the data; the one of the first list unless somebody chose another. */
let beside: WidgetName | undefined;
let sentence = '';
/** Whether somebody wants a piece without bringing anything. */
let isPieceOnly = false;

// ---- Data in ----

/** Takes what somebody brought into the draft. */
function take(brought: Brought, name: string): void {
  if ('sentence' in brought) {
    sentence = brought.sentence;
    say(sentence);
    return draw();
  }
  sentence = 'notes' in brought ? brought.notes.join(' ') : '';
  looks = [];
  if ('record' in brought) void rememberFile(undefined, '');
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
      // A list that is brought again takes the place of the one before, and of what a form made of it.
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
  const {record} = recordOf(store.current());
  const items = filledLists(record).map(list => countOf(list, record![list].length));
  say(
    items.length
      ? `Understood: ${items.join(', ')}. ${sentence}`
      : `Nothing was understood yet. ${sentence}`,
  );
  byId('understood').focus();
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
  draft.name === 'Our area' && name ? {...draft, name: name.replace(/\.\w+$/, '')} : draft;

async function takeBytes(bytes: Uint8Array, name: string): Promise<void> {
  const brought = await readBytes(bytes, name, drawRunning);
  if (brought) take(brought, name);
}

/** The largest file that is read, in bytes, as on a family's phone. */
const LARGEST = 32_000_000;

async function takeFile(file: File, handle?: FileSystemFileHandle): Promise<void> {
  if (file.size > LARGEST)
    return take(
      {sentence: `${file.name} is larger than 32 MB. No phone should have to read it.`},
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
  listenForChoice((file, handle) => void takeFile(file, handle));
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
  listenForDrop(byId('bring'), (file, handle) => void takeFile(file, handle));
}

interface Records {
  exampleshire: Record<string, unknown>;
}

// ---- What is shown ----

/** Steps that have something in them; before that, what they will be. */
function showSteps(draft: Draft): void {
  const nothingYet = isEmpty(draft);
  // A step that goes takes no focus with it.
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

/** Widgets that show a list of the record. */
const widgetOf = (list: ListName): WidgetName =>
  (Object.keys(widgets) as WidgetName[]).find(name => widgets[name] === list)!;

function drawBeside(value: Readonly<Record<string, unknown>>, lists: readonly ListName[]): void {
  const known = lists.map(widgetOf).filter(name => name !== 'feedback-form');
  byId('beside').hidden = known.length === 0;
  if (!known.length) return;
  const widget = known.find(name => name === beside) ?? known[0]!;
  render(
    html`<div class="field">
      <label for="beside-widget">As families see it, on a phone</label>
      <select
        id="beside-widget"
        @change=${({target}: Event) => {
          beside = (target as HTMLSelectElement).value as WidgetName;
          draw();
        }}
      >
        ${known.map(
          name =>
            html`<option value=${name} ?selected=${name === widget}>
              ${LISTS[widgets[name] as ListName]}
            </option>`,
        )}
      </select>
    </div>`,
    byId('beside-choice'),
  );
  showPreview(byId('beside-frame'), {
    widget,
    value,
    attributes: {},
    look: 'light',
    isNarrow: true,
    isUrdu: false,
    isBlocked: false,
  });
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
  render(renderUnderstood(draft), byId('sheets'));
  // In Swedish, a day is written as in a record.
  const today = new Date().toLocaleDateString('sv');
  const follow = (list: ListName) => (beside = widgetOf(list));
  render(renderUpdateForm(draft, made.record, today, follow), byId('updates'));
  render(renderEditor(draft, made, draw, follow), byId('editor'));
  drawBeside(made.value, lists);
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
