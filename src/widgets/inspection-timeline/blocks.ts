/**
 * Rows of a timeline in blocks: what one task draws, so that a phone stays usable while a long list is drawn; and what waits
 * behind a disclosure.
 */
import {yearOf} from '../../record/dates.js';
import type {EventThread} from '../../record/events.js';

/** Events that are drawn together: what one task draws at the least. */
export const BLOCK = 10;

/** Rows that are drawn at once; or one row with more letters under it than a block holds. */
export interface Block {
  threads: readonly EventThread[];
  /** How many events they are, letters and reports included. */
  size: number;
  /** How many rows, and how many events, are drawn before these. */
  before: {rows: number; events: number};
}

/** Rows that wait behind one disclosure. */
export interface Fold {
  blocks: readonly Block[];
  /** First and last year of them; none for events without a date. */
  years: readonly [number, number] | undefined;
  /** How many events they are, with the letters and reports under them. */
  entries: number;
}

/** Files rows in blocks small enough for one task, and counts on from call to call. */
export function blockMaker(): (threads: readonly EventThread[]) => readonly Block[] {
  let [rows, events] = [0, 0];
  return threads => {
    const blocks: (Block & {threads: EventThread[]})[] = [];
    for (const thread of threads) {
      const size = 1 + thread.followers.length;
      const last = blocks.at(-1);
      if (last && last.size + size <= BLOCK) {
        last.threads.push(thread);
        last.size += size;
      } else {
        blocks.push({threads: [thread], size, before: {rows, events}});
      }
      rows += 1;
      events += size;
    }
    return blocks;
  };
}

export function foldOf(blocks: readonly Block[]): Fold | undefined {
  if (!blocks.length) return undefined;
  let [first, last, entries] = [Infinity, -Infinity, 0];
  for (const {size, threads} of blocks) {
    entries += size;
    for (const {event} of threads) {
      const year = yearOf(event.date);
      if (year === undefined) continue;
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  }
  return {
    blocks,
    years: first <= last ? [first, last] : undefined,
    entries,
  };
}
