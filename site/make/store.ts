/** The draft that is open, with undo and redo. Every change is kept on the device as it is made. */
import {type Draft, newDraft} from './draft.js';
import {allDrafts, deleteDraft, saveDraft, watchDraft} from './drafts.js';

/** How many changes can be undone. */
const MOST = 100;

const newId = (): string => crypto.randomUUID?.() ?? String(Date.now());

const UNNAMED = 'Our area';
let draft = newDraft(newId(), UNNAMED);
let before: Draft[] = [];
let after: Draft[] = [];
/** Where the last change was typed, if it was. */
let lastPlace = '';
let kept: string | undefined;
let elsewhere = false;
const listeners = new Set<() => void>();

const notify = () => listeners.forEach(listener => listener());

export const current = (): Draft => draft;
export const canUndo = (): boolean => before.length > 0;
export const canRedo = (): boolean => after.length > 0;
/** Why the draft is not kept, where it is not. */
export const whyNotKept = (): string | undefined => kept;
/** Whether another tab has changed this draft. */
export const changedElsewhere = (): boolean => elsewhere;

export const subscribe = (listener: () => void): void => void listeners.add(listener);

/** Where another tab goes on with the draft, this one does so with a draft of its own: neither takes the other's place. */
function use(next: Draft): void {
  const name = next.name === draft.name ? `${next.name}, second tab` : next.name;
  draft = elsewhere ? {...next, id: newId(), name} : {...next, id: draft.id};
  elsewhere = false;
  kept = saveDraft(draft);
  notify();
}

/**
 * Changes the draft; the step before can be brought back.
 *
 * @param place where somebody types: further words at the same place are one step with the first
 */
export function change(next: (draft: Draft) => Draft, place = ''): void {
  if (!place || place !== lastPlace) before = [...before.slice(1 - MOST), draft];
  lastPlace = place;
  after = [];
  use(next(draft));
}

export function undo(): void {
  const last = before.at(-1);
  if (!last) return;
  before = before.slice(0, -1);
  lastPlace = '';
  after = [...after, draft];
  use(last);
}

export function redo(): void {
  const next = after.at(-1);
  if (!next) return;
  after = after.slice(0, -1);
  lastPlace = '';
  before = [...before, draft];
  use(next);
}

let deleted: Draft | undefined;

/** The draft that was deleted last, or left while the device did not keep it: it is there while this page is open. */
export const lastDeleted = (): Draft | undefined => deleted;

/** Opens another draft, or a new one. */
export function open(next: Draft): void {
  if (kept) deleted = draft;
  draft = next;
  lastPlace = '';
  before = [];
  after = [];
  elsewhere = false;
  kept = undefined;
  notify();
}

/** The name of a draft that nobody has named; no other kept draft has it. */
function firstName(): string {
  const taken = allDrafts().map(({name}) => name);
  let at = 1;
  while (taken.includes(at > 1 ? `${UNNAMED}, ${at}` : UNNAMED)) at += 1;
  return at > 1 ? `${UNNAMED}, ${at}` : UNNAMED;
}

/** Whether nobody has given the draft a name. */
export const isUnnamed = ({name}: Draft): boolean => /^Our area(?:, \d+)?$/.test(name);

export const openNew = (): void => open(newDraft(newId(), firstName()));

/** Deletes the draft that is open, and opens an empty one. */
export function remove(): void {
  const own = draft;
  deleteDraft(own.id);
  openNew();
  deleted = own;
  notify();
}

/** Brings back what was deleted last. */
export function bringBack(): void {
  const back = deleted;
  if (!back) return;
  deleted = undefined;
  open(back);
  kept = saveDraft(draft);
  notify();
}

export const keptDrafts = (): Draft[] => allDrafts();

/** Takes what another tab made of this draft. */
export function takeOther(): void {
  const other = allDrafts().find(({id}) => id === draft.id);
  if (other) open(other);
}

watchDraft(
  () => draft.id,
  () => {
    elsewhere = true;
    notify();
  },
);

// Nobody loses what the device would not keep without being asked.
addEventListener('beforeunload', event => {
  if (kept) event.preventDefault();
});
