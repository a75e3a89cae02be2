/**
 * Readers that most pages do not need: of tables, and of translations in separate files. In the module script
 * `readers.lazy.ts` replaces this module and imports each one when a page first needs it.
 */
import {checkTranslation, joinTranslation} from '../record/translation-file.js';
import {readCsv, readPageTable} from './tables.js';

// Not `import * as`: the bundler builds namespace objects with `for…in`, which throws where a page adds to
// Object.prototype.
const tables = {readCsv, readPageTable};
const translations = {checkTranslation, joinTranslation};

/** The table reader; `undefined` until it is loaded. */
export const tableReader = (): typeof tables | undefined => tables;

/** Loads it. @throws when it cannot be fetched */
export const loadTableReader = async (): Promise<void> => {};

/** The translation reader; `undefined` until it is loaded. */
export const translationReader = (): typeof translations | undefined => translations;

/** Loads it. @throws when it cannot be fetched */
export const loadTranslationReader = async (): Promise<void> => {};
