/** The context of every part of the form: the record, and functions that change it. */
import type {TemplateResult} from 'lit';
import type {Schema} from '../../../src/record/fields.js';
import {recordLanguage} from '../../../src/record/texts.js';
import type {Fault} from '../../../src/record/faults.js';
import {pathText} from '../../../src/record/fault-paths.js';
import type {SendRecord} from '../../../src/record/schema.js';
import {byId, say} from '../../elements.js';
import {type Made, withRecord} from '../draft.js';
import {change} from '../store.js';
import {type Path, type Plain, valueAt, withValueAt} from '../../../cli/value-paths.js';
import {withNamesWritten} from './paths.js';

export interface Form {
  /** As it will be saved. */
  value: Plain;
  /** As it was opened, where a record was. */
  opened: Plain | undefined;
  /** As the check has it. */
  record: SendRecord | undefined;
  faults: ReadonlyMap<string, readonly Fault[]>;
  /** Language of the record. */
  own: string;
  /** The second language next to it. */
  beside: string | undefined;
  redraw(): void;
  /** Renders the fields of an object within another. */
  renderFields: RenderFields;
}

/** @param leaveOut fields that are shown elsewhere */
export type RenderFields = (
  form: Form,
  schema: Schema,
  path: Path,
  leaveOut?: readonly string[],
) => TemplateResult;

export function formOf(
  made: Made,
  opened: Plain | undefined,
  beside: string | undefined,
  renderFields: RenderFields,
  redraw: () => void,
): Form {
  const faults = new Map<string, Fault[]>();
  for (const fault of made.faults)
    faults.set(fault.path, [...(faults.get(fault.path) ?? []), fault]);
  return {
    value: made.value,
    opened,
    record: made.record,
    faults,
    own: recordLanguage(made.record),
    beside,
    redraw,
    renderFields,
  };
}

/** The faults at a path, in sentences. */
export const faultsAt = (form: Form, path: Path): string[] =>
  (form.faults.get(pathText(path)) ?? []).map(faultWords);

/** A fault in words: dates are written as people write them, not as in the file. */
export const faultWords = ({expected, found}: Fault): string =>
  `There should be ${expected.replace('a date such as 2021-03', 'a date such as 3 March 2027 or March 2027')}; there is ${found}.`;

/** The id of the control at a path. It does not include names that people type. */
export const controlId = (path: Path): string =>
  `form-${path.map(step => String(step).replace(/[^\w]/g, character => `_${character.charCodeAt(0)}_`)).join('-')}`;

/** Changes the value at a path. Continuous typing is one undo step. */
export const edit = (path: Path, next: unknown, isTyping = false): void =>
  change(
    draft => withRecord(draft, value => withValueAt(value, path, next) as Plain),
    isTyping ? pathText(path) : '',
  );

/** Changes the order or the number of entries of a list. */
export function editList(path: Path, next: (list: readonly unknown[]) => readonly unknown[]): void {
  change(draft =>
    withRecord(draft, before => {
      const value = path.length === 1 ? withNamesWritten(before, String(path[0])) : before;
      const list = valueAt(value, path);
      const after = next(Array.isArray(list) ? (list as unknown[]) : []);
      // A list of the record stays even if it is empty, so that it replaces that of a sheet.
      return withValueAt(
        value,
        path,
        after.length || path.length === 1 ? after : undefined,
      ) as Plain;
    }),
  );
}

/** Moves the focus after the change has been rendered. */
export function focusOn(id: string, words: string): void {
  say(words);
  byId(id)?.focus();
}

// ---- Open entries ----

let open = new Set<string>();

export const isOpen = (path: Path): boolean => open.has(pathText(path));

export function setOpen(path: Path, isNowOpen: boolean): void {
  if (isNowOpen) open.add(pathText(path));
  else open.delete(pathText(path));
}

/** Follows entries to their new places: `to` is undefined for one that has gone. */
export function followOpen(list: Path, to: (at: number) => number | undefined): void {
  const start = `${pathText(list)}[`;
  open = new Set(
    [...open].flatMap(path => {
      if (!path.startsWith(start)) return [path];
      const end = path.indexOf(']', start.length);
      const place = to(Number(path.slice(start.length, end)));
      return place === undefined ? [] : [`${start}${place}${path.slice(end)}`];
    }),
  );
}

export const closeAll = (): void => open.clear();
