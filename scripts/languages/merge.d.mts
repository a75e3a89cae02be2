import type {Lock, Unit, XliffFile, XliffUnit} from './types.d.mts';

export interface Merged {
  file: XliffFile;
  lock: Lock;
  /** Ids without a translation. */
  missing: string[];
  /** Ids whose English has changed since. */
  stale: string[];
  /** Ids whose translation nobody accepted yet. */
  unlocked: string[];
  /** Ids that the code no longer has. */
  removed: string[];
}
export function isFresh(lock: Lock, unit: Pick<XliffUnit, 'id' | 'source'>): boolean;
export function merge(units: readonly Unit[], file: XliffFile, lock: Lock): Merged;
export function accept(
  file: XliffFile,
  lock: Lock,
  ids?: readonly string[],
): {file: XliffFile; lock: Lock};
export function targetsIn(json: Readonly<Record<string, unknown>>): Map<string, string>;
