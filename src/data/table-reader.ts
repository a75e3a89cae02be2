/** The reader of tables. `table-reader.lazy.ts` takes the place of this module in the module script, whose pages mostly have none. */
import {readCsv, readTable} from './tables.js';

// Not the module as an object: the bundler makes one with `for…in`, which throws where a page adds to Object.prototype.
const tables = {readCsv, readTable};

/** What reads tables; absent until it is loaded. */
export const tableReader = (): typeof tables | undefined => tables;

/** Loads it. @throws when it cannot be fetched */
export const loadTableReader = async (): Promise<void> => {};
