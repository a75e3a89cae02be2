/** Reads a person's data: short texts at once; workbooks and long texts in a worker, where they can be cancelled. */
import {type TemplateResult, html, nothing} from 'lit';
import type {Progress} from '../../cli/workbook/read-workbook.js';
import {type Brought, fromBytes, fromTable, fromText, fromWorkbook} from './sources.js';
import type {WorkbookTask} from './workbook-task.js';
import {type Running, runWorkbookTask} from './workbooks.js';

/** From this length, in characters or bytes, reading a text takes a noticeable time. */
const LONG = 300_000;

interface Reading extends Running {
  name: string;
  progress?: Progress;
}

let reading: Reading | undefined;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isOle = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** @returns `undefined` if another file has replaced it meanwhile */
async function readBeside(
  task: WorkbookTask,
  name: string,
  redraw: () => void,
  other: () => Brought,
): Promise<Brought | undefined> {
  reading?.stop();
  const own: Reading = {
    name,
    ...runWorkbookTask(task, progress => {
      own.progress = progress;
      redraw();
    }),
  };
  reading = own;
  redraw();
  const answer = await own.done.catch(() => ({
    sentence:
      'The reader of large files could not be loaded. Save the sheet as CSV with fewer rows, and choose that.',
  }));
  if (reading !== own) return undefined;
  reading = undefined;
  if ('sheets' in answer) return fromWorkbook(answer, name);
  if ('table' in answer) return fromTable(answer.table, name.replace(/\.\w+$/, ''));
  return 'sentence' in answer ? answer : other();
}

/** Reads the bytes of a file. */
export const readBytes = async (
  bytes: Uint8Array,
  name: string,
  redraw: () => void,
): Promise<Brought | undefined> =>
  isZip(bytes) || isOle(bytes) || bytes.length > LONG
    ? readBeside({read: bytes, name}, name, redraw, () => fromBytes(bytes, name))
    : fromBytes(bytes, name);

export const isLongText = (text: string): boolean => text.length > LONG;

/** Reads a long text, such as cells of a whole spreadsheet that somebody pasted. */
export const readLongText = (
  text: string,
  name: string,
  redraw: () => void,
): Promise<Brought | undefined> =>
  readBeside({readText: text}, name, redraw, () => fromText(text, name));

/** The progress bar has this text for screen readers, which would otherwise announce each number. */
const rowsRead = ({row, of}: Progress): string =>
  row
    ? `row ${row.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`
    : `about ${of.toLocaleString('en-GB')} rows`;

/** The progress of reading, and the button that cancels it. */
export function renderReading(): TemplateResult | typeof nothing {
  if (!reading) return nothing;
  const {name, progress, stop} = reading;
  return html`<p role="status">
    <label for="progress">Reading ${name}${progress?.sheet ? `, ${progress.sheet}` : ''} …</label>
    <progress
      id="progress"
      value=${progress?.row ?? nothing}
      max=${progress?.of ?? nothing}
    ></progress>
    ${progress ? html`<span aria-hidden="true">${rowsRead(progress)}</span>` : nothing}
    <button type="button" @click=${stop}>Stop</button>
  </p>`;
}
