/** The version of `readers.ts` for the module script: each reader is imported when a page first needs it. */
import type * as Translations from '../record/translation-file.js';
import type * as Tables from './tables.js';

let tables: typeof Tables | undefined;
let translations: typeof Translations | undefined;

export const tableReader = (): typeof Tables | undefined => tables;

export async function loadTableReader(): Promise<void> {
  tables ??= await import('./tables.js');
}

export const translationReader = (): typeof Translations | undefined => translations;

export async function loadTranslationReader(): Promise<void> {
  translations ??= await import('../record/translation-file.js');
}
