/** As `table-reader.ts`, for the module script: the reader of tables is imported when a page first has one. */
import type * as Tables from './tables.js';

let tables: typeof Tables | undefined;

export const tableReader = (): typeof Tables | undefined => tables;

export async function loadTableReader(): Promise<void> {
  tables ??= await import('./tables.js');
}
