/**
 * Readers that most pages do without: of tables, and of translations in files of their own. `readers.lazy.ts` takes the place of
 * this module in the module script, where each is imported when a page first needs it.
 */
import {checkTranslation, joinTranslation} from '../record/translation-file.js';
import {readCsv, readPageTable} from './tables.js';

// Not the modules as objects: the bundler makes these with `for…in`, which throws where a page adds to Object.prototype.
const tables = {readCsv, readPageTable};
const translations = {checkTranslation, joinTranslation};

/** What reads tables; absent until it is loaded. */
export const tableReader = (): typeof tables | undefined => tables;

/** Loads it. @throws when it cannot be fetched */
export const loadTableReader = async (): Promise<void> => {};

/** What reads translations; absent until it is loaded. */
export const translationReader = (): typeof translations | undefined => translations;

/** Loads it. @throws when it cannot be fetched */
export const loadTranslationReader = async (): Promise<void> => {};
