/** The reader of tables. `table-reader.lazy.ts` takes the place of this module in the module script, whose pages mostly have none. */
import * as tables from './tables.js';

/** What reads tables; absent until it is loaded. */
export const tableReader = (): typeof tables | undefined => tables;

/** Loads it. @throws when it cannot be fetched */
export const loadTableReader = async (): Promise<void> => {};
