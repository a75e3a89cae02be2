/** The open draft, with undo and redo. Every change is stored on the device at once. */
import {type Draft, newDraft} from './draft.js';
import {allDrafts, deleteDraft, saveDraft, watchDraft} from './drafts.js';

/** How many changes can be undone. */
const MOST = 100;

const newId = (): string => crypto.randomUUID?.() ?? String(Date.now());

const UNNAMED = 'Our area';
let draft = newDraft(newId(), UNNAMED);
let before: Draft[] = [];
let after: Draft[] = [];
/** The field in which the last change was typed, if any. */
let lastPlace = '';
let kept: string | undefined;
let elsewhere = false;
const listeners = new Set<() => void>();

const notify = () => listeners.forEach(listener => listener());

export const current = (): Draft => draft;
export const canUndo = (): boolean => before.length > 0;
export const canRedo = (): boolean => after.length > 0;
/** Why the draft is not stored, if it is not. */
export const whyNotKept = (): string | undefined => kept;
/** Whether another tab has changed this draft. */
export const changedElsewhere = (): boolean => elsewhere;

export const subscribe = (listener: () => void): void => void listeners.add(listener);

/** If another tab continues with the draft, this one continues with a copy, so that neither overwrites the other. */
function use(next: Draft): void {
  const name = next.name === draft.name ? `${next.name}, second tab` : next.name;
  draft = elsewhere ? {...next, id: newId(), name} : {...next, id: draft.id};
  elsewhere = false;
  kept = saveDraft(draft);
  notify();
}

/**
 * Changes the draft; the change can be undone.
 *
 * @param place the field in which the person types: further typing there is the same undo step
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

/** The draft that was deleted last, or left without being stored: available while this page is open. */
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

/** The default name of a draft, unique among the stored ones. */
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

/** Restores the draft that was deleted last. */
export function bringBack(): void {
  const back = deleted;
  if (!back) return;
  deleted = undefined;
  open(back);
  kept = saveDraft(draft);
  notify();
}

export const keptDrafts = (): Draft[] => allDrafts();

/** Loads the version of this draft from another tab. */
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

// Ask before leaving the page if the draft could not be stored.
addEventListener('beforeunload', event => {
  if (kept) event.preventDefault();
});
