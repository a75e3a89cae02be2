/** A draft: a record that comes to be, of what somebody brought and chose. Pure; `drafts.ts` keeps it. */
import {withoutMadeUpIds} from '../../cli/lists.js';
import {checkRecord} from '../../src/record/check.js';
import type {Fault} from '../../src/record/faults.js';
import type {ListName, SendRecord} from '../../src/record/schema.js';
import {type Sheet, understand} from './sheet.js';

/** An update that somebody added to a priority here. */
export interface AddedUpdate {
  /** Id of the priority. */
  priority: string;
  update: Readonly<Record<string, unknown>>;
}

export interface Draft {
  id: string;
  name: string;
  /** A record that was opened: its lists stay, but for those that a sheet has. */
  base?: Readonly<Record<string, unknown>>;
  sheets: readonly Sheet[];
  updates: readonly AddedUpdate[];
  area: string;
  publisher: string;
  /** Day of the last change, as the record says it. */
  updated: string;
}

export const newDraft = (id: string, name: string): Draft => ({
  id,
  name,
  sheets: [],
  updates: [],
  area: '',
  publisher: '',
  updated: '',
});

export interface Made {
  value: Record<string, unknown>;
  record: SendRecord | undefined;
  /** What is wrong with the whole, beside what is wrong in a sheet. */
  faults: readonly Fault[];
}

/** Names within another object, where somebody typed one. */
const named = (before: unknown, name: string): object | undefined =>
  name
    ? {...(typeof before === 'object' && before !== null ? before : {}), name}
    : (before as object | undefined);

/** The record that a draft makes. */
export function recordOf(draft: Draft): Made {
  const value: Record<string, unknown> = {version: 1, lang: 'en-GB', ...draft.base};
  const area = named(value['area'], draft.area);
  const publisher = named(value['publisher'], draft.publisher);
  if (area) value['area'] = area;
  if (publisher) value['publisher'] = publisher;
  if (draft.updated) value['updated'] = draft.updated;
  const statuses: Record<string, string> = {};
  for (const sheet of draft.sheets) {
    if (!sheet.list) continue;
    const {record} = understand(sheet);
    if (record) value[sheet.list] = withoutMadeUpIds(record, sheet.list);
    for (const [words, code] of Object.entries(sheet.statuses)) if (code) statuses[words] = code;
  }
  if (Object.keys(statuses).length)
    value['statuses'] = {...(value['statuses'] as object | undefined), ...statuses};
  if (draft.updates.length) value['priorities'] = withUpdates(value, draft.updates);
  const checked = checkRecord(structuredClone(value));
  const fromSheets = new Set<string>(draft.sheets.map(({list}) => list));
  return {
    value,
    record: checked.record,
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

/** Lists that a record has something in. */
export const filledLists = (record: SendRecord | undefined): ListName[] =>
  record
    ? (Object.keys(record) as ListName[]).filter(
        name => Array.isArray(record[name]) && record[name].length > 0,
      )
    : [];

/** The name of a file that somebody will find again. */
export const fileName = ({name}: Draft): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'our-area';
