/** A draft: a record that comes to be, of what somebody brought and chose. Pure; `drafts.ts` keeps it. */
import {listNames, withoutMadeUpIds} from '../../cli/lists.js';
import {checkRecord} from '../../src/record/check.js';
import type {Fault} from '../../src/record/faults.js';
import type {ListName, SendRecord} from '../../src/record/schema.js';
import {type Placed, withFurther} from '../../cli/further-fields.js';
import {type Sheet} from './sheet.js';
import {understand} from './understand.js';

/** An update that somebody added to a priority here. */
export interface AddedUpdate {
  /** Id of the priority. */
  priority: string;
  update: Readonly<Record<string, unknown>>;
}

export interface Draft {
  id: string;
  name: string;
  /** When it was last kept on the device, in milliseconds. */
  changed?: number;
  /** A record that was opened: its lists stay, but for those that a sheet has. */
  base?: Readonly<Record<string, unknown>>;
  sheets: readonly Sheet[];
  updates: readonly AddedUpdate[];
  /** By field of the record: what was changed by form. It counts before what a sheet or the opened record say; null is nothing. */
  edited: Readonly<Record<string, unknown>>;
}

export const newDraft = (id: string, name: string): Draft => ({
  id,
  name,
  sheets: [],
  updates: [],
  edited: {},
});

/** Whether nothing was brought yet. */
export const isEmpty = ({base, sheets, edited}: Draft): boolean =>
  !base && !sheets.length && !Object.keys(edited).length;

export interface Made {
  value: Record<string, unknown>;
  record: SendRecord | undefined;
  /** What is wrong with the whole, beside what is wrong in a sheet. */
  faults: readonly Fault[];
  /** What became of the sheet of further fields, where there is one. */
  further?: Placed | undefined;
}

const made = new WeakMap<Draft, Made>();

/** The record that a draft makes. Asked again for the same draft, it is the same. */
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

/** The draft with another record: what differs from before counts as changed by form. */
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

/** The draft without what was changed by form in a list: its sheet, or the record that was opened, counts again. */
export function withoutEdits(draft: Draft, field: string): Draft {
  const {[field]: _, ...edited} = draft.edited;
  return {...draft, edited};
}

/** Lists that a record has something in. */
export const filledLists = (record: SendRecord | undefined): ListName[] =>
  record ? listNames.filter(name => record[name].length > 0) : [];

/** The name of a file that somebody will find again. */
export const fileName = ({name}: Draft): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'our-area';
