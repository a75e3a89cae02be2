/** The layout of a sheet: hidden parts and merged cells. */
import type {WorkSheet} from '@e965/xlsx';
import {type HiddenParts, hiddenInOds} from './hidden-and-struck.js';
import type {Recognised} from './recognise.js';

interface HiddenPart {
  hidden?: boolean;
  /** Height of a row, in points. */
  hpt?: number;
  /** Width of a column, in characters. */
  width?: number;
}

/** The invisible rows and columns of a sheet. */
export function hiddenParts(sheet: WorkSheet, found: Recognised, index: number): HiddenParts {
  if (found.kind === 'ods') return hiddenInOds(found.files, index);
  // A row or column resized until it is invisible is hidden too.
  const numbers = (parts: readonly (HiddenPart | undefined)[] = []) =>
    new Set(
      [...parts].flatMap((part, at) =>
        part && (part.hidden || part.hpt === 0 || part.width === 0) ? [at] : [],
      ),
    );
  return {rows: numbers(sheet['!rows']), columns: numbers(sheet['!cols'])};
}

/**
 * For each cell within a merge, the cell whose value it has (across columns, only the first cell has it), and how many
 * columns that first cell spans.
 */
export function mergedCells(sheet: WorkSheet): {
  from: Map<string, {r: number; c: number}>;
  across: Map<string, number>;
} {
  const from = new Map<string, {r: number; c: number}>();
  const across = new Map<string, number>();
  for (const {s, e} of sheet['!merges'] ?? [])
    for (let row = s.r; row <= Math.min(e.r, s.r + 1_000); row += 1) {
      if (row > s.r) from.set(`${row},${s.c}`, s);
      if (e.c > s.c) across.set(`${row},${s.c}`, e.c - s.c + 1);
    }
  return {from, across};
}
