/** Stores drafts on the device, by name. Nothing else is stored, and nothing is sent. */
import type {Draft} from './draft.js';

const PREFIX = 'send-widgets.make.';

/** @returns a sentence if the device could not store it */
export function saveDraft(draft: Draft): string | undefined {
  try {
    localStorage.setItem(PREFIX + draft.id, JSON.stringify({...draft, changed: Date.now()}));
    return undefined;
  } catch {
    return 'Your browser keeps no more, or keeps nothing: this draft will be gone when you close the page. Save the record as a file now.';
  }
}

export function deleteDraft(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Without storage there are no drafts.
  }
}

export function readDraft(id: string): Draft | undefined {
  try {
    const text = localStorage.getItem(PREFIX + id);
    const draft = text ? (JSON.parse(text) as Draft) : undefined;
    return draft && Array.isArray(draft.sheets)
      ? {...draft, edited: draft.edited ?? {}}
      : undefined;
  } catch {
    return undefined;
  }
}

/** Every draft of this device, in the order of their names. */
export function allDrafts(): Draft[] {
  try {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(PREFIX))
      .flatMap(key => readDraft(key.slice(PREFIX.length)) ?? [])
      .sort((a, b) => a.name.localeCompare(b.name));
  } catch {
    return [];
  }
}

/** Calls back when another tab has changed or deleted this draft. */
export function watchDraft(id: () => string, changed: (draft: Draft | undefined) => void): void {
  addEventListener('storage', ({key}) => {
    if (key === PREFIX + id()) changed(readDraft(id()));
  });
}
