/** Which wording the reader of this page prefers: chosen in one widget, taken up by all, gone with the page. */
import type {Reading} from './wording.js';

let chosen: Reading | undefined;
const watchers = new Set<(reading: Reading) => void>();

export const chosenReading = (): Reading | undefined => chosen;

export function chooseReading(reading: Reading): void {
  chosen = reading;
  for (const watcher of [...watchers]) watcher(reading);
}

/** Calls `watcher` with each choice; returns what ends it. */
export function watchReading(watcher: (reading: Reading) => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}
