/**
 * Groups the rows of a timeline into blocks, which are rendered in one task, so that a phone stays responsive while a
 * long list is rendered; and into folds, which are behind a disclosure.
 */
import {yearOf} from '../../record/dates.js';
import type {EventThread} from '../../record/events.js';

/** Events that are rendered together: the least that one task renders. */
export const BLOCK = 10;

/** Rows that are rendered together; or one row with more letters under it than fit into a block. */
export interface Block {
  threads: readonly EventThread[];
  /** The number of events, including letters and reports. */
  size: number;
  /** The number of rows and of events before these. */
  before: {rows: number; events: number};
}

/** Rows behind one disclosure. */
export interface Fold {
  blocks: readonly Block[];
  /** Their first and last year; `undefined` for undated events. */
  years: readonly [number, number] | undefined;
  /** The number of events, including letters and reports. */
  entries: number;
}

/** Groups rows into blocks small enough for one task; continues counting from call to call. */
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
