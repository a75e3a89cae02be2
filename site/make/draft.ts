/** A draft: a record that is being made from a person's files and choices. Pure; `drafts.ts` stores it. */
import {listNames, withoutMadeUpIds} from '../../cli/lists.js';
import {checkRecord} from '../../src/record/check.js';
import type {Fault} from '../../src/record/faults.js';
import type {ListName, SendRecord} from '../../src/record/schema.js';
import {type Placed, withFurther} from '../../cli/further-fields.js';
import {type Sheet} from './sheet.js';
import {understand} from './understand.js';

/** An update added to a priority on this page. */
export interface AddedUpdate {
  /** Id of the priority. */
  priority: string;
  update: Readonly<Record<string, unknown>>;
}

export interface Draft {
  id: string;
  name: string;
  /** When it was last stored on the device, in milliseconds. */
  changed?: number;
  /** The opened record: its lists are used, except those in a sheet. */
  base?: Readonly<Record<string, unknown>>;
  sheets: readonly Sheet[];
  updates: readonly AddedUpdate[];
  /**
   * Changes made in the form, by field of the record. They take precedence over sheets and the opened record; null
   * means removed.
   */
  edited: Readonly<Record<string, unknown>>;
}

export const newDraft = (id: string, name: string): Draft => ({
  id,
  name,
  sheets: [],
  updates: [],
  edited: {},
});

/** Whether it has no content yet. */
export const isEmpty = ({base, sheets, edited}: Draft): boolean =>
  !base && !sheets.length && !Object.keys(edited).length;

export interface Made {
  value: Record<string, unknown>;
  record: SendRecord | undefined;
  /** Faults of the whole record, in addition to those of sheets. */
  faults: readonly Fault[];
  /** The result of applying the sheet of further fields, if there is one. */
  further?: Placed | undefined;
}

const made = new WeakMap<Draft, Made>();

/** The record of a draft; the same object for the same draft. */
export function recordOf(draft: Draft): Made {
  const known = made.get(draft) ?? makeRecord(draft);
  made.set(draft, known);
  return known;
}

function makeRecord(draft: Draft): Made {
  let value: Record<string, unknown> = {version: 1, lang: 'en-GB', ...draft.base};
  const statuses: Record<string, string> = {};
  for (const sheet of draft.sheets) {
    if (!sheet.list) continue;
    const {record} = understand(sheet);
    if (record) value[sheet.list] = withoutMadeUpIds(record, sheet.list);
    for (const [words, code] of Object.entries(sheet.statuses)) if (code) statuses[words] = code;
  }
  if (Object.keys(statuses).length)
    value['statuses'] = {...(value['statuses'] as object | undefined), ...statuses};
  const sheet = draft.sheets.find(({isFurther}) => isFurther);
  const further = sheet && withFurther(value, sheet.rows);
  if (further) value = {...further.value};
  for (const [field, edited] of Object.entries(draft.edited))
    if (edited === null) delete value[field];
    else value[field] = edited;
  if (draft.updates.length) value['priorities'] = withUpdates(value, draft.updates);
  const checked = checkRecord(structuredClone(value));
  const fromSheets = new Set<string>(
    draft.sheets.map(({list}) => list).filter(list => !Object.hasOwn(draft.edited, list)),
  );
  return {
    value,
    record: checked.record,
    further,
    faults: checked.faults.filter(
      ({path, expected}) =>
        !fromSheets.has(/^\w+/.exec(path)?.[0] ?? '') || expected.startsWith('the id of'),
    ),
  };
}

function withUpdates(
  value: Readonly<Record<string, unknown>>,
  added: readonly AddedUpdate[],
): unknown[] {
  const {record} = checkRecord(structuredClone(value));
  const items = Array.isArray(value['priorities']) ? (value['priorities'] as object[]) : [];
  return items.map((item, at) => {
    const id = record?.priorities[at]?.id;
    const own = added.filter(({priority}) => priority === id).map(({update}) => update);
    const before = (item as {updates?: unknown[]}).updates ?? [];
    return own.length ? {...item, updates: [...before, ...own]} : item;
  });
}

/** The draft with another record: differences count as changes made in the form. */
export function withRecord(
  draft: Draft,
  change: (value: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Draft {
  const before = recordOf(draft).value;
  const next = change(before);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(next)])].filter(
    field => before[field] !== next[field],
  );
  if (!fields.length) return draft;
  return {
    ...draft,
    edited: {
      ...draft.edited,
      ...Object.fromEntries(fields.map(field => [field, next[field] ?? null])),
    },
    // Those are in the list that the form has now.
    updates: fields.includes('priorities') ? [] : draft.updates,
  };
}

/** The draft without the form's changes to a list, so that its sheet or the opened record is used again. */
export function withoutEdits(draft: Draft, field: string): Draft {
  const {[field]: _, ...edited} = draft.edited;
  return {...draft, edited};
}

/** Lists that a record has something in. */
export const filledLists = (record: SendRecord | undefined): ListName[] =>
  record ? listNames.filter(name => record[name].length > 0) : [];

/** A recognisable file name. */
export const fileName = ({name}: Draft): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'our-area';
