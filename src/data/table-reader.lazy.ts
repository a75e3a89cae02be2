/** As `table-reader.ts`, for the module script: the reader of tables is imported when a page first has one. */
let tables: typeof import('./tables.js') | undefined;

export const tableReader = (): typeof tables => tables;

export async function loadTableReader(): Promise<void> {
  tables ??= await import('./tables.js');
}
